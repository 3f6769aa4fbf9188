/**
 * 颠倒: a figure whose digits stand in another order than those of one before it: 开工97个 … 已经开工的79个项目. That both are of
 * one thing is seen in a word that both share, right beside each, and in nothing that leads to the later one being strange
 * to the other: 堤防里程1270公里 and 公路里程1720公里 are two.
 */
import { remember, rememberLast, rememberList } from '../../../model/remember';
import { GOES_TO, LEAVES } from '../across/directions';
import { type Figure, ofEach } from '../figures';
import type { Quantity } from '../read/quantities';
import { AFTER_NOUN, HEARD } from '../read/quantityWords';
import { areOtherTimes, plainTime } from '../read/times';
import { isTurned, isVague } from '../sentence/claims';
import { asState, type Conflict, pairsOf, sorted, strip, type Told } from './pair';

/** A figure with what stands beside it. */
interface Beside {
  readonly figure: Figure;
  /** What leads to it and what it counts, without filling words: 开工, 项目. */
  readonly lead: string;
  readonly noun: string;
  /** Its clause and the one before; its sentence. */
  readonly clause: string;
  readonly sentence: string;
  /** 那76起, 这189人 */
  readonly pointed: boolean;
  /** What names it where it is taken up: 投资 of 的投资盘子; `undefined` where it is not. */
  readonly takenUp: string | undefined;
  /** 由9.63亿元压到8亿元以内: what it is now, and is to be no longer. */
  readonly left: boolean;
}

/** What speaks for one thing, a row each, of the later figure and the one before. */
const GROUNDS: readonly ((told: Beside, other: Beside) => boolean)[] = [
  // 开工97个 … 已经开工的79个项目
  (told, other) => sharedIn(told, other.clause) > 0 && isKnownIn(told, other, other.clause),
  // 今年这189人，到11月底还在岗的是171人
  (told) => told.pointed && digitsIn(told) > 2,
  // 4.68亿元，……4.86亿元的底子打下了
  (told, other) => isTakenUp(told) && digitsIn(told) > 2 && areSwapped(told, other),
  // 水渠改造推进有力。计划改造5.2公里，……今年改造水渠2.5公里的任务
  (told, other) =>
    isTakenUp(told) &&
    sharedIn(told, other.clause) > 0 &&
    areSwapped(told, other) &&
    isKnownIn(told, other, topicOf(other.figure)),
  // 年底护林员是396名，……眼下在册428名。全县482名护林员，……
  (told, other) =>
    sharedIn(told, other.sentence) > 0 &&
    digitsIn(told) > 2 &&
    areSwapped(told, other) &&
    isKnownIn(told, other, other.sentence),
  // 受训社工2.8万人，……同志们，受训社工8.2万人: where the speech ends, which tells nothing new.
  (told, other) =>
    told.figure.closing &&
    told.lead.length > LONG &&
    sharedIn(told, other.clause) > 0 &&
    areSwapped(told, other) &&
    isKnownIn(told, other, topicOf(other.figure)),
  // 应收账款9.36亿元，……年底应收账款由9.63亿元压到8亿元以内
  (told, other) =>
    told.left && sharedIn(told, other.clause) > 0 && digitsIn(told) > 2 && areSwapped(told, other),
  // 登记居民3.47万户、9.2万人，……9.2万居民的档案，3.74万户的信息
  (told, other) => haveCompany(other.figure, told.figure) && areSwapped(told, other),
  // 一期占地236亩，……一期263亩用地
  (told, other) =>
    sharedIn(told, other.clause) > 0 &&
    digitsIn(told) > 2 &&
    areSwapped(told, other) &&
    isNounRelated(told, other) &&
    isWithin(told.lead, other.clause),
  // 改造340公里，……。430公里听上去不少: nothing but its unit stands beside it.
  (told, other) => digitsIn(told) > 2 && areSwapped(told, other) && wordsBeside(told).length === 0,
  // 23840人次参加，……23480人次的信任: nobody comes by so many digits twice by chance.
  (told, other) => digitsIn(told) > LONG + 1 && areSwapped(told, other),
  // 观测到鸟类47种，……全季度74种鸟的数量
  (told, other) => isAllOf(told, other) && areSwapped(told, other),
  // 取得证书3150人，……取证的3510人
  (told, other) => digitsIn(told) > 3 && areSwapped(told, other) && isContracted(told, other),
];

