/**
 * 乘积: so much for one, and all together: 每台一年4800元，……215台。这笔钱算下来是103.2万元; and of several kinds: 1200人，每人
 * 50元；138人，每人100元。……算下来是7.38万元.
 */

import { isTold } from '../nearly/telling';
import type { Quantity } from '../read/quantities';
import { half, inOrder, type Reading, size } from '../sentence/claims';
import { type Afar, clauseOf, plainLike, type Row } from './afar';

/** 花了|44.1万元, 这笔钱算下来是|103.2万元, 财政掏了|116万元, 光工资就要|1135.2万元. */
const TOGETHER =
  /(?:花了?|用了?|拿出?|掏了?|需要?|要|该\p{Script=Han}|付了?|补贴|补助|支出|就是|[费钱额][是为共]|算下来是?|合计|总共|一共|共计?|总计|发[出放]了?|下来)\p{Script=Han}{0,3}$/u;
/** 每生每年|1200元, 一部|1260元, 每个村的快递驿站补贴|八千. */
const SINGLE = /每|一(?:部|台|张|份|件|户|亩|公里|个|人|天|斤|吨|套|次|盏|辆|棵|只|条|顿)|单价|标准/;
const MOST = 4;

export const PRODUCT_AFAR: Row = {
  holds: ({ text, claim }) =>
    !claim.measure.counted && claim.role === 'plain' && TOGETHER.test(clauseOf(text, claim)),
  readings: products,
};

/** 算下来每个月要发|70.4万元: of one time, as each of them is. */
export const PRODUCTS_ADDED: Row = {
  holds: ({ text, claim }) => !claim.measure.counted && TOGETHER.test(clauseOf(text, claim)),
  readings: ofKinds,
};

const LEAST_KINDS = 2;

/** Each kind with how many there are, right before what is for each of them. */
function ofKinds({ text, before, claim }: Afar): Reading[] {
  const singles = plainLike(before, claim).filter(({ lead }) => /每/.test(lead));
  const kinds = singles.flatMap((single): (readonly [Quantity, Quantity])[] => {
    const count = before[before.indexOf(single) - 1];
    const isPair = count && isTold(count) && isCount(count, claim) && count.value > 1;
    return isPair && !/[；。]/.test(text.slice(count.end, single.start)) ? [[count, single]] : [];
  });
  if (kinds.length < LEAST_KINDS || kinds.length !== singles.length) return [];
  const sum = kinds.reduce((all, [count, single]) => all + count.value * size(single), 0);
  const blur = kinds.reduce((all, [count, single]) => all + count.value * half(single), 0);
  const { factor } = claim.measure;
  return [
    {
      by: 'product',
      parts: kinds.flat(),
      sum: sum / factor,
      blur: singles.every(isWhole) ? 0 : blur / factor,
    },
  ];
}

/** 每人50元: dealt out, and no rounded number. */
function isWhole({ value }: Quantity): boolean {
  return Number.isInteger(value);
}

function products({ text, before, claim }: Afar): Reading[] {
  const like = plainLike(before, claim);
  // 每|5分钟播报一次 is how often, and not so much for one.
  const single = like.findLast((each) => SINGLE.test(clauseOf(text, each)) && !/每\s?$/.test(each.lead));
  if (!single || like.at(-1) !== single || size(single) >= size(claim)) return [];
  const counts = before
    .filter((each) => each !== single && isTold(each) && each.value > 1 && isCount(each, claim))
    .slice(-MOST)
    .reverse();
  const twice = counts.flatMap((one, i) => counts.slice(i + 1).map((other) => [one, other]));
  return [...counts.map((one) => [one]), ...twice]
    .map((factors) => times(single, factors, claim))
    .sort((a, b) => Math.abs(a.sum - claim.value) - Math.abs(b.sum - claim.value));
}

function isCount({ measure, role }: Quantity, claim: Quantity): boolean {
  return (
    role === 'plain' &&
    measure.dimension !== '%' &&
    measure.dimension !== claim.measure.dimension &&
    measure.dimension !== ''
  );
}

function times(single: Quantity, factors: readonly Quantity[], claim: Quantity): Reading {
  const by = factors.reduce((all, { value }) => all * value, 1) / claim.measure.factor;
  return {
    by: 'product',
    parts: factors.length === 1 ? inOrder(single, factors[0]!) : [single, ...factors],
    sum: size(single) * by,
    blur: half(single) * by,
  };
}
