/** What once went wrong, by name; see that it stays right. */
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean';
import { compareDrafts } from '../../src/compare/compare';
import { applyEdits } from '../../src/model/changes';
import type { Point } from '../../src/model/manuscript';
import { layOut } from '../../src/paper/layout/layout';
import { OFFICIAL } from '../../src/paper/layout/measures';
import { layReading } from '../../src/paper/lectern';
import { sheetOf } from '../../src/paper/sheet';
import { parse } from '../../src/reading/parse';
import { intl } from '../../src/words/intl';
import { fixAll, runChecks } from '../support/checking';

const HEAD = '在清河县点评会上的讲话\n同志们：\n';
const points = (text: string): Point[] => {
  const within = (list: readonly Point[]): Point[] =>
    list.flatMap((point) => [point, ...within(point.children)]);
  return parse(text).speeches.flatMap(({ children }) =>
    children.flatMap((child) => within(child.kind === 'point' ? [child] : child.children)),
  );
};

describe('the outline', () => {
  it('has no siblings that overlap', () => {
    const found = points(`${HEAD}一要抓绿化。一是种树，二是种草，第二、三是种花。`);
    expect(found).toHaveLength(4);
    const siblings = (list: readonly Point[]) => {
      list.slice(1).forEach((point, i) => {
        expect(point.range.start).toBeGreaterThanOrEqual(list[i]!.range.end);
      });
    };
    for (const { children } of found) siblings(children);
  });

  it('has every selection within its range, also where a paragraph stands twice', () => {
    const twice = '要做两件事：一是修路，二是架桥。\n';
    const found = points(HEAD + twice + twice);
    expect(found).toHaveLength(4);
    for (const { range, selectionRange } of found) {
      expect(selectionRange.start).toBeGreaterThanOrEqual(range.start);
      expect(selectionRange.end).toBeLessThanOrEqual(range.end);
    }
  });
});

