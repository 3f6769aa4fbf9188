/**
 * Misspelt words, known by what the dictionary has: 疏竣 is none of its words, 疏浚 is one. A word is told where one of its
 * characters was exchanged for one that is alike, or two of them changed places, and where the text reads far likelier with
 * the right word than as it stands. A reading is as likely as its words are common.
 */
import { remember, rememberLast } from '../model/remember';
import type { Vocabulary, WordList } from '../model/vocabulary';
import { alikeTo, type Likeness, likeness } from './alikeCharacters';
import { isBetweenWords } from './idiomSlips';
import { isIdiom } from './idioms';
import { isSurname, startsWithPerson } from './names';

/** What was done to a word: one of its characters exchanged for one that is so alike, or two neighbours for each other. */
export type MisspeltKind = Likeness | 'swapped';

/** A misspelt word, in UTF-16 code units of the text. */
export interface Misspelt {
  readonly wrong: string;
  readonly right: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MisspeltKind;
  /** The natural logarithm of how much likelier the text reads with the right word. */
  readonly gain: number;
}

/** A text as the dictionary reads it. */
export interface Spelling {
  readonly misspelt: readonly Misspelt[];
  /**
   * True where a place belongs half to the word before it and half to the one behind, and the text would not be likelier
   * with the right word in it: 欢渡 in 喜欢渡口.
   */
  isBetween(start: number, end: number, right: string): boolean;
}

/** How much likelier the text has to be with the right word; kinds that are not named are not told. */
type Least = Readonly<Partial<Record<MisspeltKind, number>>>;

/** How words of a length are told. */
interface Measure {
  /** The shorter a word, the more easily two words side by side are taken for it. */
  readonly least: Least;
  /** Of words that offices write daily. */
  readonly ofDaily: Least;
  /** Where the text as it stands is likelier than this, no word can be so much likelier. */
  readonly unlikely: number;
}

const TWO: Measure = {
  least: { both: 7, look: 7, part: 9.5 },
  ofDaily: { both: 5, look: 5, part: 7.7, sound: 9 },
  unlikely: -9,
};
const THREE: Measure = {
  least: { both: 10, look: 11, part: 13, sound: 11.5 },
  ofDaily: { both: 7, look: 7, part: 9, sound: 7.5 },
  unlikely: -14,
};
const LONGER_LEAST: Least = { both: 8, look: 8, part: 12, sound: 8, swapped: 12 };
const LONGER: Measure = { least: LONGER_LEAST, ofDaily: LONGER_LEAST, unlikely: -18 };
/** What is no set phrase may be another one, made today: 以城促产 beside 以诚促产. */
const MORE_OF_UNSET = 3;
/** What the same paragraph has rightly elsewhere counts for so much. */
const OF_SUPPORT = 3;
/** Of a character that the dictionary has not. */
const UNKNOWN = -18;
/** From this length on most of a word stands there right, and tells which one is meant. */
const LONG = 4;
/** Characters of text whose spelling is kept: a few long speeches. */
const CAPACITY = 200_000;
const STRETCH = /[\u4e00-\u9fff]{2,}/g;

/** What stands by itself everywhere: with such a character two of them are no evidence. */
const FREE = new Set(
  '的了在是有要将把对从到和与及着过地得不没很更最都也就还再又来去上下中里内外前后大小多少好新老一二三四五六七八九十百千万亿两几半这那哪我你他她它们人各每某第年月日时分个次条项家户村镇县市区省数率额量居占达列排先暨较棵颗子',
);
/** What is written for one another, each rightly. */
const EITHER_WAY = [
  ['督查', '督察'],
  ['账', '帐'],
  ['砂', '沙'],
  ['後', '后'],
] as const;
/** What makes a name of the two characters before it: 双塘镇. */
const PLACE = /^(?:街道|社区|小区|中学|小学|[油气]田|水库|[村镇乡县市区路街巷河湖山桥坪塘湾坝])/;
/** 国芳书记 */
const TITLE = /^(?:同志|书记|主任|委员|老师|同学|先生|女士|教授|[局镇乡县区市校院队部处科所站]长)/;

