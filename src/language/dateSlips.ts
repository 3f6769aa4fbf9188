/** Dates that do not exist, and numerals of dates that are not written as they should be; told from a folded text. */
import { remember } from '../model/remember';
import { daysIn, ORDINAL, readOrdinal, readYear, writeYear, ZEROS } from './dates';
import { writeNumeral } from './numerals';

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
/** 二零二四, 二0二四: another zero than 〇, or figures among characters. */
const MISWRITTEN_YEAR = /[^\d〇一二三四五六七八九]|\d[^\d]|[^\d]\d/;
/** What makes 13月 a month, and no span of time: 今年13月, 13月份, 13月底. */
const AFTER_YEAR = /年$/;
const MONTH_MARK = /^(?:份|[底末初]|[上中下]旬|[—至到]\d)/;

/** A date that does not exist; offsets in the folded text. */
export interface DateSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** The dates in a folded text that do not exist: 2月30日, 13月. */
export const impossibleDatesIn: (folded: string) => readonly DateSlip[] = remember(findImpossible);

function findImpossible(folded: string): DateSlip[] {
  const slips: DateSlip[] = [];
  for (const match of folded.matchAll(DATE)) {
    const [whole, year, month, days] = match;
    const { index } = match;
    const message = days
      ? wrongDay(year, month!, days)
      : AFTER_YEAR.test(folded.slice(0, index)) || year || MONTH_MARK.test(folded.slice(index + whole.length))
        ? wrongMonth(month!)
        : undefined;
    // 二零二四年六月三十一日: how the year is written is told by itself.
    const start = year && MISWRITTEN_YEAR.test(year) ? index + year.length + 1 : index;
    if (message) slips.push({ start, end: index + whole.length, message });
  }
  for (const { 0: whole, 1: year, 3: month, 4: day, index } of folded.matchAll(NUMERIC)) {
    const message = wrongDay(year, month!, day!);
    if (message) slips.push({ start: index, end: index + whole.length, message });
  }
  return slips;
}

/** Another year than the one before it: 去年2月29日, 去年……。2月29日; but not ……，比去年提高。2月29日. */
const OTHER_YEAR =
  /(?:^|[。！？])(?:去年|前年|明年|后年|上年)|(?:去年|前年|明年|后年|上年|次年|翌年|年前|[每历往闰]年)[^。！？]*$/;
const NAMED_YEAR = new RegExp(`(${YEAR})年`, 'g');

/**
 * 2月29日 of a year that has none, which the date does not say itself: 2025年上半年，……从1月24日一直拖到2月29日.
 * @param given in which year it was spoken, where that is known
 */
export function leapDaysIn(folded: string, given?: number): DateSlip[] {
  if (!mayNameLeapDay(folded)) return [];
  return [...folded.matchAll(DATE)].flatMap(({ 0: whole, 1: year, 2: month, 3: days, index }) => {
    if (year !== undefined || days === undefined || readOrdinal(month!) !== 2) return [];
    const before = folded.slice(0, index);
    const named = [...before.matchAll(NAMED_YEAR)].at(-1);
    const own = named ? readYear(named[1]!) : given;
    if (own === undefined || OTHER_YEAR.test(before.slice(named ? named.index + named[0].length : 0)))
      return [];
    const message = wrongDay(String(own), month!, days);
    return message && !wrongDay(undefined, month!, days)
      ? [{ start: index, end: index + whole.length, message }]
      : [];
  });
}

