/**
 * 总数: what a speech has one whole of, told again a slip apart: 全队16名队员 … 全队18名队员都要上场; 社区食堂21个 … 24个社区食堂里;
 * 现有茶园6500亩 … 现有茶园6800亩; 60件积案，已经化解44件 … 60件积案当中已经化解46件; 来自5个所的40名选手 … 参赛的44名选手.
 */
import { rememberLast } from '../../../model/remember';
import type { Figure } from '../figures';
import type { Quantity } from '../read/quantities';
import { ANYBODY } from '../read/quantityWords';
import { areOtherTimes } from '../read/times';
import { areMeasuredAlike, isOneOff, isVague, size } from '../sentence/claims';
import type { Conflict, Told } from './pair';

/** By which name a figure is a whole; `undefined` where it is none of this kind. */
type Naming = (figure: Figure) => string | undefined;

/** Kept with the figure: it says the same as long as its paragraph stays. */
const NAMINGS: readonly Naming[] = [onHand, doneOfWhole].map((naming) =>
  rememberLast((figure: Figure) => (isWhole(figure) ? naming(figure) : undefined)),
);

/** How many figures before one are looked at. */
const FARTHEST = 60;

/** The figures that name a whole which was told with another value, in order; none where it has a third. */
export function wholesIn({ figures }: Told): Conflict[] {
  return [...NAMINGS.flatMap((naming) => namedTwice(figures, naming)), ...figures.flatMap(foundAgain)];
}

function foundAgain(figure: Figure, i: number, figures: readonly Figure[]): Conflict[] {
  const tellings = tellingsOf(figure);
  if (tellings.length === 0) return [];
  const before = figures.slice(Math.max(0, i - FARTHEST), i);
  const others = tellings.flatMap((told) => oneValue(before.filter(told)) ?? []);
  const other = others.find((each) => isWhole(each) && areOneThing(each, figure));
  return other ? [{ figure, other, name: '' }] : [];
}

/** True of a figure that tells the same whole. */
type Telling = (before: Figure) => boolean;

/** What tells the same whole as a figure; none where it is none. */
const tellingsOf = rememberLast((figure: Figure): readonly Telling[] =>
  isWhole(figure)
    ? [isOfScope, isCountOf, isOfGrade, isOfAllHere].flatMap((telling) => telling(figure) ?? [])
    : [],
);

function namedTwice(figures: readonly Figure[], naming: Naming): Conflict[] {
  const known = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = naming(figure);
    if (name === undefined) continue;
    const told = known.get(name);
    if (told) told.push(figure);
    else known.set(name, [figure]);
  }
  return [...known.values()].flatMap((told) => {
    const values = new Set(told.map(({ quantity }) => size(quantity)));
    const [other] = told;
    const figure = told.find((each) => other && size(each.quantity) !== size(other.quantity));
    return values.size === 2 && other && figure && areOneThing(other, figure)
      ? [{ figure, other, name: '' }]
      : [];
  });
}

/** What is no whole of now: 原来全镇16个村, 再建24个, 明年要搞12次. */
const OTHERWISE = /原|合并|撤|去年|上年|以前|过去|明年|[再另要]|新[增建]|其[余他中]|目标|计划|力争|每/;

function isWhole({ quantity }: Figure): boolean {
  const { role, mode, lead } = quantity;
  return role === 'plain' && mode !== 'target' && !isVague(quantity) && !OTHERWISE.test(lead);
}

function areOneThing(one: Figure, other: Figure): boolean {
  const [a, b] = [one.quantity, other.quantity];
  return (
    one.stretch !== other.stretch &&
    areMeasuredAlike(a, b) &&
    a.multiplier === b.multiplier &&
    isOneOff(b, size(a) / b.measure.factor) &&
    !areOtherTimes(one.period, other.period)
  );
}

/** What goes on behind a noun that is told of all: 16名队员|都, 14个村|的清单; but not 12个村|受了灾. */
const GOES_ON = '(?=[都的里中逐各要，。；]|当中|去年|今年|全部|个个)';
const NOUN = new RegExp(`^\\p{Script=Han}{1,6}?${GOES_ON}`, 'u');
/** 全队|16名队员 */
const SCOPED = /全\p{Script=Han}{1,2}的?$/u;

/** 全县14所中心小学，…… 全县|16所中心小学分成4个片区: one of the two says where the noun ends. */
function isOfScope({ quantity, stretch }: Figure): Telling | undefined {
  const scope = scopeOf(quantity);
  if (scope === undefined) return undefined;
  const behind = stretch.text.slice(quantity.end);
  const noun = NOUN.exec(behind)?.[0];
  return ({ quantity: each, stretch: { text } }) => {
    if (each.unit !== quantity.unit || scopeOf(each) !== scope) return false;
    const after = text.slice(each.end);
    // 全馆64名职工 … 全馆46名同志
    if (ITS_PEOPLE.test(behind) && ITS_PEOPLE.test(after)) return true;
    const own = NOUN.exec(after)?.[0];
    return own === noun ? own !== undefined : goesOn(after, noun) || goesOn(behind, own);
  };
}

