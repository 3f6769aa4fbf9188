/** Many plain words looked for at once. No pattern is made of them: they come from tables that anyone may write. */

/** A word in a text, in UTF-16 code units. */
export interface WordHit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** No longer word is looked for. */
const LONGEST_WORD = 40;

/** Words that begin with the same two code units. */
interface Bucket {
  readonly words: Set<string>;
  /** The longest first. */
  lengths: number[];
}

/**
 * A finder of words of two code units to `LONGEST_WORD`; shorter and longer ones are passed over. At each place the
 * longest word stands, and words that were found do not overlap. Takes time linear in the text, however many there are.
 */
export function wordFinder(words: Iterable<string>): (text: string) => readonly WordHit[] {
  const buckets = new Map<number, Bucket>();
  for (const word of words) {
    if (word.length < 2 || word.length > LONGEST_WORD) continue;
    const bucket = buckets.get(keyAt(word, 0)) ?? { words: new Set(), lengths: [] };
    bucket.words.add(word);
    if (!bucket.lengths.includes(word.length)) bucket.lengths.push(word.length);
    buckets.set(keyAt(word, 0), bucket);
  }
  for (const bucket of buckets.values()) bucket.lengths.sort((a, b) => b - a);
  return (text) => {
    const found: WordHit[] = [];
    for (let start = 0; start + 1 < text.length; start++) {
      const bucket = buckets.get(keyAt(text, start));
      const word = bucket && longestAt(bucket, text, start);
      if (word === undefined) continue;
      found.push({ word, start, end: start + word.length });
      start += word.length - 1;
    }
    return found;
  };
}

function longestAt({ words, lengths }: Bucket, text: string, start: number): string | undefined {
  for (const length of lengths) {
    const word = text.slice(start, start + length);
    if (words.has(word)) return word;
  }
  return undefined;
}

/** Two code units as one number, of 32 bits: an engine looks such ones up much faster than larger ones. */
function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
