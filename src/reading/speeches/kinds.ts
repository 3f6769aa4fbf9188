/** What each paragraph is: title, note, salutation, heading, body, or a page's. */
import { readLabel } from '../../language/labels';
import type { ParagraphKind } from '../../model/manuscript';
import type { Joined } from '../joining/joined';
import type { Extent, Speeches } from './speeches';

/** The kind of every paragraph of a manuscript. */
export function paragraphKinds(joined: readonly Joined[], { extents, page }: Speeches): ParagraphKind[] {
  let next = 0;
  return joined.map((paragraph, at) => {
    while (extents[next] && at >= extents[next]!.end) next++;
    const extent = extents[next];
    if (paragraph.kind === 'residue' || page.has(at)) return 'residue';
    return extent && at >= extent.start ? kindIn(joined, at, extent) : kindOutside(paragraph);
  });
}

function kindOutside({ kind, bare }: Joined): ParagraphKind {
  if (kind === 'note') return 'note';
  return bare ? 'title' : 'body';
}

function kindIn(joined: readonly Joined[], at: number, extent: Extent): ParagraphKind {
  const { kind, bare, folded } = joined[at]!;
  if (extent.title.includes(at)) return 'title';
  if (extent.salutation === at) return 'salutation';
  if (kind === 'note') return 'note';
  if (kind === 'salutation') return 'body';
  if (at < extent.body) return 'note';
  if (maySign(joined[at]!) && isSignature(joined, at, extent)) return 'note';
  // 第一，……把做法整理出来， or 然而，既然是比赛，就免不了: what a speech stops with in mid-sentence was cut off.
  const isCut = at === extent.end - 1 && (readLabel(folded) ? /[，、]$/ : /，|、$/).test(folded);
  return bare && !isCut ? 'heading' : 'body';
}

/** A signature has a few lines: the office, the date. */
const LINES = 4;

/** 然而，既然是比赛，就免不了: a line that was cut off signs nothing. */
function maySign({ bare, folded }: Joined): boolean {
  return bare && !readLabel(folded) && !folded.includes('，');
}

/** True when nothing but bare lines and dates follows to the end of the speech: 中共清河县委办公室 */
function isSignature(joined: readonly Joined[], at: number, { body, end }: Extent): boolean {
  if (at <= body || end - at > LINES) return false;
  const rest = joined.slice(at, end);
  return (
    rest.every((paragraph) => paragraph.kind !== 'text' || maySign(paragraph)) &&
    (rest.some(({ kind }) => kind === 'note') || joined[at - 1]!.ended)
  );
}
