/** The index of the first of some values that is above a limit; they rise by what `of` tells of them. */
export function firstAbove(values: readonly number[], limit: number): number;
export function firstAbove<Value>(
  values: readonly Value[],
  limit: number,
  of: (value: Value) => number,
): number;
export function firstAbove<Value>(
  values: readonly Value[],
  limit: number,
  of: (value: Value) => number = Number,
): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(values[middle]!) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
