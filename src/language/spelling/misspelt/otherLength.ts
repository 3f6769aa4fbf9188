/** Set phrases of which a character was left out, or written twice: 任劳怨, 有名无有实. */

import type { WordKind, WordList } from '../../../model/vocabulary';
import { isHan, type Reading } from '../wordRow';
import { LONG, type MisspeltKind, OF_PHRASE } from './measures';
import { asMisspelt, type Misspelt } from './told';
import { isBetter, isTwice, type Window, windowOf } from './window';

/** 任劳怨, 有名无有实: set phrases of which a character inside was left out, or written twice. */
export function phrasesOfOtherLength(reading: Reading): Misspelt[] {
  const list = reading.vocabulary.ofLength(LONG);
  if (!list) return [];
  const found: Misspelt[] = [];
  for (let start = 0; start < reading.text.length; start++)
    for (const slip of OTHER_LENGTHS) {
      const window = phraseWindow(reading, list, start, start + slip.size);
      if (window) found.push(...phrasesIn(window, slip));
    }
  return found;
}

function phraseWindow(reading: Reading, list: WordList, start: number, end: number): Window | undefined {
  const { text, begins } = reading;
  if (begins[start] !== 1 || begins[end] !== 1) return undefined;
  // 工作拖拖沓|沓 is cut in a word that doubles both.
  if (isTwice(text, end) || isTwice(text, start)) return undefined;
  for (let at = start; at < end; at++) if (!isHan(text.charCodeAt(at))) return undefined;
  return windowOf(reading, { start, end }, list, OF_PHRASE);
}

function phrasesIn(window: Window, { kind, ends, holds }: OtherLength): Misspelt[] {
  const { reading, start, end, list } = window;
  const written = reading.text.slice(start, end);
  return phrasesAround(window, ends)
    .filter((place) => isBetter(window, place) && holds(list.kindAt(place), written, list.at(place)))
    .flatMap((place) => asMisspelt(window, { place, kind }));
}

interface OtherLength {
  readonly size: number;
  readonly kind: MisspeltKind;
  /** How many characters of a phrase stand right at its beginning and at its end. */
  readonly ends: readonly (readonly [head: number, tail: number])[];
  readonly holds: (kind: WordKind, written: string, right: string) => boolean;
}

const OTHER_LENGTHS: readonly OtherLength[] = [
  {
    size: LONG - 1,
    kind: 'missing',
    ends: [
      [1, 2],
      [2, 1],
    ],
    // 稳提质 is no slip of 稳中提质, 连成片 none of 连成一片.
    holds: (kind, written, right) => kind === 's' && (written.includes('一') || !right.includes('一')),
  },
  {
    size: LONG + 1,
    kind: 'extra',
    ends: [
      [1, 3],
      [2, 2],
      [3, 1],
    ],
    // 一笔一笔|画 does it stroke by stroke. 从头讲到尾 has a character of its own, 老生常常谈 one of the phrase; 集合点|清点 is none of 集合清点.
    holds: (kind, written, right) =>
      !/^一(.)一\1/u.test(written) &&
      (kind === 's' || (kind === 'e' && /(.)\1/.test(written))) &&
      [...written].every((char) => right.includes(char)),
  },
];

/** The words whose first and last characters are those of a stretch. */
function phrasesAround(
  { reading: { text, heads, tails }, start, end, list }: Window,
  ends: readonly (readonly [head: number, tail: number])[],
): number[] {
  const found = new Set<number>();
  const bit = 1 << list.length;
  const [firsts, lasts] = [list.units[0]!, list.units[list.length - 1]!];
  const [first, last] = [text.charCodeAt(start), text.charCodeAt(end - 1)];
  const add = (place: number) => {
    if (firsts[place] !== first || lasts[place] !== last) return;
    const [head, tail] = [sameAtStart(list, place, text, start), sameAtEnd(list, place, text, end)];
    if (ends.some(([least, leastBehind]) => least <= head && leastBehind <= tail)) found.add(place);
  };
  if ((heads[start]! & bit) !== 0) {
    const [from, to] = list.beginning(text, start);
    for (let place = from; place < to; place++) add(place);
  }
  if ((tails[end]! & bit) !== 0) eachEnding(list, list.ending(text, end), add);
  return [...found];
}

export function eachEnding(
  list: WordList,
  [from, to]: readonly [number, number],
  visit: (place: number) => void,
): void {
  for (let i = from; i < to; i++) visit(list.endingAt(i));
}

function sameAtStart(list: WordList, place: number, text: string, start: number): number {
  let same = 0;
  while (same < list.length && list.units[same]![place] === text.charCodeAt(start + same)) same++;
  return same;
}

function sameAtEnd(list: WordList, place: number, text: string, end: number): number {
  let same = 0;
  while (same < list.length && list.units[list.length - 1 - same]![place] === text.charCodeAt(end - 1 - same))
    same++;
  return same;
}
