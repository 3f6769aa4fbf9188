/**
 * Which lines are the page's and not the speech's. A line is known by its words (language/page/residue/kinds) or by its place:
 * between page lines over the speech, or after the page's foot has begun.
 */
import { readLabel } from '../../language/labels';
import { isNote } from '../../language/page/notes';
import { isContentsHead, isDots } from '../../language/page/residue/fields';
import { residueKind } from '../../language/page/residue/kinds';
import type { ResidueKind } from '../../language/page/residue/row';
import { salutationLength } from '../../language/salutation';
import { closes, takesLeave } from '../../language/speechEnds';
import { isSameTitle, isSpeaker, isTitle } from '../../language/titles';
import { remember } from '../../model/remember';
import type { Line } from '../lines/lines';

type PageLine = Pick<Line, 'folded' | 'afterBlank'>;

/** What a line says about the page. */
interface PageFacts {
  readonly kind: ResidueKind | undefined;
  /** Has the end of a sentence: the speech has begun. */
  readonly running: boolean;
  /** In a foot: the text goes on, or another begins. */
  readonly startsAnew: boolean;
  /** Begins another speech. */
  readonly heads: boolean;
  /** May stand over a text that begins anew. */
  readonly overText: boolean;
  /** Could be the speech's own, though a page's foot stands above it. */
  readonly own: boolean;
}

/** A foot has short lines; running text this long is a speech again. */
const RUNNING = 16;

const readFacts = remember((folded: string): PageFacts => {
  const kind = residueKind(folded);
  const running = kind === undefined && (/[。！？]/.test(folded) || isLongRun(folded));
  return {
    kind,
    running,
    startsAnew: kind === undefined && (salutationLength(folded) > 0 || (running && folded.length > RUNNING)),
    heads: kind === undefined && salutationLength(folded) > 0,
    overText: kind === undefined && (isTitle(folded) || isNote(folded)),
    own: kind === undefined && mayBeOwn(folded),
  };
});

/**
 * 一、抓学习, 要抓整改。, 谢谢大家: a sentence, a heading, a leave. 1.在春耕会上的讲话 and 2.评课稿 01-15 are a foot's other texts.
 */
function mayBeOwn(folded: string): boolean {
  const label = readLabel(folded);
  if (label) return !isTitle(folded.slice(label.end)) && !/\d[-/.]\d{1,2}$/.test(folded);
  return /[。！？；：，]$/.test(folded) || takesLeave(folded) || closes(folded);
}

/** 1.在春耕会上的讲话／2.春耕简报: the next of a foot's other texts, whatever it is called. */
function isNextEntry(above: PageLine, { folded }: PageLine): boolean {
  const [before, label] = [readLabel(above.folded), readLabel(folded)];
  return (
    before !== undefined &&
    label?.style === before.style &&
    label.number === before.number + 1 &&
    !/[。！？；：，]/.test(folded.slice(label.end))
  );
}

/** ……职责，加大……力度，提高……意识；: a speech's line without the end of its sentence; a foot has none so long. */
function isLongRun(folded: string): boolean {
  return folded.length > LONG_RUN && (folded.match(/[，；]/g)?.length ?? 0) >= CLAUSES;
}

const LONG_RUN = 40;
const CLAUSES = 3;

/** True for a folded line that is no page's, wherever it stands, and ends what a page set before it. */
export function beginsText(folded: string): boolean {
  return readFacts(folded).startsAnew;
}

/**
 * Reads which lines are a page's.
 * @param underText true where text stands over the lines
 * @returns one flag for each line
 */
