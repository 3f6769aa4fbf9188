import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBy } from '../../../../src/language/spelling/wordRow';
import { expectTheTextBack } from '../../../support/cuts';
import { vocabulary } from '../../../support/vocabulary';

const cut = (text: string) =>
  cutBy(vocabulary, text)
    .map((word) => word.text)
    .join('|');

describe('the words of a text', () => {
  it('are the likeliest row of those that the vocabulary has', () => {
    expect(cut('要解决好问题。')).toBe('要|解决|好|问题|。');
    expect(cut('')).toBe('');
    expect(cut('12%')).toBe('1|2|%');
  });

  it('say which of them is a noun', () => {
    expect(cutBy(vocabulary, '问题突出').map(({ isNoun }) => isNoun)).toEqual([true, false]);
  });

  it('give the text back', () => {
    expectTheTextBack({ name: 'Intl.Segmenter', cut: (text) => cutBy(vocabulary, text) });
  });

  it('are cut out of an expression where they stand beside it', () => {
    expect(cut('倒排倒排工期')).toBe('倒|排|倒|排|工期');
    expect(cut('安全安全员')).toBe('安全|安全|员');
    expect(cut('突出问题问题')).toBe('突出|问题|问题');
    expect(cut('中华民族民族精神')).toBe('中华民族|民族|精神');
    expect(cut('实事求是是思想路线')).toMatch(/^实事求是\|是/);
  });

  it('are as many characters as it has, whatever stands beside an expression', () => {
    const piece = fc.constantFrom('倒排', '工期', '倒排工期', '安全', '安全员', '，', '推进工作', '推进');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        return cut(text).replaceAll('|', '') === text;
      }),
    );
  });
});
