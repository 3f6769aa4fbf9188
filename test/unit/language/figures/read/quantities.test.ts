import { describe, expect, it } from 'vitest';
import { amountsIn, readHan } from '../../../../../src/language/figures/read/amounts';
import { quantitiesIn } from '../../../../../src/language/figures/read/quantities';
import { spent } from '../../../../support/spent';

describe('amounts', () => {
  it.each([
    ['120 万元', 1_200_000],
    ['1,030多亿元', 103_000_000_000],
    ['2.18万亿元', 2_180_000_000_000],
    ['三十二个', 32],
    ['两千零五户', 2005],
    ['十四亿人', 1_400_000_000],
    ['三亿五千万元', 350_000_000],
    ['二十三亿四千五百万元', 2_345_000_000],
    ['三万亿元', 3_000_000_000_000],
    ['三万五', 35_000],
    ['两千零五十元', 2050],
    ['一百二十万元', 1_200_000],
    ['百分之三十五', 35],
    ['三分之二', 2 / 3],
    ['5.5个百分点', 5.5],
    ['３０％', undefined],
  ])('%s', (text, value) => {
    expect(amountsIn(text)[0]?.value).toBe(value);
  });

  it.each([
    '2024年3月5日',
    '早上9:30',
    '1—8月',
    '第3名',
    'PM2.5',
    '“4+2”',
    '十分明显',
    '一是抓',
    '二季度',
    '20多',
    '千方百计',
  ])('%s holds none', (text) => {
    expect(amountsIn(text).filter(({ unit }) => unit !== '')).toEqual([]);
  });

  it.each([
    'GB/T 9704—2012已施行',
    '拨打12345热线',
    '12345热线',
    '沿301省道',
    '第3个五年规划',
    '三年行动计划',
  ])('%s holds none at all', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  it('what only looks so is one', () => {
    expect(['用3年时间', 'GDP 120亿元', '热线受理320件'].map((text) => amountsIn(text).length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('a range has two ends', () => {
    expect(amountsIn('投资15—20亿元')[0]).toMatchObject({ value: 1.5e9, high: 2e9, unit: '元' });
    expect(amountsIn('5%—8%')[0]).toMatchObject({ value: 5, high: 8 });
  });

  it.each([
    ['近3000万元', 'under'],
    ['超过20家', 'over'],
    ['约8亩', 'about'],
    ['20余个', 'over'],
    ['20个以内', 'under'],
  ])('%s is bound', (text, bound) => {
    expect(amountsIn(text)[0]?.bound).toBe(bound);
  });

  it('reads Chinese numbers', () => {
    expect([readHan('一万二千'), readHan('三百'), readHan('三点五'), readHan('二二')]).toEqual([
      12000,
      300,
      3.5,
      undefined,
    ]);
  });
});

describe('quantities', () => {
  it('have a thing, a period, whose they are, and what is said of them', () => {
    const sentence =
      '一季度，全县完成固定资产投资26.7亿元，同比增长8.5%，比全市平均水平高0.4个百分点，占全市的12%。';
    expect(quantitiesIn(sentence).map(({ role, thing, who, period }) => [role, thing, who, period])).toEqual([
      ['plain', '固定资产投资', '全县', '一季度'],
      ['growth', '固定资产投资', '全县', '一季度'],
      ['difference', '固定资产投资', '全县', '一季度'],
      ['share', '固定资产投资', '全县', '一季度'],
    ]);
  });

  it('are aimed at or came about', () => {
    const modes = quantitiesIn('今年力争完成投资120亿元，去年完成投资110亿元。').map(({ mode }) => mode);
    expect(modes).toEqual(['target', 'result']);
  });

  it('a sentence of any length takes linear time', () => {
    for (const text of [
      '云岭镇完成投资3亿元，'.repeat(4000),
      '一'.repeat(40000),
      `${'全县完成'.repeat(8000)}3个`,
    ])
      expect(spent(() => quantitiesIn(text))).toBeLessThan(2000);
  });
});
