/**
 * 预览: the pages drawn – what stands where, with page numbers, margins and all. Lengths are points from the page's left
 * upper corner; what a character takes is the layout's, whatever font a screen has.
 */

import { firstWords } from '../language/turning';
import type { Manuscript } from '../model/manuscript';
import { lowest } from '../model/search';
import type { Segmenter } from '../words/segmenter';
import { type LaidParagraph, type Layout, layOut, type Page, type PageLine } from './layout/layout';
import { type Measures, OFFICIAL } from './layout/measures';
import { type Unit, widthOf } from './layout/units';
import { type Lectern, layReading, type ReadingSwitches } from './lectern';
import { FACES, type Face, type PaperKind, sheetOf } from './sheet';
import { NUMBER } from './word/official';
import { SMALL, TIME } from './word/reading';

/** Characters in one face, side by side. */
export interface PrintedPiece {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
  readonly width: number;
}

/** What stands over a character: centred on `x`. */
export interface PrintedRuby {
  readonly kind: 'pinyin' | 'breath';
  readonly text: string;
  readonly x: number;
}

export interface PrintedLine {
  /** Index of its paragraph: the lines of one follow each other. */
  readonly paragraph: number;
  readonly kind: PaperKind;
  /** Where it begins in the manuscript. */
  readonly start: number;
  /** Its middle. */
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly PrintedPiece[];
  readonly over: readonly PrintedRuby[];
}

/** What is no part of the speech: a page number, a time in the margin, the first words of the next page. */
export interface PrintedMark {
  readonly kind: 'number' | 'time' | 'next';
  readonly text: string;
  readonly face: Face | 'song';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** Its middle. */
  readonly y: number;
  readonly size: number;
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PrintedLine[];
  readonly marks: readonly PrintedMark[];
}

export interface Printed {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Size of what stands over characters. */
  readonly ruby: number;
  readonly pages: readonly PrintedPage[];
}

/** The pages of a manuscript as they will be printed: 正式稿 or 上台稿. */
export function printedOf(
  manuscript: Manuscript,
  {
    style,
    reading = {},
  }: { readonly style: 'official' | 'reading'; readonly reading?: Partial<ReadingSwitches> },
  words: Segmenter,
): Printed {
  const sheet = sheetOf(manuscript);
  if (style === 'official') {
    const layout = layOut(sheet, OFFICIAL, words);
    return draw(layout, sheet.title, ({ number }) => [officialNumber(number, layout.measures)]);
  }
  const lectern = layReading(sheet, reading, words);
  return draw(lectern.layout, sheet.title, (page) => lecternMarks(page, lectern));
}

function draw(layout: Layout, title: string, marksOf: (page: Page) => PrintedMark[]): Printed {
  const { measures, paragraphs, pages } = layout;
  return {
    title,
    width: measures.page.width,
    height: measures.page.height,
    ruby: measures.ruby,
    pages: pages.map((page) => ({
      number: page.number,
      lines: page.lines.map((line) => drawLine(line, paragraphs[line.paragraph]!, measures)),
      marks: marksOf(page),
    })),
  };
}

function drawLine(line: PageLine, paragraph: LaidParagraph, measures: Measures): PrintedLine {
  const units = inkedUnits(paragraph.units, line);
  const natural = units.reduce((sum, { width }) => sum + width, 0);
  const gaps = units.reduce((sum, unit) => sum + lengthOf(line, unit), 0) - 1;
  const room = measures.page.width - measures.page.right - line.x;
  const slack = line.stretched && gaps > 0 ? Math.max(0, room - natural) / gaps : 0;
  const pieces = new Pieces(line, slack);
  for (const unit of units) pieces.add(unit);
  return {
    paragraph: line.paragraph,
    kind: paragraph.source.kind,
    start: line.range.start,
    y: round(line.y + measures.line / 2),
    size: line.size,
    pieces: pieces.done(),
    over: pieces.over,
  };
}

/** The units of a line, without the blanks at its end. */
function inkedUnits(units: readonly Unit[], { start, end }: PageLine): readonly Unit[] {
  let [from, to] = [firstAt(units, start), firstAt(units, end)];
  while (to > from && units[to - 1]!.blank) to--;
  return units.slice(from, to);
}

