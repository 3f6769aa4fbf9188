import { describe, expect, it } from 'vitest';
import { isClosing, isOpening } from '../../../src/language/lineBreaking';
import { type Layout, layOut } from '../../../src/paper/layout/layout';
import { OFFICIAL, READING, textWidth } from '../../../src/paper/layout/measures';
import { sheetOf } from '../../../src/paper/sheet';
import { parse } from '../../../src/reading/parse';
import { intl } from '../../../src/words/intl';
import { cleanSpeeches } from '../../support/texts';

const STYLES = { official: OFFICIAL, reading: READING };
const setOf = (text: string, style: keyof typeof STYLES) => layOut(sheetOf(parse(text)), STYLES[style], intl);
const lines = ({ pages }: Layout) => pages.flatMap((page) => page.lines);

describe.each(['official', 'reading'] as const)('%s pages', (style) => {
  const measures = STYLES[style];

  it.each(cleanSpeeches.map((text) => [text.split('\n', 1)[0]!, text]))('%s', (_, text) => {
    const sheet = sheetOf(parse(text));
    const layout = layOut(sheet, measures, intl);
    const printed = lines(layout).map((line) => line.text);
    expect(printed.join('')).toBe(sheet.paragraphs.map((paragraph) => paragraph.text).join(''));
    for (const { lines: own } of layout.pages) {
      expect(own.at(-1)!.y).toBeLessThanOrEqual(
        measures.page.top + (measures.linesPerPage - 1) * measures.line + 0.01,
      );
      expect(own[0]!.y).toBe(measures.page.top);
    }
    for (const line of lines(layout)) {
      expect(line.x).toBeGreaterThanOrEqual(measures.page.left);
      expect(text.slice(line.range.start, line.range.end).replace(/[\r\n]+\s*/g, '')).toBe(line.text);
      if (line.start > 0) expect(isClosing(line.text[0]!), line.text).toBe(false);
      if (line.stretched) expect(isOpening(line.text.at(-1)!), line.text).toBe(false);
    }
    for (const { lines: own, setting } of layout.paragraphs)
      for (const { width } of own)
        expect(width).toBeLessThanOrEqual(
          textWidth(measures) + 0.01 + (setting.align === 'centred' ? 0.01 : 0),
        );
  });
});

describe('正式稿', () => {
  it('has 22 lines of 28 characters', () => {
    const { pages } = setOf('项目建设要抓紧抓好'.repeat(400), 'official');
    const [first] = pages;
    expect(first!.lines).toHaveLength(22);
    expect(first!.lines[0]!.text).toHaveLength(26);
    for (const { text } of first!.lines.slice(1)) expect(text).toHaveLength(28);
  });

  it.each(Array.from({ length: 22 }, (_, i) => i))(
    'leaves no heading at a page’s foot: %i lines',
    (above) => {
      const text = `${'项目。\n'.repeat(above)}一、抓进度\n（一）抓开工\n早开工，快推进。\n二、抓质量\n质量是命。\n`;
      const { pages, paragraphs } = setOf(text, 'official');
      for (const { lines: own } of pages) expect(paragraphs[own.at(-1)!.paragraph]!.source.kind).toBe('body');
    },
  );

  it('all but fills the page where all is headings', () => {
    const text = `同志们：\n${Array.from({ length: 30 }, (_, i) => `（${'一二三四五'[i % 5]}）抓好第${i}件事\n`).join('')}`;
    expect(setOf(text, 'official').pages[0]!.lines.length).toBeGreaterThan(22 - 6);
  });
});

describe('上台稿', () => {
  it.each(cleanSpeeches.map((text) => [text.split('\n', 1)[0]!, text]))(
    'turns between sentences: %s',
    (_, text) => {
      // A speech's last page may end on a signature, and a compilation's first is its title.
      const layout = setOf(text, 'reading');
      for (const { lines: own } of layout.pages.slice(0, -1)) {
        const last = own.at(-1)!;
        const { source } = layout.paragraphs[last.paragraph]!;
        if (source.kind === 'body') expect(last.text).toMatch(/[。！？：…）]”?$/);
      }
    },
  );

  it('turns a sentence that is longer than a page between its clauses', () => {
    const { pages } = setOf(`${'我们要把各项工作抓紧抓实抓到位，'.repeat(60)}确保完成。`, 'reading');
    expect(pages.length).toBeGreaterThan(2);
    for (const { lines: own } of pages.slice(0, -1)) expect(own.at(-1)!.text).toMatch(/，$/);
  });

  it('turns before a point that the page cannot hold, rather than in it', () => {
    const filler = '这次观摩看了十八个项目，大家看得认真、议得热烈。'.repeat(7);
    const text = `同志们：\n${filler}下面，我讲两点意见。\n一、抓进度。${'各镇要倒排工期、挂图作战，把进度抢回来。'.repeat(5)}\n二、抓质量。质量是项目的命，一刻也不能松。\n`;
    const { pages } = setOf(text, 'reading');
    expect(pages.map(({ lines: own }) => own[0]!.text.slice(0, 5))).toEqual(['同志们：', '一、抓进度']);
  });

  it('leaves no heading at a page’s foot', () => {
    const text = (above: number) =>
      `同志们：\n${'大家看得认真、议得热烈。'.repeat(above)}\n一、统一思想认识\n${'各镇要倒排工期、挂图作战。'.repeat(30)}\n二、压实工作责任\n各镇要倒排工期、挂图作战。\n`;
    for (let above = 5; above < 45; above++)
      for (const { lines: own } of setOf(text(above), 'reading').pages)
        expect(own.at(-1)!.text).not.toMatch(/^[一二]、/);
  });
});

it.each([
  ['项目建设要抓紧抓好，一刻也不能松。', 500],
  ['，', 8000],
  ['a', 8000],
  ['一是抓紧抓好。\n', 400],
  ['……', 3000],
])('comes to an end with %j again and again, and loses none of it', (piece, count) => {
  const text = piece.repeat(count);
  for (const style of ['official', 'reading'] as const) {
    const { pages } = layOut(sheetOf(parse(text)), STYLES[style], intl);
    const drawn = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    expect(drawn.replace(/\s/g, '').length).toBe(text.replace(/\s/g, '').length);
  }
});
