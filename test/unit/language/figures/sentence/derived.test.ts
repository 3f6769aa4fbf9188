import { describe, expect, it } from 'vitest';
import { sumMessage } from '../../../../../src/language/figures/sentence/reckoning';
import { reckoningsIn } from '../../../../../src/language/figures/sentence/relations';

const holds = (text: string) => reckoningsIn(text).map((each) => each.holds);

describe('what follows from other numbers', () => {
  it('is shown as it was reckoned', () => {
    const [growth] = reckoningsIn('企业由80家增加到100家，增长30%。');
    expect(sumMessage(growth!)).toBe('按80家和100家算，变动幅度是25%，文中说是30%，请核对');
    const [rest] = reckoningsIn('26个组，已完成18个，还剩9个。');
    expect(sumMessage(rest!)).toBe('按26个和18个算，余数是8个，文中说是9个，请核对');
  });

  it.each([
    '企业由80家增加到100家，增长25%。',
    '投诉由46件减少到31件，下降32.6%。',
    '投诉由46件减少到31件，下降32%。',
    '合格率由91.6%提高到97.2%，提升5.6个百分点。',
    '抽查餐馆300家，达标287家，达标率95.7%。',
    '贷款由2亿元增加到2.5亿元，增长23%。',
  ])('%s holds', (text) => {
    expect(holds(text)).toEqual([true]);
  });

  it.each([
    '企业由80家增加到100家，年均增长5%。',
    '生产总值由80亿元增加到100亿元，增长7%。',
    '合格率由92%提高到97%，提高6%。',
    '抽查餐馆300家，达标287家，整改率100%。',
    '26个组，已完成18个，还有2个镇没有报名单。',
    '计划由80家增加到100家，增长30%。',
  ])('%s is left alone', (text) => {
    expect(holds(text)).not.toContain(false);
  });
});
