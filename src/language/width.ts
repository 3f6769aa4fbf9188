import { remember } from '../model/remember';
import { HALF_STOP, isHan } from './fold';

/** Marks that exist in both widths and that a conversion folds. */
export const HALF_MARK = /[,:;?!()]/g;
const FULL_MARK = /[，：；？！（）]/g;

/** True when the half-width mark at `at` stands in Chinese text. */
export function isChineseMark(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  return isChinese(before) || isChinese(after);
}

/** How many marks of Chinese text a line has in each width. */
const countsIn = remember((line: string): { readonly full: number; readonly half: number } => {
  let half = line.match(HALF_STOP)?.length ?? 0;
  for (const { index } of line.matchAll(HALF_MARK)) if (isChineseMark(line, index)) half++;
  return { full: line.match(FULL_MARK)?.length ?? 0, half };
});

/**
 * True when the Chinese text of the lines takes half-width marks throughout: three or more of them, and hardly a
 * full-width one. Such a text went through a conversion; it is no run of slips.
 */
export function isHalfWidthIn(lines: readonly string[]): boolean {
  let full = 0;
  let half = 0;
  for (const line of lines) {
    const counts = countsIn(line);
    full += counts.full;
    half += counts.half;
  }
  return half >= 3 && full <= half * 0.05;
}

function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  return text[at + step];
}

function isChinese(char: string | undefined): boolean {
  return isHan(char) || (char !== undefined && /[“”‘’《》、。…—（）【】「」×]/.test(char));
}
