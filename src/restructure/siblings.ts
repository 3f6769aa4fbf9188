/** Putting the points of one list into another order: the smallest edits, numbered anew. */

import type { TextEdit } from '../model/changes';
import type { Manuscript, Point, Range, Series } from '../model/manuscript';
import { blocksOf } from './blocks';
import { numberLabels } from './numbers';
import { isRefused, type Outcome, type Refused, refuse, type StructureOptions } from './outcome';
import { reorder } from './reorder';
import { arrange, settle, shapeOf } from './shape';

/** @param order the list's points in their new order: each of them once */
export function arrangeSiblings(
  manuscript: Manuscript,
  series: Series,
  order: readonly Point[],
  chosen: readonly Point[],
  { renumber }: StructureOptions,
): Outcome {
  const { text } = manuscript;
  const { points } = series;
  const labels = renumber ? labelEdits(points, order) : new Map<Point, TextEdit>();
  if (isRefused(labels)) return labels;
  const blocks = blocksOf(manuscript, points);
  const { edits, places } = reorder({
    text,
    blocks,
    order: order.map((point) => points.indexOf(point)),
    inside: points.map((point) => [labels.get(point) ?? []].flat()),
  });
  const shape = shapeOf(manuscript);
  arrange(
    shape.lists.get(series)!,
    order.map((point) => shape.twigs.get(point)!),
  );
  const moved = chosen.map((point): Range => places[points.indexOf(point)]!);
  return settle(text, edits, moved, { shape: renumber ? shape : undefined });
}

/**
 * The edits that number a list anew, by point.
 * @param order its points in their new order; some may be gone, a new one is `undefined`
 */
export function labelEdits(
  points: readonly Point[],
  order: readonly (Point | undefined)[],
): Map<Point, TextEdit> | Refused {
  const texts = numberLabels(
    points.map(({ label }) => label),
    order.map((point) => point?.label),
  );
  if (!texts) return refuse(`“${points[0]!.label.text}”这一组排不下这么多点，请先换一种序号。`);
  const edits = new Map<Point, TextEdit>();
  order.forEach((point, i) => {
    if (point && point.label.raw !== texts[i]) {
      edits.set(point, { range: point.label.range, text: texts[i]! });
    }
  });
  return edits;
}
