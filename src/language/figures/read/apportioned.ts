/** 分别: 云岭镇、清河镇分别完成5亿元、3亿元 gives each of those named its own, in order. */
import type { Amount } from './amounts';
import { LEAD_HEAD, subjectOf } from './quantityWords';

export const APPORTIONED = /分别|分列|依次/;
/** What is dealt out of a sentence. */
interface Dealt extends Amount {
  readonly role: string;
  readonly thing: string;
  readonly base: string;
  readonly who: string;
  readonly lead: string;
  readonly apportioned: boolean;
}

/** The names in front of 分别, and what is said of them up to the number. */
const DEALT = /([^，；：。（）\d]*)(?:分别|分列|依次)[^，；：。（）\d]*$/;
/** What joins the numbers: 5亿元|、|3亿元|和|2亿元. */
const JOINED = /^(?:[和与及]|以及)?$/;
/** 同比|分别增长: names nobody. */
const COMPARED_WITH = /^(?:同比|环比|[比较](?:去年|上年|年初|上月)(?:同期)?|也|又|均|则)*$/;
const NAME_JOINED = /^(.{2,12}?)[和与及](.+)$/;
const LONGEST_THING = 10;

/** Whose each is, and what of, where so many are named as there are numbers. */
export function apportion<Told extends Dealt>(
  sentence: string,
  quantities: readonly Told[],
): readonly Told[] {
  if (!APPORTIONED.test(sentence)) return quantities;
  const dealt = [...quantities];
  for (let i = 0; i < dealt.length; i++) {
    const names = namesBefore(sentence, dealt[i]!);
    if (!names) continue;
    const row = rowFrom(dealt, i);
    const owners = ownersOf(names, dealt, i, row.length);
    for (const [at, one] of row.entries()) dealt[i + at] = { ...likeFirst(one, row[0]!), ...owners[at] };
    i += row.length - 1;
  }
  return dealt;
}

/** What 分别 deals out to: nobody where it stands alone; `undefined` where a number is not the first it deals. */
function namesBefore(sentence: string, { start, apportioned, lead }: Dealt): string[] | undefined {
  if (!apportioned || !APPORTIONED.test(lead)) return undefined;
  const [, named = ''] = DEALT.exec(sentence.slice(0, start)) ?? [];
  const plain = named.replace(LEAD_HEAD, '');
  if (COMPARED_WITH.test(plain)) return [];
  return plain.split('、').flatMap((name) => {
    const [, one, other] = NAME_JOINED.exec(name) ?? [];
    return one !== undefined && subjectOf(one) === one ? [one, other!] : [name];
  });
}

function rowFrom<Told extends Dealt>(quantities: readonly Told[], from: number): Told[] {
  const rest = quantities.slice(from + 1);
  const end = rest.findIndex(({ lead, apportioned }) => !apportioned || !JOINED.test(lead.trim()));
  return [quantities[from]!, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** 22%和|31%: it grew as well, and of the same thing. */
function likeFirst<Told extends Dealt>(one: Told, { measure, role, thing, base }: Told): Told {
  return one.measure.dimension === measure.dimension ? { ...one, role, thing, base } : one;
}

type Owner = Partial<Pick<Dealt, 'who' | 'thing'>>;

function ownersOf(
  names: readonly string[],
  quantities: readonly Dealt[],
  from: number,
  count: number,
): Owner[] {
  if (names.length === 0) return quantitiesBefore(quantities, from, count);
  if (names.length !== count) return [];
  const units = names.map((name, i) => (i === count - 1 ? subjectOf(name) : wholeName(name)));
  if (units.every((who) => who !== undefined)) {
    const thing = behind(quantities[from]!.thing, units.at(-1)!);
    return units.map((who) => ({ who, thing }));
  }
  // 投资、税收分别增长8%、5%
  const things =
    names.every((name) => name.length <= LONGEST_THING) && units.every((who) => who === undefined);
  return things ? names.map((thing) => ({ thing })) : [];
}

/** 和清河镇|分别投入: without those whose it is. */
function behind(thing: string, name: string): string {
  const at = thing.lastIndexOf(name);
  return (at < 0 ? thing : thing.slice(at + name.length)).replace(HEAD, '');
}

const HEAD = /^(?:分别|分列|依次|完成|实现|[是为有达到])+/;

function wholeName(name: string): string | undefined {
  return subjectOf(name) === name ? name : undefined;
}

/** 接待游客18.5万人次，旅游收入5600万元，分别增长22%和31%: each of the one in its place. */
function quantitiesBefore(quantities: readonly Dealt[], from: number, count: number): Owner[] {
  const before = quantities.slice(Math.max(0, from - count), from);
  if (before.length < count || quantities[from]!.role === 'plain') return [];
  return before.map(({ who, thing }) => ({ who, thing }));
}
