/** Which of the starts of a text are speeches of their own, and what between them is the page's: one question a pass. */

import { readLabel } from '../../language/labels';
import { isEditors } from '../../language/page/residue/kinds';
import { crossesWord } from '../../language/seams';
import { titleKey } from '../../language/titles';
import type { Joined } from '../joining/joined';
import { isCopy } from './head';
import type { Start } from './starts';

/** What may be a speech, as far as it has been looked at. */
export interface Found {
  readonly starts: readonly Start[];
  /** Paragraphs that are a page's though they read like a speech's. */
  readonly page: ReadonlySet<number>;
}

/** One question about all of them. */
type Pass = (paragraphs: readonly Joined[], found: Found) => Found;

/** In this order: each sees what those before it have left. */
export const PASSES: readonly Pass[] = [
  // 点评讲话【汇编3篇】／在村里的讲话／同志们：
  withoutTitlesOfTheNext,
  // 三、在全县观摩会上的讲话 in the midst of a speech
  withoutNumberedHeadings,
  // 在村里的讲话／今天看了……／在村里的讲话／今天看了……
  withoutPreviews,
  // 在村里的讲话／同志们：／……／在村里的讲话／……
  withoutRepeats,
  // 学而不思则罔。／在村里的讲话／同志们：
  withoutPreface,
  // 同志们：／统计工作，是经济运行的……／统计工作，是经济运
  withoutEchoes,
];

/** What stands between a title and a salutation, or under a compilation's title, is no longer: 全体都有，稍息！ */
const PREAMBLE = 40;

/**
 * A title that but a few words part from the next salutation heads no speech of its own: it is the title of that one,
 * or where that one has its own, the compilation's (点评讲话【汇编3篇】). The page's own words between them count for none.
 */
function withoutTitlesOfTheNext(paragraphs: readonly Joined[], { starts, page }: Found): Found {
  const own: Start[] = [];
  const words: number[] = [];
  for (const start of starts) {
    const above = own.at(-1);
    const from = above && prefaceEnd(paragraphs, above.body, start.start);
    if (above && from !== undefined && headsNext(paragraphs, above, from, start)) {
      words.push(...indices(above.body, from));
      own.pop();
      own.push(
        start.title.length > 0 ? start : { ...above, salutation: start.salutation!, body: start.body },
      );
    } else own.push(start);
  }
  return { starts: own, page: withMore(page, words) };
}

/** What a page says of the occasion before 下面是小编整理的…… is no longer. */
const PREFACE_OF_PAGE = 600;

/** Where the page's words end that lead to 下面是小编整理的……; `from` where there are none. */
function prefaceEnd(paragraphs: readonly Joined[], from: number, to: number): number {
  const over = paragraphs.slice(from, to);
  const end = over.findLastIndex(({ kind, folded }) => kind === 'residue' && isEditors(folded)) + 1;
  return isShortText(over.slice(0, end), PREFACE_OF_PAGE) ? from + end : from;
}

/** True for a title without a salutation of its own, and hardly a word between `from` and the next one. */
function headsNext(
  paragraphs: readonly Joined[],
  { title, salutation }: Start,
  from: number,
  next: Start,
): boolean {
  if (title.length === 0 || salutation !== undefined || next.salutation === undefined) return false;
  return isShortText(paragraphs.slice(from, next.start), PREAMBLE);
}

/** 三、在……会上的讲话 over a text that addresses nobody is a heading, unless the speech above is 二、 of a compilation. */
function withoutNumberedHeadings(paragraphs: readonly Joined[], { starts, page }: Found): Found {
  const labelOf = ({ title: [line] }: Start) =>
    line === undefined ? undefined : readLabel(paragraphs[line]!.folded);
  const own: Start[] = [];
  for (const start of starts) {
    const above = own.at(-1);
    const before = above && labelOf(above);
    const label = labelOf(start);
    const goesOn = before && label && before.style === label.style && before.number === label.number - 1;
    if (!start.inCompilation || goesOn) own.push(start);
  }
  return { starts: own, page };
}

/** A preview of a speech is no speech: the next one has the same title and begins with the same words. */
function withoutPreviews(paragraphs: readonly Joined[], { starts, page }: Found): Found {
  const own: Start[] = [];
  const previews: number[] = [];
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1];
    if (next && isPreview(paragraphs, start, next)) previews.push(...indices(start.start, next.start));
    else own.push(start);
  }
  return { starts: own, page: withMore(page, previews) };
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

/** A title that the page gives again in the midst of its speech starts none: nobody is addressed under it. */
function withoutRepeats(paragraphs: readonly Joined[], { starts, page }: Found): Found {
  const own: Start[] = [];
  const titles: number[] = [];
  for (const start of starts) {
    const above = own.at(-1);
    const key = titleOf(paragraphs, start);
    if (above && start.salutation === undefined && key !== '' && key === titleOf(paragraphs, above))
      titles.push(...start.title);
    else own.push(start);
  }
  return { starts: own, page: withMore(page, titles) };
}

/** No motto over a title, and no page's word to its readers, is longer. */
const PREFACE = 160;

/** 学而不思则罔。／在……上的讲话／同志们：: a few words over the first title and address are no speech. */
function withoutPreface(paragraphs: readonly Joined[], { starts, page }: Found): Found {
  const [first, next] = starts;
  const isPreface =
    first?.title.length === 0 &&
    first.salutation === undefined &&
    next !== undefined &&
    next.title.length > 0 &&
    next.salutation !== undefined &&
    isShortText(paragraphs.slice(first.start, next.start), PREFACE);
  return isPreface ? { starts: starts.slice(1), page } : { starts, page };
}

/** 统计工作，是经济运: under a speech a page says how its text begins, and cuts a word there. */
function withoutEchoes(paragraphs: readonly Joined[], { starts, page }: Found): Found {
  const echoes = starts.flatMap(
    ({ body }, i) => echoOf(paragraphs, body, starts[i + 1]?.start ?? paragraphs.length) ?? [],
  );
  return { starts, page: withMore(page, echoes) };
}

/** No echo is longer, in UTF-16 code units, nor shorter than this. */
const ECHO = 60;
const SHORTEST_ECHO = 8;

function echoOf(paragraphs: readonly Joined[], body: number, end: number): number | undefined {
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

function titleOf(paragraphs: readonly Joined[], { title }: Start): string {
  return titleKey(title.map((index) => paragraphs[index]!.folded).join(''));
}

/** True where the text of some paragraphs has no label and no more than so many characters. */
function isShortText(paragraphs: readonly Joined[], longest: number): boolean {
  let length = 0;
  for (const { kind, folded } of paragraphs) {
    if (kind !== 'text') continue;
    length += folded.length;
    if (length > longest || readLabel(folded)) return false;
  }
  return true;
}

/** All whole numbers from the first up to the second, which is none of them. */
function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function withMore(page: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> {
  return more.length > 0 ? new Set([...page, ...more]) : page;
}
