/** 变动: how far two numbers lie apart, what was before, and how many times as many: 相差, 去年是, 6倍. */

import type { Quantity } from '../read/quantities';
import { FROM, PERIOD } from '../read/quantityWords';
import {
  apart,
  areMeasuredAlike,
  type Claim,
  half,
  isPercent,
  isVague,
  pointsApart,
  type Reading,
  size,
} from '../sentence/claims';
import { alikeIn, isTold, type Row } from './telling';

/** 92.5分、88.3分，两家|相差5.2分; 63.5%、58.9%，|低于全市平均5.6个百分点. */
const APART =
  /(?:(?:比|较)[^，。]{1,8}(?:多\p{Script=Han}?|少\p{Script=Han}?|高|低|快|慢|增加|减少|提高|降低|下降)|(?:高于|低于|高出|少于|多于)[^，。]{0,8}|相差|差距|差着|差了|(?:^|[^相误时反])差|缺口|差额|回落|省下|节省|节约|超汛限|超出?)(?:了|出|为|是|达)?$/u;
/** 最高分96分，最低分71分，高低|相差25分: of these two, whatever stands beside them. */
const APART_AT_ALL = /(?:相差|差距|[^相误时反]差)(?:了|着|为|是|达)?$/u;
const EXTREMES: readonly (readonly [RegExp, RegExp])[] = [
  [/最高/, /最低/],
  [/最快/, /最慢/],
  [/最多/, /最少/],
  [/最[长大]/, /最[短小]/],
];
/** 增加, 一个病人少花. */
const GREW = /(?:添|增加|减少|(?:多|少)[花交缴付收跑用]?|增|减|提高|降低|扩大)了?$/;
/** 去年 of one, and another time of the other. */
const BEFORE = /去年|前年|上年|上一年|前一年|同期|原来|年初|上月|上次|过去/;
const BEFORE_TOLD =
  /(?:上一年|前一年|去年|上年|前年|同期|上月|上季度)(?:同期)?\p{Script=Han}{0,4}(?:是|为|只有|仅有?)?$/u;
/** 比上月增加150件，去年同期为1000件: by another base. */
const OTHER_BASE = /环比|上月|上季度|年初|计划/;
const MORE = /(?:增加|增长|多|提高|上升|增|高)了?$/;
const LESS = /(?:减少|下降|少|降低|减|低)了?$/;
/** 数量是五年前的|6倍; 增长了|5倍. */
const TIMES = /，[^，。]{0,6}(?:是|为|相当于|变成|成了|达到)[^，。]{1,10}的$/;
const GREW_BY = /(?:增长|增加|扩大|提高|多)了?$/;
const NO_SIZE = new Set(['', '倍', '年', '天', '个月']);

export const WAS_BEFORE: Row = { holds: ({ claim }) => BEFORE_TOLD.test(claim.lead), readings: wasBefore };
export const DIFFERENCE: Row = {
  holds: ({ claim }) => APART.test(claim.lead) || GREW.test(claim.lead),
  readings: difference,
};
export const ENDS_APART: Row = { holds: ({ claim }) => APART_AT_ALL.test(claim.lead), readings: endsApart };
export const TIMES_AS_MANY: Row = { holds: ({ claim }) => claim.unit === '倍', readings: times };

/** 21350元，比上一年增加1620元，上一年是19370元. */
function wasBefore({ claim, before, text }: Claim): Reading[] {
  const [now, change] = before
    .filter((each) => areMeasuredAlike(each, claim) || (isPercent(each) && each.role === 'growth'))
    .slice(-2);
  if (!now || !change || isVague(now) || isVague(change)) return [];
  if (isPercent(now) || OTHER_BASE.test(text.slice(now.end, change.start))) return [];
  if (isPercent(change)) return [beforeGrowth(now, change, claim)];
  if (change.role !== 'difference' && !/比|较/.test(change.lead)) return [];
  if (MORE.test(change.lead)) return [apart('difference', now, change, claim)];
  if (!LESS.test(change.lead)) return [];
  const together = size(now) + size(change);
  return [{ by: 'difference', parts: [now, change], sum: together / claim.measure.factor, blur: 0 }];
}

