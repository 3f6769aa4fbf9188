import { inWidthOf } from '../language/inWidth';
import { indentAt } from '../model/breaks';
import type { TextEdit } from '../model/changes';
import type { Manuscript, Paragraph, Speech } from '../model/manuscript';

/**
 * The edit that inserts paragraphs into a speech, laid out as its own: with its line ends, the blank lines between
 * its paragraphs, and its indent.
 * @param before the paragraph before which they go; at the end of the speech where absent
 */
export function insertParagraphs(
  manuscript: Manuscript,
  speech: Speech,
  lines: readonly string[],
  before?: Paragraph,
): TextEdit {
  const { text } = manuscript;
  const gap = gapBetween(manuscript, speech);
  const indent = indentOf(text, speech);
  const own = lines.map((line) => indent + inWidthOf(manuscript, line));
  const at = before ? lineStart(text, before.range.start) : speech.range.end;
  return {
    range: { start: at, end: at },
    text: before ? own.map((line) => line + gap).join('') : own.map((line) => gap + line).join(''),
  };
}

/** What stands between most body paragraphs: one line end or two. */
function gapBetween({ text, lineEnd }: Manuscript, { paragraphs }: Speech): string {
  const bodies = paragraphs.filter(({ kind }) => kind === 'body');
  const gaps = bodies.slice(1).map((body, i) => text.slice(bodies[i]!.range.end, body.range.start));
  const blank = gaps.filter((gap) => gap.split(lineEnd).length > 2).length;
  return blank * 2 > gaps.length ? lineEnd + lineEnd : lineEnd;
}

/** The white space before most body paragraphs. */
function indentOf(text: string, { paragraphs }: Speech): string {
  const indents = paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ range }) => indentAt(text, range.start) ?? [])
    .filter((indent) => /^[ \t\u3000]*$/.test(indent))
    .sort();
  return indents[Math.floor(indents.length / 2)] ?? '';
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
