/** The pattern of sibling headings, with × where the writer fills in. */
import { intl } from '../words/intl';

/** Openings of other siblings that are offered besides the pattern itself. */
const MOST_OPENINGS = 2;

/**
 * What a new heading may look like beside its siblings: 项目就是发展, 时间就是效益 → ××就是××.
 * @param nearest the heading to go by
 * @param others the other siblings' headings
 */
export function headingPatterns(nearest: string, others: readonly string[]): string[] {
  const model = wordsOf(nearest);
  const alike = others.map(wordsOf).filter((words) => words.length === model.length);
  const shared = (word: string, i: number) => alike.every((words) => words[i] === word);
  const common = alike.length > 0 ? fill(model, shared) : '';
  return [
    ...new Set([
      ...(/\p{Script=Han}/u.test(common) && common.includes('×') ? [common] : []),
      ...[nearest, ...others.slice(-MOST_OPENINGS)].map((title) => fill(wordsOf(title), (_, i) => i === 0)),
    ]),
  ].filter((pattern) => pattern.includes('×'));
}

/** Keeps the marks and the words that are wanted; × for every character of the others. */
function fill(words: readonly string[], isKept: (word: string, index: number) => boolean): string {
  return words
    .map((word, i) =>
      isKept(word, i) || !/[\p{L}\p{N}]/u.test(word) ? word : '×'.repeat(Math.min(word.length, 4)),
    )
    .join('');
}

function wordsOf(title: string): string[] {
  return intl.cut(title).map(({ text }) => text);
}
