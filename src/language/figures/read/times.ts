/** 时间: which year, and which part of it, the words of a period name; and whether two of them may be one time. */

import { readHan } from './amounts';

interface Time {
  /** 去年, 今年, 2025年: as it is written, empty where none is said. */
  readonly year: string;
  /** 上半年, 一季度, 1—8月; `whole` of a year alone. */
  readonly part: string;
}

const YEAR = /^(?:去年|上年|前年|今年|本年|当年|明年|20\d\d年|二〇[〇一二三四五六七八九]{2}年)/;
const WHOLE = /^(?:全年|年底|年末)?$/;
const THIS = /^(?:今年|本年|当年)$/;
const LAST = /^(?:去年|上年)$/;
/** What there is as the speech is given. */
const NOW = /^(?:截至)?目前$|^截?[至到]\d{1,2}月[底末]$/;

/** 今年以来 is 今年, 上半年间 and 1至6月 are 上半年, 第一季度 is 一季度. */
export function plainTime(period: string): string {
  const plain = period
    .replace(/以来|期间|份|[来间]$|(?<=月)[底末]前$|(?<=[月日年底末])[以之]?前$/g, '')
    .replace(
      /^[前头]([一二三四五六七八九十\d]{1,2})个?月/,
      (_, many: string) => `1—${readHan(many) ?? many}月`,
    )
    .replace(/第(?=[一二三四]季度)/, '')
    .replace(/月[—～~至到-]/, '—')
    .replace(/^(?:过去|近)/, '')
    .replace(/^(?:今年|本年|当年)(?=.)/, '')
    .replace(/[—～~至到-]/g, '—');
  return BY_MONTHS[plain] ?? plain;
}

const BY_MONTHS: Readonly<Record<string, string>> = {
  '1—3月': '一季度',
  '1—6月': '上半年',
  '1—9月': '前三季度',
  '1—12月': '全年',
};

/** True where two periods cannot be one: 去年 and 上半年, but not 去年 and the 全年 of a paragraph about it. */
export function areOtherTimes(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false;
  const [a, b] = [timeOf(one), timeOf(other)];
  return (a.year !== '' && b.year !== '' && a.year !== b.year) || a.part !== b.part;
}

/** True of 目前: of any time that lasts until the speech. */
export function isNow(period: string): boolean {
  return NOW.test(period);
}

/** True of 入冬以来 as well. */
export function isUntilNow(period: string): boolean {
  return isNow(period) || /以来$/.test(period);
}

/** True of what has not ended: 6月, 上半年, 今年, but not 去年. */
export function isOfThisYear(period: string): boolean {
  const { year } = timeOf(period);
  return year === '' || year === THIS_YEAR;
}

const THIS_YEAR = '今年';

function timeOf(period: string): Time {
  const plain = plainTime(period);
  const written = YEAR.exec(plain)?.[0] ?? '';
  const part = plain.slice(written.length);
  const whole = WHOLE.test(part);
  // 上半年 is that of this year; 全年 of a paragraph about 去年 is not.
  const named = LAST.test(written) ? '去年' : written || (whole ? '' : THIS_YEAR);
  return { year: THIS.test(written) ? THIS_YEAR : named, part: whole ? 'whole' : part };
}

/** True of periods that follow each other from the year's beginning: 上半年, 三季度. What is 累计 of them is of all. */
export function areAllSoFar(periods: readonly string[]): boolean {
  let next = 1;
  for (const period of periods) {
    const [from, to] = monthsOf(timeOf(period).part) ?? [0, 0];
    if (from !== next) return false;
    next = to + 1;
  }
  return periods.length > 1;
}

const MONTHS_OF: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  前三季度: [1, 9],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};

/** The first and the last month of a part of a year: 三季度, 8月, 1—5月. */
function monthsOf(part: string): readonly [number, number] | undefined {
  const [, first, last = first] = /^(\d{1,2})(?:—(\d{1,2}))?月$/.exec(part) ?? [];
  return first === undefined ? MONTHS_OF[part.replace(/^第/, '')] : [Number(first), Number(last)];
}
