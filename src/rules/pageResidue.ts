import type { Check, Report } from '../checks/check';
import { isChat } from '../language/page/chat';
import { isJunk } from '../language/page/junk';
import { findInlineResidue } from '../language/page/residue/inline';
import type { Manuscript, Paragraph, Range } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { shorten } from '../model/place';
import { isWholeLine, lineRange } from './shared/lineRange';
import { whichParagraphs } from './shared/stretches';

/** 网页残留: no remains of a web page. */
export const pageResidue: Check = {
  id: 'page-residue',
  title: '网页残留',
  description: '文稿里没有从网页上带来的“阅读全文”“扫一扫”“链接地址”一类的文字。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) =>
    piecesOf(manuscript, whichHaveSome(manuscript))
      // What a chat left is told by its own check, and what a forum strewed behind a paragraph by stray-character.
      .filter(
        ({ folded, text, range }) =>
          !isChat(folded) && !(isJunk(text) && !isWholeLine(manuscript.text, range)),
      )
      .flatMap((paragraph) =>
        paragraph.kind === 'residue' ? [wholeLine(manuscript, paragraph)] : insideOf(paragraph),
      ),
};

const whichHaveSome = whichParagraphs(
  ({ kind, text }) => kind === 'residue' || findInlineResidue(text).length > 0,
);

/** Some paragraphs; what a page glued of its own into one line is one: ……讲话｜同志们：｜今天…… of a preview. */
function piecesOf({ text, paragraphs }: Manuscript, some: readonly number[]): Paragraph[] {
  const pieces: Paragraph[] = [];
  for (const [n, i] of some.entries()) {
    const paragraph = paragraphs[i]!;
    const last = some[n - 1] === i - 1 ? pieces.at(-1) : undefined;
    const isOne =
      last?.kind === 'residue' &&
      paragraph.kind === 'residue' &&
      !/[\r\n]/.test(text.slice(last.range.end, paragraph.range.start));
    if (!isOne) pieces.push(paragraph);
    else
      pieces[pieces.length - 1] = {
        ...last,
        text: last.text + paragraph.text,
        range: { start: last.range.start, end: paragraph.range.end },
      };
  }
  return pieces;
}

/** A line of the page's, or what a page left behind the last sentence of one: ……要抓好整改。阅读全文>> */
function wholeLine(manuscript: Manuscript, paragraph: Paragraph): Report {
  const range = withBars(manuscript.text, paragraph.range);
  return {
    range: paragraph.range,
    message: isJunk(paragraph.text)
      ? '这一行是乱码，多半是论坛防复制的隐藏文字'
      : `“${shorten(paragraph.text, 16)}”是网页上带来的，不属于讲话`,
    fixes: [
      {
        title: isWholeLine(manuscript.text, range) ? '删除这一行' : '删除这几个字',
        edits: [{ range: lineRange(manuscript.text, { range }), text: '' }],
        preferred: true,
      },
    ],
  };
}

/** 网站编辑推荐您： | |: the bars of the cell that a page's words stood in go with them. */
function withBars(text: string, { start, end }: Range): Range {
  const [before = ''] =
    /(?<=^|[\r\n])(?:[^\S\r\n]*\|)+[^\S\r\n]*$/.exec(text.slice(Math.max(0, start - BARS), start)) ?? [];
  const [behind = ''] = /^(?:[^\S\r\n]*\|)+[^\S\r\n]*(?=$|[\r\n])/.exec(text.slice(end, end + BARS)) ?? [];
  return { start: start - before.length, end: end + behind.length };
}

/** No row of bars is longer, in UTF-16 code units. */
const BARS = 40;

function insideOf(paragraph: Paragraph): Report[] {
  return findInlineResidue(paragraph.text).map(({ start, end }) => {
    const range = rangeIn(paragraph, start, end);
    return {
      range,
      message: `“${shorten(paragraph.text.slice(start, end), 24)}”是网页上带来的，不属于讲话`,
      fixes: [{ title: '删除这几个字', edits: [{ range, text: '' }], preferred: true }],
    };
  });
}
