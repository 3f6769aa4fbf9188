import { inWidthOf } from '../language/inWidth';
import { isLoose, mostPoints, suits, tellsPlace, writeNewLabel } from '../language/numbering';
import type { LabelStyle, Manuscript, Point, Series } from '../model/manuscript';
import { offsetAfter } from '../model/tidy';
import { ancestors, type Family, familyOf, lineLists } from '../model/tree';
import { spaceAfter } from './levels';
import { type Outcome, refuse } from './outcome';
import { renumber } from './renumber';
import { arrange, settle, shapeOf } from './shape';

const MIXES = '这里换成这种序号，会和别的分点混在一起，看不出层次。';

/** Writes the labels of a point's list in another style, numbered in order. */
export function relabelList(manuscript: Manuscript, point: Point, style: LabelStyle): Outcome {
  const family = familyOf(manuscript);
  const { points } = family.get(point)!.series;
  if (!suits(style, points.length))
    return refuse(`这一组有 ${points.length} 点，换成的序号只能编 ${mostPoints(style)} 点。`);
  if (isTaken(family, points, style)) return refuse(MIXES);
  const texts = points.map((_, i) => inWidthOf(manuscript, writeNewLabel(style, i + 1)));
  const edits = points.map(({ label }, i) => ({
    range: { start: label.range.start, end: label.range.end + spaceAfter(manuscript, label).length },
    text: texts[i]!,
  }));
  return relabelled(manuscript, point, edits, { reason: MIXES });
}

/** True when the points over the list or the lists from line to line under it bear the style already. */
function isTaken(family: Family, points: Series['points'], style: LabelStyle): boolean {
  const own = points[0]!.label.style;
  if (points[0]!.inline || own === style) return false;
  const under = points.flatMap((point) => lineLists(family, point).map((list) => list.points[0]!));
  return [...ancestors(family, points[0]!), ...under].some(({ label }) => label.style === style);
}

/**
 * Numbers a point's list 1, 2, 3 …, each label in its own style.
 * @param left how many points it leaves out at its start
 */
export function renumberList(manuscript: Manuscript, point: Point, left = 0): Outcome {
  const edits = renumber(familyOf(manuscript).get(point)!.series, left);
  if (edits.length === 0) return refuse('这一组的序号已经是连续的。');
  return relabelled(manuscript, point, edits, { left });
}

/** Numbers a point's list as the point has it: what stands behind it goes on from there. */
export function renumberBy(manuscript: Manuscript, point: Point): Outcome {
  const { index } = familyOf(manuscript).get(point)!;
  const { number, style } = point.label;
  return renumberList(manuscript, point, tellsPlace(style) && !isLoose(style) ? number - index - 1 : 0);
}

function relabelled(
  manuscript: Manuscript,
  point: Point,
  edits: ReturnType<typeof renumber>,
  { left = 0, reason }: { readonly left?: number; readonly reason?: string },
): Outcome {
  const { series } = familyOf(manuscript).get(point)!;
  const shape = shapeOf(manuscript);
  const list = shape.lists.get(series)!;
  arrange(list, [...list], left);
  const places = edits.map(({ range, text }) => {
    const start = offsetAfter(edits, range.start);
    return { start, end: start + text.length };
  });
  return settle(manuscript.text, edits, places, { shape, ...(reason && { reason }) });
}
