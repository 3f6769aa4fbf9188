/**
 * Misspelt words, known by what the dictionary has: 疏竣 is none of its words, 疏浚 is one. A word is told where one of its
 * characters was exchanged for one that is alike, or two of them changed places, and where the text reads far likelier with
 * the right word than as it stands. A reading is as likely as its words are common.
 */
import { remember, rememberLast } from '../../model/remember';
import type { Vocabulary, WordKind, WordList } from '../../model/vocabulary';
import { isAmongPeople, isFromAbroad, isSurname, startsWithPerson } from '../names';
import { alikeTo, type Likeness, likenessOf } from './alikeCharacters';
import { isEitherWay } from './eitherWay';
import { isBetweenWords } from './idiomSlips';
import { isIdiom } from './idioms';
import { isHan, isWord, type Reading, readWords } from './wordRow';

/**
 * What was done to a word: one of its characters exchanged for one that is so alike, or for one that people are known to
 * write (问提), or two neighbours for each other.
 */
export type MisspeltKind = Likeness | 'swapped' | 'known' | 'missing' | 'extra';

/** A misspelt word, in UTF-16 code units of the text. */
export interface Misspelt {
  readonly wrong: string;
  readonly right: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MisspeltKind;
  /** The expression that tells it, as it is written: 学藉管理 of 学藉. */
  readonly within: string;
  /** The natural logarithm of how much likelier the text reads with the right word. */
  readonly gain: number;
}

/** A text as the dictionary reads it. */
export interface Spelling {
  readonly misspelt: readonly Misspelt[];
  /**
   * True where a place belongs half to the word before it and half to the one behind, and the text would not be likelier
   * with the right word in it: 欢渡 in 喜欢渡口.
   */
  isBetween(start: number, end: number, right: string): boolean;
}

/** How much likelier the text has to be with the right word; kinds that are not named are not told. */
type Least = Readonly<Partial<Record<MisspeltKind, number>>>;

/** How words of a length are told. */
interface Measure {
  /** The shorter a word, the more easily two words side by side are taken for it. */
  readonly least: Least;
  /** Of words that offices write daily, and of the expressions of their trades. */
  readonly ofDaily: Least;
  readonly ofExpressions?: Least;
  /** Where the text as it stands is likelier than this, no word can be so much likelier. */
  readonly unlikely: number;
  /** What is less likelier is not told, whatever was done to it. */
  readonly lowest: number;
}

/** What says that the two belong to two words counts for so much against a slip, but for one that people are known to make in a daily word. */
const OF_TWO = 3;

function measured(own: Omit<Measure, 'lowest'>): Measure {
  const least = [own.least, own.ofDaily, own.ofExpressions ?? {}].flatMap(Object.values<number>);
  return { ...own, lowest: Math.min(...least) };
}

const TWO = measured({
  least: { both: 8, nearBoth: 8.5, known: 6, swapped: 9.5 },
  ofDaily: {
    both: 6,
    nearBoth: 9,
    look: 10.5,
    known: 6,
    part: 13,
    sound: 8,
    swapped: 10,
  },
  unlikely: -9,
});
/** Of a daily word of which the right character stands by itself everywhere: 数剧 for 数据, but not 案件数|居首. */
const BESIDE_FREE: Least = { both: 7, look: 10.5 };
const THREE = measured({
  least: { both: 6.5, nearBoth: 8.5, look: 8, part: 13, sound: 8.5, nearSound: 10, swapped: 8 },
  ofDaily: { both: 6, nearBoth: 7, look: 7, part: 9, sound: 6.5, nearSound: 7.5, swapped: 8 },
  ofExpressions: { both: 4.5, nearBoth: 8, look: 8, part: 13, sound: 7.5, nearSound: 11, swapped: 8.5 },
  unlikely: -14,
});
const LONGER_LEAST: Least = {
  both: 7,
  nearBoth: 8,
  look: 7,
  part: 12,
  sound: 7,
  nearSound: 11,
  swapped: 12,
};
const LONGER = measured({
  least: LONGER_LEAST,
  ofDaily: LONGER_LEAST,
  ofExpressions: { ...LONGER_LEAST, sound: 8, look: 9 },
  unlikely: -17,
});
const OF_PHRASE = measured({
  least: { missing: 9.5, extra: 12 },
  ofDaily: { missing: 9.5, extra: 12 },
  unlikely: -14,
});
/** What people are known to write, where one of the two stands anywhere (自动|分捡), and across the words around them. */
const KNOWN_OF_FREE = 6.5;
const KNOWN_BESIDE_FREE = 7;
const KNOWN_ACROSS = 8;
/** What is no set phrase may be another one, made today: 以城促产 beside 以诚促产. */
const MORE_OF_UNSET = 3;
/** From this length on most of a word stands there right, and tells which one is meant. */
const LONG = 4;

/** Characters by their code units: a text is asked for one of them at nearly every place. */
function units(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (char) => char.charCodeAt(0)));
}

