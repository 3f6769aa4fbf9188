/**
 * Wholes and their parts, as a sentence itself says that they are: 三个镇合计120万元，分列70、35、10. Whether they agree
 * is told only where the sentence leaves no other reading: the parts are all there, and none lies in another.
 */
import { isPartSlip } from '../across/afar';
import { scaled } from '../read/amounts';
import {
  areApart,
  areBands,
  areClasses,
  areDoneOrNot,
  areKinds,
  areSizes,
  isBand,
  isKind,
  isOneOfThem,
  kindOf,
  makesKinds,
  negates,
} from '../read/kinds';
import type { Quantity } from '../read/quantities';
import {
  AFTER_NOUN,
  BEYOND,
  DEED,
  FRAMED,
  isUnitName,
  LEFT_UNCOUNTED,
  NESTING,
  NEVER_ALL,
  OPEN_LIST,
  OVERLAPPING,
  PERIOD,
  RATE_OF_IT,
  REST,
  SAID_TO_OVERLAP,
  SUM_UP,
  SUMMED_DEED,
  TOTAL,
} from '../read/quantityWords';
import { NOT_ADDITIVE, type Unit, VAGUE } from '../read/units';
import { isOneOff, isTurned, size } from './claims';
import { isNested, type Reckoning, tolerance, total } from './reckoning';

/** Where parts begin, and what is claimed of them. */
interface Mark {
  readonly start: number;
  readonly end: number;
  /** True where the word says that these are all: 分为, 由…组成. */
  readonly complete: boolean;
  readonly word: string;
}

const MARK =
  /其中(?:包括|有)?|(?<=[，。；])这(?:当中|里面|里头|中间)(?=[，有])|包括|包含|分为|分成|分列|分别|依次|由(?=[^。；]{4,80}[组构]成)/g;
/** 办件2.4万件，一季度…、二季度…、三季度…、四季度…: where the quarters follow without a word. */
const QUARTERS = /，(?=第?一季度[^。；]{2,20}第?二季度[^。；]{2,20}第?三季度[^。；]{2,20}第?四季度)/g;
/** 三天成交1860万元，第一天…，第二天…，第三天…: as many as follow. */
const COUNTED_OFF = [
  /(?<=[两二]([天轮批期次场年])[^，。；]{0,20})，(?=第一\1[^。；]{2,20}第二\1)/gu,
  /(?<=三([天轮批期次场年])[^，。；]{0,20})，(?=第一\1[^。；]{2,20}第二\1[^。；]{2,20}第三\1)/gu,
];
/** 总投资由四块构成，……; 分为三类：……; 分三年了结，……: behind how many there are. */
const COUNTED_OUT =
  /[，：](?<=(?:由[两二三四五六七八九\d]{1,2}\p{Script=Han}{1,4}[组构]成|分[为成]?[两二三四五六七八九\d]{1,2}(?:[块类项部档]|[年批期步]\p{Script=Han}{0,4})).)/gu;
/** 安排资金1500万元，大头给一线：…: what a clause says of the parts before they come. */
const FORETOLD = /^\p{Script=Han}{0,3}，\p{Script=Han}{2,8}：/u;
const COMPLETE = /分为|分成|分列|依次|由/;
const PARTED = /[：（]/;

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

function marksIn(text: string, quantities: readonly Quantity[]): Mark[] {
  const words = [...text.matchAll(MARK)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    complete: COMPLETE.test(word),
    // 这当中，
    word: word.startsWith('这') ? '其中' : word,
  }));
  const following = [QUARTERS, ...COUNTED_OFF, COUNTED_OUT].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      start: index,
      end: index + 1,
      complete: true,
      word: '，',
    })),
  );
  // 共32个：… and 32个项目（…）, where no such word stands.
  const parted = quantities.flatMap((quantity) => {
    const behind = text.slice(quantity.end, quantity.end + 8);
    const told = FORETOLD.exec(text.slice(quantity.end, quantity.end + 14))?.[0].length;
    if (told) {
      const end = quantity.end + told;
      return [{ start: end - 1, end, complete: false, word: '：' }];
    }
    const at = behind.search(PARTED);
    if (at < 0 || /[，。；、]/.test(behind.slice(0, at))) return [];
    const start = quantity.end + at;
    const near = words.some((word) => word.start >= start && word.start <= start + 2);
    return near ? [] : [{ start, end: start + 1, complete: true, word: text[start]! }];
  });
  const told = [...words, ...following, ...parted];
  const silent = quantities.flatMap((quantity, i) => silentMark(text, quantities, quantity, i) ?? []);
  return [
    ...told,
    ...silent.filter((mark) => !told.some((each) => Math.abs(each.start - mark.start) < 3)),
  ].sort((a, b) => a.start - b.start);
}

