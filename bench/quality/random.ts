/** Chance that can be repeated: the same seed gives the same draws. */
export interface Random {
  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items, or `undefined` of none. */
  pick<T>(items: readonly T[]): T | undefined;
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** Mulberry32: small, fast, and even enough for picking places. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (items) => (items.length === 0 ? undefined : items[int(0, items.length - 1)]),
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
