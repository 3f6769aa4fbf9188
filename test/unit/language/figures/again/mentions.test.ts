import { describe, expect, it } from 'vitest';
import { mentionedAgainIn } from '../../../../../src/language/figures/again/mentions';
import { shown, toldIn } from '../../../../support/told';

const mentioned = (...paragraphs: string[]) => shown(mentionedAgainIn(toldIn(...paragraphs)));

describe('a figure that is come back to', () => {
  it.each([
    [
      'two digits changed places',
      '1046名 → 1064名',
      '全街道有党员1046名。',
      '全街道1064名党员都要参加轮训。',
    ],
    ['one digit is another', '473条 → 478条', '全年查出隐患473条。', '查出的478条隐患要逐条销号。'],
    ['in any wording', '48个 → 58个', '上个月我们暗访了48个窗口。', '对这次看过的58个窗口，要逐个反馈。'],
    [
      'a zero too many',
      '138万人次 → 1380万人次',
      '全年接待游客138万人次。',
      '全年接待游客1380万人次，压力不小。',
    ],
    [
      'an average of one name and one time',
      '23680元 → 22680元',
      '2025年人均可支配收入23680元。',
      '2025年人均可支配收入22680元，还不算高。',
    ],
    [
      'no slip, but all is known',
      '100家 → 98家',
      '全市有高新技术企业100家。',
      '现有的98家高新技术企业要用好。',
    ],
    ['once more as all', '5600间 → 5800间', '全街道登记出租房5600间。', '所有5800间出租房都要见面。'],
  ])('is one where %s', (_, found, ...paragraphs) => {
    expect(mentioned(...paragraphs)).toEqual([found]);
  });

  it.each([
    ['a part with a word of its own', '全街道有党员864名。', '参加轮训的846名党员都交了体会。'],
    ['split before', '全校90名教师，三分之一参加了研修。参加研修的30名教师都有收获。'],
    ['another name', '各项存款余额473亿元。', '各项贷款余额478亿元。'],
    ['another class', '甲班考了96.5分。', '乙班考了95.6分。'],
    ['another festival', '五一期间接待游客138万人次。', '国庆期间接待游客183万人次。'],
    ['of another deed', '全年发现隐患437条。', '整改的347条要回头看。'],
    ['several of one saying', '说这话的有54条。', '说这话的有36条。', '说这话的有30条。'],
  ])('is another where it is %s', (_, ...paragraphs) => {
    expect(mentioned(...paragraphs)).toEqual([]);
  });
});
