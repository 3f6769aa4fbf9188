/** 平均: 花了2300万元，平均下来一条50万元; 42期……3150人次，平均每期75人. */

import { areOfOneKind } from '../nearly/each';
import { isTold } from '../nearly/telling';
import type { Quantity } from '../read/quantities';
import { half, inOrder, isOneOff, type Reading, size } from '../sentence/claims';
import { type Afar, clauseOf, type Row } from './afar';

/** 平均下来一条|, 合到每科是|, 摊到每户|, 月均|, 每团合|. */
const PER =
  /(?:平均|匀下来|合到|摊到|摊下来|均摊|等于|合)[^，。；]{0,4}，?(?:每一?|一)(?:个(?=\p{Script=Han}))?(\p{Script=Han}{1,4}?)(?:大?约|是|为|有|达到?|才|就|只有|要|花|能|挤掉|手上|合)*$|每(?:一|个)?(\p{Script=Han}{1,2})合$|([月日年季周户人亩班村])均$/u;
const NO_AVERAGE = /增收|补助|补贴|节约|节省|最/;

export const AVERAGE: Row = {
  holds: ({ text, claim }) => PER.test(clauseOf(text, claim)),
  readings: average,
};

function average({ text, claim, before }: Afar): Reading[] {
  const [, named, joined, by] = PER.exec(clauseOf(text, claim)) ?? [];
  const unit = named ?? joined ?? by?.replace('日', '天') ?? '';
  if (NO_AVERAGE.test(claim.lead)) return [];
  const told = before.filter((each) => isTold(each) && each.role === 'plain').reverse();
  const wholes = told.filter((each) => areOfOneKind(claim, each) && size(each) > size(claim)).slice(0, MOST);
  // 52个助餐点，……现在是63个，……平均每个点
  const isNamed = told.some((each) => each.unit === '个' && each.noun.endsWith(unit));
  const counts = told
    .filter((each) => each.value > 1)
    .filter((each) => isCounted(each, unit) || (isNamed && each.unit === '个' && each.noun === ''))
    .slice(0, MOST_COUNTS);
  const found = wholes.flatMap((whole) =>
    counts
      .filter((count) => count !== whole)
      .map((count): Reading => {
        const by = count.value * claim.measure.factor;
        return {
          by: 'average',
          parts: inOrder(whole, count),
          sum: size(whole) / by,
          blur: half(whole) / by,
        };
      }),
  );
  // 计划80条，完成56条，花了3360万元，平均一条50万元: of the two the one that a digit makes it.
  return found.sort((a, b) => Number(isOneOff(claim, b.sum)) - Number(isOneOff(claim, a.sum)));
}

const MOST = 3;
/** 学员18名，其中……11名，……5名，……2名: the parts come between. */
const MOST_COUNTS = 8;

/** 46条 of 一条, 12个村 of 每村. */
function isCounted({ unit, noun, lead, measure }: Quantity, per: string): boolean {
  if (unit !== '' && (per.startsWith(unit) || unit.startsWith(per) || unit === `个${per}`)) return true;
  if (measure.dimension === '人' && /^[人名位]/.test(per)) return true;
  if (!measure.counted) return false;
  return lead.endsWith(per) || (noun !== '' && (per.startsWith(noun.slice(0, 2)) || noun.endsWith(per)));
}
