/** Points while the tree is being built, and their turning into the model's. */
import { gluedHeadingLength } from '../../language/announcing';
import { foldMarks } from '../../language/fold';
import { runsOn } from '../../language/numbering';
import type {
  Label,
  Paragraph,
  Part,
  PartEvidence,
  Point,
  Range,
  Series,
  Speech,
} from '../../model/manuscript';
import { headingLength, rangeIn } from '../../model/paragraph';
import { isLast } from '../lists/situations';
import type { Token } from '../lists/tokens';

const TRAILING = /[，、\s]+$/;

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
  /** What speaks for its part. */
  evidence: readonly PartEvidence[];
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

/**
 * Reads a label and the heading after it.
 * @param ends where the point's own text ends in the paragraph, and where its heading does at the latest
 * @param place the number that 最后 gets
 */
export function makeDraft(
  paragraph: Paragraph,
  token: Token,
  ends: { readonly end: number; readonly titleEnd: number },
  place: number,
): Draft {
  const { at, inline } = token;
  const label = isLast(token) ? { ...token.label, number: place } : token.label;
  const from = at + label.raw.length;
  const rest = paragraph.folded.slice(from, Math.max(from, ends.titleEnd));
  const glued = inline && !runsOn(label.style) ? gluedHeadingLength(rest) : rest.length;
  const raw = rest.slice(0, Math.min(headingLength(rest), glued));
  const title = raw.replace(TRAILING, '');
  const lead = raw.length - raw.trimStart().length;
  return {
    label,
    paragraph,
    at,
    inline,
    title: foldMarks(paragraph.text.slice(from, from + title.length)).trim(),
    selectionRange: rangeIn(paragraph, at, Math.max(from + lead + title.trimStart().length, from)),
    end: rangeIn(paragraph, at, Math.max(from, ends.end)).end,
    evidence: [],
    paragraphs: [],
    lists: [],
  };
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
  into.series.push({ points, parent, ...(list.reviews ? { reviews: true } : {}) });
  for (const draft of list.points) {
    const children: Point[] = [];
    const range = { start: draft.label.range.start, end: draft.end };
    const point: Point = {
      kind: 'point',
      label: draft.label,
      title: draft.title,
      selectionRange: draft.selectionRange,
      range,
      ...(draft.part ? { part: draft.part } : {}),
      evidence: draft.evidence,
      ...(draft.reviewee === undefined ? {} : { reviewee: draft.reviewee }),
      ...(draft.lists.some(({ reviews }) => reviews) ? { reviews: true } : {}),
      inline: draft.inline,
      paragraph: draft.paragraph,
      children,
    };
    points.push(point);
    into.points.set(draft, point);
    for (const inner of draft.lists)
      for (const child of finishList(inner, point, paragraphs, into)) children.push(child);
    range.end = Math.max(range.end, children.at(-1)?.range.end ?? 0);
  }
  return points;
}
