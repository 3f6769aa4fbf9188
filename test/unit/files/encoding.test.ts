import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ContentError, decode, encode } from '../../../src/files/encoding';
import { MAX_BYTES } from '../../../src/model/limits';

const TEXT = '在清河县推进会上的点评讲话\r\n同志们：\n今天召开推进会。𠮷😀\n';
const ENCODINGS = [
  ['utf8', false, Buffer.from(TEXT)],
  ['utf8', true, iconv.encode(TEXT, 'utf8', { addBOM: true })],
  ['utf16le', true, iconv.encode(TEXT, 'utf16-le', { addBOM: true })],
  ['utf16be', true, iconv.encode(TEXT, 'utf16-be', { addBOM: true })],
  ['gb18030', false, iconv.encode(TEXT, 'gb18030')],
] as const;

describe.each(ENCODINGS)('%s, byte order mark: %s', (encoding, bom, bytes) => {
  it('is told by its bytes and comes back as it was', () => {
    const decoded = decode(bytes);
    expect(decoded).toEqual({ text: TEXT, encoding, bom });
    expect(encode(decoded).equals(bytes)).toBe(true);
  });

  it('is refused where it breaks off in mid-character', () => {
    const last =
      bytes.length - Buffer.from(iconv.encode('\n', encoding === 'utf16be' ? 'utf16-be' : encoding)).length;
    expect(() => decode(bytes.subarray(0, last - 1))).toThrow(ContentError);
  });
});

describe('bytes', () => {
  it('are no text with a zero among them, or where they are too many', () => {
    expect(() => decode(Buffer.from('点评\0讲话'))).toThrow('不是文本');
    expect(() => decode(Buffer.alloc(MAX_BYTES + 1, 'a'))).toThrow('太大');
    expect(decode(Buffer.alloc(MAX_BYTES, 'a')).text).toHaveLength(MAX_BYTES);
  });
});

it('an older space in a GBK text is read, and told of before it would be changed', () => {
  const bytes = Buffer.concat([Buffer.from([0xa3, 0xa0, 0xa3, 0xa0]), iconv.encode(TEXT, 'gb18030')]);
  const decoded = decode(bytes);
  expect(decoded.text.trim()).toBe(TEXT.trim());
  expect(() => encode(decoded)).toThrow(ContentError);
});

it('a text that its encoding cannot hold is refused, not changed', () => {
  expect(() => encode({ text: '点评\ud83d', encoding: 'gb18030', bom: false })).toThrow(ContentError);
});

describe('GB18030 to the last of its code points', () => {
  const around = (hex: string, after = '') =>
    Buffer.concat([iconv.encode(TEXT, 'gb18030'), Buffer.from(hex, 'hex'), iconv.encode(after, 'gb18030')]);

  it('U+FFFD has its own bytes there, and goes back as it was', () => {
    const bytes = around('8431a437', '好。');
    expect(decode(bytes).text).toBe(`${TEXT}\ufffd好。`);
    expect(encode(decode(bytes)).equals(bytes)).toBe(true);
  });

  it.each(['c4', '84', '8431', '8431a4'])('%s at the end is half a character', (hex) => {
    expect(() => decode(around(hex))).toThrow('在半个字处中断');
  });

  it('bytes that no character has are no text', () => {
    expect(() => decode(around('ffff', '好。'))).toThrow('不是文本文件');
  });
});
