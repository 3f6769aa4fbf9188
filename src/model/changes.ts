import type { Range } from './manuscript';
import { lowest } from './search';

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

/** Edits that are to be applied together: what touches an edit already taken is not taken. */
export class EditSet {
  /** In order, none touching another. */
  private readonly taken: TextEdit[] = [];

  get edits(): readonly TextEdit[] {
    return this.taken;
  }

  /** Takes all of the edits, or none where one of them touches a place already taken. */
  add(edits: readonly TextEdit[]): boolean {
    if (edits.some(({ range }) => this.touches(range))) return false;
    for (const edit of edits) {
      const at = this.indexAfter(edit.range.start);
      if (at === this.taken.length) this.taken.push(edit);
      else this.taken.splice(at, 0, edit);
    }
    return true;
  }

  private touches({ start, end }: Range): boolean {
    const at = this.indexAfter(start);
    const before = this.taken[at - 1]?.range;
    const after = this.taken[at]?.range;
    return (
      (before !== undefined &&
        (before.end > start || before.start === start || (before.end === end && end > start))) ||
      (after !== undefined && (after.start < end || (after.end === end && end > start)))
    );
  }

  /** How many of those taken begin at an offset or before it. */
  private indexAfter(offset: number): number {
    return lowest(0, this.taken.length, (i) => this.taken[i]!.range.start > offset);
  }
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
