/** Labels of a list that changes: what each reads at its new place. */
import { expresses, isLastWord, isLoose, tellsPlace, withNumber } from '../language/numbering';
import type { Label } from '../model/manuscript';

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
  const left = leftOut(list.map(({ style, number }) => (tellsPlace(style) ? number : undefined)));
  const texts = arranged.map((own, i) => {
    // 首先 其次 最后 belong to their places, not to what they introduce.
    if (list.some(({ style }) => isLoose(style))) return wordAt(list, i, count);
    return withNumber(own ?? modelFor(arranged, i) ?? list[Math.min(i, list.length - 1)]!, left + i + 1);
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/**
 * How many points a list leaves out at its start, by the numbers of its points: an excerpt that begins with 五、六、 goes on
 * with 七、. None where it is not numbered in order: then it is numbered anew.
 */
export function leftOut(numbers: readonly (number | undefined)[]): number {
  const first = numbers[0] ?? 1;
  return numbers.every((number, i) => number === first + i) ? first - 1 : 0;
}

function wordAt(list: readonly Label[], at: number, count: number): string | undefined {
  const last = list.at(-1)!;
  const endsWithLast = isLastWord(last);
  if (endsWithLast && at === count - 1 && count > 2) return last.raw;
  const own = list[at];
  if (own && !(endsWithLast && own === last)) return own.raw;
  const model = list.find(({ style }) => isLoose(style))!;
  // 首先 第二 第三: the count goes on as it did last.
  const further = isLoose(last.style) ? model : last;
  return expresses(further.style, at + 1, count) ? withNumber(further, at + 1) : undefined;
}

/** The nearest label before a new point, else after it. */
function modelFor(arranged: readonly (Label | undefined)[], at: number): Label | undefined {
  return arranged.slice(0, at).findLast(Boolean) ?? arranged.slice(at).find(Boolean);
}
