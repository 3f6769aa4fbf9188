/** The work grows as the text does, whatever it is made of: four times the text, some four times the steps. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { SHAPES } from '../../bench/shapes/shapes';
import { counter } from '../support/steps';

/** UTF-16 code units of the smaller text: from here on what grows with the square is most of the work. */
const SMALL = 2_500;
const TIMES = 4;
/** The square would be sixteen. */
const TOO_MUCH = 5;
/** A rank is compared with a hundred before it: up to there it is somewhat more. */
const TOO_MUCH_OF_RANKS = 6;

/** Texts that took their square before. */
const SPOKEN = ['一段的一是二是三是', '一段里几个方面', '叠词不断', '一个一个', '第几往下', '各种序号'];
const RANKED = ['各家名次', '名次轮回', '句句排名第一', '几升几'];

// Only what is loaded while it is counted is counted step by step.
const { stepsOf, close } = counter();
vi.resetModules();
const { parse } = await import('../../src/reading/parse');
const { runChecks } = await import('../../src/service/checking');
const { rankReports } = await import('../../src/rules/rankConflict');
afterAll(close);

/** The engine drops what it has counted of a function that it throws away; of three texts hardly ever each time. */
const LENGTHS = [SMALL, SMALL + 60, SMALL + 120];

/** How many times the steps some work takes for a text that is so much longer; what it works on is made before. */
function growth<Given>(
  name: string,
  given: (text: string) => Given,
  work: (given: Given) => unknown,
): number {
  const ratios = LENGTHS.map((length) => {
    const [small, large] = [length, length * TIMES].map((each) => given(SHAPES[name]!(each)));
    const steps = stepsOf(() => work(small!));
    return stepsOf(() => work(large!)) / steps;
  });
  return Math.min(...ratios);
}

const asIs = (text: string) => text;
const paragraphsOf = (text: string) => parse(text).speeches.flatMap(({ paragraphs }) => paragraphs);

describe('four times the text', () => {
  it.each(SPOKEN)('takes some four times the steps to read and check: %s', (name) => {
    expect(growth(name, asIs, (text) => runChecks(parse(text), {}))).toBeLessThan(TOO_MUCH);
  });

  // By themselves, for the rest of the work would hide them.
  it.each(RANKED)('takes some four times the steps to compare its ranks: %s', (name) => {
    expect(growth(name, paragraphsOf, rankReports)).toBeLessThan(TOO_MUCH_OF_RANKS);
  });
});
