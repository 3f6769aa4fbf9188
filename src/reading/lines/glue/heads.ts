/** Where a page glued a title or a salutation to what stands beside it. */

import { isWritten, readLabel } from '../../../language/labels';
import { beginsSpeech } from '../../../language/openers';
import { fieldsAt, menuLength, titleFieldIn } from '../../../language/page/residue/fields';
import { findInlineResidue } from '../../../language/page/residue/inline';
import { gluedAddress, isSalutationLine, salutationBefore, saysWhose } from '../../../language/salutation';
import { gluedTitle, isTitle, titleBreaks, titleEnds } from '../../../language/titles';
import { remember } from '../../../model/remember';

/** A salutation stands in the first words of a line. */
const HEAD = 260;
/** A page's style sheet takes more. */
const PAGE_HEAD = 1200;
/** Characters in which a label is read. */
const LABEL = 12;
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
  if (!saysWhose(folded.slice(from, start))) return start;
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

/** A title takes no more. */
const TITLE = 80;
const SENTENCE_END = /[。！？][”’）》]*[ 　]*/g;

/** Where a speech begins in the midst of a line, behind one that addresses somebody: ……谢谢大家！｜在……会上的讲话同志们：…… */
export const speechBreaks: (folded: string) => readonly number[] = remember((folded: string) => {
  const addresses = [...folded.matchAll(/：/g)].flatMap(({ index }) => addressBefore(folded, 0, index) ?? []);
  return addresses.slice(1).flatMap((start) => titleBefore(folded, start) ?? []);
});

/** Where the title begins that a sentence's end parts from the speech before. */
function titleBefore(folded: string, address: number): number | undefined {
  const before = Math.max(0, address - TITLE);
  const end = [...folded.slice(before, address).matchAll(SENTENCE_END)].at(-1);
  if (!end) return undefined;
  const title = before + end.index + end[0].length;
  return isHeadTitle(folded.slice(title, address)) ? title : undefined;
}

/** 篇二：在……会上的讲话 */
function isHeadTitle(words: string): boolean {
  return isTitle(words) || isTitle(words.slice(words.lastIndexOf('：') + 1));
}

function skipBlank(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\u3000' || text[end] === '\u00a0') end++;
  return end;
}
