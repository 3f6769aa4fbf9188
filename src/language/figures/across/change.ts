/** 变动: a growth beside the difference that it follows from, and a difference beside what it is one of. */
import {
  apart,
  areMeasuredAlike,
  half,
  inOrder,
  isDifference,
  isPercent,
  isVague,
  LIKELY,
  type Reading,
  size,
} from '../claims';
import type { Quantity } from '../quantities';
import { LESS_BY, PERIOD } from '../quantityWords';
import { type Afar, clauseOf, plainLike, type Row, type Told } from './afar';

/** 增长|14.0%, 增幅|7.2%. */
const GREW = /(?:增长|增幅|增速|涨幅|提高|上升|增加|下降|降幅|减少|降低)(?:了|为|是|达到?|约)?$/;
/** What a change is reckoned from: a year ago, the time right before, the beginning. */
const BASES = [
  /同比|[去上前]年(?!底|末)|一年前/,
  /环比|上[月季周旬]|[一二三四]季度|上个/,
  /年初|[去上]年[底末]/,
  /[年月]均/,
];

export const GROWTH: Row = {
  holds: ({ claim, own }) =>
    isPercent(claim) && GREW.test(claim.lead) && own.length > 0 && isDifference(own.at(-1)!),
  readings: growth,
};
export const GREW_SINCE: Row = {
  holds: ({ claim, own }) =>
    isPercent(claim) && GREW.test(claim.lead) && own.length > 1 && !isDifference(own.at(-1)!),
  readings: since,
};
export const GREW_BY: Row = {
  holds: ({ claim, own }) => isDifference(claim) && own.at(-1)?.role === 'growth',
  readings: grewBy,
};
export const MORE_THAN: Row = {
  holds: ({ claim }) => isDifference(claim),
  readings: difference,
};

/** 18.6万吨，比去年的17.2万吨多收1.4万吨，增长8.1%: by what was before, said or reckoned. */
function growth({ text, claim, own, before }: Afar): Told[] {
  const change = own.at(-1)!;
  const link = text.slice(change.end, claim.start);
  if (!/^[^，。；]{0,4}，[^，。；]{0,12}$/.test(link)) return [];
  if (isOfOtherBase(link, clauseOf(text, change))) return [];
  const sign = LESS_BY.test(change.lead) ? -1 : 1;
  const like = plainLike(before, change)
    .filter((each) => each !== change)
    .reverse();
  const named = like.find((each) => change.start - each.end < LINK && isBase(text, each));
  const wholes = named ? [named] : like;
  return wholes.flatMap((whole) => {
    const asBase = rate(change, whole, size(whole));
    const asNow = rate(change, whole, size(whole) - sign * size(change));
    return (whole === named ? [{ ...asBase, sure: true }] : [asNow, asBase]).filter(
      ({ sum }) => sum > 0 && sum < FARTHEST,
    );
  });
}

/** 余额540亿元，较年初增长8%，净增40亿元. */
function grewBy({ text, claim, own, before }: Afar): Reading[] {
  const rated = own.at(-1)!;
  const link = text.slice(rated.end, claim.start);
  if (!/^，[^，。；]{0,8}$/.test(link) || isOfOtherBase(link, clauseOf(text, rated))) return [];
  const sign = LESS_BY.test(claim.lead) ? -1 : 1;
  const share = size(rated) / (1 + sign * size(rated));
  return plainLike(before, claim)
    .reverse()
    .map((now) => ({
      by: 'net',
      parts: inOrder(now, rated),
      sum: (size(now) * share) / claim.measure.factor,
      blur: (half(now) * share + half(rated) * size(now)) / claim.measure.factor,
    }));
}

/** 死亡31人，去年同期是38人，死亡人数下降18.4%: of two that are counted alike, one of then. */
function since({ text, claim, own }: Afar): Reading[] {
  const like = own.filter((each) => !isPercent(each) && each.role === 'plain' && !isVague(each));
  const pairs = like.flatMap((one, i) =>
    like
      .slice(i + 1)
      .filter((other) => areMeasuredAlike(one, other) && areOfTwoTimes(text, one, other))
      .map((other): readonly [Quantity, Quantity] => [one, other]),
  );
  const named = pairs.filter(
    ([one]) => claim.lead.includes(one.unit === '人' ? '人' : one.unit) && one.unit !== '',
  );
  return (named.length > 0 ? named : pairs).map(([one, other]) => {
    const isFirstNow = !THEN.test(clausesBefore(text, one));
    const [now, then] = isFirstNow ? [one, other] : [other, one];
    const sum = (Math.abs(size(now) - size(then)) / size(then)) * 100;
    return {
      by: 'growth',
      parts: [one, other],
      sum,
      blur: (LIKELY * (half(now) + (half(then) * size(now)) / size(then)) * 100) / size(then),
    };
  });
}

/** Per cent; what grew more is told in other words. */
const FARTHEST = 300;
/** Characters between 17.2万吨 and 1.4万吨. */
const LINK = 16;

