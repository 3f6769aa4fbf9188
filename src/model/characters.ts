/** Whole characters: offsets in UTF-16 code units that never fall inside a surrogate pair. */
import type { Range } from './manuscript';

/** True when a surrogate pair lies across the offset. */
function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** Where the character that ends at `at` begins. */
export function startOfLast(text: string, at: number): number {
  return splitsPair(text, at - 1) ? at - 2 : at - 1;
}

/** Where the character that begins at `at` ends. */
export function endOfFirst(text: string, at: number): number {
  return splitsPair(text, at + 1) ? at + 2 : at + 1;
}

/** The end of a stretch of the text, at most `most` code units. */
export function lastOf(text: string, { start, end }: Range, most: number): string {
  const from = Math.max(start, end - most);
  return text.slice(splitsPair(text, from) ? from + 1 : from, end);
}

/** The beginning of a stretch of the text, at most `most` code units. */
export function firstOf(text: string, { start, end }: Range, most: number): string {
  const to = Math.min(end, start + most);
  return text.slice(start, splitsPair(text, to) ? to - 1 : to);
}
