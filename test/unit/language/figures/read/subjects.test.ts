import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../../../src/language/figures/read/quantities';
import { subjectOf } from '../../../../../src/language/figures/read/quantityWords';

describe('whom a clause begins with', () => {
  it.each([
    ['县农业农村局安排项目128个', '县农业农村局'],
    ['教育体育局新建学校5所', '教育体育局'],
    ['卫生健康局新建医院2所', '卫生健康局'],
    ['住房城乡建设局改造小区6个', '住房城乡建设局'],
    ['县人力资源和社会保障局培训1200人', '县人力资源和社会保障局'],
    ['县城市管理和综合执法局新增车位20个', '县城市管理和综合执法局'],
    ['市能源局办理12件', '市能源局'],
    ['县民政局发放200万元', '县民政局'],
    ['杨柳镇中心小学在校学生200人', '杨柳镇中心小学'],
    ['云岭镇学校5所', '云岭镇'],
    ['其他县区3500人', '其他县区'],
    ['县直部门2个', '县直部门'],
  ])('%s', (clause, who) => {
    expect(subjectOf(clause)).toBe(who);
  });

  it.each([
    '高于全市平均1.3个百分点',
    '增速居全市第三位',
    '公办园在园幼儿占比58%',
    '建成农村幸福院14所',
    '培训乡村医生480人',
    '课后服务学校215所',
    '定点医院36家',
    '开局之年',
    '其他问题17件',
  ])('%s names nobody', (clause) => {
    expect(subjectOf(clause)).toBeUndefined();
  });

  it('whom a figure is held against does not take over what follows', () => {
    const whos = quantitiesIn(
      '全县增长8.5%，高于全市平均1.3个百分点，在全市9个县中排第8位，投资26.7亿元。',
    ).map(({ who }) => who);
    expect(new Set(whos)).toEqual(new Set(['全县']));
  });
});

describe('分别', () => {
  const dealt = (sentence: string) =>
    quantitiesIn(sentence).map(({ start, end, who, thing, role }) =>
      [sentence.slice(start, end), who, thing, role].join(' '),
    );

  it.each([
    ['云岭镇、清河镇分别完成投资5亿元、3亿元。', ['5亿元 云岭镇 投资 plain', '3亿元 清河镇 投资 plain']],
    ['云岭镇和清河镇签约项目分别是12个和8个。', ['12个 云岭镇 签约项目 plain', '8个 清河镇 签约项目 plain']],
    [
      '接待游客18万人次，旅游收入5600万元，同比分别增长22%和31%。',
      [
        '18万人次  接待游客 plain',
        '5600万元  旅游收入 plain',
        '22%  接待游客 growth',
        '31%  旅游收入 growth',
      ],
    ],
    ['投资、税收分别增长8%、5%。', ['8%  投资 growth', '5%  税收 growth']],
  ])('%s gives each its own', (sentence, told) => {
    expect(dealt(sentence)).toEqual(told);
  });

  it('of other numbers than names nobody is sure', () => {
    expect(dealt('云岭镇、清河镇、石桥镇分别完成投资5亿元、3亿元。')).toEqual([
      '5亿元 石桥镇 投资 plain',
      '3亿元 石桥镇 投资 plain',
    ]);
  });
});

describe('when, and whether it has come about', () => {
  const told = (sentence: string) =>
    quantitiesIn(sentence).map(({ start, end, period, mode }) =>
      [sentence.slice(start, end), period, mode ?? ''].join(' '),
    );

  it.each([
    [
      '一季度，投资完成26.7亿元，占全年目标120亿元的22%，收入3亿元。',
      ['26.7亿元 一季度 result', '120亿元 全年 target', '22% 一季度 result', '3亿元 一季度 result'],
    ],
    ['争取上级资金2.35亿元，完成全年任务5亿元的47%。', ['2.35亿元  ', '5亿元 全年 target', '47%  ']],
    ['清河镇要在5月底前完成剩余1万亩，石桥镇要盘活厂房5处。', ['1万亩 5月底前 target', '5处  target']],
    ['7月18日至22日，降雨量286毫米。', ['286毫米 7月18日至22日 ']],
    ['年底前，要新建学校9所，新增学位3200个。', ['9所 年底前 target', '3200个 年底前 target']],
    ['到6月底，支付资金1.6亿元，修复率要达到90%。', ['1.6亿元 到6月底 ', '90% 到6月底 target']],
    ['改革开放以来，建成水库12座。', ['12座 改革开放以来 ']],
    ['雨量412毫米，是有气象记录以来最大的，转移2万人。', ['412毫米  ', '2万人  ']],
    ['今年以来，立案86件。', ['86件 今年以来 ']],
    ['一季度，优良天数80天，比去年同期多9天。', ['80天 一季度 ', '9天 一季度 ']],
    ['要清醒地认识到，投资只完成5亿元。', ['5亿元  result']],
    ['要新建学校9所，目前已建成3所。', ['9所  target', '3所 目前 result']],
  ])('%s', (sentence, times) => {
    expect(told(sentence)).toEqual(times);
  });
});
