import type { Check, Report } from '../checks/check';
import { type Contrary, contraryIn } from '../language/figures/across/directions';
import { conflictsIn } from '../language/figures/again/conflicts';
import { type Figure, figuresIn, placesIn } from '../language/figures/figures';
import type { Manuscript, Range, Speech } from '../model/manuscript';

/** 数字前后不一: one quantity has one value within a speech. */
export const figureConflict: Check = {
  id: 'figure-conflict',
  title: '数字前后不一',
  description: '同一单位、同一时间的同一项数字，一篇里前后说的一样。',
  severity: 'information',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) => manuscript.speeches.flatMap((speech) => reportsIn(manuscript, speech)),
};

function reportsIn({ text }: Manuscript, speech: Speech): Report[] {
  const figures = figuresIn(speech);
  const conflicts = conflictsIn(figures);
  const told = new Set(conflicts.flatMap(({ figure }) => figure));
  // Which of the two is wrong has been told.
  const contrary = contraryIn(figures).filter(({ figure, from }) => !told.has(figure) && !told.has(from));
  if (conflicts.length + contrary.length === 0) return [];
  const placeOf = placesIn(speech);
  const written = (figure: Figure): Written => {
    const range = placeOf(figure);
    return { range, text: text.slice(range.start, range.end).replace(/\s/g, '') };
  };
  return [
    ...conflicts.map(({ figure, other, name }) => conflictReport(written(figure), written(other), name)),
    ...contrary.map((each) => contraryReport(written(each.figure), written(each.from), each)),
  ];
}

/** A figure as it stands in the text. */
interface Written {
  readonly range: Range;
  readonly text: string;
}

function conflictReport(figure: Written, other: Written, name: string): Report {
  return {
    range: figure.range,
    message: `${name && `“${name}”`}这里说${figure.text}，前面说${other.text}，请核对`,
    related: [{ range: other.range, message: `前面说的是${other.text}` }],
  };
}

function contraryReport(now: Written, before: Written, { verb, rises }: Contrary): Report {
  return {
    range: now.range,
    message: `说的是“${verb}”，从${before.text}到${now.text}却没有${rises ? '变多' : '变少'}，请核对`,
    related: [{ range: before.range, message: `原来是${before.text}` }],
  };
}
