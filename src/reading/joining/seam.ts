/** What may be asked of a line break. */

import { findInlineLabels, type LabelMatch } from '../../language/labels';
import { crossesWord, isContinuation, isUnfinished } from '../../language/seams';
import { type Custom, SLACK } from '../layout/custom';
import type { LineFacts } from '../layout/facts';
import type { Layout } from '../layout/layout';
import type { Among } from './among';
import { type Lower, NEAR, type Run } from './runs';

/** A line break, and all that may be asked of it. Texts are folded and cut to what lies near the break. */
export interface Seam {
  readonly custom: Custom;
  /** The end of the paragraph so far. */
  readonly before: string;
  /** The beginning of the next line. */
  readonly after: string;
  /** The paragraph's first line, its last one so far, and the next. */
  readonly first: LineFacts;
  readonly upper: LineFacts;
  readonly lower: LineFacts;
  /** The paragraph so far is one line. */
  readonly single: boolean;
  /** Every line so far may be a heading. */
  readonly bare: boolean;
  /** Length of the paragraph so far. */
  readonly length: number;
  /** The upper line is one of verse. */
  readonly verse: boolean;
  /** The upper line, and the lower one, stand over a speech. */
  readonly above: boolean;
  readonly aboveLower: boolean;
  /** A list inside the paragraph so far goes on with the next line's label: 一是……，／二是…… */
  readonly takesUp: boolean;
  /** The text after the next line, where that is text. */
  readonly beyond: string | undefined;
  /** The upper and the lower line among all others. */
  readonly among: Among;
  readonly amongLower: Among;
}

/** The break between the lines of a run and the text under it. */
export function seamOf(custom: Custom, { facts, names, verse, above }: Layout, run: Run, under: Lower): Seam {
  const { layout, at } = under;
  const lower = layout.facts[at]!;
  const beyond = layout.facts[at + 1];
  return {
    custom,
    before: run.tail,
    after: lower.line.folded.slice(0, NEAR),
    first: facts[run.first]!,
    upper: facts[run.last]!,
    lower,
    single: run.first === run.last,
    bare: run.bare,
    length: run.length,
    verse: verse[run.last]!,
    above: above[run.last]!,
    aboveLower: layout.above[at]!,
    takesUp: lower.label !== undefined && takesUp(facts, run, lower.label),
    beyond: beyond?.kind === 'text' && !beyond.label ? beyond.line.folded.slice(0, NEAR) : undefined,
    among: { custom, own: facts[run.first]!, names: names[run.first]! },
    amongLower: { custom, own: lower, names: layout.names[at]! },
  };
}

/** 一是……，／二是……: the next line goes on with a list that stands inside this paragraph. */
function takesUp(facts: readonly LineFacts[], { first, last }: Run, { style, number }: LabelMatch): boolean {
  for (let at = last; at >= first; at--) {
    const { line, label } = facts[at]!;
    const inside = findInlineLabels(line.folded, label?.end ?? 0);
    // The label that a paragraph begins with belongs to a list of paragraphs.
    const own = [...(label && at > first ? [label] : []), ...inside].filter((one) => one.style === style);
    if (own.length > 0) return own.some((one) => one.number === number - 1);
  }
  return false;
}

/** The upper line fills the width at which the page cut all lines. */
export const isFull = ({ custom, upper }: Seam) =>
  custom.wrapAt !== undefined && upper.width >= custom.wrapAt - SLACK;
/** The upper line is shorter than that by so much. */
export const isShort = ({ custom, upper }: Seam, by: number) =>
  custom.wrapAt !== undefined && upper.width < custom.wrapAt - SLACK - by;

/** Headings are seldom longer, in characters. */
export const LONG_HEADING = 24;

/** The break lies within a word, or within what belongs together. */
export const breaksWord = (before: string, after: string) =>
  isUnfinished(before) || isContinuation(after) || crossesWord(before, after);
