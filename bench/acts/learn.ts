/** Learns from labelled speeches what the sentences of a speech do. */
import { ACTS, chance, type Model, type Scores, scoreOf, surroundingsOf } from '../../src/language/acts/acts';
import { cluesOf } from '../../src/language/acts/clues';
import { readingsIn } from '../../src/language/signals/sentence';
import { type Example, fit } from './fit';
import type { Labelled, LabelledSpeech } from './labelled';

/** How much weights cost: the more, the less is learned from few sentences. */
const RIDGE = { clues: 3, context: 2 };
/** A clue of fewer sentences is chance. */
const LEAST_OFTEN = 4;
/** A clue that says less than this for each act is left out. */
const LEAST_WEIGHT = 0.175;
/** The sentences' own scores are learned without the speech that they are of, as those of a new speech will be. */
export const FOLDS = 5;

interface Sentence extends Labelled {
  readonly clues: ReadonlySet<string>;
}

type Sentences = readonly Sentence[];

/** Learns a model. @throws where a label does not stand by a sentence as it is read */
export function learn(speeches: readonly LabelledSpeech[]): Model {
  const read = speeches.map(sentencesOf);
  return { clues: cluesFrom(read), context: contextFrom(read) };
}

/** Every so-many-th of a list, and the others. */
export function split<T>(all: readonly T[], fold: number): { readonly own: T[]; readonly others: T[] } {
  return { own: all.filter((_, i) => i % FOLDS === fold), others: all.filter((_, i) => i % FOLDS !== fold) };
}

function sentencesOf(speech: LabelledSpeech): Sentences {
  return speech.flatMap((paragraph) => {
    const readings = [...readingsIn(paragraph.map(({ text }) => text).join(''))];
    return readings.map(({ text, hits }, i) => {
      const label = paragraph[i];
      if (label?.text !== text) throw new Error(`标注和句子对不上：${label?.text} / ${text}`);
      return { ...label, clues: cluesOf(text, hits) };
    });
  });
}

/** What each clue says by itself. */
function cluesFrom(speeches: readonly Sentences[]): Model['clues'] {
  const sentences = speeches.flat().filter(({ isDoubtful }) => !isDoubtful);
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
    return fit(examples, names.length, RIDGE.clues);
  });
  const rows = names.map((clue, i): [string, Scores] => [clue, weights.map((of) => of[i]!)]);
  return new Map(
    rows.filter(([clue, of]) => clue === '' || of.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)),
  );
}

/** What stands around a sentence says. */
function contextFrom(speeches: readonly Sentences[]): Model['context'] {
  const examples = Array.from({ length: FOLDS }, (_, fold) => {
    const { own, others } = split(speeches, fold);
    const clues = cluesFrom(others);
    return own.flatMap((sentences) => {
      const scores = sentences.map((sentence) => scoreOf(sentence.clues, clues));
      const surroundings = surroundingsOf(scores.map((own) => ({ scores: own, chances: own.map(chance) })));
      return sentences.map((sentence, i) => ({ sentence, values: [...surroundings(i)] }));
    });
  })
    .flat()
    .filter(({ sentence }) => !sentence.isDoubtful);
  return ACTS.map((_, act) => {
    const rows = examples.map(
      ({ sentence, values }): Example => ({
        features: values.map((__, i) => i),
        values,
        is: sentence.does[act]!,
      }),
    );
    return [...fit(rows, rows[0]!.features.length, RIDGE.context)];
  });
}
