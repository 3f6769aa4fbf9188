/** Of the words that may be meant at a place those that are told. */

import type { Vocabulary } from '../../../model/vocabulary';
import { isEitherWay } from '../eitherWay';
import { isHan, isWord } from '../wordRow';
import { BEFORE_VERBS, OUTCOME } from './characters';
import { BESIDE_FREE, firmOf, isSet, LONG, leastOf, type MisspeltKind, MORE_OF_UNSET } from './measures';
import { areTwo, mayBeOdd } from './sideBySide';
import { gainOf, type Meant, type Window } from './window';

/** A misspelt word, in UTF-16 code units of the text. */
export interface Misspelt {
  readonly wrong: string;
  readonly right: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MisspeltKind;
  /** The expression that tells it, as it is written: 学藉管理 of 学藉. */
  readonly within: string;
  /** The natural logarithm of how much likelier the text reads with the right word. */
  readonly gain: number;
  /** False where it may as well be a word of some trade: 旧纸 for 旧址. */
  readonly firm: boolean;
}

/** What says that the two belong to two words counts for so much against a slip, but for one that people are known to make in a daily word. */
const OF_TWO = 3;

/** A word that is meant, where it is likely enough; none otherwise. */
export function asMisspelt(window: Window, { place, kind }: Meant): Misspelt[] {
  const { reading, start, end, list } = window;
  const { text } = reading;
  const what = list.kindAt(place);
  const gain = gainOf(window, place);
  const least = leastFor(window, { place, kind });
  if (gain < least || what === 'p' || what === 'n') return [];
  const right = list.at(place);
  const wrong = text.slice(start, end);
  const isKnownOfDaily = kind === 'known' && what === 'd';
  const against = !isKnownOfDaily && areTwo(window, kind) ? OF_TWO : 0;
  if (gain < least + against || isEitherWay(wrong, right)) return [];
  if (endsInAdverb(window, right) || endsInDeed(window, right)) return [];
  const firm = gain >= firmOf(list.length, what, kind);
  const whole = { wrong, right, start, end, kind, within: wrong, gain, firm };
  return [what === 'e' ? narrowed(whole, reading.vocabulary) : whole];
}

/** 高峰|刚过去 is none of 高峰岗: an adverb belongs to what follows. */
function endsInAdverb({ reading: { text }, end }: Window, right: string): boolean {
  return (
    BEFORE_VERBS.has(text.charCodeAt(end - 1)) &&
    isHan(text.charCodeAt(end)) &&
    !right.endsWith(text[end - 1]!)
  );
}

/** 种子|占到三成 is none of 种子站: a deed belongs to what comes of it. */
function endsInDeed({ reading: { text }, end, list }: Window, right: string): boolean {
  return list.length === 3 && OUTCOME.has(text.charCodeAt(end)) && !right.endsWith(text[end - 1]!);
}

/** Of 学藉管理 for 学籍管理 the word that is wrong: 学藉 for 学籍; but 用药计量 for 用药剂量 as it is, for 计量 is a word. */
function narrowed(slip: Misspelt, vocabulary: Vocabulary): Misspelt {
  const { wrong, right, start } = slip;
  const isOdd = (from: number, to: number) => wrong.slice(from, to) !== right.slice(from, to);
  for (let at = 2; at <= right.length - 2; at++) {
    if (!isWord(vocabulary, right, 0, at) || !isWord(vocabulary, right, at, right.length)) continue;
    if (isOdd(0, at) === isOdd(at, right.length)) continue;
    const [from, to] = isOdd(0, at) ? [0, at] : [at, right.length];
    if (isWord(vocabulary, wrong, from, to)) continue;
    const own = { wrong: wrong.slice(from, to), right: right.slice(from, to) };
    return { ...slip, ...own, start: start + from, end: start + to };
  }
  return slip;
}

/** How much likelier the text has to be with a word, after what was done to it. */
function leastFor(window: Window, { place, kind }: Meant): number {
  const { list, measure } = window;
  const what = list.kindAt(place);
  if (list.length === 2 && kind !== 'known' && mayBeOdd(window).includes(false))
    return (what === 'd' ? BESIDE_FREE[kind] : undefined) ?? Number.POSITIVE_INFINITY;
  const more = list.length >= LONG && !isSet(what) ? MORE_OF_UNSET : 0;
  return (leastOf(measure, what)[kind] ?? Number.POSITIVE_INFINITY) + more;
}
