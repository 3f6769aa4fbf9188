/**
 * Where each speech begins and ends. Over a speech stands a head: title, subtitle, date, speaker in any order, and
 * what a page added. A head belongs to the salutation or the text under it; its title is the line for which most
 * speaks, the nearest of several. A heading over a salutation (一、工作点评材料) is the compilation's and gives the
 * speech its title.
 */

import { readLabel } from '../language/labels';
import { isNote } from '../language/page/notes';
import { isEditors } from '../language/page/residue/kinds';
import { crossesWord } from '../language/seams';
import {
  copyKey,
  isCopyMark,
  isOffice,
  isSameTitle,
  isSpeaker,
  isSubtitle,
  isTitle,
  isTitleEnd,
  isUnfinishedTitle,
  isYear,
  titleKey,
  titleWeight,
} from '../language/titles';
import type { Joined } from './joining';

/** Indices into a list of joined paragraphs. */
export interface Start {
  /** The title's paragraphs, in order; empty where there is none. */
  readonly title: readonly number[];
  readonly salutation?: number;
  /** First paragraph of the speech (its title, else its salutation, else its first text). */
  readonly start: number;
  /** First paragraph of the text proper. */
  readonly body: number;
  /** Paragraphs that are a page's though they read like a speech's: the first copy of a title that it gives twice. */
  readonly copies: readonly number[];
  /** 二、在……会上的点评讲话 over a text that addresses nobody: a speech only if the one above is 一、 of a compilation. */
  readonly inCompilation?: true;
}

export interface Extent extends Start {
  /** One past the last paragraph. */
  readonly end: number;
}

export interface Speeches {
  readonly extents: readonly Extent[];
  /** The copies of all speeches, and what a page gave as a preview. */
  readonly page: ReadonlySet<number>;
}

/**
 * Finds where speeches start among the paragraphs of a block.
 * @param underText true where a speech has begun above
 */
export function startsIn(paragraphs: readonly Joined[], underText: boolean): Start[] {
  const starts: Start[] = [];
  let head = 0;
  for (let at = 0; at < paragraphs.length; at++) {
    if (isHeadLine(paragraphs[at]!)) continue;
    const start = startAt(paragraphs, head, at, underText || starts.length > 0);
    if (start) starts.push(start);
    head = at + 1;
  }
  if (underText || starts.length > 0) return starts;
  const start = textlessStart(paragraphs, head);
  return start ? [start] : [];
}

/** The same start in a list in which its paragraphs stand `by` further on. */
export function movedStart(
  { title, salutation, start, body, copies, inCompilation }: Start,
  by: number,
): Start {
  return {
    ...(inCompilation ? { inCompilation } : {}),
    title: title.map((at) => at + by),
    ...(salutation === undefined ? {} : { salutation: salutation + by }),
    start: start + by,
    body: body + by,
    copies: copies.map((at) => at + by),
  };
}

export function movedExtent(extent: Extent, by: number): Extent {
  return { ...movedStart(extent, by), end: extent.end + by };
}

/** The speeches of a manuscript, from their starts. */
export function findSpeeches(paragraphs: readonly Joined[], starts: readonly Start[]): Speeches {
  const page = new Set(starts.flatMap(({ copies }) => copies));
  const compiled = numberedSpeeches(paragraphs, withoutHeads(paragraphs, starts, page));
  const own = withoutPreface(
    paragraphs,
    withoutRepeats(paragraphs, withoutPreviews(paragraphs, compiled, page), page),
  );
  for (const [i, { body }] of own.entries()) {
    const echo = echoOf(paragraphs, body, own[i + 1]?.start ?? paragraphs.length);
    if (echo !== undefined) page.add(echo);
  }
  return { extents: withEnds(paragraphs, own, page), page };
}

/** No echo is longer, in UTF-16 code units, nor shorter than this. */
const ECHO = 60;
const SHORTEST_ECHO = 8;

/** 统计工作，是经济运: under a speech a page says how its text begins, and cuts a word there. */
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

/** True for what may stand over a speech: page lines, notes, short open lines, dots. */
function isHeadLine({ kind, bare, folded }: Joined): boolean {
  return (
    kind === 'residue' ||
    kind === 'note' ||
    (kind === 'text' && (bare || isShout(folded) || !/[\p{L}\p{N}]/u.test(folded)))
  );
}

