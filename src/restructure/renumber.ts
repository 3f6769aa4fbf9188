import { inWidthOf } from '../language/inWidth';
import { withNumber, writeLabel } from '../language/numbering';
import type { TextEdit } from '../model/changes';
import type { Label, Manuscript, Series } from '../model/manuscript';

/**
 * Edits that number a list 1, 2, 3 …, each label in its own spelling; labels that are right already stay.
 * @param left how many points it leaves out at its start
 */
export function renumber({ points }: Series, left = 0): TextEdit[] {
  // 最后 stands for every number from the fourth on.
  return points.flatMap(({ label }, i) => edit(label, withNumber(label, left + i + 1) ?? label.raw));
}

/** The same in the standard's spelling, for a list that is not spelled so: 1、2、4、 → 1.2.3. */
export function renumberWell(manuscript: Manuscript, { points }: Series): TextEdit[] {
  if (!points.some(({ label }) => label.mend)) return [];
  return points.flatMap(({ label }, i) =>
    edit(label, inWidthOf(manuscript, writeLabel(label.style, i + 1, label.mend ?? label.text))),
  );
}

function edit({ raw, range }: Label, text: string): TextEdit[] {
  return text === raw ? [] : [{ range, text }];
}
