/** Moving points with all that belongs to them: among their siblings, into another list, a level up or down. */

import { inWidthOf } from '../language/inWidth';
import { writeLabel } from '../language/numbering';
import type { TextEdit } from '../model/changes';
import type { Label, LabelStyle, Manuscript, Point, Range, Series, Speech } from '../model/manuscript';
import { offsetAfter } from '../model/tidy';
import { ancestors, type Family, familyOf, lineLists, outermost } from '../model/tree';
import { gapBefore, gapOf, isGap, ownsLines } from './blocks';
import { removals } from './deletePoints';
import { deepen, firstStyle, spaceAfter, writeLike } from './levels';
import { numberLabels } from './numbers';
import { isRefused, type Outcome, type Refused, refuse, type StructureOptions } from './outcome';
import { applyIn } from './reorder';
import { arrange, type Shape, settle, shapeOf, type Twig } from './shape';
import { arrangeSiblings, labelEdits } from './siblings';

/** Where points go: beside a point, last under a point, or last on the first level of a speech. */
export type Target =
  | { readonly place: 'before' | 'after' | 'into'; readonly point: Point }
  | { readonly place: 'last'; readonly speech: Speech };

/** A place in a list, or the first list under a point. */
interface Spot {
  readonly series?: Series;
  readonly index: number;
  readonly holder?: Point;
}

/** Moves points to a target, in the order of the text. */
export function movePoints(
  manuscript: Manuscript,
  chosen: readonly Point[],
  target: Target,
  options: StructureOptions,
): Outcome {
  const family = familyOf(manuscript);
  const points = outermost(chosen);
  if (target.place !== 'last') {
    const own = [target.point, ...ancestors(family, target.point)];
    if (points.some((point) => own.includes(point))) return refuse('分点不能移到它自己下面。');
  }
  const spot = spotOf(family, target);
  if (isRefused(spot)) return spot;
  const { series, index } = spot;
  if (series && points.every((point) => family.get(point)!.series === series)) {
    const rest = (side: readonly Point[]) => side.filter((point) => !points.includes(point));
    const order = [...rest(series.points.slice(0, index)), ...points, ...rest(series.points.slice(index))];
    return arrangeSiblings(manuscript, series, order, points, options);
  }
  return transfer(manuscript, family, points, spot, options);
}

/** Moves a point before its elder sibling or after its younger one. */
export function shiftPoint(
  manuscript: Manuscript,
  point: Point,
  by: -1 | 1,
  options: StructureOptions,
): Outcome {
  const { series, index } = familyOf(manuscript).get(point)!;
  const other = series.points[index + by];
  if (!other) return refuse(by < 0 ? '已经是这一组的第一点。' : '已经是这一组的最后一点。');
  return movePoints(manuscript, [point], { place: by < 0 ? 'before' : 'after', point: other }, options);
}

/** Makes a point the next sibling of the one over it. Its siblings stay where they are. */
export function promotePoint(manuscript: Manuscript, point: Point, options: StructureOptions): Outcome {
  const parent = familyOf(manuscript).get(point)!.parent;
  if (!parent) return refuse('已经是最高一层，不能再升。');
  return movePoints(manuscript, [point], { place: 'after', point: parent }, options);
}

/** Makes a point the last one under its elder sibling. */
export function demotePoint(manuscript: Manuscript, point: Point, options: StructureOptions): Outcome {
  const { series, index } = familyOf(manuscript).get(point)!;
  const elder = series.points[index - 1];
  if (!elder) return refuse('前面没有同一层的分点，降下去没有归属。');
  return movePoints(manuscript, [point], { place: 'into', point: elder }, options);
}

function spotOf(family: Family, target: Target): Spot | Refused {
  if (target.place === 'last') {
    const series = target.speech.series.findLast(
      ({ parent, points }) => parent === target.speech && !points[0]!.inline,
    );
    return series
      ? { series, index: series.points.length }
      : refuse('这篇讲话还没有分点，没有可以归入的一组。');
  }
  const { point, place } = target;
  if (place !== 'into') {
    const { series, index } = family.get(point)!;
    return { series, index: place === 'before' ? index : index + 1 };
  }
  const series = lineLists(family, point).at(-1);
  return series ? { series, index: series.points.length } : { index: 0, holder: point };
}

/** Points on their way to a list, or to be the first one under a point. */
interface Move {
  readonly points: readonly Point[];
  /** The lists that they leave. */
  readonly sources: ReadonlySet<Series>;
  /** The list that they come to; absent where they are the first under `holder`. */
  readonly series: Series | undefined;
  readonly holder: Point | undefined;
  /** The points that stay in that list, before them and after them. */
  readonly before: readonly Point[];
  readonly after: readonly Point[];
}