/** 欢迎来到某某文库！ */
function isShout(folded: string): boolean {
  return folded.length <= SLOGAN && /^[^，。；：？！]+！$/.test(folded);
}

/** The speech whose salutation or first text stands at `at`, under the head that begins at `from`. */
function startAt(paragraphs: readonly Joined[], from: number, at: number, begun: boolean): Start | undefined {
  const paragraph = paragraphs[at]!;
  const salutation = paragraph.kind === 'salutation';
  const head = readHead(paragraphs, from, at, salutation);
  if (salutation) {
    // 同志们！ on a line of its own is also how a speaker lifts the voice towards the end.
    if (begun && !head && !/：$/.test(paragraph.folded)) return undefined;
    const title = head?.title ?? [];
    return { title, salutation: at, start: title[0] ?? at, body: at + 1, copies: head?.copies ?? [] };
  }
  if (head && (head.certain || !begun)) {
    const body = bodyUnder(paragraphs, head.title.at(-1)! + 1, at, head.copies);
    return { title: head.title, start: head.title[0]!, body, copies: head.copies };
  }
  if (begun) return numberedStart(paragraphs, at);
  const body = firstLabelled(paragraphs, from, at) ?? at;
  return { title: [], start: body, body, copies: [] };
}

/** 三、在……民主生活会上的点评讲话 right over text. */
function numberedStart(paragraphs: readonly Joined[], at: number): Start | undefined {
  const title = at - 1;
  const { kind, bare, folded } = paragraphs[title] ?? {};
  const label = kind === 'text' && bare ? readLabel(folded!) : undefined;
  if (!label || !isTitle(folded!.slice(label.end))) return undefined;
  return { title: [title], start: title, body: at, copies: [], inCompilation: true };
}

/** The first line under a title without a salutation that is text: a heading, if no note or speaker. */
function bodyUnder(
  paragraphs: readonly Joined[],
  from: number,
  to: number,
  copies: readonly number[],
): number {
  for (let at = from; at < to; at++) {
    const { kind, folded } = paragraphs[at]!;
    if (copies.includes(at)) continue;
    if (kind === 'text' && (readLabel(folded) || !(isNote(folded) || isSpeaker(folded)))) return at;
  }
  return to;
}

function firstLabelled(paragraphs: readonly Joined[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (paragraphs[at]!.kind === 'text' && readLabel(paragraphs[at]!.folded)) return at;
  }
  return undefined;
}

/** A manuscript without a sentence: headings that are still to be filled, or a title alone is no speech yet. */
function textlessStart(paragraphs: readonly Joined[], from: number): Start | undefined {
  const body = firstLabelled(paragraphs, from, paragraphs.length);
  if (body === undefined) {
    const head = readHead(paragraphs, from, paragraphs.length, false);
    if (!head?.certain) return undefined;
    const under = head.title.at(-1)! + 1;
    return { title: head.title, start: head.title[0]!, body: under, copies: head.copies };
  }
  const head = readHead(paragraphs, from, body, false);
  return { title: head?.title ?? [], start: head?.title[0] ?? body, body, copies: head?.copies ?? [] };
}

interface Head {
  readonly title: readonly number[];
  /** True where the title is one beyond doubt. */
  readonly certain: boolean;
  readonly copies: readonly number[];
}

/** Lines of a head that are one title, broken or with a subtitle. */
interface Group {
  readonly lines: readonly number[];
  readonly text: string;
  readonly weight: number;
  /** Glued to what follows it. */
  readonly glued: boolean;
}

/** A title of which nothing is known has this many characters at least. */
const SHORTEST = 4;
/** A line of a title that is a slogan is no longer. */
const SLOGAN = 30;
/** Characters of a title that is broken over lines or has a subtitle, at most. */
const LONGEST = 100;

