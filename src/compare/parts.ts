/** Paragraphs that were split in two or joined into one: not a word of them came or went. */
import type { Matches } from './match';
import type { Unit } from './units';

/** So many paragraphs at most become one, or come of one. */
const MOST = 8;

/** The paragraphs beside one, in either draft, that are the rest of what it is in the other. */
export interface Parts {
  /** Above it, in order. */
  readonly before: readonly Unit[];
  /** Below it, in order. */
  readonly after: readonly Unit[];
}

/**
 * By unit of a draft that has a match, the units beside it that have none and whose words are the beginning or the end
 * of that match: 甲。乙。 became 甲。 and 乙。
 * @param units of one draft, in order
 * @param matches what each of them is in the other draft
 */
export function partsOf(units: readonly Unit[], matches: Matches): ReadonlyMap<Unit, Parts> {
  const parts = new Map<Unit, Parts>();
  for (const unit of units) {
    const other = matches.get(unit);
    if (!other || unit.words === other.words) continue;
    const after = restOf(beside(units, unit, 1, matches), (words) => other.words.endsWith(words));
    const before = restOf(
      beside(units, unit, -1, matches),
      (words) => other.words.startsWith(words),
      (own) => [...own].reverse(),
    );
    if (before.length + after.length > 0) parts.set(unit, { before: before.reverse(), after });
  }
  return parts;
}

/** The paragraphs next to a unit that have no match and no label, the nearest first. */
function beside(units: readonly Unit[], { index }: Unit, step: 1 | -1, matches: Matches): Unit[] {
  const found: Unit[] = [];
  for (let at = index + step; found.length < MOST; at += step) {
    const unit = units[at];
    if (!unit || matches.has(unit) || unit.kind !== 'paragraph' || unit.paragraph.kind !== 'body') break;
    found.push(unit);
  }
  return found;
}

/** As many of them as together are what is wanted. */
function restOf(
  near: readonly Unit[],
  fits: (words: string) => boolean,
  inOrder: (units: readonly Unit[]) => readonly Unit[] = (own) => own,
): Unit[] {
  for (let many = near.length; many > 0; many--) {
    const own = near.slice(0, many);
    if (fits(wordsOf(inOrder(own)))) return own;
  }
  return [];
}

/** The words of some paragraphs as if they were one. */
export function wordsOf(units: readonly Unit[]): string {
  return units.map(({ words }) => words).join('');
}
