import type { Check, Report } from '../checks/check';
import {
  type DateNumeral,
  dateNumeralsIn,
  dateUnitAt,
  formOf,
  kindsOf,
  type ShortYear,
  shortYearsIn,
} from '../language/dateSlips';
import { type Dated, datedTexts } from '../language/dates';
import { rangeIn } from '../model/paragraph';

/** 年份日期写法 (GB/T 15835—2011): 二〇二四年, and one kind of numerals throughout a date. */
export const numeralForm: Check = {
  id: 'numeral-form',
  title: '年份日期写法',
  description:
    '年份和日期的数字写得规范：“〇”不写成“零”“0”“○”，汉字与阿拉伯数字不混用，月日前面不加0，年份写全四位。',
  severity: 'warning',
  basis: 'standard',
  runParagraphs: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) => [
      ...dateNumeralsIn(dated.folded).flatMap((numerals) => report(dated, numerals)),
      ...shortYearsIn(dated.folded).map((year) => reportShort(dated, year)),
    ]),
};

function report(dated: Dated, numerals: readonly DateNumeral[]): Report[] {
  const form = formOf(numerals);
  // As written: ２０２４ is folded to 2024.
  const wrong = numerals.filter(
    ({ start: at, text, [form]: right }) => dated.text.slice(at, at + text.length) !== right,
  );
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
  const unit = dateUnitAt(dated.folded, end);
  const reason =
    new Set(numerals.flatMap(kindsOf)).size > 1 ? '汉字与阿拉伯数字不混用' : '这里的数字写法不规范';
  return [
    {
      range,
      message: `${reason}：“${dated.text.slice(start, end)}${unit}”应写作“${right}${unit}”`,
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

function reportShort(dated: Dated, { start, end, year }: ShortYear): Report {
  const range = rangeIn(dated, start, end);
  return {
    range,
    message: `年份要写全：“${dated.text.slice(start, end)}”应写作“${year}年”`,
    fixes: [
      { title: `改为“${year}年”`, edits: [{ range, text: `${year}年` }], preferred: true, words: true },
    ],
  };
}
