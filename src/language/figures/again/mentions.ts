/**
 * 再提: a figure that an order or a remark comes back to with another value: 暗访了48个窗口, later 对这次看过的58个窗口.
 * No wording is asked for. What speaks for one thing and against it is weighed, a row of a table each; what could never
 * be one is left out before.
 */
import { rememberLast, rememberList } from '../../../model/remember';
import { type Figure, isBesideOthers, isInListOfParts, ofEach, type Stretch, textBetween } from '../figures';
import type { Quantity } from '../read/quantities';
import {
  ACTS,
  ADDRESSED,
  AS_BASE,
  ASIDE,
  AVERAGED,
  BASE_LEAD,
  CAME_TO,
  DEEDS,
  DEEDS_ALONE,
  EMPTY_VERB,
  FESTIVALS,
  HEARD,
  isScope,
  LEADS,
  LEVEL,
  LIGHT,
  LOOKED_AT,
  NOT_RETOLD,
  ONE_AVERAGE,
  ONE_OF_SEVERAL,
  OTHER_PLACE,
  PERIOD,
  RETOLD_FILLER,
  SAID_BY_UNIT,
  SEEN_FROM,
  SPLIT_UP,
  STAGES,
  subjectOf,
  TO_DO,
  UNDONE,
  YEARS_WITHIN,
} from '../read/quantityWords';
import { areOtherTimes, isNow, isOfThisYear, isUntilNow, plainTime } from '../read/times';
import { areApart, asState, type Conflict, pairsOf, plainWho, saysToo, sorted, type Told } from './pair';

/** What of a sentence says which number it is. */
interface Mention {
  readonly figure: Figure;
  /** What is said of it before the number, and the noun behind, without time, scope and what only leads there. */
  readonly before: string;
  readonly behind: string;
  /** What the clauses before it name, where its own names nothing: 剩下的企业诉求，连同已经办结的，总共321件. */
  readonly around: string;
  /** Whose it is; nobody’s where another is only told to see to it: 请统计局把…. */
  readonly who: string;
  /** The same where its own clause says it: 云岭镇化解的38件. */
  readonly owner: string;
  /** 这58个, 查出的473条, 全街道1064名, 连同…: one that is known. */
  readonly definite: boolean;
  /** The time that its own clause names. */
  readonly period: string;
  /** 人均可支配收入, 平均办理时限. */
  readonly averaged: boolean;
  readonly digits: string;
  /** Of its first digit: 5 in 12万. */
  readonly magnitude: number;
  /** Each two characters of all that. */
  readonly words: ReadonlySet<string>;
  /** By what figures of like digits find each other, and those of one name. */
  readonly digitKeys: readonly string[];
  readonly keys: readonly string[];
}

/** Two mentions side by side. */
interface Pair {
  readonly first: Mention;
  readonly later: Mention;
  /** Characters of the later one that stand beside the first number, in its sentence, or in neither. */
  readonly near: number;
  readonly far: number;
  readonly strange: string;
  /** What the first says of itself and the later one does not. */
  readonly dropped: string;
  /** 二厂回收 and 一厂回收: another character before what they share. */
  readonly contrast: boolean;
  readonly swapped: boolean;
  /** No slip of one digit makes one of the other: 100家 and 98家. */
  readonly unlike: boolean;
  /** What stands between them tells of some of the first. */
  readonly split: boolean;
  /** True where no third value is counted by a word that the two share. */
  readonly alone: boolean;
  /** True where the very words of both tell of a third value. */
  readonly several: boolean;
}

