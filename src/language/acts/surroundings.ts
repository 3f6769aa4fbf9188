/**
 * What stands around a sentence, in numbers. Nearby: what it and its neighbours do by themselves, in its paragraph and beyond;
 * that stays the same while somebody writes elsewhere. Wide: what is done before and behind in the whole speech, and where in
 * it the sentence stands; that moves with every key.
 */
import type { Alone, Scores } from './alone';

/** So many sentences before and behind have a say. */
const REACH = 3;
const NEAR = Array.from({ length: REACH }, (_, i) => [-1 - i, 1 + i]).flat();
/** The beginning and the end of a speech, as shares of its sentences. */
const EDGES = [0.1, 0.2];
/** Chances beside scores: of about the same size. */
const AS_SCORE = 2;
/** So many characters has a sentence of middling length. */
const MIDDLING = 20;

/** What a sentence does that is not there. */
const NOTHING: Scores = [0, 0, 0, 0];

/** The sentences next to some of a speech, from the furthest before to the furthest behind; `undefined` where there is none. */
export function aroundOf(sentences: readonly Alone[], from: number, to: number): (Alone | undefined)[] {
  const before = NEXT.map((by) => sentences[from - REACH + by]);
  return [...before, ...NEXT.map((by) => sentences[to + by])];
}
const NEXT = Array.from({ length: REACH }, (_, i) => i);

/** The numbers of what is nearby, for each sentence of a paragraph. @param around from `aroundOf` */
export function nearbyIn(own: readonly Alone[], around: readonly (Alone | undefined)[]): number[][] {
  const row = [...around.slice(0, REACH), ...own, ...around.slice(REACH)];
  const sums = sumsOf(own);
  const whole = sums[own.length]!;
  return own.map(({ scores, chances, reading }, i) => {
    const others = whole.map((sum, act) => (sum - chances[act]!) / Math.max(1, own.length - 1));
    const facts = [i > 0, i < own.length - 1, reading.ofOthers, reading.afterOthers, /\d/.test(reading.text)];
    return [
      ...scores,
      ...NEAR.flatMap((by) => chancesOf(row[REACH + i + by])),
      ...NEAR.flatMap((by) => chancesOf(own[i + by])),
      ...asScores(mean(sums[0]!, sums[i]!, i)),
      ...asScores(others),
      ...chancesOf(own[0]),
      ...facts.map(Number),
      reading.text.length / MIDDLING,
    ];
  });
}

/**
 * The wide numbers of a speech.
 * @returns gives those of the sentence at a place
 */
export function wideOf(sentences: readonly Alone[]): (at: number) => number[] {
  const sums = sumsOf(sentences);
  const { length } = sentences;
  return (at) => {
    const place = (at + 1) / length;
    return asScores([
      ...mean(sums[0]!, sums[at]!, at),
      ...mean(sums[at + 1]!, sums[length]!, length - at - 1),
      place,
      place ** 2,
      ...EDGES.flatMap((edge) => [Number(place < edge), Number(place > 1 - edge)]),
    ]);
  };
}

/** Before each sentence, and behind the last, what is done of each act, added up. */
function sumsOf(sentences: readonly Alone[]): Scores[] {
  const sums = [NOTHING];
  for (const [i, { chances }] of sentences.entries())
    sums.push(sums[i]!.map((sum, act) => sum + chances[act]!));
  return sums;
}

/** The mean of each act between two sums. */
function mean(from: Scores, to: Scores, count: number): number[] {
  return to.map((sum, act) => (sum - from[act]!) / Math.max(1, count));
}

function chancesOf(sentence: Alone | undefined): number[] {
  return asScores(sentence?.chances ?? NOTHING);
}

function asScores(values: Scores): number[] {
  return values.map((value) => value * AS_SCORE);
}

const ONE: Alone = {
  scores: NOTHING,
  chances: NOTHING,
  reading: { text: '', hits: [], ofOthers: false, afterOthers: false },
};
/** So many numbers there are of what is nearby, … */
export const NEARBY = nearbyIn([ONE], [])[0]!.length;
/** … and in all. */
export const INPUTS = NEARBY + wideOf([ONE])(0).length;
