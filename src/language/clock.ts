/** Times of day and days of the week that cannot be, told from a folded text: 下午9:30, 2026年3月2日（星期二）. */
import { remember } from '../model/remember';
import { ORDINAL, readOrdinal, readYear, ZEROS } from './dates';
import { type CalendarDate, isDay } from './days';

/** A slip of a date or a time; offsets in the folded text. */
export interface TimeSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const YEAR = `(?<![\\d一二三四五六七八九${ZEROS}])[\\d一二三四五六七八九${ZEROS}]{4}`;
const WEEK = '(星期|周|礼拜)([一二三四五六日天])';
/** A single day with its day of the week; not the end of 3月2日至3日（周一至周二）. */
const DAY_OF_WEEK = new RegExp(
  `(?<![至到—–\\-～~、和]\\s?)(?:(${YEAR})年(${ORDINAL})月(${ORDINAL})[日号]|(?<![\\d.])((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2}))` +
    `(?:[上下中]午|晚上?|早上|全天)?\\s?[（，、]?\\s?${WEEK}(?!\\s?(?:[至到—–\\-～~、和及]|[一二三四五六日天年]))`,
  'gu',
);
const DAYS = '日一二三四五六';
/** 3月2日（周二）, 3月2日周二, 5月18日助残日那个星期日, 4月4日清明节当天，也就是星期五: their month, their day, and the day of the week. */
const DAY_AND_WEEK = new RegExp(
  `(?<![至到—–\\-～~、和年\\d.一二三四五六七八九十]\\s?)(${ORDINAL})月(${ORDINAL})[日号]` +
    `(?:\\s?（${WEEK}）|(?:，?|\\p{Script=Han}{0,5}那个|\\p{Script=Han}{0,5}[当那这]天，?(?:也就|正好|恰好|恰|正)?是?|(?:，也就|，?正好|，?恰好|，?恰|，?正|，?)是)${WEEK}(?!\\s?(?:[至到—–\\-～~、和及]|[一二三四五六日天年])))`,
  'gu',
);
/** 下周二（3月2日）, 本周五3月2日 */
const WEEK_AND_DAY = new RegExp(
  `(?<![至到、和一每])${WEEK}(?:\\s?（(${ORDINAL})月(${ORDINAL})[日号]）|(${ORDINAL})月(${ORDINAL})[日号](?![至到—–\\-～~、和]))`,
  'gu',
);
/** 下周三（2025年3月20日） */
const WEEK_AND_DATE = new RegExp(
  `(?<![至到、和一每])${WEEK}\\s?（?(${YEAR})年(${ORDINAL})月(${ORDINAL})[日号](?![至到—–\\-～~、和])`,
  'gu',
);
/** 9月15日（星期一）至19日（星期六） */
const WEEK_TO_WEEK = new RegExp(
  `(${ORDINAL})月(${ORDINAL})[日号]（?${WEEK}）?\\s?(?:[至到—–\\-～~]{1,2})\\s?(?:(${ORDINAL})月)?(${ORDINAL})[日号]（?${WEEK}`,
  'gu',
);
const DATE_WITH_YEAR = new RegExp(`(${YEAR})年(${ORDINAL})月(?:${ORDINAL})[日号]`, 'gu');
const OTHER_YEAR = /去年|前年|明年|后年|上年|次年|翌年|\d年|[一二三四五六七八九零〇]年/;

/** The hours that a word for a time of day can name, besides those up to twelve that it can. */
const HOURS: readonly { readonly word: string; readonly holds: (hour: number) => boolean }[] = [
  { word: '凌晨', holds: (hour) => hour <= 6 || hour === 12 },
  { word: '早上', holds: (hour) => hour >= 3 && hour <= 12 },
  { word: '早晨', holds: (hour) => hour >= 3 && hour <= 12 },
  { word: '清晨', holds: (hour) => hour >= 3 && hour <= 10 },
  { word: '上午', holds: (hour) => hour >= 5 && hour <= 12 },
  { word: '中午', holds: (hour) => (hour >= 10 && hour <= 15) || (hour >= 1 && hour <= 3) },
  { word: '下午', holds: (hour) => hour <= 8 || (hour >= 12 && hour <= 20) },
  { word: '晚上', holds: (hour) => hour <= 4 || (hour >= 5 && hour <= 12) || hour >= 17 },
];
const TIME = new RegExp(
  `(${HOURS.map(({ word }) => word).join('|')})(\\d{1,2})(?:[:：](\\d{2})(?!\\d)|[点时](?![间段空期代候])(?:(\\d{1,2})分(?!钟))?)`,
  'gu',
);

