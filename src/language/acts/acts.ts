/**
 * What each sentence of a speech does: it praises, blames, asks, or frames (谢谢大家). Told from its own words and from the
 * sentences around it: 下面我讲不足。一进仓库，门是开着的。 blames in words that would tell nothing elsewhere.
 *
 * Two steps, both sums of weights that were learned from labelled sentences (`bench/acts`): the clues in a sentence by
 * itself, then what its neighbours do and where in the speech it stands.
 */
import { remember } from '../../model/remember';
import { readingsIn } from '../signals/sentence';
import { COURTESY, type Hit, type SignalKind, STRONG } from '../signals/signal';
import { cluesOf } from './clues';
import { CLUES, CONTEXT, SCALE } from './weights';

export const ACTS = ['praise', 'blame', 'ask', 'frame'] as const;
export type Act = (typeof ACTS)[number];

/** How likely a sentence does each, from 0 to 1; it may do several. */
export type Acts = Readonly<Record<Act, number>>;

/** A number for each act, in their order. */
export type Scores = readonly number[];

/** What was learned. */
export interface Model {
  /** What each clue says for each act; what is said of no clue at all stands under ''. */
  readonly clues: ReadonlyMap<string, Scores>;
  /** For each act what each number of the surroundings says. */
  readonly context: readonly (readonly number[])[];
}

/** Reads the folded paragraphs of a speech, in order: what each of their sentences does. */
export type ActsReader = (paragraphs: readonly string[]) => readonly (readonly Acts[])[];

/** The reader of a model, which remembers what the sentences of a paragraph say by themselves. */
export function readerBy({ clues, context }: Model): ActsReader {
  const readAlone = remember((folded: string) =>
    [...readingsIn(folded)].map(({ text, hits }): Alone => {
      const scores = scoreOf(cluesOf(text, hits), clues);
      return { scores, chances: scores.map(chance), plain: plainActs(hits, scores) };
    }),
  );
  return (paragraphs) => {
    const alone = paragraphs.map(readAlone);
    const surroundings = surroundingsOf(alone.flat());
    let at = 0;
    return alone.map((sentences) =>
      sentences.map(({ plain }) => actsFrom(surroundings(at++), context, plain)),
    );
  };
}

/** A sentence by itself. */
interface Alone extends Scored {
  /** Which acts a word of it says outright: 值得肯定. */
  readonly plain: readonly boolean[];
}

/** What the clues of a sentence say. */
export interface Scored {
  readonly scores: Scores;
  /** The scores as chances. */
  readonly chances: Scores;
}

/** The signals that say an act outright: of the first acts alone, for what is asked for is often only told. */
const SAID_BY: readonly SignalKind[] = ['praise', 'blame'];
/** So likely is at least what is said outright, whatever stands around it; … */
const OUTRIGHT = 0.98;
/** … unless all else in the sentence speaks against it. */
const DENIED = -2;

/** 值得肯定 by itself; 开工不够早、推得不够快 says it twice, as do two clauses; 表示祝贺，表示感谢 never does. */
function plainActs(hits: readonly Hit[], scores: Scores): boolean[] {
  return SAID_BY.map((of, i) => {
    const said = hits.filter(({ kind, weight }) => kind === of && weight > COURTESY);
    const times = new Set(said.map(({ name, clause }) => `${name} ${clause}`));
    return scores[i]! > DENIED && (times.size > 1 || said.some(({ weight }) => weight >= STRONG));
  });
}

/** What the sentences of a speech do. */
export const actsOf: ActsReader = readerBy({
  clues: new Map(
    CLUES.split('\n').map((line) => {
      const [clue = '', ...weights] = line.split('\t');
      return [clue, scaled(weights)];
    }),
  ),
  context: CONTEXT.split('\n').map((line) => scaled(line.split('\t'))),
});

/** Weights as they are written. */
function scaled(weights: readonly string[]): number[] {
  return weights.map((weight) => Number(weight) / SCALE);
}

/** What a sentence's clues say for each act. */
export function scoreOf(found: ReadonlySet<string>, clues: Model['clues']): Scores {
  const scores = [...clues.get('')!];
  for (const clue of found) for (const [i, weight] of (clues.get(clue) ?? []).entries()) scores[i]! += weight;
  return scores;
}

function actsFrom(surroundings: Float64Array, context: Model['context'], plain: readonly boolean[]): Acts {
  const likely = (i: number) => Math.max(chance(dot(context[i]!, surroundings)), plain[i] ? OUTRIGHT : 0);
  return { praise: likely(0), blame: likely(1), ask: likely(2), frame: likely(3) };
}

/** So many sentences before and behind have a say. */
const NEAR = [-1, 1, -2, 2, -3, 3];
/** The beginning and the end of a speech, as shares of its sentences. */
const EDGES = [0.1, 0.2];
/** Probabilities beside scores: of about the same size. */
const AS_SCORE = 2;
const COUNT = ACTS.length;
const PLACES = 2 + 2 * EDGES.length;
const SIZE = COUNT * (1 + NEAR.length + 2) + PLACES + 1;

/**
 * What stands around each sentence, in numbers: its own scores; how likely the sentences near it do each; what is done before
 * it and behind it, on the average; where in the speech it stands; and a 1.
 * @param sentences by themselves
 * @returns asks for those of one sentence; they stand until the next is asked for, for a speech may have thousands
 */
export function surroundingsOf(sentences: readonly Scored[]): (at: number) => Float64Array {
  const count = sentences.length;
  const before = addedUp(sentences);
  const row = new Float64Array(SIZE);
  return (at) => {
    row.set(sentences[at]!.scores);
    let to = COUNT;
    const put = (values: ArrayLike<number>) => {
      for (let i = 0; i < values.length; i++) row[to++] = AS_SCORE * values[i]!;
    };
    for (const by of NEAR) put(sentences[at + by]?.chances ?? NOTHING);
    put(mean(before(0), before(at), at));
    put(mean(before(at + 1), before(count), count - at - 1));
    put(placesOf((at + 1) / count));
    row[to] = 1;
    return row;
  };
}

/** What a sentence does that is not there. */
const NOTHING: Scores = ACTS.map(() => 0);

/** What is done before a sentence, of each act, added up. */
function addedUp(sentences: readonly Scored[]): (at: number) => Float64Array {
  const sums = new Float64Array((sentences.length + 1) * COUNT);
  let at = COUNT;
  for (const { chances } of sentences)
    for (const one of chances) {
      sums[at] = sums[at - COUNT]! + one;
      at++;
    }
  return (at) => sums.subarray(at * COUNT, (at + 1) * COUNT);
}

/** The mean of each act between two sums. */
function mean(from: Float64Array, to: Float64Array, count: number): Float64Array {
  return to.map((sum, act) => (sum - from[act]!) / Math.max(1, count));
}

/** Where in a speech a sentence stands. @param place from 0 to 1 */
function placesOf(place: number): Float64Array {
  const places = new Float64Array(PLACES);
  places[0] = place;
  places[1] = place ** 2;
  for (const [i, edge] of EDGES.entries()) {
    places[2 + 2 * i] = place < edge ? 1 : 0;
    places[3 + 2 * i] = place > 1 - edge ? 1 : 0;
  }
  return places;
}

/** The chance that a score stands for. */
export function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function dot(weights: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[i]! * values[i]!;
  return sum;
}
