import type { Check } from '../checks/check';
import { conflictsIn } from '../language/figures/conflicts';
import { figuresIn } from '../language/figures/figures';

/** 数字前后不一: one quantity has one value within a speech. */
export const figureConflict: Check = {
  id: 'figure-conflict',
  title: '数字前后不一',
  description: '同一单位、同一时间的同一项数字，一篇里前后说的一样。',
  severity: 'information',
  basis: 'usage',
  wide: true,
  run: ({ manuscript: { text, speeches } }) =>
    speeches.flatMap((speech) =>
      conflictsIn(figuresIn(speech)).map(({ figure, other, name }) => ({
        range: figure.range,
        message: `${name && `“${name}”`}这里说${written(text, figure.range)}，前面说${written(text, other.range)}，请核对`,
        related: [{ range: other.range, message: `前面说的是${written(text, other.range)}` }],
      })),
    ),
};

function written(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).replace(/\s/g, '');
}
