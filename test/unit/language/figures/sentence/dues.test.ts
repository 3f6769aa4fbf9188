import { describe, expect, it } from 'vitest';
import { wrongIn } from '../../../../../src/language/figures/figures';
import { sumMessage } from '../../../../../src/language/figures/sentence/reckoning';
import { reckoningsIn } from '../../../../../src/language/figures/sentence/relations';

const holds = (text: string) => reckoningsIn(text).map((each) => each.holds);
const wrong = (paragraph: string) => wrongIn(paragraph).map(({ reckoning }) => sumMessage(reckoning));

describe('what is lacking', () => {
  it.each([
    '全镇应配消防栓80个，实配66个，尚缺16个。',
    '三所学校需要教师60名，现有48名，还缺15名。',
    '林场编制60名，在编48名，空编15名。',
    '核定床位300张，实有260张，缺口45张。',
    '现有护林员48名，按标准应配60名，缺口15名。',
    '养老床位现有1200张，失能老人1560名，缺口380张。',
  ])('%s does not come out', (text) => {
    expect(holds(text)).toEqual([false]);
  });

  it.each(['全镇应配消防栓80个，实配66个，尚缺14个。', '现有护林员48名，按标准应配60名，缺口12名。'])(
    '%s holds',
    (text) => {
      expect(holds(text)).toEqual([true]);
    },
  );

  it.each([
    ['应配教师60名，实配52名，还缺3名英语教师。', 'some of them'],
    ['应建充电桩300个，已建210个，其中直流桩80个，尚缺90个。', 'another number between'],
    ['应配消防栓80个，实配66个，尚缺管理员6名。', 'of something else'],
    ['应配消防栓80个，实配66个，尚缺约10个。', 'about'],
    ['现有停车位4.5万个，机动车7.2万辆，缺口2万个。', 'not each needs one'],
    ['现有床位1.2万张，床位缺口3000张。', 'nothing is due'],
    ['需要护林员200名，现有专职80名，尚缺40名。', 'some of those there'],
    ['需要护林员200名，现有80名，尚缺40名，其余由村干部担任。', 'others make up for it'],
  ])('%s is left alone (%s)', (text) => {
    expect(holds(text)).not.toContain(false);
  });
});

describe('what a rate is of', () => {
  it.each([
    ['全县计划改造危桥240座，已改造180座，完成率85%。', 'what was planned'],
    ['年度任务4.5万亩，已完成2.7万亩，完成任务的65%。', 'its task'],
    ['建成驿站的街区153个，按340个街区计算，覆盖率为55%。', 'what is said to be the whole'],
    ['受理来信1500件，按期办结1425件，办结率91%。', 'no less than what was done in time'],
    ['合格率由93.4%提高到96.1%，提高2.5个百分点。', 'points from one to the other'],
    ['今年安排奖补资金1.5亿元，比去年1.2亿元增长35%。', 'dealt out'],
    ['交通补贴每生每年400元，2.1万名学生共需940万元。', 'by the year'],
  ])('%s does not come out (%s)', (text) => {
    expect(holds(text)).toEqual([false]);
  });

  it.each([
    '全县计划改造危桥240座，已改造180座，完成率75%。',
    '年度任务4.5万亩，已完成2.7万亩，完成任务的60%。',
    '建成驿站的街区153个，按340个街区计算，覆盖率为45%。',
    '合格率由93.4%提高到96.1%，提高2.7个百分点。',
    '今年安排奖补资金1.5亿元，比去年1.2亿元增长25%。',
    '交通补贴每生每年400元，2.1万名学生共需840万元。',
  ])('%s holds', (text) => {
    expect(holds(text)).toEqual([true]);
  });

  it.each([
    ['全县计划改造危桥240座，已改造木桥180座，完成率85%。', 'some of them'],
    ['全年任务4.5万亩，上半年任务3万亩，已完成2.7万亩，完成任务的90%。', 'the nearer task'],
    ['全市计划改造危桥240座，今年已改造60座，完成率80%。', 'of one year'],
    ['今年目标任务120个，一季度已完成30个，完成率100%。', 'of a quarter'],
    ['全年计划120个，实际实施110个，已完成99个，完成率90%。', 'of what was begun'],
    ['受理来信1500件，及时办结1425件，办结率100%。', 'some were late'],
    ['新建成驿站的街区153个，按340个街区计算，覆盖率为55%。', 'new ones only'],
    ['受理来信1500件，按期办结1425件，办结率98%。', 'some were late'],
    ['合格率由93.42%提高到96.1%，提高2.6个百分点。', 'rounded'],
    ['完成投资1.5亿元，比去年1.2亿元增长28%。', 'measured, and rounded'],
    ['今年安排奖补资金1.5亿元，比去年1.2亿元增长28.4%。', 'reckoned from finer numbers'],
    ['交通补贴每生每年400元，2.1万名学生三年共需2520万元。', 'of three years'],
    ['交通补贴每生每年400元，2.1万名学生每学期共需420万元。', 'of half a year'],
  ])('%s is left alone (%s)', (text) => {
    expect(holds(text)).not.toContain(false);
  });

  it('may stand some sentences before', () => {
    expect(
      wrong(
        '今年全县造林任务4.5万亩，涉及八个乡镇。石桥镇动手早。截至目前，全县已完工2.7万亩，完成任务的65%。',
      ),
    ).toEqual(['按4.5万亩和2.7万亩算，比率是60%，文中说是65%，请核对']);
  });

  it.each([
    ['今年全县造林任务4.5万亩。截至目前，全县已完工2.7万亩，完成任务的60%。', 'right'],
    ['今年全县造林任务4.5万亩。水利方面，全县已完工2.7万亩，完成任务的65%。', 'of something else'],
    ['今年全县造林任务4.5万亩。石桥镇已完工2.7万亩，完成任务的65%。', 'of one town'],
    ['今年造林任务4.5万亩，整地任务4.2万亩。截至目前，已完工2.7万亩，完成任务的65%。', 'two tasks'],
    ['今年全县造林任务4.5万亩。截至目前，全县已完工2.7万亩，完成任务的90%。', 'hardly of this task'],
  ])('%s is left alone (%s)', (paragraph) => {
    expect(wrong(paragraph)).toEqual([]);
  });
});
