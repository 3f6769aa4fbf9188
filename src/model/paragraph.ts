/** Reading positions in a paragraph: from its logical text back into the manuscript. */
import type { Paragraph, Range } from './manuscript';

/**
 * The range in the manuscript of the paragraph's logical text from `start` to `end` (UTF-16 code units).
 * Where the paragraph is broken over lines, the range may span the break.
 */
export function rangeIn(paragraph: Pick<Paragraph, 'pieces'>, start: number, end: number): Range {
  const from = offsetIn(paragraph, start);
  return { start: from, end: end > start ? offsetIn(paragraph, end - 1) + 1 : from };
}

/** The offset in the manuscript of the character at `at` in the paragraph's logical text. */
export function offsetIn(paragraph: Pick<Paragraph, 'pieces'>, at: number): number {
  let rest = at;
  for (const piece of paragraph.pieces) {
    const length = piece.end - piece.start;
    if (rest < length) return piece.start + rest;
    rest -= length;
  }
  return paragraph.pieces.at(-1)!.end + rest;
}

/** The place in the paragraph's logical text of an offset in the manuscript. */
export function indexIn(paragraph: Pick<Paragraph, 'pieces'>, offset: number): number {
  let length = 0;
  for (const piece of paragraph.pieces) {
    if (offset <= piece.end) return length + Math.max(0, offset - piece.start);
    length += piece.end - piece.start;
  }
  return length;
}

/** The length of a heading at the start of a folded text: up to the first 。：；！？ or the end. */
export function headingLength(folded: string): number {
  const mark = folded.search(/[。：；！？]/);
  return mark < 0 ? folded.length : mark;
}
