/** A paragraph that is to go, with the line that it stands on. */
import { gluedAt } from '../../model/breaks';
import type { Paragraph, Range } from '../../model/manuscript';

/** The paragraph's line with its white space, its line break and the empty lines after it; of a shared line its words. */
export function lineRange(text: string, { range }: Pick<Paragraph, 'range'>): Range {
  const glued = gluedAt(text, range.start);
  if (glued !== undefined) return { start: glued, end: range.end };
  let { start } = range;
  while (start > 0 && /[^\S\r\n]/.test(text[start - 1]!)) start--;
  const blank = /(?:[^\S\r\n]*(?:\r\n|\r|\n))*/y;
  blank.lastIndex = range.end;
  blank.test(text);
  return { start, end: Math.max(range.end, blank.lastIndex) };
}

/** True where nothing else stands on the line. */
export function isWholeLine(text: string, { start, end }: Range): boolean {
  const behind = /[^\S\r\n]*(?:$|[\r\n])/y;
  behind.lastIndex = end;
  return gluedAt(text, start) === undefined && behind.test(text);
}
