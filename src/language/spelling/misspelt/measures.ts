/** How much likelier the text has to be with a word, by what was done to it and how long it is. */

import type { WordKind } from '../../../model/vocabulary';
import type { Likeness } from '../alikeCharacters';

/**
 * What was done to a word: one of its characters exchanged for one that is so alike, or for one that people are known to
 * write (问提), or two neighbours for each other.
 */
export type MisspeltKind = Likeness | 'swapped' | 'known' | 'missing' | 'extra';

/** How much likelier the text has to be with the right word; kinds that are not named are not told. */
type Least = Readonly<Partial<Record<MisspeltKind, number>>>;

/** How words of a length are told. */
export interface Measure {
  /** The shorter a word, the more easily two words side by side are taken for it. */
  readonly least: Least;
  /** Of words that offices write daily, and of the expressions of their trades. */
  readonly ofDaily: Least;
  readonly ofExpressions?: Least;
  /** Where the text as it stands is likelier than this, no word can be so much likelier. */
  readonly unlikely: number;
  /** What is less likelier is not told, whatever was done to it. */
  readonly lowest: number;
}

function measured(own: Omit<Measure, 'lowest'>): Measure {
  const least = [own.least, own.ofDaily, own.ofExpressions ?? {}].flatMap(Object.values<number>);
  return { ...own, lowest: Math.min(...least) };
}

export const TWO = measured({
  least: { both: 8, nearBoth: 8.5, known: 6, swapped: 12 },
  ofDaily: {
    both: 6,
    nearBoth: 9,
    look: 10.5,
    known: 6,
    part: 13,
    sound: 8,
    swapped: 13,
  },
  unlikely: -9,
});
/** Of a daily word of which the right character stands by itself everywhere: 数剧 for 数据, but not 案件数|居首. */
export const BESIDE_FREE: Least = { both: 7, look: 10.5 };
const THREE = measured({
  least: { both: 6.5, nearBoth: 8.5, look: 8, part: 13, sound: 8.5, nearSound: 10, swapped: 12 },
  ofDaily: { both: 6, nearBoth: 7, look: 7, part: 9, sound: 6.5, nearSound: 8.5, swapped: 12 },
  ofExpressions: { both: 4.5, nearBoth: 8, look: 8, part: 13, sound: 7.5, nearSound: 11, swapped: 14 },
  unlikely: -14,
});
const LONGER_LEAST: Least = {
  both: 7,
  nearBoth: 8,
  look: 7,
  part: 12,
  sound: 7,
  nearSound: 11,
  swapped: 12,
};
const LONGER = measured({
  least: LONGER_LEAST,
  ofDaily: LONGER_LEAST,
  ofExpressions: { ...LONGER_LEAST, sound: 8, look: 9 },
  unlikely: -17,
});
export const OF_PHRASE = measured({
  least: { missing: 9.5, extra: 12 },
  ofDaily: { missing: 9.5, extra: 12 },
  unlikely: -14,
});
/** What is no set phrase may be another one, made today: 以城促产 beside 以诚促产. */
export const MORE_OF_UNSET = 3;
/** From this length on most of a word stands there right, and tells which one is meant. */
export const LONG = 4;

/**
 * What is less likelier is told only where the text has the right word elsewhere: two characters of a trade that no
 * dictionary has (旧纸, 收表, 用糊) are as much like a word as a slip is. By the length, and what the word is; measured on texts
 * of other pens, where fewer than every second of those was a slip.
 */
const FIRM: Readonly<Record<number, Readonly<Partial<Record<WordKind, Least>>>>> = {
  2: { d: { sound: 10, both: 9.5, known: 8 }, w: { known: 7 } },
  3: { e: { sound: 9.5 } },
  4: { e: { sound: 8.5 } },
};

/** So much likelier the text has to be with a word that it has nowhere else. */
export function firmOf(length: number, what: WordKind, kind: MisspeltKind): number {
  return FIRM[length]?.[what]?.[kind] ?? 0;
}

export function measureOf(length: number): Measure {
  if (length >= LONG) return LONGER;
  return length === 3 ? THREE : TWO;
}

export function leastOf({ least, ofDaily, ofExpressions = least }: Measure, what: WordKind): Least {
  if (what === 'd') return ofDaily;
  return what === 'e' ? ofExpressions : least;
}

export function isSet(kind: WordKind): boolean {
  return kind === 's' || kind === 'e';
}

export function isSounded(kind: Likeness | undefined): boolean {
  return isSoundAlone(kind) || kind === 'both' || kind === 'nearBoth';
}

export function isSoundAlone(kind: MisspeltKind | undefined): boolean {
  return kind === 'sound' || kind === 'nearSound';
}