/** What speaks for one thing told twice, and what against it. */
const EVIDENCE: readonly (readonly [weight: number, holds: (pair: Pair) => boolean])[] = [
  // 1046 and 1064: chance makes few of them.
  [2, ({ swapped }) => swapped],
  [1, ({ swapped, first }) => swapped && first.digits.length > 2],
  [1, ({ swapped, first }) => !swapped && first.digits.length > 2],
  [1, ({ near }) => near > 1],
  [1, ({ near, far }) => near + far > 1],
  [1, ({ near, far }) => near + far > 3],
  [1, ({ near, far }) => near + far > 5],
  [1, ({ strange }) => strange.length < 2],
  [1, ({ dropped }) => dropped.length < 2],
  [1, ({ later }) => later.definite],
  // 所有5800间出租房: nothing of it is new.
  [1, ({ strange, near, later }) => later.definite && strange === '' && near > 1],
  [1, ({ alone }) => alone],
  [2, isOfOneTime],
  [-1, ({ strange }) => strange.length > 1],
  [-1, ({ strange }) => strange.length > 3],
  [-1, ({ strange, dropped }) => strange.length > 1 && dropped.length > 1],
  [-2, ({ strange, dropped, later }) => strange !== '' && dropped !== '' && !later.definite],
  // 在去年11.5万亩的基础上: of a time, and so is the first.
  [-9, ({ later, first }) => isBase(later.figure.quantity) && first.figure.period === ''],
  // 国省干线养护里程1830公里: what is told without the 的 of 国省干线的 tells something new.
  [-2, ({ strange, later }) => strange.length > 1 && !later.definite],
  // 中央财政安排429亿元 need not be of what 中央财政安排就业专项资金426亿元 was.
  [-2, ({ dropped, later }) => dropped.length > 3 && !later.definite],
  // 党员864名, 参加轮训的846名党员: fewer, with a word of their own, are a part.
  [-2, ({ strange, later, first }) => strange.length > 1 && later.before !== '' && isLess(later, first)],
  [-4, ({ contrast }) => contrast],
  // 人均可支配收入23680元, 2025年人均可支配收入22680元: one name, and one time where a digit is off.
  [-9, ({ later, strange, dropped }) => later.averaged && strange + dropped !== ''],
  [-9, (pair) => pair.later.averaged && !pair.swapped && !isOfOneTime(pair)],
  // 接待游客138万人次, 接待的1380万人次游客: a zero too many, where all the words agree.
  [
    -9,
    ({ first, later, strange, dropped, near }) =>
      first.digits === later.digits &&
      (strange !== '' ||
        !(later.definite || (near > 3 && dropped === '' && !OVER_YEARS.test(later.figure.quantity.lead)))),
  ],
  // 去年建成6.3万亩, 已经建成的63万亩高标准农田: two digits are soon the same.
  [-9, ({ first, later, near }) => first.digits === later.digits && first.digits.length < 3 && near < 4],
  [
    -9,
    (pair) =>
      pair.first.digits === pair.later.digits &&
      pair.later.period !== '' &&
      !isOfOneTime(pair) &&
      !areOfThisYear(pair),
  ],
  // 高新技术企业100家, 现有的98家高新技术企业: a whole name without a word beside it, and nothing new.
  [-3, ({ unlike }) => unlike],
  [-9, ({ unlike, later }) => unlike && (isFewOf(later) || !later.figure.quantity.measure.counted)],
  // 90名教师，三分之一参加了研修。参加研修的30名教师
  [-4, ({ split, swapped }) => split && !swapped],
  [
    -9,
    ({ unlike, later, near, strange, dropped }) =>
      unlike && !(later.definite && near > 3 && strange + dropped === ''),
  ],
  // 别看石桥镇造林16.2万亩: of a place that is not the first one's.
  [-4, ({ strange }) => OTHER_PLACE.test(strange)],
  // 说这话的有54条 … 说这话的有36条 … 说这话的有30条
  [-9, ({ several }) => several],
  // 发现隐患437条, 整改的347条.
  [-4, ({ strange }) => ACTS.test(strange)],
  [-2, ({ dropped }) => ACTS.test(dropped.replace(LIGHT, ''))],
];
/** 三年累计培训12600人次 may be ten times what one year has. */
const OVER_YEARS = /累计|[一二两三四五六七八九十几\d]年/;
const ENOUGH = 6;

