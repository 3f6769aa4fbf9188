import type { Check, Report } from '../checks/check';
import type { LabelStyle, Series, Speech } from '../model/manuscript';
import { namePoint } from '../model/place';

/** 首先， and 一方面 may stand without a fellow; so may 第一个问题，, unless it is a heading. */
const LOOSE: readonly LabelStyle[] = ['adverb', 'aspect'];

/** 只有一点: a point has at least one sibling. */
export const numberingLone: Check = {
  id: 'numbering-lone',
  title: '只有一个分点',
  description: '一层里至少有两个分点；只有一点，就不必编号。',
  severity: 'information',
  run: ({ manuscript, editing }) =>
    manuscript.speeches.flatMap((speech) =>
      speech.series.flatMap((series) => (editing && isOpen(speech, series) ? [] : reportsIn(series))),
    ),
};

/** A list that nothing follows yet is still being written. */
function isOpen(speech: Speech, { points }: Series): boolean {
  return points.at(-1)!.range.end >= speech.range.end;
}

function reportsIn({ points }: Series): Report[] {
  const point = points[0]!;
  // Where it begins with another number, what is missing is told as a gap.
  if (points.length > 1 || point.label.number !== 1 || LOOSE.includes(point.label.style)) return [];
  if (point.label.style === 'noun' && point.paragraph.kind !== 'heading') return [];
  return [
    {
      range: point.label.range,
      message: `这一层只有“${namePoint(point)}”一点，可以不编号，或者再补一点`,
    },
  ];
}
