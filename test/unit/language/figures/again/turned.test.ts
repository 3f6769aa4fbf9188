import { describe, expect, it } from 'vitest';
import { turnedIn } from '../../../../../src/language/figures/again/turned';
import { shown, toldIn } from '../../../../support/told';

const turned = (...paragraphs: string[]) => shown(turnedIn(toldIn(...paragraphs)));

describe('a figure whose digits stand in another order', () => {
  it.each([
    ['a word of both', '97个 → 79个', '全年开工97个项目。', '已经开工的79个项目要抓紧。'],
    ['it points', '198人 → 189人', '今年新进198人。', '今年这189人，到11月底还在岗的是171人。'],
    ['taken up as known', '4.68亿元 → 4.86亿元', '全年完成4.68亿元。', '4.86亿元的底子打下了。'],
    [
      'taken up where its paragraph named it',
      '5.2公里 → 2.5公里',
      '水渠改造推进有力。全年计划改造5.2公里，进度较快。',
      '今年改造水渠2.5公里的任务很重。',
    ],
    ['in its sentence', '428名 → 482名', '年底护林员是396名，眼下在册428名。全县482名护林员，个个都要上山。'],
    [
      'one leaves it',
      '9.36亿元 → 9.63亿元',
      '应收账款9.36亿元，占比偏高。',
      '年底应收账款由9.63亿元压到8亿元以内。',
    ],
    [
      'in like company',
      '3.47万户 → 3.74万户',
      '登记居民3.47万户、9.2万人，底数清楚。',
      '9.2万居民的档案，3.74万户的信息，一条不能错。',
    ],
    ['this term', '86座 → 68座', '上半年一共改造阀门86座。', '本期改造的68座阀门要挂牌。'],
    ['what is on the books', '1386件 → 1368件', '全场共登记管件1386件。', '登记在册的1368件管件要管好。'],
    ['a noun of kin', '236亩 → 263亩', '一期占地236亩，已经平整。', '一期263亩用地要尽快交付。'],
    ['nothing beside its unit', '340公里 → 430公里', '全年改造340公里。', '430公里听上去不少。'],
    ['all of it', '47种 → 74种', '观测到鸟类47种，比较完整。', '全季度74种鸟的数量要核实。'],
    ['shortened', '3150人 → 3510人', '上半年取得证书3150人。', '上半年取证的3510人还不到一半。'],
  ])('is one by %s', (_, found, ...paragraphs) => {
    expect(turned(...paragraphs)).toEqual([found]);
  });

  it.each([
    ['of another road', '堤防里程1270公里，已经达标。', '公路里程1720公里，还在延伸。'],
    ['of another time', '今年开工97个项目。', '比去年的79个项目多。'],
    ['of the term before', '上期改造阀门86座。', '本期改造的68座阀门要挂牌。'],
    ['of the others', '全年开工97个项目。', '其余79个项目还在等地。'],
    ['told before', '全年开工97个项目，其中79个在城区。', '已经开工的79个项目要抓紧。'],
  ])('is another where it is %s', (_, ...paragraphs) => {
    expect(turned(...paragraphs)).toEqual([]);
  });
});
