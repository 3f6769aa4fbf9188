/** What a sentence does by itself, told from its own words. */
import type { SentenceReading } from '../signals/sentence';
import { COURTESY, type SignalKind, STRONG } from '../signals/signal';
import { cluesOf } from './clues';
import { chance } from './network';

/** A number for each act, in their order. */
export type Scores = readonly number[];

/** What each clue says for each act; what is said of no clue at all stands under ''. */
export type Clues = ReadonlyMap<string, Scores>;

export interface Alone {
  readonly scores: Scores;
  /** The scores as chances. */
  readonly chances: Scores;
  /** Which of the acts its words say outright. */
  readonly outright: readonly boolean[];
  readonly reading: SentenceReading;
}

/** What the clues of a sentence say. */
export function aloneBy(clues: Clues, reading: SentenceReading): Alone {
  const scores = scoreOf(cluesOf(reading.text, reading.hits), clues);
  const outright = scores.map((_, act) => saysOutright(reading, scores, act));
  return { scores, chances: scores.map(chance), outright, reading };
}

/** What a sentence's clues say for each act. */
function scoreOf(found: ReadonlySet<string>, clues: Clues): Scores {
  const scores = [...clues.get('')!];
  for (const clue of found) {
    const weights = clues.get(clue);
    // No iterators: most of what a sentence holds is asked for here.
    if (weights) for (let act = 0; act < scores.length; act++) scores[act]! += weights[act]!;
  }
  return scores;
}

/** The signals that say an act outright: of the first acts alone, for what is asked for is often only told. */
const SAID_BY: readonly SignalKind[] = ['praise', 'blame'];
/** Unless the other words of the sentence speak so much against it. */
const DENIED = -1;

/**
 * 值得肯定 by itself; 开工不够早、推得不够快 says it twice, as do two clauses; 表示祝贺，表示感谢 never does, nor where the other
 * words of the sentence speak against it.
 */
function saysOutright({ hits, afterOthers }: SentenceReading, scores: Scores, act: number): boolean {
  const said = hits.filter(({ kind, weight }) => kind === SAID_BY[act] && weight > COURTESY);
  if (said.length === 0 || scores[act]! < DENIED || afterOthers) return false;
  const times = new Set(said.map(({ name, clause }) => `${name} ${clause}`));
  return times.size > 1 || said.some(({ weight }) => weight >= STRONG);
}
