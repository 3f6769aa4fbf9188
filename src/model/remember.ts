/**
 * Readings of single lines and paragraphs hang on their text alone. After a keystroke all but one of them are the
 * same as before, and are not read again.
 */

/** Characters of text whose results are kept: a few long manuscripts. */
const CAPACITY = 2_000_000;

/**
 * A pure function of a text that remembers its results, those used last; what it holds is bounded in characters. The
 * results are shared: they must not be changed.
 */
export function remember<Result>(
  read: (text: string) => Result,
  capacity = CAPACITY,
): (text: string) => Result {
  type Known = Map<string, { readonly result: Result }>;
  let young: Known = new Map();
  let old: Known = new Map();
  let held = 0;
  return (text) => {
    const fresh = young.get(text);
    if (fresh) return fresh.result;
    const entry = old.get(text) ?? { result: read(text) };
    if (held > capacity) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(text, entry);
    held += text.length;
    return entry.result;
  };
}
