/** Lines that were joined, as one. */

import { blanksInside } from '../../language/blanks';
import { foldOnce } from '../../language/fold';
import type { Joint, Range } from '../../model/manuscript';
import type { LineFacts } from '../layout/facts';
import type { Layout } from '../layout/layout';
import type { Line } from '../lines/lines';
import type { Run } from './runs';

/** Lines that belong together. */
export interface Joined {
  readonly kind: LineFacts['kind'];
  /** From the block's start, like their lines. */
  readonly pieces: readonly Range[];
  /** What was decided between the pieces; `undefined` where but a blank is left out. */
  readonly joints: readonly (Joint | undefined)[];
  /** What was decided of the break behind it; absent where no text follows. */
  readonly after?: Joint;
  readonly text: string;
  readonly folded: string;
  /** True when the last line ends as a paragraph does. */
  readonly ended: boolean;
  /** True for a short open line without a sentence in it: a heading or a title. */
  readonly bare: boolean;
  /** True where a page glued it to what stands before it. */
  readonly glued: boolean;
}

/** What a run is as one, with what was decided of its breaks and of the one behind it. */
export function gather(
  { facts, verse }: Layout,
  { first, last, bare }: Run,
  joints: readonly Joint[],
  after: Joint | undefined,
): Joined {
  if (first === last && !blanksIn(facts[first]!))
    return gatherOne(facts[first]!, verse[first] === true, after);
  const own = facts.slice(first, last + 1);
  const { kind, ended } = { kind: own[0]!.kind, ended: own.at(-1)!.ended };
  const isBare = bare && !ended && !(verse[first] === true && first === last);
  const parts = own.map(({ line }) => (kind === 'text' && !isBare ? withoutBlanks(line) : [line.range]));
  const text = own
    .flatMap(({ line }, i) =>
      parts[i]!.map(({ start, end }) => line.text.slice(start - line.range.start, end - line.range.start)),
    )
    .join('');
  return {
    kind,
    pieces: parts.flat(),
    joints: parts.flatMap((ranges, i) => [
      ...(i > 0 ? [joints[i - 1]] : []),
      ...ranges.slice(1).map(() => undefined),
    ]),
    ...(after ? { after } : {}),
    text,
    folded: foldOnce(text),
    ended,
    bare: isBare,
    glued: own[0]!.line.glued,
  };
}

/** A paragraph of one line, as most are. */
function gatherOne({ line, kind, ended, bare }: LineFacts, verse: boolean, after: Joint | undefined): Joined {
  return {
    kind,
    pieces: [line.range],
    joints: NO_JOINTS,
    ...(after ? { after } : {}),
    text: line.text,
    folded: line.folded,
    ended,
    bare: bare && !ended && !verse,
    glued: line.glued,
  };
}

const NO_JOINTS: readonly Joint[] = [];

function blanksIn({ line: { folded } }: LineFacts): boolean {
  return blanksInside(folded).length > 0;
}

/** The ranges of a line of running text between the blanks that a page left inside it. */
function withoutBlanks({ folded, range }: Line): Range[] {
  const edges = blanksInside(folded);
  return [-1, ...edges].map((edge, i) => ({
    start: range.start + edge + 1,
    end: i < edges.length ? range.start + edges[i]! : range.end,
  }));
}
