/** The words of the dictionary and how common each is, as `scripts/vocabulary.mjs` packs them. */
import { once } from '../model/remember';
import { lowest } from '../model/search';
import type { Vocabulary, WordKind, WordList } from '../model/vocabulary';
import { openPairs, type Pairs } from './pairs';

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

/** The rows of a packed list, which lie in the file as they are used but for the first characters, which stand there once. */
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

/** Opens a packed vocabulary, and looks at a word when it is asked for; `undefined` where it is none. */
export function openVocabulary(bytes: Uint8Array): Vocabulary | undefined {
  const unpacked = unpack(bytes);
  if (!unpacked) return undefined;
  const lists = unpacked.lists.map((list, i) => wordsOf(list, i + 1, Math.log(unpacked.total)));
  const longer = lists.slice(2);
  const beginnings = once(() => pairsOf(longer, () => 0));
  const endings = once(() => pairsOf(longer, ({ length }) => length - 2));
  const slips = once(() => slipsOf(unpacked.slips));
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
    slipsAt: (text, start) => meantBy(slips(), text.charCodeAt(start), text.charCodeAt(start + 1)),
    lengthsBeginning: (first, second) => beginnings().lengths(first, second),
    lengthsEnding: (butLast, last) => endings().lengths(butLast, last),
  };
}

/** What people write for words, by the words that are meant: the first character of each, its second, and the wrong one. */
interface PackedSlips {
  readonly firsts: Uint16Array;
  readonly seconds: Uint16Array;
  /** Counted from the first Chinese one, with the highest bit where it is the second. */
  readonly written: Uint16Array;
}
const SECOND = 0x8000;

/** What is written for a word, and the word, in one number each, in the order of what is written. */
function slipsOf({ firsts, seconds, written }: PackedSlips): Float64Array {
  const slips = new Float64Array(written.length);
  // No tuples: there are sixty thousand of them, and the first text waits.
  for (let i = 0; i < slips.length; i++) {
    const mark = written[i]!;
    const first = firsts[i]!;
    const second = seconds[i]!;
    slips[i] =
      mark < SECOND
        ? slipKey(HAN + mark, second) + (first - HAN)
        : slipKey(first, HAN + (mark - SECOND)) + (second - HAN) + SECOND;
  }
  return slips.sort();
}

/** The least number of a slip of two characters; the right one of them is added, and which it is. */
function slipKey(first: number, second: number): number {
  return (first * UNITS + second) * UNITS;
}
const UNITS = 0x10000;

function meantBy(slips: Float64Array, first: number, second: number): readonly string[] {
  const words: string[] = [];
  const key = slipKey(first, second);
  for (let at = lowest(0, slips.length, (place) => slips[place]! >= key); slips[at]! < key + UNITS; at++) {
    const meant = slips[at]! - key;
    words.push(
      meant < SECOND
        ? String.fromCharCode(HAN + meant, second)
        : String.fromCharCode(first, HAN + meant - SECOND),
    );
  }
  return words;
}

/** Finds the rows; `undefined` where the bytes are not as many as they say. */
function unpack(bytes: Uint8Array): { total: number; lists: Packed[]; slips: PackedSlips } | undefined {
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
    const slips = {
      firsts: next(Uint16Array, 2, slipCount),
      seconds: next(Uint16Array, 2, slipCount),
      written: next(Uint16Array, 2, slipCount),
    };
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

  const byEnd = once(() => groupedByEnd(units, count));
  const butLast = units.at(-2) ?? [];
  function endingWith(unit: number): readonly [number, number] {
    const { places, starts: groups, ordered } = byEnd();
    const [from, to] = [groups[unit - HAN] ?? 0, groups[unit - HAN + 1] ?? 0];
    if (ordered[unit - HAN] === 0) {
      ordered[unit - HAN] = 1;
      places.subarray(from, to).sort((one, other) => butLast[one]! - butLast[other]! || one - other);
    }
    return [from, to];
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
    weights,
    leastWeight: (likelihood) => Math.ceil((likelihood + total) * STEPS),
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

/** How long the words are that have two characters at a place, and at the one behind it. */
function pairsOf(lists: readonly WordList[], at: (list: WordList) => number): Pairs {
  const pairs = openPairs(lists.reduce((sum, { count }) => sum + count, 0));
  for (const list of lists) {
    const [firsts, seconds] = [list.units[at(list)]!, list.units[at(list) + 1]!];
    for (let place = 0; place < list.count; place++) pairs.add(firsts[place]!, seconds[place]!, list.length);
  }
  return pairs;
}

/** Places by the last character of their words. */
interface Groups {
  /** Those of one character in the order of the last but one, once someone has asked for them. */
  readonly places: Uint32Array;
  /** Of each character where those begin that end with it. */
  readonly starts: Uint32Array;
  /** 1 for the characters that someone has asked for. */
  readonly ordered: Uint8Array;
}

function groupedByEnd(units: readonly Uint16Array[], count: number): Groups {
  const last = units.at(-1)!;
  const starts = new Uint32Array(HAN_COUNT + 1);
  for (let place = 0; place < count; place++) starts[last[place]! - HAN + 1]!++;
  for (let kind = 1; kind < starts.length; kind++) starts[kind]! += starts[kind - 1]!;
  const next = starts.slice();
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) places[next[last[place]! - HAN]!++] = place;
  return { places, starts, ordered: new Uint8Array(HAN_COUNT) };
}
