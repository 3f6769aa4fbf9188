/** What was split in two or joined into one: paragraphs, and points that are one paragraph. */
import type { Matches } from './match';
import { mergedPoints } from './merges';
import { countIn, shinglesOf } from './shingles';
import type { Unit } from './units';

/** So many paragraphs at most become one, or come of one. */
const MOST = 8;
/** So much of a paragraph's words stands in the other one, where it is part of that. */
const KEPT = 0.6;
/** A paragraph with fewer pairs of characters has to stand there word for word. */
const FEW = 4;

/** Paragraphs that stand together in either draft and are one text: one and two, two and one, seldom more. */
export interface Group {
  readonly old: readonly Unit[];
  readonly now: readonly Unit[];
}

export interface Parts {
  /** By the unit of the new draft that has a match; without those that are one and one. */
  readonly groups: ReadonlyMap<Unit, Group>;
  /** By unit without a match, the one in the other draft that it is part of. */
  readonly wholes: ReadonlyMap<Unit, Unit>;
}

/** @param matches old unit by new unit */
export function partsOf(before: readonly Unit[], after: readonly Unit[], matches: Matches): Parts {
  const successors = new Map([...matches].map(([unit, old]) => [old, unit]));
  const [split, joined] = [apart(after, matches), apart(before, successors)];
  const groups = new Map<Unit, Group>();
  for (const [unit, old] of matches) {
    const [now, then] = [split.besides.get(unit), joined.besides.get(old)];
    if (now ?? then) groups.set(unit, { old: around(old, then), now: around(unit, now) });
  }
  return { groups, wholes: new Map([...split.wholes, ...joined.wholes]) };
}

/**
 * What some paragraphs say as if they were one; a heading among them is a text of its own.
 * @param words of each of them
 */
export function asOne(units: readonly Unit[], words = (unit: Unit) => unit.words): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const unit of units) {
    const isHeading = unit.paragraph.kind === 'heading';
    if (isOpen && !isHeading) texts.push(texts.pop() + words(unit));
    else texts.push(words(unit));
    isOpen = !isHeading;
  }
  return texts;
}

interface Beside {
  /** Above it, in order. */
  readonly above: readonly Unit[];
  /** Below it, in order. */
  readonly below: readonly Unit[];
}

function around(unit: Unit, beside: Beside | undefined): Unit[] {
  return [...(beside?.above ?? []), unit, ...(beside?.below ?? [])];
}

/**
 * In one draft, what is part of something in the other: the paragraphs beside one that has a match, which are the
 * beginning or the end of that match, and the points that went into another.
 */
function apart(units: readonly Unit[], matches: Matches) {
  const points = mergedPoints(units, matches);
  const wholes = new Map(points);
  const besides = new Map<Unit, Beside>();
  const taken = new Set<Unit>();
  for (const unit of units) {
    const other = matches.get(unit);
    if (!other || unit.words === other.words) continue;
    const side = (step: 1 | -1) =>
      partsBeside(unit, other, {
        units,
        step,
        isFree: (near) => !matches.has(near) && !taken.has(near),
        points,
      });
    const below = side(1);
    const above = side(-1).reverse();
    if (above.length + below.length === 0) continue;
    besides.set(unit, { above, below });
    for (const part of [...above, ...below]) {
      taken.add(part);
      if (!wholes.has(part)) wholes.set(part, other);
    }
  }
  return { besides, wholes };
}

interface Side {
  readonly units: readonly Unit[];
  readonly step: 1 | -1;
  readonly isFree: (unit: Unit) => boolean;
  readonly points: ReadonlyMap<Unit, Unit>;
}

/** The parts of a match that stand on one side of a unit, the nearest first; the heading of a point that was merged may stand between. */
function partsBeside(unit: Unit, other: Unit, { units, step, isFree, points }: Side): Unit[] {
  const found: Unit[] = [];
  let many = 0;
  let at = unit.index + step;
  for (; found.length < MOST; at += step) {
    const near = units[at];
    if (!near || !isFree(near) || !(isBody(near) || points.has(near))) break;
    found.push(near);
    const own = step > 0 ? found : found.toReversed();
    if (isPart(near, unit, other) || isEnd(asOne(own).join(''), other.words, step)) many = found.length;
  }
  return found.slice(0, many);
}

function isBody({ kind, paragraph }: Unit): boolean {
  return kind === 'paragraph' && paragraph.kind === 'body';
}

/** True where the most of what it says beyond its neighbour stands in the neighbour's match. */
function isPart(near: Unit, unit: Unit, other: Unit): boolean {
  const beyond = shinglesOf(unit);
  const own = new Set([...shinglesOf(near)].filter((shingle) => !beyond.has(shingle)));
  return own.size >= FEW && countIn(own, shinglesOf(other)) >= KEPT * own.size;
}

function isEnd(words: string, whole: string, step: 1 | -1): boolean {
  return words !== '' && (step > 0 ? whole.endsWith(words) : whole.startsWith(words));
}