/** What stands by itself everywhere: with such a character two of them are no evidence. */
const FREE = units(
  '的了在是有要将把对从到和与及着过地得不没很更最都也就还再又来去上下中里内外前后大小多少好新老一二三四五六七八九十百千万亿两几半这那哪我你他她它们人各每某第年月日时分个次条项家户村镇县市区省数率额量居占达列排先暨较棵颗子逐等为继亦系之其所以按连却刚才只仍曾均皆便请该被让',
);
/** What stands behind any verb: 盛入, 弯成, 建美, 把会|开实. */
const FREE_BEHIND = units('成入进掉住完开起美实细透稳牢');
/** What a verb is finished by: 补上, 学完. */
const DONE = units('上下出到成完掉好住');
/** What a unit's name ends with. */
const UNIT = units('局办委院校所站队部厅科股');
/** What the short name of a desk ends with. */
const DESK = units('部科股站室');
/** What makes a name of the two characters before it: 双塘镇. */
const PLACE =
  /^(?:街道|社区|小区|中学|小学|幼儿园|广场|大厦|酒店|宾馆|饭店|超市|商场|药房|敬老院|养老院|医院|公司|集团|合作社|[油气]田|水库|高速(?:公路)?|公路|高铁|铁路|隧道|特大桥|大桥|水电站|机场|码头|公园|[林农渔茶]场|[支分]行|\p{Script=Han}?厂|[测库灌景厂矿片]区|(?:图书|博物|档案|文化)馆|[村镇乡县市区路街巷河湖山桥坪塘湾坝站队岛港])/u;
/** What a name of three ends with: a place, or a desk (安监部). */
const PLACE_END = units('乡镇村县区街路河湖山桥坪段队站岛礁港厂矿部科股室组');
/** 沙垭、白鹭两个乡镇: one of the names that are counted behind them. */
const NAMED_IN_ROW =
  /^(?:、\p{Script=Han}{2,6}){0,6}(?:[和与及]\p{Script=Han}{2,6})?(?:等|这)?[两二三四五六七八九十几\d]{1,3}个?(?:乡镇|街道|社区|园区|县区|县市|[镇村乡县区市组站所队]|单位|部门|学校|企业|社(?![会区交])|支行|网点|分社|[场园厂矿店])/u;
/** 云河|建材公司 */
const FIRM = /^\p{Script=Han}{2,4}?(?:公司|集团|厂)/u;
/** 安捷|维保, 顺达|快递: what a firm's trade is called behind its name. */
const TRADE =
  /^(?:维保|物业|快递|物流|建材|电梯|保洁|传媒|证券|人寿|保险|控股|股份|软件|科技|制药|药业|乳业|酒业|餐饮)/;
/** 李工, 王总 */
const CALLED = /[工总董导校局处科所站]/;
/** 国芳书记 */
const TITLE =
  /^(?:同志|书记|主任|委员|老师|同学|先生|女士|教授|大[姐哥叔爷妈娘嫂]|师傅|老[汉伯]|医生|护士|[局镇乡县区市校院队部处科所站]长)/;

/** The reader of a vocabulary, which remembers what it read. */
export const spellingBy: (vocabulary: Vocabulary) => (folded: string) => Spelling = rememberLast(
  (vocabulary: Vocabulary) =>
    remember((folded: string) => {
      const reading = readWords(vocabulary, folded);
      return {
        misspelt: apart(misspeltIn(reading)),
        isBetween: betweenWords(reading),
      };
    }),
);

/** Keeps of a text no more than where words begin, and reads a stretch of it again where someone asks. */
function betweenWords({ vocabulary, text, begins }: Reading): Spelling['isBetween'] {
  return (start, end, right) => {
    const isInside = begins[start] === 0 && begins[end] === 0;
    if (!isInside || !begins.subarray(start, end).includes(1)) return false;
    let [from, to] = [start, end];
    while (isHan(text.charCodeAt(from - 1))) from--;
    while (isHan(text.charCodeAt(to))) to++;
    const mended = text.slice(from, start) + right + text.slice(end, to);
    return likelihoodOf(vocabulary, mended) < likelihoodOf(vocabulary, text.slice(from, to));
  };
}

function likelihoodOf(vocabulary: Vocabulary, text: string): number {
  return readWords(vocabulary, text).before[text.length]!;
}

/** A place in a text where one word may be meant: words begin and end there, unless it is long. */
interface Window {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  /** The words that are as long. */
  readonly list: WordList;
  readonly measure: Measure;
  /** How likely it is as it stands. */
  readonly likelihood: number;
  /** No word that weighs less is told here, whatever was done to it: most are told apart by that alone. */
  readonly leastWeight: number;
}

function windowOf(
  reading: Reading,
  list: WordList,
  start: number,
  end: number,
  measure: Measure,
  likelihood: number,
): Window {
  const leastWeight = list.leastWeight(likelihood + measure.lowest - HALF_PLACE);
  return { reading, start, end, list, measure, likelihood, leastWeight };
}

/** A word of the window's list that differs from what is written by one slip. */
interface Meant {
  readonly place: number;
  readonly kind: MisspeltKind;
}

function misspeltIn(reading: Reading): Misspelt[] {
  const exchanged = windowsIn(reading).flatMap((window) => {
    const misspelt = meantBy(window).flatMap((meant) => asMisspelt(window, meant));
    if (misspelt.length === 0 || isName(window)) return [];
    const coined = coinedIn(window);
    if (coined === undefined) return misspelt;
    return coined === 'meant' ? [] : misspelt.filter(({ kind }) => !isSoundAlone(kind));
  });
  return [...exchanged, ...knownIn(reading), ...phrasesOfOtherLength(reading)];
}

/** 问提要|讲透: two characters that people are known to write for a word, wherever the words around them begin. */
function knownIn(reading: Reading): Misspelt[] {
  const list = reading.vocabulary.ofLength(2);
  const found: Misspelt[] = [];
  for (let start = 0; list && start + 2 <= reading.text.length; start++)
    found.push(...knownAt(reading, list, start));
  return found;
}