export function pageLines(lines: readonly PageLine[], underText: boolean): boolean[] {
  const facts = lines.map(({ folded }) => readFacts(folded));
  const page = facts.map(({ kind }) => kind?.where === 'any');
  const after = textAfter(facts);
  let begun = underText;
  for (let at = 0; at < facts.length; at++) {
    const { kind, running } = facts[at]!;
    begun ||= running;
    if (!begun || !kind?.foot) continue;
    const next = after[at]!;
    // The text goes on without a head of its own: the page's line stands in its midst.
    if (next < facts.length && !facts[next]!.heads) continue;
    for (; at + 1 < next; at++)
      page[at + 1] ||= !facts[at + 1]!.own || (page[at]! && isNextEntry(lines[at]!, lines[at + 1]!));
    if (next < facts.length) giveBack(facts, page, next);
  }
  markEdges(facts, page, underText);
  if (!underText) markNames(lines, facts, page);
  markTail(lines, facts, page);
  markContents(lines, facts, page, underText);
  if (!underText) markPieces(lines, facts, page);
  return page;
}

/** A name that a page gives again in its own line is no shorter. */
const NAME = 3;

/** 安全小喇叭／2022-11-04 23:26安全小喇叭官方帐号: over the text, whose page it is, and once more in the line below. */
function markNames(lines: readonly PageLine[], facts: readonly PageFacts[], page: boolean[]): void {
  const first = facts.findIndex(isText);
  for (let at = 0; at < first - 1; at++) {
    const { folded } = lines[at]!;
    const below = lines[at + 1]!.folded;
    const isName = folded.length >= NAME && folded.length <= WORD && !facts[at]!.own && !isTitle(folded);
    page[at] ||= isName && page[at + 1]! && below.length > folded.length && below.includes(folded);
  }
}

/** 目录／一、……／二、……: the headings that the text has below, over its title or its first words. */
function markContents(
  lines: readonly PageLine[],
  facts: readonly PageFacts[],
  page: boolean[],
  underText: boolean,
): void {
  const head = lines.findIndex(({ folded }) => isContentsHead(folded));
  const from = head < 0 ? lines.findIndex(({ folded }) => readLabel(folded)) : head + 1;
  const first = lines[from]?.folded;
  if (!first || facts[from]!.running) return;
  const isOver = (at: number) =>
    isText(facts[at]!) || facts[at]!.overText || (head < 0 && facts[at]!.kind) || lines[at]!.folded === first;
  let end = from + 1;
  while (end < lines.length && !isOver(end)) end++;
  // 目录/提纲：……／一、……／二、……／……: dots show that more was left out.
  const entries = lines.slice(from, end).flatMap(({ folded }) => (isDots(folded) ? [] : [folded]));
  const isContents =
    head < 0
      ? !underText && isListOver(entries, lines, facts, end)
      : isList(entries) || lines.slice(end).some(({ folded }) => folded.startsWith(first));
  if (isContents) for (let at = head < 0 ? from : head; at < end; at++) page[at] = true;
}

/** Two headings or more, whose numbers run on, each style by itself: 一、……／二、……／（一）……／（二）……. */
function isList(entries: readonly string[]): boolean {
  const last = new Map<string, number>();
  return (
    entries.length > 1 &&
    entries.every((entry, i) => {
      const label = readLabel(entry);
      if (!label || isTitle(entry.slice(label.end))) return false;
      const isNext = label.number === (last.get(label.style) ?? 0) + 1;
      last.set(label.style, label.number);
      return isNext || (i > 0 && label.number === 1);
    })
  );
}

/** No speech has its headings over its title or its address; those of a compilation are titles themselves. */
function isListOver(
  entries: readonly string[],
  lines: readonly PageLine[],
  facts: readonly PageFacts[],
  end: number,
): boolean {
  const next = facts.findIndex(({ kind }, at) => at >= end && !kind);
  return isList(entries) && next >= 0 && (facts[next]!.heads || isTitle(lines[next]!.folded));
}

/** A piece of a file's name is no longer, and there are so many of them at least. */
const PIECE = 6;
const PIECES = 3;

