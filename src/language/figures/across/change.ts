/** 变动: a difference beside what it is one of, and what it makes of it: 比全县面雨量高出88毫米; 少了132万度，只有283万度. */

import type { Quantity } from '../read/quantities';
import { LESS_BY, PERIOD } from '../read/quantityWords';
import {
  apart,
  areMeasuredAlike,
  half,
  inOrder,
  isDifference,
  isPercent,
  isVague,
  ofNamedTimes,
  pointsApart,
  type Reading,
  size,
} from '../sentence/claims';
import { type Afar, clauseOf, plainLike, type Row, sentenceTo } from './afar';
import { areOfTwoTimes, isBase, saysBase } from './times';

export const MORE_THAN: Row = { holds: ({ claim }) => isDifference(claim), readings: difference };

/** 比|全县面雨量|高出98毫米. */
const BESIDE =
  /(?:比|较|与|同)([^，。；比较]{2,16}?)(?:相比，)?(?:[高多]出?|低|少|涨|快|慢|增加|减少|提高|下降|降)\p{Script=Han}{0,2}$/u;
/** 数学|比上学期期末的83.5分涨了2.3分: whose it is. */
const OWNER = /(\p{Script=Han}{2,4})[比较](?:\p{Script=Han}{1,10})$/u;

/** 比现在的|62个. */
const BESIDE_NOW = /^[比较](?:现在|目前|现有|眼下|当前)的?$/;

function difference({ text, claim, own, before }: Afar): Reading[] {
  const like = plainLike(before, claim);
  const last = plainLike(own, claim).at(-1);
  // 达到80个，比现在的62个再增加18个
  const now = last && like[like.indexOf(last) - 1];
  if (
    now &&
    BESIDE_NOW.test(clauseOf(text, last)) &&
    /^，$/.test(text.slice(now.end, last.start - last.lead.length))
  )
    return [between(now, last, claim)];
  if (last && last === own.at(-1) && isBase(text, last)) {
    const [, owner = ''] = OWNER.exec(clauseOf(text, last).replace(/的$/, '')) ?? [];
    return like
      .filter((each) => each !== last && owner !== '' && isCalled(each, owner))
      .map((each) => between(each, last, claim));
  }
  const [, named = ''] = BESIDE.exec(claim.lead) ?? [];
  const name = named.replace(PERIOD, '').replace(INDEED, '').slice(-NAME);
  if (!last || name.length < 2) return [];
  return like
    .filter((each) => each !== last && (isCalled(each, name) || sentenceTo(text, each).includes(name)))
    .reverse()
    .map((each) => between(last, each, claim));
}

/** 由87.65米|回落到|84.30米, 从68%|提到了|73%. */
const CAME_TO =
  /(?:回落|下降|降|压[缩减]?|减少?|缩短|收窄|掉|跌|提高?|升|增加?|涨|爬|扩大|增|上升)\p{Script=Han}{0,2}[到至]了?$/u;
/** 多出|7起, 足足少|1.3万辆: of the two right before. */
const BETWEEN = /(?:[多少高低]出|足足|整整|相差|差了?|超前|拉开)/;

const EACH = /每|平均/;
/** 降了|3.55米, 提升|8.5分. */
const MOVED = /(?:缩小|缩短|收窄|拉大|降|滑|升|涨|高|抬高|提升|回落|下滑|多|少)\p{Script=Han}{0,3}$/u;

export const APART: Row = {
  holds: ({ text, claim }) =>
    claim.measure.dimension === '个百分点' ||
    isDifference(claim) ||
    (MOVED.test(clauseOf(text, claim)) && !CAME_TO.test(clauseOf(text, claim))),
  readings: apartFrom,
};

