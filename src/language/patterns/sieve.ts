/** Of a table of patterns those that a text may hold: most of them need two characters that it has not. */
import { needsOf } from './needs';

/** A row of a table. */
interface Row {
  readonly pattern: RegExp;
}

/** Gives the rows whose pattern may be found in a text, in the table's order. */
export type Sieve<R> = (text: string) => readonly R[];

/** From this length on an engine compiles a pattern at once; else it does so twice, poorly for its first use, and well for its second. */
const LONG = '　'.repeat(1_000);

/** Finding out what the patterns need takes as long as trying them on so many texts. */
const MANY = 1_000;

/** For a table that is asked many a time; at first it gives all rows. */
export function sieve<R extends Row>(rows: readonly R[]): Sieve<R> {
  let asked = 0;
  let pick: Sieve<R> | undefined;
  return (text) => {
    if (asked === 0) for (const { pattern } of rows) pattern.test(LONG);
    if (asked++ < MANY) return rows;
    pick ??= pickFrom(rows);
    return pick(text);
  };
}

function pickFrom<R extends Row>(rows: readonly R[]): Sieve<R> {
  const needs = rows.map(({ pattern }) => (pattern.ignoreCase ? undefined : needsOf(pattern.source)));
  const byPair = new Map<number, number[]>();
  for (const [row, texts] of needs.entries())
    for (const pair of new Set(texts?.map(pairIn))) {
      const those = byPair.get(pair);
      if (those) those.push(row);
      else byPair.set(pair, [row]);
    }
  const always = Uint8Array.from(needs, (texts) => (texts ? 0 : 1));
  const may = new Uint8Array(rows.length);
  return (text) => {
    may.set(always);
    let pair = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      pair = asPair(pair, unit);
      mark(may, byPair.get(unit));
      mark(may, byPair.get(pair));
    }
    const passed: R[] = [];
    for (let row = 0; row < may.length; row++) if (may[row] === 1) passed.push(rows[row]!);
    return passed;
  };
}

/** The first two code units of a text as one number; or the only one. */
function pairIn(text: string): number {
  const first = text.charCodeAt(0);
  return text.length > 1 ? asPair(first, text.charCodeAt(1)) : first;
}

/** Two code units as one number, of 32 bits: an engine looks such ones up much faster than larger ones. @param before may be a pair itself */
function asPair(before: number, unit: number): number {
  return (before << 16) | unit;
}

function mark(may: Uint8Array, rows: readonly number[] | undefined): void {
  if (rows) for (const row of rows) may[row] = 1;
}
