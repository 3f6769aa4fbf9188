/** The words of the dictionary and how common each is, as `scripts/vocabulary.mjs` writes them down. */
import type { Vocabulary, WordKind, WordList } from '../model/vocabulary';

/** Its file. */
export const VOCABULARY = 'vocabulary.txt';

const HAN = 0x4e00;
const HAN_END = 0xa000;
const LINES_A_LENGTH = 3;
const STEPS = 2;
const ZERO = 48;

/** Reads the text of a vocabulary; `undefined` where it is none. Holds the text and a table of places, some 3 MB. */
export function openVocabulary(text: string): Vocabulary | undefined {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const total = Number(first);
  if (!(total > 0) || lines.length % LINES_A_LENGTH !== 0) return undefined;
  const lists = Array.from({ length: lines.length / LINES_A_LENGTH }, (_, i) =>
    wordsOfLength(i + 1, Math.log(total), lines.slice(i * LINES_A_LENGTH, (i + 1) * LINES_A_LENGTH)),
  );
  return {
    longest: lists.length,
    ofLength: (length) => lists[length - 1],
    likelihood(stretch, start, end) {
      const list = lists[end - start - 1];
      if (!list) return undefined;
      const place = list.placeOf(stretch, start);
      return place < 0 ? undefined : list.likelihoodAt(place);
    },
  };
}

/** The words one behind the other: 安全安装 of `安全装 `. */
function wholeWords(length: number, byFirst: string): string {
  if (length === 1) return byFirst.replaceAll(' ', '');
  const rests = new RegExp(`.{${length - 1}}`, 'g');
  return byFirst
    .split(' ')
    .map((group) => group.slice(1).replace(rests, `${group[0]}$&`))
    .join('');
}

function wordsOfLength(
  length: number,
  total: number,
  [byFirst = '', weights = '', kinds = '']: readonly string[],
): WordList {
  const words = wholeWords(length, byFirst);
  const count = Math.min(words.length / length, weights.length, kinds.length);
  const unitAt = (place: number, character: number) => words.charCodeAt(place * length + character);
  /** Of each first character the place of its first word. */
  const firsts = new Uint32Array(HAN_END - HAN + 1).fill(count);
  for (let place = count - 1; place >= 0; place--) firsts[unitAt(place, 0) - HAN] = place;
  for (let first = firsts.length - 2; first >= 0; first--)
    firsts[first] = Math.min(firsts[first]!, firsts[first + 1]!);

  /** The first place of a range whose character is not below a code unit. */
  function lowest(from: number, to: number, character: number, unit: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (unitAt(middle, character) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where the word at a place comes before the one in the text, 0 where it is the same. */
  function compare(place: number, text: string, start: number): number {
    for (let character = 1; character < length; character++) {
      const difference = unitAt(place, character) - text.charCodeAt(start + character);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  return {
    length,
    count,
    at: (place) => words.slice(place * length, (place + 1) * length),
    unitAt,
    kindAt: (place) => kinds[place] as WordKind,
    likelihoodAt: (place) => (weights.charCodeAt(place) - ZERO) / STEPS - total,
    placeOf(text, start) {
      const first = text.charCodeAt(start) - HAN;
      if (!(first >= 0 && first < HAN_END - HAN)) return -1;
      let [low, high] = [firsts[first]!, firsts[first + 1]! - 1];
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compare(middle, text, start);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    beginning(text, start, size) {
      const first = text.charCodeAt(start) - HAN;
      if (!(first >= 0 && first < HAN_END - HAN)) return [0, 0];
      let [from, to] = [firsts[first]!, firsts[first + 1]!];
      for (let character = 1; character < size && from < to; character++) {
        const unit = text.charCodeAt(start + character);
        [from, to] = [lowest(from, to, character, unit), lowest(from, to, character, unit + 1)];
      }
      return [from, to];
    },
  };
}
