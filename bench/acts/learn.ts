/** Learns from labelled speeches what the sentences of a speech do. */
import { ACTS, type Model } from '../../src/language/acts/acts';
import { aloneBy, type Clues, type Scores } from '../../src/language/acts/alone';
import { cluesOf } from '../../src/language/acts/clues';
import { aroundOf, nearbyIn, wideOf } from '../../src/language/acts/surroundings';
import { readingsIn, type SentenceReading } from '../../src/language/signals/sentence';
import { type Example, fit } from './fit';
import type { Labelled, LabelledSpeech } from './labelled';
import { type Case, train } from './train';

/** How much weights cost: the more, the less is learned from few sentences. */
const RIDGE = 3;
/** A clue of fewer sentences is chance. */
const LEAST_OFTEN = 4;
/** A clue that says less than this for each act is left out. */
const LEAST_WEIGHT = 0.175;
/** The sentences' own scores are learned without the speech that they are of, as those of a new speech will be. */
export const FOLDS = 5;

interface Sentence extends Labelled {
  readonly reading: SentenceReading;
  readonly clues: ReadonlySet<string>;
}

/** The sentences of a speech, by their paragraphs. */
type Sentences = readonly (readonly Sentence[])[];

/** Learns a model. @throws where a label does not stand by a sentence as it is read */
export function learn(speeches: readonly LabelledSpeech[]): Model {
  const read = speeches.map(sentencesOf);
  return { clues: cluesFrom(read), context: train(casesFrom(read)) };
}

/** Every so-many-th of a list, and the others. */
export function split<T>(all: readonly T[], fold: number): { readonly own: T[]; readonly others: T[] } {
  return { own: all.filter((_, i) => i % FOLDS === fold), others: all.filter((_, i) => i % FOLDS !== fold) };
}

function sentencesOf(speech: LabelledSpeech): Sentences {
  return speech.map((paragraph) => {
    const readings = [...readingsIn(paragraph.map(({ text }) => text).join(''))];
    return readings.map((reading, i) => {
      const label = paragraph[i];
      if (label?.text !== reading.text) throw new Error(`标注和句子对不上：${label?.text} / ${reading.text}`);
      return { ...label, reading, clues: cluesOf(reading.text, reading.hits) };
    });
  });
}

/** What each clue says by itself. */
function cluesFrom(speeches: readonly Sentences[]): Clues {
  const sentences = speeches.flat(2).filter(({ isDoubtful }) => !isDoubtful);
  const counts = new Map<string, number>();
  for (const { clues } of sentences) for (const clue of clues) counts.set(clue, (counts.get(clue) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= LEAST_OFTEN).map(([clue]) => clue);
  // The last stands for no clue at all.
  const names = [...often, ''];
  const numbers = new Map(names.map((clue, i) => [clue, i]));
  const weights = ACTS.map((_, act) => {
    const examples = sentences.map(({ clues, does }): Example => {
      const features = [...clues, ''].flatMap((clue) => numbers.get(clue) ?? []);
      return { features, values: features.map(() => 1), is: does[act]! };
    });
    return fit(examples, names.length, RIDGE);
  });
  const rows = names.map((clue, i): [string, Scores] => [clue, weights.map((of) => of[i]!)]);
  return new Map(
    rows.filter(([clue, of]) => clue === '' || of.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)),
  );
}

/** What stands around each sentence that nobody doubts, and what it does. */
function casesFrom(speeches: readonly Sentences[]): Case[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { own, others } = split(speeches, fold);
    const clues = cluesFrom(others);
    return own.flatMap((paragraphs) => {
      const alone = paragraphs.map((sentences) => sentences.map(({ reading }) => aloneBy(clues, reading)));
      const sentences = alone.flat();
      const wide = wideOf(sentences);
      let from = 0;
      const nearby = alone.flatMap((paragraph) => {
        const around = aroundOf(sentences, from, from + paragraph.length);
        from += paragraph.length;
        return nearbyIn(paragraph, around);
      });
      return paragraphs.flat().map(({ does, isDoubtful }, at) => ({
        nearby: nearby[at]!,
        // A copy: the next sentence's stand in the same array.
        wide: wide(at).slice(),
        wanted: does,
        isDoubtful,
      }));
    });
  })
    .flat()
    .filter(({ isDoubtful }) => !isDoubtful);
}