/** The index of the first unit that begins at an offset or behind it. */
function firstAt(units: readonly Unit[], offset: number): number {
  return lowest(0, units.length, (i) => units[i]!.start >= offset);
}

/** Characters of a unit. */
function lengthOf(line: PageLine, { start, end }: Unit): number {
  return [...line.text.slice(start - line.start, end - line.start)].length;
}

/** Puts units beside each other; those in one face and of their own width are one piece. */
class Pieces {
  readonly over: PrintedRuby[] = [];
  readonly #pieces: PrintedPiece[] = [];
  #open: { text: string; readonly face: Face; readonly x: number; width: number } | undefined;
  #x: number;

  constructor(
    private readonly line: PageLine,
    private readonly slack: number,
  ) {
    this.#x = line.x;
  }

  add(unit: Unit): void {
    const start = unit.start - this.line.start;
    const text = this.line.text.slice(start, unit.end - this.line.start);
    const own = widthOf(text, this.line.advance);
    const spread = this.slack * [...text].length;
    const wider = unit.width > own + 0.01;
    const face = this.#faceAt(start);
    if (wider || this.#open?.face !== face) this.#close();
    this.#open ??= { text: '', face, x: this.#x + (wider ? (unit.width - own) / 2 : 0), width: 0 };
    this.#open.text += text;
    this.#open.width += own + spread;
    for (const { kind, text: over } of this.line.rubies.filter((ruby) => ruby.start === start))
      this.over.push({ kind, text: over, x: round(this.#x + unit.width / 2) });
    this.#x += unit.width + spread;
    if (wider) this.#close();
  }

  done(): PrintedPiece[] {
    this.#close();
    return this.#pieces;
  }

  #close(): void {
    const open = this.#open;
    if (open)
      this.#pieces.push({ ...open, x: round(open.x), width: round(Math.max(0, open.width - this.slack)) });
    this.#open = undefined;
  }

  #faceAt(offset: number): Face {
    let at = 0;
    for (const { text, face } of this.line.runs) {
      at += text.length;
      if (offset < at) return face;
    }
    return this.line.runs.at(-1)?.face ?? FACES.body;
  }
}

/** One character from the outer margin: 单页码居右空一字，双页码居左空一字. */
function officialNumber(number: number, { page }: Measures): PrintedMark {
  const right = number % 2 === 1;
  return {
    kind: 'number',
    text: `— ${number} —`,
    face: 'song',
    anchor: right ? 'end' : 'start',
    x: round(right ? page.width - page.right - NUMBER.size : page.left + NUMBER.size),
    y: round(page.height - page.bottom + NUMBER.below),
    size: NUMBER.size,
  };
}

function lecternMarks({ number, lines }: Page, { layout, times, nextWords }: Lectern): PrintedMark[] {
  const { pages, measures } = layout;
  const { page, line } = measures;
  // As in the Word file, whose foot begins here.
  const foot = page.height - page.bottom + FOOT;
  const own = times.filter((time) => time.page === number - 1);
  const next = nextWords ? (pages[number]?.lines.map(({ text }) => text).join('') ?? '') : '';
  return [
    ...own.map(
      (time): PrintedMark => ({
        kind: 'time',
        text: time.text,
        face: 'hei',
        anchor: 'start',
        x: round(page.width - page.right + TIME.gap),
        y: round((lines[time.line]?.y ?? page.top) + line / 2),
        size: SMALL.time,
      }),
    ),
    ...(next === ''
      ? []
      : [
          {
            kind: 'next',
            text: `下页：${firstWords(next)}……`,
            face: 'kai',
            anchor: 'end',
            x: round(page.width - page.right),
            y: round(foot + SMALL.line / 2),
            size: SMALL.next,
          } satisfies PrintedMark,
        ]),
    {
      kind: 'number',
      text: `第${number}页共${pages.length}页`,
      face: 'hei',
      anchor: 'middle',
      x: round((page.left + page.width - page.right) / 2),
      y: round(foot + SMALL.line * 1.5),
      size: SMALL.number,
    },
  ];
}

/** From the text's end to the foot. */
const FOOT = 12;

/** A hundredth of a point is finer than any printer. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}
