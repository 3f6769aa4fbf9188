/** Numbered lists, as the numbering damages need them. */
import type { TextEdit } from '../../../src/edits/textEdit';
import { writeLabel } from '../../../src/speech/labels';
import type { Label, LabelStyle, Point, Range, Series } from '../../../src/speech/model';
import { replace } from '../damage';
import type { Random } from '../random';
import { inWidth, type Source } from '../source';

/** 首先 其次 最后 and 一方面 do not count strictly. */
const LOOSE: readonly LabelStyle[] = ['adverb', 'aspect'];

/** The text's lists that count, with at least `shortest` points, in random order. */
export function lists({ manuscript }: Source, random: Random, shortest = 2): Series[] {
  return random.shuffle(
    manuscript.speeches
      .flatMap(({ series }) => series)
      .filter(({ points }) => points.length >= shortest)
      .filter(({ points }) => !points.some(({ label }) => LOOSE.includes(label.style))),
  );
}

/** The edit that gives a label another number. */
export function number(source: Source, label: Label, value: number): TextEdit {
  return replace(label.range, inWidth(source, writeLabel(label.style, value, label.text)));
}

/** The edits that number points from `first` on, from the one at `from` to the end. */
export function numberFrom(
  source: Source,
  points: readonly Point[],
  from: number,
  first: number,
): TextEdit[] {
  return points.slice(from).map(({ label }, i) => number(source, label, first + i));
}

/**
 * Where the whole point stands, so that it can be cut out and the rest still reads well, or `undefined` where
 * that cannot be told.
 */
export function wholePoint({ text }: Source, points: readonly Point[], at: number): Range | undefined {
  const { label, inline, range, paragraph } = points[at]!;
  const next = points[at + 1];
  if (!inline) {
    if (!next || next.inline) return undefined;
    return { start: lineStart(text, label.range.start), end: lineStart(text, next.label.range.start) };
  }
  const { start } = label.range;
  if (next) return next.paragraph === paragraph ? { start, end: next.label.range.start } : undefined;
  // The last one of its paragraph: the mark before it gives way to the paragraph's last mark.
  if (range.end < paragraph.range.end || at === 0) return undefined;
  return text[start - 1] === '。'
    ? { start, end: paragraph.range.end }
    : { start: start - 1, end: paragraph.range.end - 1 };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
