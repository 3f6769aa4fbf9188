/**
 * What each sentence of a speech does: it praises, blames, asks, or frames (谢谢大家). Told from its own words and from the
 * sentences around it: 下面我讲不足。一进仓库，门是开着的。 blames in words that would tell nothing elsewhere.
 *
 * Two steps, both learned from labelled sentences (`bench/acts`): a sum of weights of the clues in a sentence by itself, then a
 * small network that sees what its neighbours do, in its paragraph and beyond, and where in the speech it stands.
 */
import { remember, rememberLast, rememberList } from '../../model/remember';
import { readingsIn } from '../signals/sentence';
import { COURTESY, type SignalKind, STRONG } from '../signals/signal';
import { type Alone, aloneBy, type Clues, type Scores } from './alone';
import { chancesFrom, type Network, sumsFor } from './network';
import { aroundOf, INPUTS, NEARBY, nearbyIn, wideOf } from './surroundings';
import { CLUES, HIDDEN, OUTPUT, SCALE } from './weights';

export const ACTS = ['praise', 'blame', 'ask', 'frame'] as const;
export type Act = (typeof ACTS)[number];

/** How likely a sentence does each, from 0 to 1; it may do several. */
export type Acts = Readonly<Record<Act, number>>;

/** What was learned. */
export interface Model {
  readonly clues: Clues;
  /** What the numbers of the surroundings say: a unit of the output for each act. */
  readonly context: Network;
}

/** Reads the folded paragraphs of a speech, in order: what each of their sentences does. */
export type ActsReader = (paragraphs: readonly string[]) => readonly (readonly Acts[])[];

/** The reader of a model, which remembers what the sentences of a paragraph say by themselves, and to their neighbours. */
export function readerBy({ clues, context }: Model): ActsReader {
  const readAlone = remember((folded: string) =>
    [...readingsIn(folded)].map((reading) => aloneBy(clues, reading)),
  );
  const units = [...context.hidden, ...context.output];
  const sumsNearby = rememberLast((own: readonly Alone[], ...around: readonly (Alone | undefined)[]) =>
    nearbyIn(own, around).map((numbers) => sumsFor(units, numbers, 0)),
  );
  const actsAmong = rememberList((paragraphs: readonly (readonly Alone[])[]) => {
    const sentences = paragraphs.flat();
    const wide = wideOf(sentences);
    let at = 0;
    return paragraphs.map((own) => {
      const sums = sumsNearby(own, ...aroundOf(sentences, at, at + own.length));
      return own.map((sentence, i) => {
        const all = sumsFor(units, wide(at++), NEARBY, sums[i]);
        return actsFrom(chancesFrom(context, all, INPUTS), sentence);
      });
    });
  });
  return (paragraphs) => actsAmong(paragraphs.map(readAlone));
}

function actsFrom(chances: Scores, sentence: Alone): Acts {
  const likely = (act: number) =>
    saysOutright(sentence, act) ? Math.max(chances[act]!, OUTRIGHT) : chances[act]!;
  return { praise: likely(0), blame: likely(1), ask: likely(2), frame: likely(3) };
}

/** The signals that say an act outright: of the first acts alone, for what is asked for is often only told. */
const SAID_BY: readonly SignalKind[] = ['praise', 'blame'];
/** So likely is at least what is said outright, whatever stands around it. */
const OUTRIGHT = 0.93;
/** Unless the other words of the sentence speak so much against it. */
const DENIED = -1;

/**
 * 值得肯定 by itself; 开工不够早、推得不够快 says it twice, as do two clauses; 表示祝贺，表示感谢 never does, nor where the other
 * words of the sentence speak against it.
 */
function saysOutright({ scores, reading }: Alone, act: number): boolean {
  const said = reading.hits.filter(({ kind, weight }) => kind === SAID_BY[act] && weight > COURTESY);
  if (said.length === 0 || scores[act]! < DENIED || reading.afterOthers) return false;
  const times = new Set(said.map(({ name, clause }) => `${name} ${clause}`));
  return times.size > 1 || said.some(({ weight }) => weight >= STRONG);
}

/** What the sentences of a speech do. */
export const actsOf: ActsReader = readerBy({
  clues: new Map(
    CLUES.split('\n').map((line) => {
      const [clue = '', ...weights] = line.split('\t');
      return [clue, scaled(weights, SCALE.clues)];
    }),
  ),
  context: { hidden: layerOf(HIDDEN), output: layerOf(OUTPUT) },
});

function layerOf(rows: string): number[][] {
  return rows.split('\n').map((row) => scaled(row.split('\t'), SCALE.context));
}

/** Weights as they are written. */
function scaled(weights: readonly string[], scale: number): number[] {
  return weights.map((weight) => Number(weight) / scale);
}
