/** What the writer may want to begin a new line with: the label that goes on from the line above. */
import type { Manuscript, Point, SpeechPromise } from '../model/manuscript';
import { ancestors, familyOf } from '../model/tree';
import { gapBefore, gapOf } from '../restructure/blocks';
import { spaceAfter } from '../restructure/levels';
import { numberLabels } from '../restructure/numbers';

/**
 * Labels to go on with on an empty line at `offset`, the likeliest first: 二是 after 一是……, but the next 第二，
 * where as many points are written as were announced. Empty where the line above is no point with its text.
 */
export function nextLabels(manuscript: Manuscript, offset: number): string[] {
  const { text, paragraphs, speeches } = manuscript;
  const above = paragraphs.findLast(({ range }) => range.end <= offset);
  if (above?.kind !== 'body' || !above.label) return [];
  const between = text.slice(above.range.end, offset);
  if (!/^\s*[\r\n]\s*$/.test(between) || !/^[^\S\r\n]*(?:$|[\r\n])/.test(text.slice(offset))) return [];
  const family = familyOf(manuscript);
  const point = [...family.keys()].find(({ label, inline }) => label === above.label && !inline);
  if (!point) return [];
  const promises = speeches.flatMap((speech) => speech.promises);
  const line = between.slice(Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1);
  return [point, ...ancestors(family, point)]
    .map((each) => ({ full: isFull(promises, each), text: next(each) }))
    .sort((a, b) => Number(a.full) - Number(b.full))
    .flatMap((each) => each.text ?? []);

  function next(each: Point): string | undefined {
    const { points } = family.get(each)!.series;
    const at = points.indexOf(each) + 1;
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
    return texts && (line === '' ? indent : '') + texts[at] + spaceAfter(manuscript, each.label);
  }
}

function isFull(promises: readonly SpeechPromise[], point: Point): boolean {
  return promises.some(({ points, count }) => points.includes(point) && points.length >= count);
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
