/**
 * 复述: the same figure told again with another value. What speaks for one thing is seen in the words (how far what
 * leads to the numbers and what they count agree) and in the digits (86 and 68); what speaks against it is a table.
 */
import { rememberLast } from '../../../model/remember';
import { type Figure, isBesideOthers, isInListOfParts, ofEach, type Stretch, textBetween } from '../figures';
import { scaled } from '../read/amounts';
import type { Quantity } from '../read/quantities';
import {
  ACTS,
  COUNTS_OFF,
  isScope,
  LED_BY_YEARS,
  NOT_RETOLD,
  OCCASION,
  SPLIT_UP,
  STAGES,
  scopeOf,
  TARGET,
  VERB_END,
} from '../read/quantityWords';
import { areOtherTimes, plainTime } from '../read/times';
import {
  agree,
  areApart,
  type Conflict,
  differInOne,
  pairsOf,
  plainWho,
  saysToo,
  sorted,
  strip,
  type Told,
} from './pair';

/** A figure as it is told: what leads to it and what it counts, without time, scope and filling words. */
interface Telling {
  readonly lead: string;
  readonly noun: string;
  /** 上级交办的163件积案: it speaks of what was told before. */
  readonly definite: boolean;
  /** 今天走了八个村: what this very meeting did. */
  readonly occasion: string;
  /** As written, without unit, in order and sorted. */
  readonly digits: string;
  readonly sorted: string;
  readonly period: string;
  /** Aimed at. */
  readonly wanted: boolean;
  /** By what others find it. */
  readonly anchors: readonly string[];
}

interface Retold {
  readonly figure: Figure;
  readonly telling: Telling;
  /** It is a part of what its sentence tells. */
  readonly isPart: boolean;
}

/** How many tellings that share a word are compared with one. */
const FARTHEST = 8;

/** The figures that were told before with another value, in order; time is linear in their number. */
export function retoldIn({ passages }: Told): Conflict[] {
  const known = new Map<string, Retold[]>();
  return toldIn(passages).flatMap((told) => {
    const before = met(known, told);
    const other = told.isPart || before.length === 0 ? undefined : conflicting(told, ...before);
    return other ? [{ figure: told.figure, other: other.figure, name: nameOf(told, other) }] : [];
  });
}

const toldIn = ofEach((figure): Retold | undefined => {
  const telling = tellingOf(figure.quantity, figure.stretch);
  return telling && { figure, telling, isPart: isInListOfParts(figure) };
});

/** Those that were told before with a word of this one, which joins them; one as often as it shares some. */
function met(known: Map<string, Retold[]>, told: Retold): Retold[] {
  const before: Retold[] = [];
  for (const key of told.telling.anchors) {
    const row = known.get(key);
    if (!row) {
      known.set(key, [told]);
      continue;
    }
    for (const each of row) before.push(each);
    row.push(told);
    if (row.length > FARTHEST) row.shift();
  }
  return before;
}

/** The one before that tells otherwise of the same. */
const conflicting = rememberLast((told: Retold, ...before: readonly Retold[]): Retold | undefined => {
  const same = before.filter((each) => isOneThing(each, told));
  if (same.length === 0 || before.some((each) => agree(each.figure, told.figure) && isSaid(each, told)))
    return undefined;
  const others = before.filter((each) => !same.includes(each) && isSaidAlike(each.telling, told.telling));
  // 上半年完成投资12亿元 between 一季度完成投资5亿元 and 一季度完成投资6亿元 is of a time of its own.
  if (others.some((each) => !areOfTwoTimes(each.telling, told.telling))) return undefined;
  const periods = new Set(
    [told, ...same].map(({ telling }) => telling.period).filter((period) => period !== ''),
  );
  return same.find(
    ({ telling: { period } }) => period === told.telling.period || (periods.size < 2 && others.length === 0),
  );
});

function areOfTwoTimes(a: Telling, b: Telling): boolean {
  return a.period !== '' && b.period !== '' && a.period !== b.period;
}

/** 说这话的有54条 … 说这话的有36条 … 说这话的有30条: the words of several, each with its own. */
function isSaidAlike(a: Telling, b: Telling): boolean {
  return a.lead === b.lead && a.noun === b.noun && a.digits !== b.digits;
}

