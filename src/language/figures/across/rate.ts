/** 比率: a share of what these sentences tell: 下达640户次。到三季度末做了496户次，完成77.5%; 240个里有96个，占四成. */

import { isTold } from '../nearly/telling';
import { areOtherKinds, kindOf } from '../read/kinds';
import type { Quantity } from '../read/quantities';
import { isScope, PERIOD, QUALIFIED } from '../read/quantityWords';
import { isPercent, type Reading, ratio, size } from '../sentence/claims';
import { total } from '../sentence/reckoning';
import { type Afar, clauseOf, type Row, sentenceTo } from './afar';

/** 占到了|四成, 完成|77.5%, 不合格率|2.5%, 进度|84%, 刚好踩在|75%这条线上. */
const SHARE = /(?:占|完成|进度|兑现|走完|\p{Script=Han}率|比例|比重|踩在)[^，。；]{0,8}$/u;
/** Rates of their own, whatever was counted beside them. */
const OWN =
  /增|降|升|涨|满意|知晓|好评|毛利|利润|利率|回报|贡献|失业|死亡|发病|负债|同比|环比|目标|要达|力争|确保|每|[从由]$/;
const MOST = 16;
/** 不合格的15批次 and 合格率. */
const NEGATED = /[不未没无非]/;

export const RATE_AFAR: Row = {
  holds: ({ text, claim }) => {
    const clause = clauseOf(text, claim);
    return isPercent(claim) && claim.role !== 'growth' && SHARE.test(clause) && !OWN.test(clause);
  },
  readings: rates,
};

/** 油茶1.08万亩，核桃0.72万亩，花椒0.6万亩，油茶占|45%: one of a row, named again. */
const ITEM_OF_ROW = /^，?(\p{Script=Han}{2,8}?)(?:就|又|只|却)?占(?:了|到|比)?$/u;

export const SHARE_OF_ROW: Row = {
  holds: ({ text, claim }) => isPercent(claim) && ITEM_OF_ROW.test(clauseOf(text, claim)),
  readings: shareOfRow,
};

/** Of the row that its sentence tells, or of what is told before that row. */
function shareOfRow({ text, claim, before, own }: Afar): Reading[] {
  const [, name = ''] = ITEM_OF_ROW.exec(clauseOf(text, claim)) ?? [];
  const item = own.find(({ named, lead }) => named === name || lead.trim() === name);
  if (!item) return [];
  const row = own.filter(
    (each) => each.measure.dimension === item.measure.dimension && isTold(each) && each.role === 'plain',
  );
  const wholes = before.filter(
    (each) => each.measure.dimension === item.measure.dimension && size(each) > size(item) && isTold(each),
  );
  const ofRow: Reading[] =
    row.length > LEAST ? [{ by: 'rate', parts: row, sum: (100 * size(item)) / total(row), blur: 0 }] : [];
  return [...ofRow, ...wholes.map((whole) => ratio(item, whole))];
}

/** Of the last two that are counted alike, then of others; or what is lacking of it: 合格率. */
function rates({ text, claim, before, own }: Afar): Reading[] {
  const told = before.filter(
    (each) => !isPercent(each) && each.role === 'plain' && isTold(each) && each.unit !== '',
  );
  const last = told.at(-1);
  if (!last || last !== before.at(-1) || !own.includes(last) || isOfLast(last, clauseOf(text, claim)))
    return [];
  const like = told
    .filter(
      (each) =>
        each.measure.dimension === last.measure.dimension &&
        (own.includes(each) || isOfAll(text, last, claim)),
    )
    .slice(-MOST)
    .reverse();
  const [, of] = SHARE_OF_OTHERS.exec(clauseOf(text, claim)) ?? [];
  if (
    of !== undefined &&
    !like.some(({ lead, noun }) => [...of].some((char) => (lead + noun).includes(char)))
  )
    return [];
  if (TOGETHER.test(clauseOf(text, claim))) return ofAll(like);
  const whole = likeWithoutParts(like);
  const pairs = whole.flatMap((one, i) =>
    whole.slice(i + 1).map((other): [Quantity, Quantity] => [one, other]),
  );
  const said = sentenceTo(text, claim);
  const isNamed = ([one, other]: [Quantity, Quantity]) =>
    one === last && size(other) > size(last) && isNamedIn(said, other);
  const likeliest = [...pairs.filter(isNamed), ...pairs.filter((pair) => !isNamed(pair))];
  return likeliest.flatMap(([one, other]) => {
    // 及格60名、不及格40名: neither has the other within.
    if (size(one) === size(other) || areOtherKinds(kindOf(one), kindOf(other))) return [];
    const [part, whole] = size(one) < size(other) ? [one, other] : [other, one];
    // 按期办结36件，办结率: some of what the rate is of.
    if (QUALIFIED.test(part.lead) !== QUALIFIED.test(clauseOf(text, claim))) return [];
    const share = ratio(part, whole);
    return NEGATED.test(nameOf(part)) === NEGATED.test(clauseOf(text, claim))
      ? [share]
      : [{ ...share, sum: 100 - share.sum }];
  });
}

