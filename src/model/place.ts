/** Naming places: a line, a point, what a range touches. */

import type { Point, Range } from './manuscript';
import { lowest } from './search';

/** Tells 1-based line numbers of offsets, as people count. */
export function lineCounter(text: string): (offset: number) => number {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const lines = starts;
    return lowest(0, lines.length, (line) => lines[line]! > offset);
  };
}

/** Where its lines begin; a lone carriage return ends one, too, as in the protocol. */
function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
}

/** A short name for a point: 一、统一思想… */
export function namePoint(point: Point, longest = 12): string {
  return point.label.text + shorten(point.title, longest);
}

/** Cuts a text to `longest` characters. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** True when the ranges share a character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Finds what a range touches, among things that come in the text's order. It is to be asked of ranges in that order,
 * too: each thing is looked at once.
 */
export function touching<Thing extends { readonly range: Range }>(
  things: readonly Thing[],
): (range: Range) => Thing | undefined {
  let next = 0;
  return (range) => {
    while (next < things.length && things[next]!.range.end <= range.start) next++;
    const thing = things[next];
    return thing && overlaps(thing.range, range) ? thing : undefined;
  };
}
