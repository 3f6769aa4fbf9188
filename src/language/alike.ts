/** Sentences that stand twice: what of a sentence is compared, and when two are nearly the same. */
import { remember } from '../model/remember';
import { spokenSentencesIn } from './sentences';

/** Shorter ones are turns of phrase: 下面，我讲几点意见。 */
const SHORTEST = 14;
/** Right behind itself a shorter one is no turn of phrase: 课堂还要继续。课堂还要继续。 */
const SHORTEST_TWICE = 8;
/** A label or a word that joins: 一是 第二， 同时， */
const LEAD =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[是要、，]|方面[，]?)|其[一二三四五六七八九十][，是]|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、．]|首先|其次|再次|最后|同时|另外|此外|因此|所以)/;
const NOT_SPOKEN = /[^\p{L}\p{N}%％.]/gu;
/** What differs on purpose from place to place: figures. */
const FIGURES = /[\d一二两三四五六七八九十百千万亿%]+/g;

/** A sentence as it is compared; its range in the paragraph's folded text. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  /** Where in its paragraph. */
  readonly at: 'first' | 'last' | 'inside';
  /** Without marks and label. */
  readonly words: string;
  /** Two sentences of which none of these is the same are not alike. */
  readonly keys: readonly string[];
}

/** The sentences of a folded paragraph that are long enough to stand there once. */
export const spokenIn: (folded: string) => readonly Spoken[] = remember((folded) => {
  const all = spokenSentencesIn(folded).map(({ start, end }) => ({
    start,
    end,
    words: folded.slice(start, end).replace(LEAD, '').replace(NOT_SPOKEN, ''),
  }));
  const isTwice = (words: string, i: number) =>
    words.length >= SHORTEST_TWICE && (words === all[i - 1]?.words || words === all[i + 1]?.words);
  return all
    .filter(({ words }, i) => words.length >= SHORTEST || isTwice(words, i))
    .map(({ start, end, words }) => {
      const at = start === 0 ? 'first' : end >= folded.trimEnd().length ? 'last' : 'inside';
      return { start, end, at, words, keys: keysOf(words) };
    });
});

const KEY = 6;

/** Its beginning, its end, and the least of its stretches, which a change elsewhere leaves as it is. */
function keysOf(words: string): string[] {
  let least = words.slice(0, KEY);
  for (let at = 1; at + KEY <= words.length; at++) {
    const stretch = words.slice(at, at + KEY);
    if (stretch < least) least = stretch;
  }
  return [...new Set([`^${words.slice(0, KEY)}`, `$${words.slice(-KEY)}`, least])];
}

/**
 * True for the same words, or nine tenths of them in their order. Sentences that differ in figures, or in whom they
 * begin with, say the same of another: 云岭镇要…… 东湖镇要……
 */
export function areAlike(one: string, other: string): boolean {
  // ……要早清欠，有的人只管签单，不管回款。: what another sentence ends in was pasted twice as well.
  if (one === other || endsIn(one, other) || endsIn(other, one)) return true;
  const most = Math.floor(Math.max(one.length, other.length) / 10);
  if (Math.abs(one.length - other.length) > most || one.slice(0, 2) !== other.slice(0, 2)) return false;
  return figuresOf(one) === figuresOf(other) && distance(one, other, most) <= most;
}

function endsIn(one: string, other: string): boolean {
  return other.length >= SHORTEST && one.endsWith(other);
}

/** 一条铁的纪律 and 铁的纪律 say the same: one by itself is no figure. */
function figuresOf(words: string): string {
  return (words.match(FIGURES) ?? []).filter((figure) => figure !== '一').join();
}

/** How many characters have to be put in, taken out or changed; above `most` it is not worked out to the end. */
function distance(one: string, other: string, most: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let best = i;
    for (let k = 1; k <= other.length; k++) {
      const inBand = Math.abs(i - k) <= most;
      const cost = inBand
        ? Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (one[i - 1] === other[k - 1] ? 0 : 1))
        : most + 1;
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return best;
    row = next;
  }
  return row[other.length]!;
}
