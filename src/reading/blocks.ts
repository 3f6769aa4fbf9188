/**
 * Blocks: a text is cut where no reading looks across, so that each stretch can be read by itself and an edit touches
 * but its own. What hangs on the whole text (the custom, the sure headings) is a sum over its blocks.
 */

import { leavesOpen } from '../language/endings';
import { foldOnce } from '../language/fold';
import { MARKED_SUBHEAD } from '../language/headLines';
import { isTitle } from '../language/titles';
import { remember } from '../model/remember';
import { factsOf } from './layout/facts';
import { beginsText } from './layout/page';
import { measure } from './layout/verse';
import { isWhole } from './lines/glue/whole';

export interface Block {
  readonly text: string;
  /** False for the first of a text; every other stands under a firm line. */
  readonly underText: boolean;
}

/** A text ends in half-width stops where a conversion left it so. */
const STOPS: readonly (string | undefined)[] = ['。', '.'];
/** Longer than a heading, and than what a page says at its head, in UTF-16 code units. */
const LONG = 48;
/** One firm line of so many ends a block: told by its own words, so that an edit moves no other block's end … */
const ONE_OF = 2;
/** … unless a block is longer than this, in UTF-16 code units. */
const MOST = 4_000;

/** Cuts a text from offset `from` on. Put together the blocks are the text again. */
export function blocksOf(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  let start = from;
  let line = from;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', line)) {
    const end = text[at - 1] === '\r' ? at - 1 : at;
    if (mayEnd(text, start, line, end) && isFirm(text.slice(line, end).trim())) {
      blocks.push(block(text.slice(start, at + 1), start > from));
      start = at + 1;
    }
    line = at + 1;
  }
  if (start < text.length) blocks.push(block(text.slice(start), start > from));
  return blocks;
}

/** The same block again for the same text. */
function block(text: string, underText: boolean): Block {
  return underText ? inside(text) : opening(text);
}

const opening = remember((text): Block => ({ text, underText: false }));
const inside = remember((text): Block => ({ text, underText: true }));

/** Told at a glance, of most lines that they end no block. */
function mayEnd(text: string, start: number, line: number, end: number): boolean {
  if (end - line <= LONG || !STOPS.includes(text[end - 1])) return false;
  return text.charCodeAt(end - 2) % ONE_OF === 0 || end - start > MOST;
}

/**
 * True for a line of plain text that ends a sentence: by its words it is nothing else, whatever stands around it, so that
 * it settles what it stands under, and nothing goes on behind it.
 */
const isFirm = remember((line: string): boolean => {
  const folded = foldOnce(line);
  const { kind, label, ended } = factsOf(folded);
  return (
    folded.length > LONG &&
    !/[\r\n\u200b]/.test(line) &&
    folded.endsWith('。') &&
    kind === 'text' &&
    ended &&
    !label &&
    beginsText(folded) &&
    isWhole(folded) &&
    !leavesOpen(folded) &&
    !isTitle(folded) &&
    !MARKED_SUBHEAD.test(folded) &&
    measure(folded) === undefined
  );
});
