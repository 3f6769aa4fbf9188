/** What speaks for a part, and the part for which most speaks. */

import { weightsIn } from '../../language/signals/sentence';
import { SIGNAL_KINDS, type SignalKind } from '../../language/signals/signal';
import type { Part } from '../../model/manuscript';
import { remember } from '../../model/remember';

/** One thing that speaks for a part. */
export interface PartEvidence {
  readonly part: Part;
  readonly name: string;
  readonly weight: number;
}

export type Weights = Readonly<Record<SignalKind, number>>;

/** What speaks for a part must come to this. */
const ENOUGH = 2;

/** What a text's sentences say, as evidence. */
export function contentEvidence(weights: Weights): PartEvidence[] {
  const { praise, blame, cause } = weights;
  const ask = weights.ask + weights.urge / 2;
  const total = praise + blame + ask + cause;
  if (total < 1) return [];
  const share = (weight: number) => weight / total;
  const rows: [Part, string, number][] = [
    ['praise', '内容在肯定', praise],
    ['critique', '内容在点问题', blame],
    ['requirement', '内容在提要求', ask],
    ['cause', '内容在讲原因', cause],
  ];
  const strength = Math.min(1, total / 3);
  const evidence = rows
    .filter(([, , weight]) => weight > 0)
    .map(([part, name, weight]) => ({ part, name, weight: 4 * share(weight) * strength }));
  const both = Math.min(praise, blame) * 5 >= Math.max(praise, blame) * 2;
  if (praise >= 2 && blame >= 2 && both && share(praise + blame) >= 0.7)
    evidence.push({ part: 'assessment', name: '有褒有贬', weight: 3.5 });
  return evidence;
}

/** The part for which most speaks, if that is enough and nothing else comes as near. */
export function decide(evidence: readonly PartEvidence[]): Part | undefined {
  const sums = new Map<Part, number>();
  for (const { part, weight } of evidence) sums.set(part, (sums.get(part) ?? 0) + weight);
  const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || (second && best[1] - second[1] < 0.25)) return undefined;
  return best[0];
}

/** What a part of a paragraph weighs, kept with the paragraph. */
export function weightsWithin(folded: string, from: number, to: number): Weights {
  const known = weighed(folded);
  const key = `${from} ${to}`;
  const weights = known.get(key) ?? weightsIn(folded.slice(from, to));
  known.set(key, weights);
  return weights;
}

const weighed = remember((_folded: string) => new Map<string, Weights>());

export const NONE = weightsIn('');

export function sum(all: readonly Weights[]): Weights {
  const total = { ...NONE };
  for (const weights of all) for (const kind of SIGNAL_KINDS) total[kind] += weights[kind];
  return total;
}