/** Moves whole lines out of their lists into another one. */
function transfer(
  manuscript: Manuscript,
  family: Family,
  points: readonly Point[],
  spot: Spot,
  { renumber }: StructureOptions,
): Outcome {
  const { text } = manuscript;
  const move = moveOf(family, points, spot);
  if (!involved(move).every((point) => ownsLines(manuscript, point)))
    return refuse('写在段落里面的分点，只能在本段里调整先后。');
  const landing = landingOf(manuscript, move, spot.index);
  if (!landing) return refuse('这一组的分点都在移动，请分几次移。');
  const labels = renumber ? relabel(manuscript, family, move) : AS_WRITTEN;
  if (isRefused(labels)) return labels;

  const { edits, places } = isInPlace(text, points, landing.at)
    ? stay(points, labels)
    : carry(manuscript, move, landing, labels);
  return settle(text, edits, places, { shape: renumber ? shapeAfter(manuscript, move) : undefined });
}

function moveOf(family: Family, points: readonly Point[], { series, index, holder }: Spot): Move {
  const isStaying = (point: Point) => !points.includes(point);
  return {
    points,
    sources: new Set(points.map((point) => family.get(point)!.series)),
    series,
    holder,
    before: series?.points.slice(0, index).filter(isStaying) ?? [],
    after: series?.points.slice(index).filter(isStaying) ?? [],
  };
}

/** Every list that a move touches, once. */
function listsOf({ sources, series }: Move): ReadonlySet<Series> {
  return new Set([...sources, ...(series ? [series] : [])]);
}

/** Every point that must stand on lines of its own for whole lines to move. */
function involved(move: Move): Point[] {
  return [...[...listsOf(move)].flatMap(({ points }) => points), ...(move.holder ? [move.holder] : [])];
}

/** Where moved lines are put in, and the gap between them and what stands there. */
interface Landing {
  readonly at: number;
  readonly gap: string;
  /** They come behind a point, so that the gap is before them; else it is behind them. */
  readonly behind: boolean;
}

/** `undefined` where nothing stays that they could stand beside. */
function landingOf(
  manuscript: Manuscript,
  { series, holder, before, after }: Move,
  index: number,
): Landing | undefined {
  const anchor = before.at(-1) ?? holder;
  const at = anchor ? anchor.range.end : after[0]?.range.start;
  if (at === undefined) return undefined;
  const gap = series
    ? gapOf(manuscript, series.points, index, rangesOf(series))
    : gapBefore(manuscript, holder!);
  return { at, gap, behind: anchor !== undefined };
}

/** The edits of labels that a move brings about. */
interface Labels {
  /** Of the moved points and of those under them. */
  readonly moved: ReadonlyMap<Point, readonly TextEdit[]>;
  /** Of the points that stay in the lists. */
  readonly staying: readonly TextEdit[];
}

const AS_WRITTEN: Labels = { moved: new Map(), staying: [] };

function relabel(manuscript: Manuscript, family: Family, move: Move): Labels | Refused {
  const moved = relabelMoved(manuscript, family, move);
  if (isRefused(moved)) return moved;
  const staying: TextEdit[] = [];
  for (const list of listsOf(move)) {
    const arranged = arrangedIn(list, move);
    // A list that all points leave is gone.
    if (arranged.length === 0) continue;
    const labels = labelEdits(list.points, arranged);
    if (isRefused(labels)) return labels;
    staying.push(...labels.values());
  }
  return { moved, staying };
}

/** A list in its new order, `undefined` for a point that comes to it. */
function arrangedIn(list: Series, { points, series, before, after }: Move): (Point | undefined)[] {
  return list === series
    ? [...before, ...points.map(() => undefined), ...after]
    : list.points.filter((point) => !points.includes(point));
}

/** What a move does to the text, and where the moved points stand afterwards. */
interface Moved {
  readonly edits: readonly TextEdit[];
  readonly places: readonly Range[];
}

/** The points stand already where they are to go: only labels change. */
function stay(points: readonly Point[], { moved, staying }: Labels): Moved {
  const edits = [...staying, ...points.flatMap((point) => moved.get(point) ?? [])];
  const places = points.map(({ range }) => ({
    start: offsetAfter(edits, range.start),
    end: offsetAfter(edits, range.end),
  }));
  return { edits, places };
}

/** Takes the points out of their lists and puts them in where they land. */
function carry(
  manuscript: Manuscript,
  { points, sources }: Move,
  { at, gap, behind }: Landing,
  { moved, staying }: Labels,
): Moved {
  const gone = [...sources].flatMap((list) => removals(manuscript, list, points, rangesOf(list)));
  const edits = [...staying, ...apart(gone)];
  const start = offsetAfter(edits, at);
  const places: Range[] = [];
  let pasted = '';
  for (const point of points) {
    const content = applyIn(manuscript.text, point.range, moved.get(point) ?? []);
    const from = start + pasted.length + (behind ? gap.length : 0);
    places.push({ start: from, end: from + content.length });
    pasted += behind ? gap + content : content + gap;
  }
  edits.push({ range: { start: at, end: at }, text: pasted });
  return { edits, places };
}

