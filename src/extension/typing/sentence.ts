/** The sentence being written, and what of it is not told yet. Pure: no editor. */
import { type Change, moveRange, overlap, type Range, touch } from '../editor/ranges';

/** A finding, as far as showing it is concerned. */
export interface Mark {
  readonly check: string;
  readonly range: Range;
}

/** The sentence being written. */
export interface Writing {
  readonly sentence: Range;
  /** What was shown when it was begun. */
  readonly before: readonly Mark[];
}

/** True for what is new in the sentence being written. */
export function isHeldBack({ check, range }: Mark, { sentence, before }: Writing): boolean {
  if (!touch(range, sentence)) return false;
  return !before.some((known) => known.check === check && isSamePlace(known.range, range));
}

/** What ends a sentence, half-width marks included, with the closing marks that belong to it. */
const SENTENCE_END = /[。！？；!?;]+[”’」』）)》】]*/g;

/** The sentence of a line that holds a place in it; behind an end mark the next sentence begins. */
export function sentenceAt(line: string, character: number): Range {
  let start = 0;
  for (const { index, 0: mark } of line.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > character) return { start, end };
    start = end;
  }
  return { start, end: line.length };
}

/** Findings after changes, without those whose words are gone. The changes go from the last in the text to the first. */
export function moveMarks(marks: readonly Mark[], changes: readonly Change[]): Mark[] {
  return changes.reduce<Mark[]>(
    (moved, change) =>
      moved.flatMap(({ check, range }) => {
        const there = moveRange(range, change);
        return there ? [{ check, range: there }] : [];
      }),
    [...marks],
  );
}

function isSamePlace(a: Range, b: Range): boolean {
  return a.start === b.start || overlap(a, b);
}
