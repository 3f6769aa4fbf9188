/** Which findings the writer sees. Pure: no editor. Ranges are offsets into the text. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A finding, as far as showing it is concerned. */
export interface Mark {
  readonly check: string;
  readonly range: Range;
}

/** The sentence being written. */
export interface Writing {
  readonly sentence: Range;
  /** What was shown when it was begun. */
  readonly before: readonly Mark[];
}

export interface View {
  readonly on: boolean;
  /** The section in focus; `undefined` for the whole text. */
  readonly focus: Range | undefined;
  readonly writing: Writing | undefined;
}

export function isShown({ check, range }: Mark, { on, focus, writing }: View): boolean {
  if (!on || (focus && !holds(focus, range.start))) return false;
  if (!writing || !touch(range, writing.sentence)) return true;
  return writing.before.some((known) => known.check === check && isSamePlace(known.range, range));
}

/** What ends a sentence, with the closing marks that belong to it. */
const SENTENCE_END = /[。！？；!?;]+[”’」』）)》】]*/g;

/** The sentence of a line that holds a place in it; behind an end mark the next sentence begins. */
export function sentenceAt(line: string, character: number): Range {
  let start = 0;
  for (const { index, 0: mark } of line.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > character) return { start, end };
    start = end;
  }
  return { start, end: line.length };
}

/** A stretch of text that gave way to another. */
export interface Change extends Range {
  /** Length of the new text. */
  readonly inserted: number;
}

/**
 * A range after a change; `undefined` when nothing of it is left. What is written at its edges does not become part of
 * it.
 */
export function moveRange({ start, end }: Range, change: Change): Range | undefined {
  const moved = { start: moveOffset(start, change, true), end: moveOffset(end, change, false) };
  if (start === end) return { start: moved.start, end: moved.start };
  return moved.start < moved.end ? moved : undefined;
}

/**
 * An offset after a change; one within what was replaced comes to its start.
 * @param pushed whether text that is put in at the offset pushes it on
 */
export function moveOffset(offset: number, { start, end, inserted }: Change, pushed: boolean): number {
  if (offset > end || (offset === end && pushed)) return offset + inserted - (end - start);
  return Math.min(offset, start);
}

/** Findings after changes, without those whose words are gone. The changes go from the last in the text to the first. */
export function moveMarks(marks: readonly Mark[], changes: readonly Change[]): Mark[] {
  return changes.reduce<Mark[]>(
    (moved, change) =>
      moved.flatMap(({ check, range }) => {
        const there = moveRange(range, change);
        return there ? [{ check, range: there }] : [];
      }),
    [...marks],
  );
}

/** True when an offset lies in a range, its end excluded. */
export function holds({ start, end }: Range, offset: number): boolean {
  return offset >= start && offset < end;
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** An empty range touches what it adjoins; other ranges have to share a character. */
function touch(a: Range, b: Range): boolean {
  const empty = a.start === a.end || b.start === b.end;
  return overlap(a, b) || (empty && a.start <= b.end && b.start <= a.end);
}

function isSamePlace(a: Range, b: Range): boolean {
  return a.start === b.start || overlap(a, b);
}