const MAY_BE = /星期|周|礼拜|[上下中]午|凌晨|早[上晨]|清晨|晚上/;

/** The days of the week that do not fit their dates, and the hours that do not fit their time of day. */
export const timeSlipsIn: (folded: string) => readonly TimeSlip[] = (folded) =>
  MAY_BE.test(folded) ? read(folded) : NONE;

const NONE: readonly TimeSlip[] = [];

/** When a speech was given, as the note under its title has it: （2025年10月28日）. */
export interface Given {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
}

export function givenIn(folded: string): Given | undefined {
  const [first] = folded.matchAll(DATE_WITH_YEAR);
  const [year, month] = first ? [readYear(first[1]!), readOrdinal(first[2]!)] : [];
  return year === undefined || month === undefined ? undefined : { year, month };
}

/** 今天是2026年7月14日（星期二）, where a speech says so itself. */
const TODAY = new RegExp(`今天(?:是|，|，?是)?(?=${YEAR}年${ORDINAL}月)`, 'u');

export function givenToday(folded: string): Given | undefined {
  const today = TODAY.exec(folded);
  return today ? givenIn(folded.slice(today.index)) : undefined;
}

/** Told at a glance, of most texts that they name neither a day of the week nor an hour. */
export function mayNameWeekday(folded: string): boolean {
  return MAY_BE.test(folded);
}

/** The days of a folded text that name no year and do not fit it in the year of their speech. */
export function weekdaySlipsIn(folded: string, given: Given): readonly TimeSlip[] {
  if (!mayNameWeekday(folded)) return NONE;
  const dated = [...folded.matchAll(DATE_WITH_YEAR)];
  return daysWithoutYear(folded).flatMap((hit) => {
    // A date that names its year stands nearer.
    if (dated.some(({ index }) => index < hit.index)) return [];
    if (OTHER_YEAR.test(folded.slice(Math.max(0, hit.index - NEAR), hit.index))) return [];
    return isOfYearBefore(hit.month, given) ? [] : weekdaySlip(hit, [given.year, hit.month, hit.day]);
  });
}

/** A day of the week as it is written, and where it stands with its date. */
interface Weekday {
  readonly index: number;
  readonly length: number;
  /** 星期, 周 or 礼拜. */
  readonly week: string;
  readonly told: string;
}

