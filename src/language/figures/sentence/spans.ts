/** 起止: how long it took, where a sentence says from when to when: 2023年年初……到2027年年底，一共六年; 8时30分……11时，用了3个小时. */

import { type CalendarDate, daysBetween, isDay } from '../../days';
import type { Quantity } from '../read/quantities';
import { type Derived, isTurned } from './claims';

/** One kind of time: its points, what a stretch of it is told in, and what it may come to, the likeliest first. */
interface Scale {
  readonly units: ReadonlySet<string>;
  readonly point: RegExp;
  readonly stretch: (from: RegExpExecArray, to: RegExpExecArray, unit: string) => readonly number[];
}

const SCALES: readonly Scale[] = [
  { units: new Set(['年']), point: /(?<!\d)((?:19|20)\d\d)年(?!代)(年初|初|年底|底|年末)?/g, stretch: years },
  { units: new Set(['天']), point: /(?<!\d)(\d{1,2})月(\d{1,2})[日号]/g, stretch: days },
  {
    units: new Set(['小时', '个小时', '分钟']),
    point: /(?<![\d月])(\d{1,2})(?:[时点](?:(\d{1,2})分?|(半))?|:(\d\d))(?![:\d])/g,
    stretch: hours,
  },
];
/** 前后|用了3个小时, 离验收|还有31天. */
const TOLD_AS_LASTING =
  /(?:共|总共|一共|前后|历时|历经|为期|用了?|用时|持续|整整?|连头带尾|还有|只剩|还剩|走过|运行了?|干了|隔了?|满|服役了?|折腾了?|[等拖戴待守]了|不多不少|不知不觉|算起，?|过了)(?:了|有|整整)?\s*$/;
const FROM = /[从自由离于]|(?:19|20)\d\d年\p{Script=Han}{0,4}(?:建|通|来|分|参|开|起)/u;
const TO = /[到至离—]\p{Script=Han}{0,2}$/u;
const AS_A_WHOLE = /连头带尾|前后|历时|为期|中间|整整?|不多不少|用了?\s*$/;
/** What follows is of one of several times, or another plan. */
const OTHERWISE = /至今|距今|迄今|每|其中|扣除|不含|除去|(?<!退)休|停/;
/** Farther off than that it is no slip. */
const FARTHEST = 0.5;

/** @param quantities of the text, in order */
export function spansIn(text: string, quantities: readonly Quantity[]): Derived[] {
  return quantities.flatMap((claim, i) => {
    const [likeliest, ...rest] = stretchesTo(text, claim);
    if (likeliest === undefined || likeliest <= 0) return [];
    const told = claim.value + minutesBehind(claim, quantities[i + 1]);
    const holds = [likeliest, ...rest].some((each) => Math.abs(each - told) < 1e-6);
    const far =
      Math.abs(likeliest - told) > FARTHEST * Math.max(likeliest, told) && !isTurned(claim, likeliest);
    if (!holds && far) return [];
    return [{ by: 'span', whole: claim, parts: [], sum: Number(likeliest.toFixed(2)), holds }];
  });
}

/** What the two times before a claim come to, in its unit; none where they bound no stretch. */
function stretchesTo(text: string, { start, unit, measure, bound, high }: Quantity): readonly number[] {
  const scale = SCALES.find(({ units }) => units.has(unit) || units.has(measure.dimension));
  if (!scale || bound !== undefined || high !== undefined) return [];
  const before = text.slice(text.lastIndexOf('。', start) + 1, start);
  const [from, to, ...others] = [...before.matchAll(scale.point)];
  if (!from || !to || others.length > 0 || !TOLD_AS_LASTING.test(before) || OTHERWISE.test(before)) return [];
  // 2015年建成、2020年改造: two times, and no stretch between them.
  const isLinked = TO.test(before.slice(0, to.index)) || FROM.test(before.slice(0, from.index));
  return isLinked || AS_A_WHOLE.test(before) ? scale.stretch(from, to, unit) : [];
}

/** 两小时|二十分钟, in hours. */
function minutesBehind({ end, unit }: Quantity, next: Quantity | undefined): number {
  return next?.start === end && next.unit === '分钟' && unit !== '分钟' ? next.value / 60 : 0;
}

/** 2023年年初 to 2027年年底 are five years; from 1965年 to 2025年 sixty, or sixty-one that one counts. */
function years(from: RegExpExecArray, to: RegExpExecArray): readonly number[] {
  const apart = Number(to[1]) - Number(from[1]);
  if (/初/.test(from[2] ?? '') && /[底末]/.test(to[2] ?? '')) return [apart + 1];
  return [apart, apart + 1];
}

/** A year has more days only where the end of February lies between: both are right. */
function days(from: RegExpExecArray, to: RegExpExecArray): readonly number[] {
  const found = [2027, 2028].flatMap((year) => {
    const [first, last] = [from, to].map((match): CalendarDate => [year, Number(match[1]), Number(match[2])]);
    return first && last && isDay(first) && isDay(last) ? [daysBetween(first, last)] : [];
  });
  return found.flatMap((apart) => [apart, apart + 1, apart - 1]);
}

/** 上午9时 and 下午3点 tell their half of the day in a word, and may be told by twelve. */
function hours(from: RegExpExecArray, to: RegExpExecArray, unit: string): readonly number[] {
  const apart = minutesOf(to) - minutesOf(from);
  const per = unit === '分钟' ? 1 : 60;
  return (apart > 0 ? [apart, apart + 720] : [apart + 720]).map((minutes) => minutes / per);
}

function minutesOf([, hour, minutes, half, digital]: RegExpExecArray): number {
  return 60 * Number(hour) + (half === undefined ? Number(minutes ?? digital ?? 0) : 30);
}
