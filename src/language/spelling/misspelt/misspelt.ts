/**
 * Misspelt words, known by what the dictionary has: 疏竣 is none of its words, 疏浚 is one. A word is told where one of its
 * characters was exchanged for one that is alike, or two of them changed places, and where the text reads far likelier with
 * the right word than as it stands. A reading is as likely as its words are common.
 */

import { remember, rememberLast } from '../../../model/remember';
import type { Vocabulary } from '../../../model/vocabulary';
import { isHan, type Reading, readWords } from '../wordRow';
import { coinedIn } from './coined';
import { meantBy } from './exchanged';
import { knownIn } from './known';
import { isSoundAlone } from './measures';
import { isName } from './names';
import { phrasesOfOtherLength } from './otherLength';
import { asMisspelt, type Misspelt } from './told';
import { windowsIn } from './window';

/** A text as the dictionary reads it. */
export interface Spelling {
  readonly misspelt: readonly Misspelt[];
  /**
   * True where a place belongs half to the word before it and half to the one behind, and the text would not be likelier
   * with the right word in it: 欢渡 in 喜欢渡口.
   */
  isBetween(start: number, end: number, right: string): boolean;
}

/** The reader of a vocabulary, which remembers what it read. */
export const spellingBy: (vocabulary: Vocabulary) => (folded: string) => Spelling = rememberLast(
  (vocabulary: Vocabulary) =>
    remember((folded: string) => {
      const reading = readWords(vocabulary, folded);
      return {
        misspelt: apart(misspeltIn(reading)),
        isBetween: betweenWords(reading),
      };
    }),
);

/** Keeps of a text no more than where words begin, and reads a stretch of it again where someone asks. */
function betweenWords({ vocabulary, text, begins }: Reading): Spelling['isBetween'] {
  return (start, end, right) => {
    const isInside = begins[start] === 0 && begins[end] === 0;
    if (!isInside || !begins.subarray(start, end).includes(1)) return false;
    let [from, to] = [start, end];
    while (isHan(text.charCodeAt(from - 1))) from--;
    while (isHan(text.charCodeAt(to))) to++;
    const mended = text.slice(from, start) + right + text.slice(end, to);
    return likelihoodOf(vocabulary, mended) < likelihoodOf(vocabulary, text.slice(from, to));
  };
}

function likelihoodOf(vocabulary: Vocabulary, text: string): number {
  return readWords(vocabulary, text).before[text.length]!;
}

function misspeltIn(reading: Reading): Misspelt[] {
  const exchanged = windowsIn(reading).flatMap((window) => {
    const misspelt = meantBy(window).flatMap((meant) => asMisspelt(window, meant));
    if (misspelt.length === 0 || isName(window)) return [];
    const coined = coinedIn(window);
    if (coined === undefined) return misspelt;
    return coined === 'meant' ? [] : misspelt.filter(({ kind }) => !isSoundAlone(kind));
  });
  return [...exchanged, ...knownIn(reading), ...phrasesOfOtherLength(reading)];
}

/** The likeliest of those that overlap. */
function apart(found: readonly Misspelt[]): Misspelt[] {
  const taken = new Set<number>();
  const kept = [...found]
    .sort((a, b) => b.gain - a.gain)
    .filter(({ start, end }) => {
      const places = Array.from({ length: end - start }, (_, i) => start + i);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}
