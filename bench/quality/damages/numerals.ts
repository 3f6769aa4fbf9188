import type { TextEdit } from '../../../src/model/changes';
import type { Range } from '../../../src/model/manuscript';
import { type Damager, insert, replace } from '../damage';
import { places } from '../source';

const han = (year: string, zero: string) =>
  year.replace(/\d/g, (digit) => (digit === '0' ? zero : '一二三四五六七八九'[Number(digit) - 1]!));

/** A year in Chinese digits with something else for 〇. */
function zeroed(variant: string, zero: string): Damager {
  return {
    check: 'numeral-form',
    variant,
    damage(source, random) {
      const range = random.pick(places(source, /(?:20\d\d|二〇二[一二三四五六七八九])(?=年)/g));
      if (!range) return undefined;
      const year = source.text.slice(range.start, range.end);
      const right: TextEdit[] = /\d/.test(year) ? [replace(range, han(year, '〇'))] : [];
      const wrong = /\d/.test(year) ? han(year, zero) : year.replace(/〇/g, zero);
      // A date of one kind throughout, so that the year alone is wrong.
      const rest = restOfDate(source.text, range);
      return {
        edits: [replace(range, wrong), ...rest],
        places: [range],
        repair: 'always',
        repaired: [...right, ...rest],
      };
    },
  };
}

/** Writes 3月5日 after the year as 三月五日. */
function restOfDate(text: string, year: Range): TextEdit[] {
  const match = /^年(\d{1,2})月(?:(\d{1,2})日)?/.exec(text.slice(year.end));
  if (!match) return [];
  const [whole, month, day] = match;
  const start = year.end;
  const written = `年${inHan(month!)}月${day ? `${inHan(day)}日` : ''}`;
  return [replace({ start, end: start + whole.length }, written)];
}

function inHan(number: string): string {
  const value = Number(number);
  const digit = (n: number) => ['', ...'一二三四五六七八九'][n]!;
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(value % 10)}`;
}

export const numeralForms: readonly Damager[] = [
  zeroed('二0二四年', '0'),
  zeroed('二零二四年', '零'),
  zeroed('二○二四年', '○'),
  zeroed('二O二四年', 'O'),
  {
    check: 'numeral-form',
    variant: '汉字与阿拉伯数字混用',
    damage(source, random) {
      const range = random.pick(places(source, /20\d\d年\d{1,2}月\d{1,2}日/g));
      if (!range) return undefined;
      const [, year, month, day] = /(\d+)年(\d+)月(\d+)日/.exec(source.text.slice(range.start, range.end))!;
      const written = random.chance(0.5)
        ? `${han(year!, '〇')}年${month}月${day}日`
        : `${year}年${inHan(month!)}月${inHan(day!)}日`;
      return { edits: [replace(range, written)], places: [range] };
    },
  },
  {
    check: 'numeral-form',
    variant: '月日前加0',
    damage(source, random) {
      const range = random.pick(places(source, /(?<!\d)[1-9]月\d{1,2}日/g));
      if (!range) return undefined;
      const text = source.text.slice(range.start, range.end);
      return { edits: [replace(range, `0${text}`)], places: [range], repair: 'always' };
    },
  },
  {
    check: 'numeral-form',
    variant: '全角年份',
    damage(source, random) {
      const range = random.pick(places(source, /(?<!\d)20\d\d(?=年)/g));
      if (!range) return undefined;
      const wide = source.text
        .slice(range.start, range.end)
        .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      return { edits: [replace(range, wide)], places: [range], repair: 'always' };
    },
  },
  {
    check: 'numeral-form',
    variant: '年份写两位',
    damage(source, random) {
      const pattern = /(?<=^|[，。；、：（“到至在])20[0-3]\d(?=年(?:底|末|[上下]半年|[1-9]月))/gm;
      const range = random.pick(places(source, pattern));
      if (!range) return undefined;
      const year = source.text.slice(range.start + 2, range.end);
      return { edits: [replace(range, year)], places: [range], repair: 'always' };
    },
  },
];

/** Writes a date that the calendar does not have. */
function impossible(variant: string, pattern: RegExp, forms: readonly string[]): Damager {
  return {
    check: 'date-invalid',
    variant,
    damage(source, random) {
      const range = random.pick(places(source, pattern));
      const form = random.pick(forms);
      return range && form ? { edits: [replace(range, form)], places: [range] } : undefined;
    },
  };
}

export const datesInvalid: readonly Damager[] = [
  impossible('日子过大', /(?<![\d年])\d{1,2}月\d{1,2}日/g, [
    '2月30日',
    '4月31日',
    '6月31日',
    '9月31日',
    '11月31日',
    '3月32日',
    '2月31日',
  ]),
  impossible('平年2月29日', /20\d\d年\d{1,2}月\d{1,2}日/g, [
    '2023年2月29日',
    '2025年2月29日',
    '2022年2月29日',
  ]),
  impossible('月份过大', /\d{1,2}月(?:\d{1,2}日)/g, ['13月5日', '14月15日']),
  impossible('汉字日期', /二〇二四年五月二十八日/g, [
    '二〇二四年四月三十一日',
    '二〇二四年二月三十日',
    '二〇二三年二月二十九日',
    '二〇二四年十三月八日',
  ]),
  impossible('没有0日', /\d{1,2}月\d{1,2}日/g, ['6月0日', '0月12日']),
  {
    check: 'date-invalid',
    variant: '星期不对',
    damage(source, random) {
      const range = random.pick(places(source, /20\d\d年\d{1,2}月\d{1,2}日(?![\d—至、，,（(])/g));
      if (!range) return undefined;
      const [, year, month, day] = /(\d+)年(\d+)月(\d+)日/.exec(source.text.slice(range.start, range.end))!;
      const right = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
      const wrong = '日一二三四五六'[(right + random.int(1, 6)) % 7]!;
      return {
        edits: [insert(range.end, random.pick([`（星期${wrong}）`, `，周${wrong}`])!)],
        places: [range],
      };
    },
  },
  {
    check: 'date-invalid',
    variant: '上午下午不对',
    damage(source, random) {
      const range = random.pick(places(source, /(?<=\p{Script=Han})(?=召开|举行|开会)/gu));
      const time = random.pick(['下午9:30', '上午15:00', '凌晨10点', '下午10点']);
      if (!range || !time) return undefined;
      return { edits: [insert(range.start, time)], places: [range] };
    },
  },
];
