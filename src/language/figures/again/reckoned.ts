/** 按比率: a figure of which a rate is told that comes out with what was told before: 完成14.8亿元 … 任务27亿元，完成14.6亿元，占54.8%. */

import { type Figure, ofEach } from '../figures';
import type { Quantity } from '../read/quantities';
import { areOtherTimes } from '../read/times';
import { areMeasuredAlike, isOneOff, ratio, size } from '../sentence/claims';
import type { Reckoning } from '../sentence/reckoning';
import type { Conflict, Told } from './pair';

/** The figures that their own sentence’s rate says to be what was told before, in order. */
export function reckonedIn({ passages, figures }: Told): Conflict[] {
  const rated = ratedIn(passages);
  if (rated.length === 0) return [];
  const places = new Map(figures.map((figure, i) => [figure, i]));
  return rated.flatMap(({ figure, wrong }): Conflict[] => {
    const i = places.get(figure)!;
    const other = figures
      .slice(Math.max(0, i - FARTHEST), i)
      .findLast((each) => mayBeOne(each, figure) && comesOut(wrong, figure, each));
    return other ? [{ figure, other, name: '' }] : [];
  });
}

const ratedIn = ofEach((figure) => {
  const wrong = rateOf(figure);
  return wrong && { figure, wrong };
});

/** How many figures before one are looked at. */
const FARTHEST = 60;

/** A rate of its sentence that does not come out with it to the last place. */
function rateOf({ quantity, stretch }: Figure): Reckoning | undefined {
  return stretch.reckonings.find(
    ({ by, whole, sum, parts }) =>
      by === 'rate' &&
      whole?.unit === '%' &&
      !isExact(whole, sum) &&
      parts.length === 2 &&
      parts.includes(quantity),
  );
}

function isExact({ value, step }: Quantity, sum: number): boolean {
  return Math.abs(value - sum) <= step / 2 + 1e-9;
}

function mayBeOne({ quantity: a, stretch, period }: Figure, { quantity: b, ...later }: Figure): boolean {
  return (
    stretch !== later.stretch &&
    areMeasuredAlike(a, b) &&
    a.role === 'plain' &&
    a.multiplier === b.multiplier &&
    isOneOff(b, size(a) / b.measure.factor) &&
    !areOtherTimes(period, later.period)
  );
}

function comesOut({ whole, parts }: Reckoning, { quantity }: Figure, { quantity: told }: Figure): boolean {
  const [one, other] = parts.map((part) => (part === quantity ? told : part));
  if (!whole || !one || !other) return false;
  const share = size(one) < size(other) ? ratio(one, other) : ratio(other, one);
  return isExact(whole, share.sum);
}