function knownAt(reading: Reading, list: WordList, start: number): Misspelt[] {
  const { vocabulary, text, before, after } = reading;
  const end = start + 2;
  const words = vocabulary.slipsAt(text, start);
  if (words.length === 0 || isWord(vocabulary, text, start, end)) return [];
  const likelihood = before[text.length]! - before[start]! - after[end]!;
  const window = windowOf(reading, list, start, end, TWO, likelihood);
  if (!mayBeKnown(window) || isName(window)) return [];
  return words.flatMap((word) => {
    const place = list.placeOf(word, 0);
    const isKnown = place >= 0 && gainOf(window, place) >= leastOfKnown(window, word);
    return isKnown ? asMisspelt(window, { place, kind: 'known' }) : [];
  });
}

/** Not 只|导不堵, 三天|补齐, and not two that belong elsewhere. */
function mayBeKnown({ reading, start, end }: Window): boolean {
  const { vocabulary, text, begins } = reading;
  if (
    isOfDesk(reading, start) ||
    BEFORE_VERBS.has(text.charCodeAt(start)) ||
    COUNTS.test(text[start - 1] ?? '')
  )
    return false;
  const isCut = begins[start] === 1 && begins[end] === 1;
  return !isCut || (begins[start + 1] === 1 && !isTornOut(vocabulary, text, start, end));
}

/** How much likelier the text has to be with the word; 最厚 is made as 最后 is. */
function leastOfKnown({ reading: { text, begins }, start, end }: Window, word: string): number {
  const [kept, odd] = word[0] === text[start] ? [start, start + 1] : [start + 1, start];
  if (ADVERB.has(text.charCodeAt(kept))) return Number.POSITIVE_INFINITY;
  if (FREE.has(text.charCodeAt(kept))) return KNOWN_BESIDE_FREE;
  if (begins[start] !== 1 || begins[end] !== 1) return KNOWN_ACROSS;
  return FREE.has(text.charCodeAt(odd)) ? KNOWN_OF_FREE : 0;
}

/** 任劳怨, 有名无有实: set phrases of which a character inside was left out, or written twice. */
function phrasesOfOtherLength(reading: Reading): Misspelt[] {
  const list = reading.vocabulary.ofLength(LONG);
  if (!list) return [];
  const found: Misspelt[] = [];
  for (let start = 0; start < reading.text.length; start++)
    for (const slip of OTHER_LENGTHS) {
      const window = phraseWindow(reading, list, start, start + slip.size);
      if (window) found.push(...phrasesIn(window, slip));
    }
  return found;
}

function phraseWindow(reading: Reading, list: WordList, start: number, end: number): Window | undefined {
  const { text, begins, before, after } = reading;
  if (begins[start] !== 1 || begins[end] !== 1) return undefined;
  // 工作拖拖沓|沓 is cut in a word that doubles both.
  if (isTwice(text, end) || isTwice(text, start)) return undefined;
  for (let at = start; at < end; at++) if (!isHan(text.charCodeAt(at))) return undefined;
  const likelihood = before[text.length]! - before[start]! - after[end]!;
  return likelihood > OF_PHRASE.unlikely
    ? undefined
    : windowOf(reading, list, start, end, OF_PHRASE, likelihood);
}

function phrasesIn(window: Window, { kind, ends, holds }: OtherLength): Misspelt[] {
  const { reading, start, end, list } = window;
  const written = reading.text.slice(start, end);
  return phrasesAround(window, ends)
    .filter((place) => isBetter(window, place) && holds(list.kindAt(place), written, list.at(place)))
    .flatMap((place) => asMisspelt(window, { place, kind }));
}

interface OtherLength {
  readonly size: number;
  readonly kind: MisspeltKind;
  /** How many characters of a phrase stand right at its beginning and at its end. */
  readonly ends: readonly (readonly [head: number, tail: number])[];
  readonly holds: (kind: WordKind, written: string, right: string) => boolean;
}

const OTHER_LENGTHS: readonly OtherLength[] = [
  {
    size: LONG - 1,
    kind: 'missing',
    ends: [
      [1, 2],
      [2, 1],
    ],
    // 稳提质 is no slip of 稳中提质, 连成片 none of 连成一片.
    holds: (kind, written, right) => kind === 's' && (written.includes('一') || !right.includes('一')),
  },
  {
    size: LONG + 1,
    kind: 'extra',
    ends: [
      [1, 3],
      [2, 2],
      [3, 1],
    ],
    // 一笔一笔|画 does it stroke by stroke. 从头讲到尾 has a character of its own, 老生常常谈 one of the phrase; 集合点|清点 is none of 集合清点.
    holds: (kind, written, right) =>
      !/^一(.)一\1/u.test(written) &&
      (kind === 's' || (kind === 'e' && /(.)\1/.test(written))) &&
      [...written].every((char) => right.includes(char)),
  },
];

/** The words whose first and last characters are those of a stretch. */
function phrasesAround(
  { reading: { text, heads, tails }, start, end, list }: Window,
  ends: readonly (readonly [head: number, tail: number])[],
): number[] {
  const found = new Set<number>();
  const bit = 1 << list.length;
  const [firsts, lasts] = [list.units[0]!, list.units[list.length - 1]!];
  const [first, last] = [text.charCodeAt(start), text.charCodeAt(end - 1)];
  const add = (place: number) => {
    if (firsts[place] !== first || lasts[place] !== last) return;
    const [head, tail] = [sameAtStart(list, place, text, start), sameAtEnd(list, place, text, end)];
    if (ends.some(([least, leastBehind]) => least <= head && leastBehind <= tail)) found.add(place);
  };
  if ((heads[start]! & bit) !== 0) {
    const [from, to] = list.beginning(text, start);
    for (let place = from; place < to; place++) add(place);
  }
  if ((tails[end]! & bit) !== 0) eachEnding(list, list.ending(text, end), add);
  return [...found];
}

