/** Which of the starts of a text are speeches of their own. */

import { readLabel } from '../../language/labels';
import { isEditors } from '../../language/page/residue';
import { crossesWord } from '../../language/seams';
import { titleKey } from '../../language/titles';
import type { Joined } from '../joining/joining';
import { isCopy } from './head';
import type { Start } from './starts';

/** What stands between a title and a salutation, or under a compilation's title, is no longer: 全体都有，稍息！ */
const PREAMBLE = 40;
/** Nor what a page says of the occasion before 下面是小编整理的……. */
const PREFACE_OF_PAGE = 600;

/**
 * A title that but a few words part from the next salutation heads no speech of its own: it is the title of that one,
 * or where that one has its own, the compilation's (点评讲话【汇编3篇】). The page's own words between them count for none.
 */
export function withoutHeads(
  paragraphs: readonly Joined[],
  starts: readonly Start[],
  page: Set<number>,
): Start[] {
  const own: Start[] = [];
  for (const start of starts) {
    const above = own.at(-1);
    const from =
      above && start.salutation !== undefined ? prefaceEnd(paragraphs, above.body, start.start) : 0;
    if (!above || start.salutation === undefined || !isHead(paragraphs, above, from, start)) {
      own.push(start);
      continue;
    }
    for (let at = above.body; at < from; at++) page.add(at);
    own[own.length - 1] =
      start.title.length > 0 ? start : { ...above, salutation: start.salutation, body: start.body };
  }
  return own;
}

/** Where the page's words end that lead to 下面是小编整理的……; `from` where there are none. */
function prefaceEnd(paragraphs: readonly Joined[], from: number, to: number): number {
  const over = paragraphs.slice(from, to);
  const end = over.findLastIndex(({ kind, folded }) => kind === 'residue' && isEditors(folded)) + 1;
  const words = over.slice(0, end).filter(({ kind }) => kind === 'text');
  const length = words.reduce((sum, { folded }) => sum + folded.length, 0);
  return length <= PREFACE_OF_PAGE && !words.some(({ folded }) => readLabel(folded)) ? from + end : from;
}

function isHead(
  paragraphs: readonly Joined[],
  { title, salutation }: Start,
  from: number,
  next: Start,
): boolean {
  if (title.length === 0 || salutation !== undefined) return false;
  let length = 0;
  for (let at = from; at < next.start && length <= PREAMBLE; at++) {
    const { kind, folded } = paragraphs[at]!;
    if (kind === 'text') length += readLabel(folded) ? PREAMBLE + 1 : folded.length;
  }
  return length <= PREAMBLE;
}

/** Of the numbered titles over texts that address nobody those that go on with a compilation's: 一、……二、……三、…… */
export function numberedSpeeches(paragraphs: readonly Joined[], starts: readonly Start[]): Start[] {
  const own: Start[] = [];
  const labelOf = ({ title }: Start) =>
    title.length > 0 ? readLabel(paragraphs[title[0]!]!.folded) : undefined;
  for (const start of starts) {
    const above = own.at(-1);
    const before = above && labelOf(above);
    const label = labelOf(start);
    const goesOn = before && label && before.style === label.style && before.number === label.number - 1;
    if (!start.inCompilation || goesOn) own.push(start);
  }
  return own;
}

/** A preview of a speech is no speech: the next one has the same title and begins with the same words. */
export function withoutPreviews(
  paragraphs: readonly Joined[],
  starts: readonly Start[],
  page: Set<number>,
): Start[] {
  return starts.filter((start, i) => {
    const next = starts[i + 1];
    if (!next || !isPreview(paragraphs, start, next)) return true;
    for (let at = start.start; at < next.start; at++) page.add(at);
    return false;
  });
}

/** A title that the page gives again in the midst of its speech starts none: nobody is addressed under it. */
export function withoutRepeats(
  paragraphs: readonly Joined[],
  starts: readonly Start[],
  page: Set<number>,
): Start[] {
  const own: Start[] = [];
  for (const start of starts) {
    const above = own.at(-1);
    const key = titleOf(paragraphs, start);
    if (above && start.salutation === undefined && key !== '' && key === titleOf(paragraphs, above))
      for (const line of start.title) page.add(line);
    else own.push(start);
  }
  return own;
}

/** No motto over a title, and no page's word to its readers, is longer. */
const PREFACE = 160;

/** 学而不思则罔。／在……上的讲话／同志们：: a few words over the first title and address are no speech. */
export function withoutPreface(paragraphs: readonly Joined[], starts: readonly Start[]): readonly Start[] {
  const [first, next] = starts;
  if (!first || first.title.length > 0 || first.salutation !== undefined) return starts;
  if (!next || next.title.length === 0 || next.salutation === undefined) return starts;
  const over = paragraphs.slice(first.start, next.start).filter(({ kind }) => kind === 'text');
  const length = over.reduce((sum, { folded }) => sum + folded.length, 0);
  return length <= PREFACE && !over.some(({ folded }) => readLabel(folded)) ? starts.slice(1) : starts;
}

function titleOf(paragraphs: readonly Joined[], { title }: Start): string {
  return titleKey(title.map((index) => paragraphs[index]!.folded).join(''));
}

/** Characters of a preview's text that are compared. */
const PREVIEW = 40;

function isPreview(paragraphs: readonly Joined[], start: Start, next: Start): boolean {
  const [own, other] = [titleOf(paragraphs, start), titleOf(paragraphs, next)];
  if (next.start - start.body > 2 || (own !== '' && other !== '' && !isCopy(own, other))) return false;
  return start.body < next.start && beginningOf(paragraphs, start) === beginningOf(paragraphs, next);
}

/** The first words of a speech's text, also where they stand in several paragraphs: 大家好。／今天，…… */
function beginningOf(paragraphs: readonly Joined[], { body }: Start): string {
  let text = '';
  for (let at = body; at < paragraphs.length && text.length < PREVIEW; at++)
    text += paragraphs[at]!.folded.slice(0, PREVIEW);
  return titleKey(text.slice(0, PREVIEW)).slice(0, PREVIEW / 2);
}

/** No echo is longer, in UTF-16 code units, nor shorter than this. */
const ECHO = 60;
const SHORTEST_ECHO = 8;

/** 统计工作，是经济运: under a speech a page says how its text begins, and cuts a word there. */
export function echoOf(paragraphs: readonly Joined[], body: number, end: number): number | undefined {
  let at = end - 1;
  while (at > body && paragraphs[at]!.kind === 'residue') at--;
  const { kind, folded = '' } = paragraphs[at] ?? {};
  const text = paragraphs[body]?.folded ?? '';
  const isEcho =
    at > body &&
    kind === 'text' &&
    folded.length >= SHORTEST_ECHO &&
    folded.length <= ECHO &&
    text.startsWith(folded);
  return isEcho && crossesWord(folded, text.slice(folded.length)) ? at : undefined;
}
