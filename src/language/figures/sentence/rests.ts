/** 余数: what is left of a whole, and what is lacking. */

import type { Quantity } from '../read/quantities';
import {
  DONE,
  DUE,
  DUE_OR_THERE,
  LACK,
  LACKING,
  LEFT,
  LEFT_FOR_SURE,
  MADE_UP,
  NOT_YET,
  PERIOD,
  THERE,
} from '../read/quantityWords';
import {
  apart,
  areMeasuredAlike,
  type Claim,
  isLoose,
  isOneOff,
  isVague,
  type Reading,
  size,
  spread,
} from './claims';

/** 14个村，已完成9个，还剩5个. */
export function rest(told: Claim): Reading[] {
  const { text, claim, before } = told;
  if (!LEFT.test(claim.lead) || !isOfWhole(text, claim, before)) return [];
  const done = before.at(-1);
  const alike = before.filter((each) => each !== done && areMeasuredAlike(each, claim));
  // 164件，办结149件，阶段性办结11件，还有4件: what was done is no whole.
  const whole = alike.findLast(({ lead }) => !DONE.test(lead)) ?? alike.at(-1);
  if (!whole || !done || isVague(whole) || isLoose(done) || !areMeasuredAlike(done, claim)) return [];
  if (!DONE.test(done.lead + done.after) || size(done) > size(whole)) return [];
  if (/^[^，。；]*[，。；][^，]*，/.test(text.slice(whole.end, done.start))) return [];
  const between = before.filter(({ start, measure }) => start > whole.start && measure === done.measure);
  const left = apart('rest', whole, done, claim);
  // 全部60万，……开建14万，竣工3万，还差15.5万: of a whole that another sentence tells.
  if (STILL_LACKING.test(claim.lead) && !isOneOff(claim, left.sum)) return [];
  return [
    left,
    ...spread(left, told),
    {
      by: 'rest',
      parts: [whole, ...between],
      sum: (size(whole) - between.reduce((sum, each) => sum + size(each), 0)) / claim.measure.factor,
      blur: 0,
    },
  ];
}

const STILL_LACKING = /[差欠]$/;

/** 还有5个没有完成, but not 还有2个镇没有报名单. */
function isOfWhole(text: string, claim: Quantity, before: readonly Quantity[]): boolean {
  const behind = text.slice(claim.end, claim.end + 8);
  const own = before.some(({ noun }) => noun !== '' && behind.startsWith(noun));
  if (own || NOT_YET.test(behind)) return true;
  if (!LEFT_FOR_SURE.test(claim.lead)) return false;
  return (
    claim.unit.length > 1 ||
    !/[个家项]/.test(claim.unit) ||
    /^[，。；！要也都正待将需]|^$/.test(behind.slice(0, 1))
  );
}

/** 应设监测点25个，实设21个，尚缺4个: what is due less what is there. */
export function lacking({ text, claim, before }: Claim): Reading[] {
  const [one, other] = before.slice(-2);
  if (!one || !other || !LACKING.test(claim.lead) || !areInRow(text, [one, other, claim])) return [];
  if ([one, other].some((each) => each.role !== 'plain' || isVague(each))) return [];
  // 尚缺40名，其余由村干部兼任
  if (MADE_UP.test(text.slice(claim.end)) || !isOfSame(one, other)) return [];
  if (!areMeasuredAlike(one, other)) return shortage(one, other, claim);
  const [due, there] = isDue(one) ? [one, other] : [other, one];
  const told = isDue(due) && !isDue(there) && THERE.test(there.lead) && areMeasuredAlike(due, claim);
  return told && size(there) <= size(due) ? [apart('lack', due, there, claim)] : [];
}

/** 应设监测点, 实设: the second names no other thing; 现有兼职 does. */
function isOfSame(one: Quantity, other: Quantity): boolean {
  const named = other.lead.replace(PERIOD, '').replace(DUE_OR_THERE, '').trim();
  return named === '' || one.lead.includes(named) || !areMeasuredAlike(one, other);
}

function isDue({ lead }: Quantity): boolean {
  return DUE.test(lead);
}

/** 现有停车位4.5万个，机动车7.2万辆，缺口2.7万个: one for each; told of a slip only, for not each may need one. */
function shortage(there: Quantity, users: Quantity, claim: Quantity): Reading[] {
  if (!areMeasuredAlike(there, claim) || !THERE.test(there.lead) || !LACK.test(claim.lead)) return [];
  if (!users.measure.counted || !there.measure.counted || users.value <= there.value) return [];
  const reading = apart('lack', users, there, claim);
  const near = Math.abs(reading.sum - claim.value) <= SLIGHT * reading.sum;
  return near && differByOne(String(reading.sum), String(claim.value)) ? [reading] : [];
}

/** How far a slip of one digit may lie off: 2.9 of 2.7, but not 1.7. */
const SLIGHT = 0.15;

function differByOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].filter((digit, i) => digit !== other[i]).length === 1;
}

/** Each in the clause behind the other, and nothing more said of the last. */
function areInRow(text: string, row: readonly Quantity[]): boolean {
  const last = row.at(-1)!;
  const follow = row
    .slice(1)
    .every((each, i) =>
      /^\p{Script=Han}{0,6}[，、]$/u.test(text.slice(row[i]!.end, each.start - each.lead.length)),
    );
  return follow && /^\s*(?:[，。；！？、）]|$)/.test(text.slice(last.end));
}
