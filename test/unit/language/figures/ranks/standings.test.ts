import { describe, expect, it } from 'vitest';
import { ranksOf } from '../../../../../src/language/figures/ranks/ranks';
import {
  contradicts,
  movesAmong,
  placesBetween,
  type Standing,
} from '../../../../../src/language/figures/ranks/standings';

const standingsIn = (paragraphs: readonly string[]): Standing[] =>
  paragraphs.flatMap((folded, paragraph) => ranksOf(folded).map((rank) => ({ rank, folded, paragraph })));

describe('a rank told twice', () => {
  const conflicts = (...paragraphs: string[]) => {
    const all = standingsIn(paragraphs);
    return all.flatMap((later, i) => {
      const before = all.slice(0, i);
      const earlier = before.find((each) => contradicts(each, later, before));
      return earlier ? [`${earlier.rank.value} → ${later.rank.value}`] : [];
    });
  };

  it.each([
    ['of one name', '12 → 21', '云岭镇综合得分排第十二。', '云岭镇综合得分排第二十一。'],
    ['a shorter name', '4 → 3', '我市旅客满意度测评居全省第4位。', '我市满意度测评居全省第3位。'],
    ['bare, behind it', '2 → 3', '综合考评双河镇排第二。', '排第三的双河镇要稳住。'],
    ['from below', '8 → 3', '9个镇里双河镇综合考评排第八。', '双河镇综合考评排倒数第三。'],
  ])('is a conflict where it is %s', (_, found, ...paragraphs) => {
    expect(conflicts(...paragraphs)).toEqual([found]);
  });

  it.each([
    ['of another time', '去年云岭镇综合得分排第十二。', '今年云岭镇综合得分排第二十一。'],
    ['wanted', '云岭镇综合得分排第十二。', '云岭镇综合得分力争排第五。'],
    ['of another ranking', '云岭镇综合得分排第十二。', '云岭镇招商引资排第五。'],
    ['of another unit', '云岭镇综合得分排第十二。', '清河镇综合得分排第五。'],
  ])('is none where it is %s', (_, ...paragraphs) => {
    expect(conflicts(...paragraphs)).toEqual([]);
  });
});

describe('places moved', () => {
  const moves = (...paragraphs: string[]) =>
    movesAmong(standingsIn(paragraphs), paragraphs).map((move) => [move.moved, placesBetween(move)]);

  it.each([
    ['云岭镇由第十二位上升到第九位，前进了3位。', [[3, 3]]],
    ['云岭镇去年排全市第31位，今年跃升到第19位，前移10位。', [[10, 12]]],
    ['云岭镇由第十二位上升到第九位，提升服务3个百分点。', []],
  ])('%s', (text, found) => {
    expect(moves(text)).toEqual(found);
  });
});
