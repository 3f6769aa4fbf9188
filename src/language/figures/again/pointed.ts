/**
 * 指回: a figure that says of itself that it is known (这86户, 把830万元, 60%的上线率), held against the last one of its kind
 * right before it. How it points, how its digits are like the other's, and what words both share are seen first; a
 * table says which of them together leave no doubt.
 */
import { rememberLast } from '../../../model/remember';
import {
  type Figure,
  followsAtOnce,
  isBesideOthers,
  isInListOfParts,
  ofEach,
  type Stretch,
  textBetween,
} from '../figures';
import type { Quantity } from '../read/quantities';
import {
  ALL_DID,
  ANYBODY,
  COUNTS_OFF,
  EACH_TIME,
  EVERY_ONE_DID,
  GOES_ON_BARE,
  HEARD_OUT,
  NOT_RETOLD,
  ON_PAPER,
  PERIOD,
  POINTED_AS_KNOWN,
  POINTED_AT,
  POINTED_TO,
  SAID_OF_ALL,
  SET_APART,
  TIMES_APART,
  TO_DO,
  UNDONE,
} from '../read/quantityWords';
import { areOtherTimes } from '../read/times';
import { size } from '../sentence/claims';
import { areApart, type Conflict, differInOne, plainWho, sorted, type Told } from './pair';

/** 这86户; 听完14名; 把830万元; 60%的上线率 or 收回的60份; 一共4300个; 236名代表 at the head of its clause; 46名护理员人人都有. */
type Way = 'this' | 'heard' | 'object' | 'named' | 'all' | 'head' | 'every';

/** How a figure points back. */
interface Pointing {
  readonly way: Way;
  /** What it says of itself before the number, and the noun behind it. */
  readonly limit: string;
  readonly noun: string;
}

/** A figure that points, and the one that it can only mean. */
interface Pair extends Pointing {
  readonly figure: Figure;
  readonly other: Figure;
  /** 86 and 68, 450万 and 450亿, or off in one digit. */
  readonly digits: 'swapped' | 'tenfold' | 'near' | 'other';
  /** How many characters of what it says stand beside the other one, and those of its limit that do not. */
  readonly shared: number;
  readonly strange: number;
  /** True where no third value of that kind stands before it. */
  readonly alone: boolean;
  /** 过半数的村, 其中: what lies between tells of a part. */
  readonly split: boolean;
  /** 这15位同志: whoever they are. */
  readonly anybody: boolean;
  /** 学员 and 参训人员 have a character in common, or nothing is said. */
  readonly related: boolean;
}

/** What leaves no doubt, a row each. */
const GROUNDS: readonly ((pair: Pair) => boolean)[] = [
  // 新建高标准农田1.8万亩。……这15600亩高标准农田
  ({ way, shared, anybody, alone, strange, split }) =>
    way === 'this' && (shared > 1 || anybody) && alone && strange < 2 && !split,
  // 住着47位孤寡老人。……这74位老人
  (pair) => pair.way === 'this' && areLike(pair) && pair.strange < 3 && (pair.alone || pair.shared > 1),
  ({ way, digits, alone, strange, split, related }) =>
    way === 'this' && digits === 'near' && alone && strange < 2 && !split && related,
  // 受理涉企案件267件。……276件涉企案子件件办在期限之内
  (pair) => areLike(pair) && pair.shared > 1 && pair.alone && pair.strange === 0,
  // 参赛选手48名。84名选手，个个不弱
  (pair) => pair.way === 'head' && areLike(pair) && pair.alone && pair.related && pair.noun.length < 5,
  isHeardOtherwise,
  isOfEveryOne,
  // 认领心愿的党员超过300名。……认领心愿的286名党员
  ({ way, shared, alone, strange, split, limit }) =>
    way === 'named' && limit !== '' && shared > 4 && alone && strange === 0 && !split,
];

function areLike({ digits }: Pair): boolean {
  return digits === 'swapped' || digits === 'tenfold';
}

/** 12名选手站上了舞台。……听完14名选手的演讲: who is heard out, or thanked, is all of them. */
function isHeardOtherwise({ way, noun, digits, figure, other }: Pair): boolean {
  return way === 'heard' && areLikeOrNear(digits) && isOfNoun(noun, figure, other);
}

