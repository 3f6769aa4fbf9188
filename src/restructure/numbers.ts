/** Labels of a list that changes: what each reads at its new place. */
import { isWritten, writeLabel } from '../language/labels';
import { HAN_NUMERAL, writeCircled, writeNumeral } from '../language/numerals';
import type { Label, LabelStyle } from '../model/manuscript';

/** The highest number that a style can express. */
const HIGHEST: Partial<Record<LabelStyle, number>> = { circled: 20, adverb: 4, aspect: 3 };
const ADVERBS = ['首先', '其次', '再次', '最后'];
const ASPECTS = ['一方面', '另一方面', '再一方面'];

export function highest(style: LabelStyle): number {
  return HIGHEST[style] ?? 99;
}

/**
 * What the labels of a list read when its points stand in a new order.
 * @param list the labels as they are now; at least one
 * @param arranged the labels in their new order, `undefined` for a point that is new to the list
 * @returns `undefined` where the style has no such number
 */
export function numberLabels(
  list: readonly Label[],
  arranged: readonly (Label | undefined)[],
): string[] | undefined {
  const count = arranged.length;
  const texts = arranged.map((own, i) => {
    // 首先 其次 最后 belong to their places, not to what they introduce.
    if (list.some(({ style }) => isWord(style))) return wordAt(list, i, count);
    return withNumber(own ?? modelFor(arranged, i) ?? list[Math.min(i, list.length - 1)]!, i + 1);
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/**
 * The label as it reads with another number, its spelling and width kept.
 * @returns `undefined` where the style has no such number
 */
export function withNumber(label: Label, number: number): string | undefined {
  const { style, raw } = label;
  if (number === label.number) return raw;
  if (number > highest(style)) return undefined;
  if (style === 'circled') return raw.replace(/[①-⑳]/, writeCircled(number));
  if (isWord(style)) return raw.replace(/^[^，,：:]+/, (style === 'adverb' ? ADVERBS : ASPECTS)[number - 1]!);
  const swapped = /\d/.test(raw)
    ? raw.replace(/\d+/, String(number))
    : raw.replace(new RegExp(HAN_NUMERAL), writeNumeral(number));
  return swapped === raw ? writeLabel(style, number, label.text) : swapped;
}

/** True for the styles that count with words of their own. */
function isWord(style: LabelStyle): boolean {
  return style === 'adverb' || style === 'aspect';
}

function wordAt(list: readonly Label[], at: number, count: number): string | undefined {
  const last = list.at(-1)!;
  const endsWithLast = last.raw.startsWith('最后');
  if (endsWithLast && at === count - 1 && count > 2) return last.raw;
  const own = list[at];
  if (own && !(endsWithLast && own === last)) return own.raw;
  const model = list.find(({ style }) => isWord(style))!;
  if (model.style === 'adverb' && at === 3 && count > 4) return undefined;
  // 首先 第二 第三: the count goes on as it did last.
  const further = isWord(last.style) ? model : last;
  return withNumber(further, at + 1);
}

/** The nearest label before a new point, else after it. */
function modelFor(arranged: readonly (Label | undefined)[], at: number): Label | undefined {
  return arranged.slice(0, at).findLast(Boolean) ?? arranged.slice(at).find(Boolean);
}

/** The style below another in the standard's order, or `undefined` for a spoken one and the last. */
export function styleBelow(style: LabelStyle): LabelStyle | undefined {
  const order: readonly LabelStyle[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];
  return isWritten(style) ? order[order.indexOf(style) + 1] : undefined;
}
