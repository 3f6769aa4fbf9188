/**
 * 年度目标: what the year is to bring, told twice with two values: 全年计划投资33亿元 … 确保全年计划投资35亿元一分不少, and what the
 * whole has (全区划分网格318个), taken up again: 用好368个网格. Of one name a speech has one such number, unless it says that
 * the number was changed.
 */

import { type Figure, ofEach, type Passage } from '../figures';
import type { Quantity } from '../read/quantities';
import { isScope, PERIOD } from '../read/quantityWords';
import { isOneOff, isVague, size } from '../sentence/claims';
import type { Conflict, Told } from './pair';

/** A number that a speech has once, and by what it is called: 改造, 小区. */
interface Aim {
  readonly figure: Figure;
  readonly way: Way;
  readonly names: readonly string[];
}

/** 全年计划投资33亿元; 全年19亿元的收入预算; 收入13.8亿元，占全年预算18亿元的76.7%; 全区划分网格318个; 用好368个网格. */
type Way = 'planned' | 'known' | 'held' | 'all' | 'used';

/** Which of those before is the same number as one that comes back to it. */
const SAME: Readonly<Partial<Record<Way, readonly Way[]>>> = {
  planned: ['planned', 'known'],
  known: ['planned', 'known', 'held'],
  used: ['all'],
};

const SEE_TO = '(?:要|务必)?(?:确保|完成|实现|守住|咬定|紧盯|围绕|锚定)?';
const SCOPE = '(?:全[国省市县区镇乡校厂]|公司|集团)?';
const PLANNED = new RegExp(`^${SEE_TO}${SCOPE}(?:今年|全年|年度)${SCOPE}计划(\\p{Script=Han}{2,8})$`, 'u');
const KNOWN_LEAD = new RegExp(`^${SEE_TO}(?:今年)?全年$`, 'u');
const KNOWN_BEHIND = /^(\p{Script=Han}{0,6}?)的(\p{Script=Han}{0,6}?)(?:目标|任务|预算|计划)/u;
const HELD = /^(?:占|完成|为)?(?:全年|年度)(?:预算|目标|任务|计划)$/u;
/** What the whole has of a thing. */
const ALL = /^全[国省市县区镇乡校](?:共|一共|现有|共有)?(?:划分|设立?|建有|有)(?:了)?(\p{Script=Han}{2,6})$/u;
const USED = /^(?:要)?(?:用好|管好|守好|织密|织牢|建好|护好)(?:全[国省市县区镇乡校])?$/u;

/** 一分不少: it is the number that was told. */
const UNCHANGED = /(?:不变|不少|不能少|不减|不动摇|不松|不打折扣)/u;
/** A number that was made another, or one of another year or part. */
const CHANGED =
  /调[整增减高低]|[上下]调|追加|加码|加压|冲刺|奋斗|力争|争取|[升降增减加高]到|新增|增设|扩到|方面|板块|领域/u;
const OTHER_YEAR = /去年|上年|前年|明年|上一年|20\d\d年/u;
/** 税收收入 is a part of 收入. */
const HEAD_OF_WHOLE = /^(?:地方)?(?:一般公共预算|财政|财政总|营业|实现|完成|利税|新签)*$/u;
const FEWEST = 10;
/** No slip makes one of the other. */
const FARTHEST = 1.5;

/** With how many before one is compared, and so many characters before it say of what year it is. */
const MOST = 50;
const FAR = 300;

/** The aims of a speech that stand there with another value before, in order. */
export function aimsIn({ passages }: Told): Conflict[] {
  const known: Aim[] = [];
  return allAims(passages).flatMap((aim): Conflict[] => {
    const { figure } = aim;
    const ways = SAME[aim.way];
    const before = known.filter((each) => ways?.includes(each.way) && isSameName(each, aim));
    known.push(aim);
    if (known.length > MOST) known.shift();
    const other = before[0]?.figure;
    if (!other || before.some((each) => size(each.figure.quantity) !== size(other.quantity))) return [];
    return isOtherValue(aim, other, passages) ? [{ figure, other, name: aim.names.join('') }] : [];
  });
}

