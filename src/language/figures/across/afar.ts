/** What all rows reckon with: a number, those of its sentence, and those of the sentences around it. */

import { isTold, isToldAgain } from '../nearly/telling';
import type { Quantity } from '../read/quantities';
import {
  areMeasuredAlike,
  type Derivation,
  isOneOff,
  isPercent,
  isTurned,
  type Reading,
  size,
} from '../sentence/claims';

/** 月均|12.8万件. */
const AVERAGED = /[年月日户人亩村]均\p{Script=Han}{0,3}$/u;

export interface Afar {
  /** Of the paragraph, folded. */
  readonly text: string;
  readonly claim: Quantity;
  /** Before the claim in its sentence; in that and some before it; all in order. */
  readonly own: readonly Quantity[];
  readonly before: readonly Quantity[];
  /** Behind it in its sentence; those of the next sentence; and of the one after that. */
  readonly after: readonly Quantity[];
  readonly next: readonly Quantity[];
  readonly later: readonly Quantity[];
}

/** A reading, and whether the words leave no other: 与去年的21.6亿元相比，多干了4.32亿元，增幅. */
export interface Told extends Reading {
  readonly sure?: boolean;
}

export interface Row {
  /** True where the claim is called so. */
  readonly holds: (told: Afar) => boolean;
  /** True where one that its own sentence has reckoned may be reckoned again: a whole has parts of several kinds. */
  readonly again?: boolean;
  /** What it may come to, the likeliest first; none where the numbers around it do not fit. */
  readonly readings: (told: Afar) => readonly Told[];
}

/** So much of a thing, measured like a claim and told to the last place. */
export function plainLike(quantities: readonly Quantity[], claim: Quantity): Quantity[] {
  return quantities.filter(
    (each, i) =>
      areMeasuredAlike(each, claim) &&
      !quantities.slice(0, i).some((other) => isToldAgain(each, other)) &&
      !isPercent(each) &&
      isTold(each) &&
      (each.role === 'plain' || each.role === 'average') &&
      !AVERAGED.test(each.lead),
  );
}

/**
 * A digit off: the claim, or what it follows from: 1720、1205、786 and 465 of 4158. Of a list that is nearly all any digit
 * may be; else two have to have changed places, for one digit is soon off.
 */
export function isSlip(claim: Quantity, { by, parts, sum }: Reading): boolean {
  const isNear = Math.abs(claim.value - sum) <= NEAR * Math.max(claim.value, sum);
  const test = by === 'sum' && !isNear ? isTurned : isOneOff;
  if (test(claim, sum)) return true;
  const partTest = by === 'sum' && isNear ? isOneOff : isTurned;
  const off = (claim.value - sum) * claim.measure.factor;
  return (
    SIGNS[by]?.(parts).some(([part, sign]) =>
      partTest(part, part.value + (sign * off) / part.measure.factor),
    ) === true
  );
}

/** True where one of the parts, had it the digits that `test` allows, would make them up to `whole`; `sum` in its unit. */
export function isPartSlip(
  whole: Quantity,
  parts: readonly Quantity[],
  sum: number,
  test: (part: Quantity, due: number) => boolean,
): boolean {
  const off = (whole.value - sum) * whole.measure.factor;
  return parts.some((part) => test(part, part.value + off / part.measure.factor));
}

const NEAR = 0.1;

/** By how much each part moves what follows from them. */
const SIGNS: Readonly<
  Partial<Record<Derivation, (parts: readonly Quantity[]) => readonly (readonly [Quantity, number])[]>>
> = {
  sum: (parts) => parts.map((part) => [part, 1]),
  rest: (parts) => parts.map((part, i) => [part, i === 0 ? 1 : -1]),
  difference: (parts) => ofTwo(parts),
};

function ofTwo([one, other]: readonly Quantity[]): readonly (readonly [Quantity, number])[] {
  if (!one || !other) return [];
  const sign = size(one) > size(other) ? 1 : -1;
  return [
    [one, sign],
    [other, -sign],
  ];
}

/** 七月1130万；八月460万: what bears no unit bears that of the whole. */
export function withUnitOf(claim: Quantity): (each: Quantity) => Quantity {
  return (each) =>
    each.unit === '' && each.multiplier !== '' ? { ...each, unit: claim.unit, measure: claim.measure } : each;
}

/** What leads to a number since the last mark, other numbers among it: 平均下来一条|60万元. */
export function clauseOf(text: string, { start }: Quantity): string {
  return /[^，。；：！？]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
}

/** What leads to a number since its sentence, or a part of it, began. */
export function sentenceTo(text: string, { start }: Quantity): string {
  return /[^。；！？]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
}

/** 目标, 去年: another time, or what is yet to be. */
export const OF_OTHER_TIME = /目标|计划|任务|同比|环比|[去上]年/;

const LONGEST = 40;
