/**
 * Where each speech begins and ends. A speech begins at a title or a salutation line; a heading over a
 * salutation (一、工作点评材料) belongs to the compilation and gives the speech its title.
 */
import { readLabel } from '../language/labels';
import { isNote } from '../language/notes';
import type { Joined } from './joining';

/** Indices into the list of joined paragraphs. */
export interface Extent {
  /** The title's paragraphs, in order; empty where there is none. */
  readonly title: readonly number[];
  readonly salutation?: number;
  /** First paragraph of the speech (its title, else its salutation, else its first text). */
  readonly start: number;
  /** First paragraph of the text proper. */
  readonly body: number;
  /** One past the last paragraph. */
  readonly end: number;
}

/** Finds the speeches among the paragraphs of a manuscript. */
export function findSpeeches(paragraphs: readonly Joined[]): Extent[] {
  const starts: Omit<Extent, 'end'>[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const start = startAt(paragraphs, at, starts.at(-1));
    if (start) {
      starts.push(start);
      at = start.body - 1;
    }
  }
  const first = starts[0];
  if (!first || hasTextBefore(paragraphs, first.start)) {
    const untitled = startWithoutSalutation(paragraphs, first?.start ?? paragraphs.length);
    if (untitled) starts.unshift(untitled);
  }
  return starts.map((start, i) => {
    const limit = starts[i + 1]
      ? headGroupStart(paragraphs, starts[i + 1]!.start, start.body)
      : paragraphs.length;
    let end = limit;
    while (end > start.body && paragraphs[end - 1]!.kind === 'residue') end--;
    return { ...start, end };
  });
}

/** A speech that begins with the salutation, or the unmistakable title, at index `at`. */
function startAt(
  paragraphs: readonly Joined[],
  at: number,
  previous: Omit<Extent, 'end'> | undefined,
): Omit<Extent, 'end'> | undefined {
  const paragraph = paragraphs[at]!;
  const from = previous?.body ?? 0;
  const title = findTitle(paragraphs, at, from);
  if (paragraph.kind === 'salutation') {
    // 同志们！ on a line of its own is also how a speaker lifts the voice towards the end.
    if (previous && title.length === 0 && !/：$/.test(paragraph.folded)) return undefined;
    return { title, salutation: at, start: title[0] ?? at, body: at + 1 };
  }
  if (paragraph.kind !== 'text') return undefined;
  if (isStrongTitle(paragraph) && !leadsToSalutation(paragraphs, at)) {
    return { title: [at], start: at, body: skipNotes(paragraphs, at + 1) };
  }
  return undefined;
}

/** The text before any salutation or unmistakable title: a speech with neither, or a page's own lines. */
function startWithoutSalutation(
  paragraphs: readonly Joined[],
  limit: number,
): Omit<Extent, 'end'> | undefined {
  const body = paragraphs
    .slice(0, limit)
    .findIndex((p) => p.kind === 'text' && (!p.bare || readLabel(p.folded)));
  if (body < 0) return undefined;
  const title = findTitle(paragraphs, body, 0).filter((index) => !readLabel(paragraphs[index]!.folded));
  return { title, start: title[0] ?? body, body };
}

/** The bare lines directly over index `at`, notes aside: one title, wrapped or with a subtitle. */
function findTitle(paragraphs: readonly Joined[], at: number, from: number): number[] {
  let above = at - 1;
  while (above >= from && (isNoteParagraph(paragraphs[above]!) || paragraphs[above]!.kind === 'residue'))
    above--;
  if (above > from && isSpeakerLine(paragraphs[above]!) && isTitleLine(paragraphs[above - 1]!)) above--;
  if (above < from || !isTitleLine(paragraphs[above]!)) return [];
  const title = [above];
  while (
    above > from &&
    isTitleLine(paragraphs[above - 1]!) &&
    continuesTitle(paragraphs[above - 1]!, paragraphs[above]!)
  ) {
    title.unshift(--above);
  }
  return title;
}

/** True when two bare lines are one title: 在……会上的／讲话, or a title and its ——在……的讲话. */
function continuesTitle(upper: Joined, lower: Joined): boolean {
  if (/^[—–-]{1,2}/.test(lower.folded)) return true;
  if (/(?:的|上|和|与|、)$/.test(upper.folded)) return true;
  return (
    /^(?:上的|会上的|时的)?(?:点评|讲评|总结|动员)?(?:讲话|点评|讲评|发言)(?:提纲|稿|要点)?$/.test(
      lower.folded,
    ) && /(?:^|[\p{Script=Han}×xX ])(?:在|关于)/u.test(upper.folded)
  );
}

/** 县委副书记、县长: who speaks, under the title. */
function isSpeakerLine(paragraph: Joined): boolean {
  return (
    isTitleLine(paragraph) &&
    /^[^。，；：]{0,20}(?:书记|长|主任|主席|总经理|司令员|政委|组长|董事长|总裁|行长|园长)$/.test(
      paragraph.folded,
    ) &&
    paragraph.folded.length <= 24
  );
}

function isTitleLine(paragraph: Joined): boolean {
  return paragraph.kind === 'text' && paragraph.bare;
}

function isNoteParagraph(paragraph: Joined): boolean {
  return paragraph.kind === 'note' || isNote(paragraph.folded);
}

/** Steps up over the bare lines and notes that stand over a speech: they belong to the compilation. */
function headGroupStart(paragraphs: readonly Joined[], start: number, from: number): number {
  let at = start;
  while (at > from && isTitleLine(paragraphs[at - 1]!)) at--;
  return at;
}

function hasTextBefore(paragraphs: readonly Joined[], at: number): boolean {
  return paragraphs.slice(0, at).some((p) => p.kind === 'text' && !p.bare);
}

function leadsToSalutation(paragraphs: readonly Joined[], at: number): boolean {
  for (const paragraph of paragraphs.slice(at + 1, at + 5)) {
    if (paragraph.kind === 'salutation') return true;
    if (paragraph.kind === 'text' && !paragraph.bare) return false;
  }
  return false;
}

function skipNotes(paragraphs: readonly Joined[], at: number): number {
  let body = at;
  while (body < paragraphs.length && isNoteParagraph(paragraphs[body]!)) body++;
  return body;
}

const STRONG_TITLE =
  /^(?:.{0,12}在.{4,40}(?:会|会议|活动|大会|仪式|现场|班|演练)上?的?.{0,8}(?:讲话|点评|讲评|发言|总结)|[^，。]{2,30}(?:点评|讲评|总结|动员)讲话)(?:提纲|稿|要点|材料)?(?:（[^）]*）)?$/;

function isStrongTitle(paragraph: Joined): boolean {
  return paragraph.bare && !readLabel(paragraph.folded) && STRONG_TITLE.test(paragraph.folded);
}
