/** Sentences and clauses of a folded text. */

export interface Sentence {
  /** With its end mark, without white space around it. */
  readonly text: string;
  /** Offset in the paragraph's folded text. */
  readonly start: number;
}

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
