/**
 * 切块号: a page that shows a text in stretches of one length numbers them, in mid-sentence:
 * 1、在……会上的讲话……调度，这很 ／ 2、必要，非常及时…… No such number is a label of the speech.
 */
import { breaksOff } from '../../language/announcing';

/** A stretch that a page cuts in mid-sentence is no shorter, in characters … */
const SHORTEST = 150;
/** … and one that ends by chance where a sentence does, or stands where a page has cut already, no shorter than this. */
const SHORTEST_NEXT = 100;

/**
 * Finds the numbers that a page set before its stretches.
 * @param lines folded lines in a row
 * @returns for each line the length of such a number, 0 where there is none
 */
export function pageNumbers(lines: readonly string[]): number[] {
  const lengths = lines.map(() => 0);
  for (let at = 0; at < lines.length; at++) {
    const end = endOfStretches(lines, at);
    for (; at < end; at++) lengths[at] = numberOf(lines[at]!)!.length;
  }
  return lengths;
}

/** True for a line that is nothing but such a number. */
export function isPageNumber(folded: string): boolean {
  return numberOf(folded)?.length === folded.length;
}

/** Behind the last of the stretches that begin with 1、 at `at`: more of them are cut than end with a sentence. */
function endOfStretches(lines: readonly string[], at: number): number {
  let end = at;
  let cuts = 0;
  for (let next = at; numberOf(lines[next] ?? '')?.number === next - at + 1; next++) {
    const above = lines[next - 1] ?? '';
    const cut = isCut(above, cuts > 0 ? SHORTEST_NEXT : SHORTEST);
    if (next > at && !cut && above.length < SHORTEST_NEXT) break;
    if (next > at) cuts += cut ? 1 : -1;
    if (cuts > 0) end = next + 1;
  }
  return end;
}

function isCut(line: string, shortest: number): boolean {
  return line.length >= shortest && breaksOff(line);
}

/** 1、2022年在……: whatever follows it, also a figure, which no label of the speech has before it. */
const NUMBER = /^(\d{1,3})、/;

function numberOf(line: string): { readonly number: number; readonly length: number } | undefined {
  const found = NUMBER.exec(line);
  return found ? { number: Number(found[1]), length: found[0].length } : undefined;
}
