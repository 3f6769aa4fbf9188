/**
 * 差一点: where words alone leave open whether a number follows from others, its digits may not. 52条, 打通37条, 剩下的
 * 16条 is one off what is left, and nobody writes that by chance. Whatever a claim may come to is reckoned; one that any
 * reading bears out is right, one that is a digit off the likeliest is a slip of it, and of all others nothing is said.
 */

import type { Quantity } from '../read/quantities';
import { type Claim, type Derived, isOneOff, isVague, judged } from '../sentence/claims';
import type { Reckoning } from '../sentence/reckoning';
import { NEARLY } from './rows';

/** How many numbers before a claim it may follow from: a row of nine scores has a mean. */
const MOST = 16;

/**
 * @param text of a stretch, folded
 * @param quantities of the same, in order
 */
export function nearlyIn(text: string, quantities: readonly Quantity[]): Reckoning[] {
  return quantities.flatMap((claim, i) => {
    if (isVague(claim) || claim.unit === '') return [];
    const from = text.slice(0, claim.start).search(/[。！？][^。！？]*$/);
    const before = quantities.slice(Math.max(0, i - MOST), i).filter(({ start }) => start > from);
    return reckoned({ text, claim, before, after: quantities.slice(i + 1, i + 1 + MOST) });
  });
}

function reckoned(told: Claim): Derived[] {
  for (const { holds, readings } of NEARLY) {
    if (!holds(told)) continue;
    const [likeliest, ...others] = readings(told);
    if (!likeliest) continue;
    const found = judged(told.claim, [likeliest, ...others]);
    return found.holds || isOneOff(told.claim, found.sum) ? [found] : [];
  }
  return [];
}
