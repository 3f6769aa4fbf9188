/** 关系: what the numbers of a stretch say of each other, by every relation that is known. */

import { nearlyIn } from '../nearly/nearly';
import { type Quantity, quantitiesIn } from '../read/quantities';
import { derivedIn } from './derived';
import { listedIn } from './listed';
import type { Reckoning } from './reckoning';
import { ratiosIn, sharesIn } from './shares';
import { spansIn } from './spans';
import { sumsAfter, sumsBefore } from './sums/sums';
import { talliesIn } from './tallies';

/** Nobody says more numbers in one sentence: what has more is a table, or no text. */
const MOST = 60;

/** A whole with the parts behind it, a list that is whole by its build, any with its parts before it, and what follows from other numbers; the first that reads one. */
const RELATIONS: readonly ((text: string, quantities: readonly Quantity[]) => readonly Reckoning[])[] = [
  sumsAfter,
  talliesIn,
  sumsBefore,
  derivedIn,
  nearlyIn,
];
/** What has no whole of its own. */
const BY_THEMSELVES: typeof RELATIONS = [sharesIn, ratiosIn, listedIn, spansIn];

/**
 * What a stretch of a paragraph reckons: a sentence, or one with the next where that goes on with 其中.
 * @param text folded
 */
export function reckoningsIn(text: string): readonly Reckoning[] {
  const quantities = quantitiesIn(text);
  if (quantities.length > MOST) return [];
  const found: Reckoning[] = [];
  for (const relation of RELATIONS) for (const one of relation(text, quantities)) add(found, one);
  const others = BY_THEMSELVES.flatMap((relation) => relation(text, quantities));
  return [...found.filter((one) => !isOfRow(one, others)), ...others];
}

/** 升学占55%、就业占41%、参军占1.3%、其他占2.7%: one of a row that comes out is no whole of the others. */
function isOfRow({ whole, holds }: Reckoning, others: readonly Reckoning[]): boolean {
  return (
    holds === false &&
    others.some((row) => row.holds === true && row.parts.some(({ start }) => start === whole?.start))
  );
}

/** One whole is reckoned once, the first way that was found; a way that tells goes before one that leaves it open. */
function add(found: Reckoning[], one: Reckoning): void {
  const open = found.findIndex(({ whole, holds }) => whole === one.whole && holds === undefined);
  if (open >= 0 && one.holds !== undefined) found.splice(open, 1, one);
  const known = found.some(
    ({ whole, parts }) => whole === one.whole || parts.some((part) => part === one.whole),
  );
  if (!known) found.push(one);
}
