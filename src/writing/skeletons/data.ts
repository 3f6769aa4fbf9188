/** What a skeleton is filled with. What is not given stays a visible × in the text. */
import { type CalendarDate, isDay, readDate, readDay, writeDay } from '../../language/days';
import { readCount } from '../../language/numerals';
import { FIELDS, type Field } from './fields';

export type { CalendarDate } from '../../language/days';

export interface SkeletonData {
  /** The meeting's or event's name. */
  readonly occasion?: string;
  readonly speaker?: string;
  /** 2024-03-05 is written out in the text; anything else stands as it is. */
  readonly date?: string;
  /** Whom the speech comments on. */
  readonly reviewees?: readonly string[];
  /** How many requirements, 1 to MOST_POINTS. */
  readonly points?: number;
}

const MOST_POINTS = 20;
export const USUAL_POINTS = 3;

/** Data that cannot be used; the message is for the user. */
export class DataError extends Error {}

/** Reads data that came as JSON. @throws DataError */
export function readData(value: unknown): SkeletonData {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DataError('数据应当是一个 JSON 对象，如 {"occasion": "…", "points": 3}');
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, readField(key, entry)]));
}

/** Reads one field that came as text: `key=value` of the command line. @throws DataError */
export function readText(key: string, text: string): SkeletonData {
  if (key === 'reviewees') return { reviewees: splitNames(text) };
  if (key === 'points') return text === '' ? {} : { points: readPoints(text) };
  return { [key]: readField(key, text) };
}

/** Reads what a person typed in answer to a question. A day has to be one, unless it has a × still. @throws DataError */
export function readTyped(field: Field, typed: string, today: CalendarDate): SkeletonData {
  const text = typed.trim();
  if (field === 'points') return readText(field, String(readCount(text) ?? text));
  if (field !== 'date' || text === '' || text.includes('×')) return readText(field, text);
  const day = readDay(text, today);
  if (!day) throw new DataError(`看不出“${text}”是哪一天，可以写：今天、3月5日、2024年3月5日`);
  return { date: writeDay(existing(day, text)) };
}

/** The day that is likely meant: the one given last, unless it is over, else today. */
export function likelyDay(last: string | undefined, today: CalendarDate): string {
  const day = last === undefined ? undefined : readDate(last);
  return writeDay(day && isDay(day) && Date.UTC(...day) > Date.UTC(...today) ? day : today);
}

/** The names in a list, one parted from the next by a comma, a semicolon or a line. */
function splitNames(text: string): string[] {
  return text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Reads how many requirements are wanted. @throws DataError */
function readPoints(value: unknown): number {
  const text = String(value).trim();
  const points = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (points < 1 || points > MOST_POINTS)
    throw new DataError(`${FIELDS.points}（points）应当是 1 到 ${MOST_POINTS} 的整数，不能是“${text}”`);
  return points;
}

function readField(key: string, value: unknown): SkeletonData[Field] {
  if (!Object.hasOwn(FIELDS, key))
    throw new DataError(`没有“${key}”这一项，可以用的有：${Object.keys(FIELDS).join('、')}`);
  if (key === 'points') return readPoints(value);
  const name = `${FIELDS[key as Field]}（${key}）`;
  if (key === 'reviewees') {
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string'))
      throw new DataError(`${name}应当是一组文字，如 ["云岭镇", "县教育局"]`);
    return value.map((entry) => entry.trim()).filter((entry) => entry !== '');
  }
  if (typeof value !== 'string') throw new DataError(`${name}应当是文字`);
  if (key === 'date') readCalendarDate(value);
  return value;
}

/** The day that a text names with its year; `undefined` for any other text. @throws DataError when there is no such day */
export function readCalendarDate(text: string): CalendarDate | undefined {
  const date = readDate(text);
  return date && existing(date, text);
}

function existing(date: CalendarDate, text: string): CalendarDate {
  if (!isDay(date)) throw new DataError(`没有“${text.trim()}”这一天`);
  return date;
}
