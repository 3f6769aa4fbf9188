/** What the suites ask of `node:assert/strict`, in a browser. */

export class AssertionError extends Error {}

function assert(value: unknown, message = `${show(value)} does not hold`): asserts value {
  if (!value) throw new AssertionError(message);
}

const show = (value: unknown) => JSON.stringify(value) ?? String(value);

function equal(actual: unknown, expected: unknown, message?: string): void {
  assert(Object.is(actual, expected), message ?? `${show(actual)} is not ${show(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  assert(!Object.is(actual, expected), message ?? `it is ${show(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(show(sorted(actual)), show(sorted(expected)), message);
}

/** With its keys in order: theirs is none of its content. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, sorted(each)]);
}

function match(text: string, pattern: RegExp, message?: string): void {
  assert(pattern.test(text), message ?? `${show(text)} does not match ${pattern}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  assert(!pattern.test(text), message ?? `${show(text)} matches ${pattern}`);
}

export default Object.assign(assert, { ok: assert, equal, notEqual, deepEqual, match, doesNotMatch });
