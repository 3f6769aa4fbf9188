/** Dates as they are written, for the checks that judge their spelling and whether they exist. */
import type { Manuscript, Paragraph } from '../model/manuscript';
import { readNumeral } from './numerals';

/** A stretch of text in which dates are looked for. */
export type Dated = Pick<Paragraph, 'pieces' | 'text' | 'folded'>;

/** The front matter and every paragraph but the remains of a web page. */
export function datedTexts({ frontMatter, text, paragraphs }: Manuscript): Dated[] {
  const own = paragraphs.filter(({ kind }) => kind !== 'residue');
  if (!frontMatter) return own;
  const { range } = frontMatter;
  const front = text.slice(range.start, range.end);
  return [{ pieces: [range], text: front, folded: front }, ...own];
}

/** Source of a pattern for a month or a day: 5, 05, 五, 二十八, and the ill-formed 二〇 and 二八. */
export const ORDINAL = '(?:\\d{1,2}|[一二三四五六七八九十〇零○廿卅]{1,3})';

/** Characters that are taken for the 〇 of a year. */
export const ZEROS = '〇零○◯0OoＯｏОΟ';

const DIGITS = '〇一二三四五六七八九';

/** The value of a year of four characters in any mixture of digits, or `undefined` where it is none. */
export function readYear(text: string): number | undefined {
  const digits = [...text].map((char) =>
    ZEROS.includes(char) ? '0' : /\d/.test(char) ? char : String(DIGITS.indexOf(char)),
  );
  const year = digits.join('');
  return /^[12]\d{3}$/.test(year) ? Number(year) : undefined;
}

/** Writes a year in Chinese: 2024 → 二〇二四 (GB/T 15835—2011, 5.2.5). */
export function writeYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}

/** The value of a month or a day as `ORDINAL` finds it, or `undefined`. */
export function readOrdinal(text: string): number | undefined {
  const plain = text.replace(/廿/, '二十').replace(/卅/, '三十');
  return readNumeral(plain) ?? readDigits(plain);
}

/** Two digits in a row are a span and no number: 七八月, 三四月. */
const SPAN = /^(?:一二|二三|三四|四五|五六|六七|七八|八九)$/;

/** 二〇 and 二八: a number told digit by digit. */
function readDigits(text: string): number | undefined {
  if (SPAN.test(text)) return undefined;
  const digits = text.replace(/[零○]/g, '〇').replace(/./g, (char) => String(DIGITS.indexOf(char)));
  return /^\d{1,2}$/.test(digits) ? Number(digits) : undefined;
}

/** How many days the month (1 to 12) has; February has 29 where no year is given. */
export function daysIn(month: number, year?: number): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}
