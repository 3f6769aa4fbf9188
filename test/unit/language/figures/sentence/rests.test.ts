import { describe, expect, it } from 'vitest';
import { reckoningsIn } from '../../../../../src/language/figures/sentence/relations';

const holds = (text: string) => reckoningsIn(text).map((each) => each.holds);

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