function isOfOneTime({ first, later }: Pair): boolean {
  return later.period !== '' && later.period === plainTime(first.figure.period);
}

/** 全年 and 今年 of one speech. */
function areOfThisYear({ first, later }: Pair): boolean {
  return [plainTime(first.figure.period), later.period].every((period) => THIS_YEAR.test(period));
}

const THIS_YEAR = /^(?:今年|本年|全年|今年全年)$/;

function isBase({ after }: Quantity): boolean {
  return AS_BASE.test(after);
}

/** How many figures of like digits are weighed against one. */
const FARTHEST = 8;

/** The figures that were told before with another value, in order; time is linear in their number. */
export function mentionedAgainIn({ passages }: Told): readonly Conflict[] {
  return amongMentions(mentionsIn(passages));
}

const mentionsIn = ofEach((figure): Mention | undefined => {
  const said = sayingOf(figure.quantity, figure.stretch);
  return said && { figure, ...said };
});

const amongMentions = rememberList((mentions: readonly Mention[]): readonly Conflict[] => {
  // Hardly a speech has candidates: the words are gone through where one has.
  let values: ReturnType<typeof valuesByWord> | undefined;
  const known = new Map<string, Mention[]>();
  return mentions.flatMap((later) => {
    let best: Pair | undefined;
    let highest = ENOUGH - 1;
    for (const first of candidates(known, later)) {
      values ??= valuesByWord(mentions);
      const pair = compare(first, later, values);
      const score = scoreOf(pair);
      if (score > highest) [best, highest] = [pair, score];
    }
    return best ? [{ figure: later.figure, other: best.first.figure, name: nameOf(best) }] : [];
  });
});

function isLess({ figure: one }: Mention, { figure: other }: Mention): boolean {
  return (
    one.quantity.value * one.quantity.measure.factor < other.quantity.value * other.quantity.measure.factor
  );
}

function scoreOf(pair: Pair): number {
  return EVIDENCE.reduce((score, [weight, holds]) => (holds(pair) ? score + weight : score), 0);
}

/** Those of like digits that were told before, none where its own value was; the later one joins them. */
function candidates(known: Map<string, Mention[]>, later: Mention): readonly Mention[] {
  const before = new Set<Mention>();
  for (const key of later.keys) {
    const row = known.get(key);
    if (!row) {
      known.set(key, [later]);
      continue;
    }
    for (const each of row) before.add(each);
    row.push(later);
    if (row.length > FARTHEST) row.shift();
  }
  return before.size === 0 ? [] : maybeOne(later, ...before);
}

const maybeOne = rememberLast((later: Mention, ...before: readonly Mention[]): readonly Mention[] => {
  if (isInListOfParts(later.figure) || before.some((each) => isSaid(each, later))) return [];
  return before
    .slice(-FARTHEST)
    .filter((each) => (shareWord(each, later) || areSurelySwapped(each, later)) && mayBeOne(each, later));
});

/** 374 and 347: so many digits in another order are hardly chance, whatever words stand beside them. */
function areSurelySwapped({ digits }: Mention, { digits: others }: Mention): boolean {
  return inAnyOrder(digits).length > 2 && inAnyOrder(digits) === inAnyOrder(others) && digits !== others;
}

/** The same value was told before with a word of this one. */
function isSaid(first: Mention, later: Mention): boolean {
  return first.digits === later.digits && first.magnitude === later.magnitude && shareWord(first, later);
}

/** Whose they are, when, how far they had come, and what the sentence of one says of the other. */
function mayBeOne(first: Mention, later: Mention): boolean {
  const [a, b] = [first.figure, later.figure];
  if (a.stretch === b.stretch ? !isFarApart(first, later) : saysToo(a, b) || saysToo(b, a)) return false;
  // 东片食堂抽检合格率96.5%, 西片食堂抽检合格率95.6%
  if (areAtOtherTimes(first, later) || hasOtherName(later.before, first.before)) return false;
  if (areOfOthers(first.who, later.who) || first.averaged !== later.averaged) return false;
  if (isOfNamedBefore(first, later)) return false;
  if (isOfAnother(later, first) || areOfOtherDays(a, b)) return false;
  return STAGES.every(
    (stage) => stage.test(first.before + first.behind) === stage.test(later.before + later.behind),
  );
}

