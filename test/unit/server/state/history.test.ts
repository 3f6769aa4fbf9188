import { expect, it } from 'vitest';
import { withHistory } from '../../../../src/server/state/history';
import type { Records } from '../../../../src/server/state/records';

/** Records in memory, which somebody else can write as well. */
function setUp() {
  const entries = new Map<string, readonly string[]>();
  const put = (uri: string, entry: readonly string[] | undefined) =>
    void (entry ? entries.set(uri, entry) : entries.delete(uri));
  const records: Records<readonly string[]> = {
    of: (uri) => entries.get(uri),
    set: (uri, entry) => put(uri, entry),
    change: (uri, change) => put(uri, change(entries.get(uri))),
    clear: (uri) => void entries.delete(uri),
    move: (from, to) => {
      const entry = entries.get(from);
      if (entry) entries.set(to, entry);
      entries.delete(from);
    },
    forgetFiles: () => undefined,
  };
  return { entries, kept: withHistory(records) };
}

it('takes back one change after the other, down to nothing', () => {
  const { kept } = setUp();
  kept.set('a', ['云岭镇']);
  kept.set('a', ['云岭镇', '教育局']);
  kept.set('a', ['云岭镇', '教育局']);
  kept.set('a', undefined);
  expect(kept.restore('a')).toEqual({ before: ['云岭镇', '教育局'], after: undefined });
  expect(kept.of('a')).toEqual(['云岭镇', '教育局']);
  kept.restore('a');
  expect(kept.of('a')).toEqual(['云岭镇']);
  kept.restore('a');
  expect(kept.of('a')).toBeUndefined();
  expect(kept.restore('a')).toBe('none');
  expect(kept.restore('b')).toBe('none');
});

it('leaves alone what somebody else has changed since', () => {
  const { entries, kept } = setUp();
  kept.set('a', ['云岭镇']);
  entries.set('a', ['白沙镇']);
  expect(kept.restore('a')).toBe('changed');
  expect(kept.of('a')).toEqual(['白沙镇']);
  expect(kept.restore('a')).toBe('none');
});

it('knows the file as it is read again', () => {
  const { entries, kept } = setUp();
  kept.set('a', ['云岭镇']);
  entries.set('a', JSON.parse(JSON.stringify(entries.get('a'))));
  expect(kept.restore('a')).toEqual({ before: undefined, after: ['云岭镇'] });
});

it('goes along with a text that moves', () => {
  const { kept } = setUp();
  kept.set('a', ['云岭镇']);
  kept.set('a', ['教育局']);
  kept.move('a', 'b');
  expect(kept.restore('a')).toBe('none');
  kept.restore('b');
  expect(kept.of('b')).toEqual(['云岭镇']);
});
