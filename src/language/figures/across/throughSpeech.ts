/**
 * 隔段: what a number says of those in other paragraphs: 36个村列入计划，已有27个村通过验收 … 还没验收的11个村; 新能源车448辆，车辆560辆
 * … 新能源车占了全部车辆的七成. Told where nothing in the speech bears it out, and what ought to stand there is near.
 */
import { rememberList } from '../../../model/remember';
import { type Figure, ofEach, passagesOf } from '../figures';
import type { Quantity } from '../read/quantities';
import { isScope, scopeOf } from '../read/quantityWords';
import { areOtherTimes } from '../read/times';
import { areMeasuredAlike, type Derivation, isOneOff, isPercent, isVague, size } from '../sentence/claims';

/** A number that follows from others which stand elsewhere in the speech. */
export interface FarReckoning {
  readonly by: Derivation;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** What it ought to be, in the unit that it bears. */
  readonly sum: number;
}

/** 还没验收的|11个村, 没有参加轮训的|65名驾驶员, 授了信还没用信的有|19440户: what was not done, of what is left. */
const LEFT = /(?:没有?|未)(?:能|有|被)?(\p{Script=Han}{2,6})的(?:就?还?有|是)?(?:那|这)?$/u;
/** 抽查的苗木里有|1200株|没有成活 */
const THERE_ARE = /(?:[里中]|还|尚|仍)有$/;
const LEFT_BEHIND = /^\p{Script=Han}{0,4}?(?:没有?|未)(?:能|被)?(\p{Script=Han}{2})/u;
/** Anything may be done. */
const ANY_DEED = new Set(['完成', '到位', '落实']);
const DEED = 2;
/** 成活|率, 达标|率 */
const RATE = '(?:率|比例)\\p{Script=Han}{0,2}$';
/** So many stretches before one the whole of it may stand. */
const REACH = 3;
/** How far what is told may lie from what is left, where both name what they count. */
const NEAR = 0.3;

/** 新能源车|占了全部车辆的|七成: the part, and what it is a part of. */
const SHARE_OF_ALL =
  /(?:^|[，、])(\p{Script=Han}{2,8}?)(?:差不多|大约|已经?|就|只|都|也|要|约)*占(?:了|到|去)?(全部|所有|全\p{Script=Han}|整个)的?(\p{Script=Han}{1,4}?)(?:总[量数额])?的$/u;
/** In steps of what was written: 七成 of 78 %. */
const ROUNDED = 0.75;

/** What does not come out between the paragraphs of a speech, in order. */
export const farReckoningsIn = rememberList((figures: readonly Figure[]): readonly FarReckoning[] => {
  const passages = passagesOf(figures);
  return [
    ...leftIn(passages).flatMap((claim) => remainder(claim, figures)),
    ...sharesIn(passages).flatMap((claim) => share(claim, figures)),
  ];
});

/** True for a paragraph that tells such a number. */
export function mayFollowFromAfar(folded: string): boolean {
  return MAY_FOLLOW.test(folded);
}

const MAY_FOLLOW =
  /[没未]有?\p{Script=Han}{2,8}的|有[\d一二两三四五六七八九十百千][^，。；]{1,12}[没未]|占(?:了|到|去)?(?:全|所有|整个)/u;

interface Left {
  readonly figure: Figure;
  /** 验收 */
  readonly deed: string;
}

const leftIn = ofEach((figure): Left | undefined => {
  const { quantity, stretch } = figure;
  const lead = quantity.lead.trim();
  const behind = THERE_ARE.test(lead) ? LEFT_BEHIND.exec(stretch.text.slice(quantity.end))?.[1] : undefined;
  const deed = LEFT.exec(lead)?.[1]?.slice(-DEED) ?? behind;
  return deed && !ANY_DEED.has(deed) && isPlain(quantity) && !isPercent(quantity)
    ? { figure, deed }
    : undefined;
});

interface Share {
  readonly figure: Figure;
  readonly part: string;
  /** 全县, of which both are; 全部 and 所有 say nothing of whom. */
  readonly scope: string;
  readonly all: string;
}

const sharesIn = ofEach((figure): Share | undefined => {
  const { quantity } = figure;
  const [, part, of, all] = SHARE_OF_ALL.exec(quantity.lead.trim()) ?? [];
  const scope = of !== undefined && isScope(of) ? of : '';
  return part && all && isPercent(quantity) && !isVague(quantity) ? { figure, part, scope, all } : undefined;
});

function isPlain(quantity: Quantity): boolean {
  const { role, mode, unit } = quantity;
  return role === 'plain' && mode !== 'target' && unit !== '' && !isVague(quantity);
}

/** So many figures before one what was done may stand. */
const FARTHEST = 50;

/** What is left of a whole when what was done of it is taken away; by every whole and deed that may be meant. */
function remainder({ figure, deed }: Left, figures: readonly Figure[]): FarReckoning[] {
  const at = figures.indexOf(figure);
  const last = figures
    .slice(Math.max(0, at - FARTHEST), at)
    .filter(({ stretch, period }) => stretch !== figure.stretch && !areOtherTimes(period, figure.period))
    .toReversed();
  const rateOfDeed = new RegExp(deed + RATE, 'u');
  const isDoneOf = (each: Figure) => isDone(each, figure, deed);
  const isRateOf = ({ quantity }: Figure) => isPercent(quantity) && rateOfDeed.test(quantity.lead);
  const found = [
    ...last
      .filter(isDoneOf)
      .flatMap((done) => wholesOf(done, figure).map((whole) => leftOf(figure, whole, done))),
    // 苗木1.2万株，成活率91.5%; but 达标306个，达标率85% is of others.
    ...last.filter(isRateOf).flatMap((rate) =>
      wholesOf(rate, figure)
        .filter((whole) => !isDoneOf(whole))
        .map((whole) => leftOf(figure, whole, rate)),
    ),
  ];
  const [first] = found;
  if (!first || found.some(({ sum }) => comesTo(figure, sum)) || isToldAgain(figure, deed, figures))
    return [];
  return isNear(figure, first) ? [first] : [];
}

