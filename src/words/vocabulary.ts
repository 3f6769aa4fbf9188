/** The words of the dictionary and how common each is, as `scripts/vocabulary.mjs` packs them. */
import type { Vocabulary, WordKind, WordList } from '../model/vocabulary';
import { openPairs } from './pairs';

/** Its file. */
export const VOCABULARY = 'vocabulary.bin';

const HAN = 0x4e00;
const HAN_COUNT = 0x5200;
/** No list has longer words; a damaged file may say that it has. */
const MOST_LISTS = 15;
const STEPS = 2;
/** Bytes before the rows. */
const HEAD = 16;
/** Beside a word's kind. */
const NOUN = 0x80;

/** The rows of a packed list, which lie in the file as they are used. */
interface Packed {
  readonly count: number;
  /** The first characters that words have, in order, and of each the place of its first word; last, behind all of them. */
  readonly firsts: Uint16Array;
  readonly starts: Uint32Array;
  /** The other characters: each word's second, each word's third … */
  readonly others: readonly Uint16Array[];
  readonly weights: Uint8Array;
  readonly kinds: Uint8Array;
}

/** Opens a packed vocabulary, and looks at a word when it is asked for; `undefined` where it is none. Holds some 5 MB. */
export function openVocabulary(bytes: Uint8Array): Vocabulary | undefined {
  const unpacked = unpack(bytes);
  if (!unpacked) return undefined;
  const lists = unpacked.lists.map((list, i) => wordsOf(list, i + 1, Math.log(unpacked.total)));
  const longer = lists.slice(2);
  const beginnings = pairsBy(longer, ({ units: [, seconds], beginningWith }, first, visit) => {
    const [from, to] = beginningWith(first);
    for (let place = from; place < to; place++) visit(first, seconds![place]!);
  });
  const endings = pairsBy(longer, ({ units, length, endingWith, endingAt }, last, visit) => {
    const butLast = units[length - 2]!;
    const [from, to] = endingWith(last);
    for (let i = from; i < to; i++) visit(last, butLast[endingAt(i)]!);
  });
  const placeOf = (stretch: string, start: number, end: number) =>
    lists[end - start - 1]?.placeOf(stretch, start) ?? -1;
  return {
    longest: lists.length,
    ofLength: (length) => lists[length - 1],
    likelihood(stretch, start, end) {
      const place = placeOf(stretch, start, end);
      return place < 0 ? undefined : lists[end - start - 1]!.likelihoodAt(place);
    },
    isNoun(stretch, start, end) {
      const place = placeOf(stretch, start, end);
      return place >= 0 && lists[end - start - 1]!.isNounAt(place);
    },
    slipsAt: (text, start) => meantBy(unpacked.slips, pairAt(text, start)),
    lengthsBeginning: beginnings,
    lengthsEnding: (butLast, last) => endings(last, butLast),
  };
}

/** What people write for words, each two characters in one number, in order; and the right character of each. */
interface Slips {
  readonly written: Uint32Array;
  /** Counted from the first Chinese one, with the highest bit where it is the second. */
  readonly meant: Uint16Array;
}
const SECOND = 0x8000;

function pairAt(text: string, start: number): number {
  return text.charCodeAt(start) * 0x10000 + text.charCodeAt(start + 1);
}

function meantBy({ written, meant }: Slips, pair: number): readonly string[] {
  const words: string[] = [];
  const from = lowest(0, written.length, (place) => written[place]! >= pair);
  const [first, second] = [pair >>> 16, pair & 0xffff];
  for (let at = from; written[at] === pair; at++) {
    const right = HAN + (meant[at]! & ~SECOND);
    words.push(
      (meant[at]! & SECOND) === 0 ? String.fromCharCode(right, second) : String.fromCharCode(first, right),
    );
  }
  return words;
}

/** Finds the rows; `undefined` where the bytes are not as many as they say. */
function unpack(bytes: Uint8Array): { total: number; lists: Packed[]; slips: Slips } | undefined {
  // Where they lie may not be even.
  const { buffer } = new Uint8Array(bytes);
  if (buffer.byteLength < HEAD) return undefined;
  const [total = 0] = new Float64Array(buffer, 0, 1);
  const [longest = 0, slipCount = 0] = new Uint32Array(buffer, 8, 2);
  if (!(total > 0 && longest > 0 && longest <= MOST_LISTS)) return undefined;
  let at = HEAD;
  function next<Row>(
    Rows: new (buffer: ArrayBuffer, from: number, count: number) => Row,
    width: number,
    count: number,
  ): Row {
    const row = new Rows(buffer, at, count);
    at += width * count;
    return row;
  }
  try {
    const sizes = Array.from({ length: longest }, () => next(Uint32Array, 4, 2));
    const starts = sizes.map(([, firsts = 0]) => next(Uint32Array, 4, firsts + 1));
    const written = next(Uint32Array, 4, slipCount);
    const slips = { written, meant: next(Uint16Array, 2, slipCount) };
    const units = sizes.map(([count = 0, firsts = 0], i) => ({
      firsts: next(Uint16Array, 2, firsts),
      others: Array.from({ length: i }, () => next(Uint16Array, 2, count)),
    }));
    const lists = sizes.map(([count = 0], i) => ({
      count,
      starts: starts[i]!,
      ...units[i]!,
      weights: next(Uint8Array, 1, count),
      kinds: next(Uint8Array, 1, count),
    }));
    return at === buffer.byteLength ? { total, lists, slips } : undefined;
  } catch {
    // A row that would end behind the file.
    return undefined;
  }
}

