/**
 * Wholes and their parts, as a sentence itself says that they are: 三个镇合计120万元，分列70、35、10. Whether they agree
 * is told only where the sentence leaves no other reading: the parts are all there, and none lies in another.
 */
import { type Amount, scaled, writeLike } from './amounts';
import { type Derivation, derivedIn, derivedMessage } from './derived';
import { type Quantity, quantitiesIn } from './quantities';
import {
  AFTER_NOUN,
  DEED,
  isUnitName,
  KINDS,
  NESTING,
  OPEN_LIST,
  OVERLAPPING,
  REST,
  SUM_UP,
  TOTAL,
} from './quantityWords';
import { NOT_ADDITIVE, type Unit, VAGUE } from './units';

/** A whole that was reckoned against its parts. */
export interface Reckoning {
  /** The number that is said to be the whole, or to follow from the others; absent where shares are to make up 100 %. */
  readonly whole?: Quantity;
  /** How it follows from the others, where it is not their sum. */
  readonly by?: Derivation;
  readonly parts: readonly Quantity[];
  /** The parts added up, in the unit of the whole's dimension, or in per cent. */
  readonly sum: number;
  /** True, or false beyond doubt; `undefined` where the parts need not be all, or are told about. */
  readonly holds: boolean | undefined;
}

/** Where parts begin, and what is claimed of them. */
interface Mark {
  readonly start: number;
  readonly end: number;
  /** True where the word says that these are all: 分为, 由…组成. */
  readonly complete: boolean;
  readonly word: string;
}

/** Nobody says more numbers in one sentence: what has more is a table, or no text. */
const MOST = 60;

const MARK = /其中(?:包括|有)?|包括|包含|分为|分成|分列|分别|依次|由(?=[^。；]{4,80}[组构]成)/g;
/** 办件2.4万件，一季度…、二季度…、三季度…、四季度…: where the quarters follow without a word. */
const QUARTERS = /，(?=第?一季度[^。；]{2,20}第?二季度[^。；]{2,20}第?三季度[^。；]{2,20}第?四季度)/g;
const COMPLETE = /分为|分成|分列|依次|由/;
const LIST_HEAD = /^(?:其中)?(?:包括|有|由)?/;
const PARTED = /[：（]/;

/**
 * What a stretch of a paragraph reckons: a sentence, or one with the next where that goes on with 其中.
 * @param text folded
 */
export function reckoningsIn(text: string): readonly Reckoning[] {
  const quantities = quantitiesIn(text);
  if (quantities.length < 2) return ratiosIn(text);
  if (quantities.length > MOST) return [];
  const found: Reckoning[] = [];
  for (const mark of marksIn(text, quantities)) add(found, partsAfter(text, quantities, mark));
  for (const total of quantities) add(found, partsBefore(text, quantities, total));
  for (const each of derivedIn(text, quantities)) add(found, each);
  return [...found, ...sharesIn(text, quantities), ...ratiosIn(text)];
}

/** One whole is reckoned once, the first way that was found. */
function add(found: Reckoning[], one: Reckoning | undefined): void {
  if (one && !found.some(({ whole, parts }) => whole === one.whole || parts.includes(one.whole!)))
    found.push(one);
}

function marksIn(text: string, quantities: readonly Quantity[]): Mark[] {
  const words = [...text.matchAll(MARK)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    complete: COMPLETE.test(word),
    word,
  }));
  const quarters = [...text.matchAll(QUARTERS)].map(({ index }) => ({
    start: index,
    end: index + 1,
    complete: true,
    word: '，',
  }));
  // 共32个：… and 32个项目（…）, where no such word stands.
  const parted = quantities.flatMap((quantity) => {
    const behind = text.slice(quantity.end, quantity.end + 8);
    const at = behind.search(PARTED);
    if (at < 0 || /[，。；、]/.test(behind.slice(0, at))) return [];
    const start = quantity.end + at;
    const near = words.some((word) => word.start >= start && word.start <= start + 2);
    return near ? [] : [{ start, end: start + 1, complete: true, word: text[start]! }];
  });
  return [...words, ...quarters, ...parted].sort((a, b) => a.start - b.start);
}

