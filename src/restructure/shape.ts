/**
 * The shape of a manuscript: its points as they nest. A change of structure says what shape it is to bring about,
 * and the text it leads to is read again: what would be read otherwise is refused, never written.
 */

import { isLoose, tellsPlace } from '../language/numbering';
import { applyEdits, type TextEdit } from '../model/changes';
import type { LabelStyle, Manuscript, Point, Range, Series, Speech } from '../model/manuscript';
import { tidy } from '../model/tidy';
import { parse } from '../reading/parse';
import { blocksOf } from './blocks';
import { leftOut } from './numbers';
import { type Outcome, refuse } from './outcome';

export interface Twig {
  title: string;
  /** `undefined` where a word does not tell the number. */
  number: number | undefined;
  /** How many characters belong to the point itself, its label, space and the marks between items aside. */
  size: number;
  lists: Twig[][];
  /** Its label is a word that makes no list by itself: 一方面 */
  readonly word: boolean;
}

export interface Shape {
  readonly speeches: ReadonlyMap<Speech, Twig[][]>;
  readonly twigs: ReadonlyMap<Point, Twig>;
  readonly lists: ReadonlyMap<Series, Twig[]>;
}

export function shapeOf(manuscript: Manuscript): Shape {
  const speeches = new Map<Speech, Twig[][]>();
  const twigs = new Map<Point, Twig>();
  const lists = new Map<Series, Twig[]>();
  const blocks = new Map<Point, Range>();
  for (const { points } of manuscript.speeches.flatMap(({ series }) => series)) {
    blocksOf(manuscript, points).forEach((block, i) => {
      blocks.set(points[i]!, block);
    });
  }
  const sizeOf = ({ label, children }: Point, { end }: Range): number => {
    let size = 0;
    let at = label.range.end;
    for (const child of children) {
      const inner = blocks.get(child)!;
      size += sizeOfText(manuscript.text.slice(at, inner.start));
      at = inner.end;
    }
    return size + sizeOfText(manuscript.text.slice(at, end));
  };
  const twigOf = (point: Point): Twig => {
    const known = twigs.get(point);
    if (known) return known;
    const { number, style } = point.label;
    const twig = { ...newTwig(style, point.title, number), size: sizeOf(point, blocks.get(point)!) };
    twigs.set(point, twig);
    return twig;
  };
  for (const speech of manuscript.speeches) {
    const roots: Twig[][] = [];
    speeches.set(speech, roots);
    for (const series of speech.series) {
      const list = series.points.map(twigOf);
      lists.set(series, list);
      (series.parent.kind === 'point' ? twigOf(series.parent).lists : roots).push(list);
    }
  }
  return { speeches, twigs, lists };
}

/** A point with nothing under it, its number that of its place once it is arranged. */
export function newTwig(style: LabelStyle, title: string, number = 0): Twig {
  return {
    title,
    number: tellsPlace(style) ? number : undefined,
    size: title.length,
    lists: [],
    word: isLoose(style),
  };
}

/** The length of a text without space and the marks between items. */
export function sizeOfText(text: string): number {
  return text.replace(/[\s；，、。;,.]/g, '').length;
}

/**
 * Puts points into a list and numbers it.
 * @param left how many points it leaves out at its start; as many as it did, where absent
 */
export function arrange(
  list: Twig[],
  twigs: readonly Twig[],
  left = leftOut(list.map(({ number }) => number)),
): void {
  list.splice(0, list.length, ...twigs);
  list.forEach((twig, i) => {
    if (twig.number !== undefined) twig.number = left + i + 1;
  });
}

/** The reason where labels would be read otherwise than is meant. */
const MISREAD = '这样改以后，序号会和别的分点混在一起，看不出层次。';
const MISPLACED = '这样改以后，没有序号的段落会被读成别的分点的内容，看不出归属。';

export interface Expected {
  /** The shape that the edits are to lead to; not looked into where absent. */
  readonly shape?: Shape | undefined;
  /** Said where they do not. */
  readonly reason?: string;
  /** Paragraphs without a label may go over to another point. */
  readonly loose?: boolean;
}

/** The outcome of edits, unless they lead to another shape than is expected. */
export function settle(
  text: string,
  edits: readonly TextEdit[],
  places: readonly Range[],
  { shape, reason = MISREAD, loose = false }: Expected,
): Outcome {
  if (shape) {
    const after = shapeOf(parse(applyEdits(text, edits)));
    if (print(shape, false) !== print(after, false)) return refuse(reason);
    if (!loose && print(shape, true) !== print(after, true)) return refuse(MISPLACED);
  }
  return { edits: tidy(text, edits), places };
}

function print({ speeches }: Shape, withSizes: boolean): string {
  const plain = (lists: readonly Twig[][]): unknown =>
    lists
      .flatMap((list) => (isLone(list) ? list[0]!.lists : [list]))
      .filter((list) => list.length > 0)
      .map((list) =>
        list.map(({ title, number, size, lists: inner }) => [title, number, withSizes && size, plain(inner)]),
      );
  return JSON.stringify([...speeches.values()].map(plain));
}

/** 一方面 or 首先 alone is no list: where one of two is deleted, the words of the other are plain text. */
function isLone(list: readonly Twig[]): boolean {
  return list.length === 1 && list[0]!.word;
}
