/** Numbered lists, as the numbering damages need them. */

import { writeLabel } from '../../../src/language/numbering';
import type { TextEdit } from '../../../src/model/changes';
import type { Label, LabelStyle, Manuscript, Point, Range, Series } from '../../../src/model/manuscript';
import { replace } from '../damage';
import type { Random } from '../random';
import { inWidth, type Source } from '../source';

/** 首先 其次 最后 and 一方面 do not count strictly. */
const LOOSE: readonly LabelStyle[] = ['adverb', 'aspect'];

/** The text's lists that count, with at least `shortest` points, in random order. */
export function lists({ manuscript }: Source, random: Random, shortest = 2): Series[] {
  return random.shuffle(
    manuscript.speeches
      .flatMap(({ series }) => series)
      .filter(({ points }) => points.length >= shortest)
      .filter(({ points }) => !points.some(({ label }) => LOOSE.includes(label.style))),
  );
}

/** The edit that gives a label another number. */
export function number(source: Source, label: Label, value: number): TextEdit {
  return replace(label.range, inWidth(source, writeLabel(label.style, value, label.text)));
}

/** The edits that number points from `first` on, from the one at `from` to the end. */
export function numberFrom(
  source: Source,
  points: readonly Point[],
  from: number,
  first: number,
): TextEdit[] {
  return points.slice(from).map(({ label }, i) => number(source, label, first + i));
}

/**
 * Where the whole point stands, so that it can be cut out and the rest still reads well, or `undefined` where
 * that cannot be told.
 */
export function wholePoint(
  { text, manuscript }: Source,
  points: readonly Point[],
  at: number,
): Range | undefined {
  const { label, inline, range, paragraph } = points[at]!;
  const next = points[at + 1];
  if (!inline) {
    const after = next ?? follower(manuscript, points);
    if (!after || after.inline) return undefined;
    return { start: lineStart(text, label.range.start), end: lineStart(text, after.label.range.start) };
  }
  const { start } = label.range;
  if (next) return next.paragraph === paragraph ? { start, end: next.label.range.start } : undefined;
  return at > 0 && range.end >= paragraph.range.end
    ? toParagraphEnd(text, start, paragraph.range.end)
    : undefined;
}

/** All points but the first, where they can be cut out so that the rest still reads well. */
export function allButFirst(source: Source, points: readonly Point[]): Range | undefined {
  const [first, second] = points;
  const last = points.at(-1)!;
  if (first!.inline) {
    const { paragraph } = first!;
    const inOne = points.every((point) => point.paragraph === paragraph);
    return inOne && last.range.end >= paragraph.range.end
      ? toParagraphEnd(source.text, second!.label.range.start, paragraph.range.end)
      : undefined;
  }
  const end = wholePoint(source, points, points.length - 1)?.end;
  return end === undefined ? undefined : { start: lineStart(source.text, second!.label.range.start), end };
}

/** From a label to the end of its paragraph; the mark before it gives way to the paragraph's last mark. */
function toParagraphEnd(text: string, start: number, end: number): Range {
  return text[start - 1] === '。' ? { start, end } : { start: start - 1, end: end - 1 };
}

/** The point after the one that holds these. */
function follower({ speeches }: Manuscript, points: readonly Point[]): Point | undefined {
  const all = speeches.flatMap(({ series }) => series);
  const parent = all.find((series) => series.points.includes(points[0]!))?.parent;
  if (parent?.kind !== 'point') return undefined;
  const siblings = all.find((series) => series.points.includes(parent))!.points;
  return siblings[siblings.indexOf(parent) + 1] ?? follower({ speeches } as Manuscript, siblings);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
