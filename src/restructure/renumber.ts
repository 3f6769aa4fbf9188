import { inWidthOf } from '../language/inWidth';
import { writeLabel } from '../language/labels';
import type { TextEdit } from '../model/changes';
import type { Manuscript, Series } from '../model/manuscript';

/** Edits that number a list 1, 2, 3 …, each label in its own style; labels that are right already stay. */
export function renumber(manuscript: Manuscript, { points }: Series): TextEdit[] {
  return points.flatMap(({ label }, i) => {
    if (label.number === i + 1) return [];
    const text = inWidthOf(manuscript, writeLabel(label.style, i + 1, label.text));
    // 最后 stands for every number from the fourth on.
    return text === label.raw ? [] : [{ range: label.range, text }];
  });
}
