/** 说法: what a speech or a report says with a figure: of what, of whom, when, which way, and beside which others. */
import type { Figure } from '../figures';
import type { Rank } from '../ranks/rank';
import type { QuantityRole } from '../read/quantities';
import {
  AVERAGED,
  CHANGE,
  FROM,
  isScope,
  LEAD_HEAD,
  PERIOD,
  RANK_FILLER,
  RETOLD_FILLER,
  SCOPE,
  SHARE,
  subjectOf,
} from '../read/quantityWords';
import type { Named } from './names';
import { whoIn } from './owners';
import { type Era, type Time, timeOf } from './times';
import {
  AHEAD,
  BELOW_NOUGHT,
  FALLS,
  GOES_ON_FROM_NUMBER,
  HELD_AGAINST,
  OFFICE,
  RISES,
  SAME_COUNT,
  SAME_WORDS,
  SAYS_NOTHING,
  SHARE_OF_IT,
  SURELY_UNIT,
  TO_BE_DONE,
  UNTIL,
} from './words';

export type Direction = 'up' | 'down';

/** What is compared of two figures. */
export interface Said extends Named {
  /** In the first unit of its dimension. */
  readonly value: number;
  readonly high?: number;
  /** How far it may be rounded, twice. */
  readonly step: number;
  readonly bound?: 'under' | 'over' | 'about';
  /** What may be of one kind: 个 and 家, 人 and 人次; that of a rank. */
  readonly kind: string;
  readonly unit: string;
  readonly role: QuantityRole | 'rank';
  readonly direction?: Direction;
  /** 同比, 环比. */
  readonly base: string;
  /** True of what is to be reached. */
  readonly wanted: boolean;
  readonly who: string;
  readonly time: Time;
  /** 全市 of a rank. */
  readonly scope: string;
  /** The other numbers of its sentence, by kind and value. */
  readonly beside: ReadonlySet<string>;
}

/** What the figures of a text stand in. */
export interface Setting {
  readonly era: Era;
  /** Whose the text is; empty for a speech. */
  readonly owner: string;
  /** True where a paragraph, by its number, tells what is to be done. */
  readonly wanted: (figure: Figure) => boolean;
}

/** Which way a change goes; `undefined` where it does not say, and of what is no change. */
export function directionOf({ quantity: { role, lead } }: Figure): Direction | undefined {
  if (role !== 'growth' && role !== 'difference') return undefined;
  const told = BELOW_NOUGHT.test(lead) ? lead.slice(0, -1) : lead;
  const last = (words: RegExp) => [...told.matchAll(words)].at(-1)?.index ?? -1;
  const [down, up] = [last(FALLS), last(RISES)];
  if (down === up) return undefined;
  return down > up !== told.length < lead.length ? 'down' : 'up';
}

/** What the figures of a text say, in their order. */
export function saidBy(figures: readonly Figure[], setting: Setting): readonly Said[] {
  const said: Said[] = [];
  let before: { readonly figure: Figure; readonly name: string; readonly unit: string } | undefined;
  for (const [i, figure] of figures.entries()) {
    const isSame = before?.figure.stretch === figure.stretch;
    const isNear = before?.figure.paragraph === figure.paragraph;
    const who = ownerOf(figure, setting.owner, isNear ? before!.unit : '');
    const own = nameOf(figure) || nameBehind(figure, figures[i + 1]);
    const name = isNoName(figure, own, who) && isSame ? before!.name : own;
    said.push(one(figure, name, who, setting));
    const unit = isScope(who) ? (isNear ? before!.unit : '') : who;
    before = { figure, name: isChange(figure) && isSame ? before!.name : name, unit };
  }
  return said;
}

/** 由80家|增加到118家, 其中|清河镇4个: it is of what the one before is of. */
function isNoName({ quantity: { role } }: Figure, own: string, who: string): boolean {
  return own === '' || own === who || (role === 'plain' && CHANGED_ALONE.test(own));
}

/** 对|1326户、3857名监测对象: both count one thing. */
function nameBehind({ stretch, quantity }: Figure, next: Figure | undefined): string {
  const isListed =
    next?.stretch === stretch && stretch.text.slice(quantity.end, next.quantity.start) === '、';
  return isListed ? nameOf(next) : '';
}

const CHANGED_ALONE = /^(?:增|降|提|减|上升|扩|发展|压)\p{Script=Han}{0,3}$/u;

function isChange({ quantity: { role } }: Figure): boolean {
  return role === 'growth' || role === 'difference';
}

/** Whose a figure is: 全镇 behind 云岭镇 is that one. */
function ownerOf({ who, paragraph, stretch, quantity }: Figure, owner: string, unit: string): string {
  return (
    whoIn(who, owner || unit) ||
    named(paragraph.folded.slice(0, stretch.start + quantity.start), owner) ||
    owner
  );
}

