/** Back to the reviewers: comments and tracked changes in a copy; accepted it is the mended text, rejected the old. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../src/model/changes';
import { isRefused } from '../../../src/paper/archive/refusal';
import { type Remark, reviewWord } from '../../../src/paper/review/review';
import { readWordText } from '../../../src/paper/wordIn/read';
import {
  item,
  level,
  lists,
  paragraph,
  run,
  settled,
  type WordParts,
  wordFile,
} from '../../support/wordFile';

const AUTHOR = { name: '点评讲话', initials: '点评', date: '2026-01-02T03:04:05Z' };
const textOf = (bytes: Uint8Array) => {
  const read = readWordText(bytes);
  if (isRefused(read)) throw new Error(read.refused);
  return read.text;
};

/** The edit that makes the first `old` the new text. */
const edit = (text: string, old: string, newText: string, from = 0): TextEdit => {
  const start = text.indexOf(old, from);
  return { range: { start, end: start + old.length }, text: newText };
};
const remark = (edits: readonly TextEdit[], range = edits[0]!.range): Remark => ({
  range,
  title: '标点宽度',
  message: '这里要改',
  fix: { title: '改一改', edits },
});

function review(parts: WordParts, make: (text: string) => readonly Remark[]) {
  const before = wordFile(parts);
  const text = textOf(before);
  const remarks = make(text);
  const reviewed = reviewWord(before, remarks, AUTHOR);
  if (isRefused(reviewed)) throw new Error(reviewed.refused);
  const members = unzipSync(reviewed.bytes);
  const xml = (name: string) => strFromU8(members[name] ?? new Uint8Array());
  return { ...reviewed, text, remarks, xml, document: xml('word/document.xml') };
}

/** Every fix became a tracked change, and each way out is the right one. */
function expectRevised(parts: WordParts, make: (text: string) => readonly TextEdit[][]) {
  const given = review(parts, (text) => make(text).map((edits) => remark(edits)));
  expect(given.named).toBe(0);
  const edits = given.remarks.flatMap(({ fix }) => fix!.edits);
  expect(textOf(settled(given.bytes, AUTHOR.name, true))).toBe(applyEdits(given.text, edits));
  expect(textOf(settled(given.bytes, AUTHOR.name, false))).toBe(given.text);
  // Each change has a number of its own, one that was parted too.
  const numbers = [...given.document.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, number]) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  // Read as it is, insertions count and deletions do not.
  expect(textOf(given.bytes)).toBe(applyEdits(given.text, edits));
  return given;
}

