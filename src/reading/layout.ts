/**
 * How a text is laid out: what its own lines say about where a paragraph ends. A break is judged by the
 * custom of the text it stands in, not by a fixed rule.
 */

import { type LabelMatch, readLabel } from '../language/labels';
import { isBracketed, isNote } from '../language/notes';
import { isSalutationLine } from '../language/salutation';
import { remember } from '../model/remember';
import type { Line } from './lines';
import { pageLines } from './page';
import { isVerse } from './verse';

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
}

export interface Layout {
  readonly facts: readonly LineFacts[];
  /** Paragraphs stand apart by empty lines. */
  readonly blankSeparated: boolean;
  /** A paste cut paragraphs in many places and set the pieces apart like paragraphs. */
  readonly torn: boolean;
  /** Every line was cut at this many characters, as the text layer of a page has it. */
  readonly wrapAt?: number;
  /** Paragraphs begin with an indent. */
  readonly indented: boolean;
  /** True when the line is one of a couplet or verse. */
  readonly verse: readonly boolean[];
}

const ENDED = /[。！？：；…][”’）》】」』]*$|[。！？；：…]（[^（）]{1,12}）$/;
const RESIDUE = plain('residue');
/** Longest heading in characters; longer lines are running text. */
const HEADING_MAX = 48;

/** Reads the facts of every line. */
export function readLayout(lines: readonly Line[]): Layout {
  const page = pageLines(lines);
  const facts = lines.map((line, i): LineFacts => ({ line, ...(page[i] ? RESIDUE : factsOf(line.folded)) }));
  const text = facts.filter(({ kind }) => kind === 'text');
  const afterEnded = facts.filter((_, i) => facts[i - 1]?.ended && facts[i]!.kind === 'text');
  const running = text.filter((fact) => fact.running);
  const wrapAt = wrapWidth(text);
  return {
    facts,
    ...(wrapAt ? { wrapAt } : {}),
    blankSeparated: share(afterEnded, ({ line }) => line.afterBlank) >= 0.8,
    torn:
      text.filter(({ ended, running }, i) => !ended && running && text[i + 1]?.line.afterBlank).length > 2,
    indented: share(running, ({ line }) => line.indent >= 2) >= 0.7,
    verse: facts.map((_, i) => isVerse(facts, i)),
  };
}

const factsOf = remember((folded: string): Omit<LineFacts, 'line'> => {
  if (isSalutationLine(folded)) return plain('salutation');
  if (isNote(folded) || isBracketed(folded)) return plain('note');
  const ended = ENDED.test(folded);
  const label = readLabel(folded);
  const body = folded.slice(label?.end ?? 0);
  const running = /[。！？；][^”’）》】」』]/.test(body) || (ended && /[。！？；]/.test(body));
  return {
    kind: 'text',
    ...(label ? { label } : {}),
    ended,
    running,
    bare: !ended && !running && folded.length <= HEADING_MAX,
  };
});

/**
 * The length at which a conversion cut every line: no line is longer, and most of the open lines are just as long.
 */
function wrapWidth(text: readonly LineFacts[]): number | undefined {
  const lengths = text.map(({ line }) => line.text.length);
  const longest = Math.max(0, ...lengths);
  const open = text.filter(({ ended, label, bare }) => !ended && !(label && bare));
  const full = open.filter(({ line }) => line.text.length >= longest - 3);
  const long = open.filter(({ line }) => line.text.length >= longest * 0.6);
  return longest >= 16 && full.length >= 3 && full.length >= long.length * 0.7 ? longest : undefined;
}

function plain(kind: LineFacts['kind']): Omit<LineFacts, 'line'> {
  return { kind, ended: true, running: false, bare: false };
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