function eachEnding(
  list: WordList,
  [from, to]: readonly [number, number],
  visit: (place: number) => void,
): void {
  for (let i = from; i < to; i++) visit(list.endingAt(i));
}

function sameAtStart(list: WordList, place: number, text: string, start: number): number {
  let same = 0;
  while (same < list.length && list.units[same]![place] === text.charCodeAt(start + same)) same++;
  return same;
}

function sameAtEnd(list: WordList, place: number, text: string, end: number): number {
  let same = 0;
  while (same < list.length && list.units[list.length - 1 - same]![place] === text.charCodeAt(end - 1 - same))
    same++;
  return same;
}

/** The places where the text as it stands is unlikely. */
function windowsIn(reading: Reading): Window[] {
  const { vocabulary, text } = reading;
  const found: Window[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isHan(text.charCodeAt(start))) continue;
    const last = start + vocabulary.longest;
    for (let end = start + 2; end <= last && isHan(text.charCodeAt(end - 1)); end++) {
      const window = windowAt(reading, start, end);
      if (window) found.push(window);
    }
  }
  return found;
}

function windowAt(reading: Reading, start: number, end: number): Window | undefined {
  const { vocabulary, text, before, after } = reading;
  const measure = measureOf(end - start);
  const likelihood = before[text.length]! - before[start]! - after[end]!;
  if (likelihood > measure.unlikely || !mayBeOne(reading, start, end)) return undefined;
  const list = vocabulary.ofLength(end - start);
  return list && windowOf(reading, list, start, end, measure, likelihood);
}

/** True where words begin and end, and for a long stretch where some word of its length begins or ends as it does. */
function mayBeOne({ text, begins, heads, tails }: Reading, start: number, end: number): boolean {
  const bit = 1 << (end - start);
  const isCut = begins[start] === 1 && begins[end] === 1;
  if (end - start < LONG || (isCut && hasTwin(text, start))) return isCut;
  return ((heads[start]! | tails[end]!) & bit) !== 0;
}

/** True where a character is the one before it once more. */
function isTwice(text: string, at: number): boolean {
  return text.charCodeAt(at) === text.charCodeAt(at - 1);
}

/** 火腊腊, 自期期人: the second character stands twice, and may be wrong twice. */
function hasTwin(text: string, start: number): boolean {
  return isTwice(text, start + 2);
}

function measureOf(length: number): Measure {
  if (length >= LONG) return LONGER;
  return length === 3 ? THREE : TWO;
}

/** A word that is meant, where it is likely enough; none otherwise. */
function asMisspelt(window: Window, { place, kind }: Meant): Misspelt[] {
  const { reading, start, end, list } = window;
  const { text } = reading;
  const what = list.kindAt(place);
  const gain = gainOf(window, place);
  const least = leastFor(window, { place, kind });
  if (gain < least || what === 'p' || what === 'n') return [];
  const right = list.at(place);
  const wrong = text.slice(start, end);
  const isKnownOfDaily = kind === 'known' && what === 'd';
  const against = !isKnownOfDaily && areTwo(window, kind) ? OF_TWO : 0;
  if (gain < least + against || isEitherWay(wrong, right) || endsInAdverb(window, right)) return [];
  const whole = { wrong, right, start, end, kind, within: wrong, gain };
  return [what === 'e' ? narrowed(whole, reading.vocabulary) : whole];
}

/** 高峰|刚过去 is none of 高峰岗: an adverb belongs to what follows. */
function endsInAdverb({ reading: { text }, end }: Window, right: string): boolean {
  return (
    BEFORE_VERBS.has(text.charCodeAt(end - 1)) &&
    isHan(text.charCodeAt(end)) &&
    !right.endsWith(text[end - 1]!)
  );
}

/**
 * True where two characters are likelier two words: the text has one of them by itself elsewhere (既要微又要成|课, where 课 comes
 * again and again), or the second is an act (一节课|问了八十多个, 报废六十四件，退|修一百件).
 */
function areTwo({ reading: { text, begins }, start, end, list }: Window, kind: MisspeltKind): boolean {
  if (list.length !== 2 || kind === 'swapped') return false;
  if (
    AFTER_ACT.has(text.charCodeAt(end)) ||
    // 疑难事向|63件: nobody does so many of what people write for a thing.
    (kind !== 'known' && NUMBER.has(text.charCodeAt(end))) ||
    MAY.has(text.charCodeAt(end - 1)) ||
    HOW.has(text.charCodeAt(start))
  )
    return true;
  // 理发、修伞、磨刀: what is done, to what.
  if (ITEM.test(text[start - 1] ?? '') && ITEM.test(text[end] ?? '') && isPairInRow(text, start, end))
    return true;
  const isAlone = (at: number) => at >= 0 && begins[at] === 1 && begins[at + 1] === 1;
  return [start, end - 1].some((place) => {
    const char = text[place]!;
    return isAlone(text.indexOf(char, end)) || (start > 0 && isAlone(text.lastIndexOf(char, start - 1)));
  });
}

const ITEM = /[、，]/;

/** One of the items beside it has two characters as well. */
function isPairInRow(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(start - 4, start), text.slice(end, end + 4)];
  return /[、，：。]\p{Script=Han}{2}、$/u.test(before) || /^、\p{Script=Han}{2}[、，。等]/u.test(behind);
}