describe('texts of one shape', () => {
  it.each([
    ['a line a character', '好\n'.repeat(8_000)],
    ['marks only', ','.repeat(30_000)],
    ['open brackets', '（'.repeat(5_000)],
    ['open quotation marks', '“'.repeat(5_000)],
    ['labels only', '一是'.repeat(3_000)],
    ['salutations', '同志们：\n'.repeat(4_000)],
    ['titles', '在清河县点评会上的讲话\n'.repeat(3_000)],
    ['a page’s lines', '阅读全文\n'.repeat(8_000)],
    ['front matter that never ends', `---\n${'a: 1\n'.repeat(20_000)}`],
    ['counts in quotation marks', `我再讲${'“三个方面”'.repeat(3_000)}`],
    ['names, one a line', '欧阳清河\n'.repeat(3_000)],
    ['one character', '的'.repeat(12_000)],
    ['one numeral', '三'.repeat(30_000)],
    ['lists inside one endless sentence', `${HEAD}${'讲三点：一是抓实，二是抓细，三是抓严，'.repeat(1_000)}`],
    ['ranges', `${HEAD}${'15亿—20亿元、5-8%'.repeat(2_000)}`],
    ['brackets in many labels', `${HEAD}${'（一）抓好（落实'.repeat(2_000)}`],
    ['a table’s lines', `${HEAD}${'| 云岭 | 3 |\n'.repeat(1_500)}`],
    ['brackets of all kinds', '（“《'.repeat(5_000)],
  ])('%s: read, checked, mended', (_, text) => {
    const manuscript = parse(text);
    for (const { range } of runChecks(manuscript, { words: intl })) {
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });

  it.each([
    ['blanks between all words', `${HEAD}${'工 作 要 抓 好 ，'.repeat(1_500)}`],
    ['everything glued', '一、提高认识站在新的起点，我们要抓好各项工作。'.repeat(800)],
    ['a table’s lines', `${HEAD}${'| 云岭 | 3 |\n'.repeat(1_000)}`],
    ['salutations', '同志们：\n'.repeat(2_000)],
  ])('%s: cleaned', (_, text) => {
    const { edits, text: result } = clean(text, { words: intl });
    expect(applyEdits(text, edits)).toBe(result);
  });

  it.each([
    ['one breath without end', `${HEAD}${'的'.repeat(30_000)}`],
    ['marks that no line may begin with', '？！'.repeat(10_000)],
    ['names set with their reading', `${HEAD}${'单县、'.repeat(8_000)}`],
    ['points in one paragraph', `${HEAD}${'一是抓好工作；二是抓好工作；'.repeat(1_500)}`],
  ])('%s: set on pages', (_, text) => {
    const sheet = sheetOf(parse(text));
    const printed = sheet.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
    for (const { pages } of [layOut(sheet, OFFICIAL, intl), layReading(sheet, {}, intl).layout]) {
      const lines = pages.flatMap((page) => page.lines);
      expect(lines.reduce((sum, line) => sum + line.text.length, 0)).toBe(printed);
    }
  });

  it('more sentences than a call may have arguments: compared', () => {
    const changes = compareDrafts(`${HEAD}好。`, `${HEAD}${'好。'.repeat(150_000)}`);
    expect(changes.some(({ kind }) => kind !== 'same')).toBe(true);
  });

  it('a number repeated a thousand times is told in a few findings', () => {
    const text = `${HEAD}${'一是要抓好这项工作。\n'.repeat(1_000)}`;
    const found = runChecks(parse(text), { words: intl }).filter(({ check }) => check === 'numbering-repeat');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(20);
  });
});

describe('fix-all', () => {
  it('deletes no line between two halves of a paragraph', () => {
    const text = `${HEAD}会开得很好。各单位要进一步增强责任\n领导点评要记到每个本子上，一条也不能漏。\n感和紧迫感，把问题改到位。希望大家努力。\n`;
    const words = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
    expect(words(fixAll(text, { words: intl }))).toBe(words(text));
  });
});

it('a blank before a decimal point makes no other number of it', () => {
  const text = `${HEAD}农村居民人均可支配收入分别增长5  .8%、7.9%。\n`;
  expect(clean(text, { words: intl }).text).not.toContain('50.8');
  expect(fixAll(text, { words: intl })).not.toContain('50.8');
});

it('a check that throws takes no other along, and is told', () => {
  const failing = {
    id: 'failing',
    title: '坏了',
    description: '',
    severity: 'warning',
    basis: 'usage',
    run: () => {
      throw new Error('不行');
    },
  } as const;
  const sound = { ...failing, id: 'sound', run: () => [{ range: { start: 0, end: 1 }, message: '好' }] };
  const told: string[] = [];
  const found = runChecks(parse(HEAD), {
    checks: [failing, sound],
    onFailure: ({ id }) => told.push(id),
  });
  expect(found.map(({ check }) => check)).toContain('sound');
  expect(told).toContain('failing');
});

describe('a quotation that is closed at the start of a later line', () => {
  const open =
    '他站在台上对着满场的人一字一句地说：“有朝一日，这里会以它的优质稻米再次为我们大家，也为子孙后代作出新的';
  const firm =
    '这一点没有人怀疑，因为今年的收成就摆在那里，谁都看得见，谁都摸得着，谁都数得清，谁都说得出个所以';
  const bodies = (text: string) =>
    parse(text)
      .paragraphs.filter(({ kind }) => kind === 'body')
      .map((paragraph) => paragraph.text);

  // Where a text is cut to be read goes by the last word.
  it.each(['贡献', '努力', '成绩', '榜样'])(
    'goes on there, though the line before ends its sentence: %s',
    (word) => {
      const text = `${open}${word}。`;
      expect(bodies(`${HEAD}${text}\n”大家都鼓了掌。\n`)).toEqual([`${text}”大家都鼓了掌。`]);
    },
  );

  it.each(['贡献', '努力', '成绩', '榜样'])(
    'throws nowhere, however far the quotation began before: %s',
    (word) => {
      const text = `${open}贡献，\n${firm}${word}。\n”大家都鼓了掌。`;
      expect(bodies(`${HEAD}${text}\n`).join('')).toBe(text.replaceAll('\n', ''));
    },
  );
});
