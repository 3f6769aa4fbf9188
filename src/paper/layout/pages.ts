/** Turning pages: 正式稿 where the page is full, 上台稿 between sentences. */
import { clauseEndsIn, sentenceEndsIn } from '../../language/turning';
import type { Range } from '../../model/manuscript';
import { offsetIn } from '../../model/paragraph';
import { remember } from '../../model/remember';
import { HEADS } from '../sheet';
import type { Line } from './lines';
import type { Measures } from './measures';
import { firstAbove } from './order';
import { type LaidParagraph, linesFrom } from './paragraphs';

/** A paragraph may go over many pages, and is asked on each. */
const sentenceEnds = remember(sentenceEndsIn);
const clauseEnds = remember(clauseEndsIn);

/** What a page has of one paragraph. */
export interface Cut {
  readonly paragraph: number;
  readonly lines: readonly Line[];
}

export interface Material {
  readonly paragraphs: readonly LaidParagraph[];
  readonly measures: Measures;
  /** 分点, in the manuscript, in the order of their starts. */
  readonly points: readonly Range[];
}

/** So many lines at most are kept together: what is all headings leaves no page half empty. */
const MOST_KEPT = 6;

/**
 * By paragraph, how many lines have to fit on the page on which it begins: more than its first where it stands over text,
 * and is kept with the line that follows it.
 */
export function keptLines({ paragraphs }: Pick<Material, 'paragraphs'>): number[] {
  const kept = paragraphs.map(() => 1);
  for (let at = paragraphs.length - 2; at >= 0; at--) {
    const [{ source, lines }, next] = [paragraphs[at]!, paragraphs[at + 1]!];
    const wanted = lines.length + next.before + kept[at + 1]!;
    if (HEADS.has(source.kind) && !next.source.newPage && wanted <= MOST_KEPT) kept[at] = wanted;
  }
  return kept;
}

/** Fills each page. */
export function turnAtLines({ paragraphs, measures }: Material): Cut[][] {
  const pages: Cut[][] = [];
  const kept = keptLines({ paragraphs });
  let used = measures.linesPerPage;
  paragraphs.forEach(({ lines, before, source }, paragraph) => {
    if (source.newPage || used + before + kept[paragraph]! > measures.linesPerPage)
      used = measures.linesPerPage;
    let from = 0;
    while (from < lines.length) {
      if (used > 0 && from === 0) used += before;
      if (used >= measures.linesPerPage) {
        pages.push([]);
        used = 0;
      }
      const part = lines.slice(from, from + measures.linesPerPage - used);
      pages.at(-1)!.push({ paragraph, lines: part });
      used += part.length;
      from += part.length;
    }
  });
  return pages;
}

/** A place between two characters of the text. */
interface Place {
  readonly paragraph: number;
  /** In the paragraph's text. */
  readonly at: number;
}

/** A place where a page may be turned. */
interface Turn extends Place {
  /** Lines that the page then has. */
  readonly used: number;
  /** True at the end of a paragraph. */
  readonly whole: boolean;
}

/** A page that is less full is not left for the sake of what follows. */
const FULL_ENOUGH = 0.4;
/** So many lines more are given up for turning at a paragraph's end. */
const FOR_A_PARAGRAPH = 2;

/**
 * Turns pages between sentences, and where it can be avoided in no point. Where a sentence is longer than a page, it is
 * turned between two clauses; where there are none, when it is full.
 */
export function turnAtSentences(material: Material): Cut[][] {
  const { paragraphs } = material;
  const whole = new Wholes(material);
  const pages: Cut[][] = [];
  let from: Place | undefined = nextPlace(paragraphs, { paragraph: -1, at: 0 });
  while (from) {
    const { cuts, to } = fillPage(material, from, whole);
    pages.push(cuts);
    from = nextPlace(paragraphs, to);
  }
  return pages;
}

/** The place where the text goes on. */
function nextPlace(paragraphs: readonly LaidParagraph[], { paragraph, at }: Place): Place | undefined {
  const text = paragraphs[paragraph]?.source.text ?? '';
  if (at < text.length) return { paragraph, at };
  let next = paragraph + 1;
  while (paragraphs[next]?.lines.length === 0) next++;
  return next < paragraphs.length ? { paragraph: next, at: 0 } : undefined;
}

function fillPage(
  material: Material,
  from: Place,
  whole: Wholes,
): { readonly cuts: Cut[]; readonly to: Place } {
  const { cuts, ended } = fullPage(material, from);
  const last = cuts.at(-1)!;
  if (ended) return { cuts, to: { paragraph: last.paragraph, at: last.lines.at(-1)!.end } };
  const to =
    choose(turnsIn(material, from, cuts, sentenceEnds), material, whole) ??
    choose(turnsIn(material, from, cuts, clauseEnds), material, whole) ??
    ({ paragraph: last.paragraph, at: last.lines.at(-1)!.end } satisfies Place);
  return { cuts: upTo(cuts, to), to };
}

