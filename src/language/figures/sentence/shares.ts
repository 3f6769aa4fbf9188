/** 占比: shares of one whole that are all there make up 100 %. */

import { areApart, kindOf, kindsNamed, makesKinds } from '../read/kinds';
import { type Quantity, quantitiesIn } from '../read/quantities';
import { ALLOTTED, CHOICES, LAST_ANSWER, OPEN_LIST, OVERLAPPING, REST } from '../read/quantityWords';
import { isOneOff, isPercent, isTurned } from './claims';
import { type Reckoning, tolerance, total } from './reckoning';

/** Shares of one whole that are all there: kinds, what is dealt out, or those that 其余 closes. */
export function sharesIn(text: string, quantities: readonly Quantity[]): Reckoning[] {
  const dealt = runsOf(text, quantities.filter(isBareShare)).filter((run) => isAllotted(text, run));
  const told = runsOf(text, quantities.filter(isShare)).map((run) => withBare(text, quantities, run));
  const summed = wholesIn(text, quantities);
  if (summed.length > 0) return summed;
  const own = [...told, ...dealt, ...restsIn(text, quantities)].flatMap((run) => shareSum(text, run));
  return own.length > 0 ? own : nearlyWhole(text, quantities);
}

/** 工业占30.5%，农业占40.2%，服务业占20.1%，三项|合计100%: the text itself says that these are all. */
function wholesIn(text: string, quantities: readonly Quantity[]): Reckoning[] {
  return quantities.flatMap((whole, at) => {
    if (
      !isPercent(whole) ||
      whole.value !== 100 ||
      !ALL_TOGETHER.test(text.slice(Math.max(0, whole.start - 12), whole.start))
    )
      return [];
    const from = Math.max(text.lastIndexOf('。', whole.start), text.lastIndexOf('；', whole.start));
    // 三项 before 合计 counts the parts.
    const parts = quantities
      .slice(0, at)
      .filter(({ start, measure }) => start >= from && measure.dimension === '%');
    if (parts.length < 2 || !parts.every(isPlainPercent) || OF_OTHERS.test(leadsOf(parts))) return [];
    const sum = total(parts) * 100;
    return sum > FARTHEST
      ? []
      : [{ parts, sum, holds: Math.abs(sum - 100) <= 100 * tolerance(parts, parts[0]!) }];
  });
}

const ALL_TOGETHER =
  /[，、](?:[两三四五六七八\d][项者类个块样])?(?:合计|共计|总计|加起来|相加|总和)(?:为|是|正好|刚好|就是|应为)?$/;

function isPlainPercent(each: Quantity): boolean {
  const { role, bound, high } = each;
  return (
    isPercent(each) && (role === 'share' || role === 'plain') && bound === undefined && high === undefined
  );
}

function leadsOf(parts: readonly Quantity[]): string {
  return parts
    .map(({ lead }) => lead)
    .join('')
    .replaceAll('其中', '');
}

/** Those that no sentence's end parts. */
function runsOf(text: string, shares: readonly Quantity[]): readonly Quantity[][] {
  const runs: Quantity[][] = [];
  for (const share of shares) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !/[。；]|中，/.test(text.slice(last.end, share.start))) run.push(share);
    else runs.push([share]);
  }
  return runs;
}

/** 贡献了税收的|58%，剩下的|42%: one, and all else of what it is a share of; told of a slip. */
function restsIn(text: string, quantities: readonly Quantity[]): readonly Quantity[][] {
  return quantities.flatMap((rest, i) => {
    const part = quantities[i - 1];
    if (!part || !isPercent(part) || part.role !== 'plain' || !isPercent(rest)) return [];
    const link = text.slice(part.end, rest.start);
    if (!PART_OF.test(part.lead) || !ALL_ELSE.test(link) || isPercentBefore(text, quantities, i - 1))
      return [];
    return isOneOff(rest, 100 - part.value) ? [[part, rest]] : [];
  });
}

