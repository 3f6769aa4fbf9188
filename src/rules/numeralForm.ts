import type { Check, Report } from '../checks/check';
import { type Dated, datedTexts, ORDINAL, readOrdinal, readYear, writeYear, ZEROS } from '../language/dates';
import { writeNumeral } from '../language/numerals';
import { rangeIn } from '../model/paragraph';

const DIGIT = `[\\d一二三四五六七八九${ZEROS}]`;
const MONTH_DAY = `(${ORDINAL})月(${ORDINAL})(?=[日号])`;
/** 二零二四年五月二十八日, 二零二四年五月, 5月28日; the first year of 二零二一至二零二五年. Not 五月初五. */
const DATE = new RegExp(
  `(?<![\\d.十百千万亿第一二三四五六七八九${ZEROS}])` +
    `(?:(${DIGIT}{4})(?:年(?:${MONTH_DAY}|(${ORDINAL})(?=月(?![初一二三四五六七八九十廿])))?` +
    `|(?=学年|财年|[—–\\-~～至到]{1,2}${DIGIT}{4}年))|${MONTH_DAY})`,
  'g',
);

/** One number of a date, with its two right spellings. */
interface Numeral {
  readonly start: number;
  readonly text: string;
  readonly han: string;
  readonly arabic: string;
}

/** 年份日期写法 (GB/T 15835—2011): 二〇二四年, and one kind of numerals throughout a date. */
export const numeralForm: Check = {
  id: 'numeral-form',
  title: '年份日期写法',
  description: '年份和日期的数字写得规范：“〇”不写成“零”“0”“○”，汉字与阿拉伯数字不混用。',
  severity: 'warning',
  run: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) =>
      [...dated.folded.matchAll(DATE)].flatMap((match) => report(dated, readNumerals(match))),
    ),
};

function readNumerals(match: RegExpExecArray): Numeral[] {
  const [whole, year, month, day, lonely, ownMonth, ownDay] = match;
  const numerals: Numeral[] = [];
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
      arabic: /^\d+$/.test(text) ? text : String(value),
    });
  };
  // 20〇〇年 and 二○○○… with no other digit are blanks to fill in.
  if (year && /[1-9一二三四五六七八九].*[1-9一二三四五六七八九]|[\d〇零]{3}$/.test(year))
    add(year, readYear, writeYear);
  for (const text of [month, lonely, ownMonth, day, ownDay]) add(text, readOrdinal, writeNumeral);
  return numerals;
}

function report(dated: Dated, numerals: readonly Numeral[]): Report[] {
  const form = formOf(numerals);
  const wrong = numerals.filter((numeral) => numeral.text !== numeral[form]);
  if (wrong.length === 0) return [];
  const start = wrong[0]!.start;
  const end = wrong.at(-1)!.start + wrong.at(-1)!.text.length;
  let right = '';
  let at = start;
  for (const numeral of wrong) {
    right += dated.folded.slice(at, numeral.start) + numeral[form];
    at = numeral.start + numeral.text.length;
  }
  const range = rangeIn(dated, start, end);
  const unit = /^[年月日号]/.exec(dated.folded.slice(end))?.[0] ?? '';
  const reason =
    new Set(numerals.flatMap(kindsOf)).size > 1 ? '汉字与阿拉伯数字不混用' : '这里的数字写法不规范';
  return [
    {
      range,
      message: `${reason}：“${dated.folded.slice(start, end)}${unit}”应写作“${right}${unit}”`,
      fixes: [
        {
          title: `改为“${right}${unit}”`,
          edits: [{ range, text: right }],
          preferred: true,
          safe: true,
          words: true,
        },
      ],
    },
  ];
}

/** The kind of numerals that the date is written in: that of most digits of its first number, its year. */
function formOf(numerals: readonly Numeral[]): 'han' | 'arabic' {
  for (const { text } of numerals) {
    const arabic = text.match(/[1-9]/g)?.length ?? 0;
    const han = text.match(/[一二三四五六七八九十廿卅]/g)?.length ?? 0;
    if (arabic !== han) return arabic > han ? 'arabic' : 'han';
  }
  return 'arabic';
}

/** Whether a number has Arabic digits, Chinese ones, or both; a zero by itself is of neither kind. */
function kindsOf({ text }: Numeral): ('han' | 'arabic')[] {
  return [
    ...(/[1-9]/.test(text) ? (['arabic'] as const) : []),
    ...(/[一二三四五六七八九十廿卅]/.test(text) ? (['han'] as const) : []),
  ];
}
