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

/** Characters of a clause that are enough to go on by. */
const ENOUGH = 12;

/** The beginning of a number or of Latin letters that go on behind it: 通报了 202|3年, 抓源头 1|. */
const PARTED = /[\p{Script=Latin}\d.,．]+$/u;
const GOES_ON = /^[\p{Script=Latin}\d.,．%％]/u;

/** The first words of a text: up to its first mark, or as many characters as one takes in at a glance; no part of a number. */
export function firstWords(text: string): string {
  const [, label = '', rest = ''] = /^([\s\S]{0,3}[、，．.）]?)([\s\S]*)$/u.exec(text) ?? [];
  const mark = foldMarks(rest).search(/[，。；：！？]/);
  const characters = [...(label + (mark < 0 ? rest : rest.slice(0, mark)))];
  const first = characters.slice(0, ENOUGH).join('');
  const isParted = GOES_ON.test(characters.slice(ENOUGH).join(''));
  return (isParted && first.replace(PARTED, '')) || first;
}
