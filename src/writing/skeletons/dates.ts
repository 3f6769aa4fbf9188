/** Dates as a speech writes them. GB/T 15835—2011 allows both forms; 〇 is no 零. */
import { writeDay } from '../../language/days';
import { writeNumeral } from '../../language/numerals';
import { readCalendarDate } from './data';

/** 2024-03-05 → 2024年3月5日; any other text as it is, and × for none. */
export function arabicDate(text: string | undefined): string {
  if (!text) return '20××年×月×日';
  const date = readCalendarDate(text);
  return date ? writeDay(date) : text;
}

/** 2024-03-05 → 二〇二四年三月五日; any other text as it is, and × for none. */
export function hanDate(text: string | undefined): string {
  if (!text) return '二〇××年×月×日';
  const date = readCalendarDate(text);
  if (!date) return text;
  const year = String(date[0]).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);
  return `${year}年${writeNumeral(date[1])}月${writeNumeral(date[2])}日`;
}
