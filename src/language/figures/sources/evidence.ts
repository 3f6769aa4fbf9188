/** 凭据: what speaks for two figures being one, row by row. */
import { isShort, type Likeness, likenessOf, sharedAround } from './names';
import { type Belonging, belongingOf } from './owners';
import type { Said } from './said';
import { type Timing, timingOf } from './times';
import { LASTING } from './words';

/** How two figures compare, but for their values. */
export interface Match {
  readonly name: Likeness;
  readonly who: Belonging;
  readonly time: Timing;
  /** How many numbers stand in both sentences; what has two digits counts twice. */
  readonly beside: number;
  /** How many characters do. */
  readonly around: number;
  readonly role: 'same' | 'near' | 'other';
  readonly aim: boolean;
  readonly weight: number;
}

const NAMES: Readonly<Record<Likeness, number>> = {
  same: 6,
  nearly: 5,
  within: 4,
  partly: 3,
  word: 1,
  unnamed: 0,
  other: -3,
};
const OWNERS: Readonly<Record<Belonging, number>> = { same: 2, kin: 1, open: 0, other: -9 };
const TIMES: Readonly<Record<Timing, number>> = { same: 1, open: 0, doubtful: -2, other: -9 };
const ROLES = { same: 1, near: 0, other: -4 } as const;
const UNIT = 1;
const OTHER_AIM = -2;
const MOST_BESIDE = 4;
/** Characters of a sentence that stand in both: so many make it one statement, told again. */
const TOLD_AGAIN = 6;

/** @param owner whose the report is that tells it */
export function matchOf(asked: Said, told: Said, owner: string): Match {
  const name = likenessOf(asked, told);
  const who = belongingOf(asked, told, owner);
  const aim = asked.wanted === told.wanted;
  // What is wanted is ahead of what there is: its time says nothing.
  const time = aim ? timingOf(asked.time, told.time) : 'open';
  const beside = Math.min(MOST_BESIDE, besideBoth(asked, told));
  const around = sharedAround(asked, told);
  const role = rolesOf(asked, told);
  const weight =
    NAMES[name] +
    OWNERS[who] +
    TIMES[time] +
    ROLES[role] +
    beside +
    (asked.unit === told.unit ? UNIT : 0) +
    aroundWeight(asked, told, around) +
    (aim ? 0 : OTHER_AIM);
  return { name, who, time, beside, around, role, aim, weight };
}

function aroundWeight({ around: one }: Said, { around: other }: Said, shared: number): number {
  if (shared < TOLD_AGAIN) return 0;
  return one === other ? WORD_FOR_WORD : 1;
}

/** The whole sentence is the same. */
const WORD_FOR_WORD = 5;

function besideBoth(asked: Said, told: Said): number {
  let count = 0;
  for (const number of asked.beside)
    if (told.beside.has(number)) count += digitsOf(Number(number.split(' ')[1])) > 1 ? 2 : 1;
  return count;
}

function rolesOf({ role: a }: Said, { role: b }: Said): Match['role'] {
  if (a === b) return 'same';
  return isChange(a) || isChange(b) || a === 'rank' || b === 'rank' ? 'other' : 'near';
}

function isChange(role: Said['role']): boolean {
  return role === 'growth' || role === 'difference';
}

