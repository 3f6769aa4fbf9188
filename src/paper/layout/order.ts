import { lowest } from '../../model/search';

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
  return lowest(0, values.length, (i) => of(values[i]!) > limit);
}
