/** 原话: two figures to which the same words lead, a slip apart: 从敲锣到全部上车只用了26分钟 … 从敲锣到全部上车用了36分钟. */
import { rememberLast, rememberList } from '../../../model/remember';
import { sentenceBefore } from '../../surroundings';
import { type Figure, ofEach, type Stretch } from '../figures';
import type { Quantity } from '../read/quantities';
import { isScope } from '../read/quantityWords';
import { areOtherTimes } from '../read/times';
import { isOneOff, isPercent } from '../sentence/claims';
import { type Conflict, strip, type Told } from './pair';

/** The later of two figures of which a speech tells in the same words, where it tells of no third one. */
export function verbatimIn({ passages }: Told): readonly Conflict[] {
  return [...amongWorded(wordedIn(passages)), ...takenUpIn(passages)];
}

/** 企业自筹3200万元、区级补助1400万元，区级补助1500万元|已经全部拨付: all of one that its sentence has told. */
const takenUpIn = ofEach((figure): Conflict | undefined => {
  const { quantity, stretch, paragraph } = figure;
  const { named, after, role } = quantity;
  if (role !== 'plain' || named.length < NAME || quantity.lead.trim() !== named || !ALL_OF_IT.test(after))
    return undefined;
  const told = stretch.quantities.filter(({ end, named: name }) => end < quantity.start && name === named);
  const [one] = told;
  const other = told.length === 1 && paragraph.figures.find((each) => each.quantity === one);
  return other && isSlipOf(quantity, other.quantity) ? { figure, other, name: named } : undefined;
});

const NAME = 4;
const ALL_OF_IT = /^(?:已经?|都|均)?(?:全部|悉数|如数)/;

function isSlipOf(quantity: Quantity, { role, multiplier, unit, value }: Quantity): boolean {
  return (
    role === 'plain' &&
    multiplier === quantity.multiplier &&
    unit === quantity.unit &&
    isOneOff(quantity, value)
  );
}

/** A figure, and by what those of one measure find each other: the words that lead to them. */
interface Worded {
  readonly figure: Figure;
  readonly key: string;
}

const wordedIn = ofEach((figure): Worded | undefined => {
  const key = keyOf(figure.quantity, figure.stretch);
  return key === undefined ? undefined : { figure, key };
});

const amongWorded = rememberList((all: readonly Worded[]): readonly Conflict[] => {
  const known = new Map<string, Figure[]>();
  for (const { figure, key } of all) {
    const told = known.get(key);
    if (told) told.push(figure);
    else known.set(key, [figure]);
  }
  return [...known].flatMap(([key, [other, figure, ...more]]) =>
    other && figure && more.length === 0 && areOneThing(other, figure)
      ? [{ figure, other, name: key.slice(key.indexOf(' ') + 1) }]
      : [],
  );
});

/** So many characters say what is counted: 不良贷款率, 燃料比降到. */
const ENOUGH = 5;
const FROM_TO = /从[^从。；！？：]{2,20}到[^从。；！？：]{2,20}$/u;
const MARKS = /[，、“”（）\s]/gu;
/** 客诉|比去年同期|下降了27% */
const HELD_AGAINST = /同比|环比|[比较](?:去年|上年|上月)(?:同期)?的?/gu;
const RATE_TAKEN_UP = /^的(\p{Script=Han}{2,4}率)(?=[，不是说也还算背看来在])/u;
const BARE_RATE = /^\p{Script=Han}{2,4}率$/u;
/** 大家不要看到|路面使用性能指数, 刚才有同志说|燃料比, 不满足于|97.1%的合格率: who says it, or how it is meant. */
const SAID_OF = /^.{0,12}(?:看到|以为|觉得|认为|同志说|不要说|满足于|停留[于在]|陶醉[于在])/u;
const FILLER = /(?:虽然|尽管|总共|一共|已经|只有|[只仅共已才就为是有了])+/gu;
/** What is told again has no other time and is no aim. */
const OTHERWISE =
  /去年|上年|前年|上次|上轮|同期|原来|过去|以前|平时|往年|目标|力争|争取|确保|计划|不[得低少高超]|至少|最[多少高低快慢]|第[一二三四五六七八九十\d]/u;

const keyOf = rememberLast((quantity: Quantity, stretch: Stretch): string | undefined => {
  const words = wordsTo(quantity, stretch);
  return words === undefined ? undefined : `${quantity.measure.dimension} ${words}`;
});

function wordsTo(quantity: Quantity, stretch: Stretch): string | undefined {
  if (quantity.mode === 'target' || quantity.bound !== undefined || quantity.high !== undefined)
    return undefined;
  const isGrowth = quantity.role === 'growth';
  const told = sentenceBefore(stretch.text, quantity.start);
  const sentence = isGrowth ? told.replace(HELD_AGAINST, '') : told;
  if (OTHERWISE.test(sentence)) return undefined;
  const said = FROM_TO.exec(sentence)?.[0] ?? sentence.slice(lastMark(sentence) + 1);
  const words = strip(said.replace(SAID_OF, '').replace(MARKS, '').replace(FILLER, ''));
  // 94.3%的合格率: a rate that is taken up by its name.
  const named = words === '' ? RATE_TAKEN_UP.exec(textBehind({ quantity, stretch }))?.[1] : undefined;
  const rate = named ?? (BARE_RATE.test(words) ? words : undefined);
  return rate ?? (words.length < (isGrowth ? ENOUGH - 1 : ENOUGH) ? undefined : words);
}

function lastMark(sentence: string): number {
  return Math.max(sentence.lastIndexOf('，'), sentence.lastIndexOf('：'));
}

/** One digit is not much of a figure. */
const LEAST = 10;

function areOneThing(one: Figure, other: Figure): boolean {
  const [a, b] = [one.quantity, other.quantity];
  return (
    one.paragraph !== other.paragraph &&
    a.role === b.role &&
    a.multiplier === b.multiplier &&
    a.measure.factor === b.measure.factor &&
    (a.step < 1 || Math.min(a.value, b.value) >= LEAST) &&
    isOneOff(b, a.value) &&
    (!isBareRate(one) || RATE_TAKEN_UP.test(textBehind(other))) &&
    !areOtherTimes(timeOf(one), timeOf(other)) &&
    areOfOne(one.who, other.who) &&
    areOfOne(a.who, b.who) &&
    // 按期办结率98%, and of one street 按期办结率只有91%.
    !(isPercent(a) && areOfWholeAndPart(one.who, other.who))
  );
}

function areOfWholeAndPart(one: string, other: string): boolean {
  return one !== other && [one, other].some((who) => who !== '' && !isScope(who));
}

/** 去年同期 is only what a growth is held against. */
function timeOf({ quantity: { role, lead }, period }: Figure): string {
  return role === 'growth' && lead.search(HELD_AGAINST) >= 0 ? '' : period;
}

/** ，合格率94.8%: of whatever stands around it. */
function isBareRate({ quantity: { lead } }: Figure): boolean {
  return BARE_RATE.test(strip(lead));
}

function textBehind({ quantity: { end }, stretch }: Pick<Figure, 'quantity' | 'stretch'>): string {
  return stretch.text.slice(end);
}

function areOfOne(one: string, other: string): boolean {
  return one === other || [one, other].some((who) => who === '' || isScope(who));
}
