/** 两稿比较: what moved, was rewritten, added or cut, by points and paragraphs, and where the meaning changed. */
import { parse } from '../reading/parse';
import { type Matches, matchUnits } from './match';
import { type Meaning, meaningsIn } from './meanings';
import { standing } from './order';
import { asOne, type Parts, partsOf } from './parts';
import { type Unit, unitsOf } from './units';
import { type Bit, cutBits, type Rewriting, rewriting } from './words';

export type ChangeKind = 'same' | 'moved' | 'changed' | 'added' | 'removed';

/** What became of one point or paragraph. One of the two is always there. */
export interface Change {
  readonly kind: ChangeKind;
  readonly old?: Unit;
  readonly now?: Unit;
  /** Present where its own words are others now; one that moved may be rewritten, too. */
  readonly rewriting?: Rewriting;
  readonly meanings: readonly Meaning[];
  /** Of what came or went as a unit alone: the one in the other draft that it was split off (拆开), or merged into (合并). */
  readonly partOf?: Unit;
}

/**
 * Compares two drafts, given as texts; ranges are offsets into them, in UTF-16 code units. Takes time linear in their length, but for sorting.
 * @returns in the new draft's order; what was cut stands where it stood
 */
export function compareDrafts(old: string, now: string): Change[] {
  const [before, after] = [unitsOf(parse(old)), unitsOf(parse(now))];
  const matches = matchUnits(before, after);
  const parts = partsOf(before, after, matches);
  const changes = changesOf(after, matches, parts);
  const kept = new Set(matches.values());
  const touched = touchedPoints(before, changes, kept);
  const result: Change[] = [];
  const tellCut = (from: number) => {
    for (let at = from; at < before.length && !kept.has(before[at]!); at++)
      result.push({ kind: 'removed', old: before[at]!, meanings: [], ...wholeOf(before[at]!, parts) });
  };
  tellCut(0);
  for (const unit of after) {
    const change = changes.get(unit)!;
    result.push(change.kind === 'same' && touched.has(unit) ? { ...change, kind: 'changed' } : change);
    if (change.old) tellCut(change.old.index + 1);
  }
  return result;
}

/** Those that left their place. What belongs to a point that moved goes with it. */
function movedUnits(after: readonly Unit[], matches: Matches): ReadonlySet<Unit> {
  const matched = after.filter((unit) => matches.has(unit));
  const still = new Set(
    standing(
      matched.map((unit) => ({ at: matches.get(unit)!.index, weight: unit.paragraph.text.length })),
    ).map((i) => matched[i]!),
  );
  const away = new Set(matched.filter((unit) => !still.has(unit)));
  const goesAlong = (unit: Unit) =>
    unit.parent !== undefined &&
    away.has(unit.parent) &&
    matches.get(unit.parent) === matches.get(unit)!.parent;
  return new Set([...away].filter((unit) => !goesAlong(unit)));
}

/** What became of each unit of the new draft. */
function changesOf(after: readonly Unit[], matches: Matches, parts: Parts): ReadonlyMap<Unit, Change> {
  const moved = movedUnits(after, matches);
  const together = rewrittenTogether(parts.groups);
  return new Map(
    after.map((unit) => {
      const isMoved = moved.has(unit);
      return [
        unit,
        { ...changeOf(unit, matches.get(unit), together.get(unit), isMoved), ...wholeOf(unit, parts) },
      ];
    }),
  );
}

function changeOf(now: Unit, old: Unit | undefined, known: Rewriting | undefined, isMoved: boolean): Change {
  if (old && plain(old) === plain(now)) return { kind: isMoved ? 'moved' : 'same', old, now, meanings: [] };
  const change = known ?? (old && rewriting([old.words], [now.words]));
  return {
    kind: old ? (isMoved ? 'moved' : 'changed') : 'added',
    ...(old ? { old } : {}),
    now,
    ...(change ? { rewriting: change } : {}),
    meanings: change ? meaningsIn(change.bits) : [],
  };
}

/** What changed in paragraphs that were split or joined, each with its own share; what only changed its place is none. */
function rewrittenTogether(groups: Parts['groups']): ReadonlyMap<Unit, Rewriting> {
  const found = new Map<Unit, Rewriting>();
  for (const [first, { old, now }] of groups) {
    const { bits, ...counts } = rewriting(asOne(old), asOne(now));
    let rest: readonly Bit[] = bits;
    for (const unit of now) {
      const [own, behind] = cutBits(rest, unit.words.length);
      rest = behind;
      if (unit === first) found.set(unit, { ...counts, bits: own });
      else if (own.some(({ kind }) => kind !== 'same')) found.set(unit, { ...NO_SENTENCES, bits: own });
    }
  }
  return found;
}

/** They are counted with the paragraph that it was split off. */
const NO_SENTENCES = { rewritten: 0, added: 0, removed: 0 };

function wholeOf(unit: Unit, { wholes }: Parts): Pick<Change, 'partOf'> {
  const whole = wholes.get(unit);
  return whole ? { partOf: whole } : {};
}

function plain({ words }: Unit): string {
  return words.replace(/\s/g, '');
}

/** The points of the new draft under which something is other than it was. */
function touchedPoints(
  before: readonly Unit[],
  changes: ReadonlyMap<Unit, Change>,
  kept: ReadonlySet<Unit>,
): ReadonlySet<Unit> {
  const touched = new Set<Unit>();
  const touch = (unit: Unit | undefined) => {
    for (let at = unit; at && !touched.has(at); at = at.parent) touched.add(at);
  };
  const successors = new Map<Unit, Unit>();
  for (const [unit, { kind, old }] of changes) {
    if (old) successors.set(old, unit);
    if (kind !== 'same') touch(unit.parent);
  }
  for (const unit of before) {
    if (kept.has(unit)) continue;
    let above = unit.parent;
    while (above && !kept.has(above)) above = above.parent;
    touch(above && successors.get(above));
  }
  return touched;
}
