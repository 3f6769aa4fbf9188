import type { Check, Report } from '../checks/check';
import { markupIn } from '../language/markup';
import type { Manuscript } from '../model/manuscript';
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
    return linesOf(manuscript)
      .flatMap(({ start, line }) => marksIn(manuscript, start, line))
      .filter(({ range }) => {
        // Of a page's line only a mark that is the whole of it is ours, not 👉 点这里联系.
        const residue = residueAt(range);
        return !residue || range.end - range.start >= residue.text.length;
      });
  },
};

/** The lines that have some, as they stand: a mark may stand before the paragraph that it was meant for. */
function linesOf({ text, frontMatter }: Manuscript): { start: number; line: string }[] {
  const from = frontMatter?.range.end ?? 0;
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(({ 0: line, index }) => index >= from && markupIn(line).length > 0)
    .map(({ 0: line, index }) => ({ start: index, line }));
}

function marksIn({ text, lineEnd }: Manuscript, start: number, line: string): Report[] {
  const end = start + line.length;
  return markupIn(line).map((slip) => {
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
  });
}

/** With its line break. */
function wholeLine(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const lineBreak = /\r\n|\r|\n|$/y;
  lineBreak.lastIndex = end;
  return { start, end: end + (lineBreak.exec(text)?.[0].length ?? 0) };
}
