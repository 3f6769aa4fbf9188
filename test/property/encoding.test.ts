import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentError, decode, encode } from '../../src/files/encoding';

describe('any text, well-formed or not, a zero aside, comes back as it was', () => {
  it.each([
    ['utf8', false],
    ['utf8', true],
    ['utf16le', true],
    ['utf16be', true],
    ['gb18030', false],
  ] as const)('%s, byte order mark: %s', (encoding, bom) => {
    const unit = encoding.startsWith('utf16')
      ? fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code))
      : 'binary';
    fc.assert(
      fc.property(fc.string({ unit }), (more) => {
        const text = `点评讲话：${more.replaceAll('\0', '')}`;
        expect(decode(encode({ text, encoding, bom }))).toEqual({ text, encoding, bom });
      }),
      { numRuns: 500 },
    );
  });
});

describe('any bytes', () => {
  const byte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0x0a, 0x20, 0x80, 0x81, 0x84, 0x30, 0x39, 0xa3, 0xa0, 0xbb, 0xbf, 0xef, 0xfe, 0xff),
  );
  const head = fc.constantFrom('', 'b5e3c6c0bdb2bbb0', 'e782b9e8af84', 'fffe', 'feff', 'efbbbf');

  it('either come back as they were or are refused with a reason in Chinese', () => {
    fc.assert(
      fc.property(head, fc.array(byte, { maxLength: 16 }), (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'hex'), Buffer.from(rest)]);
        try {
          expect(encode(decode(bytes)).equals(bytes)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
          expect((error as Error).message).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