/** 完成了任务的|58% is done of it; 增长了去年的 is none. */
const PART_OF = /[了着占出]\p{Script=Han}{1,8}的$/u;
const ALL_ELSE = /^[，；](?:剩下|余下|其余|剩余)的?$/;

/** 15% of two that go before the rest. */
function isPercentBefore(text: string, quantities: readonly Quantity[], i: number): boolean {
  const other = quantities.slice(0, i).findLast(isPercent);
  return other !== undefined && !/[。；]/.test(text.slice(other.end, quantities[i]!.start));
}

/** 答“满意”的占61.5%，……“说不清”的|3.5%: the last of a row need not say again that it is a share. */
function withBare(
  text: string,
  quantities: readonly Quantity[],
  run: readonly Quantity[],
): readonly Quantity[] {
  const all = [...run];
  for (const each of quantities.slice(quantities.indexOf(run.at(-1)!) + 1)) {
    const link = text.slice(all.at(-1)!.end, each.start);
    if (run.length < 2 || !isBareShare(each) || !/^，[^，。；]{0,14}$/.test(link)) break;
    all.push(each);
  }
  return all;
}

/**
 * 工资占去54%，还本占19%，项目占16%，留给民生的只有17%: three or more of one sentence that a digit keeps from 100. What
 * comes to less has to be said to be all: 其余21%, 收入的构成.
 */
function nearlyWhole(text: string, quantities: readonly Quantity[]): Reckoning[] {
  const rates = quantities.filter(({ measure }) => measure.dimension === '%');
  const [first] = rates;
  const last = rates.at(-1);
  if (!first || !last || rates.length < 3 || rates.some((each) => !mayBeShare(each))) return [];
  const said = text.slice(first.start - first.lead.length, last.end);
  if (/。/.test(said) || OPEN_LIST.test(said) || OF_OTHERS.test(said)) return [];
  const sum = total(rates) * 100;
  const off = sum - 100;
  const isAll = REST.test(said) || ALL_KINDS.test(text.slice(0, first.start));
  const isSlip = rates.some((each) => isOneOff(each, each.value - off / (100 * each.measure.factor)));
  if (Math.abs(off) > FARTHEST - 100 || !isSlip || !(isAll || (off > 0 && rates.some(isShare)))) return [];
  return [{ parts: rates, sum, holds: Math.abs(off) <= 100 * tolerance(rates, first) }];
}

/** Shares of one thing and of another. */
const OF_OTHERS = /其中|同比|环比|去年|目标|平均|率|党员|女|以上|以下/;
const ALL_KINDS = /构成|结构|组成|排了序|分门别类|分成|分为/;

function mayBeShare(each: Quantity): boolean {
  return (
    each.bound === undefined &&
    each.high === undefined &&
    (each.role === 'share' || (each.role === 'plain' && isBareShare(each))) &&
    !/[率速幅]|[高深长浓温湿]度/.test(each.lead)
  );
}

/** 优秀率30%、良好率40%、合格率25%、不合格率5%. */
const GRADE_RATE = /(?:优秀|优良|良好|一般|及格|合格|较差|差)率\p{Script=Han}{0,2}$/u;

function isShare({ role, measure, apportioned, lead }: Quantity): boolean {
  return (
    measure.dimension === '%' &&
    (role === 'share' || (role === 'plain' && (apportioned || REST.test(lead) || GRADE_RATE.test(lead))))
  );
}

/** 社员返还50%: nothing but what it goes to. */
function isBareShare({ role, measure, lead }: Quantity): boolean {
  return measure.dimension === '%' && role === 'plain' && BARE_NAME.test(lead.trim());
}

const BARE_NAME = /^(?:(?![率比速幅于增降])\p{Script=Han}){0,12}$/u;

