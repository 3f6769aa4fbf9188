import { fold } from './fold';
import type { Range } from './model';

/** One physical line, without the white space around it. Lines with nothing else are left out. */
export interface Line {
  readonly range: Range;
  readonly text: string;
  readonly folded: string;
  /** Width of the white space before it, an ideographic space counting two. */
  readonly indent: number;
  /** True when at least one empty line stands before it. */
  readonly afterBlank: boolean;
}

const SPACE = /[\s\u200b\ufeff]/;

/**
 * Splits `text` into its non-empty lines from offset `from` on.
 * @returns ranges in UTF-16 code units; CRLF, LF and CR all end a line
 */
export function splitLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  line.lastIndex = from;
  for (let match = line.exec(text); match && match[0] !== ''; match = line.exec(text)) {
    let start = match.index;
    let end = start + match[0].length;
    while (end > start && SPACE.test(text[end - 1]!)) end--;
    let indent = 0;
    while (start < end && SPACE.test(text[start]!)) indent += text[start++] === '\u3000' ? 2 : 1;
    if (start === end) {
      afterBlank = true;
      continue;
    }
    const content = text.slice(start, end);
    lines.push({ range: { start, end }, text: content, folded: fold(content), indent, afterBlank });
    afterBlank = false;
  }
  return lines;
}
