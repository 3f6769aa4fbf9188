/**
 * What a sentence says that follows from other numbers of it. Each relation is a row of one table: what its claim looks
 * like, and the readings that the words before it allow, the likeliest first. A claim that any reading bears out holds;
 * one that none bears out is wrong by the first.
 */
import { readHan, scaled } from '../read/amounts';
import type { Quantity } from '../read/quantities';
import {
  AGAINST,
  AT_PRICES,
  BY_MONTH,
  BY_TIME,
  BY_YEAR,
  CHANGED_TO,
  COMES_IN,
  DEALT_OUT,
  DIVIDED_BY,
  DOWN,
  EACH,
  EARNED_MORE,
  FROM,
  FROM_BEHIND,
  GAP,
  GOES_OUT,
  IN_LOTS,
  NET,
  OF_A_YEAR,
  ONE_YEAR,
  OTHER_TIME,
  OTHERWISE,
  PERIOD,
  TAKEN_TOGETHER,
  THAN,
  THEN,
  TIME_FILLER,
  UP,
} from '../read/quantityWords';
import { unitOf } from '../read/units';
import {
  apart,
  areMeasuredAlike,
  type Claim,
  type Derived,
  type Formula,
  half,
  inOrder,
  isAverage,
  isDifference,
  isLoose,
  isPercent,
  isVague,
  judged,
  LIKELY,
  listedUnder,
  ofNamedTimes,
  pointsApart,
  type Reading,
  signed,
  size,
} from './claims';
import { rate } from './rates';
import { lacking, rest } from './rests';

/** What a claim may be, in the order in which they are tried. */
const FORMULAS: readonly Formula[] = [
  growth,
  growthFrom,
  growthOfNext,
  net,
  gap,
  rate,
  lacking,
  rest,
  average,
  product,
  lots,
];
/** What 超过 and 不到 may be said of: the others are told to the last place. */
const MAY_BE_BOUND: readonly Formula[] = [average];
/** What a sentence may begin with. */
const MAY_BE_FIRST: readonly Formula[] = [growthOfNext];

/** How many numbers before a claim, or behind it, it may follow from. */
const NEAR = 5;

/**
 * @param text of a sentence, folded
 * @param quantities of the same, in order
 */
export function derivedIn(text: string, quantities: readonly Quantity[]): Derived[] {
  return quantities.flatMap((claim, i) => {
    if (claim.high !== undefined || claim.apportioned) return [];
    const from = text.slice(0, claim.start).search(/[。；！？][^。；！？]*$/);
    const before = quantities
      .slice(Math.max(0, i - reachOf(text, quantities, i)), i)
      .filter(({ start }) => start > from);
    const found = formulasFor(claim, before.length === 0)
      .map((formula) => formula({ text, claim, before, after: quantities.slice(i + 1, i + 1 + NEAR) }))
      .find(({ length }) => length > 0);
    return found ? [judged(claim, found)] : [];
  });
}

/** Over a list to what it is of: 8.6万吨，其中中心库3.1万吨、……、南塘库0.9万吨，完成计划8万吨的. */
function reachOf(text: string, quantities: readonly Quantity[], i: number): number {
  const listed = quantities
    .slice(Math.max(0, i - LONGEST_LIST_BEFORE), i)
    .flatMap((part) => listedUnder(part, text, quantities) ?? []);
  return Math.max(NEAR, ...listed.map((head) => i - quantities.indexOf(head)));
}

/** So many numbers before a claim its list may end. */
const LONGEST_LIST_BEFORE = 2;

function formulasFor(claim: Quantity, isFirst: boolean): readonly Formula[] {
  if (isFirst) return MAY_BE_FIRST;
  return isVague(claim) ? MAY_BE_BOUND : FORMULAS;
}

