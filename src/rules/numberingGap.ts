import type { Check, Fix, Report } from '../checks/check';
import { foldMarks } from '../language/fold';
import { inWidthOf } from '../language/inWidth';
import { opensList } from '../language/labels';
import { isLoose, withNumber, writeLabel } from '../language/numbering';
import type { Label, Manuscript, Point, Series } from '../model/manuscript';
import { namePoint, shorten } from '../model/place';
import { missingParagraph } from './shared/missingLabel';
import { inFew, renumberFixes } from './shared/renumbering';

/** 序号缺失: sibling numbers run 1, 2, 3 … with none left out. */
export const numberingGap: Check = {
  id: 'numbering-gap',
  title: '序号缺失',
  description: '同一层的序号从一开始，一个接一个，中间不缺。',
  severity: 'warning',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) => speech.series.flatMap((series) => gapsIn(manuscript, series))),
};

function gapsIn(manuscript: Manuscript, series: Series): Report[] {
  const { points } = series;
  // 其次 may be left out, and 一方面 may stand alone: these do not count strictly.
  if (points.some(({ label }) => isLoose(label.style))) return [];
  const numbers = new Set(points.map(({ label }) => label.number));
  const reports: (() => Report)[] = [];
  points.forEach((point, i) => {
    const { number } = point.label;
    const previous = points[i - 1];
    const expected = previous ? previous.label.number + 1 : 1;
    // After a repeated number the count by place is right as well.
    if (number <= expected || number === i + 1) return;
    if (!previous && !startsClearly(manuscript, point)) return;
    const missing = between(expected, number).filter((value) => !numbers.has(value));
    reports.push(() =>
      missing.length > 0
        ? report(manuscript, series, point, previous, missing)
        : swapped(manuscript, series, point),
    );
  });
  return inFew(reports);
}

/** The whole numbers from `start` up to, not including, `end`. */
function between(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}

/** 二是 in mid-sentence without 一是 proves nothing: the first may hang on other words. After a colon it does. */
function startsClearly(manuscript: Manuscript, point: Point): boolean {
  if (!point.inline) return true;
  const before = manuscript.text.slice(point.paragraph.range.start, point.label.range.start);
  return /[：:][^。！？]*$/.test(before) || opensList(before);
}

function report(
  manuscript: Manuscript,
  series: Series,
  point: Point,
  previous: Point | undefined,
  missing: number[],
): Report {
  const { label } = point;
  const names = missing.map((number) => `“${spelled(label, number)}”`).join('');
  return {
    range: label.range,
    message: previous
      ? `缺少${names}：“${previous.label.text}${shorten(previous.title, 10)}”之后就是“${label.text}”`
      : `缺少${names}：这一组从“${label.text}”开始`,
    ...(previous
      ? { related: [{ range: previous.selectionRange, message: `前一点：${namePoint(previous)}` }] }
      : {}),
    fixes: [...renumberFixes(manuscript, series), ...insertFix(manuscript, previous, point, missing)],
  };
}

function swapped(manuscript: Manuscript, series: Series, point: Point): Report {
  return {
    range: point.label.range,
    message: `序号次序颠倒：“${point.label.text}”排在了前面`,
    fixes: renumberFixes(manuscript, series),
  };
}

/** Where an unlabelled paragraph stands in the gap and looks like its siblings, the label may have been lost. */
function insertFix(
  manuscript: Manuscript,
  previous: Point | undefined,
  point: Point,
  missing: number[],
): Fix[] {
  const paragraph = missing.length === 1 ? missingParagraph(manuscript, previous, point) : undefined;
  if (!paragraph) return [];
  const label = inWidthOf(manuscript, spelled(point.label, missing[0]!));
  const at = paragraph.range.start;
  return [
    {
      title: `在“${shorten(foldMarks(paragraph.text), 10)}”前补“${label}”`,
      edits: [{ range: { start: at, end: at }, text: label }],
    },
  ];
}

/** Another number as the writer spells this list: 1、 2、 → 3、. A bracket that is not closed is no spelling. */
function spelled(label: Label, number: number): string {
  const { style, text, mend } = label;
  const own = mend && /[（）]/.test(text) ? undefined : withNumber({ ...label, raw: text }, number);
  return own ?? writeLabel(style, number, text);
}
