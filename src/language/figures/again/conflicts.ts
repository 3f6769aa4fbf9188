/** One quantity with two values in a speech: same thing, unit, period, whose it is, and what is said of it. */
import { rememberLast, rememberList } from '../../../model/remember';
import { type Figure, inOrder, ofEach, passagesOf, type Stretch } from '../figures';
import type { Quantity } from '../read/quantities';
import {
  ALIASES,
  ALL_OF,
  GENERIC,
  isScope,
  LEAD_HEAD,
  METRIC,
  NOT_WHOLE,
  PERIOD,
  SHORT,
  scopeOf,
  subjectOf,
  YEARS,
} from '../read/quantityWords';
import { isPercent, isTurned, size } from '../sentence/claims';
import { aimsIn } from './aims';
import { leftoversIn } from './leftover';
import { mentionedAgainIn } from './mentions';
import { pointedIn } from './pointed';
import { reckonedIn } from './reckoned';
import { isRateOfOther, retoldIn } from './retold';
import { turnedIn } from './turned';
import { verbatimIn } from './verbatim';
import { wholesIn } from './wholes';

export interface Conflict {
  /** The later one, and the first that it differs from. */
  readonly figure: Figure;
  readonly other: Figure;
  /** What both are of: 全县一季度固定资产投资. */
  readonly name: string;
}

/** A figure with what it is a value of. */
interface Keyed {
  readonly figure: Figure;
  readonly thing: string;
  /** By what those of one thing find each other. */
  readonly key: string;
}

/** The conflicts among the figures of a speech, in order; each figure is told once. */
export const conflictsIn = rememberList((figures: readonly Figure[]): readonly Conflict[] => {
  const passages = passagesOf(figures);
  const groups = new Map<string, Keyed[]>();
  for (const keyed of keyedIn(passages)) {
    const group = groups.get(keyed.key);
    if (group) group.push(keyed);
    else groups.set(keyed.key, [keyed]);
  }
  const found = [...groups.values()].flatMap(conflictsOf);
  const told = new Set(found.map(({ figure }) => figure));
  const again = new Map(
    [
      ...wholesIn(figures),
      ...aimsIn(passages),
      ...turnedIn(passages),
      ...leftoversIn(passages),
      ...mentionedAgainIn(passages),
      ...pointedIn(passages, figures),
      ...reckonedIn(passages, figures),
      ...retoldIn(passages, agree),
      ...verbatimIn(passages),
    ]
      .filter(
        (each) =>
          !told.has(each.figure) &&
          !isLessByWhatIsSaid(each) &&
          !isSomeOf(each) &&
          !isPutThere(each) &&
          !areSharesOfOthers(each) &&
          !isBesideDone(each),
      )
      .map((each) => [each.figure, each]),
  );
  return [...found, ...again.values()].sort((a, b) => inOrder(a.figure, b.figure));
});

const keyedIn = ofEach((figure): Keyed | undefined => {
  const thing = metricOf(figure);
  if (thing === undefined) return undefined;
  const { role, measure, base } = figure.quantity;
  return { figure, thing, key: [thing, role, measure.dimension, usualBase(base)].join('\0') };
});

/** 还有15件。这15件当中，有2件……，剩下的13件: its sentence says what the other one is more. */
function isLessByWhatIsSaid({
  figure: { quantity, stretch },
  other,
}: Pick<Conflict, 'figure' | 'other'>): boolean {
  return stretch.quantities.some(
    ({ value, unit, end }) =>
      end <= quantity.start && unit === quantity.unit && value + quantity.value === other.quantity.value,
  );
}

/** 冲锋舟8艘 … 有2艘冲锋舟在转弯时搁浅: some of them. */
function isSomeOf({ figure: { quantity }, other }: Pick<Conflict, 'figure' | 'other'>): boolean {
  return /^(?:还|也|其中)?有$/.test(quantity.lead.trim()) && quantity.value < other.quantity.value;
}

