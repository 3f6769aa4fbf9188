/** What is said in a speech: how much its sentences praise, blame, ask and give causes. */

import { actsOf } from '../../language/acts/acts';
import { sentencesIn } from '../../language/sentences';
import { readingsIn } from '../../language/signals/sentence';
import type { Paragraph } from '../../model/manuscript';
import { remember } from '../../model/remember';
import { lowest } from '../../model/search';

const SAID = ['praise', 'blame', 'ask', 'cause'] as const;

/** How much is said of each. */
export type Weights = Readonly<Record<(typeof SAID)[number], number>>;

export const NONE: Weights = { praise: 0, blame: 0, ask: 0, cause: 0 };

/** What a sentence does for certain weighs as much as a word that says so outright. */
const CERTAIN = 2;
/** What is less likely is nothing: many a little would make much. */
const LEAST = 0.3;

/** What the sentences of a speech say. */
export interface Said {
  /** What is said between two places of a paragraph's folded text; of all of it, where none are given. */
  readonly within: (paragraph: number, from?: number, to?: number) => Weights;
}

/** Reads what is said in the paragraphs of a speech. */
export function saidIn(paragraphs: readonly Paragraph[]): Said {
  const acts = actsOf(paragraphs.map(({ folded }) => folded));
  return {
    within(paragraph, from = 0, to = Number.POSITIVE_INFINITY) {
      const total = { ...NONE };
      const sentences = sentencesOf(paragraphs[paragraph]!.folded);
      // A paragraph of many points is asked for each of them: only the sentences at that place are looked at.
      const first = lowest(0, sentences.length, (i) => sentences[i]!.end >= Math.min(from, to));
      for (let i = first; i < sentences.length && sentences[i]!.start <= Math.max(from, to); i++) {
        const { start, end, cause } = sentences[i]!;
        const middle = (start + end) / 2;
        // 一要抓进度，二要抓质量。 is one sentence around its points.
        const isInside = (from <= middle && middle < to) || (start <= from && to <= end);
        if (!isInside) continue;
        const { praise, blame, ask } = acts[paragraph]![i]!;
        total.praise += weight(praise);
        total.blame += weight(blame);
        total.ask += weight(ask);
        total.cause += cause;
      }
      return total;
    },
  };
}

function weight(chance: number): number {
  return chance < LEAST ? 0 : chance * CERTAIN;
}

const sentencesOf = remember((folded: string) => {
  const readings = [...readingsIn(folded)];
  return sentencesIn(folded).map(({ text, start }, i) => ({
    start,
    end: start + text.length,
    cause: readings[i]!.hits.reduce((all, hit) => (hit.kind === 'cause' ? all + hit.weight : all), 0),
  }));
});

/** Weights added up. */
export function sum(all: readonly Weights[]): Weights {
  const total = { ...NONE };
  for (const weights of all) for (const kind of SAID) total[kind] += weights[kind];
  return total;
}