/** 来自12家机构的48名护理员……46名护理员人人都有: what is said of every one is said of all that were told of. */
function isOfEveryOne({ way, noun, digits, figure, other }: Pair): boolean {
  return way === 'every' && areLikeOrNear(digits) && isOfNoun(noun, figure, other);
}

/** 共有15支队伍参加。…16支队伍按时走完了全程: no more can have done it than there were. */
function isMoreThanCame({ way, digits, figure, other }: Pair): boolean {
  const { quantity, stretch } = figure;
  const behind = stretch.text.slice(quantity.end);
  return (
    way === 'head' &&
    areLikeOrNear(digits) &&
    quantity.measure.counted &&
    size(quantity) > size(other.quantity) &&
    (ALL_DID.test(behind) || EVERY_ONE_DID.test(behind)) &&
    !ON_PAPER.test(behind) &&
    isCountedAlike(quantity, other.quantity) &&
    isWholeOfNow(figure, other)
  );
}

/** 新增烘干能力9.8万吨。…9.6万吨烘干能力，够用了: nothing else has so long a name. */
function isAllOfIt({ way, digits, noun, figure, other }: Pair): boolean {
  const { after, measure } = figure.quantity;
  return (
    way === 'head' &&
    areLikeOrNear(digits) &&
    !measure.counted &&
    noun.length >= LONG_LIMIT &&
    isOfNoun(noun, figure, other) &&
    SAID_OF_ALL.test(figure.stretch.text.slice(figure.quantity.end + after.indexOf(noun) + noun.length)) &&
    isWholeOfNow(figure, other)
  );
}

/** 16支|队伍按时…, 15支|队伍参加; 640台|收割机日夜…, 投入收割机|620台 */
function isCountedAlike({ unit, after }: Quantity, { unit: counted, noun, lead }: Quantity): boolean {
  if (unit !== counted) return false;
  if (noun !== '') return noun.length > 1 && after.startsWith(noun.slice(0, 2));
  const most = Math.min(after.length, LONGEST_NOUN);
  for (let length = most; length > 1; length--) if (lead.trim().endsWith(after.slice(0, length))) return true;
  return false;
}

/** The other is neither one part of several, nor of a time before, nor somebody else's. */
function isWholeOfNow({ who }: Figure, other: Figure): boolean {
  const { quantity, stretch } = other;
  const [then] = TIMES_APART[0]!;
  return (
    !areApart(plainWho(who), plainWho(other.who)) &&
    !isInListOfParts(other) &&
    !isBesideOthers(other) &&
    !NOT_RETOLD.test(quantity.lead) &&
    !then.test(stretch.text.slice(0, quantity.start))
  );
}

/** 这次一共抽检图幅240幅……这次抽检的260幅: all that was done this time. */
function isOfThisTime({ limit }: Pointing, { quantity: { lead } }: Figure): boolean {
  const [, deed] = THIS_TIME.exec(limit) ?? [];
  return deed !== undefined && lead.includes(deed) && /[这本此]次/.test(lead) && /共/.test(lead);
}

const THIS_TIME = /^[这本此]次(\p{Script=Han}{2,4})$/u;

/** At the head of the paragraph that follows that of the other, which ends in it. */
function isRightBehind(figure: Figure, other: Figure): boolean {
  return (
    figure.stretch.start === 0 &&
    followsAtOnce(other, figure, NEXT) &&
    other.stretch.quantities.at(-1) === other.quantity
  );
}

/** Two line breaks. */
const NEXT = 5;

function areLikeOrNear(digits: Pair['digits']): boolean {
  return digits === 'swapped' || digits === 'near';
}

/** 12名|选手, 选手|12名 of 14名|选手 */
function isOfNoun(noun: string, { quantity: { unit } }: Figure, { quantity: other }: Figure): boolean {
  return noun.length > 1 && other.unit === unit && (other.noun.startsWith(noun) || other.lead.endsWith(noun));
}

/** How far back, in characters of its paragraph, a figure points. */
const REACH = 160;
/** How many figures before one are looked at. */
const MOST = 12;
/** And how many of all paragraphs before. */
const MOST_AFAR = 120;

