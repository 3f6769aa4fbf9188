/** What people are known to write for a word of two characters: 问提. */

import type { WordList } from '../../../model/vocabulary';
import { isWord, type Reading } from '../wordRow';
import { ADVERB, BEFORE_VERBS, COUNTS, FREE } from './characters';
import { type Measure, TWO } from './measures';
import { isName } from './names';
import { isOfDesk, isTornOut } from './sideBySide';
import { asMisspelt, type Misspelt } from './told';
import { gainOf, type Window, windowOf } from './window';

/** What people are known to write may be likely as it stands: 最厚. */
const KNOWN: Measure = { ...TWO, unlikely: 0 };
/** What people are known to write, where one of the two stands anywhere (自动|分捡), and across the words around them. */
const KNOWN_OF_FREE = 6.5;
const KNOWN_BESIDE_FREE = 9;
const KNOWN_ACROSS = 8;

/** 问提要|讲透: two characters that people are known to write for a word, wherever the words around them begin. */
export function knownIn(reading: Reading): Misspelt[] {
  const list = reading.vocabulary.ofLength(2);
  const found: Misspelt[] = [];
  for (let start = 0; list && start + 2 <= reading.text.length; start++)
    found.push(...knownAt(reading, list, start));
  return found;
}

function knownAt(reading: Reading, list: WordList, start: number): Misspelt[] {
  const { vocabulary, text } = reading;
  const end = start + 2;
  const words = vocabulary.slipsAt(text, start);
  if (words.length === 0 || isWord(vocabulary, text, start, end)) return [];
  const window = windowOf(reading, { start, end }, list, KNOWN);
  if (!window || !mayBeKnown(window) || isName(window)) return [];
  return words.flatMap((word) => {
    const place = list.placeOf(word, 0);
    const isKnown = place >= 0 && gainOf(window, place) >= leastOfKnown(window, word);
    return isKnown ? asMisspelt(window, { place, kind: 'known' }) : [];
  });
}

/** Not 只|导不堵, 三天|补齐, and not two that belong elsewhere. */
function mayBeKnown({ reading, start, end }: Window): boolean {
  const { vocabulary, text, begins } = reading;
  if (
    isOfDesk(reading, start) ||
    BEFORE_VERBS.has(text.charCodeAt(start)) ||
    COUNTS.has(text.charCodeAt(start - 1))
  )
    return false;
  const isCut = begins[start] === 1 && begins[end] === 1;
  return !isCut || (begins[start + 1] === 1 && !isTornOut(vocabulary, text, start, end));
}

/** How much likelier the text has to be with the word; 最厚 is made as 最后 is. */
function leastOfKnown({ reading: { text, begins }, start, end }: Window, word: string): number {
  const [kept, odd] = word[0] === text[start] ? [start, start + 1] : [start + 1, start];
  if (ADVERB.has(text.charCodeAt(kept))) return Number.POSITIVE_INFINITY;
  if (FREE.has(text.charCodeAt(kept))) return KNOWN_BESIDE_FREE;
  if (begins[start] !== 1 || begins[end] !== 1) return KNOWN_ACROSS;
  return FREE.has(text.charCodeAt(odd)) ? KNOWN_OF_FREE : 0;
}
