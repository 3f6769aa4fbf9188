import { fold } from '../language/fold';
import { gluedSalutation } from '../language/salutation';
import type { Range } from '../model/manuscript';

/**
 * One line of the text, without the white space around it. Lines with nothing else are left out; a salutation that
 * was glued to a title or to the text is a line of its own here.
 */
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
    const whole = toLine(text, start, end, indent, afterBlank);
    const above = lines.at(-1);
    const pieces = !above || !/[。；]$/.test(above.folded) ? gluedSalutation(whole.folded) : undefined;
    if (pieces) lines.push(...splitAt(text, whole, pieces));
    else lines.push(whole);
    afterBlank = false;
  }
  return lines;
}

function toLine(text: string, start: number, end: number, indent: number, afterBlank: boolean): Line {
  const content = text.slice(start, end);
  return { range: { start, end }, text: content, folded: fold(content), indent, afterBlank };
}

/** Cuts a line into the pieces that [start, end) offsets name. */
function splitAt(text: string, line: Line, pieces: readonly (readonly [number, number])[]): Line[] {
  return pieces.map(([from, to], i) =>
    toLine(
      text,
      line.range.start + from,
      line.range.start + to,
      i === 0 ? line.indent : 0,
      i === 0 && line.afterBlank,
    ),
  );
}
