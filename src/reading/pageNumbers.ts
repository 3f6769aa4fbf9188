/**
 * 切块号: a page that shows a text in stretches of one length numbers them, in mid-sentence:
 * 1、在……会上的讲话……调度，这很 ／ 2、必要，非常及时…… No such number is a label of the speech.
 */
import { breaksOff } from '../language/announcing';

/** A page's stretch is no shorter, in characters. */
const SHORTEST = 150;

/**
 * Finds the numbers that a page set before its stretches.
 * @param lines folded lines in a row
 * @returns for each line the length of such a number, 0 where there is none
 */
export function pageNumbers(lines: readonly string[]): number[] {
  const lengths = lines.map(() => 0);
  for (let at = 0; at < lines.length; at++) {
    const end = endOfStretches(lines, at);
    if (end - at > 1) for (; at < end; at++) lengths[at] = numberOf(lines[at]!)!.length;
  }
  return lengths;
}

/** Behind the last of the stretches that begin with 1、 at `at`. */
function endOfStretches(lines: readonly string[], at: number): number {
  let end = at;
  while (end < lines.length && numberOf(lines[end]!)?.number === end - at + 1) {
    end++;
    if (!isCut(lines[end - 1]!)) break;
  }
  return end;
}

function isCut(line: string): boolean {
  return line.length >= SHORTEST && breaksOff(line);
}

/** 1、2022年在……: whatever follows it, also a figure, which no label of the speech has before it. */
const NUMBER = /^(\d{1,3})、/;

function numberOf(line: string): { readonly number: number; readonly length: number } | undefined {
  const found = NUMBER.exec(line);
  return found ? { number: Number(found[1]), length: found[0].length } : undefined;
}
