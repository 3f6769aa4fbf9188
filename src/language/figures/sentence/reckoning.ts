/** A number reckoned against others: what it comes to, how far rounding may move it, and what is said of it. */
import { type Amount, writeLike } from '../read/amounts';
import { areOtherKinds, kindOf } from '../read/kinds';
import type { Quantity } from '../read/quantities';
import { type Derivation, derivedMessage, size } from './claims';

/** A whole that was reckoned against its parts. */
export interface Reckoning {
  /** The number that is said to be the whole, or to follow from the others; absent where shares are to make up 100 %. */
  readonly whole?: Quantity;
  /** How it follows from the others, where it is not their sum. */
  readonly by?: Derivation;
  readonly parts: readonly Quantity[];
  /** The parts added up, in the unit of the whole's dimension, or in per cent. */
  readonly sum: number;
  /** True, or false beyond doubt; `undefined` where the parts need not be all, or are told about. */
  readonly holds: boolean | undefined;
  /** True where it holds only by how far its parts may have been rounded: nobody can say that it is right. */
  readonly roughly?: true;
}

export function total(parts: readonly Quantity[]): number {
  return Number(parts.reduce((sum, part) => sum + size(part), 0).toPrecision(12));
}

/**
 * 需要处罚的63人，已经移送49人，还有14人; 没改好的27处，消防12处、食堂8处、校车7处: the others are of one of them. 第二产业 holds no 第三产业,
 * whatever the numbers are.
 */
export function isNested(parts: readonly Quantity[]): boolean {
  return parts.some((part, i) => {
    const others = parts.slice(i + 1);
    const isSum = others.length > 1 && Math.abs(size(part) - total(others)) < EXACT * size(part);
    return isSum && !others.some((other) => areOtherKinds(kindOf(part), kindOf(other)));
  });
}

const EXACT = 1e-9;

/**
 * Half a unit of the last place of each rounded part; of the whole, where it is the coarser. What is counted is exact; four
 * and more were never all rounded by the half of a step.
 */
export function tolerance(parts: readonly Quantity[], whole: Quantity): number {
  const half = (each: Quantity) => (isExact(each) ? 0 : (each.step * each.measure.factor) / 2);
  const finest = Math.max(...parts.map(half));
  const most = parts.reduce((sum, part) => sum + half(part), half(whole) > finest ? half(whole) : 0);
  return most * (parts.length > 3 ? 1 - EXACT : 1 + EXACT);
}

/** What is counted, and what is dealt out in whole tens of thousands (2亿元、3亿元): nobody rounds to one figure. */
function isExact({ value, step, measure, unit }: Quantity): boolean {
  return (
    (step <= 1 && (measure.counted || unit === '元')) || (step > 1 && value < 10 * step && value % step === 0)
  );
}

/** Says in Chinese what was reckoned, where it does not hold: 总数说是120万元，分项70万元、35万元、10万元，加起来是115万元. */
export function sumMessage({ whole, parts, sum, by }: Reckoning): string {
  if (whole && by) return derivedMessage({ by, whole, parts, sum });
  const list = parts.map(writtenOf).join('、');
  if (!whole) return `${list}，加起来是${tidy(sum)}%，不是100%，请核对`;
  const added = writeLike(sum / whole.measure.factor, whole);
  const off = writeLike(Math.abs(sum - size(whole)) / whole.measure.factor, whole);
  return `总数说是${writtenOf(whole)}，分项${list}，加起来是${added}，${sum > size(whole) ? '多' : '少'}${off}，请核对`;
}

function tidy(value: number): number {
  return Number(value.toFixed(4));
}

/** As the text would write it: 70万元 */
export function writtenOf(amount: Amount): string {
  return writeLike(amount.value, amount);
}