/** 由80家增加到100家，增长25%; 12起，比去年同期的15起下降20%; 去年立案20起，今年24起，上升20%. */
function growth({ text, claim, before }: Claim): Reading[] {
  const [first, second] = ofNamedTimes(claim, before) ?? before.filter((each) => !isAverage(each)).slice(-2);
  if (!first || !second || !areMeasuredAlike(first, second)) return [];
  // 上年同期为6750元，少花了270元，下降4%
  if ([first, second, claim].some(isLoose) || isDifference(second)) return [];
  const between = text.slice(endBefore(first, second, before), second.start);
  const behind = text.slice(second.end, claim.start);
  const than = THAN.test(between);
  const order = orderOf(text, first, second, than);
  if (!order || !isBehind(behind, than)) return [];
  const [old, now] = order;
  const change = size(now) - size(old);
  const named = `${first.lead}${first.noun}`;
  if (!(change > 0 ? UP : DOWN).test(behind) || size(old) === 0) return [];
  if (/同比/.test(behind) && !/去年|上年|同期/.test(named + between + second.lead)) return [];
  const told = !than && CHANGED_TO.test(between);
  return allOr(now, text, than ? before : []).flatMap((each) =>
    changed({ old, now: each, claim, named, told }),
  );
}

/** 2392万人次，日均26万人次|，比二季度的2300万人次: behind the averages of the first of two. */
function endBefore(first: Quantity, second: Quantity, before: readonly Quantity[]): number {
  const last = before[before.indexOf(second) - 1];
  return last && isAverage(last) ? last.end : first.end;
}

/** 14起，其中擦碰8起、客伤2起，比9月份的20起下降30%: it may be all of them. */
function allOr(now: Quantity, text: string, before: readonly Quantity[]): Quantity[] {
  const all = listedUnder(now, text, before);
  return all ? [all, now] : [now];
}

/** 去年4.8亿斤，比前年增加0.3亿斤，前年为4.2亿斤: what was before is told last. */
function growthFrom({ text, claim, before, after }: Claim): Reading[] {
  const [, then, way] = AGAINST.exec(claim.lead) ?? [];
  const now = before.findLast((each) => areMeasuredAlike(each, claim));
  const [old] = after;
  if (then === undefined || way === undefined || !now || !old || isLoose(now) || isLoose(old)) return [];
  if (!areMeasuredAlike(old, claim) || old.role !== 'plain' || now.role !== 'plain') return [];
  if (text.slice(claim.end, old.start).replace(/[为是有]$/, '') !== `，${then}`) return [];
  return [UP.test(way) ? apart('difference', now, old, claim) : apart('difference', old, now, claim)];
}

/** 满意率同比提高5个百分点，由85%提高到90%: both ends are told last. */
function growthOfNext({ text, claim, after }: Claim): Reading[] {
  const [old, now] = after;
  if (!old || !now || !areMeasuredAlike(old, now) || [old, now, claim].some(isLoose)) return [];
  if (!FROM_BEHIND.test(text.slice(claim.end, old.start))) return [];
  if (!CHANGED_TO.test(text.slice(old.end, now.start)) || size(old) === 0) return [];
  if (!(size(now) > size(old) ? UP : DOWN).test(claim.lead)) return [];
  return changed({ old, now, claim, named: claim.lead, told: true });
}

/** Which of two was before the other, where the sentence says so. */
function orderOf(
  text: string,
  first: Quantity,
  second: Quantity,
  than: boolean,
): readonly [Quantity, Quantity] | undefined {
  if (than) return [second, first];
  const between = text.slice(first.end, second.start);
  if (FROM.test(text.slice(Math.max(0, first.start - 20), first.start)) && CHANGED_TO.test(between))
    return [first, second];
  if (!/^[^，。；、]{0,8}[，、][^，。；、]*$/.test(between) || !isSameThing(first, second)) return undefined;
  const was = [first, second].map(({ lead }) => THEN.test(lead));
  if (was[0] !== was[1]) return was[0] ? [first, second] : [second, first];
  const [one, other] = [first, second].map(({ lead }) => yearOf(lead) ?? monthOf(lead));
  if (one === undefined || other === undefined || one === other) return undefined;
  // 去年 beside 2025年: which is the earlier?
  if (one < A_YEAR !== other < A_YEAR) return undefined;
  return one < other ? [first, second] : [second, first];
}

