/** Kinds that share no member: 一产、二产、三产; 已达标、未达标; 五百万以上、五百万以下. */
import { remember } from '../../../model/remember';
import type { Quantity } from './quantities';
import { BAND, isUnitName, KINDS, LIST_HEAD, LOWER_BAND, NEGATED, UPPER_BAND } from './quantityWords';

/** The names of one row of kinds, each once, and as many as there are. */
export function makesKinds(parts: readonly Quantity[]): boolean {
  if (areBands(parts)) return parts.length > 2;
  if (isOneOrNot(parts)) return true;
  // 已完工、在建、未开工: three states need not be of one word.
  return (
    rowsOf(parts).some((row) => parts.length >= KINDS[row]!.whole) && (parts.length > 2 || negates(parts))
  );
}

/** 已开工117个，其中完工45个、在建72个: what was begun is done or still on its way. */
const BEGUN: readonly (readonly [whole: RegExp, done: RegExp, onItsWay: RegExp])[] = [
  [/(?<![未没])(?:开工|动工|启动|实施)/, /完工|竣工|建成|完成|投[产用]/, /在建|正在|施工|推进|续建/],
  [/受理|交办|转办|接[收报]|收到/, /办结|办理完毕|办完|已办/, /在办|正在|未办|没办|待办/],
  [/立案/, /结案|办结|审结/, /在办|正在|未结|没结/],
  [
    /排查|发现|查出/,
    /(?:完成|已)整改|整改(?:完成|到位|销号)|销号|化解|已改/,
    /正在|整改中|未整改|没改|待整改|未化解/,
  ],
];

/** True of two parts that are all of their whole by what its verb says. */
export function areDoneOrNot(whole: Quantity, parts: readonly Quantity[]): boolean {
  const [one = '', other = ''] = parts.map(kindOf);
  if (parts.length !== 2) return false;
  return BEGUN.some(
    ([began, done, onItsWay]) =>
      began.test(whole.lead) &&
      ((done.test(one) && onItsWay.test(other) && !onItsWay.test(one)) ||
        (done.test(other) && onItsWay.test(one) && !onItsWay.test(other))),
  );
}

/** True where all are of one row of kinds, each of another kind. */
export function areKinds(parts: readonly Quantity[]): boolean {
  return isOneOrNot(parts) || rowsOf(parts).length > 0;
}

/** 没有办结的里头有|4起: some of a kind, and not all of it. */
const SOME_OF_KIND = /的(?:里头|里面|当中|里|中)(?:就|还|又)?有$/;

/** True of a name of any kind. */
export function isKind(name: string): boolean {
  return placesOf(name).size > 0;
}

/** 一、二、三产业占比: the kinds stand before the shares. */
export function kindsNamed(list: string, count: number): boolean {
  if (/三次产业|一、二、三产业|一二三产业/.test(list)) return count === 3;
  return KINDS.some(
    ({ names, whole }) => whole === count && names.filter((name) => name.test(list)).length === count,
  );
}

/** What a part is called: 新建项目, 重大隐患; 已完成除险加固 of 25座已完成除险加固. */
export function kindOf({ lead, noun, after }: Quantity): string {
  const before = lead.trim().replace(LIST_HEAD, '');
  return before === '' ? noun || after : before + noun;
}

/** True of two names that stand in one row, each at another place: 甲级, 丙级. */
export function areOtherKinds(one: string, other: string): boolean {
  const places = placesOf(one);
  return [...placesOf(other)].some(([row, place]) => (places.get(row) ?? place) !== place);
}

/** True where a whole is itself one of the row of its would-be parts: 前年五位，去年六位，今年八位; 达标的有|11个，……不达标的有|3个. */
export function isOneOfThem(whole: Quantity, parts: readonly Quantity[]): boolean {
  const own = whole.lead.replace(/^[，、]/, '');
  if (/.的有?$/.test(own) && parts.every(({ lead }) => lead.endsWith(own))) return true;
  const places = placesOf(kindOf(whole));
  return rowsOf(parts).some((row) => places.has(row));
}

