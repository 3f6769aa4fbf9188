import { describe, expect, it } from 'vitest';
import { ranksOf } from '../../../../../src/language/figures/ranks/ranks';

const ranks = (text: string) =>
  ranksOf(text).map(({ value, who, ranking, scope, among, fromBelow }) =>
    [
      `${fromBelow ? '-' : ''}${value}`,
      who,
      ...(ranking ? [ranking] : []),
      ...(scope ? [scope] : []),
      ...(among === undefined ? [] : [`/${among}`]),
    ].join(' '),
  );

describe('who holds which rank', () => {
  it.each([
    ['固定资产投资增速云岭镇排名第二。', ['2 云岭镇 固定资产投资增速']],
    ['第一名是云岭镇。', ['1 云岭镇']],
    ['云岭镇、清河镇分别排名第一、第二。', ['1 云岭镇', '2 清河镇']],
    ['单产全县最高的是沙口镇。', ['1 沙口镇 单产 全县']],
    ['石桥镇亩产全县最高。', ['1 石桥镇 亩产 全县']],
    ['云岭镇排名倒数第二。', ['-2 云岭镇']],
    ['全镇十七个村，岗头村排在第19位。', ['19 岗头村 十七个村 全镇 /17']],
    ['8家分公司按收益率排队，嘉和公司排第9。', ['9 嘉和公司 8家公司按收益率队 /8']],
    ['全市三县一区中排名第五。', ['5 全市 三县一区中 全市 /4']],
    ['机电部排第1，护理部排第2，信息部排第3。', ['1 机电部', '2 护理部', '3 信息部']],
  ])('%s', (text, found) => {
    expect(ranks(text)).toEqual(found);
  });
});
