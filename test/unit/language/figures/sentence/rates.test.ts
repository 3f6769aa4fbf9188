import { describe, expect, it } from 'vitest';
import { wrongIn } from '../../../../../src/language/figures/figures';
import { quantitiesIn } from '../../../../../src/language/figures/read/quantities';
import { derivedIn } from '../../../../../src/language/figures/sentence/derived';
import { taskRatesIn } from '../../../../../src/language/figures/sentence/rates';
import { sumMessage } from '../../../../../src/language/figures/sentence/reckoning';
import { reckoningsIn } from '../../../../../src/language/figures/sentence/relations';

const rates = (text: string) =>
  derivedIn(text, quantitiesIn(text))
    .filter(({ by }) => by === 'rate')
    .map(({ holds }) => holds);
const holds = (text: string) => reckoningsIn(text).map((each) => each.holds);
const wrong = (paragraph: string) => wrongIn(paragraph).map(({ reckoning }) => sumMessage(reckoning));

describe('the ways to say of what a rate is', () => {
  it.each([
    ['what is named right before', '完成投资18亿元，占全年计划24亿元的85%。'],
    ['a whole that is said to be one', '建成服务站221个，按340个村计算，覆盖率75%。'],
    ['a task', '任务8.5万亩，已完工5.1万亩，完成任务的68%。'],
    ['a task behind it', '净增0.21亿元，任务是0.5亿元，完成48%。'],
    ['what is called alike', '发放问卷200份，收回180份，回收率80%。'],
    ['those among them', '上线980项，其中全程网办784项，占70%。'],
    ['at least what was in time', '受理诉求9200件，按时办结8740件，办结率92%。'],
  ])('does not come out of %s', (_, text) => {
    expect(rates(text)).toEqual([false]);
  });

  it.each([
    '完成投资18亿元，占全年计划24亿元的75%。',
    '建成服务站221个，按340个村计算，覆盖率65%。',
    '发放问卷200份，收回180份，回收率90%。',
    '上线980项，其中全程网办784项，占80%。',
  ])('%s comes out', (text) => {
    expect(rates(text)).toEqual([true]);
  });

  it('is of the task that a sentence before tells', () => {
    const text = '任务8.5万亩。截至目前已完工5.1万亩，完成任务的65%。';
    expect(taskRatesIn(text, quantitiesIn(text)).map(({ holds }) => holds)).toEqual([false]);
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
