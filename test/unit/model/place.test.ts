import { expect, it } from 'vitest';
import { lineCounter } from '../../../src/model/place';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';

it.each(['\n', '\r\n', '\r'])('lines are counted whatever ends them: %j', (end) => {
  const text = ['同志们：', '', '今天开会。', '谢谢大家。'].join(end);
  const lineAt = lineCounter(text);
  expect(['同志们', '今天', '开会', '谢谢'].map((word) => lineAt(text.indexOf(word)))).toEqual([1, 3, 3, 4]);
  expect(lineAt(0)).toBe(1);
  expect(lineAt(text.length)).toBe(4);
});

it.each(['\n', '\r'])('what is related is told with its line: %j', (end) => {
  const text = [
    '同志们：',
    '我讲三点意见。',
    '一是抓早。早了才主动。',
    '二是抓小。小了才好办。',
    '谢谢大家。',
  ].join(end);
  const told = runChecks(parse(text)).filter(({ check }) => check === 'promise-count');
  expect(JSON.stringify(told)).toContain('第 3 行');
});
