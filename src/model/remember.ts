/**
 * Readings of lines, paragraphs and blocks hang on their text alone. After a keystroke all but one of them are the
 * same as before, and are not read again.
 */

/** Characters of text whose results are kept beside those in use: a few long manuscripts. */
const CAPACITY = 1_000_000;

/** What is kept by texts: whatever was not asked for while `capacity` was kept anew is let go. */
class Kept<Value extends { readonly key: string }> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #fresh = 0;

  constructor(readonly capacity: number) {}

  find(key: string): Value | undefined {
    const known = this.#young.get(key);
    if (known) return known;
    const before = this.#old.get(key);
    if (before) this.#young.set(before.key, before);
    return before;
  }

  /** @param size in characters */
  add(value: Value, size: number): void {
    this.#fresh += size;
    if (this.#fresh > this.capacity) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#fresh = 0;
    }
    this.#young.set(value.key, value);
  }
}

/** Makes something when it is first asked for, and gives the same from then on. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
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
  const kept = new Kept<{ readonly key: string; readonly result: Result }>(capacity);
  return (text, make) => {
    const known = kept.find(text);
    if (known) return known.result;
    const key = owned(text);
    const result = make(key);
    kept.add({ key, result }, sizeOf(result, key));
    return result;
  };
}

/** A text, and what each function has made of it. */
class Known {
  /** By the functions' numbers; `undefined` where one has not been asked. */
  readonly results: unknown[];

  constructor(readonly key: string) {
    this.results = new Array(functions);
  }
}

/** How many functions of a text there are. */
let functions = 0;
/** Paragraphs, and of them again sentences and clauses. */
const texts = new Kept<Known>(4 * CAPACITY);
/** What a function has made that made nothing. */
const NOTHING = Symbol('nothing');

/** All that is known of a text, in one place: a dozen functions ask for each, one after the other. */
function knownOf(text: string): Known {
  const found = texts.find(text);
  if (found) return found;
  const known = new Known(copied(text));
  texts.add(known, text.length);
  return known;
}

/** The one copy of a text by which all that is known of it is kept: it is found at once where that copy itself is asked for. */
function owned(text: string): string {
  return knownOf(text).key;
}

/** The same characters, but no part of a longer text: an engine keeps all of that for the sake of a slice. */
function copied(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}

/** A pure function of a text that remembers its results. They are shared: they must not be changed. */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const own = functions++;
  return (text) => {
    const { key, results } = knownOf(text);
    const known = results[own];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Result;
    const result = read(key);
    results[own] = result === undefined ? NOTHING : result;
    return result;
  };
}

/**
 * A pure function of a subject and what stands around it, that keeps its last two results for each subject: it is asked
 * again and again with the same, compared by identity. Two, since the same stretch may stand in a text twice.
 */
export function rememberLast<Subject extends object, Around extends readonly unknown[], Result>(
  read: (subject: Subject, ...around: Around) => Result,
): (subject: Subject, ...around: Around) => Result {
  const last = keepLast((subject: Subject, around: Around) => read(subject, ...around), isSameList);
  return (subject, ...around) => last(subject, around);
}

/** The same of a list: its first member is the subject. */
export function rememberList<Member extends object, Result>(
  read: (list: readonly Member[]) => Result,
): (list: readonly Member[]) => Result {
  const last = keepLast((_: Member, list: readonly Member[]) => read(list), isSameList);
  return (list) => (list[0] ? last(list[0], list) : read(list));
}

/** The same of what stands around in a record: each of its values is compared by identity. */
export function rememberWithin<Subject extends object, Around extends object, Result>(
  read: (subject: Subject, around: Around) => Result,
): (subject: Subject, around: Around) => Result {
  return keepLast(read, isSameRecord);
}

function keepLast<Subject extends object, Around, Result>(
  read: (subject: Subject, around: Around) => Result,
  isSame: (one: Around, other: Around) => boolean,
): (subject: Subject, around: Around) => Result {
  interface Last {
    readonly around: Around;
    readonly result: Result;
    readonly before: Last | undefined;
  }
  const known = new WeakMap<Subject, Last>();
  return (subject, around) => {
    const last = known.get(subject);
    // No lists and no closures: most of what is asked at a keystroke is asked here.
    for (let one = last; one !== undefined; one = one.before)
      if (isSame(one.around, around)) return one.result;
    const result = read(subject, around);
    known.set(subject, { around, result, before: last && { ...last, before: undefined } });
    return result;
  };
}

function isSameRecord<Around extends object>(one: Around, other: Around): boolean {
  const names = Object.keys(one) as (keyof Around)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** A pure function of two values, each result kept as long as both of them are. */
export function rememberPair<One extends object, Other extends object, Result>(
  read: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const known = new WeakMap<One, WeakMap<Other, { readonly result: Result }>>();
  return (one, other) => {
    const own = known.get(one) ?? new WeakMap();
    const kept = own.get(other);
    if (kept) return kept.result;
    const result = read(one, other);
    known.set(one, own);
    own.set(other, { result });
    return result;
  };
}
