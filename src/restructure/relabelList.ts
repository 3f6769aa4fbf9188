import { inWidthOf } from '../language/inWidth';
import { writeLabel } from '../language/labels';
import type { LabelStyle, Manuscript, Point } from '../model/manuscript';
import { offsetAfter } from '../model/tidy';
import { familyOf } from '../model/tree';
import { spaceAfter } from './levels';
import { highest } from './numbers';
import { type Outcome, refuse } from './outcome';
import { renumber } from './renumber';
import { arrange, settle, shapeOf } from './shape';

/** Writes the labels of a point's list in another style, numbered in order. */
export function relabelList(manuscript: Manuscript, point: Point, style: LabelStyle): Outcome {
  const { points } = familyOf(manuscript).get(point)!.series;
  if (points.length > highest(style))
    return refuse(`这一组有 ${points.length} 点，换成的序号最多只能编到 ${highest(style)}。`);
  const mark = style === 'aspect' ? '，' : '';
  const texts = points.map((_, i) => inWidthOf(manuscript, writeLabel(style, i + 1) + mark));
  const edits = points.map(({ label }, i) => ({
    range: { start: label.range.start, end: label.range.end + spaceAfter(manuscript, label).length },
    text: texts[i]!,
  }));
  return relabelled(manuscript, point, edits, '这里换成这种序号，会和别的分点混在一起，看不出层次。');
}

/** Numbers a point's list 1, 2, 3 …, each label in its own style. */
export function renumberList(manuscript: Manuscript, point: Point): Outcome {
  const edits = renumber(manuscript, familyOf(manuscript).get(point)!.series);
  if (edits.length === 0) return refuse('这一组的序号已经是连续的。');
  return relabelled(manuscript, point, edits);
}

function relabelled(
  manuscript: Manuscript,
  point: Point,
  edits: ReturnType<typeof renumber>,
  reason?: string,
): Outcome {
  const { series } = familyOf(manuscript).get(point)!;
  const shape = shapeOf(manuscript);
  const list = shape.lists.get(series)!;
  arrange(list, [...list]);
  const places = edits.map(({ range, text }) => {
    const start = offsetAfter(edits, range.start);
    return { start, end: start + text.length };
  });
  return settle(manuscript.text, edits, places, { shape, ...(reason && { reason }) });
}