/** 目前已建成的168个 may be the 186个 of 上半年, where their digits are the same. */
function areAtOtherTimes({ figure, digits }: Mention, later: Mention): boolean {
  const swapped = inAnyOrder(digits) === inAnyOrder(later.digits);
  if (isNow(later.period) && (isUntilNow(figure.period) || (swapped && isOfThisYear(figure.period))))
    return false;
  return areOtherTimes(later.period, figure.period);
}

/** 办件量118万件的账再对一遍；把这181万件办件…: one sentence by its marks only. */
function isFarApart({ figure, digits }: Mention, later: Mention): boolean {
  const between = figure.stretch.text.slice(figure.quantity.end, later.figure.quantity.start);
  return later.definite && /；/.test(between) && inAnyOrder(digits) === inAnyOrder(later.digits);
}

/** 云岭镇化解的38件积案, and an average or ten times as much of 全市, where the first names neither. */
function isOfAnother({ owner, averaged, digits }: Mention, { figure, digits: others }: Mention): boolean {
  const strict = averaged || digits === others || !isScope(owner);
  return owner !== '' && strict && areOfOthers(owner, figure.who || ' ');
}

/** 五一 in the sentence of one, and 国庆 in that of the other. */
function areOfOtherDays(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ stretch: { text }, quantity: { start } }) => [
    ...text.slice(0, start).matchAll(FESTIVALS),
  ]);
  const days = new Set(other?.map(([day]) => day));
  return days.size > 0 && one?.length !== 0 && one?.every(([day]) => !days.has(day)) === true;
}

/** 东沟乡卫生院……全院38人 … 西沟乡卫生院36名: 全院 is the one that is named before it. */
function isOfNamedBefore({ figure, who }: Mention, later: Mention): boolean {
  if (!isScope(who) || later.who === '' || isScope(later.who)) return false;
  const { paragraph, stretch, quantity } = figure;
  const before = paragraph.folded.slice(0, stretch.start + quantity.start - quantity.lead.length);
  const named = new RegExp(`\\p{Script=Han}{2}${plainWho(who)}(?!\\p{Script=Han}*[内里])`, 'u');
  return named.test(before) && !before.includes(later.who);
}

function areOfOthers(one: string, other: string): boolean {
  const [a, b] = [plainWho(one), plainWho(other)];
  return areApart(a, b) && !isNameOf(a, one, b) && !isNameOf(b, other, a);
}

/** 全镇, said after 石樵镇, is that one. */
function isNameOf(scope: string, written: string, name: string): boolean {
  return isScope(written) && name.length > 2 && name.endsWith(scope) && !name.endsWith(`社${scope}`);
}

function compare(first: Mention, later: Mention, values: ReadonlyMap<string, ReadonlySet<string>>): Pair {
  const beside = `${first.before} ${first.behind}`;
  // 土地托管有规模。全年托管面积12.5万亩 … 土地托管面积要在去年11.5万亩的基础上: named by its paragraph.
  const { stretch, paragraph } = first.figure;
  const around = isBase(later.figure.quantity) ? paragraph.folded : stretch.text;
  const told = covered(
    `${later.before} ${later.behind} ${later.around}`.replace(EMPTY_VERB, ''),
    beside,
    around,
  );
  const { strange: dropped } = covered(
    beside,
    `${later.before} ${later.behind} ${later.around}`,
    later.figure.stretch.text,
  );
  return {
    first,
    later,
    ...told,
    contrast: areContrasted(later.before, first.before) || areContrasted(later.behind, beside),
    strange: later.around === '' ? told.strange : '',
    dropped: dropped.replace(SAID_BY_UNIT, ''),
    swapped: inAnyOrder(first.digits) === inAnyOrder(later.digits),
    split:
      first.figure.paragraph === later.figure.paragraph &&
      SPLIT_UP.test(textBetween(first.figure, later.figure)),
    unlike: !first.digitKeys.some((key) => later.digitKeys.includes(key)),
    alone: [...later.words].some(
      (word) => first.words.has(word) && (values.get(keyOf(first, word))?.size ?? 0) < 3,
    ),
    several:
      sayingIn(first) === sayingIn(later) && (values.get(keyOf(first, sayingIn(first)))?.size ?? 0) > 2,
  };
}

