/** Whether the parts that a sentence lists are all there are, and whether one may lie in another. */
import { isPartSlip } from '../../across/afar';
import { readCount } from '../../read/amounts';
import { areApart, areDoneOrNot, areSizes, kindOf, makesKinds } from '../../read/kinds';
import type { Quantity } from '../../read/quantities';
import { isUnitName, NESTING, NEVER_ALL, OVERLAPPING, REST, TOTAL } from '../../read/quantityWords';
import { isOneOff, isTurned, size } from '../claims';
import { tolerance, total } from '../reckoning';
import type { Mark, MarkKind } from './marks';
import { FULL_MARKS } from './parts';
import {
  areListed,
  areOfOneBuild,
  areTwins,
  endAlike,
  follow,
  isShortName,
  LIKELY,
  NEARLY,
  SLIGHT,
} from './rows';

const MARKS_GOT = /[得拿考扣加减]|平均|第|名$|以上|以下/;

function areFullMarks({ lead }: Quantity, parts: readonly Quantity[]): boolean {
  return (
    FULL_MARKS.test(lead) && parts.every((part) => !MARKS_GOT.test(part.lead) && !isUnitName(part.named))
  );
}

/** A whole and the parts that follow a mark. */
export interface Parted {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly mark: Mark;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** What the sentence says from the mark on, to the end of the last part's clause. */
  readonly list: string;
}

/** True where the parts are all there are. */
export function isComplete(parted: Parted): boolean {
  const { text, mark, whole, parts, list } = parted;
  if (parts.length < 2) return false;
  if (REST.test(list) || mark.kind === 'row' || areDoneOrNot(whole, parts) || areFullMarks(whole, parts))
    return true;
  // 公厕320座，其中改造31座、新建12座: kinds of what was done lately, and not of all.
  if (makesKinds(parts)) return mark.kind !== 'ofWhich' || total(parts) >= MOSTLY * size(whole);
  const from = Math.max(text.lastIndexOf('；', whole.start), text.lastIndexOf('。', whole.start)) + 1;
  if (areCounted(parted, from)) return true;
  const summed = TOTAL.test(text.slice(from, mark.start));
  if (mark.complete) return summed || parts.length > 2;
  if (mark.kind === 'each') return summed || areListedAs(parted);
  return nearlyAll(whole, parts, INCLUDING.has(mark.kind));
}

const INCLUDING: ReadonlySet<MarkKind> = new Set(['including', 'ofWhichIncluding']);

/** 过期的有|9人，分别是|石桥中学4人、柳林小学3人、实验小学1人: each of them is named. */
export function areListedAs({ text, mark: { start, end }, whole, parts }: Parted): boolean {
  return (
    /^[^，。；：]{0,6}[，：]$/.test(text.slice(whole.end, start)) &&
    /^[是为有]/.test(text.slice(end)) &&
    parts.length > 1 &&
    follow(parts) &&
    parts.every(
      (part) =>
        part.lead.trim().length > 1 &&
        part.unit === whole.unit &&
        part.unit !== '' &&
        size(part) < size(whole),
    )
  );
}

/** 两类|项目共44个 */
const KINDS_TOLD = /([两二三四五六七八九])(?:类|种|块|大项)/;

/** Where a number before the mark says how many parts there are: 三个镇, 两类项目. */
function areCounted({ quantities, mark, whole, parts }: Parted, from: number): boolean {
  const [, kinds] = KINDS_TOLD.exec(whole.lead) ?? [];
  if (kinds !== undefined && readCount(kinds) === parts.length && follow(parts)) return true;
  return quantities.some(
    (each) =>
      each !== whole &&
      each.start >= from &&
      each.end <= mark.start &&
      each.value === parts.length &&
      countsParts(each, parts, mark),
  );
}

/** 三个镇 before three parts that are towns, or that are told without names. */
function countsParts({ noun, unit, measure }: Quantity, parts: readonly Quantity[], { kind }: Mark): boolean {
  if (!measure.counted && unit !== '年') return false;
  // 三项资金: they are counted, whatever each is called.
  if (/^[项类块]$/.test(unit)) return true;
  if (!BARE.has(kind)) return true;
  const end = (noun.replace(/(?:合计|总计|共(?!体)|一).*$/, '') || unit).slice(-1);
  return parts.every(({ named, thing }) => (named || thing).endsWith(end) || named === '');
}

/** What does not say by itself that the parts are those that were counted. */
const BARE: ReadonlySet<MarkKind> = new Set(['ofWhich', 'bracket', 'colon']);

/** Three kinds or more that leave less than a tenth: a slip, and no choice of examples. */
function nearlyAll(whole: Quantity, parts: readonly Quantity[], including: boolean): boolean {
  if (isSlipOfSeries(whole, parts) || isTurnedInRow(whole, parts) || isSlipOfRow(whole, parts)) return true;
  if (!whole.measure.counted || whole.multiplier !== '') return false;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (including) return sum >= 0.8 * whole.value;
  return (
    parts.length > 2 && sum >= 0.9 * whole.value && parts.every(isShortName) && !mayOverlap(whole, parts)
  );
}

