/** Segments: a speech with what follows it up to the next is read by itself, its offsets counted from its own start. */
import type { Manuscript, ParagraphKind, Segment, SegmentReading } from '../model/manuscript';
import { memo, rememberLast } from '../model/remember';
import { shiftParagraph } from '../model/shift';
import type { Labelled } from './lists/tokens';
import { readParagraph } from './paragraph';
import { readSpeech } from './speech';
import { paragraphKinds } from './speeches/kinds';
import { type Extent, findSpeeches, movedExtent } from './speeches/speeches';
import { movedStart } from './speeches/starts';
import type { Stretch } from './stretches';
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
    const own = placed.flatMap(({ stretch }) => stretch.paragraphs);
    const extents = extent ? [movedExtent(extent, -first)] : [];
    const kinds = paragraphKinds(own, { extents, page: new Set(page) });
    const unmarked = unmarkedLabels(
      own.map(({ folded }, i) => (kinds[i] === 'heading' || kinds[i] === 'body' ? folded : undefined)),
    );
    const stretches = placed.map(({ stretch, offset: at, first: from }) => {
      const [start, end] = [from - first, from - first + stretch.paragraphs.length];
      const traits = unmarked
        .slice(start, end)
        .map((label, i) => traitOf(kinds[start + i]!, label !== undefined));
      return { start: at - offset, ...stretchReading(stretch, whole.halfWidth, whole.lineEnd, ...traits) };
    });
    const labelled = stretches.flatMap(({ start, labelled: inside }) => movedAll(inside, start));
    return {
      text: placed.map(({ stretch }) => stretch.text).join(''),
      paragraphs: labelled.map(({ paragraph }) => paragraph),
      speeches: extents.map((one) => readSpeech(labelled, one)),
      stretches,
      ...whole,
    };
  });
}

/** What a paragraph of a stretch is, as the whole segment shows. */
interface Trait {
  readonly kind: ParagraphKind;
  /** Its label has lost its mark. */
  readonly unmarked: boolean;
}

/** The one object for a trait: traits are compared by identity. */
function traitOf(kind: ParagraphKind, unmarked: boolean): Trait {
  const key = `${kind} ${unmarked}`;
  const found = TRAITS.get(key) ?? { kind, unmarked };
  TRAITS.set(key, found);
  return found;
}

const TRAITS = new Map<string, Trait>();

/** A stretch read by itself. @param traits one of each paragraph */
const stretchReading = rememberLast(
  ({ text, paragraphs }: Stretch, halfWidth: boolean, lineEnd: string, ...traits: readonly Trait[]) => {
    const labelled = traits.flatMap(({ kind, unmarked }, i) => {
      const paragraph = paragraphs[i];
      return paragraph ? [readParagraph(paragraph, kind, unmarked)] : [];
    });
    const own = labelled.map(({ paragraph }) => paragraph);
    return { labelled, reading: { text, paragraphs: own, speeches: [], halfWidth, lineEnd } };
  },
);

/** The same paragraphs `by` characters further on: those above an edit are the same again. */
const movedAll = rememberLast((labelled: readonly Labelled[], by: number): readonly Labelled[] =>
  labelled.map((each) => movedLabelled(each, by)),
);

/** The same paragraph `by` characters further on, with its labels. */
function movedLabelled({ paragraph: own, start, inside }: Labelled, by: number): Labelled {
  const paragraph = shiftParagraph(own, by);
  return {
    paragraph,
    ...(start ? { start: { match: start.match, label: paragraph.label! } } : {}),
    inside: inside.map(({ match }, i) => ({ match, label: paragraph.inline[i]! })),
  };
}