/** Reads the head that ends before `at`. */
function readHead(
  paragraphs: readonly Joined[],
  from: number,
  at: number,
  salutation: boolean,
): Head | undefined {
  const groups = groupsIn(paragraphs, from, at);
  const best = titleGroup(groups, salutation ? compilationHead(paragraphs, from, at) : undefined);
  if (!best) return undefined;
  const key = copyKey(best.text);
  const others = groups.filter((group) => group !== best);
  const certain = isTitle(best.text);
  const onPage = certain && hasPageLine(paragraphs, from, at);
  const mark = from + paragraphs.slice(from, at).findLastIndex(({ folded }) => isCopyMark(folded));
  const first = certain ? others.find(({ text }) => copyKey(text) === key) : undefined;
  return {
    title: best.lines,
    certain,
    copies: others.flatMap((group) => {
      const { text, lines } = group;
      if (isCopy(copyKey(text), key) || (onPage && isOver(group, best))) return lines;
      if (lines.at(-1)! <= mark && mark < best.lines[0]!) return lines;
      if (first && isUnderCopy(group, best, first)) return lines;
      if (isTitle(text)) return varies(text, best) ? lines : [];
      return lines.filter((line) => isBetweenPages(paragraphs, line, best));
    }),
  };
}

/** ……培训会议上的讲话／……培训会议讲话: of two sure titles that are nearly the same one is the page's. */
function varies(title: string, { text }: Group): boolean {
  return isTitle(text) && isSameTitle(title, text);
}