/** 教案要真|写, 别浅|查: how, or for whom, something is done. */
const HOW = units('真常勤莫曾帮替陪互早全净光浅');
/** 一堂课|能补上. */
const MAY = units('能会应');
/** What stands behind an act: 问了, 修一百件, 浇完. */
const AFTER_ACT = units('了过着上下出回起完掉好住牢实稳严错');
const NUMBER = units('一二两三四五六七八九十百千几0123456789');

/** Of 学藉管理 for 学籍管理 the word that is wrong: 学藉 for 学籍; but 用药计量 for 用药剂量 as it is, for 计量 is a word. */
function narrowed(slip: Misspelt, vocabulary: Vocabulary): Misspelt {
  const { wrong, right, start } = slip;
  const isOdd = (from: number, to: number) => wrong.slice(from, to) !== right.slice(from, to);
  for (let at = 2; at <= right.length - 2; at++) {
    if (!isWord(vocabulary, right, 0, at) || !isWord(vocabulary, right, at, right.length)) continue;
    if (isOdd(0, at) === isOdd(at, right.length)) continue;
    const [from, to] = isOdd(0, at) ? [0, at] : [at, right.length];
    if (isWord(vocabulary, wrong, from, to)) continue;
    const own = { wrong: wrong.slice(from, to), right: right.slice(from, to) };
    return { ...slip, ...own, start: start + from, end: start + to };
  }
  return slip;
}

/** How much likelier the text has to be with a word, after what was done to it. */
function leastFor(window: Window, { place, kind }: Meant): number {
  const { list, measure } = window;
  const what = list.kindAt(place);
  if (list.length === 2 && kind !== 'known' && mayBeOdd(window).includes(false))
    return (what === 'd' ? BESIDE_FREE[kind] : undefined) ?? Number.POSITIVE_INFINITY;
  const more = list.length >= LONG && !isSet(what) ? MORE_OF_UNSET : 0;
  return (leastOf(measure, what)[kind] ?? Number.POSITIVE_INFINITY) + more;
}

/** What says that something is done, or being done: 聊了天. */
const ASPECT = units('了过着');
/** What a verb carries: 布得密. */
const CARRIED = units('得着过了地的');

function leastOf({ least, ofDaily, ofExpressions = least }: Measure, what: WordKind): Least {
  if (what === 'd') return ofDaily;
  return what === 'e' ? ofExpressions : least;
}

function isSet(kind: WordKind): boolean {
  return kind === 's' || kind === 'e';
}

