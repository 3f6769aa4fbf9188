import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '../../src/model/same';

it.each([
  [undefined, undefined],
  [
    { limit: 10, reviewees: ['云岭镇'] },
    { reviewees: ['云岭镇'], limit: 10 },
  ],
  [[], []],
])('%j is %j', (one, other) => {
  expect(isSame(one, other)).toBe(true);
});

it.each([
  [undefined, null],
  [{ limit: 10 }, { limit: 12 }],
  [{ limit: 10 }, { limit: 10, reviewees: [] }],
  [{ limit: undefined }, { pace: undefined }],
  [['云岭镇'], ['云岭镇', '清溪乡']],
  [[], {}],
  [{ constructor: 1 }, {}],
])('%j is not %j', (one, other) => {
  expect(isSame(one, other)).toBe(false);
});

it('what was written and read again says the same', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, JSON.parse(JSON.stringify(value)))));
});
