/**
 * Wholes and their parts, as a sentence itself says that they are: 三个镇合计120万元，分列70、35、10. Whether they agree
 * is told only where the sentence leaves no other reading: the parts are all there, and none lies in another.
 */
import { areApart, areClasses, areKinds, makesKinds } from '../../read/kinds';
import type { Quantity } from '../../read/quantities';
import {
  DEED,
  LEFT_UNCOUNTED,
  OPEN_LIST,
  SAID_TO_OVERLAP,
  SUM_UP,
  SUMMED_DEED,
  TOTAL,
} from '../../read/quantityWords';
import { NOT_ADDITIVE } from '../../read/units';
import { size } from '../claims';
import { isNested, type Reckoning, tolerance, total } from '../reckoning';
import { areListedAs, isComplete, isSlipOfRow, mayOverlap } from './complete';
import { isOfWhich, type Mark, marksIn } from './marks';
import {
  areOfOneNoun,
  areYearsOf,
  isOther,
  isPartOf,
  listBefore,
  listFrom,
  uptoWhole,
  wholesBefore,
} from './parts';

/** Wholes with the parts that follow them. */
export function sumsAfter(text: string, quantities: readonly Quantity[]): Reckoning[] {
  return [quantities, changesIn(quantities)].flatMap((own) =>
    marksIn(text, own).flatMap((mark) => partsAfter(text, own, mark) ?? []),
  );
}

/** 增加5.2亿元，其中储蓄存款增加3.9亿元，对公存款增加1.1亿元: what something rose by is made up like what it is. */
function changesIn(quantities: readonly Quantity[]): readonly Quantity[] {
  const changes = quantities.filter(({ role }) => role === 'difference');
  if (changes.length < CHANGES) return [];
  const isFall = ({ lead }: Quantity) => FALL.test(lead);
  if (changes.some((each) => isFall(each) !== isFall(changes[0]!))) return [];
  return changes.map((each) => ({ ...each, role: 'plain' }));
}

/** A whole and two parts. */
const CHANGES = 3;

const FALL = /[减降缩跌]|下滑|回落/;

/** Totals with the parts before them. */
export function sumsBefore(text: string, quantities: readonly Quantity[]): Reckoning[] {
  return quantities.flatMap((whole) => partsBefore(text, quantities, whole) ?? []);
}

function partsAfter(text: string, quantities: readonly Quantity[], mark: Mark): Reckoning | undefined {
  const wholes = wholesBefore(text, quantities, mark);
  const whole = wholes.at(-1);
  if (!whole) return undefined;
  const parts = uptoWhole(text, listFrom(text, quantities, mark, whole), whole);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || !(parts.length > 1 || isOfWhich(mark))) return undefined;
  const states = parts.length > 2 && areKinds(parts);
  // 任务86户，已竣工52户，正在施工23户，尚未动工11户: what came of a goal.
  if (
    !areYearsOf(whole, parts, text.slice(whole.end, mark.start)) &&
    parts.some((part) => !isPartOf(part, whole, states))
  )
    return undefined;
  if (!areOfOneNoun(whole, parts)) return undefined;
  const list =
    text.slice(mark.end, last.end) + text.slice(last.end, last.end + 4).replace(/[，。；：].*/s, '');
  // 公共服务等用地|630亩: of what one of them is made up.
  const open =
    OPEN_LIST.test(list.replace(/等(?=[^，、。；\d]{1,8}\d)/gu, '')) ||
    OPEN_LIST.test(text.slice(Math.max(0, mark.start - 2), mark.start)) ||
    LEFT_UNCOUNTED.test(text.slice(last.end));
  const parted = { text, quantities, mark, whole, parts, list };
  return reckoned(
    wholes.filter((each) => !isOther(text, each, whole, parts)),
    parts,
    {
      complete: !open && isComplete(parted),
      exclusive: !mayOverlap(whole, parts) && !SAID_TO_OVERLAP.test(clausesBehind(text, last)),
      listed: mark.kind === 'each' && areListedAs(parted),
    },
  );
}

/** The rest of a sentence behind its parts. */
function clausesBehind(text: string, { end }: Quantity): string {
  return text.slice(end, end + 30).replace(/[。；].*/s, '');
}

interface Claim {
  /** These are all. */
  readonly complete: boolean;
  /** None lies in another. */
  readonly exclusive: boolean;
  /** Each is named, so that none is made up of others. */
  readonly listed?: boolean;
}

function reckoned(wholes: readonly Quantity[], parts: readonly Quantity[], claim: Claim): Reckoning {
  const whole = wholes.at(-1)!;
  const sum = total(parts);
  const outcome = (holds: boolean | undefined): Reckoning => ({ whole, parts, sum, holds });
  if ([whole, ...parts].some(({ bound }) => bound !== undefined)) return outcome(undefined);
  const off = sum - size(whole);
  if (Math.abs(off) <= tolerance(parts, whole)) return outcome(true);
  const isClaimed = claim.exclusive && (off > 0 || (claim.complete && sum >= FAR_TOO_FEW * size(whole)));
  const isOpen = !isClaimed || mayBeOfOther(wholes, parts, sum) || !standApart(whole, parts, claim);
  return outcome(isOpen ? undefined : false);
}

