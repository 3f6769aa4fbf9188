/**
 * What a sentence says that follows from two of its other numbers: a growth (由80件增加到100件，增长25%), a rate (120户中满意的90户，
 * 满意率75%), a rest (14个村完成9个，还剩5个). Told only where the three stand side by side and the words leave no other reading.
 */
import { writeLike } from './amounts';
import type { Quantity } from './quantities';

/** How one number follows from others. */
export type Derivation = 'growth' | 'points' | 'difference' | 'rate' | 'rest';

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

type Three = readonly [Quantity, Quantity, Quantity];

/**
 * @param text of a sentence, folded
 * @param quantities of the same, in order
 */
export function derivedIn(text: string, quantities: readonly Quantity[]): Derived[] {
  return quantities.slice(2).flatMap((third, i) => {
    const three: Three = [quantities[i]!, quantities[i + 1]!, third];
    if (three.some(isLoose) || /[。；！？]/.test(text.slice(three[0].end, third.start))) return [];
    const found = growthOf(text, three) ?? rateOf(text, three) ?? restOf(text, three);
    return found ? [found] : [];
  });
}

/** 约20家 and 3—5家 are no ground for reckoning, nor what is aimed at. */
function isLoose({ bound, high, mode, apportioned }: Quantity): boolean {
  return bound !== undefined || high !== undefined || apportioned || mode === 'target';
}

const FROM = /(?:由|从)[^，。；由从]{0,16}$/;
/** 增加到, 发展为, 一下子降至. */
const TO =
  /^[^，。；、]{0,4}?(?:增加|增长|提高|提升|上升|扩大|扩展|发展|上涨|壮大|下降|降低|减少|压减|压缩|缩短|缩减|精简|回落|增|升|涨|降|减|压|缩)(?:到|至|为)了?$/;
/** 12起，比去年同期的15起下降20%. */
const THAN = /^，?(?:同期)?(?:比|较)[^，。；、]{0,8}的$/;
const UP = /(?:增长|增加|增幅|提高|提升|上升|上涨|扩大|净增|多)[^增减升降]{0,4}$/;
const DOWN = /(?:下降|降低|降幅|减少|压减|压缩|缩短|缩减|精简|回落|少)[^增减升降]{0,4}$/;
/** Reckoned otherwise: by the year, at other prices, against something else. */
const OTHERWISE = /年均|平均|每|环比|可比|口径|不变价|实际|名义|超|高于|低于|快于|其中|同类|全[省市国]/;
/** What grows at comparable prices, so that its growth is not that of its amounts. */
const AT_PRICES = /总值|增加值|产值|GDP|收入/;

function growthOf(text: string, [first, second, third]: Three): Derived | undefined {
  const between = text.slice(first.end, second.start);
  const behind = text.slice(second.end, third.start);
  const than = THAN.test(between);
  if (!than && !(FROM.test(text.slice(Math.max(0, first.start - 20), first.start)) && TO.test(between)))
    return undefined;
  if (!isBehind(behind, than) || !areMeasuredAlike(first, second)) return undefined;
  const [old, now] = than ? [second, first] : [first, second];
  const up = size(now) > size(old);
  if (!(up ? UP : DOWN).test(behind) || size(old) === 0) return undefined;
  const named = `${first.lead}${first.noun}`;
  if (/同比/.test(behind) && !/去年|上年|同期/.test(named + between)) return undefined;
  return changed(old, now, third, named);
}

/** 增长25% right behind, or after a comma and a word or two. */
function isBehind(behind: string, than: boolean): boolean {
  const reach = than ? /^，?[^，。；、]{1,6}$/ : /^[^，。；、]{0,4}，[^，。；、]{1,8}$/;
  return reach.test(behind) && !OTHERWISE.test(behind);
}

function changed(old: Quantity, now: Quantity, third: Quantity, named: string): Derived | undefined {
  const off = Math.abs(size(now) - size(old));
  // 由2万增加到2.5万: the shorter one leaves out its 0.
  const parts = [old, now];
  const finest = Math.min(half(old), half(now));
  const blur = 2 * finest;
  if (third.measure.dimension === '个百分点')
    return isPercent(old) ? derived('points', third, parts, off * 100, blur * 100) : undefined;
  if (third.measure.dimension === '%') {
    if (isPercent(old) || (AT_PRICES.test(named) && !old.measure.counted)) return undefined;
    const ratio = size(now) / size(old);
    return derived(
      'growth',
      third,
      parts,
      (off / size(old)) * 100,
      ((finest * ratio + finest) / size(old)) * 100,
    );
  }
  if (!areMeasuredAlike(now, third) || isPercent(old)) return undefined;
  return derived('difference', third, parts, off / third.measure.factor, blur / third.measure.factor);
}