const allAims = ofEach((figure): Aim | undefined => {
  const { quantity, stretch } = figure;
  if (quantity.role !== 'plain' || quantity.unit === '' || isVague(quantity)) return undefined;
  if (quantity.value < FEWEST) return undefined;
  const named = namedAs(quantity, figure);
  const at = stretch.start + quantity.start;
  const before = figure.paragraph.folded.slice(Math.max(0, at - FAR), at);
  return named && !OTHER_YEAR.test(before) ? { figure, ...named } : undefined;
});

function namedAs(quantity: Quantity, { stretch }: Figure): Omit<Aim, 'figure'> | undefined {
  const lead = quantity.lead.trim();
  const behind = stretch.text.slice(quantity.end);
  const planned = PLANNED.exec(lead)?.[1];
  if (planned !== undefined) return { way: 'planned', names: [planned] };
  const all = ALL.exec(lead)?.[1];
  if (all !== undefined) return { way: 'all', names: [all] };
  if (USED.test(lead)) return ofNames('used', [/^\p{Script=Han}{2}/u.exec(behind)?.[0] ?? '']);
  if (HELD.test(lead)) return ofNames('held', [wholeOf(quantity, stretch.quantities)]);
  const [, noun = '', aimed = ''] = (KNOWN_LEAD.test(lead) && KNOWN_BEHIND.exec(behind)) || [];
  return ofNames('known', [aimed, noun]);
}

function ofNames(way: Way, all: readonly string[]): Omit<Aim, 'figure'> | undefined {
  const names = all.filter((name) => name !== '');
  return names.length > 0 ? { way, names } : undefined;
}

/** 利润总额|5200万元，完成全年目标9600万元: what the aim is held against. */
function wholeOf({ start, measure }: Quantity, all: readonly Quantity[]): string {
  const told = all.findLast((each) => each.end <= start);
  return told?.measure.dimension === measure.dimension ? told.named : '';
}

function isSameName(first: Aim, { way, names, figure }: Aim): boolean {
  const [a, b] = [first.figure.quantity, figure.quantity];
  if (a.measure.dimension !== b.measure.dimension || a.unit !== b.unit) return false;
  if (first.way === 'held') return names.length === 1 && isWholeOf(first.names[0]!, names[0]!);
  const said = first.names.join('');
  return way === 'used' || first.way === way
    ? said === names.join('')
    : // 计划改造小区96个 … 102个小区的改造任务
      said.length === names.join('').length && names.every((name) => said.includes(name));
}

/** 一般公共预算收入 and 收入, 利润总额 and 利润; not 税收收入. */
function isWholeOf(told: string, name: string): boolean {
  const at = told.lastIndexOf(name);
  return (
    at >= 0 && HEAD_OF_WHOLE.test(told.slice(0, at)) && /^(?:总?额|总量)?$/.test(told.slice(at + name.length))
  );
}

function isOtherValue({ figure, way }: Aim, other: Figure, passages: readonly Passage[]): boolean {
  const { quantity, stretch, who } = figure;
  const { measure } = quantity;
  const [one, two] = [size(quantity), size(other.quantity)];
  if (one === two || Math.max(one, two) > FARTHEST * Math.min(one, two)) return false;
  if (figure.paragraph === other.paragraph || !isOfAll(who) || !isOfAll(other.who)) return false;
  if ([figure, other].some((each) => CHANGED.test(each.stretch.text))) return false;
  const isUnchanged = UNCHANGED.test(stretch.text.slice(quantity.end));
  const isAlike = isOneOff(quantity, two / measure.factor);
  if (way === 'planned' ? !isUnchanged || !isAlike : !isUnchanged && !isAlike) return false;
  const isSame = (each: Figure) =>
    each !== figure && each.quantity.measure.dimension === measure.dimension && size(each.quantity) === one;
  return !passages.some(({ figures }) => figures.some(isSame));
}

/** 全县, 上半年|公司, but not 机加公司. */
function isOfAll(who: string): boolean {
  return who === '' || isScope(who) || /^(?:公司|集团)$/.test(who.replace(PERIOD, ''));
}
