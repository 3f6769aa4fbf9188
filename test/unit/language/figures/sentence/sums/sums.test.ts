import { describe, expect, it } from 'vitest';
import { sumMessage } from '../../../../../../src/language/figures/sentence/reckoning';
import { reckoningsIn } from '../../../../../../src/language/figures/sentence/relations';

const holds = (text: string) => reckoningsIn(text).map((each) => each.holds);

describe('reckoningsIn', () => {
  it('shows the sum', () => {
    const [one] = reckoningsIn('三个镇合计120万，分列70、35、10。');
    expect(sumMessage(one!)).toBe('总数说是120万，分项70万、35万、10万，加起来是115万，少5万，请核对');
  });

  it.each([
    ['财政赤字2.18万亿元，其中中央1.4万亿元，地方7800亿元。', '万 and 亿'],
    ['共投入1.2亿元，其中县级5000万元、镇级7000万元。', '亿元 and 万元'],
    ['流转土地150亩，分别为6公顷、4公顷，合计150亩。', '公顷 and 亩'],
    ['产值120.5亿元，其中一产20.2亿元、二产50.2亿元、三产50.2亿元。', 'rounding'],
  ])('%s holds (%s)', (text) => {
    expect(holds(text)).not.toContain(false);
    expect(holds(text)).toContain(true);
  });

  it.each([
    '全县86个村，分为一类村30个、二类村40个、三类村18个。',
    '男职工五十六人、女职工三十八人，共计九十六人。',
    '全县12个乡镇，其中15个超额完成。',
    '评议结果为优秀占35%、良好占40%、合格占20%、不合格占9%。',
    '三个片区分别完成投资70万元、35万元、10万元，合计120万元。',
    '接种点登记发热患者350例，其中学生210例、学龄前儿童95例、教职工75例。',
    '走访商户180家，认为停车方便的占31%、一般的占42%、困难的占37%。',
    '管护渠道总长2470公里，其中干渠350公里、支渠820公里、斗渠1260公里。',
  ])('%s does not', (text) => {
    expect(holds(text)).toContain(false);
  });

  it.each([
    '全年引进项目32个，其中重点项目18个、开工项目20个。',
    '全县投资86亿元，其中工业投资32亿元、农业投资12亿元。',
    '今年计划投资120亿元，三个镇分别完成70亿元、35亿元、10亿元。',
    '共完成投资约120亿元，其中云岭镇70亿元、清河镇60亿元。',
    '参训120人，其中党员80人、女职工50人。',
    '救助群众350人，其中学生210人、困难家庭95人、残疾儿童75人。',
    '走访商户180家，认为停车困难的占61%、收费贵的占42%。',
    '管护渠道总长2470公里，其中干渠350公里、支渠820公里、斗渠1260公里等。',
    '管护渠道总长2470公里，其中干渠350公里、支渠820公里、斗渠1265公里。',
    '粮食面积86.4万亩，其中水稻42.1万亩、玉米28.3万亩、大豆15万亩。',
  ])('%s is left alone', (text) => {
    expect(holds(text)).not.toContain(false);
  });
});
