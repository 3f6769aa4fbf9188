import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../src/model/limits';
import { decode } from '../../../src/page/decode';

const TEXT = '同志们：\r\n讲三点意见。𠀀〇\n';

describe('a file', () => {
  it.each([
    ['utf8', {}],
    ['utf8', { addBOM: true }],
    ['utf16-le', { addBOM: true }],
    ['utf16-be', { addBOM: true }],
    ['gb18030', {}],
  ])('in %s %j is read', (encoding, options) => {
    expect(decode(iconv.encode(TEXT, encoding, options))).toEqual({ text: TEXT });
  });

  it.each([
    ['Word', Buffer.from([0x50, 0x4b, 3, 4, 20]), /Word.*粘贴/],
    ['old Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /旧版的 Word.*粘贴/],
    ['PDF', Buffer.from('%PDF-1.7'), /版式文件.*粘贴/],
    ['a program', Buffer.from('MZ\0\0\0'), /不是文本文件/],
    ['half a character', iconv.encode('讲三点意见', 'gb18030').subarray(0, -1), /不完整/],
    ['too much', Buffer.alloc(MAX_BYTES + 1, 0x61), /太大/],
    ['garbled', Buffer.from('\ufffd'.repeat(20)), /乱码/],
  ])('that is %s is refused, with what to do', (_, bytes, refused) => {
    expect(decode(bytes)).toEqual({ refused: expect.stringMatching(refused) });
  });

  it('may be empty', () => expect(decode(new Uint8Array())).toEqual({ text: '' }));
});
