/**
 * Text in, model out. Any text whatever parses; no character is lost, every range points into the text as it stands.
 *
 * What hangs on a line is kept by its text, what hangs on a speech by its own: after a keystroke one paragraph is read
 * anew and the others found again, by the same path as the first time (model/remember.ts).
 */
import { isHalfWidthIn } from '../language/width';
import type { Joint, Manuscript, ParagraphKind, Segment, SegmentReading } from '../model/manuscript';
import { memo } from '../model/remember';
import { shiftParagraph, shiftSpeech } from '../model/shift';
import { readFrontMatter } from './frontMatter';
import { type Joined, joinLines } from './joining';
import { paragraphKinds } from './kinds';
import { splitLines } from './lines';
import { readParagraph } from './paragraph';
import { readSpeech } from './speech';
import { type Extent, findSpeeches } from './speeches';

/** Reads a manuscript. Total: never throws, whatever the text. */
export function parse(text: string): Manuscript {
  const frontMatter = readFrontMatter(text);
  const from = frontMatter?.range.end ?? 0;
  const lines = splitLines(text, from);
  const joined = joinLines(lines);
  const found = findSpeeches(joined);
  const kinds = paragraphKinds(joined, found);
  const halfWidth = isHalfWidthIn(lines.map((line) => line.text));
  const segments = stretchesOf(text, from, joined, found.extents).map((stretch): Segment => {
    const { start, first, last } = stretch;
    const key = keyOf(text, stretch, joined, kinds, halfWidth);
    const read = () => {
      const own = joined.slice(first, last).map((paragraph) => moved(paragraph, -start));
      const extent = stretch.extent && movedExtent(stretch.extent, -first);
      return readSegment(text.slice(start, stretch.end), own, kinds.slice(first, last), extent, halfWidth);
    };
    return { start, reading: known(key, read) };
  });
  return assemble(text, segments, halfWidth, frontMatter);
}

/** Characters of segments that are kept. */
const CAPACITY = 4_000_000;

const known = memo<SegmentReading>(CAPACITY);

/** A stretch of the text that is read by itself, from line to line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Its paragraphs. */
  readonly first: number;
  readonly last: number;
  readonly extent?: Extent;
}

/** Every speech with what follows it up to the next, and before them what stands over the first. */
function stretchesOf(
  text: string,
  from: number,
  joined: readonly Joined[],
  extents: readonly Extent[],
): Stretch[] {
  const starts = extents.map(({ start }) => lineStart(text, joined, start));
  const stretches = extents.map(
    (extent, i): Stretch => ({
      start: starts[i]!,
      end: starts[i + 1] ?? text.length,
      first: extent.start,
      last: extents[i + 1]?.start ?? joined.length,
      extent,
    }),
  );
  const first = extents[0]?.start ?? joined.length;
  if (first === 0) return stretches;
  return [{ start: from, end: starts[0] ?? text.length, first: 0, last: first }, ...stretches];
}

/** Where a paragraph's line begins, its indent included; its own start where a page glued it to another. */
function lineStart(text: string, joined: readonly Joined[], at: number): number {
  const { start } = joined[at]!.pieces[0]!;
  let line = start;
  while (line > 0 && /[^\S\r\n]|[\u200b\ufeff]/.test(text[line - 1]!)) line--;
  return line === 0 || /[\r\n]/.test(text[line - 1]!) ? line : start;
}

function moved(paragraph: Joined, by: number): Joined {
  return {
    ...paragraph,
    pieces: paragraph.pieces.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}

function movedExtent({ title, salutation, start, body, end }: Extent, by: number): Extent {
  return {
    title: title.map((at) => at + by),
    ...(salutation === undefined ? {} : { salutation: salutation + by }),
    start: start + by,
    body: body + by,
    end: end + by,
  };
}

/** All that a segment's reading hangs on: its text, and what the whole manuscript says of its lines. */
function keyOf(
  text: string,
  { start, end, first, last, extent }: Stretch,
  joined: readonly Joined[],
  kinds: readonly ParagraphKind[],
  halfWidth: boolean,
): string {
  let key = `${halfWidth} ${extent ? [extent.body - first, ...extent.title.map((at) => at - first)] : ''}`;
  if (extent?.salutation !== undefined) key += ` ${extent.salutation - first}`;
  for (let at = first; at < last; at++) {
    const { pieces, joints, after } = joined[at]!;
    key += `|${kinds[at]}`;
    for (const piece of pieces) key += ` ${piece.start - start} ${piece.end - start}`;
    for (const joint of joints) key += jointKey(joint);
    key += jointKey(after);
  }
  return `${key}\n${text.slice(start, end)}`;
}

function jointKey(joint: Joint | undefined): string {
  if (!joint) return '-';
  let key = `,${joint.joined ? 1 : 0}${joint.certain ? 1 : 0}${joint.score}`;
  for (const { name } of joint.evidence) key += name[0];
  return key;
}

function readSegment(
  text: string,
  own: readonly Joined[],
  kinds: readonly ParagraphKind[],
  extent: Extent | undefined,
  halfWidth: boolean,
): SegmentReading {
  const labelled = own.map((paragraph, i) => readParagraph(paragraph, kinds[i]!));
  return {
    text,
    paragraphs: labelled.map(({ paragraph }) => paragraph),
    speeches: extent ? [readSpeech(labelled, extent)] : [],
    halfWidth,
  };
}

/** The segments as one manuscript. Where nobody asks for a segment's insides, they are not written out. */
function assemble(
  text: string,
  segments: readonly Segment[],
  halfWidth: boolean,
  frontMatter: Manuscript['frontMatter'],
): Manuscript {
  let paragraphs: Manuscript['paragraphs'] | undefined;
  const views = segments.map(({ start, reading }) =>
    reading.speeches.map((speech) => shiftSpeech(speech, reading.paragraphs, start)),
  );
  return {
    text,
    ...(frontMatter ? { frontMatter } : {}),
    segments,
    speeches: views.flatMap((view) => view.map(({ speech }) => speech)),
    halfWidth,
    get paragraphs() {
      paragraphs ??= segments.flatMap(({ start, reading }, i) =>
        views[i]![0]
          ? views[i]![0].paragraphs()
          : reading.paragraphs.map((paragraph) => shiftParagraph(paragraph, start)),
      );
      return paragraphs;
    },
  };
}