function partsAfter(text: string, quantities: readonly Quantity[], mark: Mark): Reckoning | undefined {
  const wholes = wholesBefore(text, quantities, mark);
  const whole = wholes.at(-1);
  if (!whole) return undefined;
  const parts = listFrom(text, quantities, mark, whole);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || !(parts.length > 1 || mark.word.startsWith('其中'))) return undefined;
  if (parts.some((part) => !isPartOf(part, whole)) || !areOfOneNoun(whole, parts)) return undefined;
  const list =
    text.slice(mark.end, last.end) + text.slice(last.end, last.end + 4).replace(/[，。；：].*/s, '');
  const open = OPEN_LIST.test(list) || OPEN_LIST.test(text.slice(Math.max(0, mark.start - 2), mark.start));
  const claim = {
    list,
    complete: !open && isComplete(text, quantities, mark, whole, parts, list),
    exclusive: !mayOverlap(whole, parts),
  };
  return reckoned(
    wholes.filter((each) => !isOther(text, each, whole, parts)),
    parts,
    claim,
  );
}

/** Those of one dimension that stand before the mark, in its sentence or stretch up to ；, the whole the last. */
function wholesBefore(text: string, quantities: readonly Quantity[], { start, word }: Mark): Quantity[] {
  const before = quantities.filter(({ end, role }) => end <= start && role === 'plain');
  const first = quantities.find((each) => each.start >= start && each.role === 'plain');
  if (!first) return [];
  const like = first.measure.dimension;
  const whole = before.findLast(
    ({ measure, multiplier, value }) =>
      !NOT_ADDITIVE.has(measure.dimension) &&
      (like === '' ? multiplier !== '' || value > first.value : measure.dimension === like),
  );
  if (!whole) return [];
  const between = text.slice(whole.end, start);
  const goesOn = word.startsWith('其中') && /^[^。]*。\s*$/.test(between) && !/；/.test(between);
  if (/[；。！？]/.test(between) && !goesOn) return [];
  const from = Math.max(text.lastIndexOf('；', whole.start), text.lastIndexOf('。', whole.start));
  return before.filter(
    (each) =>
      each.start > from && each.measure.dimension === whole.measure.dimension && each.end <= whole.end,
  );
}

/** 检查点位200个，发现问题350个，其中…: what is counted in a clause of its own, of a noun that no part bears, is not their whole. */
function isOther(text: string, one: Quantity, whole: Quantity, parts: readonly Quantity[]): boolean {
  if (one === whole || parts.length < 2 || !text.slice(one.end, whole.start).includes('，')) return false;
  return (
    areOfOtherNouns(one, whole) && !parts.some((part) => `${part.named}${part.noun}`.includes(kindIn(one)))
  );
}

function kindIn({ named, noun }: Quantity): string {
  return (noun || named).slice(-2);
}

function areOfOtherNouns(one: Quantity, other: Quantity): boolean {
  const kinds = [kindIn(one), kindIn(other)];
  return one.measure.counted && kinds.every(({ length }) => length > 1) && kinds[0] !== kinds[1];
}

/** The parts that follow a mark, as far as nothing else is told. */
function listFrom(
  text: string,
  quantities: readonly Quantity[],
  { end, word }: Mark,
  whole: Quantity,
): Quantity[] {
  const parts: Quantity[] = [];
  const inBrackets = word === '（';
  let before = end;
  for (const quantity of quantities) {
    if (quantity.start < end) continue;
    const between = text.slice(before, quantity.start);
    if (endsList(between, parts.length, inBrackets)) break;
    before = quantity.end;
    if (quantity.role !== 'plain') continue;
    if (!isAlike(quantity.measure, whole.measure) || isNewStatement(between, quantity, parts)) break;
    parts.push(quantity);
  }
  return parts.map((part, i) => withUnit(part, parts.slice(i + 1), whole));
}

function endsList(between: string, count: number, inBrackets: boolean): boolean {
  if (/[。！？]|其中/.test(between)) return true;
  if (inBrackets) return /）/.test(between);
  return /）/.test(between) || (/；/.test(between) && count > 0) || SUM_UP.test(between);
}

