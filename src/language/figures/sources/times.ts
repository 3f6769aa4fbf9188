/** 时间: of which year and which part of it a figure is, as a text tells it, and whether two of them may be of one. */

import { PERIOD } from '../read/quantityWords';
import { plainTime } from '../read/times';
import { NO_TIME, OF_A_MONTH_END, OF_A_YEAR, UNTIL_ITS_END, YEAR_NAMED } from './words';

/** When a figure was so. */
export interface Time {
  /** From the year of the text: -1 is 去年; `undefined` where a year is named and nobody knows which one is now. */
  readonly year: number | undefined;
  /** 2025, where the text names the year, or its own; absent where nobody knows. */
  readonly named?: number;
  /** True where its own words say a year. */
  readonly said?: true;
  /** 上半年, 一季度; empty where none is said. */
  readonly part: string;
  /** `told` in its sentence, `before` it, or that of the whole text (`own`). */
  readonly by: 'told' | 'before' | 'own';
}

/** What a text says of its time by its title. */
export interface Era {
  /** 2026; absent where no year is named. */
  readonly year?: number;
  readonly part: string;
}

const WHOLE_YEAR = '全年';

/** The time of a text by its title, by the year beside it (（2026年1月8日）, 2026-01-08), and else the one part of a year that it names. */
export function eraOf(title: string, dated: string, periods: readonly string[]): Era {
  const year = /20\d\d(?=[年./-])/.exec(`${title} ${dated}`)?.[0];
  const own = partIn(PERIOD.exec(title.replace(/20\d\d年/, ''))?.[0] ?? '');
  const parts = new Set(periods.filter((period) => !isOfOtherYear(period)).map(partIn));
  parts.delete('');
  const [only = ''] = parts.size === 1 ? parts : [];
  const whole = OF_A_YEAR.test(title) ? WHOLE_YEAR : '';
  return { ...(year ? { year: Number(year) } : {}), part: own || whole || only };
}

function isOfOtherYear(period: string): boolean {
  return /去年|上年|前年|明年|同期/.test(period);
}

/** 到6月底 and 截至6月底 are as things stand. */
const AS_IT_STANDS = /^(?:今年)?(?:截?[至到止])?\d{1,2}月[底末]$/;

/** 今年上半年 and 2026年上半年 are of 上半年, 今年 and 目前 of none. */
function partIn(period: string): string {
  const part = plainTime(
    period.replace(/20\d\d年|二〇[〇一二三四五六七八九]{2}年|[去上前明今本当]年(?=.)/, ''),
  );
  return NO_TIME.test(part) || AS_IT_STANDS.test(period) || /^(?:去年|上年|前年|明年|20\d\d年)$/.test(part)
    ? ''
    : part;
}

/**
 * @param period as it was read
 * @param before what stands before the figure in its sentence
 * @param wanted true of what is to be reached: 明年 and 下半年 are both ahead
 */
export function timeOf(period: string, before: string, era: Era, wanted: boolean): Time {
  const told = period !== '' && before.includes(period);
  const by = told ? 'told' : 'before';
  const relative = yearOf(period, era);
  const year = wanted && (relative === undefined || relative >= 0) ? 1 : relative;
  const named = namedYear(period, relative, era);
  const isSaid = YEAR_NAMED.test(period) || /[今本]年/.test(period);
  const of = {
    year,
    ...(named === undefined ? {} : { named }),
    ...(isSaid ? { said: true as const } : {}),
  };
  const part = isMonthEnd(period, before) ? '' : partIn(period);
  if (wanted) return { ...of, part: '', by: 'before' };
  const isOwn = year === 0 && (part === '' || part === era.part);
  return isOwn ? { ...of, part: era.part, by: 'own' } : { ...of, part, by };
}

/** 2025 of 2025年, and of 去年 in a text of 2026. */
function namedYear(period: string, relative: number | undefined, era: Era): number | undefined {
  const [, written] = YEAR_NAMED.exec(period) ?? [];
  if (written !== undefined) return Number(written);
  return era.year === undefined || relative === undefined ? undefined : era.year + relative;
}

/** 到6月|底，只开工了9个: as things stand. */
function isMonthEnd(period: string, before: string): boolean {
  if (!/月$/.test(period)) return false;
  const at = before.lastIndexOf(period);
  return at >= 0 && OF_A_MONTH_END.test(before[at + period.length] ?? '');
}

/** Years from the year of the text. */
function yearOf(period: string, era: Era): number | undefined {
  const [found, named] = YEAR_NAMED.exec(period) ?? [];
  if (named !== undefined) return era.year === undefined ? undefined : Number(named) - era.year;
  if (found !== undefined) return YEARS_FROM_NOW[found] ?? 0;
  return /同期/.test(period) ? -1 : 0;
}

const YEARS_FROM_NOW: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 前年: -2, 明年: 1 };

/** `same` and `open` may be one; `doubtful` is not known. */
export type Timing = 'same' | 'open' | 'doubtful' | 'other';

/** Whether a figure of a report may be of the time that a speech tells. */
export function timingOf(asked: Time, told: Time): Timing {
  const years = yearsOf(asked, told);
  if (years === 'doubtful') return 'doubtful';
  if (years === 'other') return isHandedOn(asked, told) ? 'doubtful' : 'other';
  if (asked.by === 'own' && told.part !== '' && UNTIL_ITS_END[asked.part] === told.part) return 'open';
  if (asked.part === told.part) return asked.part === '' ? 'open' : 'same';
  if (asked.part === '') return told.by === 'own' ? 'open' : 'doubtful';
  if (told.part === '') return 'open';
  return isHandedOn(asked, told) ? 'doubtful' : 'other';
}

/** Named years are compared as such: 去年 of a speech of 2026 is 2025年 of a report. */
function yearsOf(asked: Time, told: Time): 'same' | 'other' | 'doubtful' {
  if (asked.said && asked.named !== undefined && told.named !== undefined)
    return asked.named === told.named ? 'same' : 'other';
  if (asked.year === undefined || told.year === undefined) return 'doubtful';
  if (asked.year === told.year) return 'same';
  // 去年 of a speech that does not say when it is given may be the year of a report.
  const mayBe = asked.named === undefined && asked.year === -1 && told.year === 0 && told.named !== undefined;
  return mayBe ? 'doubtful' : 'other';
}

/** A time that only the sentences before tell may have ended there. */
function isHandedOn(asked: Time, told: Time): boolean {
  return asked.by === 'before' || told.by === 'before';
}