/** How many digits of a number tell: 213 of 2.13万. */
export function digitsOf(value: number): number {
  return String(Number(Math.abs(value).toPrecision(12)))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

/** What has to speak for one number being another's source; the fewer its digits, the more. */
const NEEDED = [9, 8, 7, 6, 5] as const;

/** True where a report tells the same number of the same thing; what is but near it has to bear its name. */
export function isSource(asked: Said, told: Said, match: Match): boolean {
  const value = valuesOf(asked, told);
  if (value !== 'same' && value !== 'near') return false;
  if (value === 'near' && !(match.aim && BEARS_ITS_NAME.has(match.name))) return false;
  // 过去一年: of whatever it is, so long it may take.
  const digits = LASTING.has(asked.kind) ? 0 : Math.min(4, digitsOf(asked.value));
  return match.weight >= NEEDED[digits]! && speaksOfIt(match, digits);
}

const BEARS_ITS_NAME: ReadonlySet<Likeness> = new Set<Likeness>(['same', 'nearly', 'within']);

function speaksOfIt({ name, beside, around }: Match, digits: number): boolean {
  // 办班24期、培训1860人 and 举办培训班24期，培训群众1860人次: the whole sentence is told again.
  if (name === 'other') return beside >= 3 && around >= 2 * TOLD_AGAIN && digits > 1;
  if (name === 'unnamed') return beside > 0 || around >= TOLD_AGAIN;
  return name !== 'word' || beside > 1 || digits > 2 || around >= 2 * TOLD_AGAIN;
}

const TWO_WORDS = 4;

/** True where a report tells another number of just the same. */
export function isTheSameThing(asked: Said, told: Said, match: Match): boolean {
  const { name, who, time, beside, around, role, aim } = match;
  if (time === 'other' || time === 'doubtful' || role !== 'same' || !aim) return false;
  if (asked.base !== told.base || (asked.scope !== told.scope && asked.scope !== '' && told.scope !== ''))
    return false;
  if (who === 'other' || (who === 'open' && beside < 2)) return false;
  if (name !== 'same' && name !== 'nearly') return name === 'within' && isToldAgain(asked, told, beside);
  const short = isShort(asked.name.length < told.name.length ? asked.name : told.name);
  // 全镇开工项目12个 and 全镇开工项目13个: two common words make one name, where both say whose.
  const isWhole = who === 'same' && asked.name === told.name && asked.name.length >= TWO_WORDS;
  return !short || isWhole || beside > 0 || around - asked.name.length >= TOLD_AGAIN;
}

/** 安装路灯 and 安装太阳能路灯, where the same numbers stand beside them. */
function isToldAgain(asked: Said, told: Said, beside: number): boolean {
  return beside >= 3 || (beside >= 2 && Math.min(asked.name.length, told.name.length) >= LONG_NAME);
}

const LONG_NAME = 5;

/** How far over or under a round number is still no other one: 超过1亿元, 近19万. */
const OVER = 1.5;
const UNDER = 0.8;
const ABOUT = 0.1;

/** `near`: 26.7亿 and 26.68亿, 近19万 and 18.5万; `unknown`: 超过100家 beside 300家 is no slip, and no source. */
export type Values = 'same' | 'near' | 'other' | 'unknown';

/** How the values of two figures stand to each other. */
export function valuesOf(asked: Said, told: Said): Values {
  if (areOpposite(asked, told)) return 'other';
  if (asked.high !== undefined || told.high !== undefined)
    return asked.high === told.high && asked.value === told.value ? 'same' : 'unknown';
  if (areEqual(asked, told)) return 'same';
  if (asked.bound === told.bound) return areRounded(asked, told) ? 'near' : 'other';
  if (asked.bound) return RANGES[asked.bound](told.value / asked.value);
  // The report itself is rough: 1.2亿元 is not told by 超过1亿元.
  const rough = RANGES[told.bound!](asked.value / told.value);
  return rough === 'near' ? 'unknown' : rough;
}

const RANGES: Readonly<Record<'under' | 'over' | 'about', (ratio: number) => Values>> = {
  over: (ratio) => (ratio < 1 ? 'other' : ratio <= OVER ? 'near' : 'unknown'),
  under: (ratio) => (ratio > 1 ? 'other' : ratio >= UNDER ? 'near' : 'unknown'),
  about: (ratio) => (Math.abs(ratio - 1) <= ABOUT ? 'near' : 'other'),
};

function areOpposite({ direction: one }: Said, { direction: other }: Said): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function areEqual(a: Said, b: Said): boolean {
  return Math.abs(a.value - b.value) <= Math.abs(a.value) * 1e-9;
}

function areRounded(a: Said, b: Said): boolean {
  if (a.step === b.step) return false;
  return Math.abs(a.value - b.value) <= (Math.max(a.step, b.step) / 2) * (1 + 1e-9);
}
