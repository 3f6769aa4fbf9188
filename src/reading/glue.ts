/**
 * 粘连: where a page glued lines into one. A line is read as if its breaks were there: title, salutation, headings and
 * the paragraphs under them. Nothing in the text is changed; the breaks are offsets.
 */
import { isHan } from '../language/fold';
import { isWritten, type LabelMatch, readLabel } from '../language/labels';
import {
  ADDRESS,
  BLANK_AFTER_END,
  beginsSpeech,
  GLUED_LABEL,
  leadsIn,
  seamWeight,
} from '../language/openers';
import { fieldsAt, menuLength, tailAt, titleFieldIn } from '../language/page/residue/fields';
import { findInlineResidue } from '../language/page/residue/inline';
import { gluedAddress, isSalutationLine, salutationBefore } from '../language/salutation';
import { gluedTitle, titleBreaks, titleEnds } from '../language/titles';
import { remember } from '../model/remember';

/** A salutation stands in the first words of a line. */
const HEAD = 260;
/** A page's style sheet takes more. */
const PAGE_HEAD = 1200;
/** What is left of a line must be this long to have been glued to what stands before it. */
const REST = 60;

/**
 * The breaks round a line's title and salutation.
 * @param begun true where the speech's text has begun above
 * @returns offsets (UTF-16 code units), ascending
 */
export function headBreaks(folded: string, begun: boolean): readonly number[] {
  return begun ? breaksInText(folded) : breaksInHead(folded);
}

const breaksInHead = remember((folded: string) => findHeadBreaks(folded, false));
const breaksInText = remember((folded: string) => findHeadBreaks(folded, true));

function findHeadBreaks(folded: string, begun: boolean): number[] {
  const field = begun ? undefined : titleFieldIn(folded.slice(0, HEAD));
  if (field) {
    const { start, end } = field;
    const above =
      start > 0 ? [...(titleBreaks(folded.slice(0, start)) ?? []).filter((at) => at < start), start] : [];
    return [...above, end, ...findHeadBreaks(folded.slice(end), false).map((at) => end + at)];
  }
  const from = begun ? 0 : pageEnd(folded);
  const page = from > 0 && from < folded.length ? [from] : [];
  return [...page, ...(salutationBreaks(folded, from, begun) ?? (begun ? [] : openBreaks(folded, from)))];
}

/** The end of what a page set before the text: 第1页共10页, 首页 范文 登录. */
function pageEnd(folded: string): number {
  const menu = menuLength(folded);
  if (menu > 0) return menu;
  let end = 0;
  for (const residue of findInlineResidue(folded.slice(0, PAGE_HEAD))) {
    if (residue.start > end) break;
    end = skipBlank(folded, residue.end);
  }
  return end;
}

function salutationBreaks(folded: string, from: number, begun: boolean): number[] | undefined {
  const head = folded.slice(0, from + HEAD);
  for (const { 0: mark, index } of head.matchAll(/[：！]/g)) {
    const start = addressBefore(folded, from, index);
    if (start === undefined) continue;
    const above = start > from ? breaksAbove(head.slice(from, start), begun || mark === '！') : [];
    if (!above || (start === from && mark === '！' && begun)) continue;
    // 同志们：： is a slip of the mark.
    const after = skipBlank(folded, /^[：！，。；、]*/.exec(folded.slice(index))![0].length + index);
    const own = start > from ? [start] : [];
    return [...above.map((at) => from + at), ...own, ...(after < folded.length ? [after] : [])];
  }
  return undefined;
}

/** Where an address begins that ends with `mark`; whose they are belongs to it: ……上的讲话｜后勤战线的同志们： */
function addressBefore(folded: string, from: number, mark: number): number | undefined {
  const start = salutationBefore(folded, mark);
  if (start === undefined || start < from) return undefined;
  if (folded[start - 1] !== '的') return start;
  const ends = titleEnds(folded.slice(from, start)).map((end) => from + end);
  return ends.find((end) => isSalutationLine(folded.slice(end, mark))) ?? start;
}

/** The breaks in the words over a salutation, or `undefined` where they are no title. */
function breaksAbove(head: string, onlyTitle: boolean): number[] | undefined {
  const fields = fieldsAt(head);
  if (fields !== undefined) {
    const above = breaksAbove(head.slice(0, fields), onlyTitle);
    return above && [...above.filter((at) => at < fields), fields];
  }
  const sentence = onlyTitle ? -1 : head.lastIndexOf('。') + 1;
  if (sentence <= 0) return titleBreaks(head);
  const rest = skipBlank(head, sentence);
  if (rest === head.length) return [];
  const inner = titleBreaks(head.slice(rest));
  return inner && [rest, ...inner.map((at) => rest + at)];
}

