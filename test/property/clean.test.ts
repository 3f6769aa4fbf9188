/** 清理文稿: whatever the text, no word of the speech goes, and a second time nothing is left to do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/checks/fixAll';
import { clean } from '../../src/clean/clean';
import { applyEdits } from '../../src/model/changes';
import { parse } from '../../src/reading/parse';
import { intl } from '../../src/words/intl';
import { manuscripts } from '../support/fragments';
import { TIMES } from '../support/seed';
import { cleanSpeeches } from '../support/texts';

const options = { words: intl };
/** What a paste does to a speech: cuts lines, strews blanks, sets lines of its own between, glues. */
const BLOWS = ['\n', '\n\n', '\r\n', ' ', '  ', '　　', '\u200b', '\u00ad', '\u000b', '\t'];
const PAGE = '点击阅读全文';
const slices = fc
  .tuple(fc.constantFrom(...cleanSpeeches), fc.nat(), fc.nat(1500))
  .map(([source, from, length]) => source.slice(from % source.length).slice(0, length))
  // A number alone on its line is a page's, and half a number gets a 0 before its point.
  .map((slice) => slice.replace(/^[\d.]+|[\d.]+$/g, ''));
const pasted = fc
  .tuple(
    slices,
    fc.array(fc.tuple(fc.nat(), fc.nat(1), fc.constantFrom(...BLOWS)), { maxLength: 8 }),
    fc.nat(),
  )
  .map(([text, blows, at]) => {
    const hit = beaten(text, blows);
    let cut = at % (hit.length + 1);
    // What is left of a date that is cut is a number alone on its line: a page's.
    while (/[\d.年月日]/.test(hit.slice(Math.max(0, cut - 1), cut + 1))) cut++;
    return `${hit.slice(0, cut)}\n${PAGE}\n${hit.slice(cut)}`;
  });
function beaten(text: string, blows: readonly (readonly [number, number, string])[]): string {
  return blows.reduce((all, [from, gone, put]) => {
    const at = from % (all.length + 1);
    // A line break may go, a word never.
    const end = gone > 0 && /\s/.test(all[at] ?? '') ? at + 1 : at;
    return all.slice(0, at) + put + all.slice(end);
  }, text);
}
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const texts = fc.oneof(manuscripts, slices, pasted);
const holds = (drawn: fc.Arbitrary<string>, property: (text: string) => void, numRuns = 300) =>
  fc.assert(fc.property(drawn, property), { numRuns: numRuns * TIMES });

describe('clean', () => {
  it('has nothing to do a second time', () => {
    holds(texts, (text) => {
      expect(clean(clean(text, options).text, options).edits).toEqual([]);
    });
  });

  it('gives the text that its edits make, and tells of each kind what it did', () => {
    holds(texts, (text) => {
      const { edits, text: result, done } = clean(text, options);
      expect(applyEdits(text, edits)).toBe(result);
      expect(done.length > 0).toBe(result !== text);
    });
  });

  it('cuts no surrogate pair', () => {
    holds(texts, (text) => {
      if (!HALF_PAIR.test(text)) expect(HALF_PAIR.test(clean(text, options).text)).toBe(false);
    });
  });

  it('loses no word of a pasted speech', () => {
    holds(pasted, (text) => {
      const { done, text: result } = clean(text, options);
      // Labels and numerals may be mended: the checks answer for that.
      if (!done.some(({ kind }) => MENDS.includes(kind)))
        expect(differing(spoken(text), spoken(result))).toEqual(['', '']);
    });
  });
});

/** What a chat assistant sets round its lines. */
const MARKS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['', ''],
  ['**', '**'],
  ['## ', ''],
  ['> ', ''],
  ['### **', '**'],
];
const marked = fc
  .tuple(
    fc.constantFrom(...cleanSpeeches),
    fc.array(fc.nat(MARKS.length - 1), { minLength: 5, maxLength: 40 }),
  )
  .map(([speech, picks]) => {
    const lines = speech.slice(parse(speech).frontMatter?.range.end ?? 0).split('\n');
    const put = lines.map((line, i) => {
      const [before, after] = MARKS[picks[i % picks.length]!]!;
      return line.trim() === '' ? line : before + line.trim() + after;
    });
    return { plain: lines.join('\n'), text: ['# 讲话', '', '- **第一稿**', ...put].join('\n') };
  });

describe('a speech in Markdown', () => {
  it('is the speech again when it is clean, every word and no mark', () => {
    holds(
      marked.map(({ plain, text }) => `${plain}\u0000${text}`),
      (both) => {
        const [plain, text] = both.split('\u0000') as [string, string];
        const result = clean(text, options).text;
        expect(differing(wordsOf(plain), wordsOf(result).replace('讲话第一稿', ''))).toEqual(['', '']);
        expect(result).not.toMatch(/[*#>]/);
      },
      60,
    );
  });
});

const MENDS = ['label-form', 'numeral-form', 'salutation-format'];

/** The words of a text, without those of the page. */
function spoken(text: string): string {
  return wordsOf(text).replaceAll(PAGE, '');
}

/** What two texts do not share, a few characters before it shown. */
function differing(one: string, other: string): [string, string] {
  if (one === other) return ['', ''];
  let at = 0;
  while (one[at] === other[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 10), at + 30);
  return [near(one), near(other)];
}
