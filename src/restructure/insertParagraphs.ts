import { inWidthOf } from '../language/inWidth';
import { indentAt, lineBefore } from '../model/breaks';
import type { TextEdit } from '../model/changes';
import type { Manuscript, ParagraphKind, Speech } from '../model/manuscript';

/**
 * The edit that inserts paragraphs into a speech, laid out as its own: with its line ends, the blank lines between
 * its paragraphs, and its indent. What they part gets lines of its own.
 * @param before the place before which they go, where a paragraph or a sentence begins; at the end of the speech where
 * absent
 */
export function insertParagraphs(
  manuscript: Manuscript,
  speech: Speech,
  lines: readonly string[],
  before?: number,
): TextEdit {
  const { text } = manuscript;
  const lineBreak = gapBetween(manuscript, speech);
  const indent = indentOf(text, speech);
  const own = lines.map((line) => indent + inWidthOf(manuscript, line));
  if (before !== undefined) return lineBefore(text, before, own.join(lineBreak), { lineBreak, indent });
  const { end } = speech.range;
  return { range: { start: end, end }, text: own.map((line) => lineBreak + line).join('') };
}

/** What stands between most paragraphs of the text: one line end or two. */
function gapBetween({ text, lineEnd }: Manuscript, { paragraphs }: Speech): string {
  const gaps = paragraphs.slice(1).flatMap(({ kind, range }, i) => {
    const above = paragraphs[i]!;
    return isOfText(kind) && isOfText(above.kind) ? text.slice(above.range.end, range.start) : [];
  });
  const blank = gaps.filter((gap) => gap.split(lineEnd).length > 2).length;
  return blank * 2 > gaps.length ? lineEnd + lineEnd : lineEnd;
}

function isOfText(kind: ParagraphKind): boolean {
  return kind === 'body' || kind === 'heading' || kind === 'salutation';
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
