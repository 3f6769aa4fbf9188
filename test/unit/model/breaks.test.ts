import { expect, it } from 'vitest';
import { lineBefore } from '../../../src/model/breaks';
import { applyEdits } from '../../../src/model/changes';

/** The text with 同志们： put before what begins at `word`. */
const put = (text: string, word: string, taken = 0) =>
  applyEdits(text, [lineBefore(text, text.indexOf(word), '同志们：', { lineBreak: '\n', taken })]);

it('puts a line before a paragraph and leaves it its indent, also where the line takes the place of its first words', () => {
  expect(put('　　今天开会。', '今天')).toBe('同志们：\n　　今天开会。');
  expect(put('　　同志们，今天开会。', '同志们', 4)).toBe('同志们：\n　　今天开会。');
  expect(put('讲话\n同志们，今天开会。', '同志们', 4)).toBe('讲话\n同志们：\n今天开会。');
});

it('parts what is glued', () => {
  expect(put('点评讲话　今天开会。', '今天')).toBe('点评讲话\n同志们：\n今天开会。');
  expect(put('点评讲话同志们，今天开会。', '同志们', 4)).toBe('点评讲话\n同志们：\n今天开会。');
});
