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

/**
 * True when the Chinese text takes half-width marks throughout: three or more of them, and hardly a full-width one.
 * Such a text went through a conversion; it is no run of slips.
 */
export function isHalfWidth(text: string): boolean {
  const full = text.match(FULL_MARK)?.length ?? 0;
  let half = 0;
  for (const { index } of text.matchAll(HALF_MARK)) if (isChineseMark(text, index)) half++;
  half += text.match(HALF_STOP)?.length ?? 0;
  return half >= 3 && full <= half * 0.05;
}

function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  return text[at + step];
}

function isChinese(char: string | undefined): boolean {
  return isHan(char) || (char !== undefined && /[“”‘’《》、。…—（）【】「」×]/.test(char));
}
