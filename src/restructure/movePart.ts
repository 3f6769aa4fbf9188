/** Moving a stretch of paragraphs (环节) among what else stands on the first level of its speech. */
import { applyEdits } from '../model/changes';
import type { Manuscript, PartNode, Point, Range } from '../model/manuscript';
import { parse } from '../reading/parse';
import { isRefused, type Outcome, refuse } from './outcome';
import { reorder } from './reorder';
import { settle, shapeOf } from './shape';

/** Where a part goes: the place of another one or of a point, the first place of its speech, or the last. */
export type PartTarget = PartNode | Point | 'first' | 'last';

/** Moves a part with all its paragraphs; what stands between the parts stays where it is. */
export function movePart(manuscript: Manuscript, part: PartNode, target: PartTarget): Outcome {
  const { text, speeches } = manuscript;
  const speech = speeches.find(({ children }) => children.includes(part));
  if (!speech) return refuse('找不到这一段。');
  const { children } = speech;
  const from = children.indexOf(part);
  const to = placeOf(children, target);
  if (to < 0) return refuse('环节只能在本篇讲话里移动。');
  const order = children
    .map((_, index) => index)
    .toSpliced(from, 1)
    .toSpliced(to, 0, from);
  const { edits, places } = reorder({
    text,
    blocks: children.map(({ range }) => range),
    order,
    inside: children.map(() => []),
  });
  const shape = shapeOf(manuscript);
  // The lists inside the part go along.
  const rank = ({ start }: Range) => order.indexOf(children.findIndex(({ range }) => start < range.end));
  const roots = speech.series
    .filter(({ parent }) => parent === speech)
    .map((series) => ({ list: shape.lists.get(series)!, rank: rank(series.points[0]!.range) }))
    .sort((a, b) => a.rank - b.rank);
  const lists = shape.speeches.get(speech)!;
  lists.splice(0, lists.length, ...roots.map(({ list }) => list));
  const outcome = settle(text, edits, [places[from]!], { shape });
  if (isRefused(outcome)) return outcome;
  const titles = (read: Manuscript) => read.speeches.map(({ title }) => title).join('\n');
  return titles(parse(applyEdits(text, edits))) === titles(manuscript)
    ? outcome
    : refuse('移到那里以后，这一段会被读成标题。');
}

/** The index that the part is to have; below 0 where the target is not of its speech. */
function placeOf(children: readonly (PartNode | Point)[], target: PartTarget): number {
  if (target === 'first') return 0;
  if (target === 'last') return children.length - 1;
  const { start } = target.range;
  return children.findIndex(({ range }) => range.start <= start && start < range.end);
}
