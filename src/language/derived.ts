/**
 * What a sentence says that follows from other numbers of it. Each relation is a row of one table: what its claim looks
 * like, and the readings that the words before it allow, the likeliest first. A claim that any reading bears out holds;
 * one that none bears out is wrong by the first.
 */
import { readHan, scaled, writeLike } from './amounts';
import { areOtherKinds } from './kinds';
import type { Quantity } from './quantities';
import {
  AGAINST,
  AT_PRICES,
  BY_MONTH,
  BY_TIME,
  CHANGED_TO,
  COMES_IN,
  COVERED_BY,
  DIVIDED_BY,
  DONE,
  DOWN,
  EACH,
  FROM,
  GAP,
  GOES_OUT,
  IN_LOTS,
  LEFT,
  LEFT_FOR_SURE,
  NET,
  NOT_YET,
  OF_A_YEAR,
  OTHERWISE,
  PERIOD,
  QUALIFIED,
  RATE_NAME,
  SHARE_OF_BEFORE,
  SHARE_OF_NAMED,
  SUM_UP,
  TAKEN_TOGETHER,
  THAN,
  THEN,
  TIME_FILLER,
  UP,
  WHOLE_OF_RATE,
} from './quantityWords';
import { unitOf } from './units';

/** How one number follows from others. */
export type Derivation =
  | 'growth'
  | 'points'
  | 'difference'
  | 'rate'
  | 'rest'
  | 'net'
  | 'average'
  | 'product'
  | 'listed';

export interface Derived {
  readonly by: Derivation;
  /** The number that is said to follow. */
  readonly whole: Quantity;
  /** What it follows from, in the order of the text. */
  readonly parts: readonly Quantity[];
  /** What it ought to be, in the unit that it bears. */
  readonly sum: number;
  readonly holds: boolean;
}

/** One way to reckon a claim. */
interface Reading {
  readonly by: Derivation;
  readonly parts: readonly Quantity[];
  readonly sum: number;
  /** How far rounded parts may move it. */
  readonly blur: number;
}

/** A number, and those around it that it may follow from. */
interface Claim {
  readonly text: string;
  readonly claim: Quantity;
  /** Before it in its sentence, in order. */
  readonly before: readonly Quantity[];
  readonly after: readonly Quantity[];
}

type Relation = (claim: Claim) => readonly Reading[];

/** What a claim may be, in the order in which they are tried. */
const RELATIONS: readonly Relation[] = [growth, growthFrom, net, gap, rate, rest, average, product, lots];
/** What 超过 and 不到 may be said of: the others are told to the last place. */
const MAY_BE_BOUND: readonly Relation[] = [average];

/** How many numbers before a claim, or behind it, it may follow from. */
const NEAR = 5;

/**
 * @param text of a sentence, folded
 * @param quantities of the same, in order
 */
export function derivedIn(text: string, quantities: readonly Quantity[]): Derived[] {
  return quantities.flatMap((claim, i) => {
    if (i === 0 || claim.high !== undefined || claim.apportioned) return [];
    const from = text.slice(0, claim.start).search(/[。；！？][^。；！？]*$/);
    const before = quantities.slice(Math.max(0, i - NEAR), i).filter(({ start }) => start > from);
    const found = (isVague(claim) ? MAY_BE_BOUND : RELATIONS)
      .map((relation) => relation({ text, claim, before, after: quantities.slice(i + 1, i + 1 + NEAR) }))
      .find(({ length }) => length > 0);
    return found ? [judged(claim, found)] : [];
  });
}

function judged(whole: Quantity, readings: readonly Reading[]): Derived {
  const reading = readings.find((each) => fits(whole, each)) ?? readings[0]!;
  const { by, parts, sum } = reading;
  return { by, whole, parts, sum, holds: fits(whole, reading) };
}

