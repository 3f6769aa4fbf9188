/** What holds of every segmenter. */
import fc from 'fast-check';
import type { Segmenter } from '../../src/words/segmenter';

export const joined = (segmenter: Segmenter, text: string) =>
  segmenter
    .cut(text)
    .map((word) => word.text)
    .join('');

/** Texts as awkward as they come: whole emoji, halves of them, line ends, NUL, Chinese. */
const pieces = fc.oneof(
  fc.constantFrom(
    '坚持问题导向',
    '，',
    '“4+2”',
    '\r\n',
    '\0',
    '👨‍👩‍👧',
    '\ud83d',
    '\ude00',
    '\ufeff',
    '𠮷',
    '\ufffd',
    'é',
    '　',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

/** A cut takes nothing away and makes no empty word. */
export function expectTheTextBack(segmenter: Segmenter): void {
  fc.assert(
    fc.property(
      texts,
      (text) => joined(segmenter, text) === text && !segmenter.cut(text).some((word) => !word.text),
    ),
    { numRuns: 2000 },
  );
}
