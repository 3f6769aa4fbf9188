/** Taking points out of their list: what goes with them, so that no blank line and no lone mark is left. */

import type { TextEdit } from '../model/changes';
import type { Manuscript, Point, Range, Series } from '../model/manuscript';
import { familyOf, outermost } from '../model/tree';
import { blocksOf, endBefore, isGap } from './blocks';
import { isRefused, type Outcome, type StructureOptions } from './outcome';
import { arrange, settle, shapeOf } from './shape';
import { labelEdits } from './siblings';

/** Deletes points with all that belongs to them. */
export function deletePoints(
  manuscript: Manuscript,
  chosen: readonly Point[],
  { renumber }: StructureOptions,
): Outcome {
  const points = outermost(chosen);
  const family = familyOf(manuscript);
  const shape = shapeOf(manuscript);
  const edits: TextEdit[] = [];
  for (const series of new Set(points.map((point) => family.get(point)!.series))) {
    const left = series.points.filter((point) => !points.includes(point));
    edits.push(...removals(manuscript, series, points, blocksOf(manuscript, series.points)));
    const labels = renumber && left.length > 0 ? labelEdits(series.points, left) : new Map<Point, TextEdit>();
    if (isRefused(labels)) return labels;
    edits.push(...labels.values());
    arrange(
      shape.lists.get(series)!,
      left.map((point) => shape.twigs.get(point)!),
    );
  }
  return settle(manuscript.text, edits, [], { shape: renumber ? shape : undefined, loose: true });
}

/** The edits that take those of a list's points out that are `gone`, each with the space or mark beside its block. */
export function removals(
  manuscript: Manuscript,
  { points }: Series,
  gone: readonly Point[],
  blocks: readonly Range[],
): TextEdit[] {
  const { text } = manuscript;
  const isGone = (at: number) => gone.includes(points[at]!);
  const cut = (range: Range): TextEdit => ({ range, text: '' });
  return points.flatMap((point, at) => {
    if (!isGone(at)) return [];
    const { start, end } = blocks[at]!;
    const next = blocks[at + 1];
    // While something of the list follows, what stands between goes along; at its end, what stands before.
    const followed = points.some((_, i) => i > at && !isGone(i));
    if (followed && next && isGap(text.slice(end, next.start))) return [cut({ start, end: next.start })];
    const previous = blocks[at - 1];
    if (!followed && previous && isGap(text.slice(previous.end, start)))
      return [cut({ start: previous.end, end })];
    if (point.inline) return [cut({ start, end })];
    return [cut(withLine(manuscript, { start, end }))];
  });
}

/** A stretch of whole lines with the line end before it; at the start of the text, after it. */
export function withLine(manuscript: Manuscript, { start, end }: Range): Range {
  const { text, paragraphs, frontMatter } = manuscript;
  const before = endBefore(manuscript, start);
  if (before !== undefined && before >= (frontMatter?.range.end ?? 0)) return { start: before, end };
  const next = paragraphs.find(({ range }) => range.start >= end);
  return { start, end: next ? next.range.start : text.length };
}
