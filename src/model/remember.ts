/**
 * Readings of lines, paragraphs and blocks hang on their text alone. After a keystroke all but one of them are the
 * same as before, and are not read again.
 */

/** Characters of text whose results are kept beside those in use: a few long manuscripts. */
const CAPACITY = 1_000_000;

interface Known<Result> {
  readonly key: string;
  readonly result: Result;
}

/**
 * Keeps what was made for a key, those used last: whatever was not asked for while `capacity` was made anew is let go.
 * @param capacity in characters
 * @param sizeOf the characters of a result, where the key does not tell them
 * @returns gives what is known for a key, or makes it
 */
export function memo<Result>(
  capacity = CAPACITY,
  sizeOf: (result: Result, key: string) => number = (_, key) => key.length,
): (key: string, make: (key: string) => Result) => Result {
  let young = new Map<string, Known<Result>>();
  let old = new Map<string, Known<Result>>();
  let fresh = 0;
  return (key, make) => {
    const at = young.get(key);
    if (at) return at.result;
    const before = old.get(key);
    const known = before ?? made(key, make);
    if (!before) fresh += sizeOf(known.result, key);
    if (fresh > capacity) {
      old = young;
      young = new Map();
      fresh = 0;
    }
    young.set(known.key, known);
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
 * A pure function of a subject and what stands around it, that keeps its last two results for each subject: it is asked
 * again and again with the same, compared by identity. Two, since the same stretch may stand in a text twice.
 */
export function rememberLast<Subject extends object, Around extends readonly unknown[], Result>(
  read: (subject: Subject, ...around: Around) => Result,
): (subject: Subject, ...around: Around) => Result {
  interface Last {
    readonly around: Around;
    readonly result: Result;
  }
  const known = new WeakMap<Subject, readonly Last[]>();
  return (subject, ...around) => {
    const last = known.get(subject) ?? [];
    const found = last.find((one) => one.around.every((each, i) => each === around[i]));
    if (found) return found.result;
    const result = read(subject, ...around);
    known.set(subject, [{ around, result }, ...last.slice(0, 1)]);
    return result;
  };
}

/** A pure function of two values, each result kept as long as both of them are. */
export function rememberPair<One extends object, Other extends object, Result>(
  read: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const known = new WeakMap<One, WeakMap<Other, { readonly result: Result }>>();
  return (one, other) => {
    const own = known.get(one) ?? new WeakMap();
    const kept = own.get(other) ?? { result: read(one, other) };
    known.set(one, own);
    own.set(other, kept);
    return kept.result;
  };
}
