/** Where the writer is at work: what is last there may not be finished. */
import type { Range, SegmentReading } from '../model/manuscript';

/**
 * True where the writer is at work in or behind the last paragraph of a speech.
 * @param start where the segment begins in the manuscript
 * @param writing what was written last; `undefined` where the text stands as it was opened, or saved by hand
 */
export function isAtWork(
  { text, paragraphs }: Pick<SegmentReading, 'text' | 'paragraphs'>,
  start: number,
  writing: Range | undefined,
): boolean {
  if (!writing) return false;
  const last = paragraphs.findLast(({ kind }) => kind !== 'residue');
  return writing.end >= start + (last?.range.start ?? 0) && writing.start <= start + text.length;
}
