/** Where the speeches of a block start: each with the head over it. */

import { readLabel } from '../../language/labels';
import { givesFloor } from '../../language/openers';
import { isNote } from '../../language/page/notes';
import { isSpeaker, isTitle } from '../../language/titles';
import type { Joined } from '../joining/joined';
import { readHead, SLOGAN } from './head';

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

/**
 * Finds where speeches start among the paragraphs of a block.
 * @param underText true where a speech has begun above
 */
export function startsIn(paragraphs: readonly Joined[], underText: boolean): Start[] {
  const starts: Start[] = [];
  let head = 0;
  for (let at = 0; at < paragraphs.length; at++) {
    if (isHeadLine(paragraphs[at]!) || isHosts(paragraphs, at)) continue;
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

/** True for what may stand over a speech: page lines, notes, short open lines, dots. */
function isHeadLine({ kind, bare, folded }: Joined): boolean {
  return (
    kind === 'residue' ||
    kind === 'note' ||
    (kind === 'text' && (bare || isShout(folded) || !/[\p{L}\p{N}]/u.test(folded)))
  );
}

/** 下面有请……作点评，大家欢迎。／各位老师：: the host's words right over an address are no speech's. */
function isHosts(paragraphs: readonly Joined[], at: number): boolean {
  if (paragraphs[at]!.kind !== 'text' || !givesFloor(paragraphs[at]!.folded)) return false;
  return paragraphs.slice(at + 1).find(({ kind }) => kind !== 'residue')?.kind === 'salutation';
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
