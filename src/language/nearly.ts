/**
 * 差一点: where words alone leave open whether a number follows from others, its digits may not. 52条, 打通37条, 剩下的
 * 16条 is one off what is left, and nobody writes that by chance. Whatever a claim may come to is reckoned; one that any
 * reading bears out is right, one that is a digit off the likeliest is a slip of it, and of all others nothing is said.
 */
import { type Claim, type Derived, isVague, judged, type Reading } from './claims';
import { NEARLY } from './nearlyRows';
import type { Quantity } from './quantities';
import type { Reckoning } from './reckoning';

/** How many numbers before a claim it may follow from. */
const MOST = 8;

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
    return found.holds || isOneOff(told.claim, found) ? [found] : [];
  }
  return [];
}

/** Farther off than that it is another thing. */
const FARTHEST = 0.5;

/** 16 and 15, 305 and 295, 1.36万 and 1.28万, 19370 and 19730: a slip of one digit, or of two that changed places. */
function isOneOff({ value, multiplier, step, measure }: Quantity, { sum }: Pick<Reading, 'sum'>): boolean {
  if (!(sum > 0) || Math.abs(sum - value) > FARTHEST * Math.max(sum, value)) return false;
  // In units of the last place that was written, so that 62% of 65.4% is 3 off.
  const last = measure.counted && multiplier === '' ? 1 : step;
  const [told, due] = [Math.round(value / last), Math.round(sum / last)];
  return /^[1-9]0*$/.test(String(Math.abs(told - due))) || sorted(told) === sorted(due);
}

function sorted(value: number): string {
  return [...String(value)].sort().join('');
}