/** 31座水库中，…; 126个小区，已达标的84个，未达标的42个: the parts follow without a word. */
function silentMark(
  text: string,
  quantities: readonly Quantity[],
  whole: Quantity,
  i: number,
): Mark | undefined {
  const behind = text.slice(whole.end, whole.end + 16);
  const framed = FRAMED.exec(behind);
  const comma = framed ? framed[0].length - 1 : behind.search(/[，。；、：（]/);
  if (comma < 0 || behind[comma] !== '，') return undefined;
  const start = whole.end + comma;
  const mark = { start, end: start + 1, complete: false, word: framed ? '中' : '，' };
  if (framed) return mark;
  const next = quantities
    .slice(i + 1, i + 7)
    .filter((each, at, all) => !isBand(text, each, all[at + 1]))
    .slice(0, 3);
  const runs = [next, next.slice(0, 2)].filter(({ length }) => length > 1);
  if (runs.some((run) => followsAsKinds(text, whole, run))) return mark;
  return followsAsList(text, whole, quantities.slice(i + 1)) ? { ...mark, word: '、' } : undefined;
}

/** 公路1860公里，国道120公里、省道260公里、县道480公里: three or more in a row, or two of one build, that nearly make it up. */
function followsAsList(text: string, whole: Quantity, after: readonly Quantity[]): boolean {
  const marks = after.map(({ end }, i) => rowMark(text.slice(end, after[i + 1]?.start ?? end)));
  // 乱堆28处、乱占14处，已经清理53处: a comma ends what 、 has parted.
  const end = marks.findIndex((mark, i) => mark === undefined || (mark === '，' && marks[i - 1] === '、'));
  const run = after.slice(0, end + 1);
  const [first] = run;
  if (!first || /[。；：]/.test(text.slice(whole.end, first.start)) || whole.role !== 'plain') return false;
  const alike = run.every(
    (part) =>
      part.role === 'plain' &&
      part.measure.dimension === whole.measure.dimension &&
      isShortName(part) &&
      !DEED.test(part.lead.trim()),
  );
  if (!alike || !(run.length > 2 || (run.length === 2 && areTwins(run)))) return false;
  // 合计22万吨，一水厂8万吨，二水厂7万吨，三水厂6万吨: where a comma parts them they have to be of one build.
  const isList = run.every((part, i) => i === 0 || text.slice(run[i - 1]!.end, part.start).includes('、'));
  if (!isList && !areOfOneBuild(run)) return false;
  const ratio = total(run) / size(whole);
  const most = areClasses(run) ? LIKELY : 1 / NEARLY;
  return ratio >= 1 / most && ratio <= most;
}

/** What parts one of a row from the next: 个|、乱排, 名同志|，养殖工. */
function rowMark(between: string): string | undefined {
  return /^\p{Script=Han}{0,6}([、，])[^，。；：（）]*$/u.exec(between)?.[1];
}

/** What parts that no word claims to be all come to, of their whole. */
const NEARLY = 0.9;

/** 已…的 and 未…的, right behind their whole and each other, and of one measure. */
function followsAsKinds(text: string, whole: Quantity, run: readonly Quantity[]): boolean {
  const alike = run.every(
    ({ role, measure }) => role === 'plain' && measure.dimension === whole.measure.dimension,
  );
  if (!alike || whole.role !== 'plain' || !(areKinds(run) || areBands(run)) || !negates(run)) return false;
  if (isOneOfThem(whole, run)) return false;
  // 组成4个考核组，对15个乡镇和48个单位: no part exceeds its whole, let alone each of them.
  if (run.every((part) => size(part) > size(whole))) return false;
  const list = text.slice(whole.end, run.at(-1)!.start);
  return !/[。；！？]/.test(list) && list.split(/[，、（）]/).length <= run.length + 1;
}

