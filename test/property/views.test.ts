/** Figures, drafts and pages of any text whatever: nothing throws, and whatever is told of has its place in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDrafts } from '../../src/compare/compare';
import type { Range } from '../../src/model/manuscript';
import { layOut } from '../../src/paper/layout/layout';
import { OFFICIAL } from '../../src/paper/layout/measures';
import { layReading } from '../../src/paper/lectern';
import { redline } from '../../src/paper/redline';
import { sheetOf } from '../../src/paper/sheet';
import { writable } from '../../src/paper/word/unwritable';
import { parse } from '../../src/reading/parse';
import { figureRows } from '../../src/service/figures';
import { intl } from '../../src/words/intl';
import { manuscripts } from '../support/fragments';
import { TIMES } from '../support/seed';
import { paragraphsOf } from '../support/word';

/** What figures are made of, and what may be taken for it. */
const FIGURES = [
  '完成投资10亿元，',
  '其中云岭镇3亿元，',
  '分别为3.5万、.5、5-8%、',
  '占比分别为50%、30%、20%，',
  '全县排名第3，',
  '石桥镇、云岭镇并列第一，',
  '超过50%以上，',
  '9个单位，第10名，',
  '二〇二四年',
  '１２３％',
  '三万亿',
  '。',
  '\n',
  '　　',
  '\ud83d',
  '😀',
];
const figures = fc.array(fc.constantFrom(...FIGURES), { maxLength: 30 }).map((parts) => parts.join(''));
/** One piece many times over, as a program may write it and no person would. */
const monotonous = fc.tuple(manuscripts, fc.nat(60)).map(([text, times]) => text.slice(0, 12).repeat(times));
const texts = fc.oneof(
  manuscripts,
  monotonous,
  fc.tuple(manuscripts, figures).map((parts) => parts.join('\n')),
);
const holds = <Drawn>(drawn: fc.Arbitrary<Drawn>, property: (value: Drawn) => void, numRuns = 150) =>
  fc.assert(fc.property(drawn, property), { numRuns: numRuns * TIMES });

function expectPlace(text: string, { start, end }: Range): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
  for (const at of [start, end]) expect(isInsidePair(text, at)).toBe(false);
}

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

describe('figures', () => {
  it('stand in the text, as do those that they were reckoned against', () => {
    holds(texts, (text) => {
      for (const { range, against } of figureRows(parse(text)))
        for (const place of [range, ...against]) expectPlace(text, place);
    });
  });
});

describe('two drafts', () => {
  it('are told apart by places in them, and the changes make one of the other', () => {
    holds(fc.tuple(texts, texts), ([old, now]) => {
      const changes = compareDrafts(old, now);
      // What was split or joined is told together: its words are those of paragraphs that stand side by side.
      const isApart = changes.some(({ partOf }) => partOf);
      const units = changes.flatMap(({ old }) => old ?? []).sort((a, b) => a.index - b.index);
      const words = units.map((unit) => unit.words).join('');
      for (const change of changes) {
        if (change.old) expectPlace(old, change.old.range);
        if (change.now) expectPlace(now, change.now.range);
        const bits = change.rewriting?.bits ?? [];
        const without = (kind: string) =>
          bits
            .filter((bit) => bit.kind !== kind)
            .map((bit) => bit.text)
            .join('');
        if (!change.rewriting) continue;
        if (isApart) expect(words).toContain(without('new'));
        else expect(without('new')).toBe(change.old!.words);
        expect(without('gone')).toBe(change.now!.words);
      }
    });
  });

  it('are both in the marked-up file, whatever was split and joined', async () => {
    const linesOf = (text: string) => parse(text).paragraphs.map((paragraph) => writable(paragraph.text));
    /** A draft with some line ends gone and some sentences on lines of their own. */
    const relaid = fc.tuple(texts, fc.array(fc.nat(3), { minLength: 1 })).map(([text, choices]) => {
      let at = 0;
      const choice = () => choices[at++ % choices.length];
      return [
        text,
        text.replace(/\n|[。；]/g, (mark) => (choice() !== 0 ? mark : mark === '\n' ? '' : `${mark}\n`)),
      ] as const;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(relaid, fc.tuple(texts, texts)), async ([old, now]) => {
        const bytes = await redline(old, now);
        expect(paragraphsOf(bytes, true)).toEqual(linesOf(now));
        expect(paragraphsOf(bytes, false)).toEqual(linesOf(old));
      }),
      { numRuns: 60 * TIMES },
    );
  });

  it('that are one have no change', () => {
    holds(texts, (text) => {
      expect(compareDrafts(text, text).filter(({ kind }) => kind !== 'same')).toEqual([]);
    });
  });
});

describe('pages', () => {
  it('hold every character of the sheet once, in lines that cut none', () => {
    holds(texts, (text) => {
      const sheet = sheetOf(parse(text));
      for (const { pages } of [layOut(sheet, OFFICIAL, intl), layReading(sheet, {}, intl).layout]) {
        const lines = pages.flatMap((page) => page.lines);
        for (const line of lines) expectPlace(text, line.range);
        sheet.paragraphs.forEach((paragraph, index) => {
          const own = lines.filter((line) => line.paragraph === index);
          expect(own.map((line) => line.text).join('')).toBe(paragraph.text);
        });
      }
    });
  });
});
