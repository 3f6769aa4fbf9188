/** Where a page glued a heading to the text under it. */

import { isHan } from '../../../language/fold';
import { isWritten, type LabelMatch, readLabel } from '../../../language/labels';
import { endsDone, leadsIn, seamWeight } from '../../../language/openers';
import { remember } from '../../../model/remember';

/** Headings that a page glued to their text: no shorter, no longer. */
const SHORTEST = 4;
/** Characters in which a label is read. */
const LABEL = 12;
const LONGEST = 45;
const ENOUGH = 3;
const PARALLEL = 2;

interface Seam {
  readonly at: number;
  readonly weight: number;
}

/** The places at which a labelled line's heading may end and its text begin, with what speaks for each. */
const seamsOf = remember((head: string): readonly Seam[] => {
  const label = labelOf(head)!;
  const seams: Seam[] = [];
  const blanks = head.match(/[\p{Script=Han}] (?=\p{Script=Han})/gu)?.length ?? 0;
  const stop = head.search(/[。；：！？]/);
  const last = stop < 0 ? head.length : stop;
  const limit = Math.min(last, label.end + LONGEST);
  for (let at = label.end + SHORTEST; at < limit; at++) {
    const isBlank = head[at] === ' ';
    if (at >= last - SENTENCE && !labelNear(head, at)) continue;
    if (isQuoted(head, at) || (isBlank && !mayPart(head, at, blanks))) continue;
    const weight = weightAt(head, label.end, at);
    if (weight > 0) seams.push({ at: isBlank ? at + 1 : at, weight });
  }
  return seams;
});

/** What is left before a sentence's end is no sentence, unless a label begins it: ……打硬｜第一，清。 */
const SENTENCE = 6;

function labelNear(head: string, at: number): boolean {
  return readLabel(head.slice(at, at + LABEL)) !== undefined;
}

/** True for a blank that may stand for a line break: between words, in a line that is not full of blanks. */
function mayPart(head: string, at: number, blanks: number): boolean {
  return blanks <= 3 && /[\p{Script=Han}”》）] [\p{Script=Han}“]/u.test(head.slice(at - 1, at + 2));
}

/** What speaks for a seam before the character at `at`, or behind it where it is a blank. */
function weightAt(head: string, from: number, at: number): number {
  const blank = head[at] === ' ' ? 1 : 0;
  const words = seamWeight(head, from, at);
  let weight = (blank === 1 && endsDone(head.slice(from, at)) ? Math.max(0, words) : words) + 4 * blank;
  if (isTopic(head, from, at + blank)) weight += 2;
  if (beginsList(head, at + blank)) weight += OF_LIST;
  if (leadsIn(head.slice(from)) && !readLabel(head.slice(at, at + LABEL))) weight -= 2;
  return weight;
}

/** 二、存在的主要问题｜1.制度执行不够严格 */
function beginsList(head: string, at: number): boolean {
  if (!/[\d（]/.test(head[at] ?? '') || !isHan(head.slice(0, at).trimEnd().at(-1) ?? '')) return false;
  const label = readLabel(head.slice(at, at + LABEL));
  return label?.number === 1 && (isWritten(label.style) || label.style === 'shi');
}

const OF_LIST = 4;

function isQuoted(head: string, at: number): boolean {
  return head.lastIndexOf('“', at - 1) > head.lastIndexOf('”', at - 1);
}

/** The text takes up the heading's own words: …搞好城乡环境整治的责任感｜城乡环境是… */
function isTopic(head: string, from: number, at: number): boolean {
  const words = head.slice(at, at + 4);
  return words.length === 4 && !/[^\p{Script=Han}]/u.test(words) && head.slice(from, at).includes(words);
}

/** The lengths of headings that stand by themselves beyond doubt, as `style length`: those of one text are often alike. */
export type SureHeadings = ReadonlySet<string>;

/** What lines add to the sure headings of their text. */
export function sureHeadings(lines: readonly string[]): string[] {
  return lines.flatMap((line) => sureHeading(line) ?? []);
}

const sureHeading = remember((line: string): string | undefined => {
  const label = labelOf(line);
  if (!label) return undefined;
  const sure = seamsOnce(line)?.find(({ weight }) => weight > ENOUGH);
  const end = sure?.at ?? (!/[。；！？]/.test(line) && line.length <= LONGEST ? line.length : undefined);
  return end === undefined ? undefined : headingName(label, end);
});

function headingName({ style, end }: LabelMatch, at: number): string {
  return `${style} ${at - end}`;
}

/** The sure headings that, where the text has them, move a seam in one of the lines. */
export function askedHeadings(lines: readonly string[]): string[] {
  return lines.flatMap((line) => seamsOnce(line)?.map(({ at }) => headingName(labelOf(line)!, at)) ?? []);
}

/**
 * Where the headings of labelled lines end that a page glued to their text.
 * @param lines folded lines
 * @param sure those of the whole text
 * @returns for each line the offset at which its text begins, or `undefined`
 */
export function headingSeams(lines: readonly string[], sure: SureHeadings): (number | undefined)[] {
  return lines.map((line) => best(line, seamsOnce(line) ?? [], sure));
}

function best(line: string, seams: readonly Seam[], sure: SureHeadings): number | undefined {
  if (seams.length === 0) return undefined;
  const label = labelOf(line)!;
  let found: Seam | undefined;
  for (const { at, weight } of seams) {
    const total = weight + (sure.has(headingName(label, at)) ? PARALLEL : 0);
    if (total >= ENOUGH && total > (found?.weight ?? 0)) found = { at, weight: total };
  }
  return found?.at;
}

/** A heading and its text together are no shorter. */
const SHORT_REST = 16;
/** Characters of a line that tell where its heading ends. */
const WINDOW = 80;

export const seamsOnce = remember((line: string) => seamsIn(line));

function seamsIn(line: string): readonly Seam[] | undefined {
  const label = labelOf(line);
  if (!label || line.length < label.end + SHORT_REST || !/[。！？]/.test(line)) return undefined;
  return seamsOf(line.slice(0, WINDOW));
}

function labelOf(line: string): LabelMatch | undefined {
  const label = readLabel(line.slice(0, 12));
  return label && isWritten(label.style) ? label : undefined;
}
