import type { Manuscript } from '../model/manuscript';
import { halfWidth } from './fold';

/** Writes `text` in the width of the manuscript: a half-width text keeps its width when something else is mended. */
export function inWidthOf(manuscript: Manuscript, text: string): string {
  return manuscript.halfWidth ? text.replace(/[，：；？！（）]/g, (mark) => halfWidth(mark)!) : text;
}
