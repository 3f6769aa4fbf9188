/** 标题回行: a title over several lines, broken by sense. */

import { isClosing, isOpening } from '../../language/lineBreaking';
import { TITLE_ENCLOSED, titleBreakCost } from '../../language/titleBreaks';
import type { Segmenter } from '../../words/segmenter';
import { widthOf } from './units';

/** No title is broken by sense that is longer: it is no title, and is set like other text. UTF-16 code units. */
const LONGEST = 160;
/** A line with less, in characters, looks lost. */
const FEWEST = 3;

/** What speaks against a way to break a title; the least wins. */
const COSTS = {
  /** A character by which two lines differ. */
  ragged: 0.35,
  /** Lines of one length, or long and short in turn: neither 正梯形 nor 倒梯形. */
  shapeless: 1.5,
  /** A line of one or two characters. */
  lost: 40,
} as const;

interface Way {
  readonly cost: number;
  /** Where the words of each line end. */
  readonly ends: readonly number[];
}

/**
 * The offsets at which a title's lines begin after the first; none where it fits one line, `undefined` where it cannot
 * be broken by sense.
 * @param advance from one character to the next, and `width` of the line, in points
 */
export function titleBreaks(
  text: string,
  { advance, width }: { readonly advance: number; readonly width: number },
  words: Segmenter,
): number[] | undefined {
  const whole = widthOf(text.trim(), advance);
  if (whole <= width) return [];
  if (text.length > LONGEST) return undefined;
  const ends = seams(text, words);
  const starts = [0, ...ends.slice(0, -1)];
  const widths = ends.map((end, i) => widthOf(text.slice(starts[i]!, end).trimEnd(), advance) / advance);
  const widest = width / advance;
  // One line more than are needed may be better than a word cut from its fellows.
  for (const lines of [Math.ceil(whole / width), Math.ceil(whole / width) + 1]) {
    const way = best(text, ends, widths, lines, widest);
    if (way) return way.ends.slice(0, -1).map((word) => ends[word]!);
  }
  return undefined;
}

/** Where a title may be broken: behind words, their marks and what stands in brackets. */
function seams(text: string, words: Segmenter): number[] {
  const closed = [...text.matchAll(TITLE_ENCLOSED)].map(
    ({ 0: hit, index }) => [index, index + hit.length] as const,
  );
  const ends: number[] = [];
  let at = 0;
  for (const { text: word } of words.cut(text)) {
    at += word.length;
    const next = text[at];
    const inside = closed.some(([start, end]) => at > start && at < end);
    if (inside || isOpening(text[at - 1]!) || (next !== undefined && (isClosing(next) || /\s/.test(next))))
      continue;
    if (next === '—' && text[at - 1] === '—') continue;
    ends.push(at);
  }
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

/** The best way to set the words in so many lines. */
function best(
  text: string,
  ends: readonly number[],
  widths: readonly number[],
  lines: number,
  widest: number,
): Way | undefined {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const mean = total / lines;
  const sums = [0];
  for (const width of widths) sums.push(sums.at(-1)! + width);
  let found: Way | undefined;
  let tried = 0;
  const try_ = (from: number, left: number, cost: number, way: readonly number[]): void => {
    if (tried++ > 20_000 || (found && cost >= found.cost)) return;
    if (left === 1) {
      const width = sums.at(-1)! - sums[from]!;
      if (width > widest) return;
      const shape = shapeCost([...way, ends.length - 1], sums);
      const sum = cost + lineCost(width, mean) + shape;
      if (!found || sum < found.cost) found = { cost: sum, ends: [...way, ends.length - 1] };
      return;
    }
    for (let last = from; last < ends.length - 1; last++) {
      const width = sums[last + 1]! - sums[from]!;
      if (width > widest) break;
      const seam = titleBreakCost(text.slice(0, ends[last]!), text.slice(ends[last]!));
      try_(last + 1, left - 1, cost + seam + lineCost(width, mean), [...way, last]);
    }
  };
  try_(0, lines, 0, []);
  return found;
}

function lineCost(width: number, mean: number): number {
  return Math.abs(width - mean) * COSTS.ragged + (width < FEWEST ? COSTS.lost : 0);
}

/** 正梯形 grows from line to line, 倒梯形 shrinks. */
function shapeCost(way: readonly number[], sums: readonly number[]): number {
  const widths = way.map((last, i) => sums[last + 1]! - sums[i === 0 ? 0 : way[i - 1]! + 1]!);
  const steps = widths.slice(1).map((width, i) => Math.sign(width - widths[i]!));
  const isTrapezium = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  return isTrapezium ? 0 : COSTS.shapeless;
}
