/** How well a reader knows what sentences do. */
import { ACTS, type ActsReader } from '../../src/language/acts/acts';
import type { LabelledSpeech } from './labelled';

/** What a reader said of a sentence that is labelled. */
export interface Answer {
  readonly is: boolean;
  readonly chance: number;
}

/** For each act the answers on the sentences that nobody doubts. */
export function answersOf(reader: ActsReader, speeches: readonly LabelledSpeech[]): Answer[][] {
  const found: Answer[][] = ACTS.map(() => []);
  for (const speech of speeches) {
    const said = reader(speech.map((paragraph) => paragraph.map(({ text }) => text).join(''))).flat();
    for (const [i, { does, isDoubtful }] of speech.flat().entries())
      if (!isDoubtful)
        for (const [k, act] of ACTS.entries()) found[k]!.push({ is: does[k]!, chance: said[i]![act] });
  }
  return found;
}

/** Precision and recall where what is likelier than not counts. */
export function measure(answers: readonly Answer[]): { readonly precision: number; readonly recall: number } {
  const told = answers.filter(({ chance }) => chance > 0.5);
  const right = told.filter(({ is }) => is).length;
  return { precision: right / told.length, recall: right / answers.filter(({ is }) => is).length };
}
