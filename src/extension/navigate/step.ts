/** Stepping from place to place. Pure: no editor. */
import type { OutlineNode, Position } from '../../server/forClients';

export type Direction = 'next' | 'previous';

/** The place after, or before, the cursor; past the last one it begins anew. `places` are in order. */
export function placeFrom<Place extends Position>(
  places: readonly Place[],
  cursor: Position,
  direction: Direction,
): Place | undefined {
  return direction === 'next'
    ? (places.find((place) => compare(place, cursor) > 0) ?? places[0])
    : (places.findLast((place) => compare(place, cursor) < 0) ?? places.at(-1));
}

/** Where the speeches, parts and points of an outline begin, in order, each place once. */
export function sectionStarts(nodes: readonly OutlineNode[]): Position[] {
  const all = (each: readonly OutlineNode[]): Position[] =>
    each.flatMap(({ kind, selectionRange, children }) => [
      ...(kind === 'salutation' ? [] : [selectionRange.start]),
      ...all(children),
    ]);
  return all(nodes)
    .sort(compare)
    .filter((place, i, places) => i === 0 || compare(place, places[i - 1]!) !== 0);
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