/** Told at a glance, of most texts that they name no such day. */
export function mayNameLeapDay(folded: string): boolean {
  return /29|二十九/.test(folded);
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

const DIGIT = `[\\d一二三四五六七八九${ZEROS}]`;
const MONTH_DAY = `(${ORDINAL})月(${ORDINAL})(?=[日号])`;
/** 二零二四年五月二十八日, 二零二四年五月, 5月28日; the first year of 二零二一至二零二五年. Not 五月初五. */
const WRITTEN_DATE = new RegExp(
  `(?<![\\d.十百千万亿第一二三四五六七八九${ZEROS}])` +
    `(?:(${DIGIT}{4})(?:年(?:${MONTH_DAY}|(${ORDINAL})(?=月(?![初一二三四五六七八九十廿])))?` +
    `|(?=学年|财年|[—–\\-~～至到]{1,2}${DIGIT}{4}年))|${MONTH_DAY})`,
  'g',
);

/** One number of a date, with its two right spellings. */
export interface DateNumeral {
  readonly start: number;
  readonly text: string;
  readonly han: string;
  readonly arabic: string;
}

/** The dates in a folded text, each as its numerals. */
export const dateNumeralsIn: (folded: string) => readonly (readonly DateNumeral[])[] = remember(
  (folded: string) => [...folded.matchAll(WRITTEN_DATE)].map(readNumerals),
);

function readNumerals(match: RegExpExecArray): DateNumeral[] {
  const [whole, year, month, day, lonely, ownMonth, ownDay] = match;
  const numerals: DateNumeral[] = [];
  let from = 0;
  const add = (
    text: string | undefined,
    read: (text: string) => number | undefined,
    write: (n: number) => string,
  ) => {
    const value = text === undefined ? undefined : read(text);
    if (text === undefined || value === undefined) return;
    const at = whole.indexOf(text, from);
    from = at + text.length;
    numerals.push({
      start: match.index + at,
      text,
      han: write(value),
      arabic: String(value),
    });
  };
  // 20〇〇年 and 二○○○… with no other digit are blanks to fill in.
  if (year && /[1-9一二三四五六七八九].*[1-9一二三四五六七八九]|[\d〇零]{3}$/.test(year))
    add(year, readYear, writeYear);
  for (const text of [month, lonely, ownMonth, day, ownDay]) add(text, readOrdinal, writeNumeral);
  return numerals;
}

/** The kind of numerals that the date is written in: that of most digits of its first number, its year. */
export function formOf(numerals: readonly DateNumeral[]): 'han' | 'arabic' {
  for (const { text } of numerals) {
    const arabic = text.match(/[1-9]/g)?.length ?? 0;
    const han = text.match(/[一二三四五六七八九十廿卅]/g)?.length ?? 0;
    if (arabic !== han) return arabic > han ? 'arabic' : 'han';
  }
  return 'arabic';
}

/** Whether a number has Arabic digits, Chinese ones, or both; a zero by itself is of neither kind. */
export function kindsOf({ text }: DateNumeral): ('han' | 'arabic')[] {
  return [
    ...(/[1-9]/.test(text) ? (['arabic'] as const) : []),
    ...(/[一二三四五六七八九十廿卅]/.test(text) ? (['han'] as const) : []),
  ];
}

/** The 年, 月, 日 or 号 at an offset of a folded text; empty where there is none. */
export function dateUnitAt(folded: string, at: number): string {
  const char = folded[at] ?? '';
  return '年月日号'.includes(char) ? char : '';
}

/** 25年底, 24年3月 where a year is meant; not 建馆25年, 25年来, 20年初心不改, 用了20年. */
const SHORT_YEAR =
  /(?<=^|[，。；、：（“《]|争取|力争|确保|计划|预计|[到至在自从于比和与及按照以](?<!(?:达|长|多|经|历)[到至于]|足以|可以|难以|得以|加以|予以)|是(?=\d\d年[底末]的)|\p{Script=Han}(?<![过了达近约满第超整足])(?=\d\d年(?:年?[底末](?:之|以)?前|(?:[1-9]|1[0-2])月\d{1,2}日)))(\d\d)年(?=年?底(?![子蕴色气部层座])|年?末(?!尾)|年?初(?![心衷步级中次期一见现始具露成显])|[上下]半年|全年|第?[一二三四1-4]季度|(?:[1-9]|1[0-2])月(?!龄)|(?:春节|元旦|清明|五一|端午|中秋|国庆|汛期|[春夏秋冬]季)|(?<=[从自]\d\d年)(?:起|开始))/gu;

/** A year of two figures, and the same in four; offsets in the folded text. */
export interface ShortYear {
  readonly start: number;
  readonly end: number;
  readonly year: string;
}

export const shortYearsIn: (folded: string) => readonly ShortYear[] = remember((folded: string) =>
  [...folded.matchAll(SHORT_YEAR)].flatMap(({ 1: short, index }) => {
    const year = Number(short);
    // 45年底 may be any year.
    if (year > 39 && year < 80) return [];
    return [{ start: index, end: index + 3, year: `${year < 40 ? 20 : 19}${short}` }];
  }),
);
