import { expect, it } from 'vitest';
import { figuresSummary, figureViewRows } from '../../../src/extension/figures/rows';
import type { LineFigure } from '../../../src/server/forClients';
import type { FiguresAnswer } from '../../../src/server/protocol/figures';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 3 } });
const figure = (line: number, more: Partial<LineFigure>): LineFigure => ({
  range: at(line),
  text: `${line}个`,
  value: line,
  unit: '个',
  thing: '项目',
  who: '云岭镇',
  period: '',
  role: 'plain',
  kind: '数量',
  against: [],
  ...more,
});
const place = { path: '材料/甲.txt', paragraph: 2, sentence: '项目5个。', range: at(7) };
const ANSWER: FiguresAnswer = {
  version: 1,
  figures: [
    figure(3, { verdict: 'wrong', note: '加起来不对', against: [at(4)], source: { state: 'none' } }),
    figure(4, { verdict: 'wrong', note: '分项', against: [at(3)], source: { state: 'found', place } }),
    figure(5, { source: { state: 'differs', place, value: '6个' } }),
  ],
  materials: [
    { path: '材料/甲.txt', uri: 'file:///a/甲.txt', kept: true },
    { path: '乙.txt', kept: false, problem: '找不到了' },
  ],
};

it('what does not agree comes first, then everything, then the materials', () => {
  const rows = figureViewRows(ANSWER, 'root');
  expect(rows.map(({ label, children }) => `${label} ${children.map((row) => row.label).join(' ')}`)).toEqual(
    ['要核对的 3个 5个', '全部数字 3个 4个 5个', '材料 材料/甲.txt 乙.txt'],
  );
  expect(rows[0]!.children[0]).toMatchObject({
    icon: { id: 'error' },
    description: '加起来不对 · 没有出处 · 云岭镇 · 项目',
    children: [{ kind: 'against', label: '4个', target: { range: at(4) } }],
  });
  expect(rows[0]!.children[1]!.children).toMatchObject([
    { label: '材料里是6个：甲.txt，第 2 段', target: { uri: 'file:///a/甲.txt', range: at(7) } },
  ]);
  expect(rows[2]!.children.map(({ kind }) => kind)).toEqual(['keptMaterial', 'material']);
  const ids = rows.flatMap((row) => [row, ...row.children, ...row.children.flatMap((each) => each.children)]);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
});

it('the summary counts what is to be looked at', () => {
  expect(figuresSummary(ANSWER)).toBe('2 处要核对，1 个没有出处');
  expect(figureViewRows({ version: 1, figures: [], materials: [] }, 'root')).toEqual([]);
});