/** 2021／年柳塘／敬老院／防震／演练／总结／柳塘敬老院防震演练总结讲话: a title that a page broke into words stands whole below. */
function markPieces(lines: readonly PageLine[], facts: readonly PageFacts[], page: boolean[]): void {
  const text = facts.findIndex(isText);
  const title = lines.findLastIndex(({ folded }, at) => at < text && facts[at]!.overText && isTitle(folded));
  let from = title;
  while (from > 0 && isPiece(lines[from - 1]!)) from--;
  if (title - from < PIECES) return;
  const words = lines.slice(from, title).map(({ folded }) => folded);
  if (!isSameTitle(words.join(''), lines[title]!.folded)) return;
  for (let at = from; at < title; at++) page[at] = true;
}

function isPiece({ folded }: PageLine): boolean {
  return folded.length <= PIECE && !/\P{L}/u.test(folded.replace(/\d/g, ''));
}

/** A page's own word is no longer: 会员信息. */
const WORD = 12;
/** Nor what stands under 关键词：. */
const VALUE = 30;

/** Under the last text, what stands beside page lines and is nothing else. */
function markTail(lines: readonly PageLine[], facts: readonly PageFacts[], page: boolean[]): void {
  const last = facts.findLastIndex(isText);
  if (last < 0) return;
  // The last word of a text that was cut off stands under one that has not ended.
  const isStray = (at: number) =>
    isWord(lines[at]!) && (lines[at]!.afterBlank || page[at - 1]! || isWord(lines[at - 1]!));
  const isValue = (at: number) => lines[at - 1]!.folded.endsWith('：') && isShort(lines[at]!);
  for (let at = last + 1; at < lines.length; at++) page[at] ||= page[at - 1]! && (isStray(at) || isValue(at));
  for (let at = lines.length - 2; at > last; at--) page[at] ||= page[at + 1]! && isStray(at);
}

/** 关键词：／护林 点评 讲话: what stands under a page's 关键词：. */
function isShort({ folded }: PageLine): boolean {
  return folded.length <= VALUE && !/[。！？；：]/.test(folded) && !takesLeave(folded);
}

function isWord({ folded }: PageLine): boolean {
  return (
    folded.length <= WORD &&
    !readLabel(folded) &&
    !isNote(folded) &&
    // 会议就到这里 is the speaker's.
    !mayBeOwn(folded) &&
    // Four characters are a page's word rather than a name.
    (folded.length === 4 || !isSpeaker(folded)) &&
    !isTitle(folded)
  );
}

/** For each line the next one that begins a text anew; the number of lines where there is none. */
function textAfter(facts: readonly PageFacts[]): number[] {
  const after: number[] = new Array(facts.length);
  let next = facts.length;
  for (let at = facts.length - 1; at >= 0; at--) {
    after[at] = next;
    if (facts[at]!.startsAnew) next = at;
  }
  return after;
}

/** The title and the notes over a text that begins after a foot are that text's. */
function giveBack(facts: readonly PageFacts[], page: boolean[], at: number): void {
  for (let above = at - 1; above >= 0 && facts[above]!.overText; above--) page[above] = false;
}

function isText({ running, startsAnew }: PageFacts): boolean {
  return running || startsAnew;
}

/** What may be the page's is, over the first text, under the last, and beside a page line. */
function markEdges(facts: readonly PageFacts[], page: boolean[], underText: boolean): void {
  const first = underText ? -1 : facts.findIndex(isText);
  const last = facts.findLastIndex(isText);
  const mayBe = (at: number) => facts[at]?.kind !== undefined;
  for (let at = 0; at < facts.length; at++) {
    const where = facts[at]!.kind?.where;
    // ……／3／在支行培训结业会上的点评: the number of the page on which the next text begins.
    const isHead = facts[at]!.kind?.numbers === true && facts[at + 1]?.overText === true;
    const isEdge = where === 'edge' && (at < first || at > last || isHead);
    if (isEdge || (where && where !== 'any' && (mayBe(at - 1) || mayBe(at + 1)))) page[at] = true;
  }
}
