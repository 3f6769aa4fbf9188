/** Points that were merged into another, or split off one: what they say is said there. */
import type { Matches } from './match';
import { countIn, shinglesOf } from './shingles';
import type { Unit } from './units';

/** So much of what only the one says is said by the other. */
const SAID = 0.6;
/** Fewer pairs of characters prove nothing. */
const LEAST = 3;

/**
 * By point of a draft that has no match, the point of the other draft that says what it said: 二、 and 三、 became one,
 * and 三、 is part of that. It is the match of the nearest point beside it, above or below.
 * @param units of one draft, in order
 * @param matches what each of them is in the other draft
 */
export function mergedPoints(units: readonly Unit[], matches: Matches): ReadonlyMap<Unit, Unit> {
  const says = createReader();
  const merged = new Map<Unit, Unit>();
  for (const [point, beside] of besideOf(units, matches)) {
    let best = SAID;
    for (const neighbour of beside) {
      const other = matches.get(neighbour)!;
      const own = without(says(point), says(neighbour));
      const said = own.size < LEAST ? 0 : countIn(own, says(other)) / own.size;
      if (said < best || other.kind !== 'point') continue;
      best = said;
      merged.set(point, other);
    }
  }
  return merged;
}

/** The pairs of characters of a unit and all that belongs to it, each unit read once. */
function createReader(): (unit: Unit) => ReadonlySet<string> {
  const known = new Map<Unit, ReadonlySet<string>>();
  const says = (unit: Unit): ReadonlySet<string> => {
    const found = known.get(unit);
    if (found) return found;
    const all = new Set(shinglesOf(unit));
    for (const child of unit.children) for (const shingle of says(child)) all.add(shingle);
    known.set(unit, all);
    return all;
  };
  return says;
}

function without(own: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...own].filter((shingle) => !others.has(shingle)));
}

/** Points without a match, each with the nearest ones beside it that have one. */
function besideOf(units: readonly Unit[], matches: Matches): ReadonlyMap<Unit, readonly Unit[]> {
  const points = units.filter(({ kind }) => kind === 'point');
  const beside = new Map<Unit, Unit[]>(
    points.filter((point) => !matches.has(point)).map((point) => [point, []]),
  );
  for (const inOrder of [points, points.toReversed()]) {
    /** By what they stand under, the last one that has a match. */
    const last = new Map<Unit | number, Unit>();
    for (const point of inOrder) {
      const family = point.parent ?? point.speech;
      const neighbour = last.get(family);
      if (matches.has(point)) last.set(family, point);
      else if (neighbour) beside.get(point)?.push(neighbour);
    }
  }
  return beside;
}
