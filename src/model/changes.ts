import type { Range } from './manuscript';

/** Replace `range` (UTF-16 offsets) by `text`. An insertion has an empty range. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Applies edits to a text. Edits that overlap one already taken are left out; of two insertions at one place both
 * stand, in their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: newText } of inOrder(edits)) {
    if (range.start < at) continue;
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** True when the two sets of edits touch a common place. */
export function conflict(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.some(({ range: x }) =>
    b.some(
      ({ range: y }) =>
        (x.start < y.end && y.start < x.end) || x.start === y.start || (x.end === y.end && x.end > x.start),
    ),
  );
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
