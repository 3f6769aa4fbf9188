/** Chinese numerals up to 99 (longer lists do not occur) and the circled digits. */

const DIGITS = '零一二三四五六七八九';
const NUMERAL = /^(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/;

/** Source of a pattern that matches a Chinese numeral from 一 to 九十九. */
export const HAN_NUMERAL = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';

/** The value of a Chinese or Arabic numeral (`十二`, `两`, `12`), or `undefined` when it is none. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = NUMERAL.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}

/** Writes 1 to 99 as a Chinese numeral: 12 → 十二. */
export function writeNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones]! : '');
}

/** Writes a count before a measure word: 2 → 两 (GB/T 15835—2011 leaves the choice of numerals to the text). */
export function writeCount(value: number): string {
  return value === 2 ? '两' : writeNumeral(value);
}

/** ① … ⑳ → 1 … 20. */
export function readCircled(char: string): number {
  return char.charCodeAt(0) - 0x245f;
}

/** 1 … 20 → ① … ⑳. */
export function writeCircled(value: number): string {
  return String.fromCharCode(0x245f + value);
}

function digit(char: string): number {
  return char === '两' ? 2 : DIGITS.indexOf(char);
}