/** Holds within what rounding, or cutting off, of each number leaves open. */
function fits(whole: Quantity, { sum, blur }: Reading): boolean {
  // 平均每家超过8条
  if (whole.bound === 'over') return sum + blur >= whole.value;
  if (whole.bound === 'under') return sum - blur <= whole.value;
  if (whole.bound === 'about') return true;
  const exact = whole.measure.counted && whole.step <= 1 && blur === 0 && Number.isInteger(sum);
  const free = exact ? 0 : Math.max(whole.step, whole.step / 2 + blur) * (1 - 1e-9);
  return Math.abs(sum - whole.value) <= free;
}

/** 约20家 and 3—5家 are no ground for reckoning. */
function isVague({ bound, high, apportioned }: Quantity): boolean {
  return bound !== undefined || high !== undefined || apportioned;
}

/** Nor is what is aimed at. */
function isLoose(quantity: Quantity): boolean {
  return isVague(quantity) || quantity.mode === 'target';
}

/** 由80家增加到100家，增长25%; 12起，比去年同期的15起下降20%; 去年立案20起，今年24起，上升20%. */
function growth({ text, claim, before }: Claim): Reading[] {
  const [first, second] = before.slice(-2);
  if (!first || !second || !areMeasuredAlike(first, second)) return [];
  if ([first, second, claim].some(isLoose)) return [];
  const between = text.slice(first.end, second.start);
  const behind = text.slice(second.end, claim.start);
  const than = THAN.test(between);
  const order = orderOf(text, first, second, than);
  if (!order || !isBehind(behind, than)) return [];
  const [old, now] = order;
  const change = size(now) - size(old);
  const named = `${first.lead}${first.noun}`;
  if (!(change > 0 ? UP : DOWN).test(behind) || size(old) === 0) return [];
  if (/同比/.test(behind) && !/去年|上年|同期/.test(named + between + second.lead)) return [];
  return changed(old, now, claim, named);
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
  return one < other ? [first, second] : [second, first];
}