/** The reader of a vocabulary, which remembers what it read. */
export const spellingBy: (vocabulary: Vocabulary) => (folded: string) => Spelling = rememberLast(
  (vocabulary: Vocabulary) => {
    const tails = Array.from({ length: vocabulary.longest + 1 }, (_, length) => {
      const list = length < LONG ? undefined : vocabulary.ofLength(length);
      return list && tailsOf(list);
    });
    return remember((folded: string) => {
      const stretches = Array.from(folded.matchAll(STRETCH), ({ 0: text, index }) =>
        readStretch(vocabulary, text, index),
      );
      const misspelt = stretches.flatMap((stretch) => apart(misspeltIn(stretch, vocabulary, tails, folded)));
      return { misspelt, isBetween: betweenWords(vocabulary, stretches, folded) };
    }, CAPACITY);
  },
);

/** Keeps of each stretch no more than where words begin, and reads it again where someone asks. */
function betweenWords(
  vocabulary: Vocabulary,
  stretches: readonly Stretch[],
  folded: string,
): Spelling['isBetween'] {
  const kept = stretches.map(({ begins, offset }) => ({ begins, offset }));
  return (start, end, right) =>
    kept.some(({ begins, offset }) => {
      const last = offset + begins.length - 1;
      if (start < offset || end > last) return false;
      const isInside = begins[start - offset] === 0 && begins[end - offset] === 0;
      if (!isInside || !begins.subarray(start - offset, end - offset).includes(1)) return false;
      const mended = folded.slice(offset, start) + right + folded.slice(end, last);
      return likelihoodOf(vocabulary, mended) < likelihoodOf(vocabulary, folded.slice(offset, last));
    });
}

function likelihoodOf(vocabulary: Vocabulary, text: string): number {
  return readStretch(vocabulary, text, 0).before[text.length]!;
}

/** A stretch of Chinese characters, read as the likeliest row of words. */
interface Stretch {
  readonly text: string;
  /** Where it begins in its text. */
  readonly offset: number;
  /** How likely what stands before a place is, and what stands behind it. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** 1 where a word begins, and at the end. */
  readonly begins: Uint8Array;
}

/** Reads a stretch from its beginning and from its end, in time linear in its length. */
function readStretch(vocabulary: Vocabulary, text: string, offset: number): Stretch {
  const size = text.length;
  const before = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const lastBegin = new Int32Array(size + 1);
  const words: { readonly start: number; readonly end: number; readonly likelihood: number }[] = [];
  before[0] = 0;
  for (let start = 0; start < size; start++) {
    for (let end = start + 1; end <= Math.min(size, start + vocabulary.longest); end++) {
      const likelihood = vocabulary.likelihood(text, start, end) ?? (end === start + 1 ? UNKNOWN : undefined);
      if (likelihood === undefined) continue;
      words.push({ start, end, likelihood });
      if (before[start]! + likelihood <= before[end]!) continue;
      before[end] = before[start]! + likelihood;
      lastBegin[end] = start;
    }
  }
  after[size] = 0;
  for (const { start, end, likelihood } of words.reverse())
    after[start] = Math.max(after[start]!, likelihood + after[end]!);
  const begins = new Uint8Array(size + 1);
  for (let end = size; end > 0; end = lastBegin[end]!) begins[end] = 1;
  begins[0] = 1;
  return { text, offset, before, after, begins };
}

/** A place in a stretch where one word may be meant: words begin and end there, unless it is long. */
interface Window {
  readonly stretch: Stretch;
  readonly start: number;
  readonly end: number;
  /** The words that are as long. */
  readonly list: WordList;
  readonly measure: Measure;
  /** How likely it is as it stands. */
  readonly likelihood: number;
}

