/** 同名: one name, two values: same thing, unit, period, whose it is, and what is said of it. */
import { rememberLast } from '../../../model/remember';
import { type Figure, ofEach, type Stretch } from '../figures';
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
import { agree, type Conflict, plainWho, type Told } from './pair';
import { isRateOfOther } from './retold';

/** A figure with what it is a value of. */
interface Keyed {
  readonly figure: Figure;
  readonly thing: string;
  /** By what those of one thing find each other. */
  readonly key: string;
}

/** The figures of a speech that have another value under the same name before. */
export function namedIn({ passages }: Told): Conflict[] {
  const groups = new Map<string, Keyed[]>();
  for (const keyed of keyedIn(passages)) {
    const group = groups.get(keyed.key);
    if (group) group.push(keyed);
    else groups.set(keyed.key, [keyed]);
  }
  return [...groups.values()].flatMap(conflictsOf);
}

const keyedIn = ofEach((figure): Keyed | undefined => {
  const thing = metricOf(figure);
  if (thing === undefined) return undefined;
  const { role, measure, base } = figure.quantity;
  return { figure, thing, key: [thing, role, measure.dimension, usualBase(base)].join('\0') };
});

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
  return plainWho(who);
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

/** 增长 without more is 同比. */
function usualBase(base: string): string {
  return base === '同比' ? '' : base;
}

/** What a figure is the one value of: `undefined` where it may have several. */
function metricOf({ quantity, stretch, section }: Figure): string | undefined {
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
