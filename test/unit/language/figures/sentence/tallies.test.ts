import { describe, expect, it } from 'vitest';
import { sumMessage } from '../../../../../src/language/figures/sentence/reckoning';
import { reckoningsIn } from '../../../../../src/language/figures/sentence/relations';

const holds = (text: string) => reckoningsIn(text).map((each) => each.holds);

describe('totals of lists that are whole by their build', () => {
  it('show the sum', () => {
    const [one] = reckoningsIn('东岭镇、西岭镇、沙口镇三个镇和两个部门共六家作了表态。');
    expect(sumMessage(one!)).toBe('总数说是6家，分项3个、2个，加起来是5家，少1家，请核对');
  });

  it.each([
    ['供水天数1月至4月96天、5月至8月110天、9月至12月118天，合计334天。', 'months'],
    ['接访群众3月份12批、4月份15批、5月份18批，共48批。', 'single months'],
    ['停电时长一季度6小时、二季度4小时、三季度9小时，总计21小时。', 'quarters'],
    ['绿化投入2022年1.2亿元、2023年1.5亿元、2024年2亿元，三年合计4.9亿元。', 'years'],
    ['上半年调解纠纷260件，下半年调解310件，全年共调解590件。', 'halves of the year'],
    ['一季度入库税收3.2亿元、二季度3.8亿元，上半年合计7.4亿元。', 'quarters of a half'],
    ['男学员86人，女学员54人，共150人。', 'kinds'],
    ['石桥街道党建得分36分、治理得分28分、安全得分19分，总分85分。', 'scores'],
    ['选手理论44分、实操47分，总得分为93分。', 'scores of an examination'],
    ['四个乡镇和县直两个部门共计八家单位作了发言。', 'units'],
    ['三个街道、两个园区和四个部门，一共十家，先后作了汇报。', 'units of three kinds'],
  ])('%s does not add up (%s)', (text) => {
    expect(holds(text)).toEqual([false]);
  });

  it.each([
    '供水天数1月至4月96天、5月至8月110天、9月至12月118天，合计324天。',
    '绿化投入2022年1.2亿元、2023年1.5亿元、2024年2亿元，三年合计4.7亿元。',
    '石桥街道党建得分36分、治理得分28分、安全得分19分，总分83分。',
    '三个街道、两个园区和四个部门，一共九家，先后作了汇报。',
  ])('%s holds', (text) => {
    expect(holds(text)).toEqual([true]);
  });

  it.each([
    ['供水天数1月至4月96天、1月至8月206天，合计334天。', 'one holds the other'],
    ['供水天数1月至4月96天、9月至12月118天，合计324天。', 'months between are left out'],
    ['绿化投入2022年1.2亿元、2023年1.5亿元，五年合计4.9亿元。', 'of more years'],
    ['供水天数1月至4月96天、5月至8月110天，全年合计324天。', 'of a longer time'],
    ['一季度入库税收3.2亿元、二季度3.8亿元，全年合计15亿元。', 'of a longer time, too'],
    ['上半年调解纠纷260件，下半年回访310件，全年共调解590件。', 'of other deeds'],
    ['1月至3月拆违12处、4月至6月18处，累计96处。', 'from earlier on'],
    ['四个乡镇和两个部门共有三家作风优秀。', 'some of them'],
    ['笔试82分、面试88分，总分85分。', 'weighed'],
    ['党建得分36分、治理得分28分、加分3分，总分68分。', 'with what is added'],
    ['满分100分，党建得分36分、治理得分28分，总分94分。', 'not all of them'],
    ['四个乡镇和两个部门共八家企业受到表扬。', 'what they have'],
    ['县委办和四个乡镇、两个部门共七家作了发言。', 'one is named'],
    ['四个乡镇、两个部门和城投公司共七家作了发言。', 'the last is named'],
    ['三个街道和两个社区共建八家服务站。', '共建'],
  ])('%s is left alone (%s)', (text) => {
    expect(holds(text)).not.toContain(false);
  });
});