/** The same value was told of such things before, in whatever words: 5位同志书面述, 书面述职的5位同志. */
function isSaid(a: Retold, b: Retold): boolean {
  return areOfOneCase(a, b) && headOf(a.telling, b.telling) > 1;
}

function nameOf({ telling }: Retold, other: Retold): string {
  const names = [telling, other.telling].map(({ lead, noun }) => (noun === '' ? lead : noun));
  return names.sort((a, b) => a.length - b.length)[0] ?? '';
}

/** How many characters next to a number are looked at first. */
const NEXT = 4;

/** By what tellings of one thing find each other: two characters of theirs and as many digits, or all of their words. */
function anchorsOf(
  { lead, noun, occasion, digits }: Omit<Telling, 'anchors'>,
  { measure }: Quantity,
): readonly string[] {
  const words = new Set([...pairsOf(lead.slice(-NEXT)), ...pairsOf(noun.slice(0, NEXT))]);
  if (occasion !== '') words.add(occasion);
  const kind = `${measure.dimension} ${digits.length} `;
  return [...[...words].map((word) => kind + word), `${measure.dimension} ${lead}${noun}`];
}

const tellingOf = rememberLast((quantity: Quantity, stretch: Stretch): Telling | undefined => {
  const telling = read(quantity, stretch);
  return telling && { ...telling, anchors: anchorsOf(telling, quantity) };
});

function read(quantity: Quantity, stretch: Stretch): Omit<Telling, 'anchors'> | undefined {
  const { role, bound, high, apportioned, lead, end, period } = quantity;
  if ((role !== 'plain' && role !== 'share') || bound !== undefined || high !== undefined || apportioned)
    return undefined;
  const said = lead.replace(BY_NOW, '');
  if (NOT_RETOLD.test(said) || isRateOfOther(quantity, stretch)) return undefined;
  // 村级河长一年巡河2.5万人次: what leads to it says too little by itself.
  if (LED_BY_YEARS.test(stretch.text.slice(0, quantity.start - lead.length))) return undefined;
  const noun = nounOf(quantity, stretch);
  const plain = strip(said);
  if (COUNTS_OFF.test(noun) || (plain + noun).length < 2) return undefined;
  return {
    lead: plain,
    noun,
    definite: (/的\s*$/.test(lead) && plain !== '') || stretch.text[end] === '的',
    occasion: occasionOf(plain, noun),
    digits: digitsOf(quantity),
    sorted: sorted(digitsOf(quantity)),
    period: plainTime(period),
    // 36名在岗职工|的进修计划 is no plan of so many.
    wanted: quantity.mode === 'target' || TARGET.test(quantity.noun || noun),
  };
}

/** 资产负债率|已经降到|61.8%: what it is now. */
const BY_NOW = /已经?(?:下降|降低|提高|上升|[降升])[到至]$/;

/** 受理网上信访200件，办结180件，办结率90%: a rate by itself is that of what was counted right before. */
export function isRateOfOther({ start, lead, named }: Quantity, { quantities }: Stretch): boolean {
  const before = quantities.findLast((each) => each.end <= start - lead.length);
  return /^.{1,4}率$/.test(named) && lead.trim() === named && before?.measure.counted === true;
}

function nounOf({ after, noun }: Quantity, { text }: Stretch): string {
  return noun === '' || text === '' ? '' : strip(after.replace(/^的/, ''));
}

function occasionOf(lead: string, noun: string): string {
  const verb = OCCASION.findIndex((row) => row.test(lead) || row.test(noun));
  return verb < 0 || noun === '' ? '' : `${verb}${noun.slice(0, 1)}`;
}

/** How the values of two figures are like each other: a slip of the pen, or of one digit. */
function likenessOf(one: Retold, other: Retold): 'swapped' | 'near' | undefined {
  const [a, b] = [one.figure.quantity, other.figure.quantity];
  const { digits, sorted: inOrder } = one.telling;
  const { digits: others, sorted: othersInOrder } = other.telling;
  if (digits.length !== others.length || a.multiplier !== b.multiplier || !areOfOneUnit(a, b))
    return undefined;
  // 61.2万 and 162万 are ten times apart.
  if (magnitudeOf(a) !== magnitudeOf(b)) return undefined;
  if (inOrder === othersInOrder) return digits.length > 1 && digits !== others ? 'swapped' : undefined;
  return differInOne(digits, others) || (digits.length === 2 && isAboutAlike(a, b)) ? 'near' : undefined;
}

