/** Points while the tree is being built, and their turning into the model's. */
import { fold } from '../language/fold';
import type { Label, Paragraph, Part, Point, Range, Series, Speech } from '../model/manuscript';
import { headingLength, indexIn, rangeIn } from '../model/paragraph';

/** A point while the tree is being built. */
export interface Draft {
  label: Label;
  paragraph: Paragraph;
  at: number;
  inline: boolean;
  title: string;
  selectionRange: Range;
  end: number;
  part?: Part;
  /** 逐一点评: whom it is about. */
  reviewee?: string;
  /** Unlabelled paragraphs of its own. */
  paragraphs: number[];
  lists: DraftList[];
}

/** Siblings while the tree is being built. */
export interface DraftList {
  points: Draft[];
  /** 逐一点评: its points go through units or people. */
  reviews?: true;
  parent: Draft | undefined;
  /** Paragraph of the first label. */
  paragraph: number;
}

/** Reads a label and the heading after it; `end` is where the point's own text ends in the paragraph. */
export function makeDraft(
  paragraph: Paragraph,
  entry: { readonly label: Label; readonly at: number; readonly inline: boolean },
  end: number,
): Draft {
  const from = entry.at + entry.label.raw.length;
  const rest = paragraph.folded.slice(from, end);
  const nextLabel = paragraph.inline.find(({ range }) => range.start > entry.label.range.start);
  const limit = nextLabel ? Math.min(end, indexIn(paragraph, nextLabel.range.start)) - from : rest.length;
  const raw = rest.slice(0, Math.min(headingLength(rest), Math.max(0, limit)));
  const title = raw.replace(/[，、\s]+$/, '');
  const lead = raw.length - raw.trimStart().length;
  return {
    label: entry.label,
    paragraph,
    at: entry.at,
    inline: entry.inline,
    title: fold(title).trim(),
    selectionRange: rangeIn(paragraph, entry.at, Math.max(from + lead + title.trimStart().length, from)),
    end: rangeIn(paragraph, entry.at, end).end,
    paragraphs: [],
    lists: [],
  };
}

/** Where an inline point's own text ends: before the next label, else with the paragraph. */
export function endOf(
  entries: readonly { readonly at: number }[],
  entry: { readonly at: number },
  paragraph: Paragraph,
): number {
  return Math.min(paragraph.text.length, ...entries.filter(({ at }) => at > entry.at).map(({ at }) => at));
}

/** True when the point's heading stands alone on its line. */
export function isHead(point: Draft): boolean {
  return !point.inline && point.paragraph.kind === 'heading';
}

/** Turns drafts into the model's points and records their series. */
export function finishList(
  list: DraftList,
  parent: Speech | Point,
  paragraphs: readonly Paragraph[],
  into: { readonly series: Series[]; readonly points: Map<Draft, Point> },
): Point[] {
  const points: Point[] = [];
  const series: Series = { points, parent, ...(list.reviews ? { reviews: true } : {}) };
  into.series.push(series);
  for (const draft of list.points) {
    const children: Point[] = [];
    const point: Point = {
      kind: 'point',
      label: draft.label,
      title: draft.title,
      selectionRange: draft.selectionRange,
      range: { start: draft.label.range.start, end: endOfDraft(draft, paragraphs) },
      ...(draft.part ? { part: draft.part } : {}),
      ...(draft.reviewee === undefined ? {} : { reviewee: draft.reviewee }),
      ...(draft.lists.some(({ reviews }) => reviews) ? { reviews: true } : {}),
      inline: draft.inline,
      paragraph: draft.paragraph,
      children,
    };
    points.push(point);
    into.points.set(draft, point);
    for (const inner of draft.lists) children.push(...finishList(inner, point, paragraphs, into));
    children.sort((a, b) => a.range.start - b.range.start);
  }
  return points;
}

function endOfDraft(draft: Draft, paragraphs: readonly Paragraph[]): number {
  return Math.max(
    draft.end,
    ...draft.paragraphs.map((index) => paragraphs[index]!.range.end),
    ...draft.lists.flatMap(({ points }) => points.map((point) => endOfDraft(point, paragraphs))),
  );
}
