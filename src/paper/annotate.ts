/** What stands over the text of a 上台稿: pinyin, and marks where to breathe. */
import { pinyin } from 'pinyin-pro';
import { breathCost, longClauses } from '../language/breath';
import { isNameAt, isRare, READINGS, SURNAMES } from '../language/pronunciation';
import type { Segmenter, Word } from '../words/segmenter';
import { firstAbove } from './layout/order';
import type { Ruby } from './layout/units';

export interface Annotations {
  readonly pinyin: boolean;
  /** Syllables that go in one breath; 0 sets no marks. */
  readonly breath: number;
  /** The office's own readings: a word, and its syllables parted by blanks; empty where the usual reading is meant. */
  readonly readings: Readonly<Record<string, string>>;
}

/** The musician's mark for it. */
const BREATH_MARK = '∨';

/** A function that tells what stands over a text, in order and apart from each other. */
export function annotator(options: Annotations, words: Segmenter): (text: string) => Ruby[] {
  const table = new Readings(options.readings);
  return (text) => {
    const over = options.pinyin ? pinyinIn(text, table, words) : [];
    const breaths = options.breath > 0 ? breathsIn(text, options.breath, words) : [];
    const taken = new Set(over.map(({ start }) => start));
    return [...over, ...breaths.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start);
  };
}

/** The rare characters of a text over which no reading stands, since no table knows it. */
export function unreadIn(text: string, rubies: readonly Ruby[]): string[] {
  const read = new Set(rubies.flatMap(({ kind, start }) => (kind === 'pinyin' ? [start] : [])));
  return Array.from(text.matchAll(/[\s\S]/gu)).flatMap(({ 0: char, index }) =>
    isRare(char) && !read.has(index) ? [char] : [],
  );
}

/** The words of a text by where they begin; at its end stands an empty one. */
type WordsAt = ReadonlyMap<number, Word>;

/** The words of our table and of the office's, found by their first characters. */
class Readings {
  readonly #table: ReadonlyMap<string, string>;
  readonly #own: Readonly<Record<string, string>>;
  /** By first code unit, the lengths of the words that begin with it, the longest first. */
  readonly #lengths = new Map<string, readonly number[]>();

