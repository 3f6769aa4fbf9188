/** How a text is laid out: what each line is by itself, and what the lines together say about where a paragraph ends. */

import { hasSentence, isEnded } from '../language/endings';
import { readLabel } from '../language/labels';
import { isBracketed, isNote } from '../language/notes';
import { isSalutationLine } from '../language/salutation';
import { remember } from '../model/remember';
import { type Counts, type Custom, namesOf, readCustom, tally } from './custom';
import type { LineFacts } from './facts';
import type { Line } from './lines';
import { pageLines } from './page';
import { isVerse } from './verse';

export interface Layout {
  readonly facts: readonly LineFacts[];
  readonly custom: Custom;
  /** What each line adds to the custom. */
  readonly names: readonly (readonly string[])[];
  /** True when the line is one of a couplet or verse. */
  readonly verse: readonly boolean[];
  /** True for the lines over a speech: its title may be wrapped, but what follows is not its text. */
  readonly above: readonly boolean[];
}

type OwnFacts = Omit<LineFacts, 'line'>;

/** Longest heading in characters; longer lines are running text. */
const HEADING_MAX = 48;
/** A salutation comes so soon after the lines that stand over it. */
const SOON = 4;

/** Reads the facts of every line, and the custom of the text. */
export function readLayout(lines: readonly Line[]): Layout {
  const facts = readFacts(lines);
  const above = linesAbove(facts);
  const names = facts.map((own, at) =>
    namesOf({ own, before: facts[at - 1], next: facts[at + 1], above: above[at]! }),
  );
  const counts: Counts = new Map();
  for (const own of names) tally(counts, own);
  return { facts, names, custom: readCustom(counts), verse: facts.map((_, at) => isVerse(facts, at)), above };
}

/** Each line by itself, but for the page's. */
function readFacts(lines: readonly Line[]): LineFacts[] {
  const page = pageLines(lines);
  return lines.map((line, at): LineFacts => {
    const own = factsOf(line.folded);
    return { line, ...(page[at] ? { ...RESIDUE, width: own.width } : own) };
  });
}

const PLAIN = { ended: true, running: false, bare: false } as const;
const RESIDUE = { kind: 'residue', ...PLAIN } as const;

const factsOf = remember((folded: string): OwnFacts => {
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

function widthOf(folded: string): number {
  return 2 * folded.length - (folded.match(/[ -~]/g)?.length ?? 0);
}

/** Lines over the first text, and lines that a salutation follows soon. */
function linesAbove(facts: readonly LineFacts[]): boolean[] {
  let above = true;
  return facts.map((fact, at) => {
    above &&= fact.kind !== 'salutation' && (fact.bare || fact.kind !== 'text');
    return above || leadsToSalutation(facts, at);
  });
}

function leadsToSalutation(facts: readonly LineFacts[], at: number): boolean {
  for (const { kind, bare } of facts.slice(at + 1, at + 1 + SOON)) {
    if (kind === 'salutation') return true;
    if (kind === 'text' && !bare) return false;
  }
  return false;
}
