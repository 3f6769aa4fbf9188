/**
 * Slips of a Chinese input method in a table: ，：｛｝ and full-width blanks where YAML has its own marks. What can be
 * nothing else is read as it was meant and told at its place; within a word all of them are left as they are.
 */
import { applyEdits, type TextEdit } from '../model/changes';
import type { Range } from '../model/manuscript';
import { touching } from '../model/place';
import { lowest } from '../model/search';
import { closedIn, loneQuotesIn } from '../model/yamlReasons';

export interface Slip extends TextEdit {
  /** What is not in its half-width form: 冒号. */
  readonly mark?: string;
  /** What else is to be done: 冒号后面要空一格. */
  readonly advice?: string;
}

/** A text without its slips. */
export interface Meant {
  readonly text: string;
  readonly slips: readonly Slip[];
  /** Where a place of it stands in the text as it was written. */
  readonly placeOf: (range: Range) => Range;
}

const WIDE = '\\u3000\\u00a0';
const BLANK = `[ \\t${WIDE}]`;
const LIST = '(?:terms|protected|leaders|off)';
const KEY = '(?:terms|protected|leaders|off|wrong|right|note|unless)';
const OPENING = '[{｛]';
/** What stands before a key: the line's indent and dash, a brace, a comma. */
const BEFORE_KEY = `(?<=(?:^${BLANK}{0,40}(?:[-－—]${BLANK}{0,9})?|[{｛,，、；;]${BLANK}{0,9})`;
/** The end of a line, and a comment. */
const AT_END = `(?=${BLANK}{0,40}(?:[#＃].*)?$)`;

/** Nobody made more of them by a slip. */
const MOST_SLIPS = 2000;

interface Kind {
  readonly pattern: RegExp;
  readonly put: string | ((hit: string) => string);
  readonly says: Pick<Slip, 'mark' | 'advice'>;
}

/** What is written in full width. */
function wide(mark: string, source: string, put: Kind['put']): Kind {
  return { pattern: new RegExp(source, 'gmu'), put, says: { mark } };
}

/** What has no blank behind it. */
function tight(mark: string, source: string): Kind {
  return { pattern: new RegExp(source, 'gmu'), put: ' ', says: { advice: `${mark}后面要空一格` } };
}

const KEY_AHEAD = `(?=${KEY}${BLANK}{0,9}[:：])`;
const IN_LIST = `(?<=^${LIST}${BLANK}{0,9}[:：]${BLANK}{0,9}`;
const AT_DASH = `(?<=^${BLANK}{0,40}`;

/** Of two that touch one place the first is told. */
const KINDS: readonly Kind[] = [
  // terms：, wrong：县教委
  wide('冒号', `${BEFORE_KEY}${KEY})${BLANK}{0,9}：${BLANK}{0,9}`, ': '),
  tight('冒号', `${BEFORE_KEY}${KEY}:)(?=[^\\s${WIDE}])`),
  wide('空格', `(?<=${KEY}${BLANK}{0,9}:)${BLANK}{0,9}[${WIDE}]${BLANK}{0,9}`, ' '),
  // 县教委，right: 县教育局
  wide(
    '逗号',
    `(?=${BLANK}{0,9}[，、；;])(?<=${OPENING}[^{｛\\r\\n]{1,200})${BLANK}{0,9}[，、；;]${BLANK}{0,9}${KEY_AHEAD}`,
    ', ',
  ),
  wide('空格', `(?<=,)${BLANK}{0,9}[${WIDE}]${BLANK}{0,9}${KEY_AHEAD}`, ' '),
  // ｛ wrong: 县教委 ｝
  wide('花括号', `${AT_DASH}[-－—]${BLANK}{0,9})｛${BLANK}{0,9}`, '{ '),
  wide('花括号', `(?=${BLANK}{0,9}｝${AT_END})(?<=${OPENING}[^{}｛｝\\r\\n]{1,300})${BLANK}{0,9}｝`, ' }'),
  wide('空格', `(?<=${OPENING})[${WIDE}]{1,9}|[${WIDE}]{1,9}(?=[}｝]${BLANK}{0,9}$)`, ' '),
  // protected：【李再励】
  wide('方括号', `${IN_LIST})[［【]`, '['),
  wide('方括号', `(?=[］】]${AT_END})${IN_LIST}[[［【][^\\]］】\\r\\n]{0,999})[］】]`, ']'),
  // －　{ wrong: 县教委 }
  wide('短横', `${AT_DASH})[－—](?=${BLANK}|${OPENING})${BLANK}{0,9}`, '- '),
  wide('空格', `${AT_DASH}-)${BLANK}{0,9}[${WIDE}]${BLANK}{0,9}`, ' '),
  tight('短横', `${AT_DASH}-)(?=[{｛])`),
  wide('行首的空格', `^[ \\t]{0,40}[${WIDE}]${BLANK}{0,40}(?=[^\\s#])`, (indent) =>
    indent.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' '),
  ),
  wide('注释的“#”', `(?<=^${BLANK}{0,40}|[}\\]｝］】]${BLANK}{1,9})＃`, '#'),
];

