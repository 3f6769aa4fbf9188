import { describe, expect, it } from 'vitest';
import { misplacedIn, unborneBy } from '../../../../../src/language/figures/ranks/scoreboard';

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

describe('a place that is told again of a list of all', () => {
  const list =
    '六个供水站的总评成绩，南塘站94.6分，北桥站92.3分，西坪站90.8分，东湾站88.1分，中渡站86.4分，老街站81.7分。';
  const found = (...paragraphs: string[]) => [
    ...unborneBy(paragraphs).map(({ paragraph, start, end }) => paragraphs[paragraph]!.slice(start, end)),
    ...misplacedIn(paragraphs),
  ];

  it.each([
    ['末位', '排名末位的中渡站要整改。'],
    ['最后', '排在最后的是东湾站。'],
    ['垫底', '东湾站垫底。'],
    ['第四', '中渡站总评排第四。'],
    ['倒数第一', '倒数第一的中渡站由分管副总挂点。'],
    ['第七', '要批评的，是老街站，得分最低，排在第七位。'],
    ['前三名', '南塘、北桥、东湾三个站，包揽了前三名。'],
    ['四位', '西坪站上季度排第六，这次前进四位。'],
    ['第二', '西坪站上季度排第六，这次升到第二。'],
    ['第二', '总评第二的西坪站办法值得学。'],
  ])('is elsewhere: %s', (words, claim) => {
    expect(unborneBy([list, claim]).map(({ start, end }) => claim.slice(start, end))).toEqual([words]);
    expect(unborneBy([claim, list])).toHaveLength(1);
  });

  it.each([
    // It is there.
    '排名末位的老街站要整改，倒数第二的中渡站也要跟上。',
    '南塘站总评第一，西坪站总评排第三，老街站垫底。',
    '南塘、北桥、西坪三个站，包揽了前三名；老街、中渡、东湾三个站，位列后三名。',
    '西坪站上季度排第六，这次前进三位；东湾站从第三掉到了第四。',
    // Another time.
    '去年排名末位的中渡站，这次变了样。',
    '上季度，老街站排第三，东湾站垫底。',
    '中渡站上季度排名末位，老街站去年排第三。',
    '中渡站连续两个季度排名末位之后，终于翻了身。',
    '力争老街站升到第三。',
    '如果南塘站排在最后，谁都不会服气。',
    '年底排名末位的南塘站，谁也不愿意看到。',
    // Another ranking.
    '满意度单独测过一次。东湾站排第一，排在最后的南塘站要多走访。',
    '论进步幅度，老街站排第一，南塘站排在最后。',
    '水质合格率，老街站排第二，南塘站垫底。',
    '业务竞赛里，中渡站排第一，南塘站垫底。',
    '漏损率最低的是老街站，漏损率排第一。',
    '消防演练中，老街站列第一。',
    '安全方面，老街站列第二，南塘站列第四。',
    '群众投票的结果也出来了。老街站排第一。',
    '老街站出勤率排第一，南塘站漏损率排在最后。',
    '漏损率排在最后的南塘站，也有难处。',
    '单项上，老街站垫底的只有一项，南塘站最后一名的也有一项。',
    '老街站安全考评排第二。',
    // Other units.
    '东湾社区排名最后，中渡镇排第一。',
    '老街站在全市四十个站里排第三十一。',
    '南塘站在全省排第九。',
    '排名末位的老街站长作了发言，排在最后的发言人来自南塘站。',
    // No place.
    '把安全放在首位，南塘站做得好。最后，北桥站要表个态。',
    '第一，老街站要补短板；第二，南塘站要带好头。',
    '老街站第一批通过验收，南塘站列第三批。',
    '南塘站第一个到，老街站列第一档。',
    '老街站排第一的是出勤，垫底的是漏损。',
    '末位的淘汰，南塘站没有。',
    '南塘站、老街站两个站，分列前六名。',
  ])('is silent: %s', (claim) => {
    expect(found(list, claim)).toEqual([]);
    expect(found(list + claim)).toEqual([]);
  });

  it.each([
    [
      'two lists',
      '六个供水站的安全评分，老街站95分，中渡站94分，东湾站93分，西坪站92分，北桥站91分，南塘站90分。',
      '排名末位的南塘站要整改，老街站排第一。',
    ],
    ['no two of one rank', list.replace('86.4', '81.7'), '排名末位的东湾站要整改。'],
    ['a list of some', list.replace('六个', '前六个'), '排名末位的中渡站要整改。'],
    ['as many as nobody counts', list.replace('六个', ''), '排名末位的中渡站要整改。'],
    ['more than are listed', list.replace('六个', '十六个'), '排名末位的中渡站要整改，老街站排在最后。'],
    ['fines', list.replace('总评成绩', '扣分'), '排名末位的南塘站要整改，排名第一的老街站要表扬。'],
    ['losses', list.replace('总评成绩', '漏损率').replaceAll('分', '%'), '排名末位的南塘站要整改。'],
    ['money', list.replace('总评成绩', '投入').replaceAll('分', '万元'), '排名末位的南塘站要整改。'],
  ])('is silent by %s', (_, other, claim) => {
    expect(found(...(other.startsWith('六个供水站的安全评分') ? [list] : []), other, claim)).toEqual([]);
  });

  it('is far off and says no criterion', () => {
    expect(unborneBy([list, '一', '二', '三', '四', '南塘站排第三。'])).toEqual([]);
  });
});