/** 入库化肥3.2万吨 … 把1.2万吨化肥摆到村里: so much of it; two digits that changed places are a slip all the same. */
function isPutThere({ figure: { quantity, stretch }, other }: Pick<Conflict, 'figure' | 'other'>): boolean {
  return (
    /[把将]$/.test(quantity.lead) &&
    PUT_THERE.test(stretch.text.slice(quantity.end)) &&
    size(quantity) < size(other.quantity) &&
    !isTurned(quantity, other.quantity.value)
  );
}

/** 积案化解了31件 … 对35件积案，逐件明确责任: what was done away with, and what there is. */
function isBesideDone({ figure: { quantity }, other }: Pick<Conflict, 'figure' | 'other'>): boolean {
  return (
    /[对就把将]$/.test(quantity.lead) &&
    DONE_AWAY.test(other.quantity.lead) &&
    !isTurned(quantity, other.quantity.value)
  );
}

/** 现代工业占总产值的百分之十 … 占总产值百分之九十的手工作坊: whose share it is stands behind one of them, and the other is of others. */
function areSharesOfOthers({ figure, other }: Pick<Conflict, 'figure' | 'other'>): boolean {
  return isShareOfAnother(figure, other) || isShareOfAnother(other, figure);
}

function isShareOfAnother(one: Figure, other: Figure): boolean {
  const owner = ownerBehind(one);
  if (owner === undefined) return false;
  const another = ownerBehind(other);
  return another === undefined ? !other.stretch.text.includes(owner) : another !== owner;
}

function ownerBehind({ quantity, stretch }: Figure): string | undefined {
  if (!isPercent(quantity)) return undefined;
  return WHOSE_SHARE.exec(stretch.text.slice(quantity.end, quantity.end + LONGEST_OWNER))?.[1];
}

/** The first word of it tells them apart: 现代工业, 手工作坊. */
const WHOSE_SHARE = /^(?:左右|上下|以上|多)?的(\p{Script=Han}{2})/u;
const LONGEST_OWNER = 6;

const DONE_AWAY = /(?:化解|办结|销号|清零|清理|整改|完成|处置|解决|了结|办理)(?:了|掉)?$/;

const PUT_THERE =
  /^[^，。；：把将]{0,10}?(?:[摆送运调拨分发投放铺转划派存备搬装移]|前置|安排|充实|下沉|分配)(?:到|进|给|往|至|向|在|下去)/u;

/** How many values of one thing are compared with one. */
const FARTHEST = 100;

function conflictsOf(group: readonly Keyed[]): Conflict[] {
  if (group.length < 2) return [];
  const own = oneOf(
    group
      .map(({ figure }) => figure.who)
      .filter(isScope)
      .map(scopeOf),
  );
  const periods = group.map(({ figure }) => figure.period);
  const now = periods.some((period) => YEARS.test(period) || SHORT.test(period)) ? undefined : oneOf(periods);
  const isOneCase = (a: Figure, b: Figure) =>
    isTarget(a) === isTarget(b) && areSame(whoOf(a, own), whoOf(b, own)) && areOfOneTime(a, b, now);
  return group.flatMap(({ figure, thing }, i) => {
    const other = group
      .slice(Math.max(0, i - FARTHEST), i)
      .find((each) => isOneCase(each.figure, figure) && !agree(each.figure, figure));
    const name = [figure.who, figure.period, thing].join('');
    return other ? [{ figure, other: other.figure, name }] : [];
  });
}

/** The one that is named, where no other is: those that name none mean it too. */
function oneOf(named: readonly string[]): string | undefined {
  const different = [...new Set(named.filter((name) => name !== ''))];
  return different.length < 2 ? (different[0] ?? '') : undefined;
}

/** Who names nobody speaks of the whole county, where one is spoken of. */
function whoOf({ who }: Figure, own: string | undefined): string | undefined {
  if (who === '') return own;
  return isScope(who) ? scopeOf(who) : who;
}

/** A paragraph that names a time for one of them and none for the other tells them apart. */
function areOfOneTime(a: Figure, b: Figure, now: string | undefined): boolean {
  if (a.period === b.period && a.period !== '') return true;
  return a.paragraph !== b.paragraph || a.period === b.period
    ? areSame(a.period || now, b.period || now)
    : false;
}

function areSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

