/** 增长: a growth beside the difference that it follows from, or beside two times; and a difference beside its growth. */

import type { Quantity } from '../read/quantities';
import { LESS_BY } from '../read/quantityWords';
import {
  areMeasuredAlike,
  half,
  inOrder,
  isDifference,
  isPercent,
  isVague,
  LIKELY,
  type Reading,
  size,
} from '../sentence/claims';
import { type Afar, clauseOf, plainLike, type Row, type Told } from './afar';
import { areOfTwoTimes, isBase, isOfOtherBase, isOfThen } from './times';

/** 增长|14.0%, 增幅|7.2%, 人数降了|20%. */
const GREW =
  /(?:增长|增幅|增速|涨幅|提高|上升|增加|下降|降幅|减少|降低|回落|下滑|(?<![同环])[增升降涨跌])(?:了|为|是|达到?|约)?$/;
/** Per cent; what grew more is told in other words. */
const FARTHEST = 300;
/** 比上年增加|5万吨 */
const THAN_YEAR = /[比较](?:上年|上一年|前年|前一年)(?!同期)/;
/** Characters between 17.2万吨 and 1.4万吨. */
const LINK = 16;
/** 多收1.4万吨|，增长|8.1%; 增长8%|，净增|40亿元. */
const GROWTH_BEHIND = /^[^，。；]{0,4}，[^，。；]{0,12}$/;
const CHANGE_BEHIND = /^，[^，。；]{0,8}$/;

export const GROWTH: Row = {
  holds: ({ claim, own }) => isGrowth(claim) && own.length > 0 && isDifference(own.at(-1)!),
  readings: growth,
};
export const GREW_SINCE: Row = {
  // 个数多了三分之一，投资额增长28%: the rates of two things, side by side.
  holds: ({ claim, own }) =>
    isGrowth(claim) && own.length > 1 && (!isDifference(own.at(-1)!) || own.at(-1)!.unit === ''),
  readings: since,
};
export const GREW_BY: Row = {
  holds: ({ claim, own }) => isDifference(claim) && own.at(-1)?.role === 'growth',
  readings: grewBy,
};

function isGrowth(claim: Quantity): boolean {
  return isPercent(claim) && GREW.test(claim.lead);
}

/** 18.6万吨，比去年的17.2万吨多收1.4万吨，增长8.1%: by what was before, said or reckoned. */
function growth({ text, claim, own, before }: Afar): Told[] {
  const change = own.at(-1)!;
  const link = text.slice(change.end, claim.start);
  if (!GROWTH_BEHIND.test(link)) return [];
  if (isOfOtherBase(link, clauseOf(text, change))) return [];
  const sign = LESS_BY.test(change.lead) ? -1 : 1;
  const like = plainLike(before, change)
    .filter((each) => each !== change)
    .reverse();
  // 1286件，去年同期为1412件，同比少了126件: the one of then is the base, wherever it stands in the sentence.
  const [then, another] = like.filter((each) => own.includes(each) && isOfThen(text, each));
  // 去年50万吨，比上年增加5万吨: the year before that one is not told.
  if (then && like.filter((each) => own.includes(each)).length === 1 && THAN_YEAR.test(change.lead))
    return [rate(change, then, size(then) - sign * size(change))];
  const beside = like.find((each) => change.start - each.end < LINK && isBase(text, each));
  const named = beside ?? (another ? undefined : then);
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
  if (!CHANGE_BEHIND.test(link) || isOfOtherBase(link, clauseOf(text, rated))) return [];
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

/** 死亡31人，去年同期是38人，死亡人数下降18.4%: of two that are counted alike, one of then, in this sentence. */
function since({ text, claim, own, before }: Afar): Reading[] {
  const plain = before.filter((each) => !isPercent(each) && each.role === 'plain' && !isVague(each));
  const pairs = plain.flatMap((one, i) =>
    plain
      .slice(i + 1)
      .filter(
        (other) =>
          own.includes(other) &&
          areMeasuredAlike(one, other) &&
          (own.includes(one) ? areOfTwoTimes(text, one, other) : isThenOf(text, one, other)),
      )
      .map((other): readonly [Quantity, Quantity] => [one, other]),
  );
  const named = pairs.filter(([one]) => isNamed(one, claim));
  return (named.length > 0 ? named : pairs).map(([one, other]) => {
    const [now, then] = isOfThen(text, one) ? [other, one] : [one, other];
    const sum = (Math.abs(size(now) - size(then)) / size(then)) * 100;
    return {
      by: 'growth',
      parts: [one, other],
      sum,
      blur: (LIKELY * (half(now) + (half(then) * size(now)) / size(then)) * 100) / size(then),
    };
  });
}

/** 投资153.6亿元。去年同期是48个、120亿元: what stands in a sentence of then beside what one before it told of now. */
function isThenOf(text: string, one: Quantity, other: Quantity): boolean {
  return isOfThen(text, other) && !isOfThen(text, one);
}

/** 30人 of 人数, 协议投资153.6亿元 of 投资额. */
function isNamed({ unit, lead }: Quantity, claim: Quantity): boolean {
  if (unit !== '' && claim.lead.includes(unit)) return true;
  const name = claim.lead
    .replace(GREW, '')
    .replace(/[额量数值]$/, '')
    .slice(-NAME);
  return name.length === NAME && lead.includes(name);
}

const NAME = 2;

function rate(change: Quantity, whole: Quantity, base: number): Reading {
  const blur = LIKELY * ((half(change) + (half(whole) * size(change)) / base) / base) * 100;
  return { by: 'growth', parts: inOrder(whole, change), sum: (size(change) / base) * 100, blur };
}
