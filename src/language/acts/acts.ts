/**
 * What each sentence of a speech does: it praises, blames, asks, or frames (谢谢大家). Told from its own words and from the
 * sentences around it: 下面我讲不足。一进仓库，门是开着的。 blames in words that would tell nothing elsewhere.
 *
 * Two steps, both learned from labelled sentences (`bench/acts`): a sum of weights of the clues in a sentence by itself, then a
 * small network that sees what its neighbours do, in its paragraph and beyond, and where in the speech it stands.
 */
import { remember, rememberLast, rememberList } from '../../model/remember';
import { readingsIn } from '../signals/sentence';
import { type Alone, aloneBy, type Clues } from './alone';
import { chancesFrom, hiddenFrom, type Network, sumsFrom } from './network';
import { aroundOf, nearbyIn, wideOf } from './surroundings';
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
  const sumsNearby = rememberLast((own: readonly Alone[], ...around: readonly (Alone | undefined)[]) =>
    nearbyIn(own, around).map((nearby) => sumsFrom(context, nearby, hiddenFrom(context, nearby))),
  );
  const actsAmong = rememberList((paragraphs: readonly (readonly Alone[])[]) => {
    const sentences = paragraphs.flat();
    const wideAt = wideOf(sentences);
    let at = 0;
    return paragraphs.map((own) => {
      const sums = sumsNearby(own, ...aroundOf(sentences, at, at + own.length));
      return own.map(({ outright }, i) => actsFrom(chancesFrom(context, sums[i]!, wideAt(at++)), outright));
    });
  });
  return (paragraphs) => actsAmong(paragraphs.map(readAlone));
}

/** So likely is at least what is said outright, whatever stands around it. */
const OUTRIGHT = 0.985;

function actsFrom(chances: Float64Array, outright: readonly boolean[]): Acts {
  const likely = (act: number) => (outright[act] ? Math.max(chances[act]!, OUTRIGHT) : chances[act]!);
  return { praise: likely(0), blame: likely(1), ask: likely(2), frame: likely(3) };
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

function layerOf(rows: string): Float64Array[] {
  return rows.split('\n').map((row) => Float64Array.from(scaled(row.split('\t'), SCALE.context)));
}

/** Weights as they are written. */
function scaled(weights: readonly string[], scale: number): number[] {
  return weights.map((weight) => Number(weight) / scale);
}
