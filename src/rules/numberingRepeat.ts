import type { Check, Report } from '../checks/check';
import type { Manuscript, Point, Series } from '../model/manuscript';
import { namePoint } from '../model/place';
import { inFew, renumberFixes } from './shared/renumbering';

/** 序号重复: no two siblings bear one number. */
export const numberingRepeat: Check = {
  id: 'numbering-repeat',
  title: '序号重复',
  description: '同一层里没有两个分点用同一个序号。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) => speech.series.flatMap((series) => repeatsIn(manuscript, series))),
};

function repeatsIn(manuscript: Manuscript, series: Series): Report[] {
  const { points } = series;
  // “主要是两个：一是……，一是……” is a way of speaking.
  if (points.every(({ inline, label }) => inline && label.number === 1)) return [];
  const first = new Map<number, Point>();
  const reports: (() => Report)[] = [];
  for (const point of points) {
    const earlier = first.get(point.label.number);
    if (earlier) reports.push(() => report(manuscript, series, point, earlier));
    else first.set(point.label.number, point);
  }
  return inFew(reports);
}

function report(manuscript: Manuscript, series: Series, point: Point, earlier: Point): Report {
  return {
    range: point.label.range,
    message: `序号“${point.label.text}”重复：前面已有“${namePoint(earlier)}”`,
    related: [{ range: earlier.selectionRange, message: `前一处：${namePoint(earlier)}` }],
    fixes: renumberFixes(manuscript, series),
  };
}
