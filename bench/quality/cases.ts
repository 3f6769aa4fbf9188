/** Draws damaged texts: as many for each check as asked, its ways to go wrong in turn, no text twice. */
import { applyEdits, EditSet } from '../../src/model/changes';
import type { Range } from '../../src/model/manuscript';
import { type Damage, type Damager, placeAfter } from './damage';
import { DAMAGERS } from './damages/index';
import { type Random, seeded } from './random';
import { anyLayout, type Source } from './source';

export interface Case extends Damage {
  readonly check: string;
  readonly variant: string;
  readonly source: Source;
  /** The damaged text. */
  readonly text: string;
  /** Where findings are expected in it. */
  readonly expected: readonly Range[];
  /** Where further findings of the same check are right. */
  readonly welcome: readonly Range[];
  /** What the preferred fixes must give, where there is one right answer. */
  readonly original?: string;
}

/** Ids of the checks that can be measured, in the order of the contract's table. */
export const MEASURED: readonly string[] = [...new Set(DAMAGERS.map(({ check }) => check))];

/** Draws in a row that may come to nothing before a way to go wrong is given up. */
const PATIENCE = 60;

/** Draws up to `count` cases for a check. The same seed gives the same cases, whichever checks are drawn. */
export function drawCases(check: string, sources: readonly Source[], count: number, seed: number): Case[] {
  const random = seeded(seed + MEASURED.indexOf(check) * 7919);
  const ways = DAMAGERS.filter((damager) => damager.check === check);
  const cases: Case[] = [];
  const known = new Set<string>();
  const idle = new Map<Damager, number>();
  while (cases.length < count && ways.some((way) => (idle.get(way) ?? 0) < PATIENCE)) {
    for (const way of ways) {
      if (cases.length >= count || (idle.get(way) ?? 0) >= PATIENCE) continue;
      const drawn = draw(way, sources, random);
      if (!drawn || known.has(drawn.text)) {
        idle.set(way, (idle.get(way) ?? 0) + 1);
        continue;
      }
      idle.set(way, 0);
      known.add(drawn.text);
      cases.push(drawn);
    }
  }
  return cases;
}

function draw(way: Damager, sources: readonly Source[], random: Random): Case | undefined {
  const source = anyLayout(random.pick(sources)!, random);
  const damage = way.damage(source, random);
  if (!damage) return undefined;
  const edits = [...damage.edits].sort((a, b) => a.range.start - b.range.start);
  const taken = new EditSet();
  if (!edits.every((edit) => taken.add([edit]))) throw new Error(`“${way.variant}”的改动相互重叠`);
  const text = applyEdits(source.text, edits);
  if (text === source.text) return undefined;
  return {
    ...damage,
    check: way.check,
    variant: way.variant,
    source,
    text,
    expected: damage.places.map((place) => placeAfter(edits, place)),
    welcome: (damage.also ?? []).map((place) => placeAfter(edits, place)),
    ...(damage.repair ? { original: applyEdits(source.text, damage.repaired ?? []) } : {}),
  };
}
