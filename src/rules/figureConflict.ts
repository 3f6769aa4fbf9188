import type { Check, Report } from '../checks/check';
import { type Conflict, conflictsIn } from '../language/figures/conflicts';
import { type Contrary, contraryIn } from '../language/figures/directions';
import { type Figure, figuresIn } from '../language/figures/figures';

/** 数字前后不一: one quantity has one value within a speech. */
export const figureConflict: Check = {
  id: 'figure-conflict',
  title: '数字前后不一',
  description: '同一单位、同一时间的同一项数字，一篇里前后说的一样。',
  severity: 'information',
  basis: 'usage',
  wide: true,
  run: ({ manuscript: { text, speeches } }) =>
    speeches.flatMap((speech) => {
      const figures = figuresIn(speech);
      const conflicts = conflictsIn(figures);
      const told = new Set(conflicts.flatMap(({ figure }) => figure));
      return [
        ...conflicts.map((conflict) => conflictReport(text, conflict)),
        // Which of the two is wrong has been told.
        ...contraryIn(figures)
          .filter(({ figure, from }) => !told.has(figure) && !told.has(from))
          .map((contrary) => contraryReport(text, contrary)),
      ];
    }),
};

function conflictReport(text: string, { figure, other, name }: Conflict): Report {
  return {
    range: figure.range,
    message: `${name && `“${name}”`}这里说${written(text, figure)}，前面说${written(text, other)}，请核对`,
    related: [{ range: other.range, message: `前面说的是${written(text, other)}` }],
  };
}

function contraryReport(text: string, { figure, from, verb, rises }: Contrary): Report {
  const [before, now] = [written(text, from), written(text, figure)];
  return {
    range: figure.range,
    message: `说的是“${verb}”，从${before}到${now}却没有${rises ? '变多' : '变少'}，请核对`,
    related: [{ range: from.range, message: `原来是${before}` }],
  };
}

function written(text: string, { range: { start, end } }: Figure): string {
  return text.slice(start, end).replace(/\s/g, '');
}
