import type { Check, Report } from '../checks/check';
import { foldMarks } from '../language/fold';
import { isMarkedLine } from '../language/headLines';
import { turnsToAudience } from '../language/speechEnds';
import type { Paragraph, Point, Speech } from '../model/manuscript';
import { namePoint, shorten } from '../model/place';
import { isShownInPart } from './shared/ending';

/** 标题下没有内容: a heading has something under it. */
export const sectionEmpty: Check = {
  id: 'section-empty',
  title: '标题下没有内容',
  description: '每个标题下面都有正文或分点。',
  severity: 'warning',
  basis: 'usage',
  wide: true,
  run: ({ manuscript, editing }) => {
    // What is last may be about to be written, or stand on the page alone.
    const mayGoOn = (speech: Speech) => editing || isShownInPart(manuscript, speech);
    return manuscript.speeches.flatMap((speech) =>
      [...emptyPoints(speech), ...emptySubheads(speech)].filter(
        ({ range }) => !(mayGoOn(speech) && range.end >= lastOf(speech)),
      ),
    );
  },
};

/** Characters of a heading that ends in a mark, at most. */
const SHORT = 12;

/** Where the last text of a speech ends, whatever a page set behind it. */
function lastOf({ paragraphs, range }: Speech): number {
  return paragraphs.findLast(({ kind }) => kind !== 'residue')?.range.end ?? range.end;
}

/** Labelled headings. Where no sibling has anything under it, they are a bare list. */
function emptyPoints(speech: Speech): Report[] {
  const places = placesOf(speech);
  return speech.series.flatMap(({ points }) => {
    const bare = points.filter(({ inline, paragraph }) => !inline && paragraph.kind === 'heading');
    const heads = bare.length > 0 ? bare : markedHeads(points);
    const filled = heads.filter((point) => !isEmpty(point));
    if (points.length > 1 && filled.length === 0) return [];
    return heads
      .filter((point) => isEmpty(point) && !mayOwnNext(speech, places, point))
      .map((point) => ({ range: point.selectionRange, message: `“${namePoint(point)}”下面没有内容` }));
  });
}

/** 第一句话：成绩要认。 over text: short lines, the mark at whose end is no matter as most of them have something under them. */
function markedHeads(points: readonly Point[]): readonly Point[] {
  const isHead = ({ inline, label, paragraph: { folded } }: Point) => {
    const title = folded.slice(label.raw.length);
    return !inline && title.length <= SHORT && isMarkedLine(title);
  };
  const filled = points.filter((point) => !isEmpty(point));
  return points.every(isHead) && filled.length > points.length / 2 ? points : [];
}

type Places = ReadonlyMap<Paragraph, number>;

function placesOf({ paragraphs }: Speech): Places {
  return new Map(paragraphs.map((paragraph, i) => [paragraph, i]));
}

/** True when an unlabelled paragraph follows that may be the point's own: a sub-heading, or text that is not clearly the closing. */
function mayOwnNext({ paragraphs }: Speech, places: Places, { paragraph }: Point): boolean {
  const next = paragraphs[places.get(paragraph)! + 1];
  if (!next || next.label) return false;
  return next.kind === 'heading' || (next.kind === 'body' && !turnsToAudience(next.folded));
}

function isEmpty({ children, range, paragraph }: Point): boolean {
  return children.length === 0 && range.end <= paragraph.range.end;
}

/** Unlabelled headings, where others of their kind have text under them. */
function emptySubheads({ paragraphs }: Speech): Report[] {
  const isHead = (paragraph: Paragraph | undefined) => paragraph?.kind === 'heading' && !paragraph.label;
  const heads = paragraphs.filter(isHead);
  const empty = paragraphs.filter((paragraph, i) => {
    const next = paragraphs[i + 1];
    return isHead(paragraph) && (!next || isHead(next) || next.kind === 'note');
  });
  if (empty.length === 0 || heads.length - empty.length < 2) return [];
  return empty.map(({ range, text }) => ({
    range,
    message: `“${shorten(foldMarks(text), 16)}”下面没有内容`,
  }));
}
