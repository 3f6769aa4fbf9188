import { writeNumeral } from '../../../src/language/numerals';
import type { Label, LabelStyle } from '../../../src/model/manuscript';
import { type Damager, replace } from '../damage';
import type { Random } from '../random';
import { inWidth, type Source } from '../source';
import { lists } from './lists';

/** How each style goes wrong: H stands for the Chinese number, N for the Arabic one. */
const MALFORMED: readonly (readonly [LabelStyle, string])[] = [
  ['han', 'H，'],
  ['han', 'H.'],
  ['han', 'H：'],
  ['han', 'H '],
  ['han-paren', '（H'],
  ['han-paren', 'H）'],
  ['han-paren', '（H）、'],
  ['han-paren', '（H）.'],
  ['arabic', 'N、'],
  ['arabic', 'N，'],
  ['arabic-paren', '（N'],
  ['arabic-paren', 'N）'],
  ['arabic-paren', '（N）、'],
  ['di', '第H、'],
  ['di', '第H.'],
  ['di', '第N，'],
  ['di', '第H '],
  ['shi', 'N是'],
  ['yao', 'N要'],
  ['qi', '其H、'],
  ['circled', 'C、'],
];

function write(source: Source, form: string, { number, raw }: Label): string {
  const text = form.replace('H', writeNumeral(number)).replace('N', String(number)).replace('C', raw);
  return inWidth(source, text);
}

function malformed(
  [style, form]: (typeof MALFORMED)[number],
  name: string,
  choose: (labels: readonly Label[], random: Random) => readonly Label[],
): Damager {
  return {
    check: 'label-form',
    variant: `${form.replace('H', '二').replace('N', '2').replace('C', '②').trimEnd()}（${name}）`,
    damage(source, random) {
      const series = lists(source, random).find(({ points }) => points[0]!.label.style === style);
      if (!series) return undefined;
      const labels = choose(
        series.points.map(({ label }) => label),
        random,
      );
      return {
        edits: labels.map((label) => replace(label.range, write(source, form, label))),
        places: labels.map(({ range }) => range),
        repair: 'always',
      };
    },
  };
}

export const labelForms: readonly Damager[] = MALFORMED.flatMap((form) => [
  malformed(form, '一处', (labels, random) => [random.pick(labels)!]),
  malformed(form, '全组', (labels) => labels),
]);
