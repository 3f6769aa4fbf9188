import { remember } from '../model/remember';
import { HALF_STOP, isHan } from './fold';

/** Marks that exist in both widths and that a conversion folds; the ; of &quot; is the entity's. */
export const HALF_MARK = /[,:?!()]|(?<!&#?\w{2,8});/g;
/** But for the brackets of a label, （一）, which half-width texts have as well. */
const FULL_MARK = /[，：；？！]|（(?![一二三四五六七八九十\d]{1,3}）)/g;

/** True when the half-width mark at `at` stands in Chinese text, blanks on both sides of it or none: 不错 , 但还有. */
export function isChineseMark(text: string, at: number): boolean {
  if (isChinese(text[at - 1]) || isChinese(text[at + 1])) return true;
  const { start, end } = withBlanks(text, at);
  return start < at && isChinese(text[start - 1]) && isChinese(text[end]);
}

/** How many blanks a slip of the thumb leaves beside a mark. */
const MOST_BLANKS = 3;

/** A mark and the blanks beside it, where there is Chinese text on both sides: the mark's full-width form brings its own. */
export function blanksAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const { start, end } = withBlanks(text, at);
  return isChinese(text[start - 1]) && isChinese(text[end]) ? { start, end } : { start: at, end: at + 1 };
}

function withBlanks(text: string, at: number): { readonly start: number; readonly end: number } {
  let [start, end] = [at, at + 1];
  while (text[start - 1] === ' ' && at - start < MOST_BLANKS) start--;
  while (text[end] === ' ' && end - at <= MOST_BLANKS) end++;
  return { start, end };
}

/**
 * The places of full stops that a page strewed behind a word that ends no sentence (消防队的.弟兄们, 为.子孙), in a line that ends its sentences with 。 and has
 * no other half-width one: an offset in the line for each.
 */
export const strewnStopsIn: (line: string) => readonly number[] = remember((line) => {
  if (!STREWN.test(line) || !line.includes('。')) return [];
  const stops = [...line.matchAll(HALF_STOP)].map(({ index }) => index);
  return stops.every((at) => STREWN.test(line.slice(at - 1, at + 2))) ? stops : [];
});

const STREWN = /[的为把被与和]\.(?=\p{Script=Han})/u;

/** How many marks of Chinese text there are in each width. */
export interface MarkCounts {
  readonly full: number;
  readonly half: number;
}

const countsIn = remember((line: string): MarkCounts => {
  let half = line.match(HALF_STOP)?.length ?? 0;
  for (const { index } of line.matchAll(HALF_MARK)) if (isChineseMark(line, index)) half++;
  return { full: line.match(FULL_MARK)?.length ?? 0, half };
});

/** The marks of some lines. */
export function countMarks(lines: readonly string[]): MarkCounts {
  return sumMarks(lines.map(countsIn));
}

function sumMarks(all: readonly MarkCounts[]): MarkCounts {
  let full = 0;
  let half = 0;
  for (const counts of all) {
    full += counts.full;
    half += counts.half;
  }
  return { full, half };
}

/**
 * True when Chinese text with these marks takes half-width ones throughout: three or more of them, and hardly a
 * full-width one, a heading's 。 aside. Such a text went through a conversion; it is no run of slips.
 */
export function isHalfWidth(marks: readonly MarkCounts[]): boolean {
  const { full, half } = sumMarks(marks);
  return half >= 3 && full <= half * 0.15;
}

function isChinese(char: string | undefined): boolean {
  return isHan(char) || (char !== undefined && /[“”‘’《》、。…—（）【】「」×]/.test(char));
}
