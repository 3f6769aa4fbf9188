/** The lines of a paragraph as far as they are joined, and the text under them. */

import type { LineFacts } from '../layout/facts';
import type { Layout } from '../layout/layout';

/** How much of the paragraph and of the next line is looked at. */
export const NEAR = 160;

/** The lines of one paragraph as far as they are joined. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** The end of their text. */
  readonly tail: string;
  readonly length: number;
  /** Every line may be a heading. */
  readonly bare: boolean;
}

/** A line by itself. */
export function begin(fact: LineFacts, at: number): Run {
  const { folded } = fact.line;
  return { first: at, last: at, tail: folded.slice(-NEAR), length: folded.length, bare: fact.bare };
}

/** The same run with the line under it. */
export function extend(run: Run, { line: { folded }, bare }: LineFacts): Run {
  return {
    first: run.first,
    last: run.last + 1,
    tail: (run.tail + folded).slice(-NEAR),
    length: run.length + folded.length,
    bare: run.bare && bare,
  };
}

/** The text that follows a run. */
export interface Lower {
  /** Where it stands. */
  readonly layout: Layout;
  readonly at: number;
  /** True when none of the page's lines stand between. */
  readonly adjoins: boolean;
}

/**
 * The text under a run, in its block or in the one below.
 * @param next the next line of its block that is not the page's
 */
export function lowerOf(
  layout: Layout,
  { last }: Run,
  next: number | undefined,
  below?: Layout,
): Lower | undefined {
  if (next !== undefined) return { layout, at: next, adjoins: next === last + 1 };
  const at = below ? below.facts.findIndex(({ kind }) => kind !== 'residue') : -1;
  return at < 0 ? undefined : { layout: below!, at, adjoins: at === 0 && last === layout.facts.length - 1 };
}