/** 38人 and 36名 */
function areOfOneUnit({ measure: a }: Quantity, { measure: b }: Quantity): boolean {
  return a.dimension === b.dimension && a.factor === b.factor;
}

/** 二十位 and 十二位. */
function isAboutAlike(a: Quantity, b: Quantity): boolean {
  return a.han && b.han && a.value < 2 * b.value && b.value < 2 * a.value;
}

function magnitudeOf({ value }: Quantity): number {
  return Math.floor(Math.log10(value) + 1e-9);
}

/** As it is written where both are in one unit: 260 and 206 of 万元. */
function digitsOf({ value, multiplier }: Quantity): string {
  return String(Number((value / scaled(1, multiplier)).toPrecision(12))).replace('.', '');
}

/** How many characters two tellings have to share, by how alike their values are. */
const ENOUGH = { swapped: 3, near: 4 };
const ENOUGH_OF_FEW = 6;
/** Few: any two of them differ by one digit. */
const FEW = 10;

function isOneThing(a: Retold, b: Retold): boolean {
  const likeness = likenessOf(a, b);
  if (likeness === undefined && !areIdentical(a, b)) return false;
  if (a.figure.stretch === b.figure.stretch || !areOfOneCase(a, b)) return false;
  if (saysToo(a.figure, b.figure) || saysToo(b.figure, a.figure)) return false;
  if (likeness === undefined || isOneOccasion(a, b)) return true;
  if (
    areApartInWho(a, b) ||
    (likeness === 'near' && (isSplit(a.figure, b.figure) || isBesideOthers(b.figure)))
  )
    return false;
  if (likeness === 'swapped' && isUnmistakable(a.telling, b.telling)) return true;
  return agreeInWords(a, b) >= enoughFor(a, b, likeness);
}

/** So many digits do not come twice in another order, where both tell of one thing. */
const MANY_DIGITS = 4;
const SOME_DIGITS = 3;

/** 转移群众4215人 and 4251人全部安全转移; 着了168回火 and 着火186回. */
function isUnmistakable(a: Telling, b: Telling): boolean {
  const [one, other] = [a.lead + a.noun, b.lead + b.noun];
  // 1720 and 1270 have three.
  const digits = a.digits.replaceAll('0', '').length;
  if (digits < SOME_DIGITS) return false;
  return one === other || (digits >= MANY_DIGITS && pairsOf(one).some((pair) => other.includes(pair)));
}

/** Few are soon alike, and want more words. */
function enoughFor(
  { figure: a, telling }: Retold,
  { figure: b, telling: other }: Retold,
  likeness: keyof typeof ENOUGH,
) {
  if (a.quantity.value > FEW && b.quantity.value > FEW) return ENOUGH[likeness];
  return telling.definite || other.definite ? ENOUGH_OF_FEW - 2 : ENOUGH_OF_FEW;
}

/** 90名教师，三分之一参加了研修。参加研修的30名教师 */
function isSplit(first: Figure, later: Figure): boolean {
  return first.paragraph === later.paragraph && SPLIT_UP.test(textBetween(first, later));
}

/** 去年全市研发投入占比2.8% and 3.1%: the same words of the same time, and enough of them. */
function areIdentical({ figure: a, telling: one }: Retold, { figure: b, telling: other }: Retold): boolean {
  if (one.lead !== other.lead || one.noun !== other.noun || one.period === '') return false;
  const said = one.lead + one.noun;
  if (said.length < ENOUGH_OF_FEW || VERB_END.test(said)) return false;
  return one.period === other.period && plainWho(a.quantity.who) === plainWho(b.quantity.who);
}

/** 今天走了八个村 and 今天走的七个村. */
function isOneOccasion({ telling: a }: Retold, { telling: b }: Retold): boolean {
  return (
    a.occasion !== '' &&
    a.occasion === b.occasion &&
    (a.definite || b.definite) &&
    shareStart(a.noun, b.noun) > 0
  );
}

/** Aimed at or come about, whose it is, and when do not speak against each other. */
function areOfOneCase(a: Retold, b: Retold): boolean {
  const [one, other] = [a.figure.quantity, b.figure.quantity];
  if (a.telling.wanted !== b.telling.wanted) return false;
  if (areOtherTimes(plainTime(a.figure.period), plainTime(b.figure.period))) return false;
  return STAGES.every((stage) => stage.test(one.lead + one.noun) === stage.test(other.lead + other.noun));
}

