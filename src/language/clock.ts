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
  `(${HOURS.map(({ word }) => word).join('|')})(\\d{1,2})(?:[:：](\\d{2})(?!\\d)|[点时](?![间段空期代候]))`,
  'gu',
);

const MAY_BE = /星期|周|礼拜|[上下中]午|凌晨|早[上晨]|清晨|晚上/;

/** The days of the week that do not fit their dates, and the hours that do not fit their time of day. */
export const timeSlipsIn: (folded: string) => readonly TimeSlip[] = (folded) =>
  MAY_BE.test(folded) ? read(folded) : NONE;

const NONE: readonly TimeSlip[] = [];

const read = remember((folded: string): readonly TimeSlip[] => [
  ...[...folded.matchAll(DAY_OF_WEEK)].flatMap(wrongWeekday),
  ...[...folded.matchAll(TIME)].flatMap(wrongHour),
]);

function wrongWeekday(match: RegExpExecArray): TimeSlip[] {
  const date = dateOf(match);
  const [week, told] = [match[7]!, match[8]!];
  if (!date || !isDay(date)) return [];
  const right = DAYS[new Date(Date.UTC(date[0], date[1] - 1, date[2])).getUTCDay()]!;
  if (right === (told === '天' ? '日' : told)) return [];
  const end = match.index + match[0].length;
  const named = `${date[0]}年${date[1]}月${date[2]}日`;
  return [{ start: match.index, end, message: `${named}是${week}${right}，不是${week}${told}，请核对日期` }];
}

function dateOf([, year, month, day, otherYear, otherMonth, otherDay]: RegExpExecArray):
  | CalendarDate
  | undefined {
  const value = [
    year ? readYear(year) : Number(otherYear),
    month ? readOrdinal(month) : Number(otherMonth),
    day ? readOrdinal(day) : Number(otherDay),
  ];
  return value.every((part) => part !== undefined) ? (value as unknown as CalendarDate) : undefined;
}

function wrongHour({ 0: whole, 1: word, 2: hour, 3: minutes, index }: RegExpExecArray): TimeSlip[] {
  const end = index + whole.length;
  if (Number(hour) > 24 || Number(minutes ?? 0) > 59)
    return [{ start: index, end, message: `没有“${whole.slice(word!.length)}”这个时刻` }];
  if (HOURS.some((one) => one.word === word && one.holds(Number(hour)))) return [];
  return [{ start: index, end, message: `${hour}点不在${word}，请核对时间` }];
}
