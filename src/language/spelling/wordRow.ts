/** A text read as a row of the words that a vocabulary has: the likeliest row. A reading is as likely as its words are common. */
import type { Vocabulary } from '../../model/vocabulary';

/** A text, read as the likeliest row of words. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly text: string;
  /** How likely what stands before a place is, and what stands behind it. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** 1 where a word begins, and at the end. */
  readonly begins: Uint8Array;
  /** How long words may be that begin at a place, and that end there: a bit for each length from three on. */
  readonly heads: Uint16Array;
  readonly tails: Uint16Array;
}

/** Reads a text from its beginning and from its end, in time linear in its length. */
export function readWords(vocabulary: Vocabulary, text: string): Reading {
  const size = text.length;
  const heads = new Uint16Array(size + 1);
  for (let start = 0; start < size; start++) heads[start] = lengthsAt(vocabulary, text, start);
  const tails = new Uint16Array(size + 1);
  for (let end = 2; end <= size; end++) tails[end] = lengthsEnding(vocabulary, text, end);
  const { starts, ends, likelihoods } = wordsIn(vocabulary, text, heads);
  const before = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const after = before.slice();
  const lastBegin = new Int32Array(size + 1);
  before[0] = 0;
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    const likelihood = before[start]! + likelihoods[i]!;
    if (likelihood <= before[end]!) continue;
    before[end] = likelihood;
    lastBegin[end] = start;
  }
  after[size] = 0;
  for (let i = starts.length - 1; i >= 0; i--)
    after[starts[i]!] = Math.max(after[starts[i]!]!, likelihoods[i]! + after[ends[i]!]!);
  const begins = new Uint8Array(size + 1);
  for (let end = size; end > 0; end = lastBegin[end]!) begins[end] = 1;
  begins[0] = 1;
  return { vocabulary, text, before, after, begins, heads, tails };
}

/** Every word that may stand in a text, in the order of where they begin: three rows of one length, as there are many. */
interface Words {
  readonly starts: number[];
  readonly ends: number[];
  readonly likelihoods: number[];
}

function wordsIn(vocabulary: Vocabulary, text: string, heads: Uint16Array): Words {
  const found: Words = { starts: [], ends: [], likelihoods: [] };
  for (let start = 0; start < text.length; start++) {
    const lengths = heads[start]!;
    for (let length = 1; lengths >> length !== 0 && start + length <= text.length; length++) {
      const likelihood =
        ((lengths >> length) & 1) === 0 ? undefined : likelihoodAt(vocabulary, text, start, start + length);
      if (likelihood === undefined) continue;
      found.starts.push(start);
      found.ends.push(start + length);
      found.likelihoods.push(likelihood);
    }
  }
  return found;
}

/** What the dictionary has not, stands for itself; what is no Chinese character does not count. */
function likelihoodAt(vocabulary: Vocabulary, text: string, start: number, end: number): number | undefined {
  const ofOne = isHan(text.charCodeAt(start)) ? UNKNOWN : 0;
  return vocabulary.likelihood(text, start, end) ?? (end === start + 1 ? ofOne : undefined);
}

const [HAN, HAN_END] = [0x4e00, 0xa000];
/** Of a character that the dictionary has not. */
const UNKNOWN = -18;

export function isHan(unit: number): boolean {
  return unit >= HAN && unit < HAN_END;
}

/** One character or two. */
const SHORT = 0b110;

/** How long words may be that begin at a place, a bit for each length. */
function lengthsAt(vocabulary: Vocabulary, text: string, start: number): number {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  return isHan(first) ? SHORT | vocabulary.lengthsBeginning(first, second) : 0b10;
}

function lengthsEnding(vocabulary: Vocabulary, text: string, end: number): number {
  return vocabulary.lengthsEnding(text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

/** True where a stretch of text is one word. */
export function isWord(vocabulary: Vocabulary, text: string, start: number, end: number): boolean {
  return vocabulary.likelihood(text, start, end) !== undefined;
}

/** A word of a text. */
export interface CutWord {
  readonly text: string;
  /** Absent where nobody knows. */
  readonly isNoun?: boolean;
}

/** Cuts a text into the words that the vocabulary has; joined they give the text back, character for character. */
export function cutBy(vocabulary: Vocabulary, text: string): readonly CutWord[] {
  const isNoun = (word: string) => vocabulary.isNoun(word, 0, word.length);
  const row = stretchesIn(readWords(vocabulary, text));
  return row
    .flatMap((word, at) => {
      if (!isExpression(vocabulary, word)) return word;
      return begunAgain(row, at) ?? (isNoun(word) ? word : (endedBefore(row, at) ?? word));
    })
    .map((word) => ({ text: word, isNoun: isNoun(word) }));
}

/** 倒|排|倒排工期, 安全|安全员: an expression that the words before it begin; in words of which they are some. */
function begunAgain(row: readonly string[], at: number): readonly string[] | undefined {
  const expression = row[at]!;
  for (let from = at - 1; from >= 0; from--) {
    const before = row.slice(from, at).join('');
    if (before.length >= expression.length) break;
    if (before.length > 1 && expression.startsWith(before))
      return [...row.slice(from, at), expression.slice(before.length)];
  }
  return undefined;
}

/** 突出问题|问题: one that ends as the word behind it does; 中华民族|民族精神 is none, for it is a word by itself. */
function endedBefore(row: readonly string[], at: number): readonly string[] | undefined {
  const [expression, behind = ''] = [row[at]!, row[at + 1]];
  const isEnd = behind.length > 1 && behind.length < expression.length && expression.endsWith(behind);
  return isEnd ? [expression.slice(0, -behind.length), behind] : undefined;
}

function stretchesIn({ begins, text }: Reading): string[] {
  const words: string[] = [];
  for (let start = 0, end = 1; end <= text.length; end++) {
    if (begins[end] !== 1) continue;
    words.push(text.slice(start, end));
    start = end;
  }
  return words;
}

function isExpression(vocabulary: Vocabulary, word: string): boolean {
  const list = vocabulary.ofLength(word.length);
  const place = list?.placeOf(word, 0) ?? -1;
  return list !== undefined && place >= 0 && list.kindAt(place) === 'e';
}