function isFewOf({ figure }: Mention): boolean {
  return figure.quantity.value <= FEW;
}

/** How many characters of some words stand beside another number, or in its sentence; and the rest of them. */
function covered(words: string, beside: string, around: string): Pick<Pair, 'near' | 'far' | 'strange'> {
  const counts = { near: 0, far: 0, strange: '' };
  for (let at = 0; at < words.length; ) {
    const near = longestAt(words, at, beside);
    const far = near > 1 ? 0 : longestAt(words, at, around);
    if (near > 1) counts.near += near;
    else if (far > 1) counts.far += far;
    else if (!beside.includes(words[at]!)) counts.strange += words[at]!.trim();
    at += Math.max(1, near > 1 ? near : far > 1 ? far : 1);
  }
  return counts;
}

/** True where what stands before the characters that both share differs: 存款余额, 贷款余额; 甲班, 乙班. */
function areContrasted(one: string, other: string): boolean {
  return hasOtherName(one, other) || hasOtherHead(one, other);
}

function hasOtherName(one: string, other: string): boolean {
  return [...one.matchAll(ONE_OF_SEVERAL)].some(
    ([name, end = '']) =>
      !other.includes(name) && [...other.matchAll(ONE_OF_SEVERAL)].some(([, ending]) => ending === end),
  );
}

function hasOtherHead(one: string, other: string): boolean {
  for (let at = 1; at < one.length; at++) {
    const length = longestAt(one, at, other);
    if (length < 2 || other.includes(one.slice(at - 1, at + 1))) continue;
    const before = other[other.indexOf(one.slice(at, at + length)) - 1] ?? ' ';
    return before !== ' ' && one[at - 1] !== ' ' && !other.includes(one[at - 1] ?? ' ');
  }
  return false;
}

const LONGEST_WORD = 12;

function longestAt(text: string, at: number, around: string): number {
  let length = 0;
  while (
    at + length < text.length &&
    text[at + length] !== ' ' &&
    length < LONGEST_WORD &&
    around.includes(text.slice(at, at + length + 1))
  )
    length++;
  return length;
}

/** All of its words: 说这话的有. */
function sayingIn({ before, behind }: Mention): string {
  return `${before} ${behind}`;
}

/** The values that stand beside each word of two characters, and beside all of them. */
function valuesByWord(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const mention of mentions)
    for (const word of [...mention.words, sayingIn(mention)]) {
      const key = keyOf(mention, word);
      const row = values.get(key) ?? new Set();
      values.set(key, row.add(mention.digits));
    }
  return values;
}

function keyOf({ figure }: Mention, word: string): string {
  return `${figure.quantity.measure.dimension} ${word}`;
}

function shareWord(one: Mention, other: Mention): boolean {
  for (const word of one.words) if (other.words.has(word)) return true;
  return false;
}

function nameOf({ first, later }: Pair): string {
  const names = [first, later].map(({ before, behind }) => behind || before);
  return names.sort((a, b) => a.length - b.length)[0] ?? '';
}

/** Of these any two are alike. */
const FEW = 10;

type Saying = Omit<Mention, 'figure'>;