/** Deletions that do not overlap: of two lists one after the other, both may take the gap between along. */
function apart(deletions: readonly TextEdit[]): TextEdit[] {
  let end = 0;
  return [...deletions]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, text }) => {
      const start = Math.max(range.start, end);
      end = Math.max(range.end, end);
      return { range: { start, end }, text };
    });
}

function rangesOf({ points }: Series): Range[] {
  return points.map(({ range }) => range);
}

/** True when the points stand already where they are to go, so that only their labels change. */
function isInPlace(text: string, points: readonly Point[], at: number): boolean {
  const { start } = points[0]!.range;
  const { end } = points.at(-1)!.range;
  const together = points.every(
    ({ range }, i) => i === 0 || isGap(text.slice(points[i - 1]!.range.end, range.start)),
  );
  const beside = at <= start ? text.slice(at, start) : text.slice(Math.min(at, end), Math.max(at, end));
  return together && (at <= start || at >= end) && /^\s*$/.test(beside);
}

/** The edits of the labels of the moved points, and of those under them. */
function relabelMoved(manuscript: Manuscript, family: Family, move: Move): Map<Point, TextEdit[]> | Refused {
  const { points, holder, before, after } = move;
  const look = lookOf(family, move);
  if (!look) return refuse('层次太深，下面没有可用的序号。');
  const { style } = look;
  const above = stylesOver(family, move);
  const beside = holder ? [] : [...before, ...after];
  const texts = labelTexts(manuscript, move, look);
  const result = new Map<Point, TextEdit[]>();
  for (const [i, point] of points.entries()) {
    const { start, end } = point.label.range;
    const space = spaceAfter(manuscript, point.label).length;
    const stays = style === point.label.style && above.join() === aboveOf(family, point).join();
    const deeper = stays ? [] : deepen(manuscript, family, point, { style, above, beside });
    if (isRefused(deeper)) return deeper;
    result.set(point, [{ range: { start, end: end + space }, text: texts[i]! }, ...deeper]);
  }
  return result;
}

/** The style of the labels at the new place, and the label to imitate where there is one. */
interface Look {
  readonly style: LabelStyle;
  readonly model?: Label;
}

/** Like the sibling before them, else like the one after them; `undefined` where no style is left under a point. */
function lookOf(family: Family, { holder, before, after }: Move): Look | undefined {
  if (holder) return firstStyle(family, holder);
  const { label } = (before.at(-1) ?? after[0])!;
  return { style: label.style, model: label };
}

/** The styles over the new place, the nearest first. */
function stylesOver(family: Family, { holder, before, after }: Move): LabelStyle[] {
  return holder
    ? [holder.label.style, ...aboveOf(family, holder)]
    : aboveOf(family, (before.at(-1) ?? after[0])!);
}

function aboveOf(family: Family, point: Point): LabelStyle[] {
  return ancestors(family, point).map(({ label }) => label.style);
}

/** What the labels of the moved points read at the new place, each with the space behind it. */
function labelTexts(manuscript: Manuscript, move: Move, { style, model }: Look): string[] {
  const { points, series, before } = move;
  const first = before.length + 1;
  if (!model) return points.map((_, i) => inWidthOf(manuscript, writeLabel(style, first + i)));
  const texts =
    series &&
    numberLabels(
      series.points.map(({ label }) => label),
      arrangedIn(series, move).map((point) => point?.label),
    );
  const space = spaceAfter(manuscript, model);
  return points.map(
    (_, i) => (texts?.[before.length + i] ?? writeLike(manuscript, model, first + i).trimEnd()) + space,
  );
}

/** The shape that a move is to bring about. */
function shapeAfter(manuscript: Manuscript, move: Move): Shape {
  const { points, sources, series, holder, before, after } = move;
  const shape = shapeOf(manuscript);
  const twigs = (some: readonly Point[]) => some.map((point) => shape.twigs.get(point)!);
  for (const source of sources) {
    arrange(shape.lists.get(source)!, twigs(source.points.filter((point) => !points.includes(point))));
  }
  const list: Twig[] = series ? shape.lists.get(series)! : [];
  const uncounted = [...before, ...after].some((point) => shape.twigs.get(point)!.number === undefined);
  for (const twig of twigs(points)) twig.number = uncounted ? undefined : 0;
  if (holder) shape.twigs.get(holder)!.lists.push(list);
  arrange(list, twigs([...before, ...points, ...after]));
  return shape;
}