describe('tracked changes', () => {
  it('replace, insert and delete within a run, which keeps its look', () => {
    const body = `<w:p>${run('各镇要抓好整改,落实到位。', '<w:b/>')}</w:p>`;
    const { document } = expectRevised({ body }, (text) => [
      [edit(text, ',', '，')],
      [edit(text, '。', '！')],
    ]);
    expect(document).toMatch(
      /<w:ins w:id="\d" w:author="点评讲话" w:date="2026-01-02T03:04:05Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">，<\/w:t><\/w:r><\/w:ins>/,
    );
    expect(document).toContain('<w:delText xml:space="preserve">,</w:delText>');
    expect(document.match(/<w:b\/>/g)!.length).toBeGreaterThan(4);
  });

  it.each<[string, string, (text: string) => readonly TextEdit[][]]>([
    [
      'over several runs',
      `<w:p>${run('甲乙')}${run('丙丁', '<w:i/>')}${run('戊')}</w:p>`,
      (text) => [[edit(text, '乙丙丁戊', '己')]],
    ],
    [
      'at both ends of a line',
      paragraph('正文'),
      (text) => [
        [edit(text, '正', '一、正')],
        [edit(text, '\n', '。')].map(({ range }) => ({
          range: { start: range.start, end: range.start },
          text: '。',
        })),
      ],
    ],
    [
      'in a run with tabs and breaks',
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>',
      (text) => [[edit(text, '\t', '')], [edit(text, '\n', '')]],
    ],
    [
      'side by side',
      paragraph('（二强化'),
      (text) => [[edit(text, '二', '一')], [{ range: { start: 2, end: 2 }, text: '）' }]],
    ],
    [
      'joining two paragraphs',
      paragraph('抓好') + paragraph('　　落实。') + paragraph('完'),
      (text) => [[edit(text, '\n　　', '')]],
    ],
    [
      'taking out a paragraph',
      paragraph('甲') + paragraph('阅读全文') + paragraph('乙'),
      (text) => [[edit(text, '阅读全文\n', '')]],
    ],
    ['parting a paragraph', paragraph('甲。一、乙'), (text) => [[edit(text, '一', '\n一')]]],
    [
      'new paragraphs behind the last',
      paragraph('甲'),
      (text) => [[{ range: { start: text.length, end: text.length }, text: '乙\n丙\n' }]],
    ],
    [
      'new paragraphs before the first',
      paragraph('甲'),
      () => [[{ range: { start: 0, end: 0 }, text: '同志们：\n' }]],
    ],
    [
      'into an empty paragraph',
      paragraph('甲') + paragraph('') + paragraph('乙'),
      () => [[{ range: { start: 2, end: 2 }, text: '同志们：' }]],
    ],
    [
      'in what somebody else inserted',
      `<w:p>${run('甲')}<w:ins w:id="7" w:author="某人">${run('乙丙丁')}</w:ins></w:p>`,
      (text) => [[edit(text, '丙', '己')]],
    ],
    [
      'in a link',
      `<w:p><w:hyperlink>${run('甲乙')}</w:hyperlink></w:p>`,
      (text) => [[edit(text, '乙', '丙')]],
    ],
    [
      'side by side',
      paragraph('甲乙丙'),
      (text) => [[edit(text, '甲', '子')], [edit(text, '乙', '')], [edit(text, '丙', '寅')]],
    ],
    [
      'in a table',
      `<w:tbl><w:tr><w:tc>${paragraph('甲,')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
      (text) => [[edit(text, ',', '，')]],
    ],
    ['beyond the first plane', paragraph('𠮷,𠮷'), (text) => [[edit(text, ',', '，𠮷')]]],
    [
      'where blanks were not kept',
      '<w:p><w:r><w:t> 甲,乙 </w:t></w:r></w:p>',
      (text) => [[edit(text, ',', '，')]],
    ],
  ])('%s', (_, body, make) => void expectRevised({ body }, make));

  it('give a new paragraph below a title the look of the text', () => {
    const body =
      paragraph('标题', '<w:jc w:val="center"/>') + paragraph('正文', '<w:ind w:firstLineChars="200"/>');
    const { document } = expectRevised({ body }, () => [
      [{ range: { start: 2, end: 2 }, text: '\n同志们：' }],
    ]);
    expect(document.match(/firstLineChars/g)).toHaveLength(2);
    expect(document.match(/"center"/g)).toHaveLength(1);
  });
});

describe('what cannot be a tracked change', () => {
  const numbering = lists(level(0, 'chineseCounting', '%1、'));

  it('is named in its comment: an automatic number', () => {
    const given = review({ body: item('甲', 1) + item('乙', 1), numbering }, (text) => [
      remark([edit(text, '二、', '三、')]),
    ]);
    expect(given).toMatchObject({ comments: 1, revisions: 0, named: 1 });
    expect(given.xml('word/comments.xml')).toContain('建议：改一改');
    expect(textOf(given.bytes)).toBe(given.text);
  });

  it('is named: numbered paragraphs that would become one, a text box, a fix that touches another', () => {
    const box = `<w:p>${run('文')}<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框,')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    const given = review(
      { body: item('甲', 1) + item('乙', 1) + box + paragraph('丙丁'), numbering },
      (text) => [
        remark([edit(text, '\n', '')]),
        remark([edit(text, ',', '，')]),
        remark([edit(text, '丙丁', '戊己')]),
        remark([edit(text, '丁', '庚')]),
      ],
    );
    expect(given).toMatchObject({ comments: 4, revisions: 1, named: 3 });
    expect(textOf(settled(given.bytes, AUTHOR.name, false))).toBe(given.text);
  });
});

describe('comments', () => {
  it('hang on their range, with check, message and author', () => {
    const given = review({ body: paragraph('讲三点意见') }, () => [
      { range: { start: 1, end: 2 }, title: '承诺', message: '只有两点 <&>' },
    ]);
    expect(given.document).toMatch(
      /讲<\/w:t><\/w:r><w:commentRangeStart w:id="1"\/><w:r><w:t xml:space="preserve">三<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/><w:r><w:commentReference w:id="1"\/><\/w:r>/,
    );
    expect(given.xml('word/comments.xml')).toContain('承诺：只有两点 &lt;&amp;');
    expect(given.xml('word/comments.xml')).toContain('w:author="点评讲话"');
    expect(given.xml('[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(given.xml('word/_rels/document.xml.rels')).toContain('/relationships/comments"');
  });

  it('join those that are there', () => {
    const comments = '<w:comment w:id="5" w:author="某人"><w:p/></w:comment>';
    const given = review({ body: paragraph('甲'), comments }, () => [
      { range: { start: 0, end: 1 }, title: '一', message: '二' },
    ]);
    expect(given.xml('word/comments.xml').match(/<w:comment /g)).toHaveLength(2);
    expect(given.document).toContain('<w:commentRangeStart w:id="6"/>');
    expect(given.xml('[Content_Types].xml').match(/comments\+xml/g)).toHaveLength(1);
  });

  it('leave every other part as it was, and a file without remarks altogether', () => {
    const members = { 'word/media/a.png': new Uint8Array([1, 2, 3]), 'docProps/core.xml': '<a/>' };
    const given = review({ body: paragraph('甲'), members }, () => [
      { range: { start: 0, end: 0 }, title: '一', message: '二' },
    ]);
    expect(given.xml('docProps/core.xml')).toBe('<a/>');
    const bytes = wordFile({ body: paragraph('甲') });
    expect(reviewWord(bytes, [], AUTHOR)).toMatchObject({ bytes, comments: 0 });
  });

  it('refuse what is no Word file', () => {
    expect(reviewWord(new Uint8Array([1]), [], AUTHOR)).toHaveProperty('refused');
  });
});
