import type { TextEdit } from '../model/changes';
import type { Manuscript, Point } from '../model/manuscript';
import { offsetAfter } from '../model/tidy';
import { familyOf } from '../model/tree';
import { blocksOf, gapOf, isGap } from './blocks';
import { spaceAfter } from './levels';
import { numberLabels } from './numbers';
import { isRefused, type Outcome, type StructureOptions } from './outcome';
import { arrange, newTwig, settle, shapeOf } from './shape';
import { labelEdits } from './siblings';

/** What stands for a heading that is to be written. */
const BLANK = '×××';

/**
 * Inserts a sibling above or below a point, to be filled in.
 * @returns the place to fill in as the only one of `places`
 */
export function insertPoint(
  manuscript: Manuscript,
  point: Point,
  side: 'above' | 'below',
  { renumber }: StructureOptions,
): Outcome {
  const { text } = manuscript;
  const { series, index } = familyOf(manuscript).get(point)!;
  const { points } = series;
  const at = side === 'above' ? index : index + 1;
  const order = [...points.slice(0, at), undefined, ...points.slice(at)];
  const labels = labelEdits(points, order);
  if (isRefused(labels)) return labels;
  const label = numberLabels(
    points.map((each) => each.label),
    order.map((each) => each?.label),
  )![at]!;

  const blocks = blocksOf(manuscript, points);
  const near = text.slice(0, blocks[index]!.end).at(-1)!;
  const mark = point.paragraph.kind !== 'heading' && /[；，。;,.]/.test(near) ? near : '';
  const content = label + spaceAfter(manuscript, point.label) + BLANK + mark;
  const gap = gapOf(manuscript, points, at);
  const before = blocks[at - 1];
  // Behind its elder sibling, unless other text follows that one first.
  const behind = before && (at === points.length || !isGap(text.slice(before.end, blocks[at]!.start)));
  const place = behind ? before.end : blocks[at]!.start;
  const edits: TextEdit[] = [
    ...(renumber ? labels.values() : []),
    { range: { start: place, end: place }, text: behind ? gap + content : content + gap },
  ];
  const shape = shapeOf(manuscript);
  const blank = newTwig(point.label.style, BLANK);
  arrange(
    shape.lists.get(series)!,
    order.map((each) => (each ? shape.twigs.get(each)! : blank)),
  );
  const start = offsetAfter(edits, place) + (behind ? gap.length : 0) + content.indexOf(BLANK);
  return settle(text, edits, [{ start, end: start + BLANK.length }], { shape: renumber ? shape : undefined });
}
