/** 余数: what is left of a whole, what is there of what is due, and what a store comes to: 剩下的, 实到, 库里还有. */

import type { Quantity } from '../read/quantities';
import {
  apart,
  areMeasuredAlike,
  type Claim,
  half,
  isPercent,
  type Reading,
  size,
  spread,
} from '../sentence/claims';
import { total } from '../sentence/reckoning';
import { alikeIn, isInRow, less, OVERLAPS, type Row } from './telling';

/** 52条，打通37条，剩下的|16条; 34个，通水的28个，尚有|9个; 27名，|28名没有过关. */
const LEFT =
  /(?:剩下?的?|余下?的?|还差|尚差|差着|还欠|尚有|尚余|还有|仍有|另有|未动|没(?:有)?\p{Script=Han}{0,4}的|未\p{Script=Han}{1,4}的?|不合格的?|不达标的?|超标的?\p{Script=Han}{0,3}|无效\p{Script=Han}{0,2}|空着的?|[躺趴]着的?)(?:还?有|是|为|只有|仅有)?$/u;
const SURELY_LEFT = /剩|余|差|欠/;
/** Of so few any two may be the rest. */
const FEW_IN_ALL = 10;
/** 未办手续的: some other deed than 已开工. */
const DENIED_DEED = /[未没](?:有|能)?(\p{Script=Han}{1,4}?)的?$/u;
const NOT_DONE = /^\p{Script=Han}{0,4}?(?:没有?|未|尚未|还没|空着|不合格|不亮|靠)/u;
/** 应到148人，请假6人，|实到144人. */
const THERE = /(?:实到|到会的?|实际到会|到场的?)(?:有|是)?$/;
const DUE = /应|名单/;
/** 补充180顶，调出245顶，库里|还有565顶. */
const STOCK =
  /(?:现有|库里|还有|结余|结存|库存|余额|存量|存栏|实有|剩|在册|(?:眼下|目前|现在|如今|现)\p{Script=Han}{0,6}(?:达到?|有|为)|^，?(?:眼下|目前|现在|如今))\p{Script=Han}{0,3}$/u;
const CAME_IN =
  /又?(?:冒出|欠下|生出|添)|新(?:冒|欠|生|添|发|立|接|登记)|收入|新增|补充|调入|购进|买进|新进|入库|转入|收进|招进/;
const WENT_OUT =
  /调出|发放|支出|用[去掉]|卖|出栏|拨出|出库|转出|退|报废|清[理缴欠偿回]|[收追]回|压降|核销|化解|销号|办结|偿还|归还/;
/** 108家，新增15家、退出3家，目前|120家: what there was before is told first. */
const NOW = /^，?(?:眼下|目前|现在|如今)/;
/** 没缴费的3600人，|缴了费的4.24万人. */
const DENIED = /没有?|未|不(?![良同断少仅])|非/;

export const PRESENT: Row = { holds: ({ claim }) => THERE.test(claim.lead), readings: present };
export const STOCK_NOW: Row = { holds: ({ claim }) => STOCK.test(claim.lead), readings: stock };
export const REST: Row = {
  holds: (told) => isLeft(told.claim, told.text) && !isInRow(told),
  readings: left,
};
/** 织机360台，平均开台率95%，|还有18台|常年停着: what a rate leaves. */
export const REST_OF_RATE: Row = { holds: isBehindRate, readings: leftByRate };
export const OTHER_HALF: Row = { holds: isPaired, readings: left };

export function isLeft(claim: Quantity, text: string): boolean {
  if (LEFT.test(claim.lead)) return true;
  return /^(?:还?有)?$/.test(claim.lead.trim()) && NOT_DONE.test(text.slice(claim.end, claim.end + 8));
}

/** 应到148人，因事因病请假6人，实到144人. */
function present(told: Claim): Reading[] {
  const alike = alikeIn(told);
  const [due, ...others] = alike;
  if (!due || others.length === 0 || !DUE.test(due.lead)) return [];
  return [less(due, others, told.claim)];
}

