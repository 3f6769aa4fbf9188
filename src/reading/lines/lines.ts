import { breaksOff } from '../../language/announcing';
import { foldOnce } from '../../language/fold';
import { findJunk, isJunk } from '../../language/page/junk';
import { isEmptyQuote, isListMark, markupLead, markupTail } from '../../language/page/markup';
import { pageLineBehind } from '../../language/page/residue/behind';
import { residueKind } from '../../language/page/residue/kinds';
import { isProgram } from '../../language/page/residue/programs';
import { barsRound } from '../../language/tables';
import { isTitle } from '../../language/titles';
import { BLOCK_TAG } from '../../model/breaks';
import type { Range } from '../../model/manuscript';
import { headingSeams, type SureHeadings } from './glue/headings';
import { headBreaks, speechBreaks } from './glue/heads';
import { textBreaks } from './glue/text';
import { pageNumbers } from './pageNumbers';

/**
 * One line of a block, without the white space around it. Lines with nothing else are left out; where a page glued
 * lines together, each of them is a line of its own here.
 */
export interface Line {
  /** From the block's start. */
  readonly range: Range;
  readonly text: string;
  readonly folded: string;
  /** Width of the white space before it, an ideographic space counting two. */
  readonly indent: number;
  /** True when at least one empty line stands before it. */
  readonly afterBlank: boolean;
  /** True when it goes on from no line above: a page took its line break, or it is a title glued to its salutation. */
  readonly glued: boolean;
  /** True for the number of a page's stretch. */
  readonly page?: boolean;
  /** True behind the mark of a list in Markdown. */
  readonly item?: boolean;
}

/** What cannot be seen is no part of what a line says. */
const SPACE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/**
 * Splits a block into its non-empty lines, those that a page glued together included, but for headings that it glued to
 * their text (`splitHeadings`).
 * @param underText true where the block stands under a line of plain text
 * @returns ranges in UTF-16 code units; CRLF, LF and CR all end a line
 */
export function splitLines(text: string, underText: boolean): Line[] {
  const lines: Line[] = [];
  let begun = underText;
  const physical = physicalLines(text)
    .flatMap((line) => withoutStrewn(text, line))
    .flatMap((line) => withoutBehind(text, line))
    .flatMap((line) => splitAt(text, line, speechBreaks(line.folded)));
  const numbers = pageNumbers(physical.map(({ folded }) => folded));
  for (const [i, whole] of physical.entries()) {
    if (whole.page || isOfPage(whole.folded)) {
      lines.push(whole);
      continue;
    }
    const [number, line] = withoutNumber(text, whole, numbers[i]!);
    if (number) lines.push(number);
    const above = lines.at(-1);
    const ended = above ? /[。；]$/.test(above.folded) : underText;
    const heads = headsOf(line, ended, begun);
    const breaks = [...heads, ...lastPiece(line, heads, textBreaks)];
    const apart = heads.length > 0 || isTextUnderTitle(above, line);
    lines.push(...withoutJunk(splitAt(text, apart ? { ...line, glued: true } : line, breaks)));
    begun ||= /[。！？]/.test(line.folded) && line.folded.length > SENTENCE;
  }
  return lines;
}

/** The same lines, headings cut from the text that a page glued to them. */
export function splitHeadings(text: string, lines: readonly Line[], sure: SureHeadings): readonly Line[] {
  const seams = headingSeams(
    lines.map(({ folded }) => folded),
    sure,
  );
  return lines.flatMap((line, i) => (seams[i] === undefined ? [line] : splitAt(text, line, [seams[i]])));
}

/** 姓名：＿＿＿＿ 第1页共9页｜……会议发言｜同志们：: what a page glued before a title is its own. */
function withoutJunk(pieces: readonly Line[]): readonly Line[] {
  if (pieces.length < 3 || isTitle(pieces[0]!.folded) || !isTitle(pieces[1]!.folded)) return pieces;
  return breaksOff(pieces[0]!.folded) ? [{ ...pieces[0]!, page: true }, ...pieces.slice(1)] : pieces;
}

/** A line's own words, and what a forum strewed before, between and behind them. */
function withoutStrewn(text: string, line: Line): Line[] {
  const junk = findJunk(line.text);
  if (junk.length === 0) return [line];
  const starts = new Set(junk.map(({ start }) => line.range.start + start));
  const pieces = splitAt(
    text,
    line,
    junk.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < line.text.length),
  );
  let own = line;
  return pieces.map((piece) => {
    if (starts.has(piece.range.start)) return { ...piece, page: true };
    const { indent, afterBlank, glued } = own;
    own = piece;
    return { ...piece, indent, afterBlank, glued };
  });
}

/** A line's own words, and the page's line behind them: ……真改实改。｜点击查看更多 */
function withoutBehind(text: string, line: Line): Line[] {
  const at = line.page ? -1 : pageLineBehind(line.text);
  const [own, behind] = at > 0 ? splitAt(text, line, [at]) : [];
  return own && behind ? [own, { ...behind, page: true }] : [line];
}

/** 《……》所在栏目：范文 > 内容摘要：同志们：…… is the page's as it stands; ……是小编整理的演讲稿。｜防汛演讲稿｜同志们：……。 is only as far as its title. */
function isOfPage(folded: string): boolean {
  if (residueKind(folded)?.where !== 'any') return false;
  const [preface] = /[。！？]$/.test(folded) ? headBreaks(folded, false) : [];
  if (preface === undefined || folded.length - preface < SENTENCE) return true;
  const [before, behind] = [folded.slice(0, preface), folded.slice(preface)];
  return residueKind(before)?.where !== 'any' || residueKind(behind)?.where === 'any';
}

