/** Any edit of a Word file's text: as a tracked change it does what it does to the text, or it is left to the comment. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../src/model/changes';
import { reviewWord } from '../../src/paper/review/review';
import { readWordText } from '../../src/paper/wordIn/read';
import { TIMES } from '../support/seed';
import { item, level, lists, paragraph, run, settled, wordFile } from '../support/wordFile';

const AUTHOR = { name: '点评讲话', initials: '点评', date: '2026-01-02T03:04:05Z' };
const FILE = wordFile({
  body: [
    paragraph('标题', '<w:jc w:val="center"/>'),
    paragraph(''),
    `<w:p>${run('甲乙')}${run('丙丁', '<w:b/>')}<w:r><w:t>戊</w:t><w:tab/><w:t>己</w:t><w:br/><w:t>𠮷庚</w:t></w:r></w:p>`,
    item('抓落实', 1),
    item('抓学习', 1),
    `<w:p>${run('子')}<w:ins w:id="3" w:author="某人">${run('丑')}${run('寅')}</w:ins><w:del w:id="4" w:author="某人"><w:r><w:delText>删</w:delText></w:r></w:del><w:hyperlink>${run('卯辰')}</w:hyperlink></w:p>`,
    paragraph('巳', '<w:rPr><w:del w:id="5" w:author="某人"/></w:rPr>'),
    paragraph('午'),
    paragraph(''),
    `<w:tbl><w:tr><w:tc>${paragraph('一格')}</w:tc><w:tc>${paragraph('二格')}</w:tc></w:tr></w:tbl>`,
    paragraph('末段。'),
  ].join(''),
  numbering: lists(level(0, 'chineseCounting', '%1、')),
});
const textOf = (bytes: Uint8Array) => {
  const read = readWordText(bytes);
  return 'text' in read ? read.text : read.refused;
};
const TEXT = textOf(FILE);
/** Where no character is cut in two. */
const OFFSETS = [...Array(TEXT.length + 1).keys()].filter((at) => !/[\udc00-\udfff]/.test(TEXT[at] ?? ''));

it('accepted it is the new text, rejected the old one', () => {
  let revised = 0;
  fc.assert(
    fc.property(
      fc.nat(OFFSETS.length - 1),
      fc.nat(6),
      fc.constantFrom('', '，', '新词', '新段\n', '\n新段', '一\n二\n', '\n'),
      (at, length, text) => {
        const range = { start: OFFSETS[at]!, end: OFFSETS[Math.min(OFFSETS.length - 1, at + length)]! };
        const edits = [{ range, text }];
        const reviewed = reviewWord(
          FILE,
          [{ range, title: '题', message: '文', fix: { title: '改', edits } }],
          AUTHOR,
        );
        if ('refused' in reviewed) throw new Error(reviewed.refused);
        revised += reviewed.revisions;
        const expected = reviewed.revisions > 0 ? applyEdits(TEXT, edits) : TEXT;
        // The end of a text is the end of its last line; an empty cell at the end of a row is not written.
        const plain = (text: string) => text.trim().replace(/\t+$/gm, '').replace(/\n+/g, '\n');
        expect(plain(textOf(settled(reviewed.bytes, AUTHOR.name, true)))).toBe(plain(expected));
        expect(textOf(settled(reviewed.bytes, AUTHOR.name, false))).toBe(TEXT);
      },
    ),
    { numRuns: 80 * TIMES },
  );
  expect(revised).toBeGreaterThan(20);
});
