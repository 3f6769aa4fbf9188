/** Moving points with all that belongs to them: among their siblings, into another list, a level up or down. */

import { inWidthOf } from '../language/inWidth';
import { writeLabel } from '../language/labels';
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

/** Moves whole lines out of their lists into another one. */
function transfer(
  manuscript: Manuscript,
  family: Family,
  points: readonly Point[],
  { series, index, holder }: Spot,
  { renumber }: StructureOptions,
): Outcome {
  const { text } = manuscript;
  const sources = new Set(points.map((point) => family.get(point)!.series));
  const lists = [...sources, ...(series ? [series] : [])].flatMap((each) => each.points);
  if (![...lists, ...(holder ? [holder] : [])].every((point) => ownsLines(manuscript, point)))
    return refuse('写在段落里面的分点，只能在本段里调整先后。');

  const isStaying = (point: Point) => !points.includes(point);
  const before = series?.points.slice(0, index).filter(isStaying) ?? [];
  const after = series?.points.slice(index).filter(isStaying) ?? [];
  const anchor = before.at(-1) ?? holder;
  if (!anchor && !after[0]) return refuse('这一组的分点都在移动，请分几次移。');
  const at = anchor ? anchor.range.end : after[0]!.range.start;
  const gap = series
    ? gapOf(manuscript, series.points, index, rangesOf(series))
    : gapBefore(manuscript, holder!);

  const shape = shapeOf(manuscript);
  const staying: TextEdit[] = [];
  const own = new Map<Point, TextEdit[]>();
  if (renumber) {
    const relabelled = relabelMoved(manuscript, family, points, { before, after, series, holder });
    if (isRefused(relabelled)) return relabelled;
    for (const [point, edits] of relabelled) own.set(point, edits);
    for (const list of new Set([...sources, ...(series ? [series] : [])])) {
      const arranged =
        list === series
          ? [...before, ...points.map(() => undefined), ...after]
          : list.points.filter(isStaying);
      const labels = arranged.length > 0 ? labelEdits(list.points, arranged) : new Map<Point, TextEdit>();
      if (isRefused(labels)) return labels;
      staying.push(...labels.values());
    }
    reshape(shape, points, { sources, series, holder, before, after });
  }

  const edits = [...staying];
  const places: Range[] = [];
  const inside = (point: Point) => own.get(point) ?? [];
  if (isInPlace(text, points, at)) {
    edits.push(...points.flatMap(inside));
    places.push(
      ...points.map(({ range }) => ({
        start: offsetAfter(edits, range.start),
        end: offsetAfter(edits, range.end),
      })),
    );
  } else {
    edits.push(...apart([...sources].flatMap((list) => removals(manuscript, list, points, rangesOf(list)))));
    let pasted = '';
    const start = offsetAfter(edits, at);
    for (const point of points) {
      const content = applyIn(text, point.range, inside(point));
      const from = start + pasted.length + (anchor ? gap.length : 0);
      places.push({ start: from, end: from + content.length });
      pasted += anchor ? gap + content : content + gap;
    }
    edits.push({ range: { start: at, end: at }, text: pasted });
  }
  return settle(text, edits, places, { shape: renumber ? shape : undefined });
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

interface Arrival {
  readonly before: readonly Point[];
  readonly after: readonly Point[];
  readonly series: Series | undefined;
  readonly holder: Point | undefined;
}

/** The edits of the labels of the moved points, and of those under them. */
function relabelMoved(
  manuscript: Manuscript,
  family: Family,
  points: readonly Point[],
  { before, after, series, holder }: Arrival,
): Map<Point, TextEdit[]> | Refused {
  const sibling = before.at(-1) ?? after[0];
  const first = holder && firstStyle(family, holder);
  const model: Label | undefined = sibling?.label ?? first?.model;
  const style: LabelStyle | undefined = model?.style ?? first?.style;
  if (!style) return refuse('层次太深，下面没有可用的序号。');
  const parent = holder ?? (sibling && family.get(sibling)!.parent);
  const above = parent ? [parent, ...ancestors(family, parent)].map(({ label }) => label.style) : [];
  const texts =
    series &&
    numberLabels(
      series.points.map(({ label }) => label),
      [
        ...before.map(({ label }) => label),
        ...points.map(() => undefined),
        ...after.map(({ label }) => label),
      ],
    );
  const result = new Map<Point, TextEdit[]>();
  for (const [i, point] of points.entries()) {
    const number = before.length + i + 1;
    const text = model
      ? (texts?.[number - 1] ?? writeLike(manuscript, model, number).trimEnd()) +
        spaceAfter(manuscript, model)
      : inWidthOf(manuscript, writeLabel(style, number));
    const { start, end } = point.label.range;
    const space = spaceAfter(manuscript, point.label).length;
    const stays = style === point.label.style && above.join() === aboveOf(family, point).join();
    const beside = holder ? [] : [...before, ...after];
    const deeper = stays ? [] : deepen(manuscript, family, point, { style, above, beside });
    if (isRefused(deeper)) return deeper;
    result.set(point, [{ range: { start, end: end + space }, text }, ...deeper]);
  }
  return result;
}

function aboveOf(family: Family, point: Point): LabelStyle[] {
  return ancestors(family, point).map(({ label }) => label.style);
}

/** Does to the shape what the edits are to do to the text. */
function reshape(
  shape: Shape,
  points: readonly Point[],
  { sources, series, holder, before, after }: Arrival & { readonly sources: ReadonlySet<Series> },
): void {
  const twigs = (some: readonly Point[]) => some.map((point) => shape.twigs.get(point)!);
  for (const source of sources) {
    arrange(shape.lists.get(source)!, twigs(source.points.filter((point) => !points.includes(point))));
  }
  const list: Twig[] = series ? shape.lists.get(series)! : [];
  const uncounted = [...before, ...after].some((point) => shape.twigs.get(point)!.number === undefined);
  for (const twig of twigs(points)) twig.number = uncounted ? undefined : 0;
  if (holder) shape.twigs.get(holder)!.lists.push(list);
  arrange(list, twigs([...before, ...points, ...after]));
}
