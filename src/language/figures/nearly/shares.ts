/** 比率: what part of a whole a rate tells: 覆盖率, 完成任务的, 占概算. */

import { areOtherKinds, kindOf } from '../read/kinds';
import type { Quantity } from '../read/quantities';
import { ADDED, QUALIFIED, SHARE_OF_BEFORE } from '../read/quantityWords';
import { areMeasuredAlike, type Claim, isPercent, type Reading, ratio, size } from '../sentence/claims';
import { isTold, type Row } from './telling';

/** 覆盖率|为84%. */
const RATE = /(?:^|[\p{Script=Han}])(\p{Script=Han}{2})率(?:是|为|达到?|只有|仅有?|才|有|高达)?了?$/u;
/** 完成任务的|85%, 为年度目标的|88%, 占概算|62%, 比重|72%. */
const SHARE_TOLD =
  /(?:完成|占|为|是)\p{Script=Han}{0,4}(?:任务|目标|计划|概算|预算|总数|总量|总额|总投资)\p{Script=Han}{0,2}$|^(?:比重|占比)(?:为|是|达到?)?$/u;
/** 按期完成1425件: some of what the share is told of. */
const OF_SOME = /再|又|按期|按时|及时/;
/** Rates of their own, whatever was counted beside them. */
const OWN_RATE = /满意|知晓|好评|增长|增产|毛利|出错|贡献|利用|支持|认可|信任|失业|死亡|发病|回报|利润|负债/;
const NEGATED = /不合格|不达标|不满意|未|没|无效|超标|不良|逾期|超期|缺/;
const COVERED = /覆盖|普及|入住|兑现|落地|成活|到会|到岗|流转|参保|签约|建成/;

export const SHARE: Row = {
  holds: ({ claim }) => isPercent(claim) && SHARE_TOLD.test(claim.lead),
  readings: shareOf,
};
export const RATE_OF: Row = {
  holds: ({ claim }) => isPercent(claim) && RATE.test(claim.lead),
  readings: rateOf,
};

/** 去年接到2160个，今年已经接到1890个，相当于去年全年的|87.5%. */
const OF_LAST = /相当于(?:去年|上年|前年|上届)(?:全年|同期|一年)?的$/u;

export const SHARE_OF_LAST: Row = {
  holds: ({ claim }) => isPercent(claim) && OF_LAST.test(claim.lead),
  readings: ofLast,
};

export const SHARE_BESIDE: Row = {
  holds: ({ claim }) => isPercent(claim) && SHARE_OF_BEFORE.test(claim.lead),
  readings: shareBeside,
};

function ofLast({ claim, before }: Claim): Reading[] {
  const told = before.filter((each) => !isPercent(each) && isTold(each));
  const [then, now] = told;
  if (told.length !== 2 || !then || !now || !areMeasuredAlike(then, now)) return [];
  return then.period === now.period || !claim.lead.includes(then.period.slice(0, 2))
    ? []
    : [ratio(now, then)];
}

/** 抽查600人，知道的408人，占68%；不知道的192人，占32%: of what the share before it is of, or of any other number there. */
function shareBeside({ claim, before, text }: Claim): Reading[] {
  const [first, share, part] = before.slice(-3);
  const all = before.at(-4);
  if (!first || !share || !part || !all || !SHARE_OF_BEFORE.test(share.lead)) return [];
  const told = [all, first, part];
  if (/其中/.test(text.slice(share.end, claim.start)) || !told.every(isTold)) return [];
  if (!told.every((each) => areMeasuredAlike(each, part)) || size(first) + size(part) > size(all)) return [];
  // The one before has to be of it, to the last place.
  const off = Math.abs(ratio(first, all).sum - share.value);
  const wholes = before.filter((each) => areMeasuredAlike(each, part) && size(each) > size(part));
  return off > share.step ? [] : [all, ...wholes].map((whole) => ratio(part, whole));
}

/** 任务4.5万亩，建成3.6万亩，完成任务的80%; 4800万元，花了3120万元，占概算65%. */
function shareOf({ claim, before, text }: Claim): Reading[] {
  const part = before.at(-1);
  if (!part || !isTold(part) || isPercent(part) || OF_SOME.test(part.lead)) return [];
  const wholes = before.slice(0, -1).filter((each) => areMeasuredAlike(each, part) && isTold(each));
  const [whole, ...others] = wholes;
  if (
    !whole ||
    others.length > 0 ||
    size(part) > size(whole) ||
    /；/.test(text.slice(whole.end, claim.start))
  )
    return [];
  // 已造4万亩，完成年度投资计划的85%
  if (/投资|资金/.test(claim.lead) && part.measure.dimension !== '元') return [];
  return [ratio(part, whole)];
}

/** Not 审结3128件，尚有未结552件；结案率85%, which is of what is told farther off. */
function isOfRate(text: string, part: Quantity, claim: Quantity): boolean {
  return isTold(part) && !isPercent(part) && !/；/.test(text.slice(part.end, claim.start));
}

/** 250个，已有215个装上了，覆盖率为84%; 500批次，不合格的15批次，合格率为98%. */
function rateOf({ claim, before, text }: Claim): Reading[] {
  const part = before.at(-1);
  const name = RATE.exec(claim.lead)?.[1] ?? '';
  if (!part || !isOfRate(text, part, claim)) return [];
  const wholes = wholesOf(part, before.slice(0, -1), name).filter(
    (each) => !areOtherKinds(kindOf(part), kindOf(each)),
  );
  const whole = wholes.at(-1);
  if (!whole || wholes.length > 2 || size(part) > size(whole)) return [];
  const said = text.slice(whole.end, claim.start - claim.lead.length);
  // 已改造木桥180座 of 改造危桥240座, 按期办结1425件: some of them.
  if (QUALIFIED.test(part.lead + claim.lead) || ADDED.test(part.lead) || areOtherThings(part, whole))
    return [];
  const named =
    [...name].some((char) => said.includes(char)) || (COVERED.test(name) && !COVERED.test(part.lead));
  if (OWN_RATE.test(name) && !said.includes(name)) return [];
  if (!named || /每|平均/.test(said)) return [];
  const straight = wholes.map((each) => ratio(part, each)).reverse();
  const turned = straight.map((each) => ({ ...each, sum: 100 - each.sum }));
  return NEGATED.test(`${part.lead}${part.noun}`) && !NEGATED.test(name)
    ? [...turned, ...straight]
    : straight;
}

/** What is counted like it; 床位3120张，住了2340位，入住率 has places for those that are. */
function wholesOf(part: Quantity, before: readonly Quantity[], name: string): readonly Quantity[] {
  const alike = before.filter((each) => areMeasuredAlike(each, part) && isTold(each));
  const last = before.at(-1);
  const places = last?.measure.counted === true && part.measure.counted && isTold(last);
  if (alike.length > 0 || !places) return alike;
  return [...name].some((char) => part.lead.includes(char)) ? [last] : [];
}

function areOtherThings(part: Quantity, whole: Quantity): boolean {
  const [one, other] = [part, whole].map(({ lead, noun }) => (noun || lead.slice(-2)).slice(-2));
  return (
    one !== other &&
    one !== undefined &&
    other !== undefined &&
    one.slice(-1) === other.slice(-1) &&
    one.length > 1
  );
}