/** 其中规上企业50家，处罚8家: what follows a comma and does not name a part as the others are named. */
function isNewStatement(between: string, { lead, named }: Quantity, parts: readonly Quantity[]): boolean {
  const [first] = parts;
  if (!first) return false;
  if (DEED.test(lead.trim()) && !DEED.test(first.lead.trim())) return true;
  if (/[，]/.test(between)) return (first.named === '') !== (named === '');
  return false;
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

/** Goals and results, periods, and what does not add up are no parts of one whole. */
function isPartOf(part: Quantity, whole: Quantity): boolean {
  if (part.high !== undefined || whole.high !== undefined) return false;
  if (whole.mode === 'target' ? part.mode === 'result' : part.mode === 'target') return false;
  return (
    part.period === whole.period ||
    KINDS.some(({ names }) => names.some((name) => name.test(part.period + part.named)))
  );
}

/** 12个乡镇 has no 20个村 for parts: what is counted with 个 has to be of one noun. */
function areOfOneNoun({ noun, unit }: Quantity, parts: readonly Quantity[]): boolean {
  if (!VAGUE.has(unit) || noun === '') return true;
  const kind = noun.replace(AFTER_NOUN, '').slice(-1);
  const fits = ({ named, noun: own }: Quantity) =>
    [named, own.replace(AFTER_NOUN, '')].some((name) => name.endsWith(kind)) ||
    `${named}${own}`.replace(AFTER_NOUN, '') === '';
  return parts.every(fits) || KINDS.some(({ names }) => areOfRow(names, parts));
}

function isComplete(
  text: string,
  quantities: readonly Quantity[],
  mark: Mark,
  whole: Quantity,
  parts: readonly Quantity[],
  list: string,
): boolean {
  if (parts.length < 2) return false;
  if (REST.test(list)) return true;
  if (makesKinds(parts)) return true;
  const from = Math.max(text.lastIndexOf('；', whole.start), text.lastIndexOf('。', whole.start)) + 1;
  const counted = quantities.some(
    (each) =>
      each !== whole &&
      each.start >= from &&
      each.end <= mark.start &&
      each.value === parts.length &&
      countsParts(each, parts, mark),
  );
  if (counted) return true;
  const total = TOTAL.test(text.slice(from, mark.start));
  if (mark.complete) return total || parts.length > 2;
  if (mark.word === '分别') return total;
  return nearlyAll(whole, parts, mark.word === '包括' || mark.word === '其中包括');
}

/** 三个镇 before three parts that are towns, or that are told without names. */
function countsParts({ noun, unit, measure }: Quantity, parts: readonly Quantity[], { word }: Mark): boolean {
  if (!measure.counted) return false;
  if (word !== '其中' && word !== '（' && word !== '：') return true;
  const kind = (noun.replace(/(?:合计|总计|共|一).*$/, '') || unit).slice(-1);
  return parts.every(({ named, thing }) => (named || thing).endsWith(kind) || named === '');
}

/** Three kinds of one noun or more that leave less than a tenth: a slip, and no choice of examples. */
function nearlyAll(whole: Quantity, parts: readonly Quantity[], including: boolean): boolean {
  if (!whole.measure.counted || whole.multiplier !== '') return false;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (including) return sum >= 0.8 * whole.value;
  const names = parts.map(({ named, noun }) => named || noun);
  const [first = ''] = names;
  return (
    parts.length > 2 &&
    sum >= 0.9 * whole.value &&
    first.length > 2 &&
    names.every((name) => name.slice(-2) === first.slice(-2))
  );
}

/** 一产、二产、三产; 新建、续建: the names of one row of kinds, each once, and as many as there are. */
function makesKinds(parts: readonly Quantity[]): boolean {
  return KINDS.some(({ names, whole }) => parts.length >= whole && areOfRow(names, parts));
}

/** What a part is called: 新建项目, 重大隐患. */
function kindOf({ lead, noun }: Quantity): string {
  return lead.trim().replace(LIST_HEAD, '') + noun;
}

function areOfRow(names: readonly RegExp[], parts: readonly Quantity[]): boolean {
  const rows = parts.map((part) => names.findIndex((name) => name.test(kindOf(part))));
  return !rows.includes(-1) && new Set(rows).size === rows.length;
}

/** How far two parts of which nothing is known may exceed their whole for it to be a slip, and no overlap. */
const SLIGHT = 1.05;

/** Kinds, places and what bears no mark of overlap lie apart. */
function mayOverlap(whole: Quantity, parts: readonly Quantity[]): boolean {
  if (areApart(parts) || areDealtOut(parts)) return false;
  if (parts.length === 2 && total(parts) > SLIGHT * size(whole)) return true;
  const words = parts.map((part) => OVERLAPPING.exec(kindOf(part))?.[0]);
  // 农村党员、机关党员: what all of them are parts none of them.
  if (new Set(words).size === 1 && !NESTING.test(words[0] ?? '')) return false;
  return words.some((word) => word !== undefined);
}

/** 三个街道分别开工12个、15个、18个: each has one of its own. */
function areDealtOut(parts: readonly Quantity[]): boolean {
  return parts.every(({ apportioned, lead }, i) => apportioned && (i === 0 || lead.trim() === ''));
}

function areApart(parts: readonly Quantity[]): boolean {
  if (KINDS.some(({ names }) => areOfRow(names, parts))) return true;
  const places = parts.map(({ named, who }) => (isUnitName(named) ? named : who));
  return !places.includes('') && new Set(places).size === places.length;
}

interface Claim {
  readonly list: string;
  readonly complete: boolean;
  readonly exclusive: boolean;
}

function reckoned(
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
  { complete, exclusive }: Claim,
): Reckoning {
  const whole = wholes.at(-1)!;
  const sum = total(parts);
  const loose = [whole, ...parts].some(({ bound }) => bound !== undefined);
  const off = sum - size(whole);
  const fits = Math.abs(off) <= tolerance(parts, whole);
  const others = candidates(wholes).some(
    (value) =>
      Math.abs(sum - value) <= tolerance(parts, whole) || (off > 0 && sum < value && !TOTAL.test(whole.lead)),
  );
  const told = !loose && !others && exclusive && (off > 0 || complete);
  return {
    whole,
    parts,
    sum,
    holds: fits && !loose ? true : told ? false : undefined,
  };
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

function size({ value, measure }: Quantity): number {
  return value * measure.factor;
}

function total(parts: readonly Quantity[]): number {
  return Number(parts.reduce((sum, part) => sum + size(part), 0).toPrecision(12));
}

/** Half a unit of the last place of each rounded part; of the whole, where it is the coarser. What is counted is exact. */
function tolerance(parts: readonly Quantity[], whole: Quantity): number {
  const half = (each: Quantity) => (isExact(each) ? 0 : (each.step * each.measure.factor) / 2);
  const finest = Math.max(...parts.map(half));
  return parts.reduce((sum, part) => sum + half(part), half(whole) > finest ? half(whole) : 0) * (1 + 1e-9);
}

function isExact({ step, measure, unit }: Quantity): boolean {
  return step <= 1 && (measure.counted || unit === '元');
}

/** Says in Chinese what was reckoned, where it does not hold: 总数说是120万元，分项70万元、35万元、10万元，加起来是115万元. */
export function sumMessage({ whole, parts, sum, by }: Reckoning): string {
  if (whole && by) return derivedMessage({ by, whole, parts, sum });
  const list = parts.map(writtenOf).join('、');
  if (!whole) return `${list}，加起来是${tidy(sum)}%，不是100%，请核对`;
  const added = writeLike(sum / whole.measure.factor, whole);
  const off = writeLike(Math.abs(sum - size(whole)) / whole.measure.factor, whole);
  return `总数说是${writtenOf(whole)}，分项${list}，加起来是${added}，${sum > size(whole) ? '多' : '少'}${off}，请核对`;
}

function tidy(value: number): number {
  return Number(value.toFixed(4));
}

/** As the text would write it: 70万元 */
export function writtenOf(amount: Amount): string {
  return writeLike(amount.value, amount);
}

/** A 70个、B 35个、C 10个，合计120个: what was added up in the sentence itself. */
function partsBefore(text: string, quantities: readonly Quantity[], whole: Quantity): Reckoning | undefined {
  if (whole.role !== 'plain' || NOT_ADDITIVE.has(whole.measure.dimension)) return undefined;
  const count = quantities[quantities.indexOf(whole) - 1];
  const together = count && isTogether(count, whole) ? count : undefined;
  if (!together && !SUM_UP.test(whole.lead)) return undefined;
  const parts = listBefore(text, quantities, whole, together);
  const [first] = parts;
  if (parts.length < 2 || !first || parts.some((part) => !isPartOf(part, whole))) return undefined;
  if (together && (parts.length !== together.value || !areApart(parts))) return undefined;
  const list = text.slice(first.start, whole.start);
  const weak = !together && !/合计|总计|共计|一共|总共|加|和/.test(whole.lead) && !/、/.test(list);
  const complete = !weak && !OPEN_LIST.test(list) && parts.every((part) => isNamedLike(first, part));
  return reckoned([whole], parts, { list, complete, exclusive: complete });
}

/** What stands before a total in its stretch, back to another of another kind; the number of those who did it is none. */
function listBefore(
  text: string,
  quantities: readonly Quantity[],
  whole: Quantity,
  count: Quantity | undefined,
): Quantity[] {
  const from = Math.max(text.lastIndexOf('；', whole.start), text.lastIndexOf('。', whole.start));
  const parts: Quantity[] = [];
  for (const each of quantities.filter(({ start, end }) => start > from && end <= whole.start).reverse()) {
    if (each.role !== 'plain' || each === count) continue;
    if (each.measure.dimension !== whole.measure.dimension || SUM_UP.test(each.lead)) break;
    parts.unshift(each);
  }
  return parts;
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

/** Shares of one whole that are all there: kinds, or those that 其余 closes. */
function sharesIn(text: string, quantities: readonly Quantity[]): Reckoning[] {
  const shares = quantities.filter(isPercent);
  if (shares.length < 2) return [];
  const runs: Quantity[][] = [];
  for (const share of shares) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !/[。；]/.test(text.slice(last.end, share.start))) run.push(share);
    else runs.push([share]);
  }
  return runs.flatMap((run) => shareSum(text, run));
}

/** 优秀率30%、良好率40%、合格率25%、不合格率5%. */
const GRADE_RATE = /(?:优秀|优良|良好|一般|及格|合格|较差|差)率\p{Script=Han}{0,2}$/u;

function isPercent({ role, measure, apportioned, lead }: Quantity): boolean {
  return (
    measure.dimension === '%' &&
    (role === 'share' || (role === 'plain' && (apportioned || REST.test(lead) || GRADE_RATE.test(lead))))
  );
}

function shareSum(text: string, parts: readonly Quantity[]): Reckoning[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || parts.some(({ high }) => high !== undefined)) return [];
  const from = Math.max(text.lastIndexOf('；', first.start), text.lastIndexOf('。', first.start)) + 1;
  const list = text.slice(from, last.end);
  const complete = REST.test(list) || makesKinds(parts) || namesKinds(list, parts.length);
  const exclusive = complete || areApart(parts);
  const loose = OPEN_LIST.test(list) || parts.some(({ bound }) => bound !== undefined);
  const sum = total(parts) * 100;
  const off = sum - 100;
  const fits = Math.abs(off) <= 100 * tolerance(parts, first);
  if (loose || !(exclusive && (off > 0 || complete)) || bases(parts) > 1) return [];
  return [{ parts, sum, holds: fits }];
}

/** 一、二、三产业占比分别为12%、45%、41%: the kinds stand before the shares. */
function namesKinds(list: string, count: number): boolean {
  if (/三次产业|一、二、三产业|一二三产业/.test(list)) return count === 3;
  return KINDS.some(
    ({ names, whole }) => whole === count && names.filter((name) => name.test(list)).length === count,
  );
}

/** Of how many wholes shares are told: 占全县…, 占工业… . */
function bases(parts: readonly Quantity[]): number {
  const told = parts.flatMap(
    ({ lead }) => /占([^比]{1,20}?)的?(?:比重|比例)?[为达到是约]*\s*$/.exec(lead)?.[1] ?? [],
  );
  return new Set(told).size;
}

const RATIO = /(?<![\d:.])(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?)(?![\d:])/g;
const OF_INDUSTRIES = /产业[^，。；]{0,30}$/;

/** 三次产业结构为16:44:40. */
function ratiosIn(text: string): Reckoning[] {
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
