/** What a promise shows where it stands: the points that answer it, and how far the list has come. */

import type { Manuscript, Point, Range, SpeechPromise } from '../model/manuscript';
import { namePoint } from '../model/place';

export interface PromiseHover {
  readonly range: Range;
  /** 前面说讲三点意见，后面找到两点： */
  readonly heading: string;
  readonly points: readonly { readonly name: string; readonly range: Range }[];
}

/** The promise at an offset, with the points found for it. */
export function promiseAt(manuscript: Manuscript, offset: number): PromiseHover | undefined {
  const promise = promisesOf(manuscript).find(
    ({ phraseRange: { start, end } }) => offset >= start && offset <= end,
  );
  if (!promise) return undefined;
  const { text, count, points, phraseRange } = promise;
  const verdict = points.length === count ? `${count} 点都有` : `说了 ${count} 点，找到 ${points.length} 点`;
  return {
    range: phraseRange,
    heading: `“${text}”：${verdict}`,
    points: points.map((point: Point) => ({ name: namePoint(point, 30), range: point.selectionRange })),
  };
}

/** Where a list that was announced is still growing: 2/3 behind the announcement. */
export function growingPromises(
  manuscript: Manuscript,
): { readonly offset: number; readonly text: string }[] {
  return promisesOf(manuscript)
    .filter(({ open, points, count }) => open && points.length < count)
    .map(({ phraseRange, points, count }) => ({
      offset: phraseRange.end,
      text: `${points.length}/${count}`,
    }));
}

function promisesOf({ speeches }: Manuscript): readonly SpeechPromise[] {
  return speeches.flatMap(({ promises }) => promises);
}
