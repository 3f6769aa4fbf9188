import type { Check, Report } from '../checks/check';
import { writeCount } from '../language/numerals';
import type { Point, SpeechPromise } from '../model/manuscript';
import { lineCounter, namePoint } from '../model/place';
import { shiftRange } from '../model/shift';

/** 承诺的点数: as many points follow as the speaker announced. */
export const promiseCount: Check = {
  id: 'promise-count',
  title: '承诺的点数',
  description: '前面说讲几点，后面就有几点。',
  severity: 'warning',
  basis: 'genre',
  wide: true,
  // Its message names lines.
  runWhole: ({ manuscript, atWork }) => {
    const { text, segments = [] } = manuscript;
    const lineAt = lineCounter(text);
    return segments.flatMap((segment) =>
      segment.reading.speeches
        .flatMap(({ promises }) => promises)
        .filter(({ count, points }) => count !== points.length)
        // A list that nothing follows yet is still being written.
        .filter(({ open, count, points }) => !(open && points.length < count && atWork(segment)))
        .map((promise) => report(text, lineAt, promise, segment.start)),
    );
  },
};

function report(
  text: string,
  lineAt: (offset: number) => number,
  { count, range: own, text: phrase, points }: SpeechPromise,
  by: number,
): Report {
  const range = shiftRange(own, by);
  if (points.length === 0) return { range, message: `前面说“${phrase}”，后面一点也没有` };
  const only = points.length < count ? '只有' : '有';
  const name = (point: Point) => `${namePoint(point)}（第 ${lineAt(by + point.range.start)} 行）`;
  const written = text.slice(range.start, range.end);
  const number = /\d/.test(written) ? String(points.length) : writeCount(points.length);
  return {
    range,
    message: `前面说“${phrase}”，后面${only} ${points.length} 点：${points.map(name).join('；')}`,
    related: points.map((point) => ({
      range: shiftRange(point.selectionRange, by),
      message: namePoint(point, 24),
    })),
    fixes: [
      {
        title: `改为“${phrase.replace(written, number)}”`,
        edits: [{ range, text: number }],
        preferred: true,
      },
    ],
  };
}