function one(figure: Figure, name: string, who: string, { era, wanted }: Setting): Said {
  const { quantity, stretch } = figure;
  const { measure, role, lead, base, after, end } = quantity;
  const direction = directionOf(figure);
  const isPlan =
    isWanted(figure) || wanted(figure) || (AHEAD.test(figure.period) && era.part !== figure.period);
  const before = stretch.text.slice(0, quantity.start);
  return {
    name: name === who || !OFFICE.test(who) ? name : name.replace(who, '') || name,
    around: plain(stretch.text),
    before: plain(stretch.text.slice(0, end + after.length)),
    value: quantity.value * measure.factor,
    ...(quantity.high === undefined ? {} : { high: quantity.high * measure.factor }),
    step: quantity.step * measure.factor,
    ...(quantity.bound ? { bound: quantity.bound } : {}),
    kind: kindOf(measure.dimension),
    unit: measure.dimension === PEOPLE ? PEOPLE : quantity.unit,
    role,
    ...(direction ? { direction } : {}),
    base: base === '同比' ? '' : base,
    wanted: isPlan,
    who,
    time: FROM.test(lead)
      ? { year: -1, part: '', by: 'told' }
      : timeOf(HELD_AGAINST.test(lead) ? '' : figure.period, before, era, isPlan),
    scope: '',
    beside: besideIn(figure),
  };
}

const PEOPLE = '人';

/** 占年度目标的48%: how far it has come is no aim. */
function isWanted({ quantity: { role, lead } }: Figure): boolean {
  return role !== 'share' && lead.trim() !== '的' && TO_BE_DONE.test(lead);
}

function besideIn({ stretch, quantity }: Figure): ReadonlySet<string> {
  return new Set(
    stretch.quantities
      .filter((each) => each !== quantity && each.value !== quantity.value)
      .map(({ value, measure }) => `${kindOf(measure.dimension)} ${value * measure.factor}`),
  );
}

/** Characters; who was named farther back is hardly meant. */
const NAMED_FAR = 400;

/** Whom the sentences before last named, where no figure of theirs did: 柳溪镇势头不错。完成投资…. */
function named(text: string, owner: string): string {
  const clauses = text
    .slice(-NAMED_FAR)
    .split(/[。；：，]/)
    .reverse();
  for (const clause of clauses) {
    const name = whoIn(subjectOf(clause.trim().replace(LEAD_HEAD, '').replace(PERIOD, '')) ?? '', owner);
    if (SURELY_UNIT.test(name)) return name;
  }
  return '';
}

function nameOf({ quantity: { lead, after, role, start }, stretch }: Figure): string {
  const isBehindBracket = stretch.text[start - lead.length - 1] === '）';
  const changed = role === 'growth' || role === 'difference';
  if (changed) return plain(lead.replace(CHANGE, '').replace(HELD_AGAINST, ''));
  const front =
    role === 'share' ? lead.replace(SHARE, (words) => words.replace(/占|比重|比例|份额/, '')) : lead;
  if (GOES_ON_FROM_NUMBER.test(front) || isBehindBracket)
    return plain(clauseTo(stretch.text, start)) + plain(after);
  return plain(front) + plain(after.replace(SHARE_OF_IT, ''));
}

/** 年经营性收入5万元以下的, 每千人口执业（助理）医师: with the numbers and without the brackets in it. */
function clauseTo(text: string, start: number): string {
  return text
    .slice(0, start)
    .replace(BRACKETED, '')
    .replace(/^.*[，。；：、]/s, '');
}

const BRACKETED = /（[^（）]*）/g;

/** Words without time, scope and what only leads to a number; one word where two say the same. */
function plain(text: string): string {
  const own = SAME_WORDS.reduce((words, [pattern, word]) => words.replace(pattern, word), text);
  const timeless = own.replace(UNTIL, '').replace(EVERY_PERIOD, '').replace(EVERY_MARK, '').trim();
  return timeless.replace(SAYS_NOTHING, '').replace(RETOLD_FILLER, '').replace(LEAD_HEAD, '');
}

const EVERY_PERIOD = new RegExp(PERIOD.source, 'g');
const EVERY_MARK = /[，。；：、！？（）“”《》()\s]|其中/g;

function kindOf(dimension: string): string {
  return SAME_COUNT.find((row) => row.includes(dimension))?.[0] ?? dimension;
}

const EVERY_SCOPE = new RegExp(SCOPE.source, 'g');

/** 总量居第一, 增速排第三: of what the figure before is of. */
const LONGEST_MEASURE = 3;

/** A rank, said after a figure or after none. */
export function rankSaid(
  rank: Rank,
  clause: string,
  last: Said | undefined,
  around: string,
  { era, owner }: Pick<Setting, 'era' | 'owner'>,
): Said {
  const sentence = plain(around);
  const own = plain(clause.replace(RANK_FILLER, '')).replace(AVERAGED, '');
  const name = own.length > LONGEST_MEASURE ? own : (last?.name ?? '') + own;
  return {
    name,
    around: sentence,
    before: sentence,
    value: rank.fromBelow ? -rank.value : rank.value,
    step: 1,
    kind: '位次',
    unit: '',
    role: 'rank',
    base: '',
    wanted: false,
    who: whoIn(rank.who, owner) || last?.who || owner,
    time: timeOf(rank.period, clause, era, false),
    scope: [...clause.matchAll(EVERY_SCOPE)].at(-1)?.[0] ?? rank.scope,
    beside: last?.beside ?? new Set(),
  };
}
