/** How a text is laid out: what each line is among those around it, and what it adds to the custom of the text. */
import { isSalutationLine } from '../../language/salutation';
import { listedLines } from '../../language/shortLists';
import { tableRows } from '../../language/tables';
import { isTitle } from '../../language/titles';
import { countMarks, type MarkCounts } from '../../language/width';
import { rememberLast } from '../../model/remember';
import type { Block } from '../blocks';
import { askedHeadings, sureHeadings } from '../lines/glue/headings';
import { type Line, splitHeadings, splitLines } from '../lines/lines';
import { count, headNames, type Place, type Tally, traitsOf } from './custom';
import { factsOf, headOf, type LineFacts, residueOf, rowOf } from './facts';
import { pageLines } from './page';
import { isVerse } from './verse';

/** How a block is laid out. */
export interface Layout extends Tally {
  readonly block: Block;
  readonly facts: readonly LineFacts[];
  /** What each line adds to the custom as one that may be a heading. */
  readonly names: readonly (readonly string[])[];
  /** True when the line is one of a couplet or verse. */
  readonly verse: readonly boolean[];
  /** True for the lines over a speech: its title may be wrapped, but what follows is not its text. */
  readonly above: readonly boolean[];
  /** Marks of Chinese text in each width. */
  readonly marks: MarkCounts;
}

/** A salutation comes so soon after the lines that stand over it. */
const SOON = 4;

/** Lays out the blocks of a text: each the same again where it and what it asks of the others are the same. */
export function layOut(blocks: readonly Block[]): Layout[] {
  const rough = blocks.map((block) => linesOf(block));
  const sure = new Set(rough.flatMap((own) => own.sure));
  return rough.map((own) => layoutOf(own, own.asked.filter((heading) => sure.has(heading)).join()));
}

/** The lines of a block, and its part in the sure headings of the text (lines/glue/headings.ts). */
interface Rough {
  readonly block: Block;
  readonly lines: readonly Line[];
  readonly sure: readonly string[];
  readonly asked: readonly string[];
}

const linesOf = rememberLast((block: Block): Rough => {
  const lines = splitLines(block.text, block.underText);
  const folded = lines.map((line) => line.folded);
  return { block, lines, sure: sureHeadings(folded), asked: askedHeadings(folded) };
});

const layoutOf = rememberLast(
  ({ block, lines }: Rough, sure: string): Layout =>
    readLayout(block, splitHeadings(block.text, lines, new Set(sure.split(',')))),
);

/** What is asked of a line of plain text that a block stands under. */
const PLAIN_TEXT: Place['before'] = { kind: 'text', ended: true, bare: false };

/** Reads the facts of every line of a block, and what they add to the custom of the text. */
function readLayout(block: Block, lines: readonly Line[]): Layout {
  const { underText } = block;
  const facts = readFacts(lines, underText);
  const above = linesAbove(facts, !underText);
  const places = facts.map(
    (own, at): Place => ({
      own,
      before: facts[at - 1] ?? (underText ? PLAIN_TEXT : undefined),
      next: facts[at + 1],
      above: above[at]!,
    }),
  );
  const names = places.map(headNames);
  return {
    block,
    facts,
    names,
    verse: facts.map((_, at) => isVerse(facts, at)),
    above,
    traits: count(places.map(traitsOf)),
    heads: count(names),
    // The page's own lines say nothing about the width of the text (浏览：2 318 次 over a half-width speech).
    marks: countMarks(facts.flatMap(({ kind, line }) => (kind === 'residue' ? [] : line.text))),
  };
}

/** ……检查情况点评讲话：／各位校长：: over a salutation it is a title all the same. */
function isTitleWithColon(folded: string, next: string): boolean {
  return folded.endsWith('：') && isSalutationLine(next) && isTitle(folded.slice(0, -1));
}

/** Each line by itself, but for the page's and those of a table. */
function readFacts(lines: readonly Line[], underText: boolean): LineFacts[] {
  const page = pageLines(lines, underText);
  const rows = tableRows(lines.map(({ folded }) => folded));
  const facts = lines.map((line, at): LineFacts => {
    const next = lines[at + 1];
    const own =
      next && isTitleWithColon(line.folded, next.folded) ? headOf(line.folded) : factsOf(line.folded);
    if (page[at] || line.page) return { line, ...residueOf(own) };
    if (rows[at] && own.kind === 'text') return { line, ...rowOf(own) };
    return { line, ...own, bare: own.bare && !(line.item && !own.label) };
  });
  return markListed(facts);
}

function markListed(facts: readonly LineFacts[]): LineFacts[] {
  const listed = listedLines(
    facts.map(({ kind, bare, label, line }) => ({
      folded: line.folded,
      open: kind === 'text' && bare && !label,
    })),
  );
  return facts.map((fact, at) => (listed[at] ? { ...fact, listed: true } : fact));
}

/** Lines over the first text, where the text begins here, and lines that a salutation follows soon. */
function linesAbove(facts: readonly LineFacts[], begins: boolean): boolean[] {
  let above = begins;
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
