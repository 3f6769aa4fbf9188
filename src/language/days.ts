/** Days as people write them: 2024年3月5日, 2024-3-5, 3月5日, 今天. */

/** Year, month and day. */
export type CalendarDate = readonly [year: number, month: number, day: number];

const WHOLE = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?$/;
const WITHOUT_YEAR = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?$/;
/** Days from today. */
const NEAR: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};

/** Reads a day that names its year, whether the calendar has it or not; `undefined` for any other text. */
export function readDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = WHOLE.exec(plain(text)) ?? [];
  return year === undefined ? undefined : [Number(year), Number(month), Number(day)];
}

/** Reads a day as it is said on `today`: 今天, or 3月5日 of the year that brings it nearest. */
export function readDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const words = plain(text);
  const near = NEAR[words];
  if (near !== undefined) return fromTime(timeOf(today) + near * DAY);
  const [, month, day] = WITHOUT_YEAR.exec(words) ?? [];
  if (month === undefined) return readDate(words);
  const [year] = today;
  const away = (date: CalendarDate) => Math.abs(timeOf(date) - timeOf(today));
  return [year, year + 1, year - 1]
    .map((each): CalendarDate => [each, Number(month), Number(day)])
    .reduce((best, date) => (isDay(date) && (!isDay(best) || away(date) < away(best)) ? date : best));
}

/** True when the calendar has such a day. */
export function isDay(date: CalendarDate): boolean {
  return fromTime(timeOf(date)).every((part, i) => part === date[i]);
}

/** How many days the one comes before the other. */
export function daysBetween(first: CalendarDate, last: CalendarDate): number {
  return Math.round((timeOf(last) - timeOf(first)) / DAY);
}

/** 2024年3月5日 */
export function writeDay([year, month, day]: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** Milliseconds. */
const DAY = 86_400_000;

function timeOf([year, month, day]: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

function fromTime(time: number): CalendarDate {
  const date = new Date(time);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Half-width digits, no blanks. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
