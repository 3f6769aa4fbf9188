/** Which numbers are the whole, and which its parts: as far as nothing else is told. */
import { scaled } from '../../read/amounts';
import { areClasses, areKinds, isBand, isKind } from '../../read/kinds';
import type { Quantity } from '../../read/quantities';
import { AFTER_NOUN, BEYOND, DEED, FRAMED, PERIOD, RATE_OF_IT, REST, SUM_UP } from '../../read/quantityWords';
import { NOT_ADDITIVE, type Unit, VAGUE } from '../../read/units';
import { isAverage, size } from '../claims';
import { total } from '../reckoning';
import { isOfWhich, type Mark } from './marks';
import { areOfOneBuild, endAlike, LIKELY, NEARLY } from './rows';

/** Those of one dimension that stand before the mark, in its sentence or stretch up to ；, the whole the last. */
export function wholesBefore(text: string, quantities: readonly Quantity[], mark: Mark): Quantity[] {
  const { start } = mark;
  const before = quantities.filter(
    (each) => each.end <= start && each.role === 'plain' && !isAverage(each) && !isHeldAgainst(text, each),
  );
  const first = quantities.find(
    (each, i) => each.start >= start && each.role === 'plain' && !isBand(text, each, quantities[i + 1]),
  );
  if (!first) return [];
  const like = first.measure.dimension;
  const whole = before.findLast(
    ({ measure, multiplier, value, lead }) =>
      (!NOT_ADDITIVE.has(measure.dimension) || DAYS_COUNTED.test(lead) || FULL_MARKS.test(lead)) &&
      (like === '' ? multiplier !== '' || value > first.value : measure.dimension === like),
  );
  if (!whole) return [];
  const between = text.slice(whole.end, start);
  // ……同比增长8.7%；其中装备板块……
  const goesOn = isOfWhich(mark) && /^[^。；！？]*[。；]\s*$/.test(between);
  if (/[；。！？]/.test(between) && !goesOn) return [];
  const from = Math.max(text.lastIndexOf('；', whole.start), text.lastIndexOf('。', whole.start));
  return before.filter(
    (each) =>
      each.start > from && each.measure.dimension === whole.measure.dimension && each.end <= whole.end,
  );
}

/** 有效监测天数|273天，其中优98天…: days are counted there, and none lies in another. */
const DAYS_COUNTED = /天数(?:为|是|达到?|共)?$/;

/** 满分|100分，其中理论30分…: marks are dealt out there, and what somebody got is none of them. */
export const FULL_MARKS = /(?:满分|总分|总分值|分值)(?:一?共|共计|合计)?(?:为|是)?$/;

/** 完成投资4.6亿元，占年度计划|5亿元|的92%: no whole of what follows; nor is 清运5.4万吨，日均|600吨, nor 276件，比二季度的|240件. */
function isHeldAgainst(text: string, { end, lead }: Quantity): boolean {
  return (
    [BEYOND, BESIDE_THEN].some((pattern) => pattern.test(lead)) || RATE_OF_IT.test(text.slice(end, end + 9))
  );
}

const BESIDE_THEN = /^，?[比较][^，。；]{1,10}的$/;

/** 检查点位200个，发现问题350个，其中…: what is counted in a clause of its own, of a noun that no part bears, is not their whole. */
export function isOther(text: string, one: Quantity, whole: Quantity, parts: readonly Quantity[]): boolean {
  if (one === whole || parts.length < 2 || !text.slice(one.end, whole.start).includes('，')) return false;
  if (areNamedAfter(whole, parts) && !one.lead.includes(whole.named)) return true;
  return (
    areOfOtherNouns(one, whole) && !parts.some((part) => `${part.named}${part.noun}`.includes(kindIn(one)))
  );
}

/** 任务8万亩，已|开工|3.5万亩。其中东片开工1.9万亩、西片开工1.8万亩: all of them say of which they are. */
function areNamedAfter({ named }: Quantity, parts: readonly Quantity[]): boolean {
  return named.length > 1 && parts.every((part) => part.named !== named && part.named.endsWith(named));
}

function kindIn({ named, noun }: Quantity): string {
  return (noun || named).slice(-2);
}

function areOfOtherNouns(one: Quantity, other: Quantity): boolean {
  const kinds = [kindIn(one), kindIn(other)];
  return one.measure.counted && kinds.every(({ length }) => length > 1) && kinds[0] !== kinds[1];
}

/** The parts that follow a mark, as far as nothing else is told. */
export function listFrom(
  text: string,
  quantities: readonly Quantity[],
  { end, kind }: Mark,
  whole: Quantity,
): Quantity[] {
  const parts: Quantity[] = [];
  const inBrackets = kind === 'bracket';
  let before = end;
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.start < end || isOfGroup(text, quantity, quantities[i + 1])) continue;
    const link = text.slice(before, quantity.start).replace(BRACKETED, '').replace(OF_GROUP, '');
    const between = withShares(link, quantities, i);
    if (endsList(between, parts.length, inBrackets)) break;
    before = quantity.end;
    if (quantity.role !== 'plain' || isBand(text, quantity, quantities[i + 1])) continue;
    if (/(?:没有|无)$/.test(quantity.lead)) continue;
    if (!isAlike(quantity.measure, whole.measure) || isNewStatement(between, quantity, parts)) break;
    parts.push(quantity);
  }
  return parts.map((part, i) => withUnit(part, parts.slice(i + 1), whole));
}

