import type { Check, Report } from '../checks/check';
import {
  type Given,
  givenIn,
  givenToday,
  mayNameWeekday,
  type TimeSlip,
  timeSlipsIn,
  weekdaySlipsIn,
} from '../language/clock';
import { impossibleDatesIn, leapDaysIn, mayNameLeapDay } from '../language/dateSlips';
import { type Dated, datedTexts } from '../language/dates';
import type { Paragraph, Speech } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { whichParagraphs } from './shared/stretches';

/** 日期不存在: a date exists, its day of the week fits, and so does the hour of the day. */
export const dateInvalid: Check = {
  id: 'date-invalid',
  title: '日期不存在',
  description: '写到的日期在日历上真有，没有2月30日、13月；星期和日期对得上，没有“下午9:30”。',
  severity: 'warning',
  basis: 'usage',
  runParagraphs: ({ manuscript }) =>
    datedTexts(manuscript).flatMap((dated) =>
      reports(dated, [...impossibleDatesIn(dated.folded), ...timeSlipsIn(dated.folded)]),
    ),
  run: ({ manuscript }) => {
    const dated = whichNameDays(manuscript).map((i) => manuscript.paragraphs[i]!);
    return dated.length === 0 ? [] : manuscript.speeches.flatMap((speech) => inYearOfSpeech(speech, dated));
  },
};

const whichNameDays = whichParagraphs(
  ({ kind, folded }) =>
    (kind === 'body' || kind === 'heading') && (mayNameLeapDay(folded) || mayNameWeekday(folded)),
);

function reports(dated: Dated, slips: readonly TimeSlip[]): Report[] {
  return slips.map(({ start, end, message }) => ({ range: rangeIn(dated, start, end), message }));
}

/** 10月25日（星期二） in a speech that is dated under its title or says what day it is, 2月29日 in one of 2025. */
function inYearOfSpeech({ paragraphs }: Speech, dated: readonly Paragraph[]): Report[] {
  const notes = paragraphs.filter(({ kind }) => kind === 'note');
  const told = [
    ...notes.map(({ folded }) => givenIn(folded)),
    ...dated.map(({ folded }) => givenToday(folded)),
  ];
  const given = told.find((each) => each !== undefined);
  return dated.flatMap((paragraph) => [
    ...reports(paragraph, given ? weekdaySlipsIn(paragraph.folded, given) : []),
    ...reports(paragraph, leapDaysIn(paragraph.folded, yearOfFebruary(given))),
  ]);
}

/** Who speaks in autumn may mean the February to come. */
function yearOfFebruary(given: Given | undefined): number | undefined {
  return given && given.month <= LAST_OF_SUMMER ? given.year : undefined;
}

const LAST_OF_SUMMER = 8;