function wordsOf(
  { count, firsts, starts, others, weights, kinds }: Packed,
  length: number,
  total: number,
): WordList {
  /** Of each character the number of its group of words, from 1 on. */
  const groups = new Uint16Array(HAN_COUNT);
  for (const [i, first] of firsts.entries()) groups[first - HAN] = i + 1;

  function firstOfEach(): Uint16Array {
    const row = new Uint16Array(count);
    for (const [i, first] of firsts.entries()) row.fill(first, starts[i], starts[i + 1]);
    return row;
  }

  function beginningWith(unit: number): readonly [number, number] {
    const group = groups[unit - HAN] ?? 0;
    return group === 0 ? [0, 0] : [starts[group - 1]!, Math.min(count, starts[group]!)];
  }
  /** Each word's first character, each word's second … */
  const units = [firstOfEach(), ...others];

  /** Below 0 where the word at a place comes before the one in the text, 0 where it is the same. */
  function compare(place: number, text: string, start: number): number {
    for (let character = 1; character < length; character++) {
      const difference = units[character]![place]! - text.charCodeAt(start + character);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  const byEnd = once(() => sortedByEnd(units, count));
  function endingWith(unit: number): readonly [number, number] {
    const { starts: groups } = byEnd();
    return [groups[unit - HAN] ?? 0, groups[unit - HAN + 1] ?? 0];
  }
  const endingAt = (i: number) => byEnd().places[i]!;

  return {
    length,
    count,
    units,
    at: (place) =>
      String.fromCharCode(...Array.from({ length }, (_, character) => units[character]![place]!)),
    kindAt: (place) => String.fromCharCode(kinds[place]! & ~NOUN) as WordKind,
    isNounAt: (place) => (kinds[place]! & NOUN) !== 0,
    likelihoodAt: (place) => weights[place]! / STEPS - total,
    placeOf(text, start) {
      let [low, high] = beginningWith(text.charCodeAt(start));
      while (low < high) {
        const middle = (low + high) >>> 1;
        const order = compare(middle, text, start);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return -1;
    },
    beginningWith,
    beginning(text, start) {
      const [from, to] = beginningWith(text.charCodeAt(start));
      const second = text.charCodeAt(start + 1);
      const seconds = units[1]!;
      const firstFrom = (unit: number) => lowest(from, to, (place) => seconds[place]! >= unit);
      return [firstFrom(second), firstFrom(second + 1)];
    },
    endingWith,
    ending(text, end) {
      const [from, to] = endingWith(text.charCodeAt(end - 1));
      const { places } = byEnd();
      const [butLasts, butLast] = [units[length - 2]!, text.charCodeAt(end - 2)];
      const firstFrom = (unit: number) => lowest(from, to, (i) => butLasts[places[i]!]! >= unit);
      return [firstFrom(butLast), firstFrom(butLast + 1)];
    },
    endingAt,
  };
}

/**
 * How long the words are that have two characters, the lengths of all words with the first of them being noted when it is
 * first asked for: a speech has some hundred different characters, the dictionary ten thousand.
 */
function pairsBy(
  lists: readonly WordList[],
  look: (list: WordList, unit: number, visit: (unit: number, beside: number) => void) => void,
): (unit: number, beside: number) => number {
  const pairs = openPairs(lists.reduce((sum, { count }) => sum + count, 0));
  const noted = new Uint8Array(HAN_COUNT);
  return (unit, beside) => {
    if (noted[unit - HAN] === 0) {
      noted[unit - HAN] = 1;
      for (const list of lists) look(list, unit, (one, other) => pairs.add(one, other, list.length));
    }
    return pairs.lengths(unit, beside);
  };
}

/** Places in the order of how their words end. */
interface Order {
  readonly places: Uint32Array;
  /** Of each character where those begin that end with it. */
  readonly starts: Uint32Array;
}

/** By the last character; among those that share it by the last but one. */
function sortedByEnd(units: readonly Uint16Array[], count: number): Order {
  const [butLast = units[0]!, last = butLast] = units.slice(-2);
  const given = Uint32Array.from({ length: count }, (_, place) => place);
  return sortedBy(last, sortedBy(butLast, given).places);
}

/** Among equals as they were. @param units a Chinese character for each place */
function sortedBy(units: Uint16Array, places: Uint32Array): Order {
  const starts = new Uint32Array(HAN_COUNT + 1);
  for (let i = 0; i < places.length; i++) starts[units[places[i]!]! - HAN + 1]!++;
  for (let kind = 1; kind < starts.length; kind++) starts[kind]! += starts[kind - 1]!;
  const next = starts.slice();
  const sorted = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) sorted[next[units[places[i]!]! - HAN]!++] = places[i]!;
  return { places: sorted, starts };
}

function once(make: () => Order): () => Order {
  let made: Order | undefined;
  return () => (made ??= make());
}

/** The first number of a range from which on a condition holds; the end where it never does. */
function lowest(from: number, to: number, holds: (place: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
