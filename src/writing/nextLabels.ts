/** What the writer may want to begin a new line with: the label that goes on from what stands above. */
import { inWidthOf } from '../language/inWidth';
import { expresses, isLoose, withNumber, writeLabel } from '../language/numbering';
import type { Manuscript, Paragraph, Point, SpeechPromise } from '../model/manuscript';
import { ancestors, type Family, familyOf, pointAt } from '../model/tree';
import { gapBefore, gapOf } from '../restructure/blocks';
import { firstStyle, spaceAfter, writeLike } from '../restructure/levels';
import { numberLabels } from '../restructure/numbers';

/** An empty line and what stands above it. */
interface Place {
  readonly manuscript: Manuscript;
  readonly family: Family;
  readonly promises: readonly SpeechPromise[];
  /** The paragraph above. */
  readonly above: Paragraph;
  /** The white space from there to the cursor. */
  readonly between: string;
}

/**
 * Labels to go on with on an empty line at `offset`, the likeliest first: 一、 after 讲三点意见。, 二是 after 一是……,
 * 二、 after the text of a section; but the next 第二， where as many points are written as were announced. Empty where
 * the line above is a heading, or nothing that a list goes on from.
 */
export function nextLabels(manuscript: Manuscript, offset: number): string[] {
  const { text, paragraphs, speeches } = manuscript;
  const above = paragraphs.findLast(({ range }) => range.end <= offset);
  if (above?.kind !== 'body') return [];
  const between = text.slice(above.range.end, offset);
  if (!/^\s*[\r\n]\s*$/.test(between) || !/^[^\S\r\n]*(?:$|[\r\n])/.test(text.slice(offset))) return [];
  const promises = speeches.flatMap((speech) => speech.promises);
  const place = { manuscript, family: familyOf(manuscript), promises, above, between };
  return [...firstLabel(place), ...further(place)];
}

/** The first label of a list that the line above has announced. */
function firstLabel({ manuscript, family, promises, above, between }: Place): string[] {
  const { text } = manuscript;
  const announced = promises.some(
    ({ points, phraseRange: { start, end } }) =>
      points.length === 0 &&
      start >= above.range.start &&
      end <= above.range.end &&
      /^[^。！？]*[。：:！]?$/.test(text.slice(end, above.range.end)),
  );
  if (!announced) return [];
  const holder = pointAt(manuscript, above.range.start);
  const look = holder ? firstStyle(family, holder) : { style: 'han' as const };
  if (!look) return [];
  const label =
    'model' in look && look.model
      ? writeLike(manuscript, look.model, 1)
      : inWidthOf(manuscript, writeLabel(look.style, 1));
  return [indented(between, indentOf(text, above), label)];
}

/** The next label of the list that the line above belongs to, and those of the lists over it. */
function further(place: Place): string[] {
  const { manuscript, family, promises, above } = place;
  const { label } = above;
  const inner = label
    ? [...family.keys()].find((point) => point.label === label && !point.inline)
    : pointAt(manuscript, above.range.start);
  if (!inner) return loneWord(place);
  return [inner, ...ancestors(family, inner)]
    .filter((point) => !point.inline)
    .map((point) => ({ full: isFull(promises, point), text: nextOf(place, point) }))
    .filter(({ full }) => label || !full)
    .sort((a, b) => Number(a.full) - Number(b.full))
    .flatMap((each) => each.text ?? []);
}

/** 其次， after a 首先， that is no list yet. */
function loneWord({ manuscript, above: { label, ...above }, between }: Place): string[] {
  if (!label || !isLoose(label.style)) return [];
  const number = label.number + 1;
  const next = expresses(label.style, number, number) ? withNumber(label, number) : undefined;
  if (!next) return [];
  return [indented(between, indentOf(manuscript.text, above), next + spaceAfter(manuscript, label))];
}

/** The label after a point's, where the line may begin with it. */
function nextOf({ manuscript, family, between }: Place, point: Point): string | undefined {
  const { points } = family.get(point)!.series;
  const at = points.indexOf(point) + 1;
  // Not the gap that is being written into.
  const own = points.slice(0, at);
  const others = own.length > 1 ? own : points.slice(at);
  const gap = others.length > 1 ? gapOf(manuscript, others, at) : gapBefore(manuscript, points[0]!);
  // Where a blank line stands between the points, the label comes after one.
  if (lineEnds(between) < lineEnds(gap)) return undefined;
  const order = [...points.slice(0, at), undefined, ...points.slice(at)];
  const texts = numberLabels(
    points.map(({ label }) => label),
    order.map((sibling) => sibling?.label),
  );
  const indent = /[^\S\r\n]*$/.exec(gap)![0];
  return texts && indented(between, indent, texts[at] + spaceAfter(manuscript, point.label));
}

/** A label with the indent, unless the line has one. */
function indented(between: string, indent: string, label: string): string {
  return (/[\r\n]$/.test(between) ? indent : '') + label;
}

function indentOf(text: string, { range }: Pick<Paragraph, 'range'>): string {
  return /(?<![^\S\r\n])[^\S\r\n]*$/.exec(text.slice(0, range.start))![0];
}

function isFull(promises: readonly SpeechPromise[], point: Point): boolean {
  return promises.some(({ points, count }) => points.includes(point) && points.length >= count);
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
