import type { Check, Report } from '../checks/check';
import { writeCount } from '../language/numerals';
import type { Point, SpeechPromise } from '../model/manuscript';
import { lineCounter, namePoint } from '../model/place';
import { shiftRange } from '../model/shift';
import { breaksOff, isShownInPart } from './shared/ending';

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
      segment.reading.speeches.flatMap((speech) =>
        speech.promises
          .filter(({ count, points }) => count !== points.length)
          // A list that nothing follows yet is still being written.
          .filter((promise) => !(isGoingOn(promise) && atWork(segment)))
          .map((promise) => {
            const isCut = isGoingOn(promise) && (breaksOff(speech) || isShownInPart(manuscript, speech));
            return report(text, lineAt, promise, { by: segment.start, isCut });
          }),
      ),
    );
  },
};

/** True where fewer points than announced are there and nothing follows them. */
function isGoingOn({ open, count, points }: SpeechPromise): boolean {
  return open && points.length < count;
}

/** @param isCut the rest of the text is not here: the number may be right */
function report(
  text: string,
  lineAt: (offset: number) => number,
  { count, range: own, text: phrase, points }: SpeechPromise,
  { by, isCut }: { readonly by: number; readonly isCut: boolean },
): Report {
  const range = shiftRange(own, by);
  const rest = isCut ? '；讲话没有完，后面的可能没有复制全' : '';
  if (points.length === 0) return { range, message: `前面说“${phrase}”，后面一点也没有${rest}` };
  const only = points.length < count ? '只有' : '有';
  const name = (point: Point) => `${namePoint(point)}（第 ${lineAt(by + point.range.start)} 行）`;
  const written = text.slice(range.start, range.end);
  const number = /\d/.test(written) ? String(points.length) : writeCount(points.length);
  return {
    range,
    message: `前面说“${phrase}”，后面${only} ${points.length} 点：${points.map(name).join('；')}${rest}`,
    related: points.map((point) => ({
      range: shiftRange(point.selectionRange, by),
      message: namePoint(point, 24),
    })),
    fixes: [
      {
        title: `改为“${phrase.replace(written, number)}”`,
        edits: [{ range, text: number }],
        preferred: !isCut,
      },
    ],
  };
}
