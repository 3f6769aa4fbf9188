/** Of which time a number is, and beside which other one it stands: 比去年同期的17.2万吨, 与上年同期的190.7亿元相比. */
import type { Quantity } from '../read/quantities';
import { clauseOf, sentenceTo } from './afar';

/** 上一轮, 去年: the other time; this one is now. */
const THEN = /[去前上]年|上[一次轮期月周季]|那时|原来|先前|年初|同期|第一[期次轮]|\p{Script=Han}年前/u;
/** What a change is reckoned from: a year ago, the time right before, the beginning. */
const BASES = [
  /同比|[去上前]年(?!底|末)|一年前/,
  /环比|上[月季周旬]|[一二三四]季度|上个/,
  /年初|[去上]年[底末]/,
  /[年月]均/,
];
/** 比去年同期的|17.2万吨, but not 占比, 较大事故. */
const THAN = /(?<![占对])(?:比(?![例重如赛武])|较(?![大小多少高低好快慢]|为))[^，。；比较]{1,14}的?$/;
/** 与上年同期的|190.7亿元|相比. */
const WITH = /[与同跟和][^，。；]{1,14}的?$/;
const COMPARED = /^[^，。；]{0,3}(?:相比|比|比较)，/;
const MOST_BEFORE = 16;
const MOST_BETWEEN = 30;

/** True of what the number behind it is told beside. */
export function isBase(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - MOST_BEFORE), start);
  return THAN.test(before) || (WITH.test(before) && COMPARED.test(text.slice(end, end + 8)));
}

/** 比年初增加8亿元, 同比增长9%: two changes, and each of its own. */
export function isOfOtherBase(one: string, other: string): boolean {
  const [a, b] = [one, other].map((said) => BASES.filter((base) => base.test(said)));
  return a!.length > 0 && b!.length > 0 && !a!.some((base) => b!.includes(base));
}

/** 上一轮…，这一轮…; 88.1%；去年同期…83.3%: one of then, and one of now. */
export function areOfTwoTimes(text: string, one: Quantity, other: Quantity): boolean {
  const between = text.slice(Math.max(other.start - MOST_BETWEEN, one.end), other.start);
  return isOfThen(text, one) !== THEN.test(between);
}

export function isOfThen(text: string, quantity: Quantity): boolean {
  return THEN.test(sentenceTo(text, quantity));
}

/** True where the words leave it open from when a change is reckoned: no 同比 behind 环比. */
export function saysBase(text: string, quantity: Quantity): boolean {
  return /环比|同比/.test(clauseOf(text, quantity));
}
