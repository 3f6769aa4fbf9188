/** Where a page may be turned while its text is read aloud. Offsets are UTF-16 code units. */
import { foldMarks } from './fold';
import { spokenSentencesIn } from './sentences';

/** The offsets at which a text's sentences end, with their closing marks and the blanks behind them. */
export function sentenceEndsIn(text: string): readonly number[] {
  const sentences = spokenSentencesIn(foldMarks(text));
  return sentences.map((_, i) => sentences[i + 1]?.start ?? text.length);
}

/** The same for clauses: up to ，；： or ——. */
export function clauseEndsIn(text: string): readonly number[] {
  return [...foldMarks(text).matchAll(/(?:[，；：]|——)[”’）》]*/g)].map(
    ({ 0: mark, index }) => index + mark.length,
  );
}