/** ……讲话稿今天，我们……: a title without a salutation, once or more; and an address without its colon. */
function openBreaks(folded: string, from: number): number[] {
  const breaks: number[] = [];
  let at = from;
  while (folded.length - at > REST) {
    const line = folded.slice(at, at + HEAD);
    const length = gluedTitle(line, (place) => beginsText(line, place));
    if (length === undefined) break;
    at = skipBlank(folded, at + length);
    breaks.push(at);
  }
  const address = addressAt(folded, at);
  const rest = skipBlank(folded, at + address);
  return address > 0 && rest < folded.length ? [...breaks, rest] : breaks;
}

/** True where a speech's text may begin behind its title: its first words, an address, its first label. */
function beginsText(line: string, at: number): boolean {
  const label = readLabel(line.slice(at, at + LABEL));
  const first = label !== undefined && isWritten(label.style) && label.number === 1;
  return first || beginsSpeech(line, at) || addressAt(line, at) > 0;
}

/** The length of the address that begins at an offset, its text glued to it. */
function addressAt(folded: string, at: number): number {
  const line = folded.slice(at, at + HEAD);
  return gluedAddress(line, (place) => beginsSpeech(line, place));
}

function skipBlank(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\u3000' || text[end] === '\u00a0') end++;
  return end;
}

const SENTENCE_END = /[。！？…]/;
/**
 * The breaks before the headings and paragraphs of a glued line.
 * @param glued true where the line's title or salutation was glued to it
 */
export function textBreaks(folded: string, glued: boolean): readonly number[] {
  return glued ? breaksInGlued(folded) : breaksInLine(folded);
}

const breaksInGlued = remember((folded: string) => findTextBreaks(folded, true));
const breaksInLine = remember((folded: string) => findTextBreaks(folded, false));

function findTextBreaks(folded: string, glued: boolean): number[] {
  const tail = tailAt(folded);
  if (tail !== undefined) return [...findTextBreaks(folded.slice(0, tail), glued), tail];
  const labels = labelBreaks(folded, glued);
  if (!glued && labels.length === 0) return [];
  const addresses = [...folded.matchAll(ADDRESS)].map(({ index }) => index);
  return [...new Set([...labels, ...addresses, ...blankBreaks(folded)])]
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
}

/** A page turned line breaks into blanks: 。 stands now with a blank, now without. */
function blankBreaks(folded: string): number[] {
  const blanks = [...folded.matchAll(BLANK_AFTER_END)];
  const ends = folded.match(/[。！？：]/g)?.length ?? 0;
  return blanks.length * 2 > ends ? [] : blanks.map(({ 0: blank, index }) => index + blank.length);
}

function labelBreaks(folded: string, glued: boolean): number[] {
  const breaks: number[] = [];
  const last = new Map<string, number>();
  let isGlued = glued;
  for (const { index } of folded.matchAll(GLUED_LABEL)) {
    const label = readLabel(folded.slice(index, index + 12));
    if (!label || !isWritten(label.style)) continue;
    const before =
      folded
        .slice(Math.max(0, index - 6), index)
        .trimEnd()
        .at(-1) ?? '';
    const previous = last.get(label.style);
    if (index > 0 && !isBreak(label, previous, before, isGlued)) continue;
    last.set(label.style, label.number);
    if (index === 0) continue;
    isGlued ||= label.style === 'han';
    if (isGlued) breaks.push(index);
  }
  return breaks;
}

/** True when the label stands where a line began: after a sentence, and in its series. */
function isBreak(label: LabelMatch, previous: number | undefined, before: string, glued: boolean): boolean {
  const next = label.number === (previous ?? 0) + 1;
  if (SENTENCE_END.test(before))
    return next || label.number === 1 || (previous === undefined && label.style === 'han');
  if (!glued) return false;
  if (before === '：' || before === '；') return next || (label.number === 1 && before === '：');
  // …知识5、…: a list of digits that is under way.
  return label.style === 'arabic' && label.mend !== undefined && isHan(before) && next && label.number > 2;
}

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
  let weight = seamWeight(head, from, at) + 4 * blank;
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

/** True for a folded line that no page glued together, whatever stands around it. */
export function isWhole(line: string): boolean {
  return (
    headBreaks(line, false).length === 0 &&
    headBreaks(line, true).length === 0 &&
    textBreaks(line, false).length === 0 &&
    seamsOnce(line) === undefined
  );
}

/** A heading and its text together are no shorter. */
const SHORT_REST = 16;
/** Characters of a line that tell where its heading ends. */
const WINDOW = 80;

const seamsOnce = remember((line: string) => seamsIn(line));

function seamsIn(line: string): readonly Seam[] | undefined {
  const label = labelOf(line);
  if (!label || line.length < label.end + SHORT_REST || !/[。！？]/.test(line)) return undefined;
  return seamsOf(line.slice(0, WINDOW));
}

function labelOf(line: string): LabelMatch | undefined {
  const label = readLabel(line.slice(0, 12));
  return label && isWritten(label.style) ? label : undefined;
}