function areApartInWho({ figure: a }: Retold, { figure: b }: Retold): boolean {
  if (ownName(a, b) !== '') return false;
  return areApart(plainWho(a.quantity.who), plainWho(b.quantity.who)) || areOtherUnits(a.who, b.who);
}

/** 东沟乡卫生院，……。全院在岗职工|38人 … 东沟乡卫生院|36名在岗职工: the whole of the one that is named there; its name. */
function ownName(
  { quantity: { who }, paragraph, stretch }: Figure,
  { quantity, stretch: later }: Figure,
): string {
  if (!isScope(who) || quantity.who === '') return '';
  const named = new RegExp(`(?<!\\p{Script=Han})${quantity.who}\\p{Script=Han}{0,3}${scopeOf(who)}`, 'u');
  const name = named.exec(later.text.slice(0, quantity.start))?.[0] ?? '';
  return paragraph.folded.slice(0, stretch.start).includes(name) ? name : '';
}

function areOtherUnits(one: string, other: string): boolean {
  return areApart(one, other) && !isScope(one) && !isScope(other);
}

/** How many characters of two tellings agree; 0 where one says what the other does not bear out. */
function agreeInWords(a: Retold, b: Retold): number {
  const head = headOf(a.telling, b.telling);
  if (head === 0) return 0;
  const [restOfA, sharedOfA] = restOf(a, b);
  const [restOfB, sharedOfB] = restOf(b, a);
  if (ACTS.test(restOfA) || ACTS.test(restOfB) || (restOfA !== '' && restOfB !== '')) return 0;
  const definite = restOfA === '' ? a.telling.definite : b.telling.definite;
  if (restOfA + restOfB !== '' && !definite) return 0;
  return head + Math.max(sharedOfA, sharedOfB);
}

/** How many characters of what is counted agree: 定点机构174家 and 147家定点机构. */
function headOf(a: Telling, b: Telling): number {
  if (a.noun !== '' && b.noun !== '') {
    const start = shareStart(a.noun, b.noun);
    // 选派青年干部45名到村任职 and 选派的54名青年干部
    return start > 1 ? start : Math.max(longestStart(a.noun, b.lead), longestStart(b.noun, a.lead));
  }
  if (a.noun === '' && b.noun === '') return enough(shareEnd(a.lead, b.lead));
  const [named, leading] = a.noun === '' ? [b, a] : [a, b];
  const length = longestStart(named.noun, leading.lead);
  if (length > 1) return length;
  // 批准入伍286名 and 批准入伍的268名新兵
  const shared = Math.max(shareEnd(named.lead, leading.lead), startWithin(named.noun, leading.lead));
  return shared > 3 ? shared : 0;
}

function enough(shared: number): number {
  return shared > 1 ? shared : 0;
}

function shareStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function shareEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return length;
}

/** 投入880万元维修校舍 and 维修校舍投入的808万元. */
function startWithin(name: string, lead: string): number {
  const length = longestAt(name, 0, lead);
  return length > 1 ? length : 0;
}

/** How much of the start of a name ends what leads to another number. */
function longestStart(name: string, lead: string): number {
  for (let length = Math.min(name.length, 10); length > 1; length--)
    if (lead.endsWith(name.slice(0, length))) return length;
  return 0;
}

/** What of the lead of one the other’s sentence does not say, and how much it says. */
function restOf(
  { figure: own, telling }: Retold,
  { figure, telling: other }: Retold,
): readonly [string, number] {
  const around = `${other.lead} ${other.noun} ${figure.stretch.text} ${ownName(figure, own)}`;
  let rest = '';
  let shared = 0;
  for (let at = 0; at < telling.lead.length; ) {
    const length = longestAt(telling.lead, at, around);
    if (length > 1) shared += length;
    else rest += telling.lead[at];
    at += Math.max(1, length > 1 ? length : 1);
  }
  return [rest, shared];
}

function longestAt(text: string, at: number, around: string): number {
  let length = 1;
  while (at + length < text.length && length < 12 && around.includes(text.slice(at, at + length + 1)))
    length++;
  return length;
}
