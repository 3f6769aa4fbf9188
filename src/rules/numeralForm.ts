import type { Check, Report } from '../checks/check';
import { type DateNumeral, dateNumeralsIn, dateUnitAt, formOf, kindsOf } from '../language/dateSlips';
import { type Dated, datedTexts } from '../language/dates';
import { rangeIn } from '../model/paragraph';

/** 年份日期写法 (GB/T 15835—2011): 二〇二四年, and one kind of numerals throughout a date. */
export const numeralForm: Check = {
  id: 'numeral-form',
  title: '年份日期写法',
  description: '年份和日期的数字写得规范：“〇”不写成“零”“0”“○”，汉字与阿拉伯数字不混用。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) =>
      dateNumeralsIn(dated.folded).flatMap((numerals) => report(dated, numerals)),
    ),
};

function report(dated: Dated, numerals: readonly DateNumeral[]): Report[] {
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
  const unit = dateUnitAt(dated.folded, end);
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
