/** What a comment says of the one it is about: how much of it praises, blames and advises. */
import { countCharacters } from '../language/length';
import { clausesIn, sentencesIn } from '../language/sentences';
import { signalsIn } from '../language/signals/sentence';
import type { SignalKind } from '../language/signals/signal';
import type { Part } from '../model/manuscript';

/** 字数 of each, marks aside. */
export interface Verdict {
  readonly praise: number;
  readonly blame: number;
  readonly advice: number;
}

type Tone = keyof Verdict;

const TONES: Readonly<Partial<Record<SignalKind, Tone>>> = {
  praise: 'praise',
  blame: 'blame',
  cause: 'blame',
  ask: 'advice',
  hope: 'advice',
};
const TONES_OF_PARTS: Readonly<Partial<Record<Part, Tone>>> = {
  praise: 'praise',
  critique: 'blame',
  cause: 'blame',
  requirement: 'advice',
};

export const NO_VERDICT: Verdict = { praise: 0, blame: 0, advice: 0 };

/**
 * Weighs a comment clause by clause. A clause that says nothing by itself goes with what was said before it, the first
 * ones with what follows: 全县二十所学校都开了社团 is what the praise before it is for.
 * @param folded the comment
 * @param part what it is there for, where its words say nothing
 */
export function verdictOf(folded: string, part: Part | undefined): Verdict {
  const clauses = sentencesIn(folded).flatMap(({ text }) => tonesIn(text));
  let tone = clauses.find((clause) => clause.tone)?.tone ?? (part && TONES_OF_PARTS[part]);
  const verdict = { ...NO_VERDICT };
  for (const { length, tone: own } of clauses) {
    tone = own ?? tone;
    if (tone) verdict[tone] += length;
  }
  return verdict;
}

/** Both together. */
export function addVerdicts(a: Verdict, b: Verdict): Verdict {
  return { praise: a.praise + b.praise, blame: a.blame + b.blame, advice: a.advice + b.advice };
}

/** The clauses of a sentence, each with what it says the most. */
function tonesIn(sentence: string): { readonly length: number; readonly tone: Tone | undefined }[] {
  const hits = signalsIn(sentence).flatMap(({ kind, weight, clause }) => {
    const tone = TONES[kind];
    return tone ? [{ tone, weight, clause }] : [];
  });
  return clausesIn(sentence).map((clause) => {
    const own = hits.filter((hit) => hit.clause === clause);
    const most = own.reduce<(typeof own)[number] | undefined>(
      (best, hit) => (best && best.weight >= hit.weight ? best : hit),
      undefined,
    );
    return { length: countCharacters(clause), tone: most?.tone };
  });
}
