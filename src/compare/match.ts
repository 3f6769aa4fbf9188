/** Which paragraph of the new draft is which of the old one, moved and rewritten ones too. Linear in the texts' length. */
import { likeness, shinglesOf } from './shingles';
import type { Unit } from './units';

/** Old unit by new unit. */
export type Matches = ReadonlyMap<Unit, Unit>;

/** A pair of characters that stands in more paragraphs than this tells none apart. */
const MOST_HOLDERS = 24;
/** So alike are two paragraphs of which one is the other rewritten; 1 is word for word. */
const ALIKE = 0.4;
/** Neighbours of matched paragraphs may be less alike. */
const ALIKE_IN_PLACE = 0.2;

/** Matches the units of two drafts: first word for word, then by what they share, then by their places. */
export function matchUnits(old: readonly Unit[], now: readonly Unit[]): Matches {
  const matches = new Map<Unit, Unit>();
  const taken = new Set<Unit>();
  const take = (one: Unit, other: Unit) => {
    matches.set(other, one);
    taken.add(one);
  };
  matchSame(old, now, take);
  matchAlike(
    old.filter((unit) => !taken.has(unit)),
    now.filter((unit) => !matches.has(unit)),
    take,
  );
  matchInPlace(old, now, matches, taken, take);
  for (const [head, tail] of headsOf(now, matches)) {
    matches.set(head, matches.get(tail)!);
    matches.delete(tail);
  }
  const successors = new Map([...matches].map(([unit, one]) => [one, unit]));
  for (const [head, tail] of headsOf(old, successors)) matches.set(successors.get(tail)!, head);
  return matches;
}

/**
 * Paragraphs whose end stands by itself below them and was taken for the whole: 甲。乙。 became 甲变。 and 乙。, and is the
 * first of them. @returns pairs of the two
 */
function headsOf(units: readonly Unit[], matches: Matches): [head: Unit, tail: Unit][] {
  return units.flatMap((tail): [Unit, Unit][] => {
    const head = units[tail.index - 1];
    const other = matches.get(tail);
    if (!head || !other || matches.has(head) || head.kind !== 'paragraph' || head.paragraph.kind !== 'body')
      return [];
    if (other.words.length <= tail.words.length || !other.words.endsWith(tail.words)) return [];
    const rest = { words: other.words.slice(0, -tail.words.length) };
    return tail.words !== '' && likeness(rest, head) >= ALIKE ? [[head, tail]] : [];
  });
}

type Take = (old: Unit, now: Unit) => void;

/** Word for word; of several that are the same, each with the next one. */
function matchSame(old: readonly Unit[], now: readonly Unit[], take: Take): void {
  const byWords = new Map<string, Unit[]>();
  for (const unit of old) push(byWords, keyOf(unit), unit);
  for (const list of byWords.values()) list.reverse();
  for (const unit of now) {
    const one = byWords.get(keyOf(unit))?.pop();
    if (one) take(one, unit);
  }
}

function keyOf({ words, label }: Unit): string {
  // 一、 with nothing behind it has no words of its own.
  return words === '' ? label : words.replace(/\s/g, '');
}

interface Pair {
  readonly old: Unit;
  readonly now: Unit;
  readonly alike: number;
}

/** The most alike first. Only paragraphs that share rare pairs of characters are looked at. */
function matchAlike(old: readonly Unit[], now: readonly Unit[], take: Take): void {
  const holders = new Map<string, Unit[]>();
  const sizes = new Map<Unit, number>();
  for (const unit of old) {
    const own = shinglesOf(unit);
    sizes.set(unit, own.size);
    for (const shingle of own) push(holders, shingle, unit);
  }
  const pairs = now.flatMap((unit) => pairsOf(unit, holders, sizes));
  pairs.sort((a, b) => b.alike - a.alike || a.now.index - b.now.index);
  const gone = new Set<Unit>();
  for (const { old: one, now: other } of pairs) {
    if (gone.has(one) || gone.has(other)) continue;
    gone.add(one).add(other);
    take(one, other);
  }
}

function pairsOf(
  now: Unit,
  holders: ReadonlyMap<string, readonly Unit[]>,
  sizes: ReadonlyMap<Unit, number>,
): Pair[] {
  const own = shinglesOf(now);
  const shared = new Map<Unit, number>();
  let told = 0;
  for (const shingle of own) {
    const held = holders.get(shingle) ?? [];
    if (held.length > MOST_HOLDERS) continue;
    told++;
    for (const unit of held) shared.set(unit, (shared.get(unit) ?? 0) + 1);
  }
  return [...shared].flatMap(([old, count]) => {
    const alike = (2 * count) / (told + sizes.get(old)!);
    return alike >= ALIKE ? [{ old, now, alike }] : [];
  });
}

/**
 * What stands right behind the same paragraph in either draft is the same rewritten, a heading even in other words; so is
 * what stands right before the same, and the last of either, which a closing is (希望大家努力！ 希望同志们努力！).
 */
function matchInPlace(
  old: readonly Unit[],
  now: readonly Unit[],
  matches: Matches,
  taken: ReadonlySet<Unit>,
  take: Take,
): void {
  const look = (unit: Unit, one: Unit | undefined, least: number) => {
    if (matches.has(unit) || !one || taken.has(one)) return;
    if (one.kind !== unit.kind || one.paragraph.kind !== unit.paragraph.kind) return;
    if (likeness(one, unit) >= least) take(one, unit);
  };
  for (const unit of now) {
    const above = matches.get(now[unit.index - 1]!);
    const one = unit.index === 0 ? old[0] : above && old[above.index + 1];
    look(unit, one, isHead(unit) ? 0 : ALIKE_IN_PLACE);
  }
  for (const unit of now.toReversed()) {
    const below = matches.get(now[unit.index + 1]!);
    const one = unit.index === now.length - 1 ? old.at(-1) : below && old[below.index - 1];
    look(unit, one, ALIKE_IN_PLACE);
  }
}

/** A title or a heading may be another one altogether. */
function isHead({ paragraph: { kind } }: Unit): boolean {
  return kind !== 'body' && kind !== 'residue';
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