/** 从68%提到73%，高了五个百分点; 上一轮470万元，这一轮615万元，多追了145万元. */
function apartFrom({ text, claim, before, own }: Afar): Reading[] {
  const inPoints = claim.measure.dimension === '个百分点';
  const like = inPoints
    ? before.filter((each) => isPercent(each) && each.role !== 'growth' && !isVague(each))
    : plainLike(before, claim).filter((each) => !isDifference(each));
  const [one, other] = ofNamedTimes(claim, like) ?? like.slice(-2);
  if (!one || !other || like.at(-1) !== before.at(-1) || size(one) === size(other)) return [];
  if (haveEachTheirOwn(one, other, before)) return [];
  const lead = clauseOf(text, other);
  const told =
    CAME_TO.test(lead) ||
    (areOfTwoTimes(text, one, other) && !saysBase(text, claim)) ||
    (BETWEEN.test(clauseOf(text, claim)) && own.includes(one));
  if (!told || EACH.test(clauseOf(text, claim))) return [];
  const [more, less] = size(one) > size(other) ? [one, other] : [other, one];
  const reading = { ...apart('difference', more, less, claim), parts: [one, other] };
  if (inPoints) return [{ ...reading, by: 'points', sum: pointsApart(more, less, claim), blur: 0 }];
  // 云岭18.6万、茶山6.8万、其他1.8万。茶山去年只有4万，今年净增2.8万: it may be any of the row.
  const others = like.slice(0, -2).map((each) => between(each, other, claim));
  return [reading, ...others];
}

/** 运行率99.1%，比上一年度提高0.4个百分点；连续率98.7%，提高0.6个百分点: two things, and of the first its change is told. */
function haveEachTheirOwn(one: Quantity, other: Quantity, before: readonly Quantity[]): boolean {
  const areTwo = one.named !== '' && other.named !== '' && one.named !== other.named;
  return (
    areTwo && before.some((each) => isDifference(each) && each.start > one.end && each.end < other.start)
  );
}

/** 比南门少1.3万辆，|只有2.6万辆; 第二期涨了3元，|每平米12元: what it comes to. */
const COMES_TO =
  /^(?:就?只?(?:有|剩)|达到?了?|上交|每\p{Script=Han}{1,3}|一\p{Script=Han}|(?:那么)?今年就?是|现在\p{Script=Han}{0,4}是?|是|总数达到|余额升至|眼下是|到了?)?$/u;

export const NOW: Row = {
  holds: ({ claim, own, text }) => {
    const change = changeBefore(own);
    if (!change || claim.role === 'difference') return false;
    const link = text.slice(change.end, claim.start);
    if (change !== own.at(-1)) return CAME_TO.test(claim.lead);
    return /^[^，。；]{0,2}，/.test(link) && COMES_TO.test(link.replace(/^[^，]*，/, ''));
  },
  readings: comesTo,
};

/** 净增51家，由412家|增加到463家: what it was may stand between. */
function changeBefore(own: readonly Quantity[]): Quantity | undefined {
  const last = own.at(-1);
  const change = last && /[由从]\p{Script=Han}{0,4}$/u.test(last.lead) ? own.at(-2) : last;
  return change && isDifference(change) ? change : undefined;
}

function comesTo({ claim, own, before }: Afar): Reading[] {
  const change = changeBefore(own);
  if (!change || !areMeasuredAlike(change, claim)) return [];
  const sign = LESS_BY.test(change.lead) ? -1 : 1;
  return plainLike(before, claim)
    .filter((each) => each !== change)
    .slice(-2)
    .reverse()
    .map((base) => ({
      by: sign > 0 ? ('sum' as const) : ('rest' as const),
      parts: [base, change],
      sum: (size(base) + sign * size(change)) / claim.measure.factor,
      blur: (half(base) + half(change)) / claim.measure.factor,
    }));
}

/** 比东片|足足|少了1.58万吨. */
const INDEED = /(?:足足|整整|还|又|都|平均|要|只|竟)+$/;
/** Characters by which a thing is known again. */
const NAME = 3;

function between(one: Quantity, other: Quantity, claim: Quantity): Reading {
  const [more, less] = size(one) > size(other) ? [one, other] : [other, one];
  return { ...apart('difference', more, less, claim), parts: inOrder(one, other) };
}

function isCalled({ lead, named }: Quantity, name: string): boolean {
  return lead.includes(name) || named.includes(name);
}
