import type { Check, Report } from '../checks/check';
import { isEmptyQuote, isLoneQuote, markupIn } from '../language/page/markup';
import type { Slip } from '../language/slips';
import type { Manuscript, Range } from '../model/manuscript';
import { touching } from '../model/place';
import { isInMarkdown } from './shared/markdown';
import { slipReport } from './shared/slipReport';
import { whichLines } from './shared/stretches';

/** 标记残留: no remains of HTML or Markdown, no pictures of a chat. */
export const markupResidue: Check = {
  id: 'markup-residue',
  title: '标记残留',
  description: '文稿里没有网页和聊天里带来的标记（“**”“##”“- ”等），也没有表情符号。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) => {
    const marked = linesOf(manuscript, isInMarkdown(manuscript));
    if (marked.length === 0) return [];
    const residueAt = touching(manuscript.paragraphs.filter(({ kind }) => kind === 'residue'));
    return marked
      .flatMap((line) => line.slips.map((slip) => reportOf(manuscript, line, slip)))
      .filter(({ range }) => {
        // Of a page's line only a mark that is the whole of it is ours, not 👉 点这里联系, nor - 相关推荐.
        const residue = residueAt(range);
        if (residueAt({ start: range.end, end: range.end + 1 }) && !residue) return false;
        return !residue || range.end - range.start >= residue.text.length;
      });
  },
};

interface Marked extends Range {
  readonly slips: readonly Slip[];
}

/** The lines that have some, as they stand: a mark may stand before the paragraph that it was meant for. */
function linesOf(manuscript: Manuscript, markdown: boolean): Marked[] {
  const from = manuscript.frontMatter?.range.end ?? 0;
  return whichMayBe(manuscript, markdown)
    .filter(({ start }) => start >= from)
    .flatMap(({ text, start, end }) => {
      const quoted = () => isEmptyQuote(text, lineAbove(manuscript.text, start));
      const slips = markupIn(text, markdown || quoted());
      return slips.length > 0 ? [{ start, end, slips }] : [];
    });
}

const whichMayBe = whichLines(
  (line, markdown: boolean) => markupIn(line, markdown).length > 0 || isLoneQuote(line),
);

/** The line above the one that begins at an offset, empty ones aside. */
function lineAbove(text: string, offset: number): string {
  const isBreak = (at: number) => /[\r\n]/.test(text[at]!);
  let end = offset;
  while (end > 0 && isBreak(end - 1)) end--;
  let start = end;
  while (start > 0 && !isBreak(start - 1)) start--;
  return text.slice(start, end);
}

function reportOf({ text, lineEnd }: Manuscript, { start, end }: Range, slip: Slip): Report {
  const report = slipReport({ pieces: [{ start, end }] }, slip);
  return {
    ...report,
    fixes: report.fixes?.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) =>
        edit.text === '' && edit.range.start === start && edit.range.end === end
          ? { range: wholeLine(text, edit.range), text: '' }
          : { range: edit.range, text: edit.text.replace('\n', lineEnd) },
      ),
    })),
  };
}

/** With its line break. */
function wholeLine(text: string, { start, end }: Range): Range {
  const lineBreak = /\r\n|\r|\n|$/y;
  lineBreak.lastIndex = end;
  return { start, end: end + (lineBreak.exec(text)?.[0].length ?? 0) };
}
