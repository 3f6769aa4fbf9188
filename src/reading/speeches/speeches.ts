/**
 * Where each speech begins and ends. Over a speech stands a head; a head belongs to the salutation or the text under it.
 */

import type { Joined } from '../joining/joined';
import { type Found, PASSES } from './passes';
import { movedStart, type Start } from './starts';

export interface Extent extends Start {
  /** One past the last paragraph. */
  readonly end: number;
}

export interface Speeches {
  readonly extents: readonly Extent[];
  /** Paragraphs that are a page's though they read like a speech's: copies of titles, previews. */
  readonly page: ReadonlySet<number>;
}

export function movedExtent(extent: Extent, by: number): Extent {
  return { ...movedStart(extent, by), end: extent.end + by };
}

/** The speeches of a manuscript, from their starts. */
export function findSpeeches(paragraphs: readonly Joined[], starts: readonly Start[]): Speeches {
  const all: Found = { starts, page: new Set(starts.flatMap(({ copies }) => copies)) };
  const found = PASSES.reduce((left, pass) => pass(paragraphs, left), all);
  return { extents: withEnds(paragraphs, found), page: found.page };
}

/** A speech ends where the head of the next one begins; page lines at its end are not its own. */
function withEnds(paragraphs: readonly Joined[], { starts, page }: Found): Extent[] {
  return starts.map((own, i) => {
    const next = starts[i + 1];
    let end = next?.start ?? paragraphs.length;
    const isPage = (at: number) => paragraphs[at]!.kind === 'residue' || page.has(at);
    const isOver = (at: number) => paragraphs[at]!.kind === 'text' && paragraphs[at]!.bare;
    while (end > own.body && (isPage(end - 1) || (next !== undefined && isOver(end - 1)))) end--;
    return { ...own, end };
  });
}
