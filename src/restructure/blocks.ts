/** Points as blocks of text: what goes with a point when it moves, and what stays in its place. */
import { fold } from '../language/fold';
import { closingAt } from '../language/speechEnds';
import type { Manuscript, Point, Range } from '../model/manuscript';

/** Marks that stand between the items of a list, or end it. */
const BETWEEN = '；，、。';
const ONLY_BETWEEN = /^[\s；，、。;,.]*$/;

/**
 * The block of each of a list's points, from its label on, in order. Where the items are set apart by marks and the
 * last ends otherwise (一是……；二是……。), the marks belong to the places and not to the blocks.
 */
export function blocksOf({ text }: Manuscript, points: readonly Point[]): Range[] {
  const blocks = points.map(({ label, range }, i) => {
    const next = points[i + 1]?.label.range.start ?? text.length;
    const end = Math.min(range.end, next);
    return {
      start: label.range.start,
      end: label.range.start + text.slice(label.range.start, end).trimEnd().length,
    };
  });
  const last = blocks.length - 1;
  blocks[last] = withoutTail(text, points, blocks);
  const marks = blocks.map(({ end }) => fold(text.slice(0, end).slice(-2)).at(-1)!);
  const apart = marks.every((mark) => BETWEEN.includes(mark)) && new Set(marks).size > 1;
  return apart ? blocks.map(({ start, end }) => ({ start, end: end - 1 })) : blocks;
}

/**
 * Where every other item inside a paragraph is one sentence, what follows the last one's is no part of it; nor are the
 * words that close the speech: ……第三，抓长效。要长。｜谢谢大家！
 */
function withoutTail(text: string, points: readonly Point[], blocks: readonly Range[]): Range {
  const block = blocks.at(-1)!;
  const point = points.at(-1)!;
  if (!point.inline || point.children.length > 0 || blocks.length === 1) return block;
  const foldedOf = ({ start, end }: Range) => fold(text.slice(start, end));
  const single = blocks.slice(0, -1).every((other) => {
    const folded = foldedOf(other);
    return firstSentence(folded) === folded.length;
  });
  const folded = foldedOf(block);
  const length = single ? firstSentence(folded) : folded.slice(0, closingAt(folded)).trimEnd().length;
  return { start: block.start, end: block.start + length };
}

/** The length of the first sentence, the marks that close it included. */
function firstSentence(folded: string): number {
  for (const { index, 0: end } of folded.matchAll(/[。！？]+[”’」』）》]*/g)) {
    const before = folded.slice(0, index + end.length);
    if (count(before, /[“（《]/g) === count(before, /[”）》]/g)) return before.length;
  }
  return folded.length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** True for white space and the marks between items: text that may go with an item or come with one. */
export function isGap(text: string): boolean {
  return ONLY_BETWEEN.test(text);
}

/** True when the point begins its line and ends one: it can be lifted out whole. */
export function ownsLines({ text }: Manuscript, point: Point): boolean {
  const { start, end } = point.range;
  return (
    !point.inline &&
    /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[^\S\r\n]*(?:$|[\r\n])/.test(text.slice(end, end + 20))
  );
}

/** What stands between a list's points: the text nearest to the place `at` that is space and marks only. */
export function gapOf(
  manuscript: Manuscript,
  points: readonly Point[],
  at: number,
  blocks: readonly Range[] = blocksOf(manuscript, points),
): string {
  const { text } = manuscript;
  const gaps = blocks.slice(1).map((block, i) => text.slice(blocks[i]!.end, block.start));
  const order = gaps.map((_, i) => i).sort((a, b) => Math.abs(a + 1 - at) - Math.abs(b + 1 - at));
  const found = order.map((i) => gaps[i]!).find(isGap);
  if (found !== undefined) return found;
  return points[0]!.inline ? '；' : gapBefore(manuscript, points[0]!);
}

/** The line ends and the indent before a point that begins a line. */
export function gapBefore({ text, lineEnd }: Manuscript, point: Point): string {
  const found = /\s*$/.exec(text.slice(0, point.range.start))![0];
  if (/[\r\n]/.test(found) && found.length < point.range.start) return found;
  return lineEnd + found;
}

/** The end of the paragraph before an offset; `undefined` at the first one. */
export function endBefore({ paragraphs }: Manuscript, offset: number): number | undefined {
  return paragraphs.findLast(({ range }) => range.end <= offset)?.range.end;
}
