/** What stands at the foot of a page to go on by. */
import { expect, it } from 'vitest';
import { firstWords } from '../../../../src/language/turning';

it.each([
  ['up to the first mark', '要一户一户走，一件一件问。', '要一户一户走'],
  ['no more than a glance', '各镇各部门都要把落下的进度抢回来。', '各镇各部门都要把落下的进'],
  ['a label and its words', '一、抓进度。要快。', '一、抓进度'],
  ['a year whole or not at all', '县政府昨天上午通报了2023年度综合考核结果。', '县政府昨天上午通报了'],
  ['a figure with its point', '今年头三个月增长了26.7%以上的有三家。', '今年头三个月增长了'],
  ['no label of the line below', '一、抓进度（一）抓源头1.抓排查', '一、抓进度（一）抓源头'],
  ['a number that ends there', '各镇的项目总数增加到12个以上。', '各镇的项目总数增加到12'],
  ['letters that are all there is', 'ABCDEFGHIJKLMNOP', 'ABCDEFGHIJKL'],
])('%s', (_, text, words) => {
  expect(firstWords(text)).toBe(words);
});
