import { describe, expect, it } from 'vitest';
import { pointedIn } from '../../../../../src/language/figures/again/pointed';
import { shown, toldIn } from '../../../../support/told';

const pointed = (...paragraphs: string[]) => shown(pointedIn(toldIn(...paragraphs)));

describe('a figure that says that it is known', () => {
  it.each([
    ['this', '1.8万亩 → 15600亩', '新建高标准农田1.8万亩。这15600亩高标准农田，要管好。'],
    ['this, with swapped digits', '47位 → 74位', '村里住着47位孤寡老人。这74位老人，天天要有人看。'],
    ['digits and words', '267件 → 276件', '受理涉企案件267件。276件涉企案子件件办在期限之内。'],
    ['at the head', '48名 → 84名', '参赛选手48名。84名选手，个个不弱。'],
    ['heard out', '12名 → 14名', '12名选手站上了舞台。听完14名选手的演讲，我很高兴。'],
    ['every one', '48名 → 46名', '48名护理员走上赛场。46名护理员人人都有绝活。'],
    ['by its limit', '300名 → 286名', '认领心愿的党员达到300名。认领心愿的286名党员，都要兑现。'],
    ['this, paragraphs off', '128处 → 182处', '全县查出隐患128处。', '查出的这182处隐患，月底前销号。'],
    ['this, right behind', '1300户 → 3100户', '现在还差1300户。', '这3100户分布在18个村。'],
    ['what is left', '27处 → 24处', '还有27处，不是漏雨就是长草。', '剩下的24处要抓紧。'],
    ['of one time', '1260起 → 1360起', '前五个月立案1260起。', '前五个月这1360起案件，要逐件过。'],
  ])('is held against the one before it: %s', (_, found, ...paragraphs) => {
    expect(pointed(...paragraphs)).toEqual([found]);
  });

  it.each([
    ['about as many', '近200名干部到了现场。这180名干部都很辛苦。'],
    ['the sum of those before', '三个镇、五个村报了名。这八个地方都要去看。'],
    ['listed', '云岭镇、清河镇、石桥镇走在前面，其余12个镇要跟上。这三个镇的做法要推广。'],
    ['a part', '全校90名教师，过半数参加了研修。这50名教师很用心。'],
    ['of another kind', '全县查出隐患128处。这182名同志很辛苦。'],
  ])('is right where it is %s', (_, ...paragraphs) => {
    expect(pointed(...paragraphs)).toEqual([]);
  });
});
