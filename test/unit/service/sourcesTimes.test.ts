/** Of which year and of whom a figure is, where it is looked up in a report. */
import { expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { figureRows } from '../../../src/service/figures';

const REPORT = {
  path: '白塔镇.txt',
  text: '白塔镇2025年养老工作汇报\n\n2025年，我镇投入养老服务资金1260万元，新建互助养老点8个。全镇60周岁以上老人9120人。\n',
};

const states = (text: string) =>
  figureRows(parse(text), [REPORT]).map(({ text: figure, source }) => `${figure} ${source?.state ?? ''}`);

const speech = (date: string, body: string) =>
  `---\ndate: ${date}\n---\n在全县养老工作会议上的讲话\n\n同志们：\n\n${body}\n`;

it('去年 of a speech of 2026 is 2025年 of a report', () => {
  expect(states(speech('2026-01-15', '白塔镇去年投入养老服务资金1260万元，新建互助养老点8个。'))).toEqual([
    '1260万元 found',
    '8个 found',
  ]);
});

it('2024年 is not', () => {
  expect(states(speech('2026-01-15', '白塔镇2024年投入养老服务资金1260万元。'))).toEqual(['1260万元 none']);
});

it('全镇 is of the town that was named before, and of no other', () => {
  const body = (town: string) => `${town}走在前列。全镇60周岁以上老人9120人。`;
  expect(states(speech('2025-12-15', body('白塔镇')))).toEqual(['9120人 found']);
  expect(states(speech('2025-12-15', body('丰乐镇')))).toEqual(['9120人 none']);
});
