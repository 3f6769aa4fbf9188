/** Trains a small network: gradient descent with momentum and a step of its own for each weight (Adam; Kingma, Ba 2015). */
import { chancesFrom, hiddenFrom, type Network, sumsFrom } from '../../src/language/acts/network';

/** What goes in, and for each unit of the output whether it should say yes. */
export interface Case {
  readonly nearby: Float64Array;
  readonly wide: Float64Array;
  readonly wanted: readonly boolean[];
}

const NETWORKS = 4;
const HIDDEN_UNITS = 16;
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

/**
 * Several networks, each from another beginning, as one that says what they say on the average: by itself each is surer than it
 * should be of what it has seen little of.
 * @returns the same network for the same cases
 */
export function train(cases: readonly Case[]): Network {
  const nearby = scaleOf(cases.map((each) => each.nearby));
  const wide = scaleOf(cases.map((each) => each.wide));
  const scaled = cases.map((each) => ({
    ...each,
    nearby: nearby.of(each.nearby),
    wide: wide.of(each.wide),
  }));
  const networks = Array.from({ length: NETWORKS }, (_, i) => trainOne(scaled, randomFrom(1 + i)));
  const { hidden, output } = together(networks, cases[0]!);
  for (const weights of [...hidden, ...output]) nearby.undo(weights, 0);
  for (const weights of output) wide.undo(weights, weights.length - 1 - cases[0]!.wide.length);
  return { hidden, output };
}

/** One network that has the hidden units of all, and the mean of their output. */
function together(networks: readonly Network[], { nearby, wide }: Case): Network {
  const output = networks[0]!.output.map((_, act) => {
    const rows = networks.map((network) => network.output[act]!.map((weight) => weight / networks.length));
    const mean = (from: number, to?: number) =>
      rows.map((row) => row.slice(from, to)).reduce((sum, part) => sum.map((value, i) => value + part[i]!));
    const units = rows.flatMap((row) => [...row.slice(nearby.length, nearby.length + HIDDEN_UNITS)]);
    return Float64Array.of(...mean(0, nearby.length), ...units, ...mean(-1 - wide.length));
  });
  return { hidden: networks.flatMap(({ hidden }) => hidden), output };
}

function trainOne(cases: readonly Case[], random: () => number): Network {
  const first = cases[0]!;
  const seen = first.nearby.length;
  const order = [...cases];
  const hidden = rows(HIDDEN_UNITS, seen, seen, random);
  const output = rows(first.wanted.length, seen + HIDDEN_UNITS + first.wide.length, 0, random);
  const steps = ROUNDS * Math.ceil(cases.length / BATCH);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      for (const each of batch) addSlopes(each, hidden, output, 1 / batch.length);
      step++;
      for (const row of [...hidden, ...output]) move(row, step, STEP * (1 - step / steps));
    }
  }
  return weightsOf(hidden, output);
}

/** @param spread how many weights, by chance, begin off nothing */
function rows(count: number, inputs: number, spread: number, random: () => number): Moving[] {
  return Array.from({ length: count }, () => {
    const first = (i: number) => (i < spread ? (random() - 0.5) * Math.sqrt(12 / spread) : 0);
    const weights = Float64Array.from({ length: inputs + 1 }, (_, i) => first(i));
    const zeros = () => new Float64Array(weights.length);
    return { weights, slopes: zeros(), mean: zeros(), square: zeros() };
  });
}

function weightsOf(hidden: readonly Moving[], output: readonly Moving[]): Network {
  return {
    hidden: hidden.map(({ weights }) => weights),
    output: output.map(({ weights }) => weights),
  };
}

/** Adds to the slopes what a case has to say. */
function addSlopes(
  { nearby, wide, wanted }: Case,
  hidden: readonly Moving[],
  output: readonly Moving[],
  share: number,
): void {
  const network = weightsOf(hidden, output);
  const units = hiddenFrom(network, nearby);
  const chances = chancesFrom(network, sumsFrom(network, nearby, units), wide);
  const back = new Float64Array(hidden.length);
  for (const [act, { weights, slopes }] of output.entries()) {
    const off = (chances[act]! - (wanted[act] ? 1 : 0)) * share;
    addRow(slopes, off, [nearby, units, wide]);
    for (let unit = 0; unit < back.length; unit++) back[unit]! += off * weights[nearby.length + unit]!;
  }
  for (const [unit, { slopes }] of hidden.entries())
    if (units[unit]! > 0) addRow(slopes, back[unit]!, [nearby]);
}

/** @param seen what the row sees, one behind the other */
function addRow(slopes: Float64Array, by: number, seen: readonly Float64Array[]): void {
  let next = 0;
  for (const values of seen) for (let i = 0; i < values.length; i++) slopes[next++]! += by * values[i]!;
  slopes[next]! += by;
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
function scaleOf(inputs: readonly Float64Array[]) {
  const size = inputs[0]!.length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const input of inputs) for (let i = 0; i < size; i++) mean[i]! += input[i]! / inputs.length;
  for (const input of inputs)
    for (let i = 0; i < size; i++) spread[i]! += (input[i]! - mean[i]!) ** 2 / inputs.length;
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(spread[i]!) || 1;
  return {
    of: (input: Float64Array) => input.map((value, i) => (value - mean[i]!) / spread[i]!),
    /** Turns a row's weights, from a place on, into those for numbers as they were. */
    undo(weights: Float64Array, from: number): void {
      for (let i = 0; i < size; i++) {
        weights[from + i]! /= spread[i]!;
        weights[weights.length - 1]! -= weights[from + i]! * mean[i]!;
      }
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