/** Units, times and scopes: what stands beside any number. */
const ANYWHERE = new Set(
  '亿元 万元 万人 万吨 万亩 万户 人次 今年 去年 前年 上年 同期 上半 下半 半年 全年 月末 年底 季度 全国 全省 全市 全县 全区 全镇 全乡 全校 全局 全院 全所 全队 全站 全场 全厂 全行 全系 全司 一个 这个 那个 我们 大家 已经 目前 现在 其中 这些 基础 础上 起来 左右 以上 以下 平均 一共 总共 合计'.split(
    ' ',
  ),
);
/** Another time, another part: 比去年的64件, 其余的23个. */
const OF_ANOTHER = /去年|上年|前年|同期|上[次期届轮月季]|比|较|其余|其他|另外?|每|还有|目标|任务|计划$/;
/** 去年开工97个 … 去年开工的79个: a year that both name. */
const YEAR_OF_BOTH = /(?<![比较])(?:去年|上年|前年)(?!同期)/;
const LEAD = 10;
/** So many figures with the same digits are compared with one. */
const FARTHEST = 8;

/** The figures of a speech whose digits stand otherwise than before, in order. */
export function turnedIn({ passages }: Told): readonly Conflict[] {
  return amongWritten(writtenIn(passages));
}

/** A figure's value as it is written, and by what those with the same digits find each other. */
interface Written {
  readonly value: string;
  readonly key: string | undefined;
  readonly told: Beside | undefined;
}

const writtenIn = ofEach((figure): Written => {
  const { quantity } = figure;
  const key = keyOf(quantity);
  const value = `${quantity.measure.dimension} ${quantity.value}`;
  return { value, key, told: key === undefined ? undefined : besideOf(figure) };
});

const amongWritten = rememberList((all: readonly Written[]): readonly Conflict[] => {
  const known = new Map<string, Beside[]>();
  const values = new Map<string, number>();
  for (const { value } of all) values.set(value, (values.get(value) ?? 0) + 1);
  return all.flatMap(({ value, key, told }): readonly Conflict[] => {
    if (key === undefined || told === undefined) return [];
    const row = known.get(key) ?? [];
    known.set(key, [...row.slice(-FARTHEST), told]);
    return row.length === 0 || values.get(value)! > 1 ? [] : turnedOf(told, ...row);
  });
});

const turnedOf = rememberLast((told: Beside, ...row: readonly Beside[]): readonly Conflict[] => {
  const other = row.find((each) => isTurnedOf(each, told));
  return other ? [{ figure: told.figure, other: other.figure, name: '' }] : [];
});

/** By what those with the same digits find each other; `undefined` for what is not told to the last place. */
function keyOf(quantity: Quantity): string | undefined {
  const { role, unit, measure, multiplier, han } = quantity;
  const isMeasured = unit !== '' || multiplier !== '';
  const isTold = role !== 'difference' && isMeasured && !han;
  const digits = digitsOf(quantity);
  // 突破46.8万人次: so many digits are no round number.
  if (isVague(quantity) && (quantity.high !== undefined || quantity.apportioned || digits.length < 3))
    return undefined;
  if (!isTold || digits.length < 2 || new Set(digits).size < 2) return undefined;
  // 479人 and 497名 are people.
  const kind = quantity.role === 'growth' ? quantity.role : '';
  return `${measure.dimension} ${multiplier} ${kind} ${sorted(digits)}`;
}

/** 日均74吨 and 每天47吨 are of one kind, and no 2.7万吨; so are two growths. */
function kindOf({ role, lead, after }: Quantity): string {
  if (role === 'growth') return role;
  return role === 'average' || ONE_OF_MANY.test(lead) || /^的?平均/.test(after) ? 'average' : '';
}

const ONE_OF_MANY = /平均|[日月年人户亩天]均|每[天日月年小人户亩]时?/g;

function digitsOf({ value, step }: Quantity): string {
  return String(Math.round(value / step));
}

