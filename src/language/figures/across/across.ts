/**
 * 隔句: what a number says of those in the sentences around it: 收了18.6万吨。……比去年多收1.4万吨，增长8.1%; 转移4158人。
 * 石门乡……，余下的三个乡镇465人. Whatever it may come to is reckoned, as in `nearly`: one that any reading bears out is
 * right, one that is a digit off the likeliest is told, and of all others nothing is said.
 */

import type { Quantity } from '../read/quantities';
import { isVague, judged } from '../sentence/claims';
import type { Reckoning } from '../sentence/reckoning';
import { type Afar, isSlip, type Row } from './afar';
import { ROWS } from './rows';

/** A quantity of a paragraph, its offsets in the paragraph's folded text. */
export interface Placed {
  readonly quantity: Quantity;
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
}

/** Sentences before and after a number that it may speak of, and numbers. */
const SENTENCES = 3;
const NUMBERS = 24;
const AGAIN = ROWS.filter(({ again }) => again);

/**
 * What does not come out across the sentences of a paragraph.
 * @param text of the paragraph, folded
 * @param placed its quantities, in order
 * @param isKnown of a number that its own sentence has reckoned
 */
export function acrossIn(
  text: string,
  placed: readonly Placed[],
  isKnown: (quantity: Quantity) => boolean,
): Reckoning[] {
  const found = placed.flatMap(({ quantity: claim, sentence }, i) => {
    if (isVague(claim) || claim.unit === '') return [];
    const rows = isKnown(claim) ? AGAIN : ROWS;
    const before = placed.slice(Math.max(0, i - NUMBERS), i);
    const after = placed.slice(i + 1, i + 1 + NUMBERS);
    return reckoned(rows, {
      text,
      claim,
      own: quantitiesOf(before, (each) => each === sentence),
      before: quantitiesOf(before, (each) => each >= sentence - SENTENCES),
      after: quantitiesOf(after, (each) => each === sentence),
      next: quantitiesOf(after, (each) => each === sentence + 1),
      later: quantitiesOf(after, (each) => each === sentence + 2),
    });
  });
  return onceEach(found);
}

/** 2358人，……余下的635人: what the whole and its rest say is one slip. */
function onceEach(found: readonly Reckoning[]): Reckoning[] {
  const told = new Map(found.map((one) => [placesOf(one), one] as const).reverse());
  return [...told.values()].reverse();
}

function placesOf({ whole, parts }: Reckoning): string {
  const all = whole ? [whole, ...parts] : parts;
  return all
    .map(({ start }) => start)
    .sort((a, b) => a - b)
    .join(' ');
}

function quantitiesOf(placed: readonly Placed[], isIn: (sentence: number) => boolean): Quantity[] {
  return placed.filter(({ sentence }) => isIn(sentence)).map(({ quantity }) => quantity);
}

function reckoned(rows: readonly Row[], told: Afar): Reckoning[] {
  for (const { holds, readings } of rows) {
    const found = holds(told) ? readings(told) : [];
    const [likeliest] = found;
    if (!likeliest) continue;
    const all = judged(told.claim, found);
    const one = judged(told.claim, [likeliest]);
    return !all.holds && (likeliest.sure || isSlip(told.claim, { ...likeliest, sum: one.sum })) ? [one] : [];
  }
  return [];
}
