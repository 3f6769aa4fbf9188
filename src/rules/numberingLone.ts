import type { Check, Report } from '../checks/check';
import { isLoose } from '../language/numbering';
import type { Manuscript, Series, Speech } from '../model/manuscript';
import { namePoint } from '../model/place';
import { isShownInPart, isUnfinished } from './shared/ending';

/** 只有一个分点: a point has at least one sibling. */
export const numberingLone: Check = {
  id: 'numbering-lone',
  title: '只有一个分点',
  description: '一层里至少有两个分点；只有一点，就不必编号。',
  severity: 'information',
  basis: 'usage',
  run: ({ manuscript, editing }) =>
    manuscript.speeches.flatMap((speech) =>
      speech.series.flatMap((series) =>
        isOpen(manuscript, speech, series, editing) ? [] : reportsIn(series),
      ),
    ),
};

/** A list that nothing follows yet is still being written, or the text breaks off in its midst. */
function isOpen(manuscript: Manuscript, speech: Speech, { points }: Series, editing: boolean): boolean {
  const last = speech.paragraphs.findLast(({ kind }) => kind !== 'residue') ?? speech.paragraphs.at(-1)!;
  const isLast = points.at(-1)!.range.end >= (editing ? speech.range.end : last.range.start);
  return isLast && (editing || isUnfinished(speech) || isShownInPart(manuscript, speech));
}

function reportsIn({ points }: Series): Report[] {
  const point = points[0]!;
  // Where it begins with another number, what is missing is told as a gap; 首先， and 一方面 may stand without a
  // fellow; so may 第一个问题，, unless it is a heading.
  if (points.length > 1 || point.label.number !== 1 || isLoose(point.label.style)) return [];
  if (point.label.style === 'noun' && point.paragraph.kind !== 'heading') return [];
  return [
    {
      range: point.label.range,
      message: `这一层只有“${namePoint(point)}”一点，可以不编号，或者再补一点`,
    },
  ];
}