function besideOf(figure: Figure): Beside {
  const { quantity, stretch } = figure;
  const { noun, start, end } = quantity;
  const isLong = digitsOf(quantity).length > LONG;
  const alike = (text: string) => (isLong ? text.replace(CAME_IN, '受理') : text);
  // 处理时长从5.1小时|压到|4.3小时 is one of 处理时长.
  const { lead: said } = asState(quantity, stretch);
  const from = LEAVES.exec(said)?.[0] ?? '';
  const lead = alike(said.slice(0, said.length - from.length).replace(REVIEWED, ''));
  const before = stretch.text.slice(0, start).split(/(?<=[，；：。])/);
  const behind = /^[^，。；：]*/.exec(stretch.text.slice(end))![0];
  const taken = TAKEN_UP.exec(behind);
  const plain = strip(lead.slice(-LEAD)).replace(LINKS, '').replace(CAME, '');
  return {
    figure,
    lead: plain,
    noun: taken || (behind.startsWith('的') && plain.length > LONG) ? '' : nameOf(noun),
    clause: alike(`${before.slice(-2).join('')}${behind}`),
    sentence: alike(stretch.text),
    pointed: /[这那]$/.test(lead),
    takenUp: taken ? (taken[1] ?? taken[2] ?? '') : undefined,
    left: from !== '' && GOES_TO.test(behind),
  };
}

/** 转移的497名|乡亲; of 430公里|听上去不少 and 转移群众236人|的经过 it says nothing. */
function nameOf(noun: string): string {
  return strip(noun.replace(HEARD, '').replace(AFTER_NOUN, '').replace(SENT, ''))
    .replace(PEOPLE, '')
    .replace(NEW, '');
}

/** 三天假期|里来|的, 祝|2864名同学, 蒸煮车间|能|做到64批 */
const CAME = /^(?:里?[来到]|祝愿?|感谢|祝贺)$|(?:能够?|可以)$/;
/** 要转移的群众479人, 转移的497名乡亲 */
const PEOPLE =
  /^(?:乡亲|街坊|邻居|群众|村民|居民|百姓|老乡|同志|人员|(?:同学|学子|师生|战友|工友|朋友)\p{Script=Han}*)/u;
/** 发展会员1.84万人 … 发展的1.48万名新会员 */
const NEW = /^新(?=\p{Script=Han}{2})/u;
/** 收到诉求6420件 … 受理6240件诉求: so many digits are those of one thing, whichever of these is said. */
const CAME_IN = /收到|接到|接收/gu;
const LONG = 3;
/** 能把1.68万件|送到各户: no noun. */
const SENT = /^[送运交寄投].?[到往给进至].*/u;
/** 的底子, 的投资盘子, 的营收, 这本账, 形成的经验. */
const TAKEN_UP =
  /^(?:的(\p{Script=Han}{0,4}?)(?:成绩单?|家?底子?|基[数础]|底数|(?<!台)账|答卷|数字?|盘子|业绩|成果|规模|任务|目标|工作(?![人组队站日场服报会方])|总?量|[业任]务量|工作量|缺口|体量|背后)|的(营收)|这(?:本账|笔账?|个(?:数|盘子|目标|任务|规模)|份(?:成绩|答卷|家底))|(?:形成|积累|取得|换来|带来)的(?:经验|教训|成[绩果效]))/u;
/** 要吃透|去年完成投资, 对照|: what only says to look back at it. */
const REVIEWED = /^.{0,6}(?:吃透|对照|对标|总结好?|消化|复盘|珍惜|守住|咬定|盯[住紧]|用好|面对|捧着)/u;
/** 从损失, 能把, 对审核过的, 诊疗占; 本期修复的, 登记在册的: of what there is it says nothing. */
const LINKS =
  /^(?:全[省市县区镇乡村校局院所队站场厂行社馆矿园]|上?半年|[今全]年|本[期次届轮]|(?:登记|注册)在册|已经?)+|^(?:能|还?要)?[从对把在将给向由让使叫]|(?:过|了)?的?[这那]?$|占$|(?<!\p{Script=Han}[国公所])有$/gu;

/** Every character of it, with a neighbour. */
function isWithin(text: string, around: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const pairs = [text.slice(Math.max(0, at - 1), at + 1), text.slice(at, at + 2)];
    if (!pairs.some((pair) => pair.length === 2 && around.includes(pair))) return false;
  }
  return true;
}

