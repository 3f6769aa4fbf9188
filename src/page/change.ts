/** One change of a text: what makes a step to undo, and by what places in it move. */
import type { Range } from '../model/manuscript';

/** At `start` (UTF-16 code units) `added` stands in the place of `removed`. */
export interface Change {
  readonly start: number;
  readonly removed: string;
  readonly added: string;
}

/** The smallest single change that makes one text of another; it cuts no surrogate pair. */
export function difference(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isHigh(before, start - 1)) start--;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  if (tail > 0 && isLow(before, before.length - tail)) tail--;
  return {
    start,
    removed: before.slice(start, before.length - tail),
    added: after.slice(start, after.length - tail),
  };
}

export function apply(text: string, { start, removed, added }: Change): string {
  return text.slice(0, start) + added + text.slice(start + removed.length);
}

export function reverse({ start, removed, added }: Change): Change {
  return { start, removed: added, added: removed };
}

/** Two changes, one after the other, as one; `undefined` where they do not go on from each other as typing does. */
export function joined(first: Change, next: Change): Change | undefined {
  const end = first.start + first.added.length;
  if (next.removed === '' && next.start === end) return { ...first, added: first.added + next.added };
  const erases = next.added === '' && first.added === '';
  if (erases && next.start + next.removed.length === first.start)
    return { start: next.start, removed: next.removed + first.removed, added: '' };
  return undefined;
}

/** Where a range stands after a change; `undefined` where the change touches it. */
export function moved({ start, end }: Range, change: Change): Range | undefined {
  const changeEnd = change.start + change.removed.length;
  if (end <= change.start) return { start, end };
  if (start < changeEnd) return undefined;
  const by = change.added.length - change.removed.length;
  return { start: start + by, end: end + by };
}

function isHigh(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at));
}

function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}
