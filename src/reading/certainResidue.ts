/** Which lines of a page are so certainly the page's that they may go. */
import { residueKind } from '../language/page/residue/kinds';
import type { Paragraph } from '../model/manuscript';

export function isResidue({ kind }: Paragraph): boolean {
  return kind === 'residue';
}

/** Lines of a page one after another, and the text on either side. */
interface Run {
  readonly lines: readonly Paragraph[];
  readonly above: Paragraph | undefined;
  readonly below: Paragraph | undefined;
}

/** As many lines known by their words make a page's foot: what stands among them is no rest of a speech. */
const FOOT = 2;

/**
 * The lines that may go: those that no speaker says wherever they stand (点击阅读全文); over and under a speech those
 * that are known by their words, and in a page's foot what is no sentence; a title that the page gives twice. A line
 * that only its neighbours make the page's may be half a sentence of the speech.
 */
export function certainResidue(paragraphs: readonly Paragraph[]): Paragraph[] {
  const titles = new Set(paragraphs.flatMap(({ kind, folded }) => (kind === 'title' ? [folded] : [])));
  return runsOf(paragraphs).flatMap((run) => certainIn(run, titles));
}

function certainIn({ lines, above, below }: Run, titles: ReadonlySet<string>): Paragraph[] {
  const isMidst = above !== undefined && below !== undefined && isText(below);
  const isKnown = (line: Paragraph | undefined) =>
    line !== undefined && !isNumber(line) && residueKind(line.folded) !== undefined;
  let known = 0;
  return lines.filter((line, i) => {
    const kind = residueKind(line.folded);
    if (kind) known++;
    if (kind?.where === 'any' || titles.has(line.folded)) return true;
    if (isMidst) return false;
    // A number by itself may be cut off a date.
    if (isNumber(line)) return isKnown(lines[i - 1]) || isKnown(lines[i + 1]);
    return kind !== undefined || (known >= FOOT && above !== undefined && !isSentence(line));
  });
}

function isNumber({ folded }: Paragraph): boolean {
  return /^\d+$/.test(folded);
}

function isSentence({ folded }: Paragraph): boolean {
  return /[，。；！？]/.test(folded);
}

function isText({ kind }: Paragraph): boolean {
  return kind === 'body' || kind === 'heading';
}

function runsOf(paragraphs: readonly Paragraph[]): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let at = 0; at <= paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph && isResidue(paragraph)) continue;
    if (first < at)
      runs.push({ lines: paragraphs.slice(first, at), above: paragraphs[first - 1], below: paragraph });
    first = at + 1;
  }
  return runs;
}
