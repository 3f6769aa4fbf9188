/** Which lengths words have by two of their characters: asked for every pair of a text, and most begin or end no word. */

export interface Pairs {
  /** Notes that a word of so many characters, 15 at most, has these two. */
  add(first: number, second: number, length: number): void;
  /** Bit n is set where a word of n characters has them; 0 where none has. */
  lengths(first: number, second: number): number;
}

/** Sparse enough that a pair is found, or found missing, at the first or second look. */
const ROOM = 2;
/** A large odd number, which spreads neighbours far apart. */
const SPREAD = 0x9e3779b1;

/** @param most how many pairs there may be */
export function openPairs(most: number): Pairs {
  const bits = Math.ceil(Math.log2(Math.max(2, most * ROOM)));
  const last = 2 ** bits - 1;
  /** A pair as one number; 0 where nothing is. */
  const keys = new Uint32Array(last + 1);
  const masks = new Uint16Array(last + 1);

  /** Where a pair is, or would be. */
  function slotOf(key: number): number {
    let slot = Math.imul(key ^ (key >>> 15), SPREAD) >>> (32 - bits);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }
  const keyOf = (first: number, second: number) => ((first << 16) | second) >>> 0;

  return {
    add(first, second, length) {
      const key = keyOf(first, second);
      const slot = slotOf(key);
      keys[slot] = key;
      masks[slot]! |= 1 << length;
    },
    lengths: (first, second) => masks[slotOf(keyOf(first, second))]!,
  };
}