/** 620顶，补充180顶，调出245顶，库里还有555顶. */
function stock(told: Claim): Reading[] {
  const { claim } = told;
  const [first, ...others] = alikeIn(told);
  const signs = others.map(({ lead }) => (CAME_IN.test(lead) ? 1 : WENT_OUT.test(lead) ? -1 : 0));
  const areBoth = signs.includes(1) && signs.includes(-1);
  const isNow = areBoth && NOW.test(claim.lead);
  if (!first || signs.length === 0 || signs.includes(0) || !(isNow || isStock(first))) return [];
  if (!areBoth && !/库里|结余|余$/.test(claim.lead)) return [];
  const sum = others.reduce((all, each, i) => all + signs[i]! * size(each), size(first));
  return [{ by: 'net', parts: [first, ...others], sum: sum / claim.measure.factor, blur: 0 }];
}

/** 年初, 去年底: from where it is reckoned. */
function isStock({ lead, period }: Quantity): boolean {
  return /年初|去年|上年|原有|存有|结余|库存|底|期初/.test(lead + period);
}

/** 没缴费的3600人，缴了费的4.14万人: what the one denies of a whole the other tells. */
function isPaired({ claim, before }: Claim): boolean {
  const last = before.at(-1);
  if (!last || !areMeasuredAlike(last, claim)) return false;
  const [one, other] = [last.lead, claim.lead];
  if (DENIED.test(one) === DENIED.test(other)) return false;
  return (
    [...other].filter((char) => /\p{Script=Han}/u.test(char) && one.includes(char) && char !== '的').length >
    1
  );
}

const LEFT_BY_RATE = /(?:还|尚|仍)有$/;
const IDLE = /^\p{Script=Han}{0,4}(?:没|未|停|空|闲|坏|趴|关着|不(?![同断少仅]))/u;

function isBehindRate({ text, claim, before }: Claim): boolean {
  const rate = before.at(-1);
  return (
    LEFT_BY_RATE.test(claim.lead) &&
    IDLE.test(text.slice(claim.end, claim.end + 8)) &&
    rate !== undefined &&
    isPercent(rate) &&
    /率(?:为|是|达到?|只有)?$/.test(rate.lead)
  );
}

function leftByRate(told: Claim): Reading[] {
  const { claim, before } = told;
  const rate = before.at(-1)!;
  const [whole, ...others] = alikeIn(told);
  if (!whole || others.length > 0 || size(whole) <= size(claim)) return [];
  // 整改604条，整改率95.9%，还有26条: it is not what was done that a rate leaves some of.
  const deed = /\p{Script=Han}{2}(?=率)/u.exec(rate.lead)?.[0] ?? '';
  if (/已|完成|[^共]有$/.test(whole.lead) || whole.lead.includes(deed)) return [];
  const sum = (size(whole) * (1 - size(rate))) / claim.measure.factor;
  return [{ by: 'rest', parts: [whole, rate], sum, blur: half(rate) * size(whole) }];
}

/** One of the last two less the other, or the first less all others. */
function left(told: Claim): Reading[] {
  const { claim, text } = told;
  const alike = alikeIn(told).filter(({ end }) => !/；/.test(text.slice(end, claim.start)));
  const [whole, part] = alike.slice(-2);
  if (!whole || !part || size(part) >= size(whole) || OVERLAPS.test(text)) return [];
  const [, denied] = DENIED_DEED.exec(claim.lead) ?? [];
  if (denied !== undefined && ![...denied].some((char) => part.lead.includes(char))) return [];
  if (!SURELY_LEFT.test(claim.lead) && size(whole) < FEW_IN_ALL) return [];
  if (isWeak(claim) && !isOfSame(told, whole, part)) return [];
  const all = alike.slice(1);
  const first = alike[0]!;
  // 24件，其中改判15件，发回9件，有7件是没有查清: nothing is left.
  if (all.length > 1 && total(all) === size(first)) return [];
  const rest = apart('rest', whole, part, claim);
  const readings = [rest, ...spread(rest, told)];
  if (alike.length > 2 && total(all) < size(first)) readings.unshift(less(first, all, claim));
  return readings;
}

/** 还有, 尚有, 另有 may begin another thing. */
function isWeak({ lead }: Quantity): boolean {
  return /[还尚仍另]有$/.test(lead);
}

/** 34个村民小组……尚有9个靠水窖过日子: it names nothing new. */
function isOfSame({ text, claim }: Claim, whole: Quantity, part: Quantity): boolean {
  const behind = text.slice(claim.end, claim.end + 6);
  if (/^(?:没|未|靠|是|待|不|要)/.test(behind)) return true;
  return [whole, part].some(({ noun }) => noun !== '' && behind.startsWith(noun));
}
