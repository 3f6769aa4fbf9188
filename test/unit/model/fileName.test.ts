import { expect, test } from 'vitest';
import { fileNameOf } from '../../../src/model/fileName';

test.each([
  ['在全市项目观摩会上的讲话', '在全市项目观摩会上的讲话.txt'],
  ['在A/B:C?会上的“点评”', '在A／B：C？会上的“点评”.txt'],
  ['  ..在会上的\t讲话 . ', '在会上的 讲话.txt'],
  ['', '点评讲话.txt'],
  ['con', '点评讲话.txt'],
  ['×××会上的讲话', '×××会上的讲话.txt'],
  ['长'.repeat(100), `${'长'.repeat(70)}.txt`],
])('%j is saved as %s', (title, name) => {
  expect(fileNameOf(title, '点评讲话')).toBe(name);
});
