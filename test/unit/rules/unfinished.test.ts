/** What lacks is not told of a speech whose rest is not here. */
import { expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';

const HEAD = '在全县项目观摩会上的点评讲话\n同志们：\n今天看了六个项目，进度快、质量好，值得肯定。';
const SECTION = '一、要抓进度\n各乡镇要倒排工期，挂图作战，一项一项往前赶。';

const told = (text: string) => new Set(runChecks(parse(text)).map(({ check }) => check));

it('ends on a label', () => {
  expect(told(`${HEAD}\n${SECTION}\n二要抓`)).not.toContain('critique-missing');
});

it('ends on a numeral, or on a line that only sets out', () => {
  expect(told(`${HEAD}\n${SECTION}\n二`)).not.toContain('critique-missing');
  expect(told(`${HEAD}\n首先看“人的问题”`)).not.toContain('critique-missing');
});

it('is shown in part, as the page says, unless it takes its leave before', () => {
  const page = '（未完，全文共3900字，当前显示530字）';
  const checks = told(`${HEAD}\n${SECTION}\n${page}`);
  expect(checks).not.toContain('critique-missing');
  expect(checks).toContain('closing-missing');
  expect(told(`${HEAD}\n${SECTION}\n谢谢大家！\n${page}`)).toContain('critique-missing');
});

it('is at its end where the page says so behind its last words', () => {
  const end = told(`${HEAD}\n${SECTION}\n就这么多，谢谢大家！ — END —`);
  expect(end).toContain('critique-missing');
  expect(end).not.toContain('closing-missing');
});

it('has said one of three points that were announced', () => {
  const checks = told(`${HEAD}下面，我讲三点意见。\n${SECTION}`);
  expect(checks).toContain('promise-count');
  expect(checks).not.toContain('critique-missing');
  expect(checks).not.toContain('numbering-lone');
});

it('but not where most of them were said, or none was announced', () => {
  const second = '二、要抓质量\n各监理要盯在现场，一道工序一道工序验收。';
  expect(told(`${HEAD}下面，我讲三点意见。\n${SECTION}\n${second}`)).toContain('critique-missing');
  expect(told(`${HEAD}\n${SECTION}\n${second}`)).toContain('critique-missing');
});

it('is shown in part where the page tells how long the whole is', () => {
  const checks = told(
    `${HEAD}\n\n一、要抓进度\n\n各乡镇要倒排工期，一项一项往前赶。\n\n【文章共3773字，范文学习借鉴，请勿直接抄袭】`,
  );
  expect(checks).not.toContain('critique-missing');
  expect(checks).not.toContain('numbering-lone');
});
