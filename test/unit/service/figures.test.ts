import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { figureAt, figureRows } from '../../../src/service/figures';
import { figureLines, subjectText, verdictText } from '../../../src/service/figureText';

const HEAD = '在清河县工作点评会上的讲话\n\n同志们：\n\n';
const SPEECH = `${HEAD}一季度，云岭镇固定资产投资完成3.5亿元，同比增长9.1%，引进项目12个。清河镇引进项目32个，其中工业项目18个、农业项目8个、服务业项目9个。我讲三点意见。云岭镇排名第一。\n`;
const REPORT = {
  path: '材料/云岭镇汇报.txt',
  text: '云岭镇工作汇报\n\n一季度，全镇完成固定资产投资3.2亿元，同比增长9.1%。\n\n全镇引进项目12个。\n',
};
const shown = (text: string, reports = [REPORT].slice(1)) =>
  figureRows(parse(text), reports).map((row) => [row.text, subjectText(row), verdictText(row)].join(' | '));

describe('figureRows', () => {
  it('lists every figure with its subject, and none that only counts off', () => {
    expect(shown(SPEECH)).toEqual([
      '3.5亿元 | 云岭镇 · 一季度 · 固定资产投资 | ',
      '9.1% | 云岭镇 · 一季度 · 固定资产投资 | ',
      '12个 | 云岭镇 · 一季度 · 引进项目 | ',
      '32个 | 清河镇 · 一季度 · 引进项目 | 总数说是32个，分项18个、8个、9个，加起来是35个，多3个，请核对',
      '18个 | 清河镇 · 一季度 · 工业项目 | 分项',
      '8个 | 清河镇 · 一季度 · 农业项目 | 分项',
      '9个 | 清河镇 · 一季度 · 服务业项目 | 分项',
      '第一 | 云岭镇 | ',
    ]);
  });

  it('says which ones were reckoned against which', () => {
    const [, , , whole, first] = figureRows(parse(SPEECH));
    expect(whole!.against.map(({ start, end }) => SPEECH.slice(start, end))).toEqual(['18个', '8个', '9个']);
    expect(first!.against.map(({ start, end }) => SPEECH.slice(start, end))).toEqual(['32个', '8个', '9个']);
  });

  it('says of both ends of a change what they are of, and each with its time', () => {
    expect(
      shown(`${HEAD}全县财政收入由去年的10亿元增加到今年的12亿元，增长20%。应到50人，实到48人。\n`),
    ).toEqual([
      '10亿元 | 全县 · 去年 · 财政收入 | 算得对',
      '12亿元 | 全县 · 今年 · 财政收入 | 算得对',
      '20% | 全县 · 财政收入 | 算得对',
      '50人 | 全县 · 应到 | ',
      '48人 | 全县 · 实到 | ',
    ]);
    expect(shown(`${HEAD}满意率由85%提高到90%。\n`)).toEqual(['85% | 满意率 | ', '90% | 满意率 | ']);
  });

  it('calls nothing right that only the rounding of round numbers lets pass', () => {
    expect(
      shown(`${HEAD}收入由去年的10亿元增加到今年的12亿元，增长15%。完成1.2万亩，占计划2万亩的50%。\n`),
    ).toEqual([
      '10亿元 | 去年 · 收入 | ',
      '12亿元 | 今年 · 收入 | ',
      '15% | 收入 | ',
      '1.2万亩 |  | ',
      '2万亩 |  | ',
      '50% |  | ',
    ]);
  });

  it('looks them up in the reports', () => {
    expect(shown(SPEECH, [REPORT]).slice(0, 4)).toEqual([
      '3.5亿元 | 云岭镇 · 一季度 · 固定资产投资 | 与材料不符：云岭镇汇报.txt，第 2 段说3.2亿元',
      '9.1% | 云岭镇 · 一季度 · 固定资产投资 | 出处：云岭镇汇报.txt，第 2 段',
      '12个 | 云岭镇 · 一季度 · 引进项目 | 出处：云岭镇汇报.txt，第 3 段',
      expect.stringMatching(/^32个 .*；没有出处$/),
    ]);
  });

  it('takes no other unit’s report for a source that differs', () => {
    const [row] = figureRows(parse(`${HEAD}清河镇一季度固定资产投资完成3.5亿元，进度较快。\n`), [REPORT]);
    expect(row!.source).toEqual({ state: 'none' });
  });
});

it('figureAt says how a figure was read', () => {
  const row = figureAt(parse(SPEECH), SPEECH.indexOf('9.1%') + 1)!;
  expect(figureLines(row)).toEqual(['云岭镇 · 一季度 · 固定资产投资', '读作：增长幅度']);
  expect(figureAt(parse(SPEECH), SPEECH.indexOf('三点'))).toBeUndefined();
  const of = (text: string, words: string) =>
    figureLines(figureAt(parse(`${HEAD}${text}\n`), HEAD.length + text.indexOf(words))!);
  expect(of('今年引进项目三十二个，其中工业项目18个、农业项目14个。', '三十二个')).toEqual([
    '今年 · 引进项目',
    '读作：32个，数量（总数）',
    '加起来对得上',
  ]);
  expect(of('云岭镇投资二亿元，财政收入同比下降3.5%，占全县的21%。', '二亿元')[1]).toBe('读作：2亿元，数量');
  expect(of('云岭镇投资二亿元，财政收入同比下降3.5%，占全县的21%。', '3.5%')[1]).toBe('读作：下降幅度');
  expect(of('云岭镇投资二亿元，财政收入同比下降3.5%，占全县的21%。', '21%')[1]).toBe('读作：占比');
});