/** 问题135处，其中混投54处、满溢36处、破损27处、无人18处。整改126处: without the parts of one, which come to it; the last number first. */
function likeWithoutParts(like: readonly Quantity[]): readonly Quantity[] {
  for (let whole = like.length - 1; whole > LEAST; whole--)
    for (let from = whole - LEAST; from > 0; from--)
      if (isSum(like.slice(from, whole), like[whole]!)) return [...like.slice(0, from), ...like.slice(whole)];
  return like;
}

function isSum(parts: readonly Quantity[], whole: Quantity): boolean {
  return Math.abs(total(parts) - size(whole)) < EXACT * size(whole);
}

const EXACT = 1e-9;

/** 受理|投诉248件。……|投诉最多的是噪声，有93件，占: of which whole its sentence speaks again. */
function isNamedIn(said: string, { lead, noun }: Quantity): boolean {
  const name = noun.length > 1 ? noun.slice(0, 2) : lead.trim().slice(-2);
  return name.length > 1 && said.includes(name);
}

/** 无人管的9个小区，投诉占了四成: of the complaints, and none of them is counted here. */
const SHARE_OF_OTHERS = /^，?(?![这那其仅就只也都却大目])(\p{Script=Han}{2,4}?)(?:只|仅|就|却|要|大约)?占/u;

/** 县级自筹|16亿元，目前县级自筹到位率|38%: of that one, and of what came of it nothing is told. */
function isOfLast({ lead }: Quantity, clause: string): boolean {
  const [, name, deed = ''] = NAMED_RATE.exec(clause.replace(PERIOD, '')) ?? [];
  return name !== undefined && lead.includes(name.slice(0, 2)) && !lead.includes(deed);
}

const NAMED_RATE = /^(\p{Script=Han}{2,8})(\p{Script=Han}{2})率/u;

/** 合起来|占两成, 两项加起来|占六成. */
const TOGETHER = /(?:合起来|加起来|合在一起|加在一起|合计|合共|总共|一共|共)[^，。；]{0,4}占/;

/** 抽查的40家里，5家没有防雨棚，3家没有台账，合起来占到两成: the last ones of one before them. */
function ofAll(like: readonly Quantity[]): Reading[] {
  return like.slice(LEAST).flatMap((whole, i): Reading[] => {
    const parts = like.slice(0, i + LEAST).reverse();
    const sum = total(parts) / size(whole);
    return sum < 1 ? [{ by: 'rate', parts: [whole, ...parts], sum: 100 * sum, blur: 0 }] : [];
  });
}

const LEAST = 2;

function nameOf({ lead, noun, after }: Quantity): string {
  return `${lead}${noun}${after}`;
}

const OF_SOME = /方面|任务/;

/** 石桥镇已完工2.7万亩, 完成任务的: of a part, or of a task, nothing of another sentence is the whole. */
function isOfAll(text: string, last: Quantity, claim: Quantity): boolean {
  return (last.who === '' || isScope(last.who)) && !OF_SOME.test(sentenceTo(text, claim));
}