function hasPageLine(paragraphs: readonly Joined[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (paragraphs[i]!.kind === 'residue') return true;
  return false;
}

/** 标题／李老师／标题: between a page's title and the speech's own stands who put it there. */
function isUnderCopy({ lines, text }: Group, title: Group, copy: Group): boolean {
  return !isTitle(text) && copy.lines[0]! < lines[0]! && lines[0]! < title.lines[0]!;
}

/** 某某文斋: in a page's head, what stands over a sure title and is none itself. */
function isOver({ lines, weight }: Group, title: Group): boolean {
  return lines[0]! < title.lines[0]! && weight <= 0;
}

function isCopy(one: string, other: string): boolean {
  return (
    one.length >= SHORTEST &&
    (one === other || (one.length >= SHORTEST * 2 && (one.includes(other) || other.includes(one))))
  );
}

/** A page's own word between page lines, or between one and the title: 经济发改. */
function isBetweenPages(paragraphs: readonly Joined[], at: number, { lines }: Group): boolean {
  const isPage = (index: number) => paragraphs[index]?.kind === 'residue';
  return !isOffice(paragraphs[at]!.folded) && isPage(at - 1) && (isPage(at + 1) || at + 1 === lines[0]);
}

/** The head's title: one beyond doubt, else the compilation's heading, else what may be one. */
function titleGroup(groups: readonly Group[], heading: Group | undefined): Group | undefined {
  const best = bestGroup(groups);
  if (!best || !isTitle(best.text)) return heading ?? best;
  const at = groups.indexOf(best);
  const above = groups[at - 1];
  // 某小学演练总结／演练总结: the line right above has it whole.
  const adjoins = above?.lines.at(-1) === best.lines[0]! - 1;
  if (adjoins && isLonger(above!.text, best.text)) return above;
  // ……上的讲话同志们：: the copy that has its line is the title.
  const key = titleKey(best.text);
  const alone = groups.findLast(({ glued, text }, i) => i < at && !glued && titleKey(text) === key);
  return best.glued && alone ? alone : best;
}

/** 某小学｜演练总结; a year before it is the page's: XX年｜演练总结. */
function isLonger(upper: string, lower: string): boolean {
  const more = upper.length - lower.length;
  return more > 0 && upper.endsWith(lower) && !isYear(upper.slice(0, more));
}

/** The group for which most speaks, the nearest to the text of several. */
function bestGroup(groups: readonly Group[]): Group | undefined {
  let best: Group | undefined;
  for (const group of groups) {
    const mayBe = group.weight > 0 || (group.weight === 0 && group.text.length >= SHORTEST);
    if (mayBe && (isTitle(group.text) || group.weight >= (best?.weight ?? 0))) best = group;
  }
  return best;
}

/** The bare unlabelled lines of a head, gathered into titles. */
function groupsIn(paragraphs: readonly Joined[], from: number, at: number): Group[] {
  const groups: Group[] = [];
  for (let i = from; i < at; i++) {
    const { kind, folded } = paragraphs[i]!;
    if (kind !== 'text' || readLabel(folded) || isNote(folded)) continue;
    const above = groups.at(-1);
    if (above && above.lines.at(-1) === i - 1 && continues(above, folded)) {
      groups[groups.length - 1] = group([...above.lines, i], above.text + folded, above.glued);
      if (isSubtitle(folded)) joinSlogan(groups);
    } else groups.push(group([i], folded, paragraphs[i]!.glued));
  }
  return groups;
}

/** 聚精会神抓党建／一心一意谋发展／——在……上的讲话: a title of two lines over its subtitle. */
function joinSlogan(groups: Group[]): void {
  const [upper, lower] = groups.slice(-2);
  if (!upper || !lower || upper.lines.at(-1) !== lower.lines[0]! - 1) return;
  if (isTitle(upper.text) || upper.text.length > SLOGAN || isSpeaker(upper.text)) return;
  // 2023年某某县工作报告／工作报告／——……: a copy is no slogan.
  if (endsAsBegins(upper.text, lower.text)) return;
  groups.splice(-2, 2, group([...upper.lines, ...lower.lines], upper.text + lower.text, upper.glued));
}

/** True where the upper line's end is the lower one's beginning. */
function endsAsBegins(upper: string, lower: string): boolean {
  for (let length = SHORTEST; length <= Math.min(upper.length, lower.length); length++)
    if (upper.endsWith(lower.slice(0, length))) return true;
  return false;
}

function group(lines: readonly number[], text: string, glued = false): Group {
  return { lines, text, weight: titleWeight(text), glued };
}

/** True when a bare line goes on with the title above it: 在……会上的／讲话, or a title and its ——在……的讲话. */
function continues({ text, weight }: Group, lower: string): boolean {
  if (text.length + lower.length > LONGEST || isCopyMark(text) || isCopyMark(lower)) return false;
  // The title once more, broken over lines.
  if (lower.length >= SHORTEST && text.startsWith(lower)) return false;
  // ……——在全县会上的讲话／——在全县会上的讲话: its subtitle once more.
  if (isSubtitle(lower) && text.endsWith(lower)) return false;
  if (isTitleEnd(text, lower)) return true;
  if (isSubtitle(lower)) return true;
  if (isUnfinishedTitle(text) && titleWeight(lower) >= 0) return true;
  return (
    !isTitle(text) &&
    titleWeight(text + lower) > Math.max(weight, titleWeight(lower)) &&
    isTitle(text + lower)
  );
}

/** 一、工作点评材料 right over 同志们：, the only labelled line of the head. */
function compilationHead(paragraphs: readonly Joined[], from: number, at: number): Group | undefined {
  const labelled: number[] = [];
  for (let i = from; i < at; i++) {
    if (paragraphs[i]!.kind === 'text' && readLabel(paragraphs[i]!.folded)) labelled.push(i);
  }
  const line = labelled[0];
  return labelled.length === 1 ? group([line!], paragraphs[line!]!.folded) : undefined;
}

/** What stands between a title and a salutation, or under a compilation's title, is no longer: 全体都有，稍息！ */
const PREAMBLE = 40;
/** Nor what a page says of the occasion before 下面是小编整理的……. */
const PREFACE_OF_PAGE = 600;

/**
 * A title that but a few words part from the next salutation heads no speech of its own: it is the title of that one,
 * or where that one has its own, the compilation's (点评讲话【汇编3篇】). The page's own words between them count for none.
 */
function withoutHeads(paragraphs: readonly Joined[], starts: readonly Start[], page: Set<number>): Start[] {
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
function numberedSpeeches(paragraphs: readonly Joined[], starts: readonly Start[]): Start[] {
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
function withoutPreviews(
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
function withoutRepeats(paragraphs: readonly Joined[], starts: readonly Start[], page: Set<number>): Start[] {
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
function withoutPreface(paragraphs: readonly Joined[], starts: readonly Start[]): readonly Start[] {
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

/** A speech ends where the head of the next one begins; page lines at its end are not its own. */
function withEnds(
  paragraphs: readonly Joined[],
  starts: readonly Start[],
  page: ReadonlySet<number>,
): Extent[] {
  return starts.map((own, i) => {
    const next = starts[i + 1];
    let end = next?.start ?? paragraphs.length;
    const isPage = (at: number) => paragraphs[at]!.kind === 'residue' || page.has(at);
    const isOver = (at: number) => paragraphs[at]!.kind === 'text' && paragraphs[at]!.bare;
    while (end > own.body && (isPage(end - 1) || (next !== undefined && isOver(end - 1)))) end--;
    return { ...own, end };
  });
}
