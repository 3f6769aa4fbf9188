/** What a number may follow from: claims, the readings of them, and how both are measured. */
import { writeLike } from '../read/amounts';
import type { Quantity } from '../read/quantities';
import { LESS_BY, MORE_BY } from '../read/quantityWords';

/** How one number follows from others. */
export type Derivation =
  | 'growth'
  | 'points'
  | 'difference'
  | 'rate'
  | 'rest'
  | 'lack'
  | 'net'
  | 'average'
  | 'product'
  | 'sum'
  | 'span'
  | 'listed';

/** One way to reckon a claim. */
export interface Reading {
  readonly by: Derivation;
  readonly parts: readonly Quantity[];
  readonly sum: number;
  /** How far rounded parts may move it. */
  readonly blur: number;
}

export interface Derived {
  readonly by: Derivation;
  /** The number that is said to follow. */
  readonly whole: Quantity;
  /** What it follows from, in the order of the text. */
  readonly parts: readonly Quantity[];
  /** What it ought to be, in the unit that it bears. */
  readonly sum: number;
  readonly holds: boolean;
  /** True where it holds only by how far its parts may have been rounded: 10亿元 to 12亿元, 增长15%. */
  readonly roughly?: true;
}

/** A number, and those around it that it may follow from. */
export interface Claim {
  readonly text: string;
  readonly claim: Quantity;
  /** Before it in its sentence, in order. */
  readonly before: readonly Quantity[];
  readonly after: readonly Quantity[];
}

export type Formula = (claim: Claim) => readonly Reading[];

/** 约20家 and 3—5家 are no ground for reckoning. */
export function isVague({ bound, high, apportioned }: Quantity): boolean {
  return bound !== undefined || high !== undefined || apportioned;
}

/** Nor is what is aimed at. */
export function isLoose(quantity: Quantity): boolean {
  return isVague(quantity) || quantity.mode === 'target';
}

/** @param told a rate among them in per cent, whatever the whole is told in: 七成 */
export function judged(whole: Quantity, told: readonly Reading[]): Derived {
  const readings = told.map((each) => inUnitOf(whole, each));
  const reading = readings.find((each) => fits(whole, each)) ?? readings[0]!;
  const { by, parts, sum } = reading;
  const holds = fits(whole, reading);
  const isRough = holds && whole.bound === undefined && Math.abs(sum - whole.value) > whole.step;
  return { by, whole, parts, sum, holds, ...(isRough ? { roughly: true } : {}) };
}

function inUnitOf(whole: Quantity, reading: Reading): Reading {
  if (!isPercent(whole) || !IN_PERCENT.has(reading.by)) return reading;
  const scale = whole.measure.factor / PERCENT;
  return { ...reading, sum: reading.sum / scale, blur: reading.blur / scale };
}

const PERCENT = 0.01;
const IN_PERCENT: ReadonlySet<Derivation> = new Set<Derivation>(['growth', 'rate']);

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

export function ratio(part: Quantity, whole: Quantity): Reading {
  return {
    by: 'rate',
    parts: inOrder(part, whole),
    sum: (size(part) / size(whole)) * 100,
    blur: (LIKELY * (half(part) + (half(whole) * size(part)) / size(whole)) * 100) / size(whole),
  };
}

/** How far two rates lie apart, in points or, where the claim is told so, in hundredths of them: 34个基点. */
export function pointsApart(one: Quantity, other: Quantity, claim: Quantity): number {
  return (100 * Math.abs(size(one) - size(other))) / claim.measure.factor;
}

/** One less another. */
export function apart(by: Derivation, whole: Quantity, part: Quantity, claim: Quantity): Reading {
  const blur = (half(whole) + half(part)) / claim.measure.factor;
  return { by, parts: [whole, part], ...signed(whole, part, claim), blur };
}

export function signed(more: Quantity, less: Quantity, claim: Quantity): { sum: number } {
  return { sum: (size(more) - size(less)) / claim.measure.factor };
}

/** Two rounded numbers are hardly ever at their farthest at once, and in opposite directions. */
export const LIKELY = 0.6;

export function inOrder(one: Quantity, other: Quantity): readonly Quantity[] {
  return one.start < other.start ? [one, other] : [other, one];
}

export function areMeasuredAlike(one: Quantity, other: Quantity): boolean {
  return one.unit !== '' && one.measure.dimension === other.measure.dimension;
}

export function isPercent({ measure }: Quantity): boolean {
  return measure.dimension === '%';
}

/** 比去年多收|1.4万吨: no value, but how far two lie apart. */
export function isDifference(quantity: Quantity): boolean {
  const { lead, role } = quantity;
  if (isPercent(quantity) || role === 'growth' || role === 'share') return false;
  return MORE_BY.test(lead) || LESS_BY.test(lead);
}

/** 日均|26万人次, 平均每个支行|1200户: so much of each. */
export function isAverage({ role, lead }: Quantity): boolean {
  return role === 'average' || ONE_OF_MANY.test(lead);
}

const ONE_OF_MANY = /(?:平均|[日周月季年户人亩]均)/;

export function size({ value, measure }: Quantity): number {
  return value * measure.factor;
}

/** Half a unit of the last place; what is counted one by one is exact. */
export function half({ step, measure, unit }: Quantity): number {
  return (measure.counted || /^[分元天]$/.test(unit)) && step <= 1 ? 0 : (step * measure.factor) / 2;
}