function shareSum(text: string, parts: readonly Quantity[]): Reckoning[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || parts.some(({ high }) => high !== undefined)) return [];
  const from = Math.max(text.lastIndexOf('；', first.start), text.lastIndexOf('。', first.start)) + 1;
  const list = text.slice(from, last.end);
  const complete =
    REST.test(list) ||
    makesKinds(parts) ||
    kindsNamed(list, parts.length) ||
    LAST_ANSWER.test(last.lead) ||
    isTurnedPair(parts, list) ||
    isAllotted(text, parts);
  const exclusive = !areLevels(parts) && (complete || areApart(parts) || areAnswers(parts));
  const loose = OPEN_LIST.test(list) || parts.some(({ bound }) => bound !== undefined);
  const sum = total(parts) * 100;
  const off = sum - 100;
  const fits = Math.abs(off) <= 100 * tolerance(parts, first);
  // 党员占62%，女性占39%，35岁以下的占48%: so much too many are of several wholes.
  if (loose || !(exclusive && (off > 0 || complete)) || bases(parts) > 1 || sum > FARTHEST) return [];
  return [{ parts, sum, holds: fits }];
}

/** 国内占83.6%，出口占14.6%: two, and 16.4 makes 100.0. */
function isTurnedPair(parts: readonly Quantity[], list: string): boolean {
  const due = 100 - total(parts) * 100;
  const isFine = parts.length === 2 && parts.every(({ step, role }) => step < 1 && role === 'share');
  return isFine && !OF_OTHERS.test(list) && parts.some((each) => isTurned(each, each.value + due));
}

/** Per cent. */
const FARTHEST = 130;

/** 及格率100%，优秀率62%: without the lowest, the good are among those that passed. */
function areLevels(parts: readonly Quantity[]): boolean {
  return parts.every(({ lead }) => GRADE_RATE.test(lead)) && !parts.some(({ lead }) => /不|差/.test(lead));
}

/** 按公积金30%、社员返还50%、风险金20%执行: all of it is dealt out. */
function isAllotted(text: string, parts: readonly Quantity[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return false;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  return ALLOTTED.test(before) || /^的?(?:比例)?(?:执行|分配|构成|组成|分成|分摊|计算)/.test(last.after);
}

/** How far shares of which each names another answer may exceed 100 % for it to be a slip. */
const SLIGHT = 1.15;

/** 认为多的占45%，适中的占40%，少的占25%: three or more of one build that may not be chosen together. */
function areAnswers(parts: readonly Quantity[]): boolean {
  const names = parts.map(kindOf);
  const free = names.every((name) => !OVERLAPPING.test(name) && !CHOICES.test(name));
  return parts.length > 2 && free && total(parts) <= SLIGHT && parts.every(({ role }) => role === 'share');
}

/** Of how many wholes shares are told: 占全县…, 占工业… . */
function bases(parts: readonly Quantity[]): number {
  const told = parts.flatMap(
    ({ lead }) => /占([^比]{1,20}?)的?(?:比重|比例)?[为达到是约]*\s*$/.exec(lead)?.[1] ?? [],
  );
  return new Set(told).size;
}

const RATIO =
  /(?<![\d:.])(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)(?![\d:])/g;
const OF_INDUSTRIES = /产业[^，。；]{0,30}$/;

/** 三次产业结构为16:44:40. */
export function ratiosIn(text: string): Reckoning[] {
  return [...text.matchAll(RATIO)].flatMap((match) => {
    if (!OF_INDUSTRIES.test(text.slice(Math.max(0, match.index - 40), match.index))) return [];
    const parts = ratioParts(match);
    const sum = total(parts) * 100;
    const fits = Math.abs(sum - 100) <= 100 * tolerance(parts, parts[0]!);
    return [{ parts, sum, holds: fits }];
  });
}

function ratioParts(match: RegExpExecArray): Quantity[] {
  let at = match.index;
  return match.slice(1, 4).map((written) => {
    const start = at;
    at += written.length + 1;
    return {
      ...PERCENT,
      start,
      end: start + written.length,
      value: Number(written),
      step: /\./.test(written) ? 10 ** -written.split('.')[1]!.length : 1,
    };
  });
}
const [PERCENT] = quantitiesIn('占1%') as readonly [Quantity];
