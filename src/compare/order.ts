/** What has moved: of things in a new order, the heaviest part that kept its order stands still. */

export interface Placed {
  /** Its place in the old order. */
  readonly at: number;
  readonly weight: number;
}

/**
 * The heaviest choice of items whose old places rise. @returns indices, ascending. Takes n log n.
 */
export function standing(items: readonly Placed[]): number[] {
  const ranks = new Map(
    [...items.map(({ at }) => at)].sort((a, b) => a - b).map((at, rank) => [at, rank + 1]),
  );
  // A Fenwick tree of the best chain that ends at a rank or below it.
  const best: { weight: number; last: number }[] = Array.from({ length: ranks.size + 1 }, () => ({
    weight: 0,
    last: -1,
  }));
  const before: number[] = [];
  let end = { weight: 0, last: -1 };
  for (const [i, { at, weight }] of items.entries()) {
    const rank = ranks.get(at)!;
    let chain = { weight: 0, last: -1 };
    for (let node = rank - 1; node > 0; node -= node & -node)
      if (best[node]!.weight > chain.weight) chain = best[node]!;
    before.push(chain.last);
    const own = { weight: chain.weight + weight, last: i };
    for (let node = rank; node < best.length; node += node & -node)
      if (own.weight > best[node]!.weight) best[node] = own;
    // Of two that could have moved, the one that stands first now has: 第二点移到第一点.
    if (own.weight >= end.weight) end = own;
  }
  const chosen: number[] = [];
  for (let i = end.last; i >= 0; i = before[i]!) chosen.push(i);
  return chosen.reverse();
}
