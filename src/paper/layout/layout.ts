/**
 * The one layout of pages, pure: the preview draws what it returns, and the Word file is written so that Word breaks
 * lines and pages alike. Lengths are points from the page's left upper corner, offsets UTF-16 code units.
 */
import type { Range } from '../../model/manuscript';
import { rangeIn } from '../../model/paragraph';
import type { Segmenter } from '../../words/segmenter';
import type { Face, PaperParagraph, Sheet } from '../sheet';
import type { Line } from './lines';
import { type Measures, textWidth } from './measures';
import { firstAbove } from './order';
import { type Cut, turnAtLines, turnAtSentences } from './pages';
import { type LaidParagraph, layParagraph } from './paragraphs';
import type { Ruby } from './units';

/** A printed line. */
export interface PageLine {
  /** Index among the sheet's paragraphs. */
  readonly paragraph: number;
  /** In the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In the manuscript. */
  readonly range: Range;
  /** Where its first character begins, and the top of its line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** From one full-width character to the next. */
  readonly advance: number;
  /** True where it is stretched to the margin: it is not its paragraph's last. */
  readonly stretched: boolean;
  readonly runs: readonly { readonly text: string; readonly face: Face }[];
  /** What is set over it, offsets in its text. */
  readonly rubies: readonly Ruby[];
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PageLine[];
}

export type { LaidParagraph };

export interface Layout {
  readonly measures: Measures;
  readonly paragraphs: readonly LaidParagraph[];
  readonly pages: readonly Page[];
}

/** By paragraph, what is set over its text: in order and apart. */
export type Rubies = (paragraph: PaperParagraph) => readonly Ruby[];

const NONE: Rubies = () => [];

/** Sets a sheet on pages. */
export function layOut(sheet: Sheet, measures: Measures, words: Segmenter, rubies: Rubies = NONE): Layout {
  const paragraphs = sheet.paragraphs.map((source) => layParagraph(source, measures, words, rubies(source)));
  const turn = measures.turnsAtSentences ? turnAtSentences : turnAtLines;
  const pages = turn({ paragraphs, measures, points: sheet.points }).map((cuts, i) => ({
    number: i + 1,
    lines: pageLines(cuts, paragraphs, measures),
  }));
  return { measures, paragraphs, pages };
}

/** The printed lines of one page. */
function pageLines(
  cuts: readonly Cut[],
  paragraphs: readonly LaidParagraph[],
  measures: Measures,
): PageLine[] {
  let row = 0;
  return cuts.flatMap(({ paragraph: index, lines }) => {
    const paragraph = paragraphs[index]!;
    if (row > 0 && lines[0]!.start === 0) row += paragraph.before;
    // Turned between sentences, a page ends like a paragraph: its last line is not stretched.
    const last = measures.turnsAtSentences ? lines.at(-1)!.end : paragraph.source.text.length;
    return lines.map((line) => pageLine({ paragraph, index, line, row: row++, last }, measures));
  });
}

interface Placed {
  readonly paragraph: LaidParagraph;
  readonly index: number;
  readonly line: Line;
  readonly row: number;
  /** The end of the line that is not stretched. */
  readonly last: number;
}

function pageLine({ paragraph, index, line, row, last }: Placed, measures: Measures): PageLine {
  const { source, setting, rubies } = paragraph;
  const { start, end, width } = line;
  const { page } = measures;
  const indent = start === 0 ? setting.indent * setting.advance : 0;
  const centring = setting.align === 'centred' ? (textWidth(measures) - width) / 2 : 0;
  return {
    paragraph: index,
    start,
    end,
    text: source.text.slice(start, end),
    range: rangeIn(source, start, end),
    x: page.left + indent + centring,
    y: page.top + row * measures.line,
    size: setting.size,
    advance: setting.advance,
    stretched: setting.align === 'justified' && end < last,
    runs: runsBetween(source, start, end),
    rubies: between(rubies, start, end).map((ruby) => ({
      ...ruby,
      start: ruby.start - start,
      end: ruby.end - start,
    })),
  };
}

/** What is set over one line. A paragraph may have as many lines as rubies: none is looked through for each other. */
function between(rubies: readonly Ruby[], start: number, end: number): readonly Ruby[] {
  const from = firstAbove(rubies, start - 1, (ruby) => ruby.start);
  return rubies.slice(
    from,
    firstAbove(rubies, end, (ruby) => ruby.end),
  );
}

/** The runs of a stretch of a paragraph's text. */
export function runsBetween({ runs }: PaperParagraph, start: number, end: number): PageLine['runs'] {
  let at = 0;
  return runs.flatMap(({ text, face }) => {
    const from = Math.max(start - at, 0);
    const own = text.slice(from, Math.max(from, end - at));
    at += text.length;
    return own === '' ? [] : [{ text: own, face }];
  });
}
