import { hasSentence, isEnded } from '../../language/endings';
import { type LabelMatch, readLabel } from '../../language/labels';
import { isBracketed, isNote } from '../../language/page/notes';
import { isSalutationLine } from '../../language/salutation';
import { remember } from '../../model/remember';
import type { Line } from '../lines/lines';

/** What a physical line is by itself. */
export interface LineFacts {
  readonly line: Line;
  readonly kind: 'residue' | 'salutation' | 'note' | 'text';
  readonly label?: LabelMatch;
  /** Ends as a paragraph does: 。！？：；… or a closing mark after one. */
  readonly ended: boolean;
  /** Has the end of a sentence within it: running text, not a heading. */
  readonly running: boolean;
  /** Open, short, no sentence within: it may be a heading or the first words of a broken paragraph. */
  readonly bare: boolean;
  /** As it is seen: a half-width character counts one, any other two. */
  readonly width: number;
  /** True for a row of a table. */
  readonly row?: true;
  /** True for one of a list of short lines. */
  readonly listed?: true;
}

type OwnFacts = Omit<LineFacts, 'line'>;

/** Longest heading in characters; longer lines are running text. */
const HEADING_MAX = 48;

const PLAIN = { ended: true, running: false, bare: false } as const;

/** What a folded line is by itself. */
export const factsOf = remember((folded: string): OwnFacts => {
  const width = widthOf(folded);
  if (isSalutationLine(folded)) return { kind: 'salutation', ...PLAIN, width };
  if (isNote(folded) || isBracketed(folded)) return { kind: 'note', ...PLAIN, width };
  const ended = isEnded(folded);
  const label = readLabel(folded);
  const running = hasSentence(folded.slice(label?.end ?? 0));
  return {
    kind: 'text',
    ...(label ? { label } : {}),
    ended,
    running,
    bare: !ended && !running && folded.length <= HEADING_MAX,
    width,
  };
});

/** The same of a line that is a head though it ends in a mark. */
export function headOf(folded: string): OwnFacts {
  return { ...factsOf(folded), ended: false, bare: true };
}

/** The same of a row of a table: no label, no heading, and nothing is missing at its end. */
export function rowOf({ width }: OwnFacts): OwnFacts {
  return { kind: 'text', ...PLAIN, width, row: true };
}

/** The same of a page's line. */
export function residueOf({ width }: OwnFacts): OwnFacts {
  return { kind: 'residue', ...PLAIN, width };
}

function widthOf(folded: string): number {
  return 2 * folded.length - (folded.match(/[ -~]/g)?.length ?? 0);
}
