/**
 * What goes on paper: a manuscript's paragraphs as they were read, each with its kind and the faces of its type.
 *
 * The text is printed as it stands, marks in their own width: every character of the speech, in order. Only its line
 * breaks and indents are not, for the paper has its own; front matter and what is certainly a page's are left out and told,
 * what only looks like a page's is printed and told.
 */

import { isDateNote } from '../language/page/notes';
import { isSubtitle, isTitleEnd, isUnfinishedTitle } from '../language/titles';
import type { LabelStyle, Manuscript, Paragraph, PartNode, Point, Range, Speech } from '../model/manuscript';
import { headingLength } from '../model/paragraph';
import { lowest } from '../model/search';
import { certainResidue, isResidue } from '../reading/certainResidue';

/** 方正小标宋 · 黑体 · 楷体 · 仿宋 */
export type Face = 'xiaobiaosong' | 'hei' | 'kai' | 'fang';

export const PAPER_KINDS = [
  'title',
  'subtitle',
  'byline', // 县委书记　王某
  'date', // （2024年9月12日）
  'salutation',
  'heading1', // headings alone on their line; one that text runs in after is part of a body paragraph
  'heading2',
  'heading3',
  'heading4',
  'body',
  'note', // a remark below the head: （根据录音整理）
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A stretch of a paragraph in one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

export interface PaperParagraph {
  readonly kind: PaperKind;
  /** The runs' texts joined: the paragraph's logical text as it stands. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** In the manuscript, UTF-16 code units. */
  readonly range: Range;
  /** Where the text comes from: `rangeIn(paragraph, start, end)` leads from it back into the manuscript. */
  readonly pieces: readonly Range[];
  /** True for the first paragraph of a speech that begins on a new page. */
  readonly newPage?: true;
  /** True for the first one under title, date and speaker: a line is left blank over it. */
  readonly opensText?: true;
}

/** 纸面: all that is printed, in order. */
export interface Sheet {
  readonly paragraphs: readonly PaperParagraph[];
  /** The title of the first speech; empty where there is none. */
  readonly title: string;
  /** 分点 of every level, in the manuscript, in the order of their starts. */
  readonly points: readonly Range[];
  /** What each speech consists of at its first level: the stretches whose time is told. In the manuscript. */
  readonly sections: readonly Range[];
  /** What is not printed. */
  readonly leftOut: {
    readonly frontMatter: boolean;
    /** The remains of a web page, as they stand. */
    readonly residue: readonly string[];
  };
  /** What is printed, and may be a page's. */
  readonly doubtful: readonly string[];
}

/** The face of each kind. */
export const FACES: Readonly<Record<PaperKind, Face>> = {
  title: 'xiaobiaosong',
  subtitle: 'kai',
  byline: 'kai',
  date: 'kai',
  salutation: 'fang',
  heading1: 'hei',
  heading2: 'kai',
  heading3: 'fang',
  heading4: 'fang',
  body: 'fang',
  note: 'kai',
};

/** What stands over text: it is not left alone at a page's foot. */
export const HEADS: ReadonlySet<PaperKind> = new Set<PaperKind>([
  'title',
  'subtitle',
  'byline',
  'date',
  'salutation',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);

type Level = 1 | 2 | 3 | 4;
/** The levels of GB/T 9704: 一、 （一） 1. （1）. Other labels stand where they are nested. */
const LEVELS: Partial<Readonly<Record<LabelStyle, Level>>> = {
  han: 1,
  'han-paren': 2,
  arabic: 3,
  'arabic-paren': 4,
};

/** No heading is longer, in UTF-16 code units: what is runs over more than two lines, and is a sentence. */
const LONGEST_HEADING = 56;

/**
 * Puts a manuscript on paper: all of it, or one speech.
 * @param only the place of the speech among the manuscript's, from 0; all that stands in the text where it is absent
 */
export function sheetOf(manuscript: Manuscript, only?: number): Sheet {
  const { speeches } = manuscript;
  const chosen = only === undefined ? undefined : speeches[only];
  const all = chosen ? chosen.paragraphs : manuscript.paragraphs;
  const certain = new Set(certainResidue(manuscript.paragraphs).map(({ range }) => range.start));
  const residue = all.filter(isResidue);
  const isLeftOut = ({ kind, range }: Paragraph) => kind === 'residue' && certain.has(range.start);
  const printed = joinTitles(all.filter((paragraph) => !isLeftOut(paragraph)));
  const told = chosen ? [chosen] : speeches;
  const shapes = new Shapes(told);
  const compiled = !chosen && speeches.length > 1;
  const paragraphs: PaperParagraph[] = [];
  const leads = (at: number) => shapes.begins(printed[at]);
  printed.forEach((paragraph, at) => {
    const last = paragraphs.at(-1);
    const kind = shapes.kindOf(paragraph, printed[at - 1], printed[at + 1]);
    const opensText = last !== undefined && isHead(last.kind) && !isHead(kind);
    // A compilation's name for a speech stands over it: 二、会议点评.
    const named = last?.kind === 'subtitle' && at > 1 && !leads(at - 1);
    const newPage =
      compiled && last !== undefined && ((leads(at) && !named) || (kind === 'subtitle' && leads(at + 1)));
    paragraphs.push({
      kind,
      text: paragraph.text,
      runs: runsOf(paragraph, kind),
      range: paragraph.range,
      pieces: paragraph.pieces,
      ...(newPage ? { newPage } : {}),
      ...(opensText ? { opensText } : {}),
    });
  });
  return {
    paragraphs,
    title: told[0]?.title ?? '',
    points: told.flatMap(({ children }) => pointsIn(children)),
    sections: told.flatMap(({ children }) => children.map(({ range }) => range)),
    leftOut: {
      // What is kept beside the text takes up no room in it.
      frontMatter: (manuscript.frontMatter?.range.end ?? 0) > 0,
      residue: residue.filter(isLeftOut).map(({ text }) => text),
    },
    doubtful: residue.filter((paragraph) => !isLeftOut(paragraph)).map(({ text }) => text),
  };
}

/** The points of some nodes and below, each before those within it. */
function pointsIn(nodes: readonly (PartNode | Point)[]): Range[] {
  return nodes.flatMap((node) => [
    ...(node.kind === 'point' ? [node.range] : []),
    ...pointsIn(node.children),
  ]);
}

/** True for what stands over a speech's text. */
function isHead(kind: PaperKind): boolean {
  return kind === 'title' || kind === 'subtitle' || kind === 'byline' || kind === 'date';
}

/** Titles that a page broke are one again: the paper breaks them anew. */
function joinTitles(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const above = joined.at(-1);
    if (above && goesOn(above, paragraph)) joined[joined.length - 1] = join(above, paragraph);
    else joined.push(paragraph);
  }
  return joined;
}

function goesOn(above: Paragraph, below: Paragraph): boolean {
  if (above.kind !== 'title' || below.kind !== 'title' || isSubtitle(below.folded)) return false;
  return isUnfinishedTitle(above.folded) || isTitleEnd(above.folded, below.folded);
}

function join(above: Paragraph, below: Paragraph): Paragraph {
  return {
    ...above,
    pieces: [...above.pieces, ...below.pieces],
    joints: [...above.joints, undefined, ...below.joints],
    range: { start: above.range.start, end: below.range.end },
    text: above.text + below.text,
    folded: above.folded + below.folded,
  };
}

/** What the speeches say about their paragraphs. */
class Shapes {
  /** How deep a point is nested, by where its label begins. */
  readonly #depths = new Map<number, number>();
  /** Where the speeches begin, and where their text does, under the head. */
  readonly #starts = new Set<number>();
  readonly #texts: { readonly start: number; readonly end: number; readonly labelled: boolean }[];
  /** Where the first speech begins; what is bare over it is the compilation's. */
  readonly #first: number;

  constructor(speeches: readonly Speech[]) {
    for (const { range, children } of speeches) {
      this.#starts.add(range.start);
      this.#nest(children, 1);
    }
    this.#first = speeches[0]?.range.start ?? 0;
    this.#texts = speeches.map((speech) => ({
      start: textStart(speech),
      end: speech.range.end,
      labelled: speech.paragraphs.some(({ kind, label }) => kind === 'heading' && label?.style === 'han'),
    }));
  }

  /** True for the paragraph with which a speech begins. */
  begins(paragraph: Paragraph | undefined): boolean {
    return paragraph !== undefined && this.#starts.has(paragraph.range.start);
  }

  /** @param above the printed paragraph above it, and `below` that below it */
  kindOf(paragraph: Paragraph, above: Paragraph | undefined, below: Paragraph | undefined): PaperKind {
    const { kind, folded, range, label } = paragraph;
    switch (kind) {
      case 'title':
        if (isSubtitle(folded) || (label && below?.kind === 'title')) return 'subtitle';
        // Over the first speech stands the compilation's name; what else is bare there may be its contents.
        if (this.#texts.length === 0 || (range.start < this.#first && above)) return 'body';
        return 'title';
      case 'salutation':
        return 'salutation';
      case 'note':
        if (this.#textAt(paragraph)) return 'note';
        return isDateNote(folded) ? 'date' : 'byline';
      case 'heading':
        return `heading${this.#levelOf(paragraph)}`;
      default:
        return 'body';
    }
  }

  #levelOf(paragraph: Paragraph): Level {
    const { label } = paragraph;
    // An unlabelled heading stands beside 一、, or in its place.
    if (!label) return this.#textAt(paragraph)?.labelled ? 2 : 1;
    return LEVELS[label.style] ?? (Math.min(4, this.#depths.get(label.range.start) ?? 1) as Level);
  }

  /** The speech in whose text, below its head, a paragraph stands. */
  #textAt({ range }: Paragraph) {
    const text = this.#texts[lowest(0, this.#texts.length, (i) => this.#texts[i]!.end > range.start)];
    return text && range.start >= text.start ? text : undefined;
  }

  #nest(nodes: readonly (PartNode | Point)[], depth: number): void {
    for (const node of nodes) {
      const isPoint = node.kind === 'point';
      if (isPoint) this.#depths.set(node.label.range.start, depth);
      this.#nest(node.children, isPoint ? depth + 1 : depth);
    }
  }
}

/** Where a speech's head ends. */
function textStart({ paragraphs, range }: Speech): number {
  const first = paragraphs.find(({ kind }) => kind !== 'title' && kind !== 'note');
  return first?.range.start ?? range.end;
}

/** A heading that text runs in after takes its type to its mark and no further: （一）抓进度。|各镇要… */
function runsOf(paragraph: Paragraph, kind: PaperKind): Run[] {
  const { text, folded, label } = paragraph;
  const level = label && LEVELS[label.style];
  const face = kind === 'body' && level ? FACES[`heading${level}`] : FACES[kind];
  if (kind !== 'body' || !label || face === 'fang') return [{ text, face }];
  const from = label.raw.length;
  const end = from + headingLength(folded.slice(from)) + 1;
  if (end > LONGEST_HEADING) return [{ text, face: 'fang' }];
  const runs: Run[] = [
    { text: text.slice(0, end), face },
    { text: text.slice(end), face: 'fang' },
  ];
  return runs.filter((run) => run.text !== '');
}