/** The number of a page's stretch, and the line without it. */
function withoutNumber(text: string, line: Line, length: number): [number: Line | undefined, line: Line] {
  const [number, rest] = length > 0 ? splitAt(text, line, [length]) : [];
  return number && rest ? [{ ...number, page: true }, rest] : [undefined, line];
}

/** The breaks round a line's title and salutation. Under a finished sentence only a title says that a speech begins. */
function headsOf({ folded }: Line, underSentence: boolean, begun: boolean): readonly number[] {
  const breaks = headBreaks(folded, begun);
  return underSentence && !isTitle(folded.slice(0, breaks[0])) ? [] : breaks;
}

/** A title does not go on in a sentence: ……讲话 篇1／今天的会议……。 */
function isTextUnderTitle(above: Line | undefined, { folded }: Line): boolean {
  return above !== undefined && /[。！？]/.test(folded) && isTitle(above.folded);
}

/** A page's 如果喜欢就下载吧！ does not begin a speech. */
const SENTENCE = 40;

/** The breaks in what follows a line's title and salutation. */
function lastPiece(
  { folded }: Line,
  heads: readonly number[],
  breaksIn: (folded: string, glued: boolean) => readonly number[],
): number[] {
  const start = heads.at(-1) ?? 0;
  return breaksIn(folded.slice(start), heads.length > 0).map((at) => start + at);
}

function physicalLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  let above = '';
  const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  for (let match = line.exec(text); match && match[0] !== ''; match = line.exec(text)) {
    const raw = match[0].trimEnd();
    const own = isEmptyQuote(raw, above)
      ? []
      : tagged(match[0]).flatMap(([from, to], i) => {
          const { index } = match!;
          return trimmed(text, index + from, index + to, i === 0 && afterBlank) ?? [];
        });
    lines.push(...own);
    afterBlank = own.length === 0;
    above = raw;
  }
  return lines;
}

/** What stands between two offsets, without white space and marks around it; `undefined` where nothing does. */
function trimmed(text: string, from: number, to: number, afterBlank: boolean): Line | undefined {
  let [start, end] = [from, to];
  while (end > start && SPACE.test(text[end - 1]!)) end--;
  let indent = 0;
  while (start < end && SPACE.test(text[start]!)) indent += text[start++] === '\u3000' ? 2 : 1;
  if (start === end) return undefined;
  const [first, last] = withoutMarkup(text, ...withoutBars(text, start, end));
  const line = toLine(text, first, last, { indent, afterBlank, glued: false });
  return isListMark(text.slice(start, first)) ? { ...line, item: true } : line;
}

/** | 在……上的讲话 | ||: the bars round the one cell that a page's text stands in. */
function withoutBars(text: string, start: number, end: number): [start: number, end: number] {
  const { length } = text.slice(start, end);
  const [before, behind] = barsRound(text.slice(start, end));
  return before + behind < length ? [start + before, end - behind] : [start, end];
}

const TAG = /<[^<>]{1,320}>/g;

/** A <br> inside of a sentence breaks a line as a page would show it. */
function endsLine(tag: string, before: string): boolean {
  return tag.search(BLOCK_TAG) >= 0 && (!/^<br/i.test(tag) || /[。！？：；”）:;!?>]/.test(before));
}

/**
 * The lines that a page's tags make of one: <p>同志们：</p><p>……</p>. Each has the tags before it, the last those behind it.
 * @returns offsets in the line
 */
function tagged(line: string): readonly (readonly [start: number, end: number])[] {
  if (!line.includes('<')) return [[0, line.length]];
  const starts = [0];
  let last = 0;
  let hasWords = false;
  const look = (until: number) => {
    hasWords ||= /\S/.test(line.slice(last, until));
  };
  for (const { 0: tag, index } of line.matchAll(TAG)) {
    look(index);
    last = index + tag.length;
    if (!hasWords || !endsLine(tag, line[index - 1]!)) continue;
    starts.push(index);
    hasWords = false;
  }
  look(line.length);
  if (!hasWords && starts.length > 1) starts.pop();
  return starts.map((start, i) => [start, starts[i + 1] ?? line.length]);
}

/** ## 一、抓落实 and **（一）抓学习** are the headings that they were before a chat or a page marked them. */
function withoutMarkup(text: string, start: number, end: number): [start: number, end: number] {
  const line = text.slice(start, end);
  const lead = markupLead(line);
  if (lead === line.length || isProgram(line) || isJunk(line)) return [start, end];
  const tail = Math.min(markupTail(line), line.length - lead - 1);
  let last = end - tail;
  while (last > start + lead + 1 && SPACE.test(text[last - 1]!)) last--;
  return [start + lead, last];
}

function toLine(
  text: string,
  start: number,
  end: number,
  { indent, afterBlank, glued }: Pick<Line, 'indent' | 'afterBlank' | 'glued'>,
): Line {
  const content = text.slice(start, end);
  return { range: { start, end }, text: content, folded: foldOnce(content), indent, afterBlank, glued };
}

/** Cuts a line before each of the offsets, the white space at a cut aside. */
function splitAt(text: string, line: Line, breaks: readonly number[]): Line[] {
  if (breaks.length === 0) return [line];
  const starts = [0, ...breaks];
  return starts.flatMap((from, i) => {
    const start = line.range.start + from;
    let end = i + 1 < starts.length ? line.range.start + starts[i + 1]! : line.range.end;
    while (end > start && SPACE.test(text[end - 1]!)) end--;
    if (end === start) return [];
    return [toLine(text, start, end, i === 0 ? line : { indent: 0, afterBlank: false, glued: true })];
  });
}
