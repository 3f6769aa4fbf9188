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

/** What tells facts, and what others said: 老支书对我说：“……” */
const TOLD = [/\d/, /[：，]“.+”[。！？]?$/];

/** What a sentence does that is not there. */
const NOTHING: Scores = [0, 0, 0, 0];
const ACT_NUMBERS = [...NOTHING.keys()];
/** So many wide numbers there are: the means before and behind, the place and its square, the edges. */
const WIDE = 2 * NOTHING.length + 2 + 2 * EDGES.length;

/** The sentences next to some of a speech, from the furthest before to the furthest behind; `undefined` where there is none. */
export function aroundOf(sentences: readonly Alone[], from: number, to: number): (Alone | undefined)[] {
  const before = NEXT.map((by) => sentences[from - REACH + by]);
  return [...before, ...NEXT.map((by) => sentences[to + by])];
}
const NEXT = Array.from({ length: REACH }, (_, i) => i);

/** The numbers of what is nearby, for each sentence of a paragraph. @param around from `aroundOf` */
export function nearbyIn(own: readonly Alone[], around: readonly (Alone | undefined)[]): Float64Array[] {
  const row = [...around.slice(0, REACH), ...own, ...around.slice(REACH)];
  const means = meansOf(own);
  const whole = ACT_NUMBERS.map((act) => means(act, 0, own.length) * own.length);
  return own.map(({ scores, chances, reading }, i) => {
    const others = whole.map((sum, act) => (sum - chances[act]!) / Math.max(1, own.length - 1));
    const { text, ofOthers, afterOthers } = reading;
    const facts = [i > 0, i < own.length - 1, ofOthers, afterOthers, ...TOLD.map((told) => told.test(text))];
    return Float64Array.of(
      ...scores,
      ...NEAR.flatMap((by) => chancesOf(row[REACH + i + by])),
      ...NEAR.flatMap((by) => chancesOf(own[i + by])),
      ...asScores(ACT_NUMBERS.map((act) => means(act, 0, i))),
      ...asScores(others),
      ...chancesOf(own[0]),
      ...facts.map(Number),
      text.length / MIDDLING,
    );
  });
}

/**
 * The wide numbers of a speech.
 * @returns gives those of the sentence at a place: always in the same array, since they are asked for at every key
 */
export function wideOf(sentences: readonly Alone[]): (at: number) => Float64Array {
  const means = meansOf(sentences);
  const { length } = sentences;
  const numbers = new Float64Array(WIDE);
  return (at) => {
    const place = (at + 1) / length;
    let next = 0;
    for (const act of ACT_NUMBERS) {
      numbers[act] = AS_SCORE * means(act, 0, at);
      numbers[ACT_NUMBERS.length + act] = AS_SCORE * means(act, at + 1, length);
      next += 2;
    }
    numbers[next++] = AS_SCORE * place;
    numbers[next++] = AS_SCORE * place ** 2;
    for (const edge of EDGES) {
      numbers[next++] = place < edge ? AS_SCORE : 0;
      numbers[next++] = place > 1 - edge ? AS_SCORE : 0;
    }
    return numbers;
  };
}

/** How much is done of an act on average from a sentence up to another. */
function meansOf(sentences: readonly Alone[]): (act: number, from: number, to: number) => number {
  // Before each sentence, and behind the last, what is done of each act, added up.
  const sums = new Float64Array((sentences.length + 1) * NOTHING.length);
  for (const [i, { chances }] of sentences.entries())
    for (const act of ACT_NUMBERS)
      sums[(i + 1) * NOTHING.length + act] = sums[i * NOTHING.length + act]! + chances[act]!;
  return (act, from, to) =>
    (sums[to * NOTHING.length + act]! - sums[from * NOTHING.length + act]!) / Math.max(1, to - from);
}

function chancesOf(sentence: Alone | undefined): number[] {
  return asScores(sentence?.chances ?? NOTHING);
}

function asScores(values: Scores): number[] {
  return values.map((value) => value * AS_SCORE);
}