/** 已有|27个村|通过验收: so many of the same, of which it was done. */
function isDone({ quantity, stretch }: Figure, { quantity: left }: Figure, deed: string): boolean {
  if (!isPlain(quantity) || !areMeasuredAlike(quantity, left)) return false;
  const clause = clauseOf(stretch.text, quantity);
  const said = clause.indexOf(deed);
  return said >= 0 && !/[没未不]有?.{0,4}$/.test(clause.slice(0, said));
}

/** What it may have been done of: the last that are more, right before it. */
function wholesOf(done: Figure, { quantity: left }: Figure): Figure[] {
  const own = done.paragraph.figures;
  const before = own.slice(0, own.indexOf(done));
  const stretches = [...new Set(before.map(({ stretch }) => stretch))].slice(-REACH - 1);
  return before
    .filter(
      ({ stretch, quantity }) =>
        stretches.includes(stretch) &&
        isPlain(quantity) &&
        areMeasuredAlike(quantity, left) &&
        (isPercent(done.quantity) || size(quantity) > size(done.quantity)) &&
        size(quantity) > size(left),
    )
    .toReversed();
}

function leftOf(figure: Figure, whole: Figure, done: Figure): FarReckoning {
  const left = isPercent(done.quantity)
    ? size(whole.quantity) * (1 - size(done.quantity))
    : size(whole.quantity) - size(done.quantity);
  const sum = Number((left / figure.quantity.measure.factor).toPrecision(12));
  return { by: 'rest', whole: figure, parts: [whole, done], sum };
}

/** Within what the last place that was written leaves open; a rate leaves open more. */
function comesTo({ quantity: { value, step } }: Figure, sum: number): boolean {
  return Math.abs(value - sum) <= Math.max(step / 2, ROUGHLY * sum);
}

/** A hundredth: 91.5% of 1.2万 is no number to the last place. */
const ROUGHLY = 0.01;

/** 还有11个村没有验收 … 还没验收的11个村: it is told twice, and may be of later. */
function isToldAgain(figure: Figure, deed: string, figures: readonly Figure[]): boolean {
  const denied = new RegExp(`[没未].{0,6}${deed}`, 'u');
  return figures.some(
    (each) =>
      each !== figure &&
      areMeasuredAlike(each.quantity, figure.quantity) &&
      size(each.quantity) === size(figure.quantity) &&
      denied.test(clauseOf(each.stretch.text, each.quantity)),
  );
}

function isNear({ quantity, stretch }: Figure, { parts, sum }: FarReckoning): boolean {
  if (sum <= 0) return false;
  if (isOneOff(quantity, sum)) return true;
  const noun = /^\p{Script=Han}{1,2}/u.exec(stretch.text.slice(quantity.end))?.[0] ?? '';
  const isNamed =
    noun !== '' &&
    parts.some((part) => clauseOf(part.stretch.text, part.quantity).includes(quantity.unit + noun));
  return isNamed && Math.abs(quantity.value - sum) <= NEAR * Math.max(quantity.value, sum);
}

/** What stands around a number between two marks, so far. */
function clauseOf(text: string, { start, end }: Quantity): string {
  const before = text
    .slice(Math.max(0, start - LONGEST_CLAUSE), start)
    .split(MARKS)
    .at(-1)!;
  const behind = text.slice(end, end + LONGEST_CLAUSE).split(MARKS)[0]!;
  return before + text.slice(start, end) + behind;
}

const MARKS = /[，。；：、]/;
const LONGEST_CLAUSE = 60;

/** What a part makes of all, where a speech tells one number of each, of the same time and scope. */
function share({ figure, part, scope, all }: Share, figures: readonly Figure[]): FarReckoning[] {
  const told = figures.filter(
    ({ quantity, stretch, period }) =>
      stretch !== figure.stretch && isPlain(quantity) && !areOtherTimes(period, figure.period),
  );
  const isOfScope = ({ who }: Figure) => scope === '' || !isScope(who) || scopeOf(who) === scopeOf(scope);
  const parts = told.filter(({ quantity: { lead, noun } }) => lead.includes(part) || noun.startsWith(part));
  const wholes = told.filter((each) => isCalled(each, all) && isOfScope(each));
  const [one, another] = parts;
  const [whole, ...others] = wholes.filter(
    ({ quantity }) => one && areMeasuredAlike(one.quantity, quantity) && size(quantity) > size(one.quantity),
  );
  if (!one || another || !whole || others.length > 0) return [];
  const { value, step, measure } = figure.quantity;
  const sum = size(one.quantity) / size(whole.quantity) / measure.factor;
  const off = Math.abs(sum - value);
  return off > ROUNDED * step && off <= NEAR * Math.max(sum, value)
    ? [{ by: 'rate', whole: figure, parts: [one, whole], sum }]
    : [];
}

/** 560辆|车 of 全部车辆, 职工|1120人 of 全部职工. */
function isCalled({ quantity: { lead, unit, noun } }: Figure, name: string): boolean {
  const names = [noun, `${unit}${noun}`].filter((each) => each !== '');
  return lead.endsWith(name) || names.some((each) => [...name].every((char) => each.includes(char)));
}
