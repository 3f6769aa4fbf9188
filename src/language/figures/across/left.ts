/** 余数: what is left of a whole that these sentences tell: 库容260万方，填了227.5万方。腾挪的余地只有32.5万方. */

import { isInRow, less } from '../nearly/telling';
import type { Quantity } from '../read/quantities';
import { type Reading, size, spread } from '../sentence/claims';
import { type Afar, clauseOf, plainLike, type Row } from './afar';

/** 还剩|31个, 空着的床还有|36张, 手头还能安排的只有|2.35亿元, 最多再上|7个, 离军令状差着|7.4亿元. */
const LEFT =
  /(?:剩|余下|余地|其余|还(?:有|差|欠|能|没)|仍有|尚有|差着|差了?|欠着?|缺着?|空着?|空出|没(?:动|验|来|开|办|改|进|通|有)?\p{Script=Han}{0,4}的|未\p{Script=Han}{1,4}的|压根没人|连\p{Script=Han}{1,5}都没|最多再\p{Script=Han}{1,2}|还在|在修|停在|趴在)[^，。；]{0,10}$/u;
/** 3.10万亩没验, 15座没人接. */
const LEFT_BEHIND = /^\p{Script=Han}{0,4}?(?:没|未|尚|还在|空着)/u;
/** Another thing is begun, or told beside: 另有, 其中. */
const OTHER = /另|其中|每|平均|目标|计划/;
/** 还有|四件在两个部门之间转来转去。……剩下的三件: one more of a row, whose rest comes behind it. */
const GOES_ON = /(?:还|另)有$/;
const REST_COMES = /[。；](?:剩下|余下|其余)的?[\d一二两三四五六七八九十]/;
const FAR = 120;
/** How many numbers before it may be of it, and how many of these the whole. */
const WHOLES = 2;
const MOST = 8;
/** 三条: what is counted in words beside figures is of other things. */
const FEW = 20;

export const REMAINS: Row = {
  holds: ({ text, claim, before }) => {
    const clause = clauseOf(text, claim);
    return (
      claim.role === 'plain' &&
      !OTHER.test(clause) &&
      !isInRow({ text, claim, before }) &&
      !(GOES_ON.test(clause) && REST_COMES.test(text.slice(claim.end, claim.end + FAR))) &&
      (LEFT.test(clause) || LEFT_BEHIND.test(text.slice(claim.end, claim.end + 8)))
    );
  },
  readings: remains,
};

/** The largest before it less all that follow that, or less one of them. */
function remains(told: Afar): Reading[] {
  const { before, own, claim } = told;
  const like = plainLike(before, claim)
    .filter(({ han, value }) => han === claim.han || value > FEW)
    .slice(-MOST);
  const wholes = [...like].sort((a, b) => size(b) - size(a)).slice(0, WHOLES);
  const [largest] = wholes;
  if (!largest || largest === like.at(-1)) return [];
  const inOwn = own.includes(like.at(-1)!) || before.at(-1) === like.at(-1);
  const rests = inOwn ? wholes.flatMap((whole) => restsOf(whole, like, claim)) : [];
  return [...rests, ...rests.flatMap((rest) => spread(rest, told))];
}

function restsOf(whole: Quantity, like: readonly Quantity[], claim: Quantity): Reading[] {
  const parts = like.slice(like.indexOf(whole) + 1).filter((part) => !isOfOther(part, whole));
  if (parts.length === 0) return [];
  const runs = [
    parts,
    parts.slice(-1),
    ...parts.slice(0, -1).map((part) => [part]),
    parts.slice(1),
    parts.slice(0, -1),
  ];
  return runs
    .filter((run) => run.length > 0)
    .map((run) => less(whole, run, claim))
    .filter(({ sum }) => sum > 0);
}

/** 跑了八个点……打七个乡镇的值班电话: what is counted by 个 is told by its name. */
function isOfOther({ unit, noun }: Quantity, whole: Quantity): boolean {
  return (
    unit === '个' && noun !== '' && whole.noun !== '' && ![...noun].some((char) => whole.noun.includes(char))
  );
}
