/** Sentences and clauses of a folded text. */
import { remember } from '../model/remember';
import { countCharacters } from './length';

export interface Sentence {
  /** With its end mark, without white space around it. */
  readonly text: string;
  /** Offset in the paragraph's folded text. */
  readonly start: number;
}

/**
 * What ends a sentence as it is written. Who needs another end says why: as it is spoken ； ends none (`spokenSentencesIn`), an
 * editor's line has half-width marks, too, and where all characters must belong to a sentence marks alone make one.
 */
export const SENTENCE_MARK = /[。！？；]/;
const SENTENCE = /[^。！？；]+[。！？；]*[”’）》]*/g;

/** The sentences of a folded text, in order: up to 。！？； with the closing marks after them. */
export function sentencesIn(folded: string): Sentence[] {
  const found: Sentence[] = [];
  for (const { 0: hit, index } of folded.matchAll(SENTENCE)) {
    const text = hit.trim();
    if (text !== '') found.push({ text, start: index + hit.indexOf(text) });
  }
  return found;
}

/** The clauses of a sentence, without the marks between them. */
export function clausesIn(sentence: string): string[] {
  return sentence.split(/[，：。！？；]/).filter((clause) => clause.trim() !== '');
}

/** Up to 。！？ with its closing marks. What stands within a bracket of its own does not end it. */
const SPOKEN = /(?:（[^（）]{0,400}）|[^。！？])+[。！？]*[”’）》】」』]*/g;

/** The sentences of a folded text as they are spoken, with their 字数; offsets without the white space around them. */
export const spokenSentencesIn: (
  folded: string,
) => readonly { readonly start: number; readonly end: number; readonly length: number }[] = remember(
  (folded: string) =>
    [...folded.matchAll(SPOKEN)].map(({ 0: sentence, index }) => ({
      start: index + sentence.length - sentence.trimStart().length,
      end: index + sentence.trimEnd().length,
      length: countCharacters(sentence),
    })),
);
