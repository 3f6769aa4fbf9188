/** A .docx is an archive from anywhere: whatever is wrong with it is told, and nothing is let through or hangs. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/paper/archive/zip';
import { readWordText } from '../../../src/paper/wordIn/read';
import { MOST_WORD_BYTES } from '../../../src/server/protocol/word';
import { spent } from '../../support/spent';
import { paragraph, wordFile } from '../../support/wordFile';

const GOOD = wordFile({ body: paragraph('正文') });
const refusal = (bytes: Uint8Array) => {
  const answer = readWordText(bytes);
  return 'refused' in answer ? answer.refused : '';
};
const withMembers = (members: Readonly<Record<string, string | Uint8Array>>) =>
  wordFile({ body: paragraph('正文'), members });
const zeros = (size: number) => new Uint8Array(size);
/** The bytes with four of them replaced at the n-th signature. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  return copy;
}

describe('what is no Word file', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /空文件/],
    ['text', Buffer.from('同志们：\n'), /不是 Word 文件/],
    ['an archive of something else', zipSync({ 'a.txt': zeros(3) }), /不是 Word 文件/],
    ['an old .doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), /旧版/],
    [
      'an encrypted .docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /密码/,
    ],
    ['rich text', Buffer.from('{\\rtf1 a}'), /RTF/],
    ['a file with macros', wordFile({ body: '', mainType: 'document.macroEnabled.main' }), /带宏/],
    [
      'a table',
      withMembers({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      }),
      /表格文件/,
    ],
    ['a text without a body', withMembers({ 'word/document.xml': '<a/>' }), /没有正文/],
  ])('%s', (_, bytes, message) => expect(refusal(bytes)).toMatch(message));
});

describe('a damaged file', () => {
  it.each([10, 100, GOOD.length - 1, GOOD.length - 30])('that breaks off after %i bytes', (length) => {
    expect(refusal(GOOD.slice(0, length))).toMatch(/另存/);
  });

  it('whose sum does not fit', () => {
    expect(refusal(patched(GOOD, 0x02014b50, 16, 12345))).toMatch(/已损坏/);
  });

  it.each(['<w:document', '<w:p></w:q>', '\ufffe<a/>', 'kein', '<a>&unknown;</a>'])(
    'whose text is no XML: %s',
    (text) => expect(refusal(withMembers({ 'word/document.xml': text }))).toMatch(/另存/),
  );
});

describe('a file that was made to harm', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['a member that bursts', () => withMembers({ 'word/a.xml': zeros(4_000_000) }), /不合常理/],
    [
      'members that burst together',
      () =>
        withMembers(
          Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`word/${i}.xml`, zeros(1_900_000)])),
        ),
      /不合常理/,
    ],
    // What it says is small, what it holds is not: it is stopped at what it says.
    [
      'a size that is a lie',
      () => patched(withMembers({ 'word/document.xml': zeros(6_000_000) }), 0x02014b50, 24, 400_000),
      /另存|不合常理/,
    ],
    [
      'members without number',
      () => {
        const names = Array.from({ length: 5_000 }, (_, i) => [`word/${i}`, zeros(0)]);
        return zipSync(Object.fromEntries(names), { level: 0 });
      },
      /不合常理/,
    ],
    ['a path that leads out', () => withMembers({ '../../etc/passwd': 'x' }), /路径/],
    ['a path of Windows that leads out', () => withMembers({ '..\\..\\a.xml': 'x' }), /路径/],
    ['a path from the root', () => withMembers({ '/etc/passwd': 'x' }), /路径/],
    ['a path with a drive', () => withMembers({ 'C:\\a': 'x' }), /路径/],
    ['one name twice', () => withMembers({ 'WORD/document.XML': 'x' }), /已损坏/],
    [
      'a billion laughs',
      () =>
        withMembers({
          'word/document.xml':
            '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>',
        }),
      /不会写的内容/,
    ],
    [
      'a document type in a part beside it',
      () =>
        wordFile({ body: paragraph('正文'), styles: '', members: { 'word/styles.xml': '<!DOCTYPE a><a/>' } }),
      /不会写的内容/,
    ],
    ['a depth without end', () => withMembers({ 'word/document.xml': '<a>'.repeat(100_000) }), /不合常理/],
    [
      'attributes without end',
      () =>
        withMembers({
          'word/document.xml': `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}="${Math.sin(i)}"`).join(' ')}/>`,
        }),
      /不合常理/,
    ],
    ['a file that is too large', () => Buffer.concat([GOOD, zeros(LIMITS.file)]), /太大/],
  ])('%s', (_, make, message) => {
    const bytes = make();
    expect(spent(() => expect(refusal(bytes)).toMatch(message))).toBeLessThan(3000);
  });

  it('styles that are based on one another, and lists that name each other, have an end', () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
    const body = paragraph('正文', '<w:pStyle w:val="a"/>');
    expect(readWordText(wordFile({ body, styles: style('a', 'b') + style('b', 'a') }))).toMatchObject({
      text: '正文\n',
    });
  });
});

it('the editor knows how large a file may be', () => expect(MOST_WORD_BYTES).toBe(LIMITS.file));