/** 新建公路20公里 among what is to be done is a task; 云岭镇上半年新建公路20公里 is told there as well. */
function isTarget({ quantity, wanted }: Figure): boolean {
  const { mode, who, period } = quantity;
  return mode === 'target' || (wanted && !mode && who === '' && period === '');
}

/** True of two figures that may be one: 26.7亿 and 26.68亿. */
export function agree({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const off = Math.abs(a.value * a.measure.factor - b.value * b.measure.factor);
  return (
    off <=
    (Math.max(a.step * a.measure.factor, b.step * b.measure.factor) / 2) *
      (a.step === b.step ? 0 : 1) *
      (1 + 1e-9)
  );
}

/** 增长 without more is 同比. */
function usualBase(base: string): string {
  return base === '同比' ? '' : base;
}

/** What a figure is the one value of: `undefined` where it may have several. */
export function metricOf({ quantity, stretch, section }: Figure): string | undefined {
  const thing = known(quantity, stretch);
  if (thing !== undefined) return thing;
  const said = saidAlone(quantity, stretch);
  // 立案86件 may be told of each unit under its own heading; 引进硕士以上人才126名 says enough by itself.
  return said !== undefined && (section === 0 || said.length > LONG_NAME) ? said : undefined;
}

/** More characters than that name one thing alone. */
const LONG_NAME = 4;

/** 今年引进硕士以上人才126名, 全县新增耕地1200亩: a sentence that begins with its figure, and says when or whose it is. */
const saidAlone = rememberLast((quantity: Quantity, stretch: Stretch): string | undefined => {
  const { role, named, noun, period, who, lead } = quantity;
  if (isPartial(quantity, stretch) || (role !== 'plain' && role !== 'share')) return undefined;
  if (named.length < 2 || GENERIC.test(named) || !beginsSentence(quantity, stretch)) return undefined;
  const timed = period !== '' && (PERIOD.test(lead) || who === '');
  return timed || isScope(who) ? `${aliased(named)}${noun.length > 3 ? '' : noun}` : undefined;
});

/** True where nothing but a time or a place precedes the clause of a figure in its sentence: 今年以来，立案86件. */
function beginsSentence({ start, lead }: Quantity, { text }: Stretch): boolean {
  const before = text.slice(text.lastIndexOf('。', start - 1) + 1, start - lead.length);
  return before.length < 20 && before.split('，').every((clause) => saysOnlyWhen(clause.trim()));
}

function saysOnlyWhen(clause: string): boolean {
  const rest = clause.replace(PERIOD, '').replace(LEAD_HEAD, '');
  return rest === '' || isScope(subjectOf(rest) === rest ? rest : '');
}

function isPartial({ bound, high, apportioned, lead, start, end }: Quantity, { text }: Stretch): boolean {
  return (
    bound !== undefined ||
    high !== undefined ||
    apportioned ||
    NOT_WHOLE.test(lead) ||
    text[end] === '的' ||
    AMONG.test(text.slice(0, start))
  );
}

/** 其中“十一”假期8天，接待游客|315万人次 */
const AMONG = /(?:^|[，。；])其中[^，。；]{2,14}，[^，。；]*$/;

/** Both are the same as long as their sentence is. */
const known = rememberLast((quantity: Quantity, stretch: Stretch): string | undefined => {
  const { role, named, thing, noun, lead, measure } = quantity;
  if (role !== 'plain' && role !== 'growth') return undefined;
  if (isPartial(quantity, stretch) || isRateOfOther(quantity, stretch)) return undefined;
  // 永盛机械后劲足，今年新增岗位80个: whoever the sentence began with, it is theirs.
  if (quantity.who === '' && !beginsSentence(quantity, stretch)) return undefined;
  const name = role === 'growth' ? thing : named;
  if (METRIC.test(name) && !GENERIC.test(name)) return name.length > 2 ? aliased(name) : undefined;
  const all = role === 'plain' && measure.counted && ALL_OF.test(lead) && noun.length > 1;
  return all ? `${named}${noun}` : undefined;
});

function aliased(name: string): string {
  return ALIASES.reduce((text, [pattern, alias]) => text.replace(pattern, alias), name);
}