function partsAfter(text: string, quantities: readonly Quantity[], mark: Mark): Reckoning | undefined {
  const wholes = wholesBefore(text, quantities, mark);
  const whole = wholes.at(-1);
  if (!whole) return undefined;
  const parts = uptoWhole(text, listFrom(text, quantities, mark, whole), whole);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || !(parts.length > 1 || mark.word.startsWith('其中'))) return undefined;
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
  const claim = {
    list,
    complete: !open && isComplete(text, quantities, mark, whole, parts, list),
    exclusive: !mayOverlap(whole, parts) && !SAID_TO_OVERLAP.test(clausesBehind(text, last)),
    listed: mark.word === '分别' && areListedAs(text, mark, whole, parts),
  };
  return reckoned(
    wholes.filter((each) => !isOther(text, each, whole, parts)),
    parts,
    claim,
  );
}

/** The rest of a sentence behind its parts. */
function clausesBehind(text: string, { end }: Quantity): string {
  return text.slice(end, end + 30).replace(/[。；].*/s, '');
}

/** Those of one dimension that stand before the mark, in its sentence or stretch up to ；, the whole the last. */
function wholesBefore(text: string, quantities: readonly Quantity[], { start, word }: Mark): Quantity[] {
  const before = quantities.filter(
    (each) => each.end <= start && each.role === 'plain' && !isHeldAgainst(text, each),
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
  const goesOn = word.startsWith('其中') && /^[^。；！？]*[。；]\s*$/.test(between);
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
const FULL_MARKS = /(?:满分|总分|总分值|分值)(?:一?共|共计|合计)?(?:为|是)?$/;
const MARKS_GOT = /[得拿考扣加减]|平均|第|名$|以上|以下/;

function areFullMarks({ lead }: Quantity, parts: readonly Quantity[]): boolean {
  return (
    FULL_MARKS.test(lead) && parts.every((part) => !MARKS_GOT.test(part.lead) && !isUnitName(part.named))
  );
}

/** 完成投资4.6亿元，占年度计划|5亿元|的92%: no whole of what follows. */
function isHeldAgainst(text: string, { end, lead }: Quantity): boolean {
  return BEYOND.test(lead) || RATE_OF_IT.test(text.slice(end, end + 9));
}

/** 检查点位200个，发现问题350个，其中…: what is counted in a clause of its own, of a noun that no part bears, is not their whole. */
function isOther(text: string, one: Quantity, whole: Quantity, parts: readonly Quantity[]): boolean {
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
function listFrom(
  text: string,
  quantities: readonly Quantity[],
  { end, word }: Mark,
  whole: Quantity,
): Quantity[] {
  const parts: Quantity[] = [];
  const inBrackets = word === '（';
  let before = end;
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.start < end || isOfGroup(text, quantity, quantities[i + 1])) continue;
    const between = text.slice(before, quantity.start).replace(BRACKETED, '').replace(OF_GROUP, '');
    if (endsList(between, parts.length, inBrackets)) break;
    before = quantity.end;
    if (quantity.role !== 'plain' || isBand(text, quantity, quantities[i + 1])) continue;
    if (/(?:没有|无)$/.test(quantity.lead)) continue;
    if (!isAlike(quantity.measure, whole.measure) || isNewStatement(between, quantity, parts)) break;
    parts.push(quantity);
  }
  return parts.map((part, i) => withUnit(part, parts.slice(i + 1), whole));
}

/** 专利47件，其中发明13件、实用新型34件，有6件已经用上: what makes up the whole is all of it, and a comma begins what is told of some. */
function uptoWhole(text: string, parts: readonly Quantity[], whole: Quantity): readonly Quantity[] {
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
  // 物业类28件、其他19件，已化解41件
  if (between.includes('，') && REST.test(parts.at(-1)!.lead)) return true;
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
function areYearsOf(whole: Quantity, parts: readonly Quantity[], behind: string): boolean {
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
function isPartOf(part: Quantity, whole: Quantity, states = false): boolean {
  if (part.high !== undefined || whole.high !== undefined) return false;
  if (!states && whole.mode && part.mode && whole.mode !== part.mode) return false;
  return part.period === whole.period || isKind(part.period + part.named);
}

/** 12个乡镇 has no 20个村 for parts: what is counted with 个 has to be of one noun. */
function areOfOneNoun({ noun, unit }: Quantity, parts: readonly Quantity[]): boolean {
  if (!VAGUE.has(unit) || noun === '') return true;
  const kind = noun.replace(AFTER_NOUN, '').slice(-1);
  const fits = ({ named, noun: own }: Quantity) =>
    [named, own.replace(AFTER_NOUN, '')].some((name) => name.endsWith(kind)) ||
    `${named}${own}`.replace(AFTER_NOUN, '') === '';
  // 作风好的6个、一般的7个: told by what they are like.
  const likened = parts.length > 1 && parts.every(({ lead, noun: own }) => own === '' && /的$/.test(lead));
  return parts.every(fits) || likened || areKinds(parts) || areClasses(parts);
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
  if (REST.test(list) || mark.word === '、' || areDoneOrNot(whole, parts) || areFullMarks(whole, parts))
    return true;
  // 公厕320座，其中改造31座、新建12座: kinds of what was done lately, and not of all.
  if (makesKinds(parts)) return mark.word !== '其中' || total(parts) >= MOSTLY * size(whole);
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
  const summed = TOTAL.test(text.slice(from, mark.start));
  if (mark.complete) return summed || parts.length > 2;
  if (mark.word === '分别') return summed || areListedAs(text, mark, whole, parts);
  return nearlyAll(whole, parts, mark.word === '包括' || mark.word === '其中包括');
}

/** 过期的有|9人，分别是|石桥中学4人、柳林小学3人、实验小学1人: each of them is named. */
function areListedAs(
  text: string,
  { start, end }: Mark,
  whole: Quantity,
  parts: readonly Quantity[],
): boolean {
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

/** 三个镇 before three parts that are towns, or that are told without names. */
function countsParts({ noun, unit, measure }: Quantity, parts: readonly Quantity[], { word }: Mark): boolean {
  if (!measure.counted && unit !== '年') return false;
  // 三项资金: they are counted, whatever each is called.
  if (/^[项类块]$/.test(unit)) return true;
  if (word !== '其中' && word !== '（' && word !== '：') return true;
  const kind = (noun.replace(/(?:合计|总计|共(?!体)|一).*$/, '') || unit).slice(-1);
  return parts.every(({ named, thing }) => (named || thing).endsWith(kind) || named === '');
}

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
function isSlipOfRow(whole: Quantity, parts: readonly Quantity[]): boolean {
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

/** 县道、乡道、村道: as long as each other, with one end. */
function areOfOneBuild(parts: readonly Quantity[]): boolean {
  const names = parts.map(kindOf);
  const [first = ''] = names;
  const alike = names.every((name) => name.length === first.length && name.at(-1) === first.at(-1));
  return first.length > 1 && first.length < 5 && alike && new Set(names).size === names.length;
}

/** 税收收入、社会保险费收入、非税收入 */
function endAlike(parts: readonly Quantity[]): boolean {
  const names = parts.map(kindOf);
  const end = (names[0] ?? '').slice(-2);
  return (
    end.length === 2 && new Set(names).size === names.length && names.every((name) => name.endsWith(end))
  );
}

/** Nothing but 、 parts them. */
function follow(parts: readonly Quantity[]): boolean {
  return parts.every((part, i) => i === 0 || parts[i - 1]!.end === part.start - part.lead.length - 1);
}

/** 水塘28处, 停业整顿12家, 乡镇干部和群众代表160人: a list of names, and no statements. */
function isShortName({ lead, noun }: Quantity): boolean {
  const names = lead
    .replace(/^其中/, '')
    .trim()
    .split(/[和及]/);
  const longest = Math.max(...names.map(({ length }) => length));
  return longest + (noun.length > 3 ? noun.length : 0) <= LONGEST_NAME;
}

const LONGEST_NAME = 8;

/** How far two parts of which nothing is known may exceed their whole for it to be a slip, and no overlap. */
const SLIGHT = 1.05;
/** How much of a whole kinds have to make up to be told for all of it. */
const MOSTLY = 0.6;
/** The same for two names of one build, and for two of a list. */
const LIKELY = 1.25;

/** Kinds, places and what bears no mark of overlap lie apart. */
function mayOverlap(whole: Quantity, parts: readonly Quantity[]): boolean {
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

/** 批评教育6起、行政处罚4起: short names, which nothing but 、 parts. */
function areListed(parts: readonly Quantity[]): boolean {
  return follow(parts) && parts.every((part) => part.measure.counted && isShortName(part));
}

/** 医院退回、药店退回; 中型水库、小型水库; 出租车、网约车: two names of one build. */
function areTwins(parts: readonly Quantity[]): boolean {
  const [one = '', other = ''] = parts.map(kindOf);
  if (one.length !== other.length || one === other) return false;
  return one.length > 3 ? one.slice(-2) === other.slice(-2) : one.length > 1 && one.at(-1) === other.at(-1);
}

/** 三个街道分别开工12个、15个、18个: each has one of its own. */
function areDealtOut(parts: readonly Quantity[]): boolean {
  return parts.every(({ apportioned, lead }, i) => apportioned && (i === 0 || lead.trim() === ''));
}

interface Claim {
  readonly list: string;
  readonly complete: boolean;
  readonly exclusive: boolean;
  /** True where each is named, so that none is made up of others. */
  readonly listed?: boolean;
}

function reckoned(
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
  { complete, exclusive, listed }: Claim,
): Reckoning {
  const whole = wholes.at(-1)!;
  const sum = total(parts);
  const loose = [whole, ...parts].some(({ bound }) => bound !== undefined);
  const off = sum - size(whole);
  const fits = Math.abs(off) <= tolerance(parts, whole);
  // 销号72个，还有24个没有了结，管网类的15个、水压类的7个、计量类的4个: of the 24.
  const isNearly = parts.length > 2 && off <= SLIP * size(whole);
  const others = candidates(wholes).some(
    (value) =>
      Math.abs(sum - value) <= tolerance(parts, whole) ||
      (off > 0 && sum < value && !TOTAL.test(whole.lead) && !isNearly),
  );
  const isRow = listed || areKinds(parts) || areClasses(parts);
  const apart = isRow || !(isMadeUp(parts) || isNested(parts) || sum > FAR_TOO_MANY * size(whole));
  const told =
    !loose && !others && apart && exclusive && (off > 0 || (complete && sum >= FAR_TOO_FEW * size(whole)));
  return {
    whole,
    parts,
    sum,
    holds: fits && !loose ? true : told ? false : undefined,
  };
}

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
  if (
    !together &&
    !SUM_UP.test(whole.lead) &&
    !SUMMED_DEED.test(whole.lead) &&
    !isOverYears(text, count, whole)
  )
    return undefined;
  const parts = listBefore(text, quantities, whole, together);
  const [first] = parts;
  if (parts.length < 2 || !first || parts.some((part) => !isPartOf(part, whole))) return undefined;
  if (
    together &&
    (parts.length !== together.value || !(areApart(parts) || /^[批期轮次项类年]$/.test(together.unit)))
  )
    return undefined;
  const list = text.slice(first.start, whole.start);
  const weak =
    !together &&
    !/合计|总计|共计|一共|总共|加|和/.test(whole.lead) &&
    !/、/.test(list) &&
    !(makesKinds(parts) && SUM_UP.test(whole.lead));
  const complete =
    !weak &&
    !OPEN_LIST.test(list) &&
    !SAID_TO_OVERLAP.test(list) &&
    parts.every((part) => isNamedLike(first, part));
  return reckoned([whole], parts, { list, complete, exclusive: complete });
}

/** 三年累计8亿元: the number right before a total is that of its parts. */
function isOverYears(text: string, count: Quantity | undefined, whole: Quantity): boolean {
  return (
    count !== undefined &&
    /^(?:来|间|里)?(?:累计|一?共|合计)\p{Script=Han}{0,4}$/u.test(text.slice(count.end, whole.start))
  );
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
