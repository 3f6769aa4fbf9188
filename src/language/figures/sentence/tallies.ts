/**
 * 合计: totals of a list that is whole by its build: 1月至3月62天、4月至6月80天，合计142天; 市容得分38分、环卫得分32分，
 * 总分70分; 五个乡镇和两个部门共七家. What they count would add up nowhere else: days, scores, units of several kinds.
 */
import { readHan } from '../read/amounts';
import type { Quantity } from '../read/quantities';
import {
  ALSO_NAMED,
  JOINED_NOUN,
  JOINED_TOTAL,
  NO_SCORE_PART,
  SCORE_PART,
  SCORE_TOTAL,
  SPAN,
  SPAN_TOTAL,
  UNITS_IN_ALL,
} from '../read/quantityWords';
import { size } from './claims';
import { type Reckoning, tolerance, total } from './reckoning';

/** One way in which a list is whole: the parts before a total, in order; `undefined` where they are none. */
type Tally = (text: string, before: readonly Quantity[], whole: Quantity) => readonly Quantity[] | undefined;

const TALLIES: readonly Tally[] = [spans, scores, joined];

/** Totals of what such a list counts. */
export function talliesIn(text: string, quantities: readonly Quantity[]): Reckoning[] {
  return quantities.flatMap((whole, i) => {
    if (isVague(whole) || RATES.has(whole.measure.dimension)) return [];
    for (const tally of TALLIES) {
      const parts = tally(text, quantities.slice(0, i), whole);
      if (parts && parts.length > 1 && parts.every(isPlain)) return [reckoned(whole, parts)];
    }
    return [];
  });
}

function reckoned(whole: Quantity, parts: readonly Quantity[]): Reckoning {
  const sum = parts.every(({ measure }) => measure.dimension === whole.measure.dimension)
    ? total(parts)
    : parts.reduce((all, { value }) => all + value, 0);
  return { whole, parts, sum, holds: Math.abs(sum - size(whole)) <= tolerance(parts, whole) };
}

/** What adds up nowhere, by whatever list. */
const RATES = new Set(['%', '个百分点', '倍', '岁']);

/** A score reads as an average elsewhere: it is none in its list. */
function isPlain(part: Quantity): boolean {
  return !isVague(part) && (part.role === 'plain' || part.role === 'average');
}

function isVague({ bound, high }: Quantity): boolean {
  return bound !== undefined || high !== undefined;
}

/** The numbers right before one, as long as each follows the one before with nothing but a mark and what leads to it. */
function runBefore(text: string, before: readonly Quantity[], whole: Quantity): Quantity[] {
  const run: Quantity[] = [];
  let next = whole;
  for (const each of before.toReversed()) {
    const link = text.slice(each.end, next.start - next.lead.length);
    if (each.measure.dimension !== whole.measure.dimension || !/^[，、]$/.test(link)) break;
    run.unshift(each);
    next = each;
  }
  return run;
}

/** From which month to which, or which year; counted through. */
interface Span {
  readonly kind: 'month' | 'year';
  readonly from: number;
  readonly to: number;
  /** What was done in it: 调解纠纷, of which 调解 is enough further on. */
  readonly deed: string;
  /** True where it begins its clause. */
  readonly begins: boolean;
}

/** 1月至3月、4月至6月; 一季度、二季度; 2023年、2024年: each begins where the one before ends. */
function spans(text: string, before: readonly Quantity[], whole: Quantity): Quantity[] | undefined {
  const [, time, deed = ''] = SPAN_TOTAL.exec(whole.lead.trim()) ?? [];
  if (!SPAN_TOTAL.test(whole.lead.trim())) return undefined;
  // 三年合计: the number of the parts leads to their total.
  const count = before.at(-1);
  const counted = count?.end === whole.start - whole.lead.length && /^[年月]$|季度|个月/.test(count.unit);
  const run = counted
    ? runBefore(text, before.slice(0, -1), { ...whole, start: count.start, lead: count.lead })
    : runBefore(text, before, whole);
  const told = run.map(({ lead }) => spanIn(lead));
  const from = Math.max(
    0,
    told.findLastIndex((span) => !span?.begins),
  );
  if (!followOn(told.slice(from), deed, time) || (counted && count.value !== run.length - from))
    return undefined;
  return run.slice(from);
}