/** All who work there, whatever they are called; but not 64名职工代表. */
const ITS_PEOPLE =
  /^(?:干部职工|教职员工|教职工|工作人员|职工|员工|同志|同事|干警)(?!代表|家属|中|里|当中|去|参加)/;

/** 中心小学|分成4个片区, but not 村|医 of 14个村. */
function goesOn(words: string, noun: string | undefined): boolean {
  return noun !== undefined && noun.length > 1 && words.startsWith(noun);
}

function scopeOf({ lead, measure }: Quantity): string | undefined {
  return measure.counted ? SCOPED.exec(lead)?.[0] : undefined;
}

/** 茶场现有茶园|6500亩 */
const ON_HAND = /现有(\p{Script=Han}{2,8})$/u;

function onHand({ quantity: { lead, measure } }: Figure): string | undefined {
  const noun = ON_HAND.exec(lead)?.[1];
  return noun && `${noun} ${measure.dimension}`;
}

/** 60件积案，|已经化解|44件: how many of a whole that is told with it. */
function doneOfWhole({ quantity, stretch }: Figure): string | undefined {
  const whole = stretch.quantities.findLast(({ end }) => end <= quantity.start);
  const deed = /(?:已经?|当?中)?(?:已经?)?(\p{Script=Han}{2,4})了?$/u.exec(quantity.lead)?.[1];
  if (!whole || !deed || !areMeasuredAlike(whole, quantity) || size(whole) <= size(quantity))
    return undefined;
  const noun = /^\p{Script=Han}{2,4}?(?=当?中|里|，|已)/u.exec(stretch.text.slice(whole.end))?.[0];
  return noun && `${size(whole)} ${noun} ${deed}`;
}

/** So long a noun is the thing’s own: 社区食堂, and not 项目. */
const OWN_NOUN = /^\p{Script=Han}{3,8}?(?=里|当?中|都|个个|逐[个一])/u;

/** 社区食堂21个 … |24个社区食堂里: nothing says of which of them. */
function isCountOf({ quantity, stretch }: Figure): Telling | undefined {
  const noun = OWN_NOUN.exec(stretch.text.slice(quantity.end))?.[0];
  if (!noun || quantity.lead.trim() !== '') return undefined;
  return ({ quantity: { lead, noun: own } }) => lead.endsWith(noun) || own.startsWith(noun);
}

/** 被评为|较差的 */
const GRADED = /(优秀|良好|(?:基本|不)?合格|(?:不|未)?达标|较差|落后|(?:不|基本)?满意|先进|一般)的$/;

/** 优秀12个、合格29个、较差4个 … 被评为较差的|6个单位: of one grade. */
function isOfGrade({ quantity, stretch }: Figure): Telling | undefined {
  const grade = GRADED.exec(quantity.lead)?.[1];
  const noun = /^\p{Script=Han}{2}/u.exec(stretch.text.slice(quantity.end))?.[0];
  if (!grade || !noun) return undefined;
  return ({ quantity: { lead, unit }, stretch: { text } }) =>
    unit === quantity.unit && lead.replace(/^[、，]|[的有为是]+$/g, '') === grade && text.includes(noun);
}

/** The first of those that tell one value. */
function oneValue(told: readonly Figure[]): Figure | undefined {
  const [first, ...others] = told;
  return first && others.every(({ quantity }) => size(quantity) === size(first.quantity)) ? first : undefined;
}

/** 参赛的|44名选手 */
const TAKES_PART =
  /^(?:今天|这次|本次|全体|所有)?(?:参[赛演训评会展]|[到与]会|[在到]场|在座|上场|登台|受训|结业)的$/;
/** 来自5个所的|40名选手, 今天的|40名选手; 40名选手|中: all that there are. */
const ALL_HERE = /(?:来自[^，。；]{1,16}|今天|这次|本[次届期])的$/;
const OF_THEM = /^(?:当中|之中|中(?!心)|里)/;

/** 42名选手|按时完成了全程: of some of them. */
const OF_SOME = /^[^，。；]*(?:[了过有]|获|完成|通过|达到|拿到)/;

/** 参赛的|44名选手, and at the end of a speech |46名选手在台上…, of which it has told what some of them did: 48名选手里有19名. */
function isOfAllHere({ quantity, stretch, closing }: Figure): Telling | undefined {
  const lead = quantity.lead.trim();
  const behind = stretch.text.slice(quantity.end);
  const takesPart = TAKES_PART.test(lead);
  if (!takesPart && !(closing && lead === '' && !OF_SOME.test(behind))) return undefined;
  const noun = NOUN_HERE.exec(behind)?.[0];
  if (!noun || !quantity.measure.counted || ANYBODY.test(noun)) return undefined;
  return ({ quantity: each, stretch: { text } }) => {
    const after = text.slice(each.end);
    if (each.unit !== quantity.unit || !after.startsWith(noun)) return false;
    const isWholeOfSome = each.lead.trim() === '' && OF_THEM.test(after.slice(noun.length));
    const isSaid = size(each) === size(quantity);
    return isWholeOfSome || isSaid || (takesPart && ALL_HERE.test(text.slice(0, each.start)));
  };
}

/** 选手; of 选手代表, 选手家属 it says nothing. */
const NOUN_HERE = /^\p{Script=Han}{2}(?!员?家[属长庭]|代表)/u;
