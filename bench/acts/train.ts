/** Trains a small network: gradient descent with momentum and a step of its own for each weight (Adam; Kingma, Ba 2015). */
import { chancesFrom, hiddenFrom, type Network, sumsFor } from '../../src/language/acts/network';

/** What goes in, and for each unit of the output whether it should say yes. */
export interface Case {
  readonly input: readonly number[];
  readonly wanted: readonly boolean[];
}

const HIDDEN_UNITS = 24;
const ROUNDS = 60;
/** So many cases are seen before the weights move. */
const BATCH = 128;
/** The first step; it shrinks to none. */
const STEP = 0.002;
/** How much of the earlier slopes, and of their squares, is kept. */
const [KEPT, KEPT_SQUARE] = [0.9, 0.999];
/** How much a weight costs, squared; a bias costs nothing. */
const RIDGE = 0.001;

/** A layer whose weights are still moving, each row with its slopes. */
interface Moving {
  readonly weights: Float64Array;
  readonly slopes: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
}

/** @returns the same network for the same cases */
export function train(cases: readonly Case[]): Network {
  const random = randomFrom(1);
  const scale = scaleOf(cases.map(({ input }) => input));
  const scaled = cases.map(({ input, wanted }) => ({ input: scale.of(input), wanted }));
  const inputs = cases[0]!.input.length;
  const hidden = rows(HIDDEN_UNITS, inputs, () => (random() - 0.5) * Math.sqrt(12 / inputs));
  const output = rows(cases[0]!.wanted.length, inputs + HIDDEN_UNITS, () => (random() - 0.5) / 10);
  const steps = ROUNDS * Math.ceil(cases.length / BATCH);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(scaled, random);
    for (let from = 0; from < scaled.length; from += BATCH) {
      const batch = scaled.slice(from, from + BATCH);
      for (const each of batch) addSlopes(each, hidden, output, 1 / batch.length);
      step++;
      for (const row of [...hidden, ...output]) move(row, step, STEP * (1 - step / steps));
    }
  }
  return {
    hidden: hidden.map(({ weights }) => scale.undone(weights)),
    output: output.map(({ weights }) => scale.undone(weights)),
  };
}

function rows(count: number, inputs: number, first: () => number): Moving[] {
  return Array.from({ length: count }, () => {
    const weights = Float64Array.from({ length: inputs + 1 }, (_, i) => (i < inputs ? first() : 0));
    const zeros = () => new Float64Array(weights.length);
    return { weights, slopes: zeros(), mean: zeros(), square: zeros() };
  });
}

/** Adds to the slopes what a case has to say. */
function addSlopes(
  { input, wanted }: Case,
  hidden: readonly Moving[],
  output: readonly Moving[],
  share: number,
): void {
  const network = {
    hidden: hidden.map(({ weights }) => weights),
    output: output.map(({ weights }) => weights),
  };
  const sums = sumsFor([...network.hidden, ...network.output], input, 0);
  const units = { hidden: hiddenFrom(network, sums), output: chancesFrom(network, sums, input.length) };
  const back = new Float64Array(hidden.length);
  for (const [act, { weights, slopes }] of output.entries()) {
    const off = (units.output[act]! - (wanted[act] ? 1 : 0)) * share;
    addRow(slopes, off, input, units.hidden);
    for (let unit = 0; unit < back.length; unit++) back[unit]! += off * weights[input.length + unit]!;
  }
  for (const [unit, { slopes }] of hidden.entries())
    addRow(slopes, units.hidden[unit]! > 0 ? back[unit]! : 0, input, []);
}

function addRow(slopes: Float64Array, by: number, input: readonly number[], units: readonly number[]): void {
  for (let i = 0; i < input.length; i++) slopes[i]! += by * input[i]!;
  for (let i = 0; i < units.length; i++) slopes[input.length + i]! += by * units[i]!;
  slopes[slopes.length - 1]! += by;
}

/** Moves the weights of a row down its slopes, and forgets these. @param step from 1 */
function move({ weights, slopes, mean, square }: Moving, step: number, size: number): void {
  const [early, earlySquare] = [1 - KEPT ** step, 1 - KEPT_SQUARE ** step];
  for (let i = 0; i < weights.length; i++) {
    const slope = slopes[i]! + (i < weights.length - 1 ? RIDGE * weights[i]! : 0);
    mean[i] = KEPT * mean[i]! + (1 - KEPT) * slope;
    square[i] = KEPT_SQUARE * square[i]! + (1 - KEPT_SQUARE) * slope ** 2;
    weights[i]! -= (size * (mean[i]! / early)) / (Math.sqrt(square[i]! / earlySquare) + 1e-8);
    slopes[i] = 0;
  }
}

/** Numbers of about the same size learn best. */
function scaleOf(inputs: readonly (readonly number[])[]) {
  const size = inputs[0]!.length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const input of inputs) for (let i = 0; i < size; i++) mean[i]! += input[i]! / inputs.length;
  for (const input of inputs)
    for (let i = 0; i < size; i++) spread[i]! += (input[i]! - mean[i]!) ** 2 / inputs.length;
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(spread[i]!) || 1;
  return {
    of: (input: readonly number[]) => input.map((value, i) => (value - mean[i]!) / spread[i]!),
    /** The weights for numbers as they were. */
    undone(weights: Float64Array): number[] {
      const undone = [...weights];
      for (let i = 0; i < size; i++) {
        undone[i]! /= spread[i]!;
        undone[undone.length - 1]! -= undone[i]! * mean[i]!;
      }
      return undone;
    },
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other]!, list[i]!];
  }
}

/** Numbers from 0 to 1 that look random, the same for a seed (Park, Miller 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
