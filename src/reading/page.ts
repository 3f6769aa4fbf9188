/**
 * Which lines are the page's and not the speech's. A line is known by its words (language/page/residue) or by its place:
 * between page lines over the speech, or after the page's foot has begun.
 */
import { readLabel } from '../language/labels';
import { isNote } from '../language/page/notes';
import { isContentsHead, type ResidueKind, residueKind } from '../language/page/residue';
import { salutationLength } from '../language/salutation';
import { isSpeaker, isTitle } from '../language/titles';
import { remember } from '../model/remember';
import type { Line } from './lines';

type PageLine = Pick<Line, 'folded' | 'afterBlank'>;

/** What a line says about the page. */
interface PageFacts {
  readonly kind: ResidueKind | undefined;
  /** Has the end of a sentence: the speech has begun. */
  readonly running: boolean;
  /** In a foot: the text goes on, or another begins. */
  readonly startsAnew: boolean;
  /** Begins another speech. */
  readonly heads: boolean;
  /** May stand over a text that begins anew. */
  readonly overText: boolean;
}

/** A foot has short lines; running text this long is a speech again. */
const RUNNING = 16;

const readFacts = remember((folded: string): PageFacts => {
  const kind = residueKind(folded);
  const running = kind === undefined && (/[。！？]/.test(folded) || isLongRun(folded));
  return {
    kind,
    running,
    startsAnew: kind === undefined && (salutationLength(folded) > 0 || (running && folded.length > RUNNING)),
    heads: kind === undefined && salutationLength(folded) > 0,
    overText: kind === undefined && (isTitle(folded) || isNote(folded)),
  };
});

/** ……职责，加大……力度，提高……意识；: a speech's line without the end of its sentence; a foot has none so long. */
function isLongRun(folded: string): boolean {
  return folded.length > LONG_RUN && (folded.match(/[，；]/g)?.length ?? 0) >= CLAUSES;
}

const LONG_RUN = 40;
const CLAUSES = 3;

/** True for a folded line that is no page's, wherever it stands, and ends what a page set before it. */
export function beginsText(folded: string): boolean {
  return readFacts(folded).startsAnew;
}

/**
 * Reads which lines are a page's.
 * @param underText true where text stands over the lines
 * @returns one flag for each line
 */
export function pageLines(lines: readonly PageLine[], underText: boolean): boolean[] {
  const facts = lines.map(({ folded }) => readFacts(folded));
  const page = facts.map(({ kind }) => kind?.where === 'any');
  const after = textAfter(facts);
  let begun = underText;
  for (let at = 0; at < facts.length; at++) {
    const { kind, running } = facts[at]!;
    begun ||= running;
    if (!begun || !kind?.foot) continue;
    const next = after[at]!;
    // The text goes on without a head of its own: the page's line stands in its midst.
    if (next < facts.length && !facts[next]!.heads && !kind.cutsOff) continue;
    for (; at + 1 < next; at++) page[at + 1] = true;
    if (next < facts.length) giveBack(facts, page, next);
  }
  markEdges(facts, page, underText);
  markTail(lines, facts, page);
  markContents(lines, facts, page);
  return page;
}

/** 目录：……／一、……／二、……: the headings that the text has again below. */
function markContents(lines: readonly PageLine[], facts: readonly PageFacts[], page: boolean[]): void {
  const head = lines.findIndex(({ folded }) => isContentsHead(folded));
  const first = lines[head + 1]?.folded;
  if (head < 0 || !first || facts[head + 1]!.running) return;
  const isOver = (at: number) => isText(facts[at]!) || facts[at]!.overText || lines[at]!.folded === first;
  let end = head + 2;
  while (end < lines.length && !isOver(end)) end++;
  if (!lines.slice(end).some(({ folded }) => folded.startsWith(first))) return;
  for (let at = head; at < end; at++) page[at] = true;
}

/** A page's own word is no longer: 会员信息. */
const WORD = 12;

/** Under the last text, what stands beside page lines and is nothing else. */
function markTail(lines: readonly PageLine[], facts: readonly PageFacts[], page: boolean[]): void {
  const last = facts.findLastIndex(isText);
  if (last < 0) return;
  // The last word of a text that was cut off stands under one that has not ended.
  const isStray = (at: number) =>
    isWord(lines[at]!) && (lines[at]!.afterBlank || page[at - 1]! || isWord(lines[at - 1]!));
  for (let at = last + 1; at < lines.length; at++) page[at] ||= page[at - 1]! && isStray(at);
  for (let at = lines.length - 2; at > last; at--) page[at] ||= page[at + 1]! && isStray(at);
}

function isWord({ folded }: PageLine): boolean {
  return (
    folded.length <= WORD &&
    !/[。！？；，：]$/.test(folded) &&
    !readLabel(folded) &&
    !isNote(folded) &&
    // Four characters are a page's word rather than a name.
    (folded.length === 4 || !isSpeaker(folded)) &&
    !isTitle(folded)
  );
}

/** For each line the next one that begins a text anew; the number of lines where there is none. */
function textAfter(facts: readonly PageFacts[]): number[] {
  const after: number[] = new Array(facts.length);
  let next = facts.length;
  for (let at = facts.length - 1; at >= 0; at--) {
    after[at] = next;
    if (facts[at]!.startsAnew) next = at;
  }
  return after;
}

/** The title and the notes over a text that begins after a foot are that text's. */
function giveBack(facts: readonly PageFacts[], page: boolean[], at: number): void {
  for (let above = at - 1; above >= 0 && facts[above]!.overText; above--) page[above] = false;
}

function isText({ running, startsAnew }: PageFacts): boolean {
  return running || startsAnew;
}

/** What may be the page's is, over the first text, under the last, and beside a page line. */
function markEdges(facts: readonly PageFacts[], page: boolean[], underText: boolean): void {
  const first = underText ? -1 : facts.findIndex(isText);
  const last = facts.findLastIndex(isText);
  const mayBe = (at: number) => facts[at]?.kind !== undefined;
  for (let at = 0; at < facts.length; at++) {
    const where = facts[at]!.kind?.where;
    // ……／3／在支行培训结业会上的点评: the number of the page on which the next text begins.
    const isHead = facts[at]!.kind?.numbers === true && facts[at + 1]?.overText === true;
    const isEdge = where === 'edge' && (at < first || at > last || isHead);
    if (isEdge || (where && where !== 'any' && (mayBe(at - 1) || mayBe(at + 1)))) page[at] = true;
  }
}
