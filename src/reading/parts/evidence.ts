/** What speaks for a part, and the part for which most speaks. */

import type { HeadingCue } from '../../language/headings';
import type { Part, PartEvidence } from '../../model/manuscript';
import type { Weights } from './said';

/** A cue as evidence, without its pattern. */
export function asEvidence({ part, name, weight }: HeadingCue): PartEvidence {
  return { part, name, weight };
}

/** What speaks for a part must come to this. */
const ENOUGH = 2;

/** So much a sentence says that likely does a thing. */
const A_SENTENCE = 1.6;

/** What a text's sentences say, as evidence. */
export function contentEvidence(weights: Weights): PartEvidence[] {
  const { praise, blame, ask, cause } = weights;
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
  if (Math.min(praise, blame) >= A_SENTENCE && both && share(praise + blame) >= 0.7)
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
