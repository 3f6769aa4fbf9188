/** What two texts share, counted in pairs of neighbouring characters. */
import type { Unit } from './units';

/** Characters that are looked up together. */
const SHINGLE = 2;

type Worded = Pick<Unit, 'words'>;

/** The pairs of characters of a unit's own words, without marks and blanks. */
export function shinglesOf({ words }: Worded): ReadonlySet<string> {
  const plain = words.replace(/[^\p{L}\p{N}]/gu, '');
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= plain.length; at++) shingles.add(plain.slice(at, at + SHINGLE));
  return shingles;
}

/** How alike two are; 1 is word for word. */
export function likeness(one: Worded, other: Worded): number {
  const [a, b] = [shinglesOf(one), shinglesOf(other)];
  return a.size + b.size === 0 ? 0 : (2 * countIn(a, b)) / (a.size + b.size);
}

/** How many of some pairs are among others. */
export function countIn(own: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of own) if (others.has(shingle)) shared++;
  return shared;
}
