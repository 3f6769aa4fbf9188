import { inWidthOf } from '../language/inWidth';
import { expresses, suits, writeLabel } from '../language/numbering';
import type { TextEdit } from '../model/changes';
import type { Label, Manuscript } from '../model/manuscript';

/**
 * The edit that writes `label` in the style of `model`, its number kept.
 * @param size how many points the list has
 * @returns `undefined` where that style has no such number
 */
export function relabel(
  manuscript: Manuscript,
  label: Label,
  model: Label,
  size: number,
): TextEdit | undefined {
  if (!suits(model.style, size) || !expresses(model.style, label.number, size)) return undefined;
  return {
    range: label.range,
    text: inWidthOf(manuscript, writeLabel(model.style, label.number, model.text)),
  };
}
