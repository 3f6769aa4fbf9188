/**
 * A small neural network: one hidden layer, which sees a part of the input, and what goes past it straight to the output. The
 * rest of the input moves with every key, so it has nothing but the output to move.
 */

/** A row for each unit: a weight for each number that it sees, and last its bias. */
export type Layer = readonly Float64Array[];

export interface Network {
  /** Sees what is nearby; a unit is 0 or more. */
  readonly hidden: Layer;
  /** Sees what is nearby, the hidden units, then what is wide; a unit is a chance from 0 to 1. */
  readonly output: Layer;
}

/** The hidden units. */
export function hiddenFrom({ hidden }: Network, nearby: Float64Array): Float64Array {
  const units = new Float64Array(hidden.length);
  for (let i = 0; i < hidden.length; i++)
    units[i] = Math.max(0, weighed(hidden[i]!, nearby, 0) + bias(hidden[i]!));
  return units;
}

/** What the output makes of all that is not wide: sums without the biases. */
export function sumsFrom({ output }: Network, nearby: Float64Array, units: Float64Array): Float64Array {
  const sums = new Float64Array(output.length);
  for (let i = 0; i < output.length; i++)
    sums[i] = weighed(output[i]!, nearby, 0) + weighed(output[i]!, units, nearby.length);
  return sums;
}

/** The output. @param sums from `sumsFrom` */
export function chancesFrom({ output }: Network, sums: Float64Array, wide: Float64Array): Float64Array {
  const chances = new Float64Array(output.length);
  for (let i = 0; i < output.length; i++) {
    const weights = output[i]!;
    const from = weights.length - 1 - wide.length;
    chances[i] = chance(sums[i]! + weighed(weights, wide, from) + bias(weights));
  }
  return chances;
}

function weighed(weights: Float64Array, values: Float64Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[from + i]! * values[i]!;
  return sum;
}

function bias(weights: Float64Array): number {
  return weights[weights.length - 1]!;
}

/** The chance that a score stands for. */
export function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