  constructor(own: Readonly<Record<string, string>>) {
    this.#own = own;
    this.#table = new Map(Object.entries({ ...READINGS, ...own }).filter(([word]) => word !== ''));
    for (const { 0: first, length } of this.#table.keys()) {
      const known = this.#lengths.get(first!) ?? [];
      if (!known.includes(length))
        this.#lengths.set(
          first!,
          [...known, length].sort((a, b) => b - a),
        );
    }
  }

  /** The word that begins at an offset. */
  at(text: string, start: number, wordsAt: WordsAt): string | undefined {
    const lengths = this.#lengths.get(text[start]!) ?? [];
    return lengths
      .map((length) => text.slice(start, start + length))
      .find((word) => this.#table.has(word) && (this.#isPhrase(word) || isWordAt(start, word, wordsAt)));
  }

  /** What the office has put down, and is more than one character, stands for itself wherever it is found. */
  #isPhrase(word: string): boolean {
    return Object.hasOwn(this.#own, word) && [...word].length > 1;
  }

  /** The syllables of a word of the table, one a character. */
  of(word: string): string[] {
    const own = (this.#table.get(word) ?? '')
      .trim()
      .split(/\s+/)
      .filter((syllable) => syllable !== '');
    return own.length === [...word].length ? own : usual(word);
  }
}

/** The usual reading of a word, a syllable for each character. */
function usual(word: string): string[] {
  return pinyin(word, { type: 'array', toneType: 'symbol' });
}

function pinyinIn(text: string, table: Readings, words: Segmenter): Ruby[] {
  const wordsAt = placesOf(text, words);
  const found: Ruby[] = [];
  for (let at = 0; at < text.length; ) {
    const word = table.at(text, at, wordsAt) ?? nameAt(text, at, wordsAt) ?? rareAt(text, at);
    if (word === undefined) {
      at += String.fromCodePoint(text.codePointAt(at)!).length;
      continue;
    }
    const syllables = SURNAMES[word]?.split(' ') ?? table.of(word);
    let start = at;
    for (const [i, char] of [...word].entries()) {
      const syllable = syllables[i];
      if (syllable && syllable !== char)
        found.push({ kind: 'pinyin', start, end: start + char.length, text: syllable });
      start += char.length;
    }
    at += word.length;
  }
  return found;
}

function placesOf(text: string, words: Segmenter): WordsAt {
  const places = new Map<number, Word>();
  let at = 0;
  for (const word of words.cut(text)) {
    places.set(at, word);
    at += word.text.length;
  }
  return places.set(at, { text: '' });
}

/** False where a word only seems to stand there, across two others: 周六|安排, 处|处分|布. */
function isWordAt(start: number, word: string, wordsAt: WordsAt): boolean {
  const first = wordsAt.get(start);
  if (!first) return false;
  return first.text.length >= word.length || wordsAt.has(start + word.length);
}

/** A surname of two characters or one with which a word begins. */
function nameAt(text: string, at: number, wordsAt: WordsAt): string | undefined {
  const word = wordsAt.get(at);
  if (!word) return undefined;
  return [text.slice(at, at + 2), text.slice(at, at + 1)].find((surname) => {
    if (SURNAMES[surname] === undefined) return false;
    const after = text.slice(at + surname.length, at + NAMES);
    const before = text.slice(Math.max(0, at - 2), at);
    return isNameAt({ surname, word: word.text, ...(word.tag ? { tag: word.tag } : {}), before, after });
  });
}

/** A list of names goes no further, in UTF-16 code units. */
const NAMES = 60;

function rareAt(text: string, at: number): string | undefined {
  const char = String.fromCodePoint(text.codePointAt(at)!);
  return isRare(char) ? char : undefined;
}

/** Marks over the last character before a breath is taken, near the middle of what is too long for one. */
function breathsIn(text: string, breath: number, words: Segmenter): Ruby[] {
  return longClauses(text, breath).flatMap(({ start, end, breaths }) => {
    let at = start;
    const ends = words.cut(text.slice(start, end)).map((word) => (at += word.text.length));
    ends.pop();
    const places = Array.from({ length: breaths - 1 }, (_, i) => start + ((end - start) * (i + 1)) / breaths);
    const chosen = places.map((place) => nearest(text, { start, end }, ends, place));
    return [...new Set(chosen)].flatMap((place) => (place === undefined ? [] : [markBefore(text, place)]));
  });
}

function nearest(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  ends: readonly number[],
  place: number,
): number | undefined {
  let best: { at: number; cost: number } | undefined;
  // The words nearest to the place first, before it and behind it: one that is further away than the best costs is dearer.
  let [before, behind] = [firstAbove(ends, place) - 1, firstAbove(ends, place)];
  for (;;) {
    const [above, below] = [ends[before], ends[behind]];
    const isAbove = below === undefined || (above !== undefined && place - above <= below - place);
    const at = isAbove ? above : below;
    if (at === undefined || (best && Math.abs(at - place) > best.cost)) break;
    if (isAbove) before--;
    else behind++;
    const cost =
      Math.abs(at - place) +
      breathCost(text.slice(Math.max(start, at - 4), at), text.slice(at, Math.min(end, at + 4)));
    // Of two that are as good the earlier one.
    if (!best || cost < best.cost || (cost === best.cost && at < best.at)) best = { at, cost };
  }
  return best?.at;
}

function markBefore(text: string, end: number): Ruby {
  const low = /[\udc00-\udfff]/.test(text[end - 1]!) && end > 1;
  return { kind: 'breath', start: end - (low ? 2 : 1), end, text: BREATH_MARK };
}
