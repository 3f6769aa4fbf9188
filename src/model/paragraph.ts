/** Reading positions in a paragraph: from its logical text back into the manuscript. */

import type { Paragraph, Range } from './manuscript';
import { lowest } from './search';

/**
 * The range in the manuscript of the paragraph's logical text from `start` to `end` (UTF-16 code units).
 * Where the paragraph is broken over lines, the range may span the break.
 */
export function rangeIn(paragraph: Pick<Paragraph, 'pieces'>, start: number, end: number): Range {
  const from = offsetIn(paragraph, start);
  return { start: from, end: end > start ? offsetIn(paragraph, end - 1) + 1 : from };
}

/** The offset in the manuscript of the character at `at` in the paragraph's logical text. */
export function offsetIn({ pieces }: Pick<Paragraph, 'pieces'>, at: number): number {
  const starts = startsOf(pieces);
  const i = lastAtMost(starts, at);
  return pieces[i]!.start + at - starts[i]!;
}

/** The place in the paragraph's logical text of an offset in the manuscript. */
export function indexIn({ pieces }: Pick<Paragraph, 'pieces'>, offset: number): number {
  const starts = startsOf(pieces);
  const i = lowest(0, pieces.length, (piece) => pieces[piece]!.end >= offset);
  const piece = pieces[i];
  if (!piece) return starts.at(-1)! + pieces.at(-1)!.end - pieces.at(-1)!.start;
  return starts[i]! + Math.max(0, offset - piece.start);
}

const known = new WeakMap<readonly Range[], readonly number[]>();

/** Where each piece begins in the logical text. A paragraph may have as many pieces as it has lines and blanks. */
function startsOf(pieces: readonly Range[]): readonly number[] {
  if (pieces.length === 1) return AT_ONCE;
  const before = known.get(pieces);
  if (before) return before;
  let length = 0;
  const starts = pieces.map(({ start, end }) => {
    length += end - start;
    return length - (end - start);
  });
  known.set(pieces, starts);
  return starts;
}

const AT_ONCE: readonly number[] = [0];

/** The index of the last of some rising numbers that is not above `at`; 0 where there is none. */
function lastAtMost(numbers: readonly number[], at: number): number {
  return lowest(1, numbers.length, (i) => numbers[i]! > at) - 1;
}

/** The length of a heading at the start of a folded text: up to the first 。：；！？ or the end. */
export function headingLength(folded: string): number {
  const mark = folded.search(/[。：；！？]/);
  return mark < 0 ? folded.length : mark;
}