/** One after another, with no other deed, and up to where their total says. */
function followOn(told: readonly (Span | undefined)[], deed: string, time: string | undefined): boolean {
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last || !first.deed.startsWith(deed)) return false;
  const next = told.every((span, i) => {
    const before = told[i - 1];
    if (i === 0) return true;
    const sameDeed = span !== undefined && first.deed.startsWith(span.deed);
    return sameDeed && span.kind === before?.kind && span.from === before.to + 1;
  });
  const [from, to] = WHOLE_TIMES[time ?? ''] ?? [first.from, last.to];
  return next && (time === undefined || first.kind === 'month') && first.from === from && last.to === to;
}

const WHOLE_TIMES: Readonly<Record<string, readonly [number, number]>> = {
  全年: [1, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
};

/** The time that what leads to a number names. */
function spanIn(lead: string): Span | undefined {
  const match = SPAN.exec(lead.trim());
  if (!match) return undefined;
  const [, year, half, quarter, from, to = from, deed = ''] = match;
  const rest = { deed, begins: match.index === 0 };
  if (year !== undefined) return { kind: 'year', from: Number(year), to: Number(year), ...rest };
  const [begin, end] = monthsOf(half, quarter, from, to);
  return begin === undefined || end === undefined
    ? undefined
    : { kind: 'month', from: begin, to: end, ...rest };
}

function monthsOf(
  half: string | undefined,
  quarter: string | undefined,
  from: string | undefined,
  to: string | undefined,
): readonly (number | undefined)[] {
  if (half !== undefined) return half === '上' ? [1, 6] : [7, 12];
  const last = 3 * (numberOf(quarter) ?? 0);
  return last > 0 ? [last - 2, last] : [numberOf(from), numberOf(to)];
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d/.test(written) ? Number(written) : readHan(written);
}

/** How far a total may lie from its list for it to be a slip, and no other way to reckon (折算, 加权). */
const NEARLY = 0.9;

/** 市容得分38分、环卫得分32分，总分70分. */
function scores(text: string, before: readonly Quantity[], whole: Quantity): Quantity[] | undefined {
  if (whole.unit !== '分' || !SCORE_TOTAL.test(whole.lead)) return undefined;
  const run = runBefore(text, before, whole);
  const other = run.findLastIndex(({ lead }) => !SCORE_PART.test(lead.trim()) || NO_SCORE_PART.test(lead));
  // 加分2分 among them, and what is told before it counts as well.
  if (other >= 0 && /[加扣减]/.test(run[other]!.lead)) return undefined;
  const parts = run.slice(other + 1);
  const ratio = total(parts) / size(whole);
  return ratio >= NEARLY && ratio <= 1 / NEARLY && parts.every((part) => size(part) < size(whole))
    ? parts
    : undefined;
}

/** 五个乡镇和两个县直单位共七家; 四个乡镇和人社、水利两个部门，共计六家单位. */
function joined(text: string, before: readonly Quantity[], whole: Quantity): Quantity[] | undefined {
  if (!whole.measure.counted || !/^[个家]$/.test(whole.unit) || !UNITS_IN_ALL.test(whole.after))
    return undefined;
  const parts: Quantity[] = [];
  for (const each of before.toReversed()) {
    const next = parts[0];
    const link = text.slice(each.end, next?.start ?? whole.start);
    if (!each.measure.counted || !(next ? JOINED_NOUN : JOINED_TOTAL).test(link)) break;
    parts.unshift(each);
  }
  // 县委办和三个镇、两个部门共六家: one of them is named and not counted.
  const [first] = parts;
  return first && ALSO_NAMED.test(text.slice(0, first.start)) ? undefined : parts;
}
