/** Stretches of a text, as offsets, and what an edit does to them. Pure: no editor. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that gave way to another. */
export interface Change extends Range {
  /** Length of the new text. */
  readonly inserted: number;
}

/** An edit as the editor tells of it. */
interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The changes of an edit, from the last in the text to the first: each leaves the places of those before it alone. */
export function changesOf(changes: readonly ContentChange[]): Change[] {
  return changes
    .map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      inserted: text.length,
    }))
    .sort((a, b) => b.start - a.start);
}

/**
 * An offset after a change; one within what was replaced comes to its start.
 * @param pushed whether text that is put in at the offset pushes it on
 */
export function moveOffset(offset: number, { start, end, inserted }: Change, pushed: boolean): number {
  if (offset > end || (offset === end && pushed)) return offset + inserted - (end - start);
  return Math.min(offset, start);
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

/** True when an offset lies in a range, its end excluded. */
export function holds({ start, end }: Range, offset: number): boolean {
  return offset >= start && offset < end;
}

export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** An empty range touches what it adjoins; other ranges have to share a character. */
export function touch(a: Range, b: Range): boolean {
  const empty = a.start === a.end || b.start === b.end;
  return overlap(a, b) || (empty && a.start <= b.end && b.start <= a.end);
}
