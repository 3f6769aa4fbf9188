/**
 * Readings of single lines and paragraphs hang on their text alone. After a keystroke all but one of them are the
 * same as before, and are not read again.
 */

/** Characters of text whose results are kept: a few long manuscripts. */
const CAPACITY = 2_000_000;

/**
 * Keeps what was made for a key, those used last; what it holds is bounded in the keys' characters.
 * @returns gives what is known for a key, or makes it
 */
export function memo<Result>(capacity = CAPACITY): (key: string, make: () => Result) => Result {
  type Known = Map<string, { readonly result: Result }>;
  let young: Known = new Map();
  let old: Known = new Map();
  let held = 0;
  return (key, make) => {
    const fresh = young.get(key);
    if (fresh) return fresh.result;
    const entry = old.get(key) ?? { result: make() };
    if (held > capacity) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(key, entry);
    held += key.length;
    return entry.result;
  };
}

/** A pure function of a text that remembers its results. They are shared: they must not be changed. */
export function remember<Result>(
  read: (text: string) => Result,
  capacity = CAPACITY,
): (text: string) => Result {
  const known = memo<Result>(capacity);
  return (text) => known(text, () => read(text));
}