/** How much of a whole a series of what is measured has to make up. */
const SERIES = 0.97;

/** 公路1860公里，其中县道320公里、乡道640公里、村道880公里: names of one build in a row, and one digit would mend it. */
function isSlipOfSeries(whole: Quantity, parts: readonly Quantity[]): boolean {
  if (parts.length < 3 || !(areOfOneBuild(parts) || endAlike(parts)) || !follow(parts)) return false;
  const left = size(whole) - total(parts);
  if (left <= tolerance(parts, whole) || left > (1 - SERIES) * size(whole)) return false;
  return /^[1-9]0*$/.test(String(Number((left / whole.measure.factor).toPrecision(12))));
}

/** 1380万元，其中路面740万元、桥梁360万元、隧道180万元: three names or more that one digit makes all of their whole. */
export function isSlipOfRow(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = total(parts);
  const ratio = sum / size(whole);
  // Heads may be counted twice, money and fields hardly.
  const most = whole.measure.counted && whole.multiplier === '' ? SLIGHT : LIKELY;
  if (parts.length < 3 || ratio < NEARLY || ratio > most || !parts.every(isShortName)) return false;
  if (sum < size(whole) && parts.some((part) => NEVER_ALL.test(kindOf(part)))) return false;
  const inUnit = sum / whole.measure.factor;
  return isOneOff(whole, inUnit) || isPartSlip(whole, parts, inUnit, isOneOff);
}

/** 卫生院94家、卫生服务中心113家、卫生室1162家 of 1387家: 131 makes it exact, and nobody writes that by chance. */
function isTurnedInRow(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = total(parts);
  const off = Math.abs(sum - size(whole)) / size(whole);
  // 小学生16900人、初中生9050人 of 26400: two of one build, with digits enough; 一线1024人、后勤218人 of 1260: hardly off.
  const isPair =
    parts.length === 2 &&
    (areOfOneBuild(parts)
      ? parts.every(({ value }) => value >= MANY_OF_TWO)
      : off < TURNED_NEAR && parts.some(({ value }) => value >= MANY_OF_TWO));
  const isLong =
    (parts.length > 2 || areSizes(parts) || isPair) &&
    (Math.round(whole.value / whole.step) >= MANY || (parts.length > 2 && endAlike(parts)));
  const isNear = off <= (parts.length > 2 ? TURNED_FAR : 1 - NEARLY);
  const inUnit = sum / whole.measure.factor;
  // 营业收入2.63亿元 of parts that make 2.36亿元
  return isLong && isNear && (isPartSlip(whole, parts, inUnit, isTurned) || isTurned(whole, inUnit));
}

/** So far two turned digits of one among three parts or more may take a sum from its whole. */
const TURNED_FAR = 0.3;

const TURNED_NEAR = 0.03;

/** Fewer digits are soon turned into those of another number. */
const MANY = 100;

const MANY_OF_TWO = 1000;

/** How much of a whole kinds have to make up to be told for all of it. */
const MOSTLY = 0.6;

/** Kinds, places and what bears no mark of overlap lie apart. */
export function mayOverlap(whole: Quantity, parts: readonly Quantity[]): boolean {
  // 涉及收费的143个、涉及诊疗的121个: one may be of both.
  if (parts.some(({ lead }) => /涉及|^[，、]?涉\p{Script=Han}{1,2}的?$/u.test(lead.trim()))) return true;
  if (areApart(parts) || areDealtOut(parts) || leavesNothing(whole, parts)) return false;
  // 水库31座，其中小型水库37座: no part is more than its whole.
  if (parts.some((part) => size(part) > size(whole))) return false;
  if (
    parts.length === 2 &&
    total(parts) > (areTwins(parts) || areListed(parts) ? LIKELY : SLIGHT) * size(whole)
  )
    return true;
  if (areSizes(parts)) return false;
  const words = parts.map((part) => OVERLAPPING.exec(kindOf(part))?.[0]);
  // 农村党员、机关党员: what all of them are parts none of them.
  if (new Set(words).size === 1 && !NESTING.test(words[0] ?? '')) return false;
  const shared = words.filter((word) => word !== undefined).length;
  // 高校毕业生520人、返乡农民工940人、困难人员460人 of 1860人: one such among them, and a digit off.
  return shared > (isSlipOfRow(whole, parts) ? 1 : 0);
}

/** 老年人1.92万剂次、中小学生1.68万剂次、医务人员及其他人群0.75万剂次: all others are the last of three or more. */
function leavesNothing(whole: Quantity, parts: readonly Quantity[]): boolean {
  return parts.length > 2 && REST.test(parts.at(-1)!.lead) && total(parts) <= SLIGHT * size(whole);
}

/** 三个街道分别开工12个、15个、18个: each has one of its own. */
function areDealtOut(parts: readonly Quantity[]): boolean {
  return parts.every(({ apportioned, lead }, i) => apportioned && (i === 0 || lead.trim() === ''));
}
