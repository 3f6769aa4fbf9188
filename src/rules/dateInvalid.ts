import type { Check } from '../checks/check';
import { impossibleDatesIn } from '../language/dateSlips';
import { datedTexts } from '../language/dates';
import { rangeIn } from '../model/paragraph';

/** 日期不存在: a date exists. */
export const dateInvalid: Check = {
  id: 'date-invalid',
  title: '日期不存在',
  description: '写到的日期在日历上真有，没有2月30日、6月31日、13月。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) =>
      impossibleDatesIn(dated.folded).map(({ start, end, message }) => ({
        range: rangeIn(dated, start, end),
        message,
      })),
    ),
};