const sayingOf = rememberLast((written: Quantity, stretch: Stretch): Saying | undefined => {
  const quantity = asState(written, stretch);
  const behind = behindOf(quantity);
  const averaged = isOneAverage(quantity) || ONE_AVERAGE.test(behind);
  if (!isWhole(quantity) || !(quantity.role === 'plain' || averaged) || isFew(quantity, behind))
    return undefined;
  const { lead } = quantity;
  const clause = clauseTo(quantity, stretch);
  const framed = frameOf(clause, quantity);
  const told = clause.slice(Math.max(framed.length, clause.length - reachOf(lead, clause)));
  const own = averaged ? told.replace(CAME_TO, '') : told;
  if (NOT_RETOLD.test(averaged ? own.replace(AVERAGED, '') : own)) return undefined;
  const name = nameIn(own, quantity);
  const before = isBase(quantity) ? name.replace(BASE_LEAD, '') : name;
  const around = before + behind === '' ? strip(clauseBefore(quantity, stretch)) : '';
  const who = framed === '' ? quantity.who : (subjectOf(own) ?? '');
  const definite = isDefinite({ quantity, stretch }, own, framed);
  const numbers = figuresOf(quantity);
  if (!definite && UNDONE.test(lead)) return undefined;
  return {
    before,
    behind,
    around,
    words: new Set([before, behind, around].flatMap(pairsOf)),
    who,
    owner: ownerIn(own, who, averaged),
    definite,
    // 7月17日再看这32个公园: what is known is of another time than its sentence.
    period: plainTime(definite ? timeIn(lead, clause) : quantity.period),
    averaged,
    ...numbers,
    keys: [...numbers.digitKeys, ...nameKeys(quantity, before, behind)],
  };
});

/** How many characters of a name find another figure of it, whatever their digits. */
const NAME = 4;

function nameKeys({ measure }: Quantity, ...names: readonly string[]): string[] {
  return names
    .filter(({ length }) => length >= NAME)
    .map((name) => `${measure.dimension} ${name.slice(-NAME)}`);
}

/** 人均可支配收入, 平均办理时限|压缩到. */
function isOneAverage({ role, lead }: Quantity): boolean {
  return role === 'average' && ONE_AVERAGE.test(lead.replace(CAME_TO, ''));
}

function isWhole({ bound, high, apportioned, measure }: Quantity): boolean {
  return bound === undefined && high === undefined && !apportioned && measure.dimension !== '';
}

function ownerIn(own: string, who: string, averaged: boolean): string {
  const level = averaged ? LEVEL.exec(own)?.[0] : undefined;
  return level ?? (own.includes(who) ? who : '');
}

/** 十年间|招聘的162名: where its lead names no time, its clause may. */
function timeIn(lead: string, clause: string): string {
  return (PERIOD.exec(lead) ?? PERIOD.exec(clause))?.[0] ?? '';
}

/** The digits, and by what they are found. */
function figuresOf(quantity: Quantity): Pick<Mention, 'digits' | 'magnitude' | 'digitKeys'> {
  const digits = digitsOf(quantity);
  const magnitude = magnitudeOf(quantity);
  const { dimension } = quantity.measure;
  const alike = [inAnyOrder(digits), ...openAt(digits)].map((key) => `${dimension} ${magnitude} ${key}`);
  const tens = digits.endsWith('0') ? [] : tenfoldKeys(`${dimension} tens ${digits}`, magnitude);
  return { digits, magnitude, digitKeys: [...alike, ...tens] };
}

/** 138万 and 1380万 share one of them. */
function tenfoldKeys(kind: string, magnitude: number): string[] {
  return [`${kind} ${magnitude}`, `${kind} ${magnitude + 1}`];
}

/** Any two of so few are alike; 3.5 and 5.3 are not few tenths. */
function isFew({ value, step, unit, measure, named }: Quantity, behind: string): boolean {
  if (unit === '成' || (measure.dimension === '%' && RATE_WITH_NAME.test(behind || named))) return false;
  return value <= FEW * Math.min(1, step);
}

/** 3%的初查差错率: one that is known by its name. */
const RATE_WITH_NAME = /^\p{Script=Han}{3,}率/u;

