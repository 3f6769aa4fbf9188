import { type Leader, NO_OFFICE, type Office } from '../../../src/model/office';
import { type Damager, insert } from '../damage';
import { bodies, inWidth, type Source } from '../source';

const LEADERS: readonly Leader[] = [
  { name: '王明远', title: '县委书记' },
  { name: '李清和', title: '县委副书记、县长' },
  { name: '张守成', title: '副县长' },
];
const OFFICE: Office = { ...NO_OFFICE, leaders: LEADERS };

/** Puts a sentence with a list of leaders before a paragraph of running text. */
function told(variant: string, sentence: string): Damager {
  return {
    check: 'leader-order',
    variant,
    damage(source: Source, random) {
      const at = random.pick(bodies(source, 20).filter(({ label }) => !label))?.range.start;
      if (at === undefined) return undefined;
      return {
        edits: [insert(at, inWidth(source, sentence))],
        places: [{ start: at, end: at }],
        office: OFFICE,
        entails: ['heading-parallel', 'paragraph-broken'],
      };
    },
  };
}

export const leaderOrderDamages: readonly Damager[] = [
  told('只有姓名', '会前，李清和、王明远等同志看了现场。'),
  told('带职务', '会前，县委书记王明远、副县长张守成、县长李清和看了现场。'),
  told('职务写错', '会前，县委书记王明远、县委书记李清和到了现场。'),
];