/** From here on a number names a year. */
const A_YEAR = 2000;

/** 前年 before 去年, 2024年 before 2025年. */
function yearOf(lead: string): number | undefined {
  const [, written] = /(?:^|[，：])(20\d\d)年/.exec(lead.trim()) ?? [];
  if (written !== undefined) return Number(written);
  const place = [/前年/, /去年|上年/].findIndex((year) => year.test(lead));
  return place < 0 ? undefined : place;
}

/** 6月份立案22起 before 7月份立案33起. */
function monthOf(lead: string): number | undefined {
  const [, written] =
    /(?:^|[，：])(\d{1,2}|[一二三四五六七八九十]{1,2})(?:月份?|季度)/.exec(lead.trim()) ?? [];
  return written === undefined ? undefined : /\d/.test(written) ? Number(written) : readHan(written);
}

/** 去年转出86人，今年转出61人 and 收入640万元，去年同期是500万元 tell one thing at two times. */
function isSameThing(first: Quantity, second: Quantity): boolean {
  const [one, other] = [first, second].map(({ lead }) =>
    lead.replace(PERIOD, '').replace(THEN, '').replace(TIME_FILLER, ''),
  ) as [string, string];
  return one.endsWith(other) || other.endsWith(one);
}

/** 增长25% right behind, or after a comma and a word or two. */
function isBehind(behind: string, than: boolean): boolean {
  const reach = than ? /^，?[^，。；、]{1,6}$/ : /^[^，。；、]{0,6}，[^，。；、]{1,8}$/;
  return reach.test(behind) && !OTHERWISE.test(behind);
}

/** Two values of one thing, and what is said of how far they lie apart. */
interface Change {
  readonly old: Quantity;
  readonly now: Quantity;
  readonly claim: Quantity;
  /** What the first of both is called. */
  readonly named: string;
  /** True of 由3.2%降到2.6%, where both ends and the change are told in one breath. */
  readonly told: boolean;
}

/** What a change comes to: in points, in per cent of what was, or in the same measure. */
function changed(change: Change): Reading[] {
  const { old, now, claim } = change;
  if (claim.measure.dimension === '个百分点') return isPercent(old) ? [inPoints(change)] : [];
  if (isPercent(old)) return [];
  if (isPercent(claim))
    return AT_PRICES.test(change.named) && !old.measure.counted ? [] : [inPercent(change)];
  return areMeasuredAlike(now, claim) ? [inMeasure(change)] : [];
}

function inPoints({ old, now, claim, told }: Change): Reading {
  const { factor } = claim.measure;
  const all = [old, now, claim];
  const exact = areWhole(all) || (told && areOfOneStep(all));
  return {
    by: 'points',
    parts: [old, now],
    sum: pointsApart(now, old, claim),
    blur: exact ? 0 : (200 * finest(old, now)) / factor,
  };
}

function inPercent({ old, now, claim, named }: Change): Reading {
  const sum = (Math.abs(size(now) - size(old)) / size(old)) * 100;
  const blur = (LIKELY * finest(old, now) * (size(now) / size(old) + 1) * 100) / size(old);
  const exact = DEALT_OUT.test(named) && areOfOneStep([old, now]) && isRoundSlip(claim, sum);
  return { by: 'growth', parts: [old, now], sum, blur: exact ? 0 : blur };
}

function inMeasure({ old, now, claim }: Change): Reading {
  const { factor } = claim.measure;
  return {
    by: 'difference',
    parts: [old, now],
    sum: Math.abs(size(now) - size(old)) / factor,
    blur: areWhole([old, now, claim]) ? 0 : (2 * finest(old, now)) / factor,
  };
}

/** 由2万增加到2.5万: the shorter one leaves out its 0. */
function finest(old: Quantity, now: Quantity): number {
  return Math.min(half(old), half(now));
}

/** 3.2%, 2.6% and 0.5个百分点: as many places each. */
function areOfOneStep([first, ...others]: readonly Quantity[]): boolean {
  return others.every(({ step }) => step === first?.step);
}

