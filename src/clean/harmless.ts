/** The guard over what only lays a text out: its paragraphs are to be read as they were. */

import { applyEdits } from '../model/changes';
import type { Manuscript } from '../model/manuscript';
import { lowest } from '../model/search';
import { parse } from '../reading/parse';
import type { Change } from './steps';

/** How often those at fault are left out before none is taken. */
const MOST_TRIES = 6;

/** The changes after which the paragraphs are what they were; those where one would become another are left out. */
export function harmless(manuscript: Manuscript, changes: readonly Change[]): readonly Change[] {
  const { text } = manuscript;
  const counted = wordCounter(text);
  const before = paragraphsOf(manuscript, counted);
  let taken = changes;
  for (let tries = 0; taken.length > 0 && tries < MOST_TRIES; tries++) {
    const result = applyEdits(
      text,
      taken.flatMap(({ edits }) => edits),
    );
    const faults = differing(before, paragraphsOf(parse(result), wordCounter(result)));
    if (faults.length === 0) return taken;
    const isAt = placesIn(faults);
    taken = taken.filter(({ edits }) => !edits.some(({ range }) => isAt(counted(range.start))));
  }
  return [];
}

/** A paragraph by its kind and where it begins and ends, counted in characters of words: the layout does not count. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

function paragraphsOf({ paragraphs }: Manuscript, counted: (offset: number) => number): Stretch[] {
  return paragraphs.map(({ kind, range }) => ({
    kind,
    start: counted(range.start),
    end: counted(range.end),
  }));
}

/** The stretches of either list that the other one does not have, in order. */
function differing(before: readonly Stretch[], after: readonly Stretch[]): Stretch[] {
  const keyOf = ({ kind, start, end }: Stretch) => `${kind} ${start} ${end}`;
  const without = (list: readonly Stretch[], others: readonly Stretch[]) => {
    const keys = new Set(others.map(keyOf));
    return list.filter((stretch) => !keys.has(keyOf(stretch)));
  };
  return [...without(before, after), ...without(after, before)].sort((a, b) => a.start - b.start);
}

/** Tells of a place whether it is in one of the stretches, or at its edge. They come in the order of their starts. */
function placesIn(stretches: readonly Stretch[]): (at: number) => boolean {
  // By stretch, how far it or one before it reaches.
  const reaches: number[] = [];
  for (const { end } of stretches) reaches.push(Math.max(reaches.at(-1) ?? 0, end));
  return (at) => {
    const begun = lastAtMost(stretches, at);
    return begun >= 0 && reaches[begun]! >= at;
  };
}

/** The index of the last stretch that begins at a place or before it; -1 where there is none. */
function lastAtMost(stretches: readonly Stretch[], at: number): number {
  return lowest(0, stretches.length, (i) => stretches[i]!.start > at) - 1;
}

/** Tells how many characters of words stand before an offset. */
function wordCounter(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1);
  let end = 0;
  let count = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.fill(count, end, index + 1);
    for (end = index + 1; end <= index + word.length; end++) counts[end] = ++count;
  }
  counts.fill(count, end);
  return (offset) => counts[offset]!;
}
