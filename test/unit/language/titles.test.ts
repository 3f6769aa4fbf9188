/** What a page puts round a title, and what is none. */
import { expect, it } from 'vitest';
import { isTitle, plainTitle } from '../../../src/language/titles';

it.each([
  '【工作动态】在全市农机安全推进会上的讲话',
  '县委书记：在全市农机安全推进会上的讲话',
  '在全市农机安全推进会上的讲话 （2023-06-15 09:30:12）',
  '• 在全市农机安全推进会上的讲话（3）',
  '在全市农机安全推进会上的讲话2',
  '在全市农机安全推进会上的讲话 【演讲稿】',
  '在全市农机安全推进会上的讲话【篇1】',
])('%s is one', (line) => {
  expect(plainTitle(line)).toBe('在全市农机安全推进会上的讲话');
  expect(isTitle(line)).toBe(true);
});

it.each(['【工作动态】全市召开农机安全推进会', '县委书记：大家辛苦了', '标签： 农机 分类： 领导讲话'])(
  '%s is none',
  (line) => {
    expect(isTitle(line)).toBe(false);
  },
);
