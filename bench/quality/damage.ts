/** A defect put into a clean text, and what a check is expected to make of it. */
import type { TextEdit } from '../../src/model/changes';
import type { Range } from '../../src/model/manuscript';
import type { Office } from '../../src/model/office';
import type { Random } from './random';
import type { Source } from './source';

export interface Damage {
  /** What is done to the source's text. */
  readonly edits: readonly TextEdit[];
  /** Where findings are expected, all of them, in positions of the source's text. */
  readonly places: readonly Range[];
  /** Where further findings of the same check are right, though not demanded. */
  readonly also?: readonly Range[];
  /**
   * Whether the preferred fixes must give the text back: `always`, or only where one is `offered`. Absent where
   * more than one answer is right.
   */
  readonly repair?: 'always' | 'offered';
  /** Edits of the source's text that make what a repair must give; the source's text itself where absent. */
  readonly repaired?: readonly TextEdit[];
  /** The office's table that the text is checked by. */
  readonly office?: Office;
  /** Ids of other checks that rightly speak up as well. */
  readonly entails?: readonly string[];
}

/** One way to go wrong. */
export interface Damager {
  /** The id of the check that has to find it. */
  readonly check: string;
  /** A few words in Chinese. */
  readonly variant: string;
  /** Damages a source somewhere, or returns `undefined` where it has no place for that. */
  damage(source: Source, random: Random): Damage | undefined;
}

/** The place in the damaged text of a range of the source's: everything that the edits put in is part of it. */
export function placeAfter(edits: readonly TextEdit[], { start, end }: Range): Range {
  let before = 0;
  let within = 0;
  for (const { range, text } of edits) {
    const change = text.length - (range.end - range.start);
    if (range.end < start || (range.end === start && range.start < start)) before += change;
    else if (range.start <= end) within += change;
  }
  return { start: start + before, end: Math.max(start, end + within) + before };
}

export function insert(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

export function remove(range: Range): TextEdit {
  return { range, text: '' };
}

export function replace(range: Range, text: string): TextEdit {
  return { range, text };
}
