/** A place in a text where one word may be meant, and how much likelier the text is with it. */

import type { WordList } from '../../../model/vocabulary';
import { isHan, type Reading } from '../wordRow';
import { LONG, type Measure, type MisspeltKind, measureOf } from './measures';

/** A place in a text where one word may be meant: words begin and end there, unless it is long. */
export interface Window {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  /** The words that are as long. */
  readonly list: WordList;
  readonly measure: Measure;
  /** How likely it is as it stands. */
  readonly likelihood: number;
  /** No word that weighs less is told here, whatever was done to it: most are told apart by that alone. */
  readonly leastWeight: number;
}

/** The window over a stretch of a text; `undefined` where the text is too likely as it stands. */
export function windowOf(
  reading: Reading,
  { start, end }: Pick<Window, 'start' | 'end'>,
  list: WordList,
  measure: Measure,
): Window | undefined {
  const { text, before, after } = reading;
  const likelihood = before[text.length]! - before[start]! - after[end]!;
  if (likelihood > measure.unlikely) return undefined;
  const leastWeight = list.leastWeight(likelihood + measure.lowest - HALF_PLACE);
  return { reading, start, end, list, measure, likelihood, leastWeight };
}

/** A word of the window's list that differs from what is written by one slip. */
export interface Meant {
  readonly place: number;
  readonly kind: MisspeltKind;
}

/** The places where the text as it stands is unlikely. */
export function windowsIn(reading: Reading): Window[] {
  const { vocabulary, text } = reading;
  const found: Window[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isHan(text.charCodeAt(start))) continue;
    const last = start + vocabulary.longest;
    for (let end = start + 2; end <= last && isHan(text.charCodeAt(end - 1)); end++) {
      const window = windowAt(reading, start, end);
      if (window) found.push(window);
    }
  }
  return found;
}

function windowAt(reading: Reading, start: number, end: number): Window | undefined {
  if (!mayBeOne(reading, start, end)) return undefined;
  const list = reading.vocabulary.ofLength(end - start);
  return list && windowOf(reading, { start, end }, list, measureOf(end - start));
}

/** True where words begin and end, and for a long stretch where some word of its length begins or ends as it does. */
function mayBeOne({ text, begins, heads, tails }: Reading, start: number, end: number): boolean {
  const bit = 1 << (end - start);
  const isCut = begins[start] === 1 && begins[end] === 1;
  if (end - start < LONG || (isCut && hasTwin(text, start))) return isCut;
  return ((heads[start]! | tails[end]!) & bit) !== 0;
}

/** True where a character is the one before it once more. */
export function isTwice(text: string, at: number): boolean {
  return text.charCodeAt(at) === text.charCodeAt(at - 1);
}

/** 火腊腊, 自期期人: the second character stands twice, and may be wrong twice. */
export function hasTwin(text: string, start: number): boolean {
  return isTwice(text, start + 2);
}

/** How much likelier the text is with a word; rounded, for weights are steps, and a sum of some differs in its last place. */
export function gainOf({ list, likelihood }: Window, place: number): number {
  return Math.round((list.likelihoodAt(place) - likelihood) * PLACES) / PLACES;
}

const PLACES = 1000;
/** What is lacking so little counts for enough. */
const HALF_PLACE = 0.5 / PLACES;

/** True where the text reads so much likelier with a word that it may be told, whatever was done to it. */
export function isBetter({ list, leastWeight }: Window, place: number): boolean {
  return list.weights[place]! >= leastWeight;
}

/** One character that is another in the text; code units. */
export interface Exchange {
  readonly written: number;
  readonly meant: number;
}

export function exchangeAt({ reading: { text }, start, list }: Window, place: number, at: number): Exchange {
  return { written: text.charCodeAt(start + at), meant: list.units[at]![place]! };
}

export function isSame(one: Exchange, other: Exchange): boolean {
  return one.written === other.written && one.meant === other.meant;
}

/** Which character of a word, from one on, is the first that is another in the text; not below its length where none is. */
export function oddFrom({ reading: { text }, start, list }: Window, place: number, from: number): number {
  let at = from;
  while (at < list.length && list.units[at]![place] === text.charCodeAt(start + at)) at++;
  return at;
}