/** 分心216起，占40%；|急停162起|，占30%: where each part bears its share ； parts no lists. */
function withShares(link: string, quantities: readonly Quantity[], i: number): string {
  const areShares = [quantities[i - 1], quantities[i + 1]].every((each) => each?.role === 'share');
  return areShares ? link.replace(/^；/, '，') : link;
}

/** 专利47件，其中发明13件、实用新型34件，有6件已经用上: what makes up the whole is all of it, and a comma begins what is told of some. */
export function uptoWhole(text: string, parts: readonly Quantity[], whole: Quantity): readonly Quantity[] {
  const count = parts.findIndex(
    (part, i) =>
      i > 0 &&
      parts[i + 1] !== undefined &&
      total(parts.slice(0, i + 1)) === size(whole) &&
      text.slice(part.end, parts[i + 1]!.start).includes('，'),
  );
  return count < 0 ? withoutBehind(text, parts, whole) : parts.slice(0, count + 1);
}

/** 48家，其中工业21家、批零16家、服务业14家，账表相符的有41家: what a comma adds to a row that nothing but 、 parts, and is far too much of it. */
function withoutBehind(text: string, parts: readonly Quantity[], whole: Quantity): readonly Quantity[] {
  const row = parts.findIndex((part, i) => text.slice(part.end, parts[i + 1]?.start).includes('，')) + 1;
  const isMost = row > 1 && total(parts.slice(0, row)) >= NEARLY * size(whole);
  return isMost && total(parts) > LIKELY * size(whole) ? parts.slice(0, row) : parts;
}

/** 市馆110万册，五个|县区馆合计132万册: what a part is told of, and no total of those before it. */
const OF_GROUP =
  /(?<=[，、][\d一二两三四五六七八九十]{1,3}[个家所座支]\p{Script=Han}{1,6})(?:合计|一共|共计|共)$/u;

function isOfGroup(text: string, { end, measure }: Quantity, next: Quantity | undefined): boolean {
  return (
    next !== undefined &&
    measure.counted &&
    measure.dimension !== next.measure.dimension &&
    /^\p{Script=Han}{1,6}(?:合计|一?共|共计)$/u.test(text.slice(end, next.start))
  );
}

function endsList(between: string, count: number, inBrackets: boolean): boolean {
  // （含硕士23名）: of one of them.
  if (/[。！？]|其中|（[其内]?[中含]/.test(between)) return true;
  if (inBrackets) return /）/.test(between);
  return /）/.test(between) || (/；/.test(between) && count > 0) || SUM_UP.test(between);
}

/** 服务中心（站）, 小（1）型 */
const BRACKETED = /（(?:\p{Script=Han}{1,4}|\d)）[型类级]?$/u;

const BANDED = /以[上下内]|不足|^的/;

/** 日均443万件, 最高的一天达到612万件, 在全市|6个区里: of the same measure, and no part. */
const NO_PART =
  /[日月年户人]均|平均|最[高多大低少](?:的|时|峰)|单日|高峰|在(?:全[省市县区]|这|其他)\p{Script=Han}{0,3}$/u;

/** 红薯0.26万亩，到10月8日已收2.4万亩 */
const BY_NOW = /(?:^|，)(?:截至|截止|到|目前|现)[^，]{0,12}已/;

/** 其中规上企业50家，处罚8家: what follows a comma and does not name a part as the others are named. */
function isNewStatement(between: string, part: Quantity, parts: readonly Quantity[]): boolean {
  const { lead } = part;
  const [first] = parts;
  if (!first) return false;
  if (NO_PART.test(lead) || (between.includes('，') && BY_NOW.test(lead) && !BY_NOW.test(first.lead)))
    return true;
  if (/^\p{Script=Han}*、/u.test(between) || BANDED.test(lead)) return false;
  // 物业类28件、其他19件，已化解41件; but 其他垃圾 is a kind, where it stands first.
  if (between.includes('，') && parts.length > 1 && REST.test(parts.at(-1)!.lead)) return true;
  if (isOtherDeed(first, part)) return true;
  // 设备类21个、值班类14个，现场整改了28个
  if (between.includes('，') && /了$/.test(lead.trim()) && !/了$/.test(first.lead.trim())) return true;
  // 公办1450张、民办1750张，去年新增260张
  if (PERIOD.test(lead) && !PERIOD.test(first.lead) && between.includes('，')) return true;
  return between.includes('，') && isNameless(first) !== isNameless(part);
}

/** 设备类21个，现场整改了28个; but 老茶园2600亩，改造茶园1800亩. */
function isOtherDeed(first: Quantity, part: Quantity): boolean {
  return DEED.test(part.lead.trim()) && !DEED.test(first.lead.trim()) && !endAlike([first, part]);
}

