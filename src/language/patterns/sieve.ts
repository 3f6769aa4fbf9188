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
  const marks = marking(rows);
  return (text) => {
    const may = marks(text);
    const passed: R[] = [];
    for (let row = 0; row < may.length; row++) if (may[row] === 1) passed.push(rows[row]!);
    return passed;
  };
}

/** Marks the rows whose pattern may be found in a text with 1; the next text is marked in the same list. */
function marking(rows: readonly Row[]): (text: string) => Uint8Array {
  const needs = rows.map(({ pattern }) => (pattern.ignoreCase ? undefined : needsOf(pattern.source)));
  const byPair = new Map<number, Need[]>();
  for (const [row, texts = []] of needs.entries())
    for (const text of texts) {
      const pair = pairIn(text);
      byPair.set(pair, [...(byPair.get(pair) ?? []), { row, text }]);
    }
  const always = Uint8Array.from(needs, (texts) => (texts ? 0 : 1));
  const may = new Uint8Array(rows.length);
  return (text) => {
    may.set(always);
    let pair = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      pair = asPair(pair, unit);
      mark(may, byPair.get(unit), text, at);
      mark(may, byPair.get(pair), text, at - 1);
    }
    return may;
  };
}

/** A pattern that is asked of every clause and hardly ever stands there. */
export interface Rare {
  readonly source: string;
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  /** A text without all that it finds there. */
  readonly without: (text: string) => string;
}

/** All of them: one look at a clause tells which it may hold, whoever asks. */
const rares: Row[] = [];
let looks = 0;
let look: ((text: string) => Uint8Array) | undefined;
/** The text that was looked at last, and what it may hold. */
let seen: string | undefined;
let held: Uint8Array = new Uint8Array();

/** A pattern without the flag g that is searched only in what has the characters for it. */
export function rare(pattern: RegExp): Rare {
  const own = rares.push({ pattern }) - 1;
  const everywhere = new RegExp(pattern, `${pattern.flags}g`);
  look = seen = undefined;
  return {
    source: pattern.source,
    test: (text) => mayHold(text, own) && pattern.test(text),
    exec: (text) => (mayHold(text, own) ? pattern.exec(text) : null),
    without: (text) => (mayHold(text, own) ? text.replace(everywhere, '') : text),
  };
}

function mayHold(text: string, own: number): boolean {
  if (looks < MANY * rares.length) {
    looks++;
    return true;
  }
  if (seen !== text) {
    look ??= marking(rares);
    held = look(text);
    seen = text;
  }
  return held[own] === 1;
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

/** A text, one of those that a row needs. */
interface Need {
  readonly row: number;
  readonly text: string;
}

/** Marks the rows that need what stands at a place. */
function mark(may: Uint8Array, needs: readonly Need[] | undefined, text: string, at: number): void {
  if (needs) for (const need of needs) if (text.startsWith(need.text, at)) may[need.row] = 1;
}
