/**
 * 凭分排位: ranks that are told with what they were won by: 恒升维保以270分获第三名，通力达维保以268分获第三名. Two scores hold no one
 * rank, the higher score holds no lower one, and of three there is no fourth.
 */
import { remember } from '../../../model/remember';
import { writeNumeral } from '../../numerals';
import { readCount } from '../read/amounts';
import { outOfOrder } from './outOfOrder';
import { type Entry, NUMBER, rowsIn, type ScoredRow } from './scoredRows';

/** A rank that its score does not bear out. UTF-16 code units of the text: 第三名. */
export interface ScoredSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** 东门站第一，工业园站紧随其后，列|第一|: right behind one is nobody who is as far ahead as that one. */
const RIGHT_BEHIND = new RegExp(
  `第(${NUMBER})[名位]?，[^，。；第]{0,12}紧随其后，(?:排名?|位?列|位?居|名列|获得?|为)[在到]?(第(${NUMBER}))(?![批次个期方梯线])`,
  'gu',
);

const SENTENCE = /[^。！？]+/g;
/** Several may share a rank. */
const SHARED = /并列|同分|同为/;
/** 南站片区第二，|南站片区第三|: whose is one of them? */
const HELD_BOTH = new RegExp(
  `(?<![\\p{Script=Han}\\d])(\\p{Script=Han}{2,12}?)(第(?:${NUMBER}))[名位]?[，、]\\1(第(?:${NUMBER})[名位]?)(?=[，。；、])`,
  'gu',
);

/** 排名第一、排名第二、排名第三的单位: a word for holding, and nobody who holds. */
const NOBODY = /^(?:排名?|名列|[位分并]列|列|位居|居|获得?|[全本]\p{Script=Han})+$/u;

/** The ranks of a folded paragraph that their scores, or their holders, do not bear out, in order. */
export const scoredSlipsIn: (folded: string) => readonly ScoredSlip[] = remember((folded) =>
  folded.includes('第') || folded.includes('军')
    ? [
        ...[...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
          SHARED.test(sentence)
            ? []
            : rowsIn(sentence, index).flatMap((row) => slipsAmong(row, folded, folded.slice(0, index))),
        ),
        ...heldBoth(folded),
        ...aheadThough(folded),
      ]
    : [],
);

function heldBoth(folded: string): ScoredSlip[] {
  return [...folded.matchAll(HELD_BOTH)].flatMap(({ 0: whole, 1: who, 2: one, 3: other, index }) => {
    const end = index + whole.length;
    const message = `“${who}”前面说${one}，这里说${other}，请核对`;
    return other!.startsWith(one!) || NOBODY.test(who!) ? [] : [{ start: end - other!.length, end, message }];
  });
}

function aheadThough(folded: string): ScoredSlip[] {
  return [...folded.matchAll(RIGHT_BEHIND)].flatMap(
    ({ 0: whole, 1: one = '', 2: rank = '', 3: other = '', index }) => {
      const end = index + whole.length;
      const message = `前面是第${one}名，紧随其后的这里说${rank}，请核对`;
      return readCount(other) > readCount(one) ? [] : [{ start: end - rank.length, end, message }];
    },
  );
}

/** @param before what the paragraph says before the row's sentence */
function slipsAmong(row: ScoredRow, folded: string, before: string): ScoredSlip[] {
  const { entries, head } = row;
  if (entries.length < 2 || new Set(entries.map(({ unit }) => unit)).size > 1) return [];
  const found = entries.flatMap((entry, i) => {
    const message = slipOf(entry, entries.slice(0, i));
    return message === undefined ? [] : [slipAt(entry, message)];
  });
  if (found.length > 0) return found.slice(0, 1);
  const gap = apartIn(row);
  if (gap) return [slipAt(gap, `${ENDS.exec(head)![0]}的名次应当相连，第${gap.rank}名接不上，请核对`)];
  const odd = outOfOrder(row, before);
  return odd ? [slipAt(odd, `${valuesOf(entries)}，数和名次对不上，请核对`)] : beyond(entries, folded);
}

function slipAt({ start, end }: Entry, message: string): ScoredSlip {
  return { start, end, message };
}

/** 第1名7200万元、第2名6100万元、第3名6400万元 */
function valuesOf(entries: readonly Entry[]): string {
  return entries
    .toSorted((a, b) => a.rank - b.rank)
    .map((entry) => `第${entry.rank}名${writtenOf(entry)}`)
    .join('、');
}

/** 后三名|是康复科91.3分，列第十；…: whose ranks lie beside each other. */
const ENDS = /([前后])([两三四五六七八九十])[名位家](?=(?:分别|依次)?[是为，：]?$)/u;

/** The rank that does not join those of 后三名 or 前三名; 第十, 第十 and 第十二 may be right where two have one score. */
function apartIn({ entries, head }: ScoredRow): Entry | undefined {
  const [, end, number = ''] = ENDS.exec(head) ?? [];
  const size = entries.length;
  if (end === undefined || readCount(number) !== size || hasTwins(entries)) return undefined;
  const sorted = entries.toSorted((a, b) => a.rank - b.rank);
  const first = end === '前' ? 1 : sorted[0]!.rank;
  return sorted.find(({ rank }, i) => rank !== first + i);
}

function hasTwins(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ value }) => value)).size < entries.length;
}

function slipOf({ rank, value, unit, moreIsBetter }: Entry, before: readonly Entry[]): string | undefined {
  const [own, told] = [`${value}${unit}`, `第${rank}名`];
  const same = before.find((each) => each.rank === rank && each.value !== value);
  if (same) return `${writtenOf(same)}和${writtenOf({ value, unit })}都是${told}，如是并列请写明，否则请核对`;
  const odd = before.find(
    (each) => each.rank !== rank && each.value !== value && each.rank < rank === each.value < value,
  );
  // 12件列第一，15件列第二: fewer may be better, but not of points.
  return odd && moreIsBetter
    ? `${own}比${odd.value}${unit}${value > odd.value ? '高' : '低'}，这里说${told}，前面说第${odd.rank}名，请核对`
    : undefined;
}

/** 460 of 秒 is 7分40秒. */
function writtenOf({ value, unit }: Pick<Entry, 'value' | 'unit'>): string {
  return unit === '秒' ? `${Math.floor(value / 60)}分${value % 60}秒` : `${value}${unit}`;
}

/** 第一、第二、第四 of 三个组. */
function beyond(entries: readonly Entry[], folded: string): ScoredSlip[] {
  const size = entries.length;
  const last = entries.at(-1)!;
  const isRow = entries.every(({ rank }, i) => rank === (i === size - 1 ? size + 1 : i + 1));
  const all = new RegExp(`(?<![第\\d一二三四五六七八九十])(?:${size}|${writeNumeral(size)})[个家支]`, 'u');
  if (size < 3 || !isRow || !all.test(folded)) return [];
  const message = `参加排名的只有${size}家，没有第${last.rank}名，请核对`;
  return [{ start: last.start, end: last.end, message }];
}
