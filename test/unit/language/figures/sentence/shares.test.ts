import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../../../src/language/figures/read/quantities';
import { ratiosIn, sharesIn } from '../../../../../src/language/figures/sentence/shares';

const shares = (text: string) => sharesIn(text, quantitiesIn(text)).map(({ sum, holds }) => [sum, holds]);

describe('shares of one whole', () => {
  it.each([
    ['that the text itself adds up', '工业占30.5%，农业占40.2%，服务业占20.1%，三项合计100%。', 90.8],
    ['that 其余 closes', '工业占55%，农业占25%，其余占30%。', 110],
    ['what is dealt out', '按公积金30%、社员返还50%、风险金30%执行。', 110],
    ['what is left of one', '贡献了税收的58%，剩下的48%要靠大家。', 106],
    ['answers to one question', '认为多的占45%，认为适中的占40%，认为少的占25%。', 110],
    ['two with swapped digits', '国内占83.6%，出口占14.6%。', 98.2],
  ])('do not make it up: %s', (_, text, sum) => {
    const [found] = shares(text);
    expect(found?.[0]).toBeCloseTo(sum);
    expect(found?.[1]).toBe(false);
  });

  it.each([
    ['of several wholes', '党员占62%，女性占39%，35岁以下的占48%。'],
    ['of an open list', '工业占55%，农业占25%等。'],
    ['of what one may be beside the other', '及格率100%，优秀率62%。'],
    ['of two bases', '占全县投资的62%，占工业投资的48%。'],
  ])('are not added up where they are %s', (_, text) => {
    expect(shares(text)).toEqual([]);
  });

  it('three numbers of the industries are 100', () => {
    const [right, wrong] = ['三次产业结构为16:44:40。', '三次产业结构为16:44:50。'].map(ratiosIn);
    expect(right?.map(({ holds }) => holds)).toEqual([true]);
    expect(wrong?.map(({ holds }) => holds)).toEqual([false]);
  });
});