/** 4.4亿元，比去年增长10%，去年是4亿元. */
function beforeGrowth(now: Quantity, change: Quantity, claim: Quantity): Reading {
  const by = 1 + (LESS.test(change.lead) ? -1 : 1) * size(change);
  const blur = (half(now) / by + (half(change) * size(now)) / by ** 2) / claim.measure.factor;
  return { by: 'growth', parts: [now, change], sum: size(now) / by / claim.measure.factor, blur };
}

function difference(told: Claim): Reading[] {
  const { claim, before, text } = told;
  const inPoints = claim.measure.dimension === '个百分点';
  const alike = inPoints ? before.filter((each) => isPercent(each) && isTold(each)) : alikeIn(told);
  const [one, other] = alike.slice(-2);
  if (
    !one ||
    !other ||
    alike.length !== 2 ||
    /每|年均|平均每|环比|同类/.test(text.slice(one.end, claim.start))
  )
    return [];
  if (isBesideAnother(claim.lead, one, other)) return [];
  const timed = !APART.test(claim.lead) || BEFORE.test(claim.lead) || PERIOD.test(claim.lead);
  if (timed && !areOfTwoTimes(text, one, other)) return [];
  const [more, fewer] = size(one) > size(other) ? [one, other] : [other, one];
  const reading = apart('difference', more, fewer, claim);
  return inPoints ? [{ ...reading, by: 'points', sum: pointsApart(more, fewer, claim), blur: 0 }] : [reading];
}

function endsApart(told: Claim): Reading[] {
  const alike = alikeIn(told);
  return EXTREMES.flatMap((ends): Reading[] => {
    const [most, least] = ends.map((end) => alike.filter(({ lead }) => end.test(lead)));
    if (most?.length !== 1 || least?.length !== 1) return [];
    const [more, fewer] = [most[0]!, least[0]!].sort((a, b) => size(b) - size(a)) as [Quantity, Quantity];
    return [apart('difference', more, fewer, told.claim)];
  });
}

/** 高于|全省平均: what is not told is none of the two. */
function isBesideAnother(lead: string, ...told: readonly Quantity[]): boolean {
  const name = BESIDE_NAME.exec(lead)?.[1] ?? '';
  return name !== '' && !told.some((each) => (each.lead + each.period).includes(name.slice(0, 2)));
}

const BESIDE_NAME = /(?:比|较|高于|低于|高出|少于|多于)([^，。多少高低快慢增减提下降]{2,8})/;

/** What a number says of its time, or its sentence before it. */
function timeOf({ lead, period }: Quantity): string {
  return BEFORE.exec(lead)?.[0] ?? period;
}

/** 五年前只有30家，如今有150家; 从2亿元做到8亿元. */
function areOfTwoTimes(text: string, old: Quantity, now: Quantity): boolean {
  if (FROM.test(old.lead) || timeOf(old) !== timeOf(now)) return true;
  return /年前|原来|过去|20\d\d年/.test(text.slice(Math.max(0, old.start - 24), old.start));
}

/** 从30家到150家，是五年前的6倍; 从2亿元做到8亿元，增长了5倍. */
function times({ claim, before, text }: Claim): Reading[] {
  const [old, now] = before.filter(({ unit }) => !NO_SIZE.has(unit)).slice(-2);
  if (!old || !now || !areMeasuredAlike(old, now) || isVague(old) || isVague(now) || size(old) === 0)
    return [];
  const link = text.slice(now.end, claim.start);
  if (!areOfTwoTimes(text, old, now) && !/前者/.test(link)) return [];
  if (/增速|增幅|全省|全国|平均/.test(link)) return [];
  const fold = size(now) / size(old);
  const either = fold < 1 ? 1 / fold : fold;
  if (TIMES.test(link)) return [{ by: 'growth', parts: [old, now], sum: either, blur: 0 }];
  return GREW_BY.test(claim.lead) && fold > 1
    ? [{ by: 'growth', parts: [old, now], sum: fold - 1, blur: 0 }]
    : [];
}
