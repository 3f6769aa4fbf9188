/** What is compared: the points of a manuscript and its paragraphs, as a tree and in order. */
import { SENTENCE_MARK } from '../language/sentences';
import type { Manuscript, Paragraph, Point, Range, Speech } from '../model/manuscript';

/** A paragraph, or a point with all that belongs to it. */
export interface Unit {
  readonly kind: 'point' | 'paragraph';
  /** The paragraph; a point's own, with its label and heading. */
  readonly paragraph: Paragraph;
  /** The label as people see it; empty where there is none. */
  readonly label: string;
  readonly title: string;
  readonly range: Range;
  /** The words of the paragraph without its label, folded. */
  readonly words: string;
  /** Where they begin in the paragraph's logical text. */
  readonly wordsAt: number;
  readonly parent: Unit | undefined;
  readonly children: readonly Unit[];
  /** Which speech of the manuscript it is in; -1 above the first. */
  readonly speech: number;
  /** A point's place among the points beside it, from 1. */
  readonly place: number;
  /** Its place among all units, in the text's order: a point comes before what belongs to it. */
  readonly index: number;
}

/** Longest title of a paragraph that has no heading, in UTF-16 code units. */
const TITLE = 24;

interface Growing extends Unit {
  readonly children: Unit[];
}

/** All units in the text's order. What a page left is among them: whoever compares wants to see it go. */
export function unitsOf({ paragraphs, speeches }: Manuscript): Unit[] {
  const points = new Map(speeches.flatMap(pointsOf).map((point) => [point.paragraph.range.start, point]));
  const units: Unit[] = [];
  const open: Growing[] = [];
  let speech = -1;
  /** How many points there were so far, by what they stand under. */
  const counts = new Map<Unit | number, number>();
  for (const paragraph of paragraphs) {
    while ((speeches[speech + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= paragraph.range.start) speech++;
    while (open.length > 0 && open.at(-1)!.range.end <= paragraph.range.start) open.pop();
    const parent = open.at(-1);
    const point = points.get(paragraph.range.start);
    const family = parent ?? speech;
    const place = (counts.get(family) ?? 0) + 1;
    if (point) counts.set(family, place);
    const unit = unitOf(paragraph, point, { parent, speech, place, index: units.length });
    parent?.children.push(unit);
    units.push(unit);
    if (point) open.push(unit);
  }
  return units;
}

/** The points that begin a paragraph; those inside one are that paragraph's words. */
function pointsOf({ series }: Speech): Point[] {
  return series.flatMap(({ points }) => points.filter(({ inline }) => !inline));
}

function unitOf(
  paragraph: Paragraph,
  point: Point | undefined,
  place: Pick<Unit, 'parent' | 'speech' | 'place' | 'index'>,
): Growing {
  const label = paragraph.label;
  const behind = paragraph.folded.slice(label ? label.raw.length : 0);
  const words = behind.trim();
  return {
    kind: point ? 'point' : 'paragraph',
    paragraph,
    label: label?.text ?? '',
    title: point?.title || titleOf(words),
    range: point?.range ?? paragraph.range,
    words,
    wordsAt: paragraph.folded.length - behind.trimStart().length,
    children: [],
    ...place,
  };
}

function titleOf(words: string): string {
  const end = words.search(SENTENCE_MARK);
  const head = end < 0 ? words : words.slice(0, end);
  return head.length > TITLE ? `${[...head].slice(0, TITLE).join('')}…` : head;
}
