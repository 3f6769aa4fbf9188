import { inWidthOf } from '../language/inWidth';
import { writeLabel } from '../language/labels';
import type { TextEdit } from '../model/changes';
import type { Label, Manuscript } from '../model/manuscript';

/** Numbers that 首先 其次 再次 and 一方面 另一方面 can express. */
const LONGEST: Partial<Record<Label['style'], number>> = { adverb: 3, aspect: 2, circled: 20 };

/**
 * The edit that writes `label` in the style of `model`, its number kept.
 * @returns `undefined` where that style has no such number
 */
export function relabel(manuscript: Manuscript, label: Label, model: Label): TextEdit | undefined {
  if (label.number > (LONGEST[model.style] ?? 99)) return undefined;
  return {
    range: label.range,
    text: inWidthOf(manuscript, writeLabel(model.style, label.number, model.text)),
  };
}