/** 前年 before 去年. */
function yearOf(lead: string): number | undefined {
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

/** Two rounded numbers are hardly ever at their farthest at once, and in opposite directions. */
const LIKELY = 0.6;

function changed(old: Quantity, now: Quantity, claim: Quantity, named: string): Reading[] {
  const off = Math.abs(size(now) - size(old));
  // 由2万增加到2.5万: the shorter one leaves out its 0.
  const parts = [old, now];
  const finest = Math.min(half(old), half(now));
  if (claim.measure.dimension === '个百分点')
    return isPercent(old)
      ? [{ by: 'points', parts, sum: off * 100, blur: areWhole([old, now, claim]) ? 0 : 200 * finest }]
      : [];
  if (isPercent(claim)) {
    if (isPercent(old) || (AT_PRICES.test(named) && !old.measure.counted)) return [];
    const blur = (LIKELY * finest * (size(now) / size(old) + 1) * 100) / size(old);
    return [{ by: 'growth', parts, sum: (off / size(old)) * 100, blur }];
  }
  if (!areMeasuredAlike(now, claim) || isPercent(old)) return [];
  return [
    {
      by: 'difference',
      parts,
      sum: off / claim.measure.factor,
      blur: areWhole([old, now, claim]) ? 0 : (2 * finest) / claim.measure.factor,
    },
  ];
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

function signed(more: Quantity, less: Quantity, claim: Quantity): { sum: number } {
  return { sum: (size(more) - size(less)) / claim.measure.factor };
}

/** 甲组92分，乙组88分，相差4分. */
function gap({ claim, before }: Claim): Reading[] {
  const [one, other] = before.slice(-2);
  if (!GAP.test(claim.lead) || !one || !other || isLoose(one) || isLoose(other)) return [];
  if (!areMeasuredAlike(one, claim) || !areMeasuredAlike(other, claim)) return [];
  const parts = size(one) < size(other) ? ([other, one] as const) : ([one, other] as const);
  return [{ ...apart('difference', ...parts, claim), parts: [one, other] }];
}

/** One less another. */
function apart(by: Derivation, whole: Quantity, part: Quantity, claim: Quantity): Reading {
  const blur = (half(whole) + half(part)) / claim.measure.factor;
  return { by, parts: [whole, part], ...signed(whole, part, claim), blur };
}

/** 入户120户，满意的90户，满意率75%; 上线980项，其中全程网办784项，占80%. */
function rate({ text, claim, before, after }: Claim): Reading[] {
  if (!isPercent(claim)) return [];
  const named = shareOfNamed(text, claim, before);
  if (named) return [named];
  const part = ratedIn(text, claim, before);
  if (!part || isVague(part)) return [];
  const wholes = [
    ...before.filter(({ start }) => start < part.start).reverse(),
    ...after.filter(({ lead }) => SUM_UP.test(lead)),
  ].filter((whole) => areMeasuredAlike(whole, part) && size(whole) >= size(part) && !isVague(whole));
  const [whole] = wholes;
  if (!whole || !isWholeOf(text, whole, part, claim)) return [];
  return wholes.map((each) => ratio(part, each));
}

function ratio(part: Quantity, whole: Quantity): Reading {
  return {
    by: 'rate',
    parts: inOrder(part, whole),
    sum: (size(part) / size(whole)) * 100,
    blur: (LIKELY * (half(part) + (half(whole) * size(part)) / size(whole)) * 100) / size(whole),
  };
}

/** 完成投资18亿元，占全年计划24亿元的75%. */
function shareOfNamed(text: string, claim: Quantity, before: readonly Quantity[]): Reading | undefined {
  const [part, whole] = before.slice(-2);
  if (!part || !whole || text.slice(whole.end, claim.start) !== '的') return undefined;
  if (!SHARE_OF_NAMED.test(whole.lead) || isVague(part) || isVague(whole)) return undefined;
  const behind = /^[^，。；、]{0,6}，[^，。；、]*$/.test(text.slice(part.end, whole.start));
  return behind && areMeasuredAlike(part, whole) ? ratio(part, whole) : undefined;
}

/** The number that a rate is of: it is told as the rate is called. */
function ratedIn(text: string, claim: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const last = before.at(-1);
  if (!last || !/^[^，。；、（]{0,8}[，（][^，。；、]{1,12}$/.test(text.slice(last.end, claim.start)))
    return undefined;
  if (SHARE_OF_BEFORE.test(claim.lead)) return last.role === 'plain' ? last : undefined;
  const [, not = '', name] = RATE_NAME.exec(claim.lead) ?? [];
  if (name === undefined) return undefined;
  return before.findLast(({ lead, role }) => role === 'plain' && isCalled(lead, not, name));
}

/** 收回180份，回收率90%; 建成168个，覆盖率90%; 审结286件，结案率92%. */
function isCalled(lead: string, not: string, name: string): boolean {
  const said = lead.replace(/^(?:其中|现?已经?|共|实际|全年|目前|[^，]{0,6}中(?=已))*/u, '');
  // 丙级3份 is not what 甲级率 is of.
  if (areOtherKinds(said, name)) return false;
  if (QUALIFIED.test(said) || (not === '' && /[不未没]/.test(said))) return false;
  if (said.includes(not + name) || COVERED_BY[name]?.test(said) === true) return true;
  return not === '' && said.length <= 4 && [...name].some((char) => said.includes(char));
}

function isWholeOf(text: string, whole: Quantity, part: Quantity, claim: Quantity): boolean {
  if (whole.start > part.start) return true;
  const between = text.slice(whole.end, part.start);
  if (!/^[^，。；、]{0,10}，[^，]{1,14}$/.test(between)) return false;
  if (SHARE_OF_BEFORE.test(claim.lead)) return whole.measure.counted && !/[不未没新]/.test(between);
  return whole.measure.counted || WHOLE_OF_RATE.test(whole.lead);
}

/** 14个村，已完成9个，还剩5个. */
function rest({ text, claim, before }: Claim): Reading[] {
  if (!LEFT.test(claim.lead) || !isOfWhole(text, claim, before)) return [];
  const done = before.at(-1);
  const whole = before.findLast((each) => each !== done && areMeasuredAlike(each, claim));
  if (!whole || !done || isVague(whole) || isLoose(done) || !areMeasuredAlike(done, claim)) return [];
  if (!DONE.test(done.lead + done.after) || size(done) > size(whole)) return [];
  if (/[，。；][^，]*，/.test(text.slice(whole.end, done.start))) return [];
  const between = before.filter(({ start, measure }) => start > whole.start && measure === done.measure);
  return [
    apart('rest', whole, done, claim),
    {
      by: 'rest',
      parts: [whole, ...between],
      sum: (size(whole) - between.reduce((sum, each) => sum + size(each), 0)) / claim.measure.factor,
      blur: 0,
    },
  ];
}

/** 还有5个没有完成, but not 还有2个镇没有报名单. */
function isOfWhole(text: string, claim: Quantity, before: readonly Quantity[]): boolean {
  const behind = text.slice(claim.end, claim.end + 8);
  const own = before.some(({ noun }) => noun !== '' && behind.startsWith(noun));
  if (own || NOT_YET.test(behind)) return true;
  if (!LEFT_FOR_SURE.test(claim.lead)) return false;
  return (
    claim.unit.length > 1 ||
    !/[个家项]/.test(claim.unit) ||
    /^[，。；！要也都正待将需]|^$/.test(behind.slice(0, 1))
  );
}

/** 45名同志分在15个乡镇，平均每个乡镇3名; 惠及300户，发放补贴60万元，户均2000元. */
function average({ claim, before }: Claim): Reading[] {
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
  if (months === 1 && BY_TIME.test(single.lead)) return [];
  const [, unit, all] = EACH.exec(single.lead) ?? [];
  const like = unit === undefined ? undefined : unitOf(unit).dimension;
  const count = before.filter(
    (each) => each !== single && (all !== undefined ? each.measure.counted : isOfUnit(each, like, unit)),
  );
  const [times] = count;
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

/** 235名村医 of 每人, 260个村 of 每村. */
function isOfUnit({ measure, noun }: Quantity, dimension: string | undefined, unit = ''): boolean {
  return (
    measure.dimension === dimension ||
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

function inOrder(one: Quantity, other: Quantity): readonly Quantity[] {
  return one.start < other.start ? [one, other] : [other, one];
}

function areMeasuredAlike(one: Quantity, other: Quantity): boolean {
  return one.unit !== '' && one.measure.dimension === other.measure.dimension;
}

function isPercent({ measure }: Quantity): boolean {
  return measure.dimension === '%';
}

function size({ value, measure }: Quantity): number {
  return value * measure.factor;
}

/** Half a unit of the last place; what is counted one by one is exact. */
function half({ step, measure, unit }: Quantity): number {
  return (measure.counted || /^[分元天]$/.test(unit)) && step <= 1 ? 0 : (step * measure.factor) / 2;
}

const BASIS: Readonly<Record<Derivation, string>> = {
  growth: '变动幅度',
  points: '相差',
  difference: '相差',
  rate: '比率',
  rest: '余数',
  net: '净变动',
  average: '平均数',
  product: '总数',
  listed: '列出的',
};

/** Says in Chinese what was reckoned: 1000人和1200人，变动幅度是20%，文中说是30%，请核对. */
export function derivedMessage({ by, whole, parts, sum }: Omit<Derived, 'holds'>): string {
  if (by === 'listed')
    return `文中说是${writeLike(whole.value, whole)}，列出名字的有${sum}${whole.unit}，请核对`;
  const digits = whole.measure.counted ? sum : Number(sum.toFixed(2));
  const from = parts.map((part) => writeLike(part.value, part)).join('和');
  return `按${from}算，${BASIS[by]}是${writeLike(Number(digits.toFixed(2)), whole)}，文中说是${writeLike(whole.value, whole)}，请核对`;
}
