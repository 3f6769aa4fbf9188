/** What hangs on a paragraph or a line alone is asked once, as long as the few that it stands among stay as they are. */
import type { Report } from '../../checks/check';
import type { Manuscript, Paragraph, Range, Segment, SegmentReading } from '../../model/manuscript';
import { rememberLast } from '../../model/remember';
import { shiftRange } from '../../model/shift';

/** The stretches of what is checked: of a whole without any, itself. */
export function stretchesOf(manuscript: Manuscript): readonly Segment[] {
  return manuscript.stretches ?? [{ start: 0, reading: manuscript }];
}

/**
 * Of the paragraphs of what is checked those that a test holds of, by their index.
 * @param holds hangs on the paragraph's words and kind, and on what it is asked with
 */
export function whichParagraphs<Around extends readonly unknown[]>(
  holds: (paragraph: Paragraph, ...around: Around) => boolean,
): (manuscript: Manuscript, ...around: Around) => number[] {
  const within = rememberLast(({ paragraphs }: SegmentReading, ...around: Around): readonly number[] =>
    paragraphs.flatMap((paragraph, i) => (holds(paragraph, ...around) ? [i] : [])),
  );
  return (manuscript, ...around) => {
    const found: number[] = [];
    let first = 0;
    for (const { reading } of stretchesOf(manuscript)) {
      for (const i of within(reading, ...around)) found.push(first + i);
      first += reading.paragraphs.length;
    }
    return found;
  };
}

/**
 * What is reported of each stretch by itself, at its place in what is checked.
 * @param read hangs on the stretch, and on what it is asked with
 */
export function inStretches<Around extends readonly unknown[]>(
  read: (reading: SegmentReading, ...around: Around) => readonly Report[],
): (manuscript: Manuscript, ...around: Around) => Report[] {
  const within = rememberLast(read);
  return (manuscript, ...around) =>
    stretchesOf(manuscript).flatMap(({ start, reading }) =>
      within(reading, ...around).map((report) => movedReport(report, start)),
    );
}

/** The same report `by` characters further on. */
function movedReport(report: Report, by: number): Report {
  const moved = <Placed extends { readonly range: Range }>(placed: Placed): Placed => ({
    ...placed,
    range: shiftRange(placed.range, by),
  });
  return {
    ...moved(report),
    ...(report.related ? { related: report.related.map(moved) } : {}),
    ...(report.fixes ? { fixes: report.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })) } : {}),
  };
}

/** A line as it stands. */
interface TextLine extends Range {
  readonly text: string;
}

/** The lines of a text that have something in them, white space too; in order. */
function linesIn(text: string): TextLine[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    text: line,
    start: index,
    end: index + line.length,
  }));
}

/**
 * Of the lines of what is checked those that a test holds of.
 * @param holds hangs on the line's words, and on what it is asked with
 */
export function whichLines<Around extends readonly unknown[]>(
  holds: (line: string, ...around: Around) => boolean,
): (manuscript: Manuscript, ...around: Around) => TextLine[] {
  const within = rememberLast(({ text }: SegmentReading, ...around: Around): readonly TextLine[] =>
    linesIn(text).filter((line) => holds(line.text, ...around)),
  );
  return (manuscript, ...around) => {
    const found: TextLine[] = [];
    for (const { start: by, reading } of stretchesOf(manuscript))
      for (const { text, start, end } of within(reading, ...around))
        found.push({ text, start: start + by, end: end + by });
    return found;
  };
}