/** What only leads to what is meant: an aside, what is addressed, what is looked at. */
function frameOf(clause: string, { after }: Quantity): string {
  const frame = LOOKED_AT.test(after) ? SEEN_FROM : ADDRESSED;
  return (ASIDE.exec(clause) ?? frame.exec(clause))?.[0] ?? '';
}

/** How much of a clause leads to its number: a stretch of years in it is no number of its own (全市河湖长一年|巡河). */
function reachOf(lead: string, clause: string): number {
  const before = clause.slice(0, clause.length - lead.length);
  return YEARS_WITHIN.exec(before.slice(-4))?.[0] !== undefined && /年[来间]?$/.test(before)
    ? clause.length
    : lead.length;
}

/** What is done or counted, by one name for a deed that has two, and without whose it is. */
function nameIn(own: string, { who }: Quantity): string {
  const named = who !== '' && !isScope(who);
  const plain = strip(strip(named ? strip(own).replace(who, '') : own).replace(YEARS_WITHIN, ''));
  const deeds = named ? [...DEEDS, ...DEEDS_ALONE] : DEEDS;
  return deeds.reduce((text, [deed, name]) => text.replace(deed, name), plain);
}

/** What stands before a number in its clause: 请统计局把三天接待的, with the number in it. */
function clauseTo({ start, lead }: Quantity, { text }: Stretch): string {
  const from = Math.max(0, start - lead.length - LONGEST_FRAME);
  const before = text.slice(from, start - lead.length);
  return before.slice(before.search(/(?<![^，；：。、！？（）])[^，；：。、！？（）]*$/)) + lead;
}

const LONGEST_FRAME = 20;

function strip(text: string): string {
  let plain = text;
  for (let i = 0; i < 2; i++) plain = plain.replace(PERIOD, '').replace(RETOLD_FILLER, '').replace(LEADS, '');
  return plain;
}

/** 这 and 的 right before it, what is addressed (把, 对), or nothing but whose it is: 全街道1064名党员, 现有1064名. */
function isDefinite(told: Pick<Figure, 'quantity' | 'stretch'>, own: string, framed: string): boolean {
  const { who, after } = told.quantity;
  const plain = own.replace(PERIOD, '').replace(who, '').trim();
  return (
    framed !== '' ||
    HEARD.test(after) ||
    /的$/.test(plain) ||
    (!isBesideOthers(told) && /^(?:全\p{Script=Han}{1,2}|总共|全部|所有|现有|已有|[给让])?$/u.test(plain))
  );
}

/** The noun right behind a number, as far as what is to be done does not begin. */
function behindOf({ after }: Quantity): string {
  return strip(after.replace(AS_BASE, '').replace(/^的/, '').replace(TO_DO, '')).slice(0, LONGEST_NOUN);
}

const LONGEST_NOUN = 10;

function clauseBefore({ start, lead }: Quantity, { text }: Stretch): string {
  const before = text.slice(Math.max(0, start - lead.length - 24), start - lead.length);
  return before.slice(before.search(/(?<![^。；])[^。；]*$/)).replace(/[，、]/g, ' ');
}

function magnitudeOf({ value, measure }: Quantity): number {
  return Math.floor(Math.log10(value * measure.factor));
}

/** The digits that count: 213 of 2.13万. */
function digitsOf({ value, measure }: Quantity): string {
  const digits = String(Number((value * measure.factor).toPrecision(12)))
    .replace(/e.*$|\./g, '')
    .replace(/^0+/, '');
  return digits.replace(/0+$/, '').padEnd(2, '0');
}

/** 1060 and 1600: noughts say only how large it is. */
function inAnyOrder(digits: string): string {
  return sorted(digits.replaceAll('0', ''));
}

/** 4?3 and 47? of 473: what differs in one place shares one of them. */
function openAt(digits: string): string[] {
  return Array.from(digits, (_, i) => `${digits.slice(0, i)}?${digits.slice(i + 1)}`.replace(/0+$/, ''));
}
