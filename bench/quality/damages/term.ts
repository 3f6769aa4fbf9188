import { NO_OFFICE } from '../../../src/model/office';
import { type Damager, replace } from '../damage';
import { places } from '../source';

/** A word of the speech has become another by the office's table. */
export const termDamages: readonly Damager[] = [
  {
    check: 'term',
    variant: '旧名称',
    damage(source, random) {
      const range = random.pick(places(source, /(?:各镇|全县|项目|群众|干部|教学|企业|训练)/g));
      if (!range) return undefined;
      const right = source.text.slice(range.start, range.end);
      const wrong = `旧${right}名`;
      const office = { ...NO_OFFICE, terms: [{ wrong, right, note: '已更名' }] };
      return { edits: [replace(range, wrong)], places: [range], office, repair: 'always' };
    },
  },
  {
    check: 'term',
    variant: '不再提的说法',
    damage(source, random) {
      const range = random.pick(places(source, /(?<=[，。])(?=要|我们|各)/g));
      if (!range) return undefined;
      const wrong = '唱好四季歌';
      const office = { ...NO_OFFICE, terms: [{ wrong }] };
      return { edits: [replace(range, `${wrong}，`)], places: [range], office };
    },
  },
];