/** A word of the window's list that differs from what is written by one slip. */
interface Meant {
  readonly place: number;
  readonly kind: MisspeltKind;
}

function misspeltIn(
  stretch: Stretch,
  vocabulary: Vocabulary,
  tails: readonly (Tails | undefined)[],
  folded: string,
): Misspelt[] {
  return windowsIn(stretch, vocabulary).flatMap((window) =>
    meantBy(window, vocabulary, tails[window.list.length]).flatMap((meant) =>
      asMisspelt(window, meant, folded),
    ),
  );
}

/** The places where the text as it stands is unlikely. */
function windowsIn(stretch: Stretch, vocabulary: Vocabulary): Window[] {
  const { text, before, after, begins } = stretch;
  const size = text.length;
  const found: Window[] = [];
  for (let start = 0; start + 1 < size; start++) {
    for (let end = start + 2; end <= Math.min(size, start + vocabulary.longest); end++) {
      if (end - start < LONG && (begins[start] !== 1 || begins[end] !== 1)) continue;
      const measure = measureOf(end - start);
      const likelihood = before[size]! - before[start]! - after[end]!;
      const list = likelihood <= measure.unlikely ? vocabulary.ofLength(end - start) : undefined;
      if (list) found.push({ stretch, start, end, list, measure, likelihood });
    }
  }
  return found;
}

function measureOf(length: number): Measure {
  if (length >= LONG) return LONGER;
  return length === 3 ? THREE : TWO;
}

/** A word that is meant, where it is likely enough; none otherwise. */
function asMisspelt(window: Window, { place, kind }: Meant, folded: string): Misspelt[] {
  const { stretch, start, end, list, measure, likelihood } = window;
  const what = list.kindAt(place);
  const right = list.at(place);
  const gain = list.likelihoodAt(place) - likelihood;
  const more = list.length >= LONG && what !== 's' ? MORE_OF_UNSET : 0;
  const support = list.length === 2 && folded.includes(right) ? OF_SUPPORT : 0;
  const least = what === 'd' ? measure.ofDaily : measure.least;
  const isLikely = gain >= (least[kind] ?? Number.POSITIVE_INFINITY) + more - support;
  const wrong = stretch.text.slice(start, end);
  if (!isLikely || what === 'p' || what === 'n' || isEitherWay(wrong, right)) return [];
  return [{ wrong, right, start: stretch.offset + start, end: stretch.offset + end, kind, gain }];
}

/** True where both are written: 环保督查 and 环保督察, 砂场 and 沙场. */
function isEitherWay(wrong: string, right: string): boolean {
  return EITHER_WAY.some(
    ([one, other]) => wrong.replace(one, other) === right || wrong.replace(other, one) === right,
  );
}

