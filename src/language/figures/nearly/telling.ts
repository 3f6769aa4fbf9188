/** What all rows reckon with: the numbers beside a claim that are measured like it, and what they make. */

import type { Quantity } from '../read/quantities';
import { areMeasuredAlike, type Claim, half, type Reading, size } from '../sentence/claims';
import { total } from '../sentence/reckoning';

export interface Row {
  /** True where the claim is called so. */
  readonly holds: (claim: Claim) => boolean;
  /** What it may come to, the likeliest first; none where the numbers beside it do not fit. */
  readonly readings: (claim: Claim) => readonly Reading[];
}

/** 等, 其中, 每: what need not be all, or is of each, or is named without a number (加上疾控中心和妇幼保健院); 各类 is of all, and so is 医院、诊所等医疗机构482家. */
export const OPEN =
  /等(?!奖|级|次|待|额|\p{Script=Han}{2,6}\d)|主要|部分|[例比譬]如|其中|每|平均|各(?!类|种|级|项|界|方|地)|(?:加上|连同|算上|外加)(?![^，]*[\d一二两三四五六七八九十])[^，]{2,}，/u;
export const OVERLAPS = /都去|都算|既[^，。]*又|重[叠合复]|交叉|兼|并案|合并|去重|剔除|扣除/;

/** Those before a claim that are measured like it, and told to the last place. */
export function alikeIn({ claim, before }: Claim): Quantity[] {
  return before.filter(
    (each, i) =>
      areMeasuredAlike(each, claim) &&
      each.role !== 'difference' &&
      isTold(each) &&
      !before.slice(0, i).some((other) => isToldAgain(each, other)),
  );
}

/** 无人管理9个，|无人管的9个小区: the same once more. */
export function isToldAgain({ value, unit, lead }: Quantity, other: Quantity): boolean {
  const [, said] = /^(?:这|那|其中)?(\p{Script=Han}{2,6}?)的$/u.exec(lead.trim()) ?? [];
  return said !== undefined && value === other.value && unit === other.unit && other.lead.includes(said);
}

/** 五起，两起是急刹车摔的，|两起是没等坐稳就起步，一起是……: one of a row of parts. */
export function isInRow({ text, claim, before }: Pick<Claim, 'text' | 'claim' | 'before'>): boolean {
  return text.startsWith('是', claim.end) && text.startsWith('是', before.at(-1)?.end);
}

export function isTold({ bound, high }: Quantity): boolean {
  return bound === undefined && high === undefined;
}

export function added(parts: readonly Quantity[], claim: Quantity): Reading {
  const blur = parts.reduce((all, part) => all + half(part), 0) / claim.measure.factor;
  return { by: 'sum', parts, sum: total(parts) / claim.measure.factor, blur };
}

export function less(whole: Quantity, parts: readonly Quantity[], claim: Quantity): Reading {
  return {
    by: 'rest',
    parts: [whole, ...parts],
    sum: (size(whole) - total(parts)) / claim.measure.factor,
    blur: 0,
  };
}
