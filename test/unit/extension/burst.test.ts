import { expect, it } from 'vitest';
import { Burst, PAUSE } from '../../../src/extension/editor/burst';

it('answers a lone change at once', () => {
  const burst = new Burst();
  expect(burst.left(0)).toBe(0);
  burst.change(1000);
  expect(burst.left(1000)).toBe(0);
  burst.change(1000 + PAUSE);
  expect(burst.left(1000 + PAUSE)).toBe(0);
});

it('waits within a burst until the keys have stopped', () => {
  const burst = new Burst();
  for (const now of [1000, 1060, 1120]) burst.change(now);
  expect(burst.left(1120)).toBe(PAUSE);
  expect(burst.left(1200)).toBe(PAUSE - 80);
  expect(burst.left(1120 + PAUSE)).toBe(0);
  burst.change(1120 + 2 * PAUSE);
  expect(burst.left(1120 + 2 * PAUSE)).toBe(0);
});
