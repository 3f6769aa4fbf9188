import { TYPOS } from '../../../src/language/spelling/typos';
import { type Damager, replace } from '../damage';
import { places } from '../source';

/** Words that a conversion or a slip makes wrong, and that stand in the clean speeches. */
const USUAL = TYPOS.filter(({ conditions }) => conditions.every((condition) => !/[…^]/.test(condition)));

function slip(variant: string, lengths: (length: number) => boolean): Damager {
  const rows = USUAL.filter(({ wrong }) => lengths(wrong.length));
  return {
    check: 'typo',
    variant,
    damage(source, random) {
      const row = random.pick(rows.filter(({ right }) => source.text.includes(right)));
      const range = row && random.pick(places(source, new RegExp(row.right, 'g')));
      if (!row || !range) return undefined;
      return { edits: [replace(range, row.wrong)], places: [range], repair: 'always' };
    },
  };
}

export const typoDamages: readonly Damager[] = [
  slip('两三个字的词', (length) => length < 4),
  slip('成语', (length) => length >= 4),
];
