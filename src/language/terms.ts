/** The office's own words in a text: what its table forbids or has otherwise, and what it protects. */

import type { Office, Term } from '../model/office';
import { memo, rememberLast } from '../model/remember';
import { lowest } from '../model/search';
import { isMentioned, sentenceAfter, sentenceBefore } from './surroundings';
import { type WordHit, wordFinder } from './wordIndex';

export interface TermHit {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Former names are told of: 原县教委, 县教委更名为县教育局. */
const FORMER = /(?:原|原来的|前身是|前身为|撤销)$/;
const RENAMED = /^(?:更名|改名|改称|改制|改组|撤销|并入|合并)/;

/**
 * The finder of an office's terms in folded texts, made once for a table. A word within a longer one that is right or
 * protected is none: 教育局 of 县教育局.
 */
export const termsOf: (office: Office) => (folded: string) => readonly TermHit[] = rememberLast(
  ({ terms, protected: kept }: Office) => {
    if (terms.length === 0) return () => [];
    const byWord = new Map(terms.map((term) => [term.wrong, term]));
    for (const word of kept) byWord.delete(word);
    const rights = terms.flatMap(({ right }) => right ?? []);
    const finder = wordFinder([...byWord.keys(), ...rights, ...kept]);
    const known = memo<readonly TermHit[]>();
    const read = (folded: string) =>
      finder(folded).flatMap(({ word, start, end }): TermHit[] => {
        const term = byWord.get(word);
        return term && holds(term, folded, start, end) ? [{ term, start, end }] : [];
      });
    return (folded: string) => known(folded, read);
  },
);

function holds({ right, unless }: Term, folded: string, start: number, end: number): boolean {
  const before = sentenceBefore(folded, start);
  const after = sentenceAfter(folded, end);
  if (unless !== undefined && (before + folded.slice(start, end) + after).includes(unless)) return false;
  if (right !== undefined && (FORMER.test(before.slice(-4)) || RENAMED.test(after))) return false;
  return !isMentioned(folded, start, end);
}

/** The finder of what an office protects, made once for a table. */
export const protectedOf: (office: Office) => (text: string) => readonly WordHit[] = rememberLast(
  ({ protected: kept }: Office) => {
    if (kept.length === 0) return () => [];
    const finder = wordFinder(kept);
    const known = memo<readonly WordHit[]>();
    return (text: string) => known(text, finder);
  },
);

/** True where one of the words, which stand in order and apart, covers the whole of a place. */
export function isCovered(covers: readonly WordHit[], start: number, end: number): boolean {
  const cover = covers[lowest(0, covers.length, (i) => covers[i]!.end >= end)];
  return cover !== undefined && cover.start <= start;
}
