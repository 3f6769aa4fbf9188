import { describe, expect, it } from 'vitest';
import { type PrintedLine, printedOf } from '../../../src/paper/printed';
import { sheetOf } from '../../../src/paper/sheet';
import { parse } from '../../../src/reading/parse';
import { intl } from '../../../src/words/intl';
import { cleanSpeeches } from '../../support/texts';

const A4 = { width: 595.28, height: 841.89 };
const RIGHT = A4.width - (26 * 72) / 25.4;

const textOf = ({ pieces }: PrintedLine) => pieces.map(({ text }) => text).join('');

describe.each(['official', 'reading'] as const)('%s, drawn', (style) => {
  it.each(cleanSpeeches.map((text) => [text.split('\n', 1)[0]!, text]))('%s', (_, text) => {
    const manuscript = parse(text);
    const { width, height, pages } = printedOf(manuscript, { style }, intl);
    expect({ width, height }).toEqual({
      width: expect.closeTo(A4.width, 1),
      height: expect.closeTo(A4.height, 1),
    });
    const lines = pages.flatMap((page) => page.lines);
    // Every character, in order; the blanks at a line's end are not drawn.
    const bare = (printed: string) => printed.replace(/\s/g, '');
    expect(bare(lines.map(textOf).join(''))).toBe(
      bare(
        sheetOf(manuscript)
          .paragraphs.map((paragraph) => paragraph.text)
          .join(''),
      ),
    );
    for (const line of lines) {
      const last = line.pieces.at(-1)!;
      expect(last.x + last.width, textOf(line)).toBeLessThanOrEqual(RIGHT + 0.5);
      expect(line.y).toBeLessThan(A4.height);
      expect(text[line.start], textOf(line)).toBe(textOf(line)[0]);
      // Pieces stand beside each other.
      line.pieces.slice(1).forEach(({ x }, i) => {
        expect(x).toBeGreaterThanOrEqual(line.pieces[i]!.x + line.pieces[i]!.width - 0.1);
      });
    }
  });
});

describe('正式稿', () => {
  const { pages } = printedOf(parse('项目建设要抓紧抓好。'.repeat(150)), { style: 'official' }, intl);

  it('stretches full lines to the margin, and not the last one', () => {
    const { lines } = pages[0]!;
    const [first] = lines[1]!.pieces;
    expect(first!.x + first!.width).toBeCloseTo(RIGHT, 0);
    const last = pages.at(-1)!.lines.at(-1)!.pieces[0]!;
    expect(last.x + last.width).toBeLessThan(RIGHT);
  });

  it('has its numbers outside', () => {
    expect(pages.slice(0, 2).map(({ marks }) => marks.map(({ text, anchor }) => [text, anchor]))).toEqual([
      [['— 1 —', 'end']],
      [['— 2 —', 'start']],
    ]);
  });
});

describe('上台稿', () => {
  const text = `在推进会上的讲话\n同志们：\n${'莘县的项目，推进得很快。'.repeat(60)}`;
  const { pages } = printedOf(parse(text), { style: 'reading', reading: { readings: {} } }, intl);

  it('has pinyin over a hard name, centred on its character', () => {
    const line = pages[0]!.lines.find(({ over }) => over.some((ruby) => ruby.text === 'shēn'))!;
    const ruby = line.over.find((each) => each.text === 'shēn')!;
    const piece = line.pieces.find((each) => each.text.startsWith('莘'))!;
    expect(piece.text).toBe('莘');
    expect(ruby.x).toBeCloseTo(piece.x + piece.width / 2, 0);
  });

  it('tells the page and what comes next', () => {
    const marks = pages[0]!.marks.map(({ text }) => text);
    expect(marks).toContain(`第1页共${pages.length}页`);
    expect(marks.filter((mark) => mark.startsWith('下页：'))).toHaveLength(1);
    expect(pages.at(-1)!.marks.filter(({ kind }) => kind === 'next')).toEqual([]);
  });
});

it('a text without anything to print has no page that shows something', () => {
  const { pages } = printedOf(parse(''), { style: 'official' }, intl);
  expect(pages.flatMap(({ lines }) => lines)).toEqual([]);
});

it('emoji and rare characters are one character each', () => {
  const { pages } = printedOf(parse('𠮷林的同志们：\n大家好👍🏽，𡈽地要用好。'), { style: 'official' }, intl);
  expect(pages[0]!.lines.map(textOf).join('')).toContain('👍🏽，𡈽地');
});
