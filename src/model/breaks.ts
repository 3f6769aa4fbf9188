/** Line breaks: how a text writes them, and where a page took them. */
import type { TextEdit } from './changes';
import type { Manuscript, Paragraph } from './manuscript';

/** How the first line of a text ends: CRLF, LF or CR; LF where there is but one line. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** How paragraphs stand apart in the text: one line break or two, as it writes them. */
export function breakOf({ text, lineEnd: end }: Pick<Manuscript, 'text' | 'lineEnd'>): string {
  const breaks = text.match(/(?:\r\n|\r|\n)+/g) ?? [];
  // Not by their length: \r\n is one break where the first one is \n.
  const double = breaks.filter((run) => /(?:\r\n|\r(?!\n)|\n)[\r\n]/.test(run)).length;
  return double * 2 > breaks.length ? end + end : end;
}

const BLANK = /[^\S\r\n]/;

/**
 * The start of the blanks before an offset, where something else on its line stands before them; else `undefined`. The
 * marks of a page or a chat are nothing else: ## 一、… ✨同志们：
 */
export function gluedAt(text: string, offset: number): number | undefined {
  const start = blanksBefore(text, offset);
  if (start === 0 || /[\r\n\ufeff]/.test(text[start - 1]!)) return undefined;
  return isMarksOnly(text, start) ? undefined : start;
}

/** <p class="…">, </h3>, <br>: with such a tag of a page a line begins, or ends. */
export const BLOCK_TAG =
  /<\/?(?:p|br|div|li|tr|h[1-6]|section|article|blockquote)(?:\s[^<>\r\n]{0,300})?\s?\/?>/gi;

/** No marks before a line's words take more, in UTF-16 code units. */
const MARKS = 400;
const MARK =
  /(?:<[^<>\r\n]{1,320}>|[#>*+_~`-]|\p{Extended_Pictographic}|\ufe0f|\u200d|[\u200b\ufeff]|[^\S\r\n])$/u;

/** Where the marks and the blanks begin that stand right before an offset on its line. */
export function marksBefore(text: string, offset: number): number {
  let start = offset;
  while (offset - start < MARKS) {
    const hit = MARK.exec(text.slice(Math.max(0, start - MARKS), start));
    if (!hit) break;
    start -= hit[0].length;
  }
  return start;
}

/** True where nothing but such marks stands between a line's start, or a page's tag for one, and an offset. */
function isMarksOnly(text: string, end: number): boolean {
  const start = marksBefore(text, end);
  if (start === 0 || /[\r\n]/.test(text[start - 1]!)) return true;
  return text.slice(start, end).search(BLOCK_TAG) >= 0;
}

/** The white space before an offset on its line; `undefined` where something else stands there. */
export function indentAt(text: string, offset: number): string | undefined {
  const start = blanksBefore(text, offset);
  return start === 0 || /[\r\n]/.test(text[start - 1]!) ? text.slice(start, offset) : undefined;
}

interface Beside {
  /** What is to stand between two paragraphs (`breakOf`). */
  readonly lineBreak: string;
  /** The indent of what follows, where it is glued to what stands before it and has none of its own. */
  readonly indent?: string;
  /** How many characters the line takes the place of. */
  readonly taken?: number;
}

/**
 * The edit that puts a line before a place, whatever stands there: a paragraph keeps its indent (　　今天开会。) and the marks
 * of a page (> 今天开会。); what it is glued to goes over the line (…点评讲话　今天开会。).
 */
export function lineBefore(
  text: string,
  start: number,
  line: string,
  { lineBreak, indent = '', taken = 0 }: Beside,
): TextEdit {
  const glue = gluedAt(text, start);
  if (glue !== undefined)
    return { range: { start: glue, end: start + taken }, text: lineBreak + line + lineBreak + indent };
  const at = lineStartBefore(text, start);
  const above = line + lineBreak;
  if (taken === 0) return { range: { start: at, end: at }, text: above };
  return { range: { start: at, end: start + taken }, text: above + text.slice(at, start) };
}

/** Where the indent or the marks begin that a line's words stand behind; the words themselves behind a tag on the line. */
function lineStartBefore(text: string, offset: number): number {
  const start = marksBefore(text, offset);
  if (text[start] === '\ufeff') return start + 1;
  return start === 0 || /[\r\n]/.test(text[start - 1]!) ? start : offset;
}

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && BLANK.test(text[start - 1]!)) start--;
  return start;
}

/**
 * The edits that give each of the paragraphs a line of its own: …意见。一、统一思想… → …意见。⏎一、统一思想…
 * @param lineBreak what is to stand between two paragraphs (`breakOf`)
 */
export function splitEdits(
  text: string,
  paragraphs: readonly Pick<Paragraph, 'range'>[],
  lineBreak: string,
): TextEdit[] {
  return paragraphs.flatMap(({ range }) => {
    const start = gluedAt(text, range.start);
    return start === undefined ? [] : [{ range: { start, end: range.start }, text: lineBreak }];
  });
}
