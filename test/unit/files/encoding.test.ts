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

describe('GB18030', () => {
  const of = (...parts: readonly (string | readonly number[])[]) =>
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? iconv.encode(part, 'gb18030') : Buffer.from(part))),
    );
  const LOST = [0x84, 0x31, 0xa4, 0x37];
  const OLD_SPACE = [0xa3, 0xa0];

  it('may have a lost character spelled out, which is kept', () => {
    const bytes = of('点评讲话，要抓好', LOST, '落实。', OLD_SPACE, '\n');
    const decoded = decode(bytes);
    expect(decoded.text).toBe('点评讲话，要抓好\ufffd落实。\u3000\n');
    expect(encode(decoded).equals(bytes)).toBe(true);
  });

  it('has older spaces that are kept, those that come to it too', () => {
    const bytes = of(OLD_SPACE, OLD_SPACE, TEXT);
    const decoded = decode(bytes);
    expect(decoded.text).toBe(`\u3000\u3000${TEXT}`);
    expect(encode(decoded).equals(bytes)).toBe(true);
    const more = encode({ ...decoded, text: `${decoded.text}\u3000好\u3000` });
    expect(more.equals(of(OLD_SPACE, OLD_SPACE, TEXT, OLD_SPACE, '好', OLD_SPACE))).toBe(true);
  });

  it.each([
    ['spaces of both kinds', of(OLD_SPACE, '\u3000', TEXT)],
    ['a code of four bytes that nobody has', of(TEXT, [0x84, 0x31, 0xa5, 0x30])],
  ])('%s: read, and told of before they would be changed', (_, bytes) => {
    const decoded = decode(bytes);
    expect(decoded.text.trim()).toContain(TEXT.trim());
    expect(() => encode(decoded)).toThrow('不规范');
  });

  it.each([
    ['a byte', [0xc4]],
    ['two bytes of four', [0x81, 0x30]],
    ['three bytes of four', [0x84, 0x31, 0xa4]],
  ])('is told of where it breaks off behind %s of a character', (_, bytes) => {
    expect(() => decode(of(TEXT.trim(), bytes))).toThrow('在半个字处中断');
    // What has no Chinese before it is as well something else: caf\xe9.
    expect(() => decode(of('cafe', bytes))).toThrow('编码不是');
  });

  it.each([[[0xff]], [[0xc4, 0x3f]], [[0x84, 0x31, 0xa4, 0x2c]]])('is none with %j in it', (bytes) => {
    expect(() => decode(of('点评', bytes, '讲话'))).toThrow('编码不是');
    expect(() => decode(of('点评', LOST, bytes, '讲话'))).toThrow('编码不是');
  });
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