function isNameless({ lead, named }: Quantity): boolean {
  return named === '' && lead.replace(/^[，、\s]*(?:其中)?/, '').trim() === '';
}

function isAlike(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension || one.dimension === '';
}

/** 分别为70、35、10万元: what the last one bears counts for all; else what the whole bears. */
function withUnit(part: Quantity, after: readonly Quantity[], whole: Quantity): Quantity {
  if (part.unit !== '' || part.multiplier !== '') return part;
  const { measure, unit, multiplier } = after.find((each) => each.unit !== '') ?? whole;
  return {
    ...part,
    measure,
    unit,
    multiplier,
    value: scaled(part.value, multiplier),
    step: scaled(part.step, multiplier),
  };
}

const YEAR = /^(?:\d{4}年|[今明后去前]年)$/;

const YEARS_ADDED = /累计|[两二三四五几\d]年|以来|共/;

/** 三年累计投入2.7亿元，2023年0.8亿元、2024年0.9亿元、2025年1.0亿元; 分三年了结，今年0.8万亩、明年0.7万亩、后年0.6万亩. */
export function areYearsOf(whole: Quantity, parts: readonly Quantity[], behind: string): boolean {
  const years = parts.map(({ period }) => period);
  const apart = new Set(years).size === years.length && years.every((year) => YEAR.test(year));
  return (
    apart &&
    parts.length > 1 &&
    !YEAR.test(whole.period) &&
    YEARS_ADDED.test(whole.period + whole.lead + behind)
  );
}

/** Goals and results, periods, and what does not add up are no parts of one whole. */
export function isPartOf(part: Quantity, whole: Quantity, states = false): boolean {
  if (part.high !== undefined || whole.high !== undefined) return false;
  if (!states && whole.mode && part.mode && whole.mode !== part.mode) return false;
  return part.period === whole.period || isKind(part.period + part.named);
}

/** 12个乡镇 has no 20个村 for parts: what is counted with 个 has to be of one noun. */
export function areOfOneNoun(whole: Quantity, parts: readonly Quantity[]): boolean {
  const { noun, unit } = whole;
  if (!VAGUE.has(unit) || noun === '') return true;
  const kind = noun.replace(AFTER_NOUN, '').slice(-1);
  const fits = ({ named, noun: own }: Quantity) =>
    [named, own.replace(AFTER_NOUN, '')].some((name) => name.endsWith(kind)) ||
    `${named}${own}`.replace(AFTER_NOUN, '') === '';
  // 作风好的6个、一般的7个: told by what they are like.
  const likened = parts.length > 1 && parts.every(({ lead, noun: own }) => own === '' && /的$/.test(lead));
  return parts.every(fits) || likened || areKinds(parts) || areClasses(parts) || areOfItsNoun(parts, whole);
}

/** 5460个航次，其中东渡线1820个、西渡线1560个、环岛线1400个: names of one build that nearly make it up say no noun again. */
function areOfItsNoun(parts: readonly Quantity[], whole: Quantity): boolean {
  const ratio = total(parts) / size(whole);
  return (
    parts.length > 2 &&
    parts.every((part) => part.noun === '') &&
    areOfOneBuild(parts) &&
    ratio >= NEARLY &&
    ratio <= LIKELY
  );
}

/** What stands before a total in its stretch, back to another of another kind; the number of those who did it is none. */
export function listBefore(
  text: string,
  quantities: readonly Quantity[],
  whole: Quantity,
  count: Quantity | undefined,
): Quantity[] {
  const from = Math.max(text.lastIndexOf('；', whole.start), text.lastIndexOf('。', whole.start));
  const parts: Quantity[] = [];
  for (const each of quantities.filter(({ start, end }) => start > from && end <= whole.start).reverse()) {
    // 三年累计: the number right before counts them.
    if (
      each.role !== 'plain' ||
      each === count ||
      each.end === whole.start - whole.lead.length ||
      countsThem(text, each, parts)
    )
      continue;
    if (!isAddedTo(text, each, whole) || SUM_UP.test(each.lead)) break;
    // 38个项目里，…，一共38个: told before and after.
    if (FRAMED.test(text.slice(each.end, each.end + 16)) || isSaidAgain(each, whole, parts)) break;
    parts.unshift(each);
  }
  return parts;
}

/** 先进集体20个、先进个人96名，共计116个（名）: a total of both. */
function isAddedTo(text: string, { measure, unit }: Quantity, whole: Quantity): boolean {
  return measure.dimension === whole.measure.dimension || text.startsWith(`（${unit}）`, whole.end);
}

/** 三年分别投资2亿元、3亿元、4亿元: the number of those that follow. */
function countsThem(text: string, { end, value }: Quantity, parts: readonly Quantity[]): boolean {
  return value === parts.length && /^\p{Script=Han}{0,4}分别/u.test(text.slice(end, end + 6));
}

function isSaidAgain(each: Quantity, whole: Quantity, parts: readonly Quantity[]): boolean {
  return parts.length > 1 && size(each) === size(whole);
}
