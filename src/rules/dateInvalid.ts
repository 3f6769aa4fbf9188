import type { Check, Report } from '../checks/check';
import { type Dated, datedTexts, daysIn, ORDINAL, readOrdinal, readYear, ZEROS } from '../language/dates';
import { rangeIn } from '../model/paragraph';

const YEAR = `(?<!\\d)[\\d一二三四五六七八九${ZEROS}]{4}`;
/** 2月28日, 2023年2月29日, 4月28—31日, 2月28日、30日 */
const DATE = new RegExp(
  `(?:(${YEAR})年)?(?<![\\d.一二三四五六七八九十])(${ORDINAL}|元)月` +
    `((?:${ORDINAL}[日号]?(?:[至到、，和]|[—–\\-~～]{1,2}))*${ORDINAL}[日号])?`,
  'g',
);
const DAY = new RegExp(`(${ORDINAL})[日号]?`, 'g');
/** 2024-02-30, 2024.2.30 */
const NUMERIC = /(?<![\d.])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d.%％])/g;
/** What makes 13月 a month, and no span of time: 今年13月, 13月份, 13月底. */
const AFTER_YEAR = /年$/;
const MONTH_MARK = /^(?:份|[底末初]|[上中下]旬|[—至到]\d)/;

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** 日期不存在: a date exists. */
export const dateInvalid: Check = {
  id: 'date-invalid',
  title: '日期不存在',
  description: '写到的日期在日历上真有，没有2月30日、6月31日、13月。',
  severity: 'warning',
  run: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) => slipsIn(dated).map((slip) => report(dated, slip))),
};

function report(dated: Dated, { start, end, message }: Slip): Report {
  return { range: rangeIn(dated, start, end), message };
}

function slipsIn({ folded }: Dated): Slip[] {
  const slips: Slip[] = [];
  for (const match of folded.matchAll(DATE)) {
    const [whole, year, month, days] = match;
    const { index } = match;
    const message = days
      ? wrongDay(year, month!, days)
      : AFTER_YEAR.test(folded.slice(0, index)) || year || MONTH_MARK.test(folded.slice(index + whole.length))
        ? wrongMonth(month!)
        : undefined;
    if (message) slips.push({ start: index, end: index + whole.length, message });
  }
  for (const { 0: whole, 1: year, 3: month, 4: day, index } of folded.matchAll(NUMERIC)) {
    const message = wrongDay(year, month!, day!);
    if (message) slips.push({ start: index, end: index + whole.length, message });
  }
  return slips;
}

function wrongMonth(month: string): string | undefined {
  const number = month === '元' ? 1 : readOrdinal(month);
  return number !== undefined && (number < 1 || number > 12) ? `没有${month}月` : undefined;
}

function wrongDay(year: string | undefined, month: string, days: string): string | undefined {
  const number = month === '元' ? 1 : readOrdinal(month);
  if (number === undefined) return undefined;
  if (number < 1 || number > 12) return `没有${month}月`;
  const inYear = year ? readYear(year) : undefined;
  const most = daysIn(number, inYear);
  for (const [, day] of days.matchAll(DAY)) {
    const value = readOrdinal(day!);
    if (value === undefined || (value >= 1 && value <= most)) continue;
    return `${inYear && number === 2 ? `${inYear}年` : ''}${number}月只有${most}天，没有${day}日`;
  }
  return undefined;
}
