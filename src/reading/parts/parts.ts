/**
 * 环节: what every point and every run of unlabelled paragraphs does. Told from what a section says – its heading,
 * the words that led to its list, its own sentences – each as evidence with a name and a weight; what remains in doubt is
 * left absent.
 */
import type { Paragraph, Part } from '../../model/manuscript';
import type { Nesting } from '../points/points';
import { introBefore, introInside } from './intros';
import { type PartRun, runsOf } from './partRuns';
import { assignList, onePart } from './pointParts';
import { reviewRuns } from './reviews';
import { saidIn } from './said';

/** Assigns `part` to the drafts and groups the paragraphs of the first level. */
export function assignParts(paragraphs: readonly Paragraph[], nesting: Nesting): PartRun[] {
  const said = saidIn(paragraphs);
  const spoken = { paragraphs, said, index: new Map(paragraphs.map((paragraph, i) => [paragraph, i])) };
  const reviews = reviewRuns(spoken, nesting);
  const runs = runsOf(spoken, nesting, reviews);
  const partAt = new Map<number, Part>();
  for (const { part, paragraphs: own } of runs) for (const at of own) if (part) partAt.set(at, part);
  for (const [at, lists] of nesting.inside.entries())
    for (const list of lists)
      if (!list.parent)
        assignList(list, spoken, { intro: introInside(list, paragraphs[at]!), above: partAt.get(at) });
  for (const list of nesting.lists) assignList(list, spoken, { intro: introBefore(list, paragraphs) });
  return runs.map((run) => {
    const part = run.part ?? onePart(run.paragraphs.flatMap((at) => nesting.inside[at]!));
    return part ? { ...run, part } : run;
  });
}