/** 比年初增加8亿元，同比增长9%: two changes, and each of its own. */
function isOfOtherBase(...said: readonly [string, string]): boolean {
  const [one, other] = said.map((text) => BASES.flatMap((base, i) => (base.test(text) ? [i] : [])));
  return one!.length > 0 && other!.length > 0 && !one!.some((base) => other!.includes(base));
}

/** 比去年同期的|17.2万吨, 与上年同期的|190.7亿元相比. */
function isBase(text: string, { start }: Quantity): boolean {
  return /(?:比|较|与|同|跟|和)[^，。；]{1,14}的?$/.test(text.slice(Math.max(0, start - LINK), start));
}

function rate(change: Quantity, whole: Quantity, base: number): Reading {
  const blur = LIKELY * ((half(change) + (half(whole) * size(change)) / base) / base) * 100;
  return { by: 'growth', parts: inOrder(whole, change), sum: (size(change) / base) * 100, blur };
}

/** 比|全县面雨量|高出98毫米. */
const BESIDE =
  /(?:比|较|与|同)([^，。；比较]{2,16}?)(?:相比，)?(?:[高多]出?|低|少|涨|快|慢|增加|减少|提高|下降|降)\p{Script=Han}{0,2}$/u;
/** 数学|比上学期期末的83.5分涨了2.3分: whose it is. */
const OWNER = /(\p{Script=Han}{2,4})[比较](?:\p{Script=Han}{1,10})$/u;

function difference({ text, claim, own, before }: Afar): Reading[] {
  const like = plainLike(before, claim);
  const last = plainLike(own, claim).at(-1);
  if (last && last === own.at(-1) && isBase(text, last)) {
    const [, owner = ''] =
      OWNER.exec(text.slice(Math.max(0, last.start - LINK), last.start).replace(/的$/, '')) ?? [];
    return like
      .filter((each) => each !== last && owner !== '' && isCalled(each, owner))
      .map((each) => between(each, last, claim));
  }
  const [, named = ''] = BESIDE.exec(claim.lead) ?? [];
  const name = named.replace(PERIOD, '').replace(INDEED, '').slice(-NAME);
  if (!last || name.length < 2) return [];
  return like
    .filter((each) => each !== last && (isCalled(each, name) || clausesBefore(text, each).includes(name)))
    .reverse()
    .map((each) => between(last, each, claim));
}

/** 由87.65米|回落到|84.30米, 从68%|提到了|73%. */
const CAME_TO =
  /(?:回落|下降|降|压[缩减]?|减少?|缩短|收窄|掉|跌|提高?|升|增加?|涨|爬|扩大|增|上升)\p{Script=Han}{0,2}[到至]了?$/u;
/** 上一轮, 去年: the first of two; this one is now. */
const THEN = /[去前上]年|上[一次轮期月周季]|那时|原来|先前|年初|同期|第一[期次轮]|\p{Script=Han}年前/u;
/** 多出|7起, 足足少|1.3万辆: of the two right before. */
const BETWEEN = /(?:[多少高低]出|足足|整整|相差|差了?|超前|拉开)/;

export const APART: Row = {
  holds: ({ text, claim }) =>
    claim.measure.dimension === '个百分点' ||
    isDifference(claim) ||
    /(?:降|滑|升|涨|高|抬高|提升|回落|下滑|多|少)\p{Script=Han}{0,3}$/u.test(clauseOf(text, claim)),
  readings: apartFrom,
};

/** 从68%提到73%，高了五个百分点; 上一轮470万元，这一轮615万元，多追了145万元. */
function apartFrom({ text, claim, before, own }: Afar): Reading[] {
  const inPoints = claim.measure.dimension === '个百分点';
  const like = inPoints
    ? before.filter((each) => isPercent(each) && each.role !== 'growth' && !isVague(each))
    : plainLike(before, claim).filter((each) => !isDifference(each));
  const [one, other] = like.slice(-2);
  if (!one || !other || other !== before.at(-1) || size(one) === size(other)) return [];
  const lead = clauseOf(text, other);
  const told =
    CAME_TO.test(lead) ||
    (areOfTwoTimes(text, one, other) && !/环比|同比/.test(clauseOf(text, claim))) ||
    (BETWEEN.test(clauseOf(text, claim)) && own.includes(one));
  if (!told || /每|平均/.test(clauseOf(text, claim))) return [];
  const [more, less] = size(one) > size(other) ? [one, other] : [other, one];
  const reading = { ...apart('difference', more, less, claim), parts: [one, other] };
  return inPoints ? [{ ...reading, by: 'points', sum: 100 * (size(more) - size(less)), blur: 0 }] : [reading];
}

/** 上一轮…，这一轮…; 88.1%；去年同期…83.3%: one of then, and one of now. */
function areOfTwoTimes(text: string, one: Quantity, other: Quantity): boolean {
  const from = Math.max(other.start - MOST_BETWEEN, one.end);
  return THEN.test(clausesBefore(text, one)) !== THEN.test(text.slice(from, other.start));
}

const MOST_BETWEEN = 30;

/** What leads to a number since its sentence began. */
function clausesBefore(text: string, { start }: Quantity): string {
  return /[^。；！？]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
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