/** The likeliest of those that overlap. */
function apart(found: readonly Misspelt[]): Misspelt[] {
  const taken = new Set<number>();
  const kept = [...found]
    .sort((a, b) => b.gain - a.gain)
    .filter(({ start, end }) => {
      const places = Array.from({ length: end - start }, (_, i) => start + i);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}

function meantBy(window: Window): Meant[] {
  if (window.list.length >= LONG) return meantByMany(window);
  if (window.list.length > 2) return meantByThree(window);
  return isPairOfLone(window) ? meantByTwo(window) : [];
}

/** True for two characters that are words each by itself, and no word together. */
function isPairOfLone({ reading: { vocabulary, text, begins }, start, end }: Window): boolean {
  return (
    begins[start + 1] === 1 &&
    // 23节|留出了
    !(begins[start - 1] === 1 && COUNTED.test(text[start - 1]!)) &&
    !isWord(vocabulary, text, start, end) &&
    !isTornOut(vocabulary, text, start, end)
  );
}

/** Which of two characters may be the wrong one: none that stands by itself everywhere. */
function mayBeOdd({ reading: { text }, start }: Window): readonly [first: boolean, second: boolean] {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  if (CARRIED.has(first) || CARRIED.has(second)) return [false, false];
  return [!FREE.has(first), !FREE.has(second) && !FREE_BEHIND.has(second)];
}

/** 账补 of 欠下的账|补上, 学细 of 学深学细, 局报 of 信访局|报了账: each of the two belongs elsewhere. */
function isTornOut(vocabulary: Vocabulary, text: string, start: number, end: number): boolean {
  const isDone = DONE.has(text.charCodeAt(end)) && isWord(vocabulary, text, end - 1, end + 1);
  return (
    isDone ||
    // 打完|针, 踩成|泥: what was done, and to what.
    (DONE.has(text.charCodeAt(start)) && isHan(text.charCodeAt(start - 1))) ||
    // 把|账|销到位: a thing, and what is done to it.
    (/[把将]/.test(text[start - 1] ?? '') && DONE.has(text.charCodeAt(end))) ||
    endsUnit(vocabulary, text, start) ||
    isVaried(text, start) ||
    text.charCodeAt(start) === text.charCodeAt(end)
  );
}

/** 学深|学细, 守责|尽责, but not 这座桥的|桥墩 or 没有回家，家属. */
function isVaried(text: string, start: number): boolean {
  const between = text.charCodeAt(start - 1);
  const isBefore =
    text.charCodeAt(start) === text.charCodeAt(start - 2) && isHan(between) && !FREE.has(between);
  return isBefore || text.charCodeAt(start + 1) === text.charCodeAt(start + 3);
}

/** 生技科, 质安站: three characters, each a word by itself, are the short name of a desk. */
function isOfDesk({ text, begins }: Reading, start: number): boolean {
  return [start - 1, start].some(
    (from) =>
      DESK.has(text.charCodeAt(from + 2)) &&
      isHan(text.charCodeAt(from)) &&
      [0, 1, 2, 3].every((at) => begins[from + at] === 1),
  );
}

/** 信访局 */
function endsUnit(vocabulary: Vocabulary, text: string, at: number): boolean {
  return UNIT.has(text.charCodeAt(at)) && isWord(vocabulary, text, at - 2, at);
}

/** 副部长|高晓兵 */
const AFTER_POST = /(?:书记|主任|[部省市县区镇乡局处科院校队厅所站会]长|委员|主席|总理|经理|记者|教授)$/;

/** True where two characters may be a name, or part of one: 双塘镇, 梁守诚. */
function isName(window: Window): boolean {
  const { reading, start, end } = window;
  const { text } = reading;
  if (isFromAbroad(text, start, end)) return true;
  if (end - start !== 2) return false;
  // 一件件查: the first character is the measure once more.
  if (isTwice(text, start) && text[start - 2] === '一') return true;
  return isOfPerson(window) || isOfPlace(window);
}

function isOfPerson({ reading: { text, begins }, start, end }: Window): boolean {
  if (isAmongPeople(text, start, end) || startsWithPerson(text.slice(start, end + 4))) return true;
  // 高晓|兵作: the last of a name, and what he does.
  if (isSurname(text[start - 2] ?? '') && isBehindPost(text, start - 2)) return true;
  const isAfterSurname = start > 0 && begins[start - 1] === 1 && isSurname(text[start - 1]!);
  const isWithSurname =
    isSurname(text[start]!) && (CALLED.test(text[start + 1]!) || isBehindPost(text, start));
  return isAfterSurname || isWithSurname || TITLE.test(text.slice(end, end + 4));
}

function isBehindPost(text: string, start: number): boolean {
  return AFTER_POST.test(text.slice(Math.max(0, start - 3), start));
}

function isOfPlace({ reading: { text, begins }, start, end }: Window): boolean {
  if (TRADE.test(text.slice(end, end + 2))) return true;
  // 在云河建材公司
  if (/[在省市县区镇]$/.test(text.slice(0, start)) && FIRM.test(text.slice(end, end + 8))) return true;
  const place = PLACE.exec(text.slice(end, end + 4))?.[0] ?? '';
  const isPlace = place !== '' && begins[end + place.length] === 1;
  return isPlace || isEndOfPlace(text, begins, start, end) || NAMED_IN_ROW.test(text.slice(end, end + 48));
}

/** True where two characters end a name of three, which ends as places do. */
function isEndOfPlace(text: string, begins: Uint8Array, start: number, end: number): boolean {
  const isLone = begins[start - 1] === 1 && begins[start] === 1 && isHan(text.charCodeAt(start - 1));
  return isLone && !FREE.has(text.charCodeAt(start - 1)) && PLACE_END.has(text.charCodeAt(end - 1));
}

/** 以季保年， between marks, “访民问暖”: four characters that somebody made today, of which two are no word. */
function coinedIn({ reading: { text }, start, end }: Window): 'meant' | 'bare' | undefined {
  if (end - start !== 2 && end - start !== LONG) return undefined;
  let [from, to] = [start, end];
  while (end - from <= LONG && isHan(text.charCodeAt(from - 1))) from--;
  while (to - from <= LONG && isHan(text.charCodeAt(to))) to++;
  if (to - from !== LONG) return undefined;
  const isQuoted = text[from - 1] === '“' && text[to] === '”';
  // 居民点单、部门会单、街道接单: its fellows end alike.
  const isInRow = text[from - 2] === text[to - 1] || text[to + LONG] === text[to - 1];
  if (end - start === LONG) return isInRow ? 'meant' : undefined;
  return isQuoted || isInRow ? 'meant' : 'bare';
}

/** The words that have one of the two characters, and one that is alike for the other. */
function meantByTwo(window: Window): Meant[] {
  const { reading, start, list } = window;
  const { text } = reading;
  const [isFirst, isSecond] = mayBeOdd(window);
  const found: Meant[] = [];
  if (isFirst) {
    const [first, last] = list.endingWith(text.charCodeAt(start + 1));
    found.push(...alikeAt(0, window, last - first, (i) => list.endingAt(first + i)));
  }
  if (isSecond) {
    const [from, to] = list.beginningWith(text.charCodeAt(start));
    found.push(...alikeAt(1, window, to - from, (i) => from + i));
  }
  return isFirst && isSecond ? [...found, ...turned(window)] : found;
}

/** 每|堂课: what counts goes before a noun; 把|河|巡到位, 把|账|晒出来: what is done to it stands behind a thing. */
const BEFORE_THING = /[一二三四五六七八九十百两几每这那各多\d把将]/;
const COUNTS = /[一二三四五六七八九十百两几每这那各多\d]/;

const COUNTED = /[一二三四五六七八九十百两几\d]/;

/** 升提: the word that both characters make the other way round. */
function turned({ reading, start, list }: Window): Meant[] {
  const { text } = reading;
  if (isOfDesk(reading, start)) return [];
  const place = list.placeOf(`${text[start + 1]}${text[start]}`, 0);
  return place < 0 || BEFORE_THING.test(text[start - 1] ?? '') ? [] : [{ place, kind: 'swapped' }];
}

/**
 * Those of some words that have at one of their characters what is alike to the one in the text.
 * @param count how many words; they are in the order of that character
 */
function alikeAt(character: number, window: Window, count: number, placeOf: (i: number) => number): Meant[] {
  const { reading, start, list } = window;
  const alike = alikeTo(reading.text.charCodeAt(start + character));
  const units = list.units[character]!;
  const found: Meant[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const place = placeOf(i);
    const unit = units[place]!;
    while (next < alike.length && alike[next]! < unit) next++;
    const kind =
      alike[next] === unit && isBetter(window, place) ? exchanged(window, place, character) : undefined;
    if (kind) found.push({ place, kind });
  }
  return found;
}

/**
 * How a character of a short word is like the one in the text. Where the two make a word, as 艰难 do, each may say as much
 * as the other, and the word may be varied on purpose: 事不畏难、行不避艰.
 */
function exchanged({ reading, start, list }: Window, place: number, at: number): Likeness | undefined {
  const { vocabulary, text } = reading;
  // 展评|暨|点评 is none of 季点评, 聊了天 none of 聊聊天, 金融办|主任 none of 班主任.
  const unit = text.charCodeAt(start + at);
  if (list.length > 2 && (JOINS.has(unit) || ASPECT.has(unit) || endsUnit(vocabulary, text, start + at)))
    return undefined;
  const [written, meant] = [text[start + at]!, String.fromCharCode(list.units[at]![place]!)];
  const kind = likenessOf(text.charCodeAt(start + at), list.units[at]![place]!);
  const isOneWord = [written + meant, meant + written].some((word) => isWord(vocabulary, word, 0, 2));
  return isOneWord && !isSoundAlone(kind) ? undefined : kind;
}

/** The words that have two of the three characters, and for the third one that is alike. */
function meantByThree(window: Window): Meant[] {
  const { reading, start, end, list } = window;
  const { text } = reading;
  const third = text.charCodeAt(end - 1);
  const found: Meant[] = [];
  const look = (place: number) => {
    if (!isBetter(window, place)) return;
    const first = oddFrom(window, place, 0);
    const second = oddFrom(window, place, first + 1);
    if (first >= list.length || oddFrom(window, place, second + 1) < list.length) return;
    const kind =
      second < list.length ? twiceAlike(window, place, first, second) : exchanged(window, place, first);
    if (kind) found.push({ place, kind });
  };
  lookThroughHalves(window, look);
  // 一锨锨 counts by what it likes.
  const isTwin = hasTwin(text, start) && !NUMERAL.has(text.charCodeAt(start));
  const [from, to] = list.beginningWith(text.charCodeAt(start));
  for (let place = from; place < to; place++) {
    const last = list.units[2]![place];
    if (last === third || (isTwin && last === list.units[1]![place])) look(place);
  }
  return [...found, ...turnedWithin(window)];
}

/** 火腊腊: one character, which stands twice. */
function twiceAlike(window: Window, place: number, at: number, another: number): Likeness | undefined {
  const [one, other] = [exchangeAt(window, place, at), exchangeAt(window, place, another)];
  return isSame(one, other) ? exchanged(window, place, at) : undefined;
}

/** 灭器火, 看所守: the words of three whose neighbours changed places. */
function turnedWithin({ reading: { text }, start, list }: Window): Meant[] {
  const [first, second, third] = [text[start]!, text[start + 1]!, text[start + 2]!];
  return [second + first + third, first + third + second].flatMap((word): Meant[] => {
    const place = list.placeOf(word, 0);
    // 红榜黑|榜 is none of 红黑榜.
    const isRow = text[start + 3] === second;
    return place < 0 || isRow || word === first + second + third ? [] : [{ place, kind: 'swapped' }];
  });
}

/** The words that have their first two characters in common with the text, or their last two. */
function meantByMany(window: Window): Meant[] {
  const { reading, start, end } = window;
  const { text } = reading;
  const found: Meant[] = [];
  const look = (place: number) => {
    const kind = isBetter(window, place) ? differenceOf(window, place) : undefined;
    if (kind && (kind !== 'swapped' || isOddOrder(window, place))) found.push({ place, kind });
  };
  lookThroughHalves(window, look);
  lookAroundTwin(window, look);
  return found.length > 0 && isIdiom(text.slice(start, end)) ? [] : found;
}

/** Looks at the words that begin with the same two characters as the window, and at those that end so. */
function lookThroughHalves(
  { reading: { text, heads, tails }, start, end, list }: Window,
  look: (place: number) => void,
): void {
  const bit = 1 << list.length;
  if ((heads[start]! & bit) !== 0) {
    const [from, to] = list.beginning(text, start);
    for (let place = from; place < to; place++) look(place);
  }
  if ((tails[end]! & bit) !== 0) eachEnding(list, list.ending(text, end), look);
}

/** 自期期人: of a phrase whose middle is one character twice, neither half need be right. */
function lookAroundTwin(
  { reading: { text }, start, end, list }: Window,
  look: (place: number) => void,
): void {
  if (list.length !== LONG || !hasTwin(text, start)) return;
  const last = text.charCodeAt(end - 1);
  const [from, to] = list.beginningWith(text.charCodeAt(start));
  for (let place = from; place < to; place++)
    // 分厂厂长 is none of 分行行长.
    if (list.units[LONG - 1]![place] === last && list.kindAt(place) === 's') look(place);
}

/** How much likelier the text is with a word; rounded, for weights are steps, and a sum of some differs in its last place. */
function gainOf({ list, likelihood }: Window, place: number): number {
  return Math.round((list.likelihoodAt(place) - likelihood) * PLACES) / PLACES;
}

const PLACES = 1000;
/** What is lacking so little counts for enough. */
const HALF_PLACE = 0.5 / PLACES;

/** True where the text reads so much likelier with a word that it may be told, whatever was done to it. */
function isBetter({ list, leastWeight }: Window, place: number): boolean {
  return list.weights[place]! >= leastWeight;
}

/**
 * True where the two that changed places are a word only in their right order: 兴振, but not 相互 or 忧喜. Across the middle
 * of a set phrase they are no word in either: 实求事是.
 */
function isOddOrder({ reading: { vocabulary, text }, start, list }: Window, place: number): boolean {
  const right = list.at(place);
  const at = [...right].findIndex((char, i) => char !== text[start + i]);
  // 这|堂课|导入 is none of 课堂导入.
  if (at === 0 && BEFORE_THING.test(text[start - 1] ?? '')) return false;
  const isText = (from: number) => isWord(vocabulary, text, from, from + 2);
  // 天地长久 is made of two words as 天长地久 is.
  const isAcross = isSet(list.kindAt(place)) && at === 1 && list.length === LONG;
  if (isAcross) return !isText(start) && !isText(start + 2);
  return isWord(vocabulary, right, at, at + 2) && !isText(start + at);
}

/** What was done to a word so that it stands as the text has it; `undefined` where it is the same, or another one. */
function differenceOf(window: Window, place: number): MisspeltKind | undefined {
  const { reading, start, list } = window;
  const { text } = reading;
  const first = oddFrom(window, place, 0);
  const second = oddFrom(window, place, first + 1);
  const isPair = second < list.length;
  if (first >= list.length || oddFrom(window, place, second + 1) < list.length) return undefined;
  if (!isWhole(window, first, isPair ? second : first)) return undefined;
  // 三项冠军 is none of 单项冠军, 森林防火暨|抗旱 none of 森林防火期.
  if (NUMERAL.has(text.charCodeAt(start + first)) || JOINS.has(text.charCodeAt(start + first)))
    return undefined;
  const one = exchangeAt(window, place, first);
  if (isPair) return ofTwo(one, exchangeAt(window, place, second), second === first + 1);
  if (isBetweenWords(text[start + first]!, text, start + list.length)) return undefined;
  // 只导不堵 is none of 只导不督, 信访局报 none of 信访举报.
  const isMade = isFrame(text, start, first) || endsUnit(reading.vocabulary, text, start + first);
  if (list.kindAt(place) === 'e' && isMade) return undefined;
  // 一赶了之 is made as 一走了之 is.
  if (ONE_AND_DONE.test(text.slice(start, start + LONG))) return undefined;
  const kind = likenessOf(one.written, one.meant);
  return ADVERB.has(one.written) && !isSounded(kind) ? undefined : kind;
}

/** One character that is another in the text; code units. */
interface Exchange {
  readonly written: number;
  readonly meant: number;
}

function exchangeAt({ reading: { text }, start, list }: Window, place: number, at: number): Exchange {
  return { written: text.charCodeAt(start + at), meant: list.units[at]![place]! };
}

/** 支支唔唔: written wrong twice alike. 查普 for 普查: neighbours. */
function ofTwo(one: Exchange, other: Exchange, areNeighbours: boolean): MisspeltKind | undefined {
  if (isSame(one, other)) return likenessOf(one.written, one.meant);
  const areTurned = areNeighbours && one.written === other.meant && other.written === one.meant;
  return areTurned ? 'swapped' : undefined;
}

function isSame(one: Exchange, other: Exchange): boolean {
  return one.written === other.written && one.meant === other.meant;
}

function isSounded(kind: Likeness | undefined): boolean {
  return isSoundAlone(kind) || kind === 'both' || kind === 'nearBoth';
}

function isSoundAlone(kind: MisspeltKind | undefined): boolean {
  return kind === 'sound' || kind === 'nearSound';
}

/** 处境很难 is none of 处境艰难. */
const ADVERB = units('很更最也都就还又');
/** 实行按|件登记 is none of 案件登记, 堆到|路中间 none of 道路中间. */
const LEADS_ON = units('按以将被把对向从由与给替到在往');
/** 逐栋|测线路: what stands behind them counts. */
const BEFORE_VERBS = units('刚才只仍曾均皆便却屡频渐');
const BEFORE_COUNTED = units('逐每各');
/** What stands between two things. */
const JOINS = units('暨与及和');
const DIGIT = units('0123456789');
const NUMERAL = units('一二两三四五六七八九十百千万');

/** What opposes or joins two words that anybody chooses: 只导不堵, 既查又改. */
const FRAMES =
  /^(?:[只不能可边既又以重有无多少先必应][\p{Script=Han}][不又边再无有少即必则而促代带换][\p{Script=Han}])$/u;

/** 一赶了之, 一甩了之 */
const ONE_AND_DONE = /^一\p{Script=Han}了[之事]$/u;

/** True where what differs fills a frame, of a text that begins somewhere. */
function isFrame(text: string, start: number, odd: number): boolean {
  return odd % 2 === 1 && FRAMES.test(text.slice(start, start + LONG));
}

/** True where what differs at an edge is not part of a word beside it: 五月底|前完成 is no slip of 提前完成. */
function isWhole({ reading: { text, begins }, start, end }: Window, first: number, last: number): boolean {
  // 年|年签合格 is none of 年检合格, 15种|小企业 none of 中小企业.
  if (isTwice(text, start)) return false;
  const isCutBefore =
    first === 0 &&
    (begins[start] !== 1 ||
      DIGIT.has(text.charCodeAt(start - 1)) ||
      BEFORE_COUNTED.has(text.charCodeAt(start - 1)) ||
      LEADS_ON.has(text.charCodeAt(start)));
  const isCutBehind = last === end - start - 1 && begins[end] !== 1;
  return !isCutBefore && !isCutBehind;
}

/** Which character of a word, from one on, is the first that is another in the text; not below its length where none is. */
function oddFrom({ reading: { text }, start, list }: Window, place: number, from: number): number {
  let at = from;
  while (at < list.length && list.units[at]![place] === text.charCodeAt(start + at)) at++;
  return at;
}