/** How many points a round rate has to be off not to be cut off loosely. */
const FAR = 3;

/** 今年安排1.5亿元，比去年1.2亿元增长30%: who deals out round sums does not reckon 30% of others. */
function isRoundSlip({ value, step }: Quantity, sum: number): boolean {
  return step >= 1 && value % 5 === 0 && Math.abs(value - sum) >= FAR;
}

/** 89% and 94%: nobody rounds these and reckons with others. */
function areWhole(quantities: readonly Quantity[]): boolean {
  return quantities.every(({ step, multiplier }) => step >= scaled(1, multiplier));
}

/** 新登记4200户，注销1150户，净增3050户. */
function net({ claim, before }: Claim): Reading[] {
  const [more, less] = before.slice(-2);
  const sign = NET.exec(claim.lead)?.[1];
  if (sign === undefined || !more || !less || isLoose(more) || isLoose(less)) return [];
  if (!COMES_IN.test(more.lead) || !GOES_OUT.test(less.lead)) return [];
  if (!areMeasuredAlike(more, claim) || !areMeasuredAlike(less, claim)) return [];
  return [{ ...apart('net', more, less, claim), ...(sign === '减' ? signed(less, more, claim) : {}) }];
}

/** 首尾相差: of all that are told, not of the last two. */
const ENDS = /首尾|头尾|高低|最高|最低/;

/** 甲组92分，乙组88分，相差4分. */
function gap({ claim, before }: Claim): Reading[] {
  const [one, other] = before.slice(-2);
  if (!GAP.test(claim.lead) || ENDS.test(claim.lead) || !one || !other || isLoose(one) || isLoose(other))
    return [];
  if (!areMeasuredAlike(one, claim) || !areMeasuredAlike(other, claim)) return [];
  const parts = size(one) < size(other) ? ([other, one] as const) : ([one, other] as const);
  return [{ ...apart('difference', ...parts, claim), parts: [one, other] }];
}

/** 45名同志分在15个乡镇，平均每个乡镇3名; 惠及300户，发放补贴60万元，户均2000元. */
function average({ claim, before }: Claim): Reading[] {
  // 户均增收2.5万元 is no share of what was sold.
  if (EARNED_MORE.test(claim.lead)) return [];
  const [, counted, shared, noun = ''] = DIVIDED_BY.exec(claim.lead) ?? [];
  const unit = counted ?? shared;
  if (unit === undefined) return [];
  const { dimension } = unitOf(unit);
  const like = before.filter((each) => isOfUnit(each, dimension, unit));
  const named = noun === '' ? [] : like.filter(({ after }) => after.startsWith(noun));
  // 每班配班主任1名 is no average of the 120名学员.
  if (noun !== '' && named.length === 0 && !/均/.test(claim.lead)) return [];
  const by = named.length > 0 ? named : like;
  const of = before.filter((each) => areMeasuredAlike(each, claim) && !by.includes(each));
  const [dividend] = of;
  // 62家，其中家具28家、铸造19家、食品15家: by all of them.
  const [all, ...parts] = by;
  const ofAll = parts.length === 0 || parts.reduce((sum, { value }) => sum + value, 0) === all?.value;
  if (!all || !ofAll || of.length !== 1 || !dividend || isLoose(dividend)) return [];
  if (isLoose(all) || all.value === 0) return [];
  return [
    {
      by: 'average',
      parts: inOrder(dividend, all),
      sum: size(dividend) / all.value / claim.measure.factor,
      blur: half(dividend) / all.value / claim.measure.factor,
    },
  ];
}