/** A date that names no year, with its day of the week. */
interface DayWithoutYear extends Weekday {
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/**
 * The dates of a folded text that name no year and have a day of the week: after a date that names its year they are of
 * that; in 去年3月2日 another is meant.
 */
function daysWithoutYear(folded: string): DayWithoutYear[] {
  const read = (
    [month, day, week, told]: readonly (string | undefined)[],
    { 0: whole, index }: RegExpExecArray,
  ) => {
    const [m, d] = [readOrdinal(month!), readOrdinal(day!)];
    const at = { index, length: whole.length, week: week!, told: told! };
    return m === undefined || d === undefined ? [] : [{ ...at, month: m, day: d }];
  };
  return [
    ...[...folded.matchAll(DAY_AND_WEEK)].flatMap((hit) =>
      read([hit[1], hit[2], hit[3] ?? hit[5], hit[4] ?? hit[6]], hit),
    ),
    ...[...folded.matchAll(WEEK_AND_DAY)].flatMap((hit) =>
      read([hit[3] ?? hit[5], hit[4] ?? hit[6], hit[1], hit[2]], hit),
    ),
  ].sort((a, b) => a.index - b.index);
}

/** In January, 12月25日 was last year. */
function isOfYearBefore(month: number, given: Given): boolean {
  return month - given.month > HALF_A_YEAR;
}

const HALF_A_YEAR = 6;

/** How far before a date what names its year may stand, in characters. */
const NEAR = 20;

const read = remember((folded: string): readonly TimeSlip[] => [
  ...[...folded.matchAll(DAY_OF_WEEK)].flatMap(wrongWeekday),
  ...[...folded.matchAll(WEEK_AND_DATE)].flatMap(wrongWeekdayBefore),
  ...wrongWithoutYear(folded),
  ...[...folded.matchAll(WEEK_TO_WEEK)].flatMap(wrongAfter),
  ...[...folded.matchAll(TIME)].flatMap(wrongHour),
]);

function wrongWeekday(match: RegExpExecArray): TimeSlip[] {
  const date = dateOf(match);
  const { 0: whole, 7: week, 8: told, index } = match;
  return date ? weekdaySlip({ index, length: whole.length, week: week!, told: told! }, date) : [];
}

function wrongWeekdayBefore(match: RegExpExecArray): TimeSlip[] {
  const { 0: whole, 1: week, 2: told, 3: year, 4: month, 5: day, index } = match;
  const date = dateOf([whole, year, month, day]);
  return date ? weekdaySlip({ index, length: whole.length, week: week!, told: told! }, date) : [];
}

function weekdaySlip({ index, length, week, told }: Weekday, date: CalendarDate): TimeSlip[] {
  if (!isDay(date)) return [];
  const right = DAYS[new Date(Date.UTC(date[0], date[1] - 1, date[2])).getUTCDay()]!;
  if (right === (told === '天' ? '日' : told)) return [];
  const named = `${date[0]}年${date[1]}月${date[2]}日`;
  const message = `${named}是${week}${right}，不是${week}${told}，请核对日期`;
  return [{ start: index, end: index + length, message }];
}

/** The days that name no year, by the last date before them that does, where they come after it in the same year. */
function wrongWithoutYear(folded: string): TimeSlip[] {
  const hits = daysWithoutYear(folded);
  if (hits.length === 0) return [];
  const dated = [...folded.matchAll(DATE_WITH_YEAR)];
  return hits.flatMap((hit) => {
    const before = dated.findLast(({ 0: whole, index }) => index + whole.length <= hit.index);
    if (!before || OTHER_YEAR.test(folded.slice(before.index + before[0].length, hit.index))) return [];
    const year = readYear(before[1]!);
    const earlier = hit.month < (readOrdinal(before[2]!) ?? 13);
    return year === undefined || earlier ? [] : weekdaySlip(hit, [year, hit.month, hit.day]);
  });
}

/** The last day of a span in one month, by the day of the week of its first. */
function wrongAfter(match: RegExpExecArray): TimeSlip[] {
  const { 0: whole, 1: month, 2: first, 3: week, 4: told, 5: other, 6: last, 8: toldLast, index } = match;
  const days = (readOrdinal(last!) ?? 0) - (readOrdinal(first!) ?? 0);
  if ((other !== undefined && other !== month) || days <= 0) return [];
  const right = DAYS[(dayOf(told!) + days) % DAYS.length]!;
  if (dayOf(toldLast!) === DAYS.indexOf(right)) return [];
  const at = whole.lastIndexOf(last!);
  const message = `${first}日是${week}${told}，${last}日就是${week}${right}，不是${week}${toldLast}，请核对日期`;
  return [{ start: index + at, end: index + whole.length, message }];
}

/** 0 for 日 and 天. */
function dayOf(told: string): number {
  return told === '天' ? 0 : DAYS.indexOf(told);
}

function dateOf([, year, month, day, otherYear, otherMonth, otherDay]: readonly (string | undefined)[]):
  | CalendarDate
  | undefined {
  const value = [
    year ? readYear(year) : Number(otherYear),
    month ? readOrdinal(month) : Number(otherMonth),
    day ? readOrdinal(day) : Number(otherDay),
  ];
  return value.every((part) => part !== undefined) ? (value as unknown as CalendarDate) : undefined;
}

function wrongHour({ 0: whole, 1: word, 2: hour, 3: digits, 4: said, index }: RegExpExecArray): TimeSlip[] {
  const minutes = digits ?? said;
  const end = index + whole.length;
  if (Number(hour) > 24 || Number(minutes ?? 0) > 59)
    return [{ start: index, end, message: `没有“${whole.slice(word!.length)}”这个时刻` }];
  if (Number(hour) > NOON && TWELVE_HOURS.test(word!))
    return [{ start: index, end, message: saidTwice(word!, whole) }];
  if (HOURS.some((one) => one.word === word && one.holds(Number(hour)))) return [];
  return [{ start: index, end, message: `${hour}点不在${word}，请核对时间` }];
}

const NOON = 12;
/** These count the hours from noon. */
const TWELVE_HOURS = /下午|晚上/;

/** 下午15:30 */
function saidTwice(word: string, whole: string): string {
  const time = whole.slice(word.length);
  const hour = Number.parseInt(time, 10);
  const short = `${word}${hour - NOON}${time.replace(/^\d+/, '')}`;
  return `“${word}”和二十四小时制的“${time}”不连用，写“${time}”或者“${short}”`;
}
