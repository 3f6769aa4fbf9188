import { describe, expect, it } from 'vitest';
import { retoldIn } from '../../../../../src/language/figures/again/retold';
import { shown, toldIn } from '../../../../support/told';

const retold = (...paragraphs: string[]) => shown(retoldIn(toldIn(...paragraphs)));

describe('a figure told again in like words', () => {
  it.each([
    ['the same lead', '86件 → 68件', '全年化解积案86件。', '全年化解积案68件，来之不易。'],
    ['the noun on the other side', '174家 → 147家', '全市有定点机构174家。', '147家定点机构都要过一遍。'],
    ['one of this meeting', '八个 → 七个', '今天我们走了八个村。', '今天走的七个村各有特点。'],
    ['so many digits', '4215人 → 4251人', '转移群众4215人。', '4251人全部安全转移。'],
    [
      'a lead that the noun takes up',
      '5230件 → 5320件',
      '一年来，法院审结案件5230件。',
      '法院审结的5320件案件里，民事占大头。',
    ],
    ['near digits, and words enough', '38名 → 36名', '卫生院在岗职工38名。', '卫生院36名在岗职工都要轮训。'],
  ])('is one by %s', (_, found, ...paragraphs) => {
    expect(retold(...paragraphs)).toEqual([found]);
  });

  it.each([
    [
      'what its sentence says too',
      '四十二个项目，已经开工二十四个。',
      '四十二个项目里，开工的二十四个走在前面。',
    ],
    ['of another unit', '云岭镇化解积案86件。', '清河镇化解积案68件。'],
    ['of another year', '去年化解积案86件。', '今年化解积案68件。'],
    ['a goal', '全年化解积案86件。', '明年计划化解积案68件。'],
    ['of several', '说这话的有54条。', '说那话的有36条。', '说别的有30条。'],
  ])('is another where it is %s', (_, ...paragraphs) => {
    expect(retold(...paragraphs)).toEqual([]);
  });
});
