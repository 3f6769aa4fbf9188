import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold';
import { findInlineLabels, readLabel } from '../../../src/language/labels';
import { writeLabel } from '../../../src/language/numbering';
import { readNumeral, writeNumeral } from '../../../src/language/numerals';
import { LABEL_STYLES } from '../../../src/model/manuscript';

const read = (text: string) => {
  const label = readLabel(fold(text));
  return label && [label.style, label.number, text.slice(0, label.end), ...(label.mend ? [label.mend] : [])];
};
const inside = (text: string) =>
  findInlineLabels(fold(text), 0).map(({ start, end }) => text.slice(start, end));

describe('numerals', () => {
  it('come back as they were written', () => {
    for (let value = 1; value <= 99; value++) expect(readNumeral(writeNumeral(value))).toBe(value);
  });
  it.each(['', '零', '十十', '二三', '百', '一十一一', '〇', '100'])('are none: “%s”', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });
});

describe('a label at the start', () => {
  it.each([
    ['一、抓落实', ['han', 1, '一、']],
    ['十二、抓落实', ['han', 12, '十二、']],
    ['（一）抓落实', ['han-paren', 1, '（一）']],
    ['(三)抓落实', ['han-paren', 3, '(三)']],
    ['1.抓落实', ['arabic', 1, '1.']],
    ['12.抓落实', ['arabic', 12, '12.']],
    ['１．抓落实', ['arabic', 1, '１．']],
    ['（1）抓落实', ['arabic-paren', 1, '（1）']],
    ['①抓落实', ['circled', 1, '①']],
    ['⑳抓落实', ['circled', 20, '⑳']],
    ['第一，抓落实', ['di', 1, '第一，']],
    ['第二,抓落实', ['di', 2, '第二,']],
    ['第二是快', ['di', 2, '第二是']],
    ['第三。抓落实', ['di', 3, '第三。', '第三，']],
    ['第一：抓落实', ['di', 1, '第一：']],
    ['一是抓落实', ['shi', 1, '一是']],
    ['一是，抓落实', ['shi', 1, '一是，']],
    ['一要抓落实', ['yao', 1, '一要']],
    ['首先，抓落实', ['adverb', 1, '首先，']],
    ['其次，抓落实', ['adverb', 2, '其次，']],
    ['其一，抓落实', ['qi', 1, '其一，']],
    ['其二是抓落实', ['qi', 2, '其二是']],
    ['一方面，抓落实', ['aspect', 1, '一方面，']],
    ['另一方面要抓落实', ['aspect', 2, '另一方面']],
    ['第一个问题：抓落实', ['noun', 1, '第一个问题：']],
    ['第二句话，抓落实', ['noun', 2, '第二句话，']],
    ['第三个方面，抓落实', ['noun', 3, '第三个方面，']],
    ['看法之二：分数要看', ['noun', 2, '看法之二：']],
    ['原因之一，是管理不到位', undefined],
    ['三分之二，是党员', undefined],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['1、抓落实', ['arabic', 1, '1、', '1.']],
    ['（一）、抓落实', ['han-paren', 1, '（一）、', '（一）']],
    ['(1).抓落实', ['arabic-paren', 1, '(1).', '（1）']],
    ['（二紧盯卫生', ['han-paren', 2, '（二', '（二）']],
    ['（二个别队员没有戴头盔。', ['han-paren', 2, '（二', '（二）']],
    ['（三时间抓得不紧', ['han-paren', 3, '（三', '（三）']],
    ['（2个别队员没有戴头盔。', ['arabic-paren', 2, '（2', '（2）']],
    ['(二紧盯卫生', ['han-paren', 2, '(二', '（二）']],
    ['二）紧盯卫生', ['han-paren', 2, '二）', '（二）']],
    ['2）紧盯卫生', ['arabic-paren', 2, '2）', '（2）']],
    ['①、抓落实', ['circled', 1, '①、', '①']],
    ['第一、抓落实', ['di', 1, '第一、', '第一，']],
    ['一，抓落实', ['han', 1, '一，', '一、']],
    ['一.抓落实', ['han', 1, '一.', '一、']],
    ['1是抓落实', ['shi', 1, '1是', '一是']],
    ['2要抓落实', ['yao', 2, '2要', '二要']],
    ['其二、抓落实', ['qi', 2, '其二、', '其二，']],
  ])('that is malformed: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each(['一、二季度', '三、四季度怎么干', '三、四月份'])('that may be none: %s', (text) =>
    expect(readLabel(text)?.weak).toBe(true),
  );

  it.each([
    '1.5万亿元',
    '3.15晚会',
    '2023年',
    '10月份',
    '一、二、三产业',
    '第一书记',
    '第一责任人',
    '第一要务是发展',
    '第一时间',
    '第一、第二产业',
    '第一季度',
    '第一次来',
    '一是一，二是二',
    '（二〇二四年三月五日）',
    '（二个单位没有到',
    '（三年之内完成',
    '（2个单位没有到',
    '（3月5日）',
    '（三级医院）',
    '首先主要负责同志',
    '最后一公里',
    '一希望大家',
    '一定要办好',
    '一线同志',
    '一般来说',
    '两手抓',
    '其他工作',
    '其中',
    '十分重要',
    '百日攻坚',
    '100.5亿元',
  ])('that is none: %s', (text) => expect(read(text)).toBeUndefined());
});

describe('labels inside a paragraph', () => {
  it.each([
    ['要求有三：一是快；二是准，三是实。', ['一是', '二是', '三是']],
    ['目的是：第一，要快。第二，要实。', ['第一，', '第二，']],
    ['主要目的一是要快；二是要实。', ['一是', '二是']],
    ['有两条：（1）要快；（2）要实。', ['（1）', '（2）']],
    ['有两条：①要快；②要实。', ['①', '②']],
    ['一要快，二要实。', ['一要', '二要']],
    ['作风要硬。二、责任要实。', ['二、']],
  ])('%s', (text, expected) => expect(inside(text)).toEqual(expected));

  it.each([
    '思想统一是前提。',
    '这一要求很明确。',
    '他说“一是一，二是二”。',
    '老话“一要吃饭，二要建设”讲得好。',
    '全市一、二、三产业都好。',
    '增长1.5个点。',
    '市（一）院好。',
    '党的十一届三中全会。',
    '完成第一、第二阶段任务。',
    '我们第一要务是发展。',
  ])('none: %s', (text) => expect(inside(text)).toEqual([]));
});

describe('writing', () => {
  const longest = { adverb: 3, aspect: 2, circled: 20 } as Readonly<Record<string, number>>;

  it.each(LABEL_STYLES)('a label of style %s is read back as it was meant', (style) => {
    for (let number = 1; number <= (longest[style] ?? 99); number++) {
      const label = writeLabel(style, number);
      expect(read(`${label}抓落实`)).toEqual([style, number, label]);
    }
  });

  it.each([
    ['di', 2, '第一：', '第二：'],
    ['shi', 2, '一是，', '二是，'],
    ['qi', 2, '其一是', '其二是'],
    ['noun', 3, '第一个问题：', '第三个问题：'],
    ['noun', 12, '第一句话，', '第十二句话，'],
    ['noun', 3, '看法之一：', '看法之三：'],
    ['adverb', 2, '首先要', '其次'],
  ] as const)('keeps the mark or noun of its model: %s %i after %s', (style, number, model, expected) => {
    expect(writeLabel(style, number, model)).toBe(expected);
  });
});
