/**
 * Readings of lines, paragraphs and blocks hang on their text alone. After a keystroke all but one of them are the
 * same as before, and are not read again.
 */

/** Characters of text whose results are kept: a few long manuscripts. */
const CAPACITY = 2_000_000;

interface Known<Result> {
  readonly key: string;
  readonly result: Result;
}

/**
 * Keeps what was made for a key, those used last.
 * @param capacity bounds what it holds, in characters
 * @param sizeOf the characters of a result, where the key does not tell them
 * @returns gives what is known for a key, or makes it
 */
export function memo<Result>(
  capacity = CAPACITY,
  sizeOf: (result: Result, key: string) => number = (_, key) => key.length,
): (key: string, make: (key: string) => Result) => Result {
  let young = new Map<string, Known<Result>>();
  let old = new Map<string, Known<Result>>();
  let held = 0;
  return (key, make) => {
    const fresh = young.get(key);
    if (fresh) return fresh.result;
    const known = old.get(key) ?? made(key, make);
    if (held > capacity) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(known.key, known);
    held += sizeOf(known.result, key);
    return known.result;
  };
}

function made<Result>(key: string, make: (key: string) => Result): Known<Result> {
  const own = detached(key);
  return { key: own, result: make(own) };
}

/** The same characters, but no part of a longer text: an engine keeps all of that for the sake of a slice. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** A pure function of a text that remembers its results. They are shared: they must not be changed. */
export function remember<Result>(
  read: (text: string) => Result,
  capacity = CAPACITY,
): (text: string) => Result {
  const known = memo<Result>(capacity);
  return (text) => known(text, read);
}

/**
 * A pure function of a subject and what stands around it, that keeps its last result for each subject: it is asked
 * again and again with the same, compared by identity.
 */
export function rememberLast<Subject extends object, Around extends readonly unknown[], Result>(
  read: (subject: Subject, ...around: Around) => Result,
): (subject: Subject, ...around: Around) => Result {
  const known = new WeakMap<Subject, { readonly around: Around; readonly result: Result }>();
  return (subject, ...around) => {
    const last = known.get(subject);
    if (last?.around.every((one, i) => one === around[i])) return last.result;
    const result = read(subject, ...around);
    known.set(subject, { around, result });
    return result;
  };
}
