import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/paper/layout/lines';
import { unitsOf } from '../../../src/paper/layout/units';

/** Lines of so many characters. */
function lines(text: string, characters: number): string[] {
  const units = unitsOf(text, { advance: 1, widest: characters, ruby: 1 });
  return breakLines(units, [characters, characters]).map(({ start, end }) => text.slice(start, end));
}

describe('breakLines', () => {
  it.each([
    ['no mark begins a line', '项目建设，要抓', 4, ['项目建', '设，要抓']],
    ['nor closing marks one after another', '他说“项目。”好', 5, ['他说“项', '目。”好']],
    ['no opening mark ends a line', '学习《条例》精神', 3, ['学习', '《条', '例》精', '神']],
    ['a dash stays whole', '项目——后劲', 3, ['项目', '——后', '劲']],
    ['an ellipsis stays whole, with what it follows', '一二三……四', 4, ['一二', '三……四']],
    ['a number stays whole, with its sign', '增长12.45%好', 4, ['增长', '12.45%好']],
    ['a Latin word too', '提高GDP增速', 3, ['提高', 'GDP增', '速']],
    ['so does a range', '今年1—8月份', 4, ['今年1—8', '月份']],
    ['half-width characters take half', '共1234项', 4, ['共1234项']],
    ['a word wider than a line is cut', 'abcdefghij', 2, ['abcd', 'efgh', 'ij']],
    ['blanks at a line’s end take no room', '项目 建设', 2, ['项目 ', '建设']],
    ['no character is cut', '𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷']],
    ['an emoji of several is one', '好👨‍👩‍👧好', 2, ['好👨‍👩‍👧', '好']],
    ['marks alone are cut when the line is full', '，，，，，', 2, ['，，', '，，', '，']],
  ])('%s', (_, text, characters, expected) => {
    expect(lines(text, characters)).toEqual(expected);
  });
});
