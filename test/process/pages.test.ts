/** Word files set into pages by LibreOffice: they break as the layout says. */
import { describe, expect, it } from 'vitest';
import { exportWord } from '../../src/paper/export';
import { layOut } from '../../src/paper/layout/layout';
import { OFFICIAL, READING } from '../../src/paper/layout/measures';
import { sheetOf } from '../../src/paper/sheet';
import { parse } from '../../src/reading/parse';
import { cleanSpeeches } from '../support/texts';
import { noPages, printedLines, renderedLines, textOf } from '../support/word';
import { loadDictionary } from '../support/words';

const reason = noPages();
if (reason) console.warn(reason);
const words = await loadDictionary();
const MINUTES = 60_000;

describe.skipIf(reason)('pages', () => {
  const all = cleanSpeeches.slice(0, 4).join('\n\n');

  it(
    'of the 正式稿 are laid out as LibreOffice sets them',
    async () => {
      const manuscript = parse(all);
      const { bytes } = await exportWord(manuscript, { style: 'official' }, words);
      const rendered = renderedLines(bytes);
      const laid = layOut(sheetOf(manuscript), OFFICIAL, words).pages.map(({ lines }) =>
        lines.map(({ text }) => text.replace(/\s/g, '')),
      );
      expect(rendered).toEqual(laid);
      expect(Math.max(...rendered.map((lines) => lines.length))).toBe(22);
    },
    2 * MINUTES,
  );

  it(
    'of the 正式稿 leave no heading at their foot, there and here',
    async () => {
      const manuscript = parse(withHeadings());
      const { bytes } = await exportWord(manuscript, { style: 'official' }, words);
      const { pages, paragraphs } = layOut(sheetOf(manuscript), OFFICIAL, words);
      expect(renderedLines(bytes)).toEqual(
        pages.map(({ lines }) => lines.map(({ text }) => text.replace(/\s/g, ''))),
      );
      const last = pages.map(({ lines }) => paragraphs[lines.at(-1)!.paragraph]!.source.kind);
      expect(last.filter((kind) => kind !== 'body')).toEqual([]);
      // Some page is left short for it.
      expect(pages.slice(0, -1).some(({ lines }) => lines.length < 22)).toBe(true);
    },
    2 * MINUTES,
  );

  it(
    'have 22 lines of 28 characters',
    async () => {
      const manuscript = parse('项目建设要抓紧抓好'.repeat(400));
      const { bytes } = await exportWord(manuscript, { style: 'official' }, words);
      const [first] = renderedLines(bytes);
      expect(first!.map((line) => line.length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
    },
    2 * MINUTES,
  );

  it(
    'of the 上台稿 are turned where the layout turns them',
    async () => {
      const manuscript = parse(all);
      const off = { pinyin: false, breath: 0, times: false, nextWords: false };
      const { bytes } = await exportWord(manuscript, { style: 'reading', reading: off }, words);
      const rendered = renderedLines(bytes).map((lines) => lines.join(''));
      const laid = layOut(sheetOf(manuscript), READING, words).pages.map(({ lines }) =>
        lines.map(({ text }) => text.replace(/\s/g, '')).join(''),
      );
      expect(rendered).toEqual(laid);
    },
    2 * MINUTES,
  );

  it.each(['official', 'reading'] as const)(
    'print every character in LibreOffice, marks at the ends of lines too: %s',
    async (style) => {
      const off = { pinyin: false, breath: 0, times: false, nextWords: false };
      const { bytes } = await exportWord(parse(all), { style, reading: off }, words);
      expect(printedLines(bytes).flat().join('')).toBe(textOf(bytes).replace(/\s/g, ''));
    },
    2 * MINUTES,
  );
});

/** Headings of two levels in short steps: some of them would stand at a page's foot. */
function withHeadings(): string {
  const sentence = '各镇要倒排工期、挂图作战，把落下的进度一天一天抢回来。';
  const parts = [...'一二三四五六七八'].map((number, i) => {
    const points = [...'一二三'].map(
      (own, j) => `（${own}）把责任压到人头\n${sentence.repeat(1 + ((i + j * 2) % 4))}\n`,
    );
    return `${number}、狠抓落实，务求实效\n${points.join('')}`;
  });
  return `项目观摩点评讲话\n同志们：\n${parts.join('')}`;
}
