/** What a sentence does by itself, told from its own words. */
import type { SentenceReading } from '../signals/sentence';
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
  readonly reading: SentenceReading;
}

/** What the clues of a sentence say. */
export function aloneBy(clues: Clues, reading: SentenceReading): Alone {
  const scores = scoreOf(cluesOf(reading.text, reading.hits), clues);
  return { scores, chances: scores.map(chance), reading };
}

/** What a sentence's clues say for each act. */
function scoreOf(found: ReadonlySet<string>, clues: Clues): Scores {
  const scores = [...clues.get('')!];
  for (const clue of found) for (const [i, weight] of (clues.get(clue) ?? []).entries()) scores[i]! += weight;
  return scores;
}
