import type { Check } from '../checks/check';
import { timeSlipsIn } from '../language/clock';
import { impossibleDatesIn } from '../language/dateSlips';
import { datedTexts } from '../language/dates';
import { rangeIn } from '../model/paragraph';

/** 日期不存在: a date exists, its day of the week fits, and so does the hour of the day. */
export const dateInvalid: Check = {
  id: 'date-invalid',
  title: '日期不存在',
  description: '写到的日期在日历上真有，没有2月30日、13月；星期和日期对得上，没有“下午9:30”。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) =>
      [...impossibleDatesIn(dated.folded), ...timeSlipsIn(dated.folded)].map(({ start, end, message }) => ({
        range: rangeIn(dated, start, end),
        message,
      })),
    ),
};
