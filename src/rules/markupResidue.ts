import type { Check, Report } from '../checks/check';
import { isEmptyQuote, isMarkdown, markupIn } from '../language/page/markup';
import type { Slip } from '../language/slips';
import type { Manuscript, Range } from '../model/manuscript';
import { touching } from '../model/place';
import { slipReport } from './shared/slipReport';

/** 标记残留: no remains of HTML or Markdown, no pictures of a chat. */
export const markupResidue: Check = {
  id: 'markup-residue',
  title: '标记残留',
  description: '文稿里没有网页和聊天里带来的标记（“**”“##”“- ”等），也没有表情符号。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) => {
    const residueAt = touching(manuscript.paragraphs.filter(({ kind }) => kind === 'residue'));
    const markdown = isMarkdown(manuscript.text);
    return linesOf(manuscript, markdown)
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
function linesOf({ text, frontMatter }: Manuscript, markdown: boolean): Marked[] {
  const from = frontMatter?.range.end ?? 0;
  let above = '';
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const slips = index >= from ? markupIn(line, markdown || isEmptyQuote(line, above)) : [];
    above = line;
    return slips.length > 0 ? [{ start: index, end: index + line.length, slips }] : [];
  });
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
