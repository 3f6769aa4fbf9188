import { describe, expect, it } from 'vitest';
import { countCharacters, speakingMinutes, spokenSyllables } from '../../../src/language/length';
import { spellInteger } from '../../../src/language/numerals';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    [' \t\n　\u00a0\u200b\ufeff', 0],
    ['同志们：', 4],
    ['26.7', 1],
    ['10.1%', 1],
    ['1,000', 1],
    ['GDP', 1],
    ['2024年', 2],
    ['1—8月', 4],
    ['增长26.7%，其中GDP占10.1%。', 10],
    ['“4+2”', 3],
    ['（1）', 3],
    ['1.抓落实', 4],
    ['办公室——督查室……', 10],
    ['你 好　吗', 3],
    ['hello, world', 2],
    ['Let’s go', 2],
    ['说‘A’和‘B’', 8],
    ['１２３％', 4],
    ['AI\u200b+制造', 3],
    ['𠮷野家', 3],
    ['好👍', 2],
    ['二〇二四年', 5],
    // Counts from Word itself.
    ['Hello “世界”', 5],
    ["Let's say ‘你好’ 100 times per day, 勤勉", 12],
    ['東京2024', 3],
    ['Hello、World。', 4],
    ['①②③④⑤', 1],
    ['㈱', 1],
    ['hello 🙂 world', 3],
    ['foo\u200bbar', 1],
  ])('%s is %i', (text, count) => expect(countCharacters(text)).toBe(count));
});

describe('spokenSyllables', () => {
  it.each([
    ['', 0],
    ['同志们：', 4],
    ['“三农”（一）《决定》', 5],
    ['改革——发展', 5],
    ['……', 1],
    // Numbers
    ['26.7%', 8], // 百分之二十六点七
    ['８０％', 5],
    ['10', 1],
    ['12', 2],
    ['105', 4], // 一百零五
    ['1,000亿元', 4],
    ['10500', 5], // 一万零五百
    ['-3.5℃', 7], // 负三点五摄氏度
    ['1/3', 4],
    ['9:30', 4],
    ['03月05日', 4],
    ['13800000000', 11],
    // Years, and what is none
    ['2024年', 5],
    ['2024 年', 5],
    ['2023—2024学年', 11],
    ['〔2024〕5号', 6],
    ['2024名', 7], // 二千零二十四名
    ['30年', 3],
    // Marks between
    ['1—8月', 4],
    ['3-5个', 4],
    ['5～8%', 6],
    ['“4+2”', 3],
    ['3×4', 3],
    ['×××同志', 5],
    // Letters
    ['GDP', 3],
    ['5G', 2],
    ['PM2.5', 5],
    ['Wi-Fi', 2],
    ['service', 2],
    ['hello, world', 4],
    ['km²', 4],
    ['①⑫', 3],
  ])('%s takes %i', (text, count) => expect(spokenSyllables(text)).toBe(count));

  it('is about as long as a text without figures has characters', () => {
    const text = '会前，我们看了三个现场，听了四家单位的发言；大家谈得实，问题也摆得准。';
    expect(spokenSyllables(text)).toBe(countCharacters(text));
    expect(speakingMinutes(spokenSyllables(text.repeat(100)))).toBeCloseTo((text.length * 100) / 220, 1);
  });

  it('counts long texts of one shape', () => {
    for (const unit of ['1', '1,111,', '111,', '1/', '2024、', '-', 'A', 'AAa', 'e', '’', '“', '.']) {
      const text = unit.repeat(200_000 / unit.length);
      expect(countCharacters(text), unit).toBeGreaterThan(0);
      expect(spokenSyllables(text), unit).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('spellInteger', () => {
  it.each([
    ['0', '零'],
    ['10', '十'],
    ['19', '十九'],
    ['110', '一百一十'],
    ['1005', '一千零五'],
    ['1050', '一千零五十'],
    ['10500', '一万零五百'],
    ['203000', '二十万三千'],
    ['1000050', '一百万零五十'],
    ['100005000', '一亿零五千'],
    ['1000000000000', '一万亿'],
    ['007', '零零七'],
  ])('%s is %s', (digits, spelled) => expect(spellInteger(digits)).toBe(spelled));
});
