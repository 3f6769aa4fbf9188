import type { Check, Report } from '../checks/check';
import { writeCount } from '../language/numerals';
import type { Manuscript, SpeechPromise } from '../model/manuscript';
import { lineNumber, namePoint } from '../model/place';

/** 承诺落空: as many points follow as the speaker announced. */
export const promiseCount: Check = {
  id: 'promise-count',
  title: '承诺的点数',
  description: '前面说讲几点，后面就有几点。',
  severity: 'warning',
  wide: true,
  run: ({ manuscript, editing }) =>
    manuscript.speeches
      .flatMap(({ promises }) => promises)
      .filter(({ count, points }) => count !== points.length)
      // A list that nothing follows yet is still being written.
      .filter(({ open, count, points }) => !(editing && open && points.length < count))
      .map((promise) => report(manuscript, promise)),
};

function report({ text }: Manuscript, { count, range, text: phrase, points }: SpeechPromise): Report {
  if (points.length === 0) return { range, message: `前面说“${phrase}”，后面一点也没有` };
  const only = points.length < count ? '只有' : '有';
  const list = points
    .map((point) => `${namePoint(point)}（第 ${lineNumber(text, point.range.start)} 行）`)
    .join('；');
  const written = text.slice(range.start, range.end);
  const number = /\d/.test(written) ? String(points.length) : writeCount(points.length);
  return {
    range,
    message: `前面说“${phrase}”，后面${only} ${points.length} 点：${list}`,
    related: points.map((point) => ({ range: point.selectionRange, message: namePoint(point, 24) })),
    fixes: [
      {
        title: `改为“${phrase.replace(written, number)}”`,
        edits: [{ range, text: number }],
        preferred: true,
      },
    ],
  };
}
