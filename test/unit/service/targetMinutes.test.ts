import { expect, it } from 'vitest';
import { targetMinutes } from '../../../src/service/targetMinutes';

it.each([
  ['minutes: 15', 15],
  ['minutes: 7.5\ntitle: 点评讲话', 7.5],
  ['minutes: 0', undefined],
  ['minutes: 十五', undefined],
  ['title: 点评讲话', undefined],
  ['- 云岭镇', undefined],
  ['minutes: [', undefined],
])('the time allowed by the front matter: %s', (yaml, minutes) => {
  expect(targetMinutes(`---\n${yaml}\n---\n同志们：`)).toBe(minutes);
});

it('no front matter, no time', () => {
  expect(targetMinutes('同志们：')).toBeUndefined();
});
