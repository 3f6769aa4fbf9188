/** Texts with points to move about, and what came of it. */
import { expect } from 'vitest';
import { applyEdits } from '../../src/model/changes';
import type { Manuscript, Point } from '../../src/model/manuscript';
import { familyOf } from '../../src/model/tree';
import { isRefused, type Outcome } from '../../src/restructure/outcome';

/** Lists within lists: written labels, spoken ones. */
export const nested = [
  '讲话\n同志们：\n下面讲两点。\n一、抓项目\n（一）抓谋划。要早。\n（二）抓推进。要快。\n1.盯进度。\n2.盯质量。\n（三）抓服务。要好。\n二、抓作风\n（一）转。要真转。\n（二）改。要真改。\n同志们，散会。\n',
  '讲话\n同志们：\n第一，讲认识\n一是要高。\n二是要深。\n第二，讲行动\n一是要快。\n二是要实。\n三是要久。\n',
];

export const pointsOf = (manuscript: Manuscript): Point[] => [...familyOf(manuscript).keys()];

/** The point whose heading has these words. */
export const find = (manuscript: Manuscript, title: string): Point =>
  pointsOf(manuscript).find((point) => point.title.includes(title))!;

/** The text after an outcome, which is none to be refused. */
export function after(text: string, outcome: Outcome): string {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  outcome.edits.forEach(({ range }, i) => {
    expect(range.start).toBeGreaterThanOrEqual(outcome.edits[i - 1]?.range.end ?? 0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
  });
  return applyEdits(text, outcome.edits);
}
