/**
 * Readings of single lines and paragraphs hang on their text alone. After a keystroke all but one of them are the
 * same as before, and are not read again.
 */

/** Texts that are kept: several long manuscripts. */
const MOST = 5000;

/** A pure function of a text that remembers its results. The results are shared: they must not be changed. */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    if (known.size >= MOST) known.clear();
    const result = read(text);
    known.set(text, { result });
    return result;
  };
}
