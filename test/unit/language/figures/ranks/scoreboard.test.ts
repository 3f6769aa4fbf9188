import { describe, expect, it } from 'vitest';
import { misplacedIn } from '../../../../../src/language/figures/ranks/scoreboard';

const misplaced = (...paragraphs: string[]) =>
  misplacedIn(paragraphs).map(({ told, listed, fromBelow }) =>
    [told, listed, ...(fromBelow ? [fromBelow] : [])].join(' '),
  );

describe('a rank against its list', () => {
  it.each([
    ['scores with their ranks', '3 2', '崮上村92.5分第一，刘家湾90分第二。排第三的刘家湾要总结。'],
    [
      'figures that fall',
      '3 2',
      '追回欠款，东岭县1520万元，桥南区1103万元，临滩县986万元。追回欠款列第三的桥南区要加把劲。',
    ],
    ['points', '3 1', '桥北91.2分，南园89.6分，西园88分。', '桥北得分排第三。'],
    [
      'figures in no order',
      '3 4 2',
      '存款余额，北关站3.9亿元，西渡站5.4亿元，南桥站4.6亿元，东湾站6.1亿元，中街站4.9亿元。存款余额列第三的南桥站要稳住。',
    ],
    ['who has the score', '3 2', '一科91分，二科89.2分，三科88分。二科这次测评89.2分，四个科里排第三。'],
  ])('lies elsewhere by %s', (_, found, ...paragraphs) => {
    expect(misplaced(...paragraphs)).toEqual([found]);
  });

  it.each([
    ['right', '桥北91.2分，南园89.6分，西园88分。', '桥北得分排第一。'],
    ['of another ranking', '桥北91.2分，南园89.6分，西园88分。', '论进步，桥北排第三。'],
    ['far behind', '桥北91.2分，南园89.6分，西园88分。', '一', '二', '三', '四', '桥北得分排第三。'],
    ['of a list that goes on', '往下数，桥北91.2分，南园89.6分，西园88分。', '桥北得分排第三。'],
  ])('is left alone where it is %s', (_, ...paragraphs) => {
    expect(misplaced(...paragraphs)).toEqual([]);
  });
});