/** True where the parts may be those of an earlier number, or of several. */
function mayBeOfOther(wholes: readonly Quantity[], parts: readonly Quantity[], sum: number): boolean {
  const whole = wholes.at(-1)!;
  const off = sum - size(whole);
  // 销号72个，还有24个没有了结，管网类的15个、水压类的7个、计量类的4个: of the 24.
  const isNearly = parts.length > 2 && off <= SLIP * size(whole);
  const mayBeLess = off > 0 && !TOTAL.test(whole.lead) && !isNearly;
  return candidates(wholes).some(
    (value) => Math.abs(sum - value) <= tolerance(parts, whole) || (mayBeLess && sum < value),
  );
}

/** True where no part can be made up of others. */
function standApart(whole: Quantity, parts: readonly Quantity[], { listed }: Claim): boolean {
  if (listed || areKinds(parts) || areClasses(parts)) return true;
  const isApart = !isMadeUp(parts) && !isNested(parts);
  return (isApart || isHardlyLess(whole, parts)) && total(parts) <= FAR_TOO_MANY * size(whole);
}

/**
 * 220件，其中甲类86件，乙类66件，丙类44件，丁类22件: if 66 were made up of 44 and 22, the others would be far from all, and they are
 * nearly all as they stand, but for a digit.
 */
function isHardlyLess(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = total(parts);
  return sum < size(whole) && sum >= HARDLY_LESS * size(whole) && isSlipOfRow(whole, parts);
}

const HARDLY_LESS = 0.97;

/** 刑拘137人、取保41人、批捕98人 of 194人: so many more than all, one may be several. */
const FAR_TOO_MANY = 1.5;

/** By so much a slip of a digit makes three parts or more exceed their whole, as a rule. */
const SLIP = 0.15;

/** 党员1046名，去年发展18名，35岁以下的11名: no slip makes so few of them. */
const FAR_TOO_FEW = 0.2;

/** 监测的47户，已消除风险31户，另外16户: the first or the last of them is made up of the others. */
function isMadeUp(parts: readonly Quantity[]): boolean {
  const sum = total(parts);
  return (
    parts.length > 2 &&
    [parts[0]!, parts.at(-1)!].some((part) => Math.abs(2 * size(part) - sum) < 1e-9 * size(part))
  );
}

/** What else may be the whole: an earlier number, or several together. */
function candidates(wholes: readonly Quantity[]): number[] {
  const sizes = wholes.map(size);
  let together = sizes.at(-1)!;
  const sums = sizes
    .slice(0, -1)
    .reverse()
    .map((value) => (together += value));
  return [...sizes.slice(0, -1), ...sums];
}

/** A 70个、B 35个、C 10个，合计120个: what was added up in the sentence itself. */
function partsBefore(text: string, quantities: readonly Quantity[], whole: Quantity): Reckoning | undefined {
  if (whole.role !== 'plain' || NOT_ADDITIVE.has(whole.measure.dimension)) return undefined;
  const count = quantities[quantities.indexOf(whole) - 1];
  const together = count && isTogether(count, whole) ? count : undefined;
  if (!together && !isTotal(text, count, whole)) return undefined;
  const parts = listBefore(text, quantities, whole, together);
  const [first] = parts;
  if (parts.length < 2 || !first || parts.some((part) => !isPartOf(part, whole))) return undefined;
  if (together && !areTheirs(together, parts)) return undefined;
  const list = text.slice(first.start, whole.start);
  const complete =
    (together !== undefined || isFirm(whole, parts, list)) &&
    !OPEN_LIST.test(list) &&
    !SAID_TO_OVERLAP.test(list) &&
    parts.every((part) => isNamedLike(first, part));
  return reckoned([whole], parts, { complete, exclusive: complete });
}

/** 合计120个; 三年累计8亿元. */
function isTotal(text: string, count: Quantity | undefined, whole: Quantity): boolean {
  return SUM_UP.test(whole.lead) || SUMMED_DEED.test(whole.lead) || isOverYears(text, count, whole);
}

/** Each of the 三个 has its part: 三个分局; 三批. */
function areTheirs({ value, unit }: Quantity, parts: readonly Quantity[]): boolean {
  return parts.length === value && (areApart(parts) || /^[批期轮次项类年]$/.test(unit));
}

/** True where the total says that it adds up, or what precedes it is a list. */
function isFirm({ lead }: Quantity, parts: readonly Quantity[], list: string): boolean {
  return (
    /合计|总计|共计|一共|总共|加|和/.test(lead) ||
    list.includes('、') ||
    (makesKinds(parts) && SUM_UP.test(lead))
  );
}

/** 三年累计8亿元: the number right before a total is that of its parts. */
function isOverYears(text: string, count: Quantity | undefined, whole: Quantity): boolean {
  return (
    count !== undefined &&
    /^(?:来|间|里)?(?:累计|一?共|合计)\p{Script=Han}{0,4}$/u.test(text.slice(count.end, whole.start))
  );
}

/** 三个分局共破案310起: the number of those that did it together, right before what they did. */
function isTogether(count: Quantity, whole: Quantity): boolean {
  return (
    count.measure.counted &&
    count.noun !== '' &&
    /^\p{Script=Han}{1,4}?(?:一?共|合计|总共)\p{Script=Han}{0,6}$/u.test(whole.lead)
  );
}

function isNamedLike(first: Quantity, part: Quantity): boolean {
  if (part.lead.trim() === '') return true;
  return (
    (first.named === '') === (part.named === '') &&
    DEED.test(first.lead.trim()) === DEED.test(part.lead.trim())
  );
}