/** The figures that point at another with another value, in order; time is linear in their number. */
export function pointedIn({ passages, figures }: Told): Conflict[] {
  /** What was told before, wherever: it may be that which is meant. */
  const told = new Set<string>();
  return amountsIn(passages).flatMap(({ figure, amount, pointing }, i) => {
    const known = told.has(amount);
    told.add(amount);
    if (!pointing || known) return [];
    return meantBy(pointing, figure, ...figures.slice(Math.max(0, i - MOST_AFAR), i));
  });
}

/** How much each is, by which it is known again, and how it points back. */
const amountsIn = ofEach((figure) => ({
  figure,
  amount: `${countedAs(figure.quantity)} ${size(figure.quantity)}`,
  pointing: pointingOf(figure.quantity, figure.stretch),
}));

/** 二十一人 and 那二十一个学生: people are counted by 个 as well. */
function countedAs({ measure: { dimension } }: Quantity): string {
  return dimension === '个' ? '人' : dimension;
}

/** Of the figures before one that which it points at with another value. */
const meantBy = rememberLast(
  (pointing: Pointing, figure: Figure, ...before: readonly Figure[]): readonly Conflict[] => {
    const pair = besideIn(before.slice(-MOST), pointing, figure) ?? afarIn(before, pointing, figure);
    return pair ? [{ figure, other: pair.other, name: nameOf(pair) }] : [];
  },
);

/** The figure right before one that it points at. */
function besideIn(all: readonly Figure[], pointing: Pointing, figure: Figure): Pair | undefined {
  const before = all.filter((each) => isInReach(each, figure));
  const other = before.at(-1);
  if (!other || before.some((each) => bearsOut(each, figure)) || addUp(before, figure)) return undefined;
  const pair = compare(pointing, other, figure, before);
  return GROUNDS.some((holds) => holds(pair)) ? pair : undefined;
}

/**
 * The one in a paragraph before, where only one has digits like these and is said to be the same: 查出隐患128处。…
 * 查出的这182处隐患.
 */
function afarIn(all: readonly Figure[], pointing: Pointing, figure: Figure): Pair | undefined {
  const kind = all.filter((each) => isOfItsKind(each, figure));
  if (kind.some((each) => isAbout(each, figure)) || addUp(kind.slice(-MOST), figure)) return undefined;
  const before = kind.filter(
    (each) =>
      (pointing.way === 'every' || each.paragraph !== figure.paragraph) &&
      !areOtherTimes(figure.period, each.period),
  );
  const other =
    onlyOne(before.filter((each) => isSaidOf(pointing, each))) ??
    onlyOne(before.filter((each) => areDigitsLike(figure, each))) ??
    onlyOne(before.filter((each) => isNearlyOfNoun(pointing, figure, each))) ??
    onlyOne(before.filter((each) => isRestOf(figure, each))) ??
    onlyOne(before.filter((each) => isOfThisTime(pointing, each))) ??
    onlyOne(before.filter((each) => isOfNoun(pointing.noun, figure, each))) ??
    onlyOne(before.filter((each) => isCountedAlike(figure.quantity, each.quantity)));
  const pair = other && compare(pointing, other, figure, before);
  return pair && GROUNDS_AFAR.some((holds) => holds(pair)) ? pair : undefined;
}

/** 36件作品, of which 9 were good … 这38件作品: of those of one noun the one that is a digit off. */
function isNearlyOfNoun({ noun }: Pointing, figure: Figure, each: Figure): boolean {
  return likenessOf(figure.quantity, each.quantity) === 'near' && isOfNoun(noun, figure, each);
}

/** True where the one is as many as the other says, or nearly where it says only about how many: 十几个, 200多人. */
function isAbout({ quantity: said }: Figure, figure: Figure): boolean {
  const [value, about] = [size(figure.quantity), size(said)];
  const off = said.bound === undefined && said.high === undefined ? 0 : NEARLY * about;
  return Math.abs(value - about) <= off;
}

/** Of 200多人. */
const NEARLY = 0.5;

