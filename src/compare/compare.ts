/** 两稿比较: what moved, was rewritten, added or cut, by points and paragraphs, and where the meaning changed. */
import { parse } from '../reading/parse';
import { type Matches, matchUnits } from './match';
import { type Meaning, meaningsIn } from './meanings';
import { standing } from './order';
import { type Parts, partsOf, wordsOf } from './parts';
import { type Unit, unitsOf } from './units';
import { type Bit, type Rewriting, rewriting } from './words';

export type ChangeKind = 'same' | 'moved' | 'changed' | 'added' | 'removed';

/** What became of one point or paragraph. One of the two is always there. */
export interface Change {
  readonly kind: ChangeKind;
  readonly old?: Unit;
  readonly now?: Unit;
  /** Present where its own words are others now; one that moved may be rewritten, too. */
  readonly rewriting?: Rewriting;
  readonly meanings: readonly Meaning[];
  /** True for what was added or removed as a paragraph alone: its words stood, or stand now, in the one beside it. */
  readonly part?: true;
}

/**
 * Compares two drafts, given as texts; ranges are offsets into them, in UTF-16 code units. Takes time linear in their length, but for sorting.
 * @returns in the new draft's order; what was cut stands where it stood
 */
export function compareDrafts(old: string, now: string): Change[] {
  const [before, after] = [unitsOf(parse(old)), unitsOf(parse(now))];
  const matches = matchUnits(before, after);
  const moved = movedUnits(after, matches);
  const successors = new Map([...matches].map(([unit, old]) => [old, unit]));
  const [split, joined] = [partsOf(after, matches), partsOf(before, successors)];
  const changes = new Map(
    after.map((unit) => {
      const old = matches.get(unit);
      const parts = { split: split.get(unit), joined: old && joined.get(old) };
      return [unit, changeOf(unit, { old, parts, isMoved: moved.has(unit) })];
    }),
  );
  const [apart, together] = [unitsIn(split), unitsIn(joined)];
  for (const unit of apart) changes.set(unit, { kind: 'added', now: unit, meanings: [], part: true });
  const kept = new Set(matches.values());
  const touched = touchedPoints(before, changes, kept);
  const result: Change[] = [];
  const tellCut = (from: number) => {
    for (let at = from; at < before.length && !kept.has(before[at]!); at++)
      result.push({
        kind: 'removed',
        old: before[at]!,
        meanings: [],
        ...(together.has(before[at]!) ? { part: true } : {}),
      });
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

function unitsIn(parts: ReadonlyMap<Unit, Parts>): ReadonlySet<Unit> {
  return new Set([...parts.values()].flatMap(({ before, after }) => [...before, ...after]));
}

interface Before {
  /** What the unit was. */
  readonly old: Unit | undefined;
  /** What stands beside it now and was part of it, and what stood beside it and is part of it now. */
  readonly parts: { readonly split: Parts | undefined; readonly joined: Parts | undefined };
  readonly isMoved: boolean;
}

function changeOf(unit: Unit, { old, parts, isMoved }: Before): Change {
  if (!old) return { kind: 'added', now: unit, meanings: [] };
  const isSame = plain(old) === plain(unit);
  if (isSame) return { kind: isMoved ? 'moved' : 'same', old, now: unit, meanings: [] };
  const change = rewritingOf(old, unit, parts);
  return {
    kind: isMoved ? 'moved' : 'changed',
    old,
    now: unit,
    rewriting: change,
    meanings: meaningsIn(change.bits),
  };
}

/** What changed in it, but for the words that only went to another paragraph, or came from one. */
function rewritingOf(old: Unit, now: Unit, { split, joined }: Before['parts']): Rewriting {
  const change = rewriting(within(old.words, split), within(now.words, joined));
  if (!joined) return change;
  // They stand in the new paragraph all the same: places in it are counted with them.
  const [above, below] = [wordsOf(joined.before), wordsOf(joined.after)];
  const bits = [same(above), ...change.bits, same(below)].filter(({ text }) => text !== '');
  return { ...change, bits };
}

/** Words without those of the parts at their ends. */
function within(words: string, parts: Parts | undefined): string {
  if (!parts) return words;
  return words.slice(wordsOf(parts.before).length, words.length - wordsOf(parts.after).length);
}

const same = (text: string): Bit => ({ kind: 'same', text });

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