const wordsOf: (text: string) => readonly string[] = remember((text: string) => [
  ...new Set(
    [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(([run]) =>
      pairsOf(run).filter((word) => !ANYWHERE.has(word)),
    ),
  ),
]);

function isTurnedOf(other: Beside, told: Beside): boolean {
  const [{ quantity: a }, { quantity: b }] = [other.figure, told.figure];
  if (other.figure.stretch === told.figure.stretch || !isTurned(b, a.value)) return false;
  if (a.step !== b.step || Math.trunc(Math.log10(a.value)) !== Math.trunc(Math.log10(b.value))) return false;
  if (isOfAnother(other.figure, told.figure) || !isNamedThere(told, other)) return false;
  // Of three digits and more only what its own sentence says of its time: what one before it says is no more than likely.
  const [from, to] = digitsIn(told) > 2 ? [a, b] : [other.figure, told.figure];
  const [time, toldTime] = [plainTime(from.period), plainTime(to.period)];
  // 前三季度8460万元的成绩 was told of September.
  const isUpToNow = isTakenUp(told) && UP_TO_NOW.test(toldTime);
  const mayBeOne = isUpToNow || told.left || arePast(from, to) || isLastMonth(time, toldTime);
  if (!mayBeOne && areOtherTimes(time, toldTime)) return false;
  if (areOtherScopes(told.sentence, other.clause) || !isOfItsKind(told, other)) return false;
  return GROUNDS.some((holds) => holds(told, other));
}

/** The words of two characters that lead to a figure, and the first of what it counts. */
function wordsBeside({ lead, noun }: Beside): readonly string[] {
  return wordsOf(`${lead} ${noun.slice(0, 2)}`);
}

/** How many of them stand in a text. */
function sharedIn(told: Beside, text: string): number {
  return wordsBeside(told).filter((word) => text.includes(word)).length;
}

function digitsIn({ figure: { quantity } }: Beside): number {
  return digitsOf(quantity).length;
}

/** It is spoken of as known: 4.86亿元的底子. */
function isTakenUp({ takenUp }: Beside): boolean {
  return takenUp !== undefined;
}

/** Nothing that leads to it is strange to a text, nor what it counts to the sentence of the other. */
function isKnownIn({ lead, noun }: Beside, { sentence }: Beside, text: string): boolean {
  return isWithin(lead, text) && (noun === '' || sentence.includes(noun.slice(0, 2)));
}

/** 用地 and 占地: what it counts has a character of the other's clause. */
function isNounRelated({ noun }: Beside, { clause }: Beside): boolean {
  return [...noun.slice(0, 2)].some((char) => clause.includes(char));
}

/** 取证 of 取得证书: what leads to it is made of characters of the other's clause. */
function isContracted(told: Beside, { clause }: Beside): boolean {
  const [word, ...more] = wordsBeside(told);
  return word !== undefined && more.length === 0 && [...word].every((char) => clause.includes(char));
}

/** 全季度|74种鸟 of 鸟类|47种 */
function isAllOf({ figure: { quantity }, noun }: Beside, { lead }: Beside): boolean {
  return ALL.test(quantity.lead.trim()) && noun.length === 1 && lead.slice(-2).includes(noun);
}

const ALL = /^(?:全\p{Script=Han}{1,2}|所有|全部|一共|总共)$/u;

/** True where what leads to one of them says that it is of another time, or of another part. */
function isOfAnother(a: Figure, b: Figure): boolean {
  const ofOne = arePast(a, b) || plainTime(a.period) === plainTime(b.period) || haveCompany(a, b);
  const isLast = isLastMonth(a.period, b.period);
  const isTask = AS_TASK.test(b.stretch.text.slice(b.quantity.end));
  return [a, b].some(({ quantity: { lead } }) => {
    const said = (ofOne ? lead.replace(YEAR_OF_BOTH, '') : lead)
      .replace(isLast ? LAST_MONTH : '', '')
      .replace(ONE_OF_MANY, '')
      .replace(GREW, '');
    return OF_ANOTHER.test(isTask ? said.replace(TASK_END, '') : said);
  });
}

/** 比去年同期下降 is what any growth is held against. */
const GREW = /(?:同比|环比|[比较](?:去年|上年|上月)?同?期?的?)(?=\p{Script=Han}{0,4}[增下上降提减升])/gu;

/** 春播粮食计划28.5万亩 … 春播粮食25.8万亩的任务: both are what is to be done. */
const AS_TASK = /^的?(?:任务|目标|计划)/;
const TASK_END = /(?:任务|目标|计划)$/;

/** 过去一年完成投资47.6亿元 … 去年46.7亿元的投资盘子 */
function arePast(first: { readonly period: string }, { period }: { readonly period: string }): boolean {
  return first.period === '过去一年' && period === '去年';
}

/** 2026年6月 … 上月: which month it is the speech need not say. */
function isLastMonth(time: string, toldTime: string): boolean {
  return /^上个?月$/.test(toldTime) && /^(?:20\d\d年|今年)?\d{1,2}月$/.test(time);
}

const LAST_MONTH = /^上个?月/;

/** 的投资盘子: of what is told as 投资 there. */
function isNamedThere({ takenUp }: Beside, other: Beside): boolean {
  if (takenUp === undefined || takenUp === '') return true;
  if (takenUp === '营收') return /营收|营业收入/.test(other.clause);
  return topicOf(other.figure).includes(takenUp.slice(0, 2));
}

/** So many characters before a figure may name it. */
const TOPIC = 120;

/** 高标准农田建设推进有力。全年计划新建|5.2万亩, with the rest of its sentence. */
function topicOf({ paragraph, stretch }: Figure): string {
  return paragraph.folded.slice(Math.max(0, stretch.start - TOPIC), stretch.start) + stretch.text;
}

const UP_TO_NOW = /^(?:前[一二三四五六七八九十\d]+个?(?:季度|月)|上半年|1—\d{1,2}月|全年)$/;
const SCOPE = /全[国省市县区镇乡村校]/;

/** 全市 and 全县 */
function areOtherScopes(one: string, other: string): boolean {
  const [a, b] = [scopeIn(one), scopeIn(other)];
  return a !== undefined && b !== undefined && a !== b;
}

/** What each of many has on an average is of one scope with another, and of two growths both say what grew. */
function isOfItsKind({ figure: { quantity }, sentence, lead }: Beside, other: Beside): boolean {
  const kind = kindOf(quantity);
  if (kind !== kindOf(other.figure.quantity) && !isSameAverage(lead, other)) return false;
  if (kind === 'average') return [undefined, scopeIn(other.sentence)].includes(scopeIn(sentence));
  return (
    kind !== 'growth' ||
    (isName(quantity.thing) && other.clause.includes(quantity.thing.slice(0, 2)) && lead !== '')
  );
}

/** 平均处理时长3.4小时 … 处理时长压到4.3小时 */
function isSameAverage(lead: string, { figure: { quantity } }: Beside): boolean {
  const named = /平均(\p{Script=Han}{2})/u.exec(quantity.lead)?.[1];
  return named !== undefined && lead.includes(named);
}

function scopeIn(sentence: string): string | undefined {
  return SCOPE.exec(sentence)?.[0];
}

function isName(thing: string): boolean {
  return thing.length > 1 && !ANYWHERE.has(thing);
}

/** 9.2万人 beside 3.47万户, and 9.2万居民 beside 3.74万户. */
function haveCompany(
  { quantity: a, stretch: one }: Figure,
  { quantity: b, stretch: other }: Figure,
): boolean {
  const near = other.quantities.filter((each) => each !== b && Math.abs(each.start - b.start) < NEAR);
  return one.quantities.some(
    (each) =>
      each !== a &&
      Math.abs(each.start - a.start) < NEAR &&
      each.value > FEW &&
      near.some(({ value, step }) => value === each.value && step === each.step),
  );
}

const NEAR = 16;
/** Smaller ones are soon the same by chance. */
const FEW = 10;

/** 468 and 486: two digits side by side changed places. */
function areSwapped({ figure: a }: Beside, { figure: b }: Beside): boolean {
  const [one, other] = [digitsOf(a.quantity), digitsOf(b.quantity)];
  const odd = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  return one.length === other.length && odd.length === 2 && odd[1] === odd[0]! + 1;
}
