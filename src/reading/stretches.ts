/** Stretches: a block's paragraphs, cut where a speech starts. */
import { gluedAt, marksBefore } from '../model/breaks';
import type { Joint } from '../model/manuscript';
import { memo, rememberLast } from '../model/remember';
import type { Joined } from './joining/joined';
import { joinLines } from './joining/joining';
import type { Custom } from './layout/custom';
import type { Layout } from './layout/layout';
import { movedStart, type Start, startsIn } from './speeches/starts';

export interface Stretch {
  /** Another one for each stretch that differs in anything: what hangs on stretches is kept by these. */
  readonly id: number;
  readonly text: string;
  /** Their offsets are counted from the stretch's start. */
  readonly paragraphs: readonly Joined[];
  /** The speech that starts here, counted in the stretch's paragraphs; what it says of others above is below 0. */
  readonly start?: Start;
}

/**
 * Reads the stretches of a block: the same ones again where nothing of them is new.
 * @param custom of the whole text
 * @param below the block below
 */
export const stretchesOf = rememberLast(
  (layout: Layout, custom: Custom, below: Layout | undefined): readonly Stretch[] => {
    const { text, underText } = layout.block;
    const joined = joinLines(layout, custom, below);
    const starts = startsIn(joined, underText);
    const offsets = starts.map(({ start }) => lineStart(text, joined[start]!));
    return [undefined, ...starts].map((start, i) =>
      stretchOf(
        text.slice(i === 0 ? 0 : offsets[i - 1]!, offsets[i]),
        joined
          .slice(start?.start ?? 0, starts[i]?.start)
          .map((paragraph) => movedParagraph(paragraph, -(offsets[i - 1] ?? 0))),
        start && movedStart(start, -start.start),
      ),
    );
  },
);

/** Where a paragraph's line begins, its indent and marks (##) included; its own start where a page glued it to another. */
function lineStart(text: string, { pieces }: Joined): number {
  const { start } = pieces[0]!;
  return gluedAt(text, start) === undefined ? marksBefore(text, start) : start;
}

/** The same paragraph, `by` characters further on. */
function movedParagraph(paragraph: Joined, by: number): Joined {
  if (by === 0) return paragraph;
  return {
    ...paragraph,
    pieces: paragraph.pieces.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}

const known = memo<Stretch>();
let made = 0;

function stretchOf(text: string, paragraphs: readonly Joined[], start: Start | undefined): Stretch {
  return known(keyOf(text, paragraphs, start), () => ({
    id: made++,
    text,
    paragraphs,
    ...(start ? { start } : {}),
  }));
}

/** A stretch hangs on its text, and on what the whole manuscript says of its lines. */
function keyOf(text: string, paragraphs: readonly Joined[], start: Start | undefined): string {
  let key = start ? JSON.stringify(start) : '';
  for (const { kind, bare, pieces, joints, after } of paragraphs) {
    key += `|${kind}${bare}`;
    for (const piece of pieces) key += ` ${piece.start} ${piece.end}`;
    for (const joint of joints) key += jointKey(joint);
    key += jointKey(after);
  }
  return `${key}\n${text}`;
}

function jointKey(joint: Joint | undefined): string {
  if (!joint) return '-';
  let key = `,${joint.joined}${joint.certain}${joint.begins === true}${joint.score}`;
  for (const { name } of joint.evidence) key += name;
  return key;
}
