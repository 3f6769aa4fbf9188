import { expect, it } from 'vitest';
import { readMinutes } from '../../../src/extension/kept/minutes';

it.each([
  ['15', 15],
  [' 15 分钟 ', 15],
  ['１２．５分', 12.5],
  ['', 0],
  ['  ', 0],
  ['0', 0],
  ['分钟', undefined],
  ['十五', undefined],
  ['-3', undefined],
  ['9999', undefined],
  ['601', undefined],
])('readMinutes: “%s” → %s', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});