/** What leaves no doubt from another paragraph. */
const GROUNDS_AFAR: readonly ((pair: Pair) => boolean)[] = [
  // 查出隐患128处。…查出的这182处隐患
  ({ way, shared, strange }) => way === 'this' && shared > 1 && strange < 3,
  isHeardOtherwise,
  // 还差1300户。｜这3100户分布在18个村
  ({ way, digits, limit, noun, figure, other }) =>
    way === 'this' && digits === 'swapped' && limit + noun === '' && isRightBehind(figure, other),
  isOfEveryOne,
  (pair) => areLikeOrNear(pair.digits) && isOfThisTime(pair, pair.other) && pair.strange === 0,
  // 前五个月立案1260起。…前五个月这1360起案件
  ({ way, related, figure, other, strange }) =>
    way === 'this' && related && isOfItsTime(figure, other) && strange < 3,
  // 实际开工97个。…已经开工的79个项目, but not of a time or a place of its own
  (pair) => pair.digits === 'swapped' && pair.shared > 1 && pair.strange === 0 && isPlain(pair),
  // 已经销号39个。…已经销号的36个问题
  (pair) => isSaidOf(pair, pair.other) && pair.strange === 0 && pair.way !== 'head',
  isMoreThanCame,
  isAllOfIt,
  // 还有27处，不是漏雨就是长草。…剩下的24处闲置房产
  ({ figure, other, noun }) =>
    isRestOf(figure, other) && (noun === '' || coveredIn(noun, other.paragraph.folded) > 1),
];

/** True where nothing says that it is another one: 去年签约的, 城北片区拆除的; 新签约 is no 签约. */
function isPlain({ figure: { quantity }, limit, noun, other }: Pair): boolean {
  const beside = contextOf(other);
  // 已经化解的1230件|婚姻之外的纠纷
  if ([...noun].some((char) => !beside.includes(char))) return false;
  const own = quantity.lead.replace(/的$/, '').replace(PERIOD, '').replace(ALREADY, '');
  return quantity.who === '' && own === limit.replace(ALREADY, '') && !/新|累计/.test(other.quantity.lead);
}

/** 已经开工 is 开工. */
const ALREADY = /已经?|对|把|这些/g;

/** What is left: 剩下的, 没落实|去向的. */
const REST = /(?:(?:剩下|余下|剩余)的?|(?:(?:没有?|还没|未|尚未)([^，。；、]{1,6})|(挂账|滞后))的)$/;
/** A rest is no more than so many times another that is the same but for a slip. */
const MANY_TIMES = 3;

/** 没达标的4个 is nothing of 没有扣分的153个. */
function isRestOf({ quantity }: Figure, other: Figure): boolean {
  const [left, undone = '', named = ''] = REST.exec(quantity.lead) ?? [];
  const [one, two] = [size(quantity), size(other.quantity)];
  if (left === undefined || !isRest(other) || Math.max(one, two) > MANY_TIMES * Math.min(one, two))
    return false;
  const own = undone + named;
  return own === '' || other.stretch.text.includes(own.slice(-2));
}

/** 还有27处, 余下386人, 47个|挂在账上 */
const REST_BEFORE = /(?:还有|还剩|剩下?的?|余下?的?|剩余|尚有|仍有|没[^，。；、]{1,4}的)$/;
const REST_BEHIND = /^(?:没|未|尚未|还没|挂在|滞后)/;

