/**
 * 凭分排位: ranks that are told with what they were won by: 恒升维保以270分获第三名，通力达维保以268分获第三名. Two scores hold no one
 * rank, the higher score holds no lower one, and of three there is no fourth.
 */
import { remember } from '../../../model/remember';
import { writeNumeral } from '../../numerals';
import { type Entry, NUMBER, rowsIn } from './scoredRows';

/** A rank that its score does not bear out. UTF-16 code units of the text: 第三名. */
export interface ScoredSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const SENTENCE = /[^。！？]+/g;
/** Several may share a rank. */
const SHARED = /并列|同分|同为/;
/** 南站片区第二，|南站片区第三|: whose is one of them? */
const HELD_BOTH = new RegExp(
  `(?<![\\p{Script=Han}\\d])(\\p{Script=Han}{2,12}?)(第(?:${NUMBER}))[名位]?[，、]\\1(第(?:${NUMBER})[名位]?)(?=[，。；、])`,
  'gu',
);

/** The ranks of a folded paragraph that their scores, or their holders, do not bear out, in order. */
export const scoredSlipsIn: (folded: string) => readonly ScoredSlip[] = remember((folded) =>
  folded.includes('第') || folded.includes('军')
    ? [
        ...[...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
          SHARED.test(sentence) ? [] : rowsIn(sentence, index).flatMap((row) => slipsAmong(row, folded)),
        ),
        ...heldBoth(folded),
      ]
    : [],
);

function heldBoth(folded: string): ScoredSlip[] {
  return [...folded.matchAll(HELD_BOTH)].flatMap(({ 0: whole, 1: who, 2: one, 3: other, index }) => {
    const end = index + whole.length;
    const message = `“${who}”前面说${one}，这里说${other}，请核对`;
    return other!.startsWith(one!) ? [] : [{ start: end - other!.length, end, message }];
  });
}

function slipsAmong(entries: readonly Entry[], folded: string): ScoredSlip[] {
  if (entries.length < 2 || new Set(entries.map(({ unit }) => unit)).size > 1) return [];
  const found = entries.flatMap((entry, i) => {
    const message = slipOf(entry, entries.slice(0, i));
    return message === undefined ? [] : [{ start: entry.start, end: entry.end, message }];
  });
  return found.length > 0 ? found.slice(0, 1) : beyond(entries, folded);
}

function slipOf({ rank, value, unit, ofPoints }: Entry, before: readonly Entry[]): string | undefined {
  const [own, told] = [`${value}${unit}`, `第${rank}名`];
  const same = before.find((each) => each.rank === rank && each.value !== value);
  if (same) return `${writtenOf(same)}和${writtenOf({ value, unit })}都是${told}，如是并列请写明，否则请核对`;
  const odd = before.find(
    (each) => each.rank !== rank && each.value !== value && each.rank < rank === each.value < value,
  );
  // 12件列第一，15件列第二: fewer may be better, but not of points.
  return odd && ofPoints
    ? `${own}比${odd.value}分${value > odd.value ? '高' : '低'}，这里说${told}，前面说第${odd.rank}名，请核对`
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
