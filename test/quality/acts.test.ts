/** Speeches that were left out of the learning are read nearly as well as people agree on them. */
import { expect, it } from 'vitest';
import { readLabelled } from '../../bench/acts/labelled';
import { learn, split } from '../../bench/acts/learn';
import { answersOf, measure } from '../../bench/acts/measure';
import { ACTS, type Act, readerBy } from '../../src/language/acts/acts';

const FLOORS: Readonly<Record<Act, readonly [precision: number, recall: number]>> = {
  praise: [0.84, 0.8],
  blame: [0.82, 0.84],
  ask: [0.92, 0.91],
  frame: [0.9, 0.78],
};

it('a fifth of the labelled speeches is read by what the others teach', () => {
  const { own, others } = split(readLabelled('bench/acts/sentences.txt'), 0);
  const answers = answersOf(readerBy(learn(others)), own);
  const below = ACTS.filter((act, i) => {
    const { precision, recall } = measure(answers[i]!);
    const [leastPrecision, leastRecall] = FLOORS[act];
    return precision < leastPrecision || recall < leastRecall;
  });
  expect(own.length).toBeGreaterThan(50);
  expect(below).toEqual([]);
}, 300_000);
