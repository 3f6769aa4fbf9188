/** Searching in what is ordered. */

/**
 * The first number from `from` on, and before `to`, of which something holds; `to` where it holds of none. Once it holds, it
 * has to go on holding.
 */
export function lowest(from: number, to: number, holds: (place: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