/** Farther off than that it is another thing. */
const FARTHEST = 0.5;

/** 16 and 15, 305 and 295, 19370 and 19730: another digit in one place, a carry, or two that changed places. */
export function isOneOff({ value, step, measure, multiplier }: Quantity, sum: number): boolean {
  if (!(sum > 0)) return false;
  // In units of the last place that was written, so that 62% of 65.4% is 3 off.
  const last = measure.counted && multiplier === '' ? 1 : step;
  const [told, due] = [Math.round(value / last), Math.round(sum / last)];
  if (areTurned(told, due)) return true;
  if (Math.abs(sum - value) > FARTHEST * Math.max(sum, value)) return false;
  const [a, b] = [String(told), String(due)];
  const off = a.length === b.length ? [...a].filter((digit, i) => digit !== b[i]).length : 0;
  return off === 1 || /^10*$/.test(String(Math.abs(told - due)));
}

/** 14起，其中|擦碰8起，追尾4起: behind a number what it holds is told. */
const AMONG = /^[^，。；]{0,6}，其中/;

/** What a list is of that a number is the last part of: 14起 of 2起 in 14起，其中擦碰8起，追尾4起，客伤2起; none where it ends no list. */
export function listedUnder(
  part: Quantity,
  text: string,
  quantities: readonly Quantity[],
): Quantity | undefined {
  const at = quantities.findIndex(({ start }) => start === part.start);
  const before = quantities.slice(0, Math.max(0, at));
  const head = before.findLast(({ end }, i) => AMONG.test(text.slice(end, quantities[i + 1]!.start)));
  const isOne = head && areMeasuredAlike(head, part) && !isVague(head) && size(head) > size(part);
  return isOne && !/[。；]/.test(text.slice(head.end, part.start)) ? head : undefined;
}

/** 9月比7月少了|74件 */
const NAMED_TIMES = /(\d{1,2}月|[一二三四]季度)份?比(\d{1,2}月|[一二三四]季度)/u;

/** The last two of some quantities that are of the times which a difference names, the earlier named last; `undefined` where it names none. */
export function ofNamedTimes(
  claim: Quantity,
  quantities: readonly Quantity[],
): readonly [Quantity | undefined, Quantity | undefined] | undefined {
  const [, now, then] = NAMED_TIMES.exec(claim.lead) ?? [];
  if (now === undefined || then === undefined) return undefined;
  const of = (time: string) => quantities.findLast(({ period }) => period.endsWith(time));
  return [of(then), of(now)];
}

/** 63 and 36, 19370 and 19730: the same digits in another order, however far apart. */
export function isTurned({ value, step, measure, multiplier }: Quantity, sum: number): boolean {
  const last = measure.counted && multiplier === '' ? 1 : step;
  return sum > 0 && areTurned(Math.round(value / last), Math.round(sum / last));
}

function areTurned(one: number, other: number): boolean {
  return one !== other && sorted(one) === sorted(other);
}

function sorted(value: number): string {
  return [...String(value)].sort().join('');
}

/** Where the part of a sentence ends that goes on at a place: before its ；, or with it. */
export function endOfPart(text: string, from: number): number {
  const end = text.slice(from).search(/[。；！？]/);
  return end < 0 ? text.length : from + end;
}

/** 剩下的有5个没有封顶，有4个找不到人: the same, where those behind the claim are of it too. */
export function spread(reading: Reading, { text, claim, after }: Claim): Reading[] {
  const until = endOfPart(text, claim.end);
  const found: Reading[] = [];
  let { sum } = reading;
  for (const each of after) {
    if (each.start > until || !areMeasuredAlike(each, claim)) break;
    sum -= size(each) / claim.measure.factor;
    found.push({ ...reading, sum });
  }
  return found;
}

const BASIS: Readonly<Record<Derivation, string>> = {
  growth: '变动幅度',
  points: '相差',
  difference: '相差',
  rate: '比率',
  rest: '余数',
  lack: '缺口',
  net: '净变动',
  average: '平均数',
  product: '总数',
  span: '起止时间',
  sum: '总数',
  listed: '列出的',
};

/** Says in Chinese what was reckoned: 1000人和1200人，变动幅度是20%，文中说是30%，请核对. */
export function derivedMessage({ by, whole, parts, sum }: Omit<Derived, 'holds'>): string {
  if (by === 'listed')
    return `文中说是${writeLike(whole.value, whole)}，列出名字的有${sum}${whole.unit}，请核对`;
  if (by === 'span')
    return `按起止时间算是${writeLike(sum, whole)}，文中说是${writeLike(whole.value, whole)}，请核对`;
  const digits = whole.measure.counted ? sum : Number(sum.toFixed(2));
  const written = parts.map((part) => writeLike(part.value, part));
  const from = by === 'product' && parts.length >= TWO_PAIRS ? inPairs(written) : written.join('和');
  return `按${from}算，${BASIS[by]}是${writeLike(Number(digits.toFixed(2)), whole)}，文中说是${writeLike(whole.value, whole)}，请核对`;
}

/** Several kinds, each with how many and how much for one. */
const TWO_PAIRS = 4;

/** 11200人×50元、1380人×100元 */
function inPairs(written: readonly string[]): string {
  return written.reduce((all, each, i) => (i === 0 ? each : `${all}${i % 2 === 1 ? '×' : '、'}${each}`), '');
}