function isRest({ quantity: { lead, after, end }, stretch }: Figure): boolean {
  return (
    REST_BEFORE.test(lead.trim()) || REST_BEHIND.test(after) || REST_BEHIND.test(stretch.text.slice(end))
  );
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** A limit of so many characters says which one is meant, whatever the digits: 责令停业9家。…责令停业的这11家. */
const LONG_LIMIT = 4;

function isSaidOf({ limit }: Pointing, { quantity: { lead } }: Figure): boolean {
  return limit.length >= LONG_LIMIT && lead.includes(limit);
}

function areDigitsLike({ quantity }: Figure, { quantity: other }: Figure): boolean {
  const digits = likenessOf(quantity, other);
  return digits === 'swapped' || (digits === 'near' && digitsOf(quantity).length > 2);
}

/** 前五个月立案1260起。…前五个月这1360起案件 */
function isOfItsTime({ period }: Figure, other: Figure): boolean {
  return period !== '' && period === other.period;
}

/** In one paragraph, or in the heading right above it; of one kind, and in a sentence of its own. */
function isInReach(other: Figure, figure: Figure): boolean {
  if (!isOfItsKind(other, figure)) return false;
  const { paragraph, stretch } = figure;
  if (other.paragraph === paragraph)
    return stretch.start - other.stretch.start - other.stretch.text.length < REACH;
  return other.paragraph.kind === 'heading' && followsAtOnce(other, figure, NEXT - 1) && stretch.start === 0;
}

function isOfItsKind(other: Figure, { quantity, stretch }: Figure): boolean {
  const { dimension } = quantity.measure;
  if (other.quantity.measure.dimension !== dimension || other.stretch === stretch) return false;
  return dimension !== '' && isEach(other.quantity) === isEach(quantity);
}

function isEach({ lead }: Quantity): boolean {
  return EACH_TIME.test(lead);
}

/** True where the one may be as many as the other says: 近200名 and 180名, 十几个 and 14个. */
function bearsOut({ quantity: said }: Figure, { quantity }: Figure): boolean {
  const value = size(quantity);
  const [low, high] = rangeOf(said);
  const off = (quantity.step * quantity.measure.factor) / 2;
  const even = said.step * said.measure.factor === quantity.step * quantity.measure.factor;
  return value >= low - (even ? 0 : off) && value <= high + (even ? 0 : off);
}

function rangeOf(said: Quantity): readonly [low: number, high: number] {
  const { value, high, bound, step, measure } = said;
  const { factor } = measure;
  if (high !== undefined) return [value * factor, high * factor];
  if (bound === 'under') return [0, value * factor];
  if (bound === 'about') return [value * factor * 0.8, value * factor * 1.2];
  if (bound === 'over')
    return [value * factor, isSomeMore(said) ? (value + step) * factor : Number.MAX_VALUE];
  const off = measure.counted && step <= 1 ? 0 : (step * factor) / 2;
  return [value * factor - off, value * factor + off];
}

/** 十几个, 二十多个: not ten more. */
function isSomeMore({ han, multiplier, lead }: Quantity): boolean {
  return han && multiplier === '' && !/[超逾过破于少]\s?$/.test(lead);
}

/** 三个镇、五个村……这八个地方; 30户已签，……剩下的6户. */
function addUp(before: readonly Figure[], { quantity, stretch, paragraph }: Figure): boolean {
  const wanted = size(quantity);
  let sum = 0;
  for (const { quantity: each } of before.toReversed()) {
    sum += size(each);
    if (Math.abs(sum - wanted) < 1e-9 * wanted) return true;
  }
  const [last, one] = before.toReversed();
  if (last && one && Math.abs(Math.abs(size(last.quantity) - size(one.quantity)) - wanted) < 1e-9 * wanted)
    return true;
  return quantity.value <= MOST_NAMED && isListed(paragraph.folded.slice(0, stretch.start), quantity.value);
}

/** Who points at more has not named them one by one. */
const MOST_NAMED = 20;

/** 云岭镇、清河镇、石桥镇…… before 这三个镇. */
function isListed(before: string, count: number): boolean {
  return before
    .slice(-REACH)
    .split(/[，。；：]/)
    .some((clause) => clause.split('、').length === count);
}

const pointingOf = rememberLast((quantity: Quantity, stretch: Stretch): Pointing | undefined => {
  const { bound, high, apportioned, value, mode } = quantity;
  if (bound !== undefined || high !== undefined || apportioned || value < 2) return undefined;
  // 这12年: of the 40 that were told.
  if (OF_TIME.has(quantity.measure.dimension)) return undefined;
  const every = everyIn(quantity);
  const noun = every ?? nounOf(quantity);
  if (COUNTS_OFF.test(noun) && value <= MOST_NAMED) return undefined;
  const found = wayOf(quantity, stretch, noun, every !== undefined);
  if (!found || isInListOfParts({ quantity, stretch })) return undefined;
  const [way, limit] = found;
  const isLeft = way === 'named' && REST.test(quantity.lead);
  if (way !== 'this' && !isLeft && (mode === 'target' || UNDONE.test(limit))) return undefined;
  return NOT_RETOLD.test(limit.replace(EACH_TIME, '')) ? undefined : { way, limit: strip(limit), noun };
});

const OF_TIME: ReadonlySet<string> = new Set(['年', '天', '个月', '周', '小时', '个工作日']);

function wayOf(
  { lead, start, end }: Quantity,
  { text }: Stretch,
  noun: string,
  isEvery: boolean,
): readonly [Way, string] | undefined {
  const said = lead.trim();
  for (const [way, pattern] of WAYS) {
    const match = pattern.exec(said);
    if (match) return [way, match[1] ?? ''];
  }
  if (text[end] === '的' && noun.length > 1) return ['named', said];
  const begins =
    GOES_ON_BARE.test(said) && !/[\d\p{Script=Han}、]/u.test(text[start - lead.length - 1] ?? '');
  if (!begins || noun === '') return undefined;
  return [isEvery ? 'every' : 'head', ''];
}

/** 护理员|人人都有, 电梯|全部实现: what is said of every one of them. */
function everyIn({ after }: Quantity): string | undefined {
  return EVERY_ONE.exec(after.trim())?.[1];
}

const EVERY_ONE =
  /^(\p{Script=Han}{2,6}?)(?:全部|全都|都(?!市|会)|均(?![价等衡])|无一|([人个件台户条项家处辆座场站村校班所艘套张份])\2(?=\p{Script=Han}))/u;

const WAYS: readonly (readonly [Way, RegExp])[] = [
  ['this', POINTED_AT],
  ['heard', HEARD_OUT],
  ['object', POINTED_TO],
  ['all', POINTED_AS_KNOWN],
  ['named', /^(.{2,})的$/],
  ['named', /^(剩余|剩下|余下)$/],
];

function nounOf({ after }: Quantity): string {
  return after
    .trim()
    .replace(/^的|^[之以]外.*/s, '')
    .replace(TO_DO, '')
    .replace(/[把将被对给向].*$/s, '')
    .replace(LATER, '')
    .slice(0, LONGEST_NOUN);
}

/** 作品|明年3月将展出 */
const LATER = /(?:[今明后]年|[本下]个?[月周季]|[年月]底|\d).*$/su;
const LONGEST_NOUN = 8;

/** 请教育局把|分到红的: without the verb that leads there. */
function strip(limit: string): string {
  return limit
    .replace(PERIOD, '')
    .replace(/^.*(?:[把将对让给使向由请是在到和与]|围绕)/, '')
    .replace(/[的\s]/g, '');
}

function compare(pointing: Pointing, other: Figure, figure: Figure, before: readonly Figure[]): Pair {
  const { limit, noun } = pointing;
  const beside = contextOf(other);
  const first = size(other.quantity);
  const ofLimit = coveredIn(limit, beside);
  return {
    ...pointing,
    figure,
    other,
    digits: likenessOf(figure.quantity, other.quantity),
    shared: ofLimit + coveredIn(noun, beside),
    strange: [...limit.replace(ALREADY, '')].filter((char) => !beside.includes(char)).length,
    alone: before.every((each) => size(each.quantity) === first),
    split: SET_APART.test(textBetween(other, figure)),
    anybody: ANYBODY.test(noun) && figure.quantity.value > MOST_NAMED / 2,
    related: noun === '' || ANYBODY.test(noun) || [...noun].some((char) => beside.includes(char)),
  };
}

/** The sentence of a figure, and the one before it where that only asks for it: 有多少家危化品企业？137家。 */
function contextOf({ stretch, paragraph }: Figure): string {
  return stretch.text.length < 12
    ? paragraph.folded.slice(Math.max(0, stretch.start - 30), stretch.start) + stretch.text
    : stretch.text;
}

/** How many characters of a text stand in another, two or more together. */
function coveredIn(text: string, around: string): number {
  let covered = 0;
  for (let at = 0; at < text.length; ) {
    let length = 0;
    while (at + length < text.length && around.includes(text.slice(at, at + length + 1))) length++;
    if (length > 1) covered += length;
    at += Math.max(1, length);
  }
  return covered;
}

function likenessOf(one: Quantity, other: Quantity): Pair['digits'] {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a === b) return 'tenfold';
  if (a.length < 2 || a.length !== b.length) return 'other';
  if (sorted(a) === sorted(b)) return 'swapped';
  return differInOne(a, b) ? 'near' : 'other';
}

/** The digits that count, as they are written: 45 of 450万. */
function digitsOf({ value }: Quantity): string {
  return String(Number(value.toPrecision(12)))
    .replace(/e.*$|\./g, '')
    .replace(/^0+|0+$/g, '');
}

function nameOf({ way, noun, limit, other }: Pair): string {
  const { noun: counted, named, unit } = other.quantity;
  // 收割机 of 640台收割机|日夜抢收 is named by 投入收割机|620台.
  const told = way === 'head' ? named : '';
  return counted || told || noun || named || limit || unit;
}
