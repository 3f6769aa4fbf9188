/** A small neural network: one hidden layer, and what goes past it straight to the output. */

/** A row for each unit: a weight for each number that it sees, and last its bias. */
export type Layer = readonly ArrayLike<number>[];

export interface Network {
  /** Sees the input; a unit is 0 or more. */
  readonly hidden: Layer;
  /** Sees the input, then the hidden units; a unit is a chance from 0 to 1. */
  readonly output: Layer;
}

/**
 * What units make of numbers of their input: sums without the biases.
 * @param from where in the input the numbers begin
 * @param sums what they make of the others
 */
export function sumsFor(
  units: Layer,
  values: readonly number[],
  from: number,
  sums?: readonly number[],
): number[] {
  return units.map((weights, i) => (sums?.[i] ?? 0) + weighed(weights, values, from));
}

/** The hidden units, from the sums of all their input. */
export function hiddenFrom({ hidden }: Network, sums: readonly number[]): number[] {
  return hidden.map((weights, i) => Math.max(0, sums[i]! + bias(weights)));
}

/**
 * The output of a network, from the sums of the hidden units and then of its own for all of the input.
 * @param inputs how many numbers that has
 */
export function chancesFrom(network: Network, sums: readonly number[], inputs: number): number[] {
  const { hidden, output } = network;
  const units = hiddenFrom(network, sums);
  return output.map((weights, i) =>
    chance(sums[hidden.length + i]! + weighed(weights, units, inputs) + bias(weights)),
  );
}

function weighed(weights: ArrayLike<number>, values: readonly number[], from: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[from + i]! * values[i]!;
  return sum;
}

function bias(weights: ArrayLike<number>): number {
  return weights[weights.length - 1]!;
}

/** The chance that a score stands for. */
export function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
