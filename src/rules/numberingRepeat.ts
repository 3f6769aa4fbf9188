import type { Check, Report } from '../checks/check';
import type { Manuscript, Series } from '../model/manuscript';
import { namePoint } from '../model/place';
import { renumberFix } from './numberingGap';

/** 序号重复: no two siblings bear one number. */
export const numberingRepeat: Check = {
  id: 'numbering-repeat',
  title: '序号重复',
  description: '同一层里没有两个分点用同一个序号。',
  severity: 'warning',
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) => speech.series.flatMap((series) => repeatsIn(manuscript, series))),
};

function repeatsIn(manuscript: Manuscript, series: Series): Report[] {
  const { points } = series;
  // “主要是两个：一是……，一是……” is a way of speaking.
  if (points.every(({ inline, label }) => inline && label.number === 1)) return [];
  return points.flatMap((point, i) => {
    const earlier = points.slice(0, i).find(({ label }) => label.number === point.label.number);
    if (!earlier) return [];
    return [
      {
        range: point.label.range,
        message: `序号“${point.label.text}”重复：前面已有“${namePoint(earlier)}”`,
        related: [{ range: earlier.selectionRange, message: `前一处：${namePoint(earlier)}` }],
        fixes: renumberFix(manuscript, series, point),
      },
    ];
  });
}