/** As much as the page holds; `ended` where the text, or a speech, ends on it. */
function fullPage({ paragraphs, measures }: Material, from: Place): { cuts: Cut[]; ended: boolean } {
  const cuts: Cut[] = [];
  let used = 0;
  for (let index = from.paragraph; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const first = index === from.paragraph;
    if (!first && paragraph.source.newPage) return { cuts, ended: true };
    if (!first) used += paragraph.before;
    const room = Math.max(0, measures.linesPerPage - used);
    const lines = linesFrom(paragraph, first ? from.at : 0, measures, room);
    if (lines.length > 0) cuts.push({ paragraph: index, lines });
    used += lines.length;
    if ((lines.at(-1)?.end ?? 0) < paragraph.source.text.length) return { cuts, ended: false };
  }
  return { cuts, ended: true };
}

/** The page as it is when it is turned at a place. */
function upTo(cuts: readonly Cut[], to: Place): Cut[] {
  return cuts.flatMap((cut) => {
    if (cut.paragraph > to.paragraph) return [];
    if (cut.paragraph < to.paragraph) return [cut];
    const lines = cut.lines
      .filter(({ start }) => start < to.at)
      .map((line) => (line.end > to.at ? { ...line, end: to.at } : line));
    return lines.length > 0 ? [{ ...cut, lines }] : [];
  });
}

/** The places of a full page where it may be turned. */
function turnsIn(
  { paragraphs }: Material,
  from: Place,
  cuts: readonly Cut[],
  endsIn: (text: string) => readonly number[],
): Turn[] {
  let used = 0;
  return cuts.flatMap(({ paragraph, lines }) => {
    const { source, before } = paragraphs[paragraph]!;
    if (paragraph !== from.paragraph) used += before;
    const above = used;
    used += lines.length;
    if (HEADS.has(source.kind)) return [];
    const [begin, end] = [lines[0]!.start, lines.at(-1)!.end];
    const ends = endsIn(source.text);
    return ends.slice(firstAbove(ends, begin), firstAbove(ends, end)).map((at) => ({
      paragraph,
      at,
      used: above + lines.findIndex((line) => line.end >= at) + 1,
      whole: at === source.text.length,
    }));
  });
}

/** The turn that cuts the fewest points, and of those the one that leaves the page fullest. */
function choose(turns: readonly Turn[], { measures }: Material, whole: Wholes): Turn | undefined {
  const enough = turns.filter(({ used }) => used >= measures.linesPerPage * FULL_ENOUGH);
  let best: { turn: Turn; cut: number; worth: number } | undefined;
  for (const turn of enough.length > 0 ? enough : turns) {
    const cut = whole.cutAt(turn);
    const worth = turn.used + (turn.whole ? FOR_A_PARAGRAPH : 0);
    if (!best || cut < best.cut || (cut === best.cut && worth >= best.worth)) best = { turn, cut, worth };
  }
  return best?.turn;
}

/** The points that a page can hold whole. */
class Wholes {
  readonly #paragraphs: readonly LaidParagraph[];
  /** Where they begin and where they end, each in order: whoever has begun and not ended goes across. */
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  constructor({ paragraphs, measures, points }: Material) {
    this.#paragraphs = paragraphs;
    const rows = rowsOf(paragraphs);
    const whole = points.filter(
      ({ start, end }) => start < end && rows(end) - rows(start) < measures.linesPerPage,
    );
    this.#starts = whole.map(({ start }) => start).sort((a, b) => a - b);
    this.#ends = whole.map(({ end }) => end).sort((a, b) => a - b);
  }

  /** How many of them would be cut by a turn. */
  cutAt({ paragraph, at }: Place): number {
    const { source } = this.#paragraphs[paragraph]!;
    if (at === source.text.length) return this.#across(source.range.end);
    return this.#across(offsetIn(source, at));
  }

  #across(offset: number): number {
    return firstAbove(this.#starts, offset - 1) - firstAbove(this.#ends, offset);
  }
}

/** In which line, counted through the text, an offset of the manuscript stands. */
function rowsOf(paragraphs: readonly LaidParagraph[]): (offset: number) => number {
  const starts: number[] = [];
  const rows: number[] = [];
  let row = 0;
  for (const { source, lines } of paragraphs)
    for (const { start } of lines) {
      starts.push(offsetIn(source, start));
      rows.push(row++);
    }
  return (offset) => rows[firstAbove(starts, offset) - 1] ?? 0;
}