/** What makes the patterns above worth trying. */
const MAY_BE = new RegExp(`[，：；、｛｝［］【】－—＃;${WIDE}]|:\\S|-\\{`, 'u');

/** @returns the table as it was meant, `text` itself where nothing is wrong */
export function withoutSlips(text: string): Meant {
  return mended(text, MAY_BE.test(text) ? slipsIn(text) : []);
}

/** The same without quotation marks that have no other half, for a table that YAML cannot read with them. */
export function withoutLoneQuotes({ text, slips, placeOf }: Meant): Meant {
  const lone = loneQuotesIn(text)
    .slice(0, MOST_SLIPS)
    .map((start) => ({
      range: { start, end: start + 1 },
      text: '',
      advice: `引号“${text[start]}”没有配对：把它删去，或者补上另一半（半角）`,
    }));
  const found = mended(text, lone);
  return {
    text: found.text,
    slips: [...slips, ...lone.map((slip) => ({ ...slip, range: placeOf(slip.range) }))],
    placeOf: (range) => placeOf(found.placeOf(range)),
  };
}

function slipsIn(text: string): Slip[] {
  const isOwn = touching(closedIn(text).map((range) => ({ range })));
  const found = KINDS.flatMap(({ pattern, put, says }) =>
    [...text.matchAll(pattern)].map(({ 0: hit, index }): Slip => {
      const written = typeof put === 'string' ? put : put(hit);
      return { range: { start: index, end: index + hit.length }, text: written, ...says };
    }),
  )
    .sort((a, b) => a.range.start - b.range.start)
    // A blank that is missing is missing behind a mark.
    .filter(({ range: { start, end } }) => !isOwn({ start: Math.min(start, end - 1), end }));
  let end = -1;
  return found.slice(0, MOST_SLIPS).filter(({ range }) => {
    const isFirst = range.start >= end;
    if (isFirst) end = Math.max(range.end, range.start + 1);
    return isFirst;
  });
}

function mended(text: string, slips: readonly Slip[]): Meant {
  // How much longer the text has become before each slip, and with it.
  const gains: number[] = [0];
  for (const { range, text: put } of slips)
    gains.push(gains.at(-1)! + put.length - (range.end - range.start));
  const offsetOf = (at: number) => {
    const before = lowest(0, slips.length, (i) => slips[i]!.range.start + gains[i]! >= at);
    const last = slips[before - 1];
    return Math.max(last?.range.end ?? 0, at - gains[before]!);
  };
  return {
    text: slips.length > 0 ? applyEdits(text, slips) : text,
    slips,
    placeOf: ({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) }),
  };
}

/** What is told of the slips of one line, with the edit that mends them all. */
export interface SlipsOfLine extends TextEdit {
  readonly message: string;
}

/** @param text the table as it was written */
export function slipsByLine(text: string, slips: readonly Slip[]): SlipsOfLine[] {
  const lines: Slip[][] = [];
  for (const slip of [...slips].sort((a, b) => a.range.start - b.range.start)) {
    const last = lines.at(-1);
    if (last && !/[\r\n]/.test(text.slice(last.at(-1)!.range.end, slip.range.start))) last.push(slip);
    else lines.push([slip]);
  }
  return lines.map((line) => {
    const [start, end] = [line[0]!.range.start, line.at(-1)!.range.end];
    const edits = line.map(({ range, text: put }) => ({
      range: { start: range.start - start, end: range.end - start },
      text: put,
    }));
    return {
      message: messageFor(line),
      range: { start, end },
      text: applyEdits(text.slice(start, end), edits),
    };
  });
}

/** 这里的冒号、逗号要用半角；冒号后面要空一格 */
function messageFor(slips: readonly Slip[]): string {
  const marks = [...new Set(slips.flatMap(({ mark }) => mark ?? []))];
  const advice = [...new Set(slips.flatMap((slip) => slip.advice ?? []))];
  return [...(marks.length > 0 ? [`这里的${marks.join('、')}要用半角`] : []), ...advice].join('；');
}
