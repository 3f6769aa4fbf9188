/**
 * Where each speech begins and ends. Over a speech stands a head; a head belongs to the salutation or the text under it.
 */

import type { Joined } from '../joining/joining';
import {
  echoOf,
  numberedSpeeches,
  withoutHeads,
  withoutPreface,
  withoutPreviews,
  withoutRepeats,
} from './passes';
import { movedStart, type Start } from './starts';

export interface Extent extends Start {
  /** One past the last paragraph. */
  readonly end: number;
}

export interface Speeches {
  readonly extents: readonly Extent[];
  /** The copies of all speeches, and what a page gave as a preview. */
  readonly page: ReadonlySet<number>;
}

export function movedExtent(extent: Extent, by: number): Extent {
  return { ...movedStart(extent, by), end: extent.end + by };
}

/** The speeches of a manuscript, from their starts. */
export function findSpeeches(paragraphs: readonly Joined[], starts: readonly Start[]): Speeches {
  const page = new Set(starts.flatMap(({ copies }) => copies));
  const compiled = numberedSpeeches(paragraphs, withoutHeads(paragraphs, starts, page));
  const own = withoutPreface(
    paragraphs,
    withoutRepeats(paragraphs, withoutPreviews(paragraphs, compiled, page), page),
  );
  for (const [i, { body }] of own.entries()) {
    const echo = echoOf(paragraphs, body, own[i + 1]?.start ?? paragraphs.length);
    if (echo !== undefined) page.add(echo);
  }
  return { extents: withEnds(paragraphs, own, page), page };
}

/** A speech ends where the head of the next one begins; page lines at its end are not its own. */
function withEnds(
  paragraphs: readonly Joined[],
  starts: readonly Start[],
  page: ReadonlySet<number>,
): Extent[] {
  return starts.map((own, i) => {
    const next = starts[i + 1];
    let end = next?.start ?? paragraphs.length;
    const isPage = (at: number) => paragraphs[at]!.kind === 'residue' || page.has(at);
    const isOver = (at: number) => paragraphs[at]!.kind === 'text' && paragraphs[at]!.bare;
    while (end > own.body && (isPage(end - 1) || (next !== undefined && isOver(end - 1)))) end--;
    return { ...own, end };
  });
}
