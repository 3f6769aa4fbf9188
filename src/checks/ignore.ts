/** Ignoring a finding: it is known again by its words, not its place, so that it survives edits elsewhere. */
import { fold } from '../language/fold';
import type { Manuscript, Range } from '../model/manuscript';
import type { Finding } from './check';

/** A finding that is not to be told again. */
export interface Ignored {
  readonly check: string;
  /** What is marked. */
  readonly text: string;
  /** What stands before and after it in its paragraph, a few characters each. */
  readonly before: string;
  readonly after: string;
}

/** Enough to tell two places apart, little enough to outlive edits in the neighbourhood. */
const CONTEXT = 12;

/** How a finding is known again. */
export function ignoredOf({ text, paragraphs }: Manuscript, { check, range }: Finding): Ignored {
  const around = paragraphs.find((paragraph) => holds(paragraph.range, range))?.range ?? {
    start: 0,
    end: text.length,
  };
  return {
    check,
    text: plain(text.slice(range.start, range.end)),
    before: plain(text.slice(Math.max(around.start, range.start - CONTEXT), range.start)),
    after: plain(text.slice(range.end, Math.min(around.end, range.end + CONTEXT))),
  };
}

/** The findings that were not ignored. */
export function withoutIgnored(
  manuscript: Manuscript,
  findings: readonly Finding[],
  ignored: readonly Ignored[],
): Finding[] {
  if (ignored.length === 0) return [...findings];
  const keys = new Set(ignored.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(ignoredOf(manuscript, finding))));
}

/** True when two entries name the same finding. */
export function sameIgnored(a: Ignored, b: Ignored): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ check, text, before, after }: Ignored): string {
  return JSON.stringify([check, text, before, after]);
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Line breaks, white space and the width of marks come and go with the layout. */
function plain(text: string): string {
  return fold(text).replace(/\s+/g, '');
}