/** The rows of which all are, each of another kind. */
function rowsOf(parts: readonly Quantity[]): number[] {
  if (parts.some(({ lead }) => SOME_OF_KIND.test(lead))) return [];
  const places = parts.map((part) => placesOf(kindOf(part)));
  const [first, ...others] = places;
  if (!first || others.length === 0) return [];
  return [...first.keys()].filter(
    (row) =>
      new Set(places.map((each) => each.get(row) ?? -1)).size === parts.length &&
      others.every((each) => each.has(row)),
  );
}

/** In which rows a name stands, and at which place of each: the first that fits. */
const placesOf: (name: string) => ReadonlyMap<number, number> = remember((name: string) => {
  const found = new Map<number, number>();
  for (const [row, { names }] of KINDS.entries()) {
    const place = names.findIndex((each) => each.test(name));
    if (place >= 0) found.set(row, place);
  }
  return found;
});

/** True of kinds, of places that all differ, and of bands that meet. */
export function areApart(parts: readonly Quantity[]): boolean {
  if (areKinds(parts) || areBands(parts) || areClasses(parts)) return true;
  const places = parts.map(({ named, who }) => (isUnitName(named) ? named : who));
  return !places.includes('') && new Set(places).size === places.length;
}

/** 噪声类96件、质量类81件、超期类47件: each of one class. */
export function areClasses(parts: readonly Quantity[]): boolean {
  const names = parts.map(kindOf);
  return names.every((name) => /(?:..|[Ⅰ-Ⅻ])类$/.test(name)) && new Set(names).size === names.length;
}

/** 已达标84个，未达标42个: what is not, of the same as what is. */
export function negates(parts: readonly Quantity[]): boolean {
  const [is, ...others] = parts.map(kindOf);
  return others.every((other) => {
    const [, stem] = NEGATED.exec(other) ?? [];
    return stem === undefined || stem === '' || sharesWord(is ?? '', stem);
  });
}

/** 开工18个，未开工8个: what is, and what is not. */
function isOneOrNot(parts: readonly Quantity[]): boolean {
  const [is = '', not = ''] = parts.map(kindOf);
  if (parts.length !== 2) return false;
  return [
    [is, not],
    [not, is],
  ].some(([one = '', other = '']) => {
    const [, stem = ''] = NEGATED.exec(other) ?? [];
    return stem.length > 1 && one.replace(/的有?$/, '').endsWith(stem) && !NEGATED.test(one);
  });
}

function sharesWord(one: string, other: string): boolean {
  if (other.length === 1) return one.includes(other);
  return [...other].some((_, i) => i + 1 < other.length && one.includes(other.slice(i, i + 2)));
}

/** True of the number in 五百万以上的3家, 五百万到一千万的4家: it only tells which. */
export function isBand(text: string, { end, high, lead }: Quantity, next: Quantity | undefined): boolean {
  const between = next && text.slice(end, next.start);
  // 1亿元以上不足10亿元|项目23个
  if (next && /以上[^，。；、]{0,2}(?:不足|不到|低于|少于)$/.test(lead)) return true;
  // 五千万元到一亿元15个
  return between !== undefined && (BAND.test(between) || (high !== undefined && between === ''));
}

/** 千头以上|的21家、五百头到千头|的265家: told by how large they are, and but one of them open above. */
export function areSizes(parts: readonly Quantity[]): boolean {
  const open = parts.filter(({ lead }) => UPPER_BAND.test(lead));
  return open.length === 1 && parts.length > 1 && parts.every(({ lead }) => SIZED.test(lead));
}

const SIZED = /^(?:及?以[上下内]|不足)?的$/;

/** 千万以上的3家、五百万到一千万的4家、五百万以下的3家: one open above, one open below. */
export function areBands(parts: readonly Quantity[]): boolean {
  const band = parts.map(({ lead }) => lead);
  const isOpen = band.some((lead) => UPPER_BAND.test(lead)) && band.some((lead) => LOWER_BAND.test(lead));
  return isOpen && !(band.some(isBandOfWords) && band.some((lead) => /^以[上下]/.test(lead.trim())));
}

/** 大专|以上的 beside 35岁|以下的: of another thing. */
function isBandOfWords(lead: string): boolean {
  return /\p{Script=Han}{2}及?以[上下]的?/u.test(lead) && !/[元万亿人户亩级](?:及)?以[上下]/.test(lead);
}