/** 每处配救生圈2个，63处共需126个; 三个镇各安排5万元，共15万元. */
function product({ text, claim, before }: Claim): Reading[] {
  if (!TAKEN_TOGETHER.test(claim.lead)) return [];
  const alike = before.filter((each) => areMeasuredAlike(each, claim));
  const [single] = alike;
  if (alike.length !== 1 || !single || isVague(single)) return [];
  const months = BY_MONTH.test(single.lead) && OF_A_YEAR.test(text.slice(single.end, claim.start)) ? 12 : 1;
  if (months === 1 && BY_TIME.test(single.lead) && !isOfOneYear(text, single, claim)) return [];
  const [, unit, all] = EACH.exec(single.lead) ?? [];
  const like = unit === undefined ? undefined : unitOf(unit).dimension;
  const count = before.filter(
    (each) => each !== single && (all !== undefined ? each.measure.counted : isOfUnit(each, like, unit)),
  );
  const [times] = count;
  const kinds = kindsBefore(text, single);
  if (kinds > 1 && all !== undefined) return timesKinds(kinds, single, claim, times);
  if ((unit === undefined && all === undefined) || !times || isVague(times)) return [];
  // 分三批发，每批4000万元，三批合计: one number told twice.
  if (count.some(({ value }) => value !== times.value)) return [];
  return [
    {
      by: 'product',
      parts: inOrder(single, times),
      sum: (months * size(single) * times.value) / claim.measure.factor,
      blur: (half(single) * times.value) / claim.measure.factor,
    },
  ];
}

/** The longest name in a list of things, and the longest list, in characters. */
const LONGEST_KIND = 8;
const LONGEST_LIST = 120;

/** 水稻、小麦、玉米样品各|5份: how many are named before it, each of which has so many. */
function kindsBefore(text: string, { start }: Quantity): number {
  if (text[start - 1] !== '各') return 0;
  const clause = text.slice(Math.max(0, start - LONGEST_LIST), start - 1).split(/[^\p{Script=Han}、]/u);
  const names = clause.at(-1)!.split('、');
  // 每家领取的样品有水稻: of the first what leads to it may be part.
  const first = names.findLastIndex(({ length }) => length === 0 || length > LONGEST_KIND);
  const kinds = names.length - Math.max(first, 0) - (names[first] === '' ? 1 : 0);
  return kinds > 1 ? kinds : 0;
}

/** 每家领取水稻、小麦、玉米样品各5份，共15份: for one, or for all of them. */
function timesKinds(
  kinds: number,
  single: Quantity,
  claim: Quantity,
  times: Quantity | undefined,
): Reading[] {
  return [1, times?.value ?? 1].map((by) => ({
    by: 'product',
    parts: [single],
    sum: (kinds * by * size(single)) / claim.measure.factor,
    blur: kinds * by * half(single),
  }));
}

/** 每生每年300元，9.6万名学生共需2880万元: of one year, as nothing between says otherwise. */
function isOfOneYear(text: string, single: Quantity, claim: Quantity): boolean {
  return (
    BY_YEAR.test(single.lead) && !OTHER_TIME.test(text.slice(single.end, claim.start).replace(ONE_YEAR, ''))
  );
}

/** 235名村医 of 每人, 260个村 of 每村. */
function isOfUnit({ measure, noun }: Quantity, dimension: string | undefined, unit = ''): boolean {
  return (
    measure.dimension === dimension ||
    // 5.2万人次，栽树15.6万株，人均3株
    (dimension === '人' && measure.dimension === '人次') ||
    (measure.counted && unit !== '' && noun.replace(/每.*/s, '').includes(unit))
  );
}

/** 护理员500名，分四期、每期120名. */
function lots({ text, claim, before }: Claim): Reading[] {
  const [whole, count] = before.slice(-2);
  const [, unit] = EACH.exec(claim.lead) ?? [];
  if (!whole || !count || unit === undefined || count.unit !== unit || !IN_LOTS.test(count.lead)) return [];
  if (!areMeasuredAlike(whole, claim) || isVague(whole) || isVague(count) || count.value === 0) return [];
  if (!/^[^，。；、]{0,8}，[^，。；、]{1,6}$/.test(text.slice(whole.end, count.start))) return [];
  return [
    {
      by: 'average',
      parts: [whole, count],
      sum: size(whole) / count.value / claim.measure.factor,
      blur: 0,
    },
  ];
}