const RATE = /^，(?:群众|总体|抽检|抽查|检测|产品|样品|案件)?(\p{Script=Han}{2})率(?:达到?|为|是)?了?$/u;

/** The second number by itself: 办结432件. What else is said of it (按期办结, 新办结) makes it another's. */
const COUNTED_SO = /^\p{Script=Han}{0,4}，[^，不未没新]{1,8}$/u;

/** 入户120户，满意的90户，满意率75%: the rate is named for what the second was counted by. */
function rateOf(text: string, [first, second, third]: Three): Derived | undefined {
  const name = RATE.exec(text.slice(second.end, third.start))?.[1];
  if (name === undefined || third.measure.dimension !== '%') return undefined;
  const between = text.slice(first.end, second.start);
  const counted = between.replace(/^[^，]*，(?:其中|现?已|共|实际)*/u, '');
  // 收回180份，回收率90%
  const names = [name, [...name].reverse().join('')];
  if (!COUNTED_SO.test(between) || !names.some((each) => counted.startsWith(each))) return undefined;
  if (!areMeasuredAlike(first, second) || size(second) > size(first) || !first.measure.counted)
    return undefined;
  return derived('rate', third, [first, second], (size(second) / size(first)) * 100, 0);
}

const DONE =
  /^\p{Script=Han}{0,6}，(?:目前|现|已|已经|全部)*(?:\p{Script=Han}{0,2})(?:完成|办结|整改|到位|销号|解决|验收|建成|竣工|化解|清零|拆除|兑现|落实)[\p{Script=Han}]{0,4}$/u;
const LEFT = /^\p{Script=Han}{0,4}，(?:还剩下?|剩下|剩余|还有|尚有|尚余|余下)$/u;
const NOT_YET = /^(?:没|未|尚|还没|待|正在)/;

/** 14个村，已完成9个，还剩5个. */
function restOf(text: string, [first, second, third]: Three): Derived | undefined {
  const left = text.slice(second.end, third.start);
  if (!LEFT.test(left) || !DONE.test(text.slice(first.end, second.start))) return undefined;
  const behind = text.slice(third.end, third.end + 8);
  const own = first.noun !== '' && behind.startsWith(first.noun);
  const ended = /剩|余/.test(left) && /^[，。；！]?$/.test(behind.slice(0, 1));
  if (!own && !ended && !NOT_YET.test(behind)) return undefined;
  const alike =
    areMeasuredAlike(first, second) && areMeasuredAlike(first, third) && first.unit === third.unit;
  if (!alike || !first.measure.counted || size(second) > size(first)) return undefined;
  return derived('rest', third, [first, second], (size(first) - size(second)) / third.measure.factor, 0);
}

/** Holds within what rounding, or cutting off, of each number leaves open. */
function derived(
  by: Derivation,
  whole: Quantity,
  parts: readonly Quantity[],
  sum: number,
  blur: number,
): Derived {
  const exact = whole.measure.counted && whole.step <= 1 && blur === 0;
  const free = exact ? 0 : (whole.step + blur) * (1 - 1e-9);
  return { by, whole, parts, sum, holds: Math.abs(sum - whole.value) <= free };
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
function half({ step, measure }: Quantity): number {
  return measure.counted && step <= 1 ? 0 : (step * measure.factor) / 2;
}

const BASIS: Readonly<Record<Derivation, string>> = {
  growth: '变动幅度',
  points: '相差',
  difference: '相差',
  rate: '比率',
  rest: '余数',
};

/** Says in Chinese what was reckoned: 1000人和1200人，变动幅度是20%，文中说是30%，请核对. */
export function derivedMessage({ by, whole, parts, sum }: Omit<Derived, 'holds'>): string {
  const digits = whole.measure.dimension === '%' || by === 'points' ? Number(sum.toFixed(2)) : sum;
  const from = parts.map((part) => writeLike(part.value, part)).join('和');
  return `按${from}算，${BASIS[by]}是${writeLike(digits, whole)}，文中说是${writeLike(whole.value, whole)}，请核对`;
}