/** The likeliest of those that overlap. */
function apart(found: readonly Misspelt[]): Misspelt[] {
  const kept: Misspelt[] = [];
  for (const one of [...found].sort((a, b) => b.gain - a.gain))
    if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function meantBy(window: Window, vocabulary: Vocabulary, tails: Tails | undefined): Meant[] {
  if (tails)
    return longMeant(window, tails).filter(
      ({ place, kind }) => kind !== 'swapped' || isOddOrder(window, window.list.at(place), vocabulary),
    );
  const isNone = window.list.length === 2 && (!isPairOfLone(window) || isName(window));
  return isNone ? [] : shortMeant(window);
}

/** True for two characters that are words each by itself, and for none that stands everywhere. */
function isPairOfLone({ stretch: { text, begins }, start }: Window): boolean {
  return begins[start + 1] === 1 && !FREE.has(text[start]!) && !FREE.has(text[start + 1]!);
}

/** True where two characters may be a name, or part of one: 双塘镇, 梁守诚. */
function isName({ stretch: { text, begins }, start, end }: Window): boolean {
  const isAfterSurname = start > 0 && begins[start - 1] === 1 && isSurname(text[start - 1]!);
  const next = text.slice(end, end + 4);
  const place = PLACE.exec(next)?.[0] ?? '';
  const isPlace = place !== '' && begins[end + place.length] === 1;
  return isAfterSurname || isPlace || TITLE.test(next) || startsWithPerson(text.slice(start, end + 4));
}

/** The words that come of exchanging one character. */
function shortMeant({ stretch: { text }, start, end, list }: Window): Meant[] {
  const wrong = text.slice(start, end);
  const found: Meant[] = [];
  for (const [at, written] of [...wrong].entries()) {
    for (const char of alikeTo(written)) {
      const place = list.placeOf(wrong.slice(0, at) + char + wrong.slice(at + 1), 0);
      if (place >= 0) found.push({ place, kind: likeness(written, char)! });
    }
  }
  return found;
}

/** The words that have their first two characters in common with the text, or their last two. */
function longMeant({ stretch: { text }, start, end, list }: Window, tails: Tails): Meant[] {
  if (isIdiom(text.slice(start, end))) return [];
  const found: Meant[] = [];
  const look = (place: number) => {
    const kind = differenceOf(list, place, text, start);
    if (kind) found.push({ place, kind });
  };
  const [from, to] = list.beginning(text, start, 2);
  for (let place = from; place < to; place++) look(place);
  tails.ending(text, end, look);
  return found;
}

/** True where the two that changed places are a word only in their right order: 兴振, but not 相互 or 忧喜. */
function isOddOrder({ stretch: { text }, start }: Window, right: string, vocabulary: Vocabulary): boolean {
  const at = [...right].findIndex((char, i) => char !== text[start + i]);
  const isWord = (word: string, from: number) => vocabulary.likelihood(word, from, from + 2) !== undefined;
  return isWord(right, at) && !isWord(text, start + at);
}

/** What was done to a word so that it stands as the text has it; `undefined` where it is the same, or another one. */
function differenceOf(list: WordList, place: number, text: string, start: number): MisspeltKind | undefined {
  const odd: number[] = [];
  for (let at = 0; at < list.length && odd.length < 3; at++)
    if (list.unitAt(place, at) !== text.charCodeAt(start + at)) odd.push(at);
  const [first, second, third] = odd;
  if (first === undefined || third !== undefined) return undefined;
  const [written, meant] = [text[start + first]!, String.fromCharCode(list.unitAt(place, first))];
  if (second === undefined)
    return isBetweenWords(written, text, start + list.length) ? undefined : likeness(written, meant);
  const [writtenToo, meantToo] = [text[start + second]!, String.fromCharCode(list.unitAt(place, second))];
  if (second === first + 1 && written === meantToo && writtenToo === meant) return 'swapped';
  // 支支唔唔: written wrong twice alike.
  return written === writtenToo && meant === meantToo ? likeness(written, meant) : undefined;
}

/** The words of a list by their last two characters. */
interface Tails {
  /** Visits the places of the words that end as a text does at `end`. */
  ending(text: string, end: number, visit: (place: number) => void): void;
}

/** Two code units take 32 bits of a key, a place some of the 21 that are left. */
const PLACES = 2 ** 20;

function tailsOf(list: WordList): Tails {
  const keyOf = (last: number, butOne: number) => (last * 0x10000 + butOne) * PLACES;
  const keys = new Float64Array(list.count);
  for (let place = 0; place < list.count; place++)
    keys[place] = keyOf(list.unitAt(place, list.length - 1), list.unitAt(place, list.length - 2)) + place;
  keys.sort();
  return {
    ending(text, end, visit) {
      const key = keyOf(text.charCodeAt(end - 1), text.charCodeAt(end - 2));
      for (let at = lowest(keys, key); at < keys.length && keys[at]! < key + PLACES; at++)
        visit(keys[at]! - key);
    },
  };
}

/** The first place of a sorted row that is not below a key. */
function lowest(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
