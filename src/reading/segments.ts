/** Segments: a speech with what follows it up to the next is read by itself, its offsets counted from its own start. */
import type { Manuscript, Segment, SegmentReading } from '../model/manuscript';
import { memo } from '../model/remember';
import { paragraphKinds } from './kinds';
import { readParagraph } from './paragraph';
import { readSpeech } from './speech';
import { type Extent, findSpeeches, movedExtent, movedStart } from './speeches';
import { movedParagraph, type Stretch } from './stretches';
import { unmarkedLabels } from './unmarked';

/** What holds of the whole manuscript, and so of each of its segments. */
export type Whole = Pick<Manuscript, 'halfWidth' | 'lineEnd'>;

/** A stretch at its place. */
interface Placed {
  readonly stretch: Stretch;
  /** Where it begins in the text. */
  readonly offset: number;
  /** Its first paragraph in the manuscript. */
  readonly first: number;
}

/** The stretches of one segment. */
interface Span {
  readonly placed: Placed[];
  /** Absent over the first speech. */
  readonly extent?: Extent;
}

/**
 * Reads every speech, and what stands over the first.
 * @param from the offset at which the first stretch begins
 */
export function readSegments(stretches: readonly Stretch[], from: number, whole: Whole): Segment[] {
  const placed = place(stretches, from);
  const { extents, page } = findSpeeches(
    stretches.flatMap(({ paragraphs }) => paragraphs),
    placed.flatMap(({ stretch, first }) => (stretch.start ? [movedStart(stretch.start, first)] : [])),
  );
  return spansOf(placed, extents).map((span) => ({
    start: span.placed[0]!.offset,
    reading: readingOf(span, pageIn(span, page), whole),
  }));
}

function place(stretches: readonly Stretch[], from: number): Placed[] {
  let offset = from;
  let first = 0;
  return stretches.map((stretch) => {
    const own = { stretch, offset, first };
    offset += stretch.text.length;
    first += stretch.paragraphs.length;
    return own;
  });
}

function spansOf(placed: readonly Placed[], extents: readonly Extent[]): Span[] {
  const spans: Span[] = [{ placed: [] }];
  let next = 0;
  for (const own of placed) {
    const extent = extents[next];
    if (own.stretch.start && own.first === extent?.start) {
      spans.push({ placed: [own], extent });
      next++;
    } else spans.at(-1)!.placed.push(own);
  }
  return spans.filter(
    ({ placed, extent }) => extent || placed.some(({ stretch }) => stretch.paragraphs.length > 0),
  );
}

/** Which of its paragraphs are a page's though they read like a speech's, counted from its first. */
function pageIn({ placed }: Span, page: ReadonlySet<number>): number[] {
  if (page.size === 0) return [];
  const { first } = placed[0]!;
  const last = placed.at(-1)!;
  const own: number[] = [];
  for (let at = first; at < last.first + last.stretch.paragraphs.length; at++)
    if (page.has(at)) own.push(at - first);
  return own;
}

const known = memo<SegmentReading>(undefined, ({ text }) => text.length);

/** The reading of a segment: the same one again where its stretches are the same. */
function readingOf({ placed, extent }: Span, page: readonly number[], whole: Whole): SegmentReading {
  const { first, offset } = placed[0]!;
  const ids = placed.map(({ stretch }) => stretch.id);
  const key = `${whole.halfWidth} ${whole.lineEnd} ${extent ? extent.end - first : ''} ${page} ${ids}`;
  return known(key, () => {
    const own = placed.flatMap(({ stretch, offset: at }) =>
      stretch.paragraphs.map((paragraph) => movedParagraph(paragraph, at - offset)),
    );
    const extents = extent ? [movedExtent(extent, -first)] : [];
    const kinds = paragraphKinds(own, { extents, page: new Set(page) });
    const unmarked = unmarkedLabels(
      own.map(({ folded }, i) => (kinds[i] === 'heading' || kinds[i] === 'body' ? folded : undefined)),
    );
    const labelled = own.map((paragraph, i) => readParagraph(paragraph, kinds[i]!, unmarked[i]));
    return {
      text: placed.map(({ stretch }) => stretch.text).join(''),
      paragraphs: labelled.map(({ paragraph }) => paragraph),
      speeches: extents.map((one) => readSpeech(labelled, one)),
      ...whole,
    };
  });
}
