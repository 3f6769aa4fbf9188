/**
 * 全程与日均: how long all of it took, and how much there is a day, told again in other words: 历时40天 … 三十八天里; 日均600吨 …
 * 全区每天产生650吨垃圾. A speech has one such number of a thing.
 */
import { type Figure, ofEach } from '../figures';
import { isScope } from '../read/quantityWords';
import { areOtherTimes } from '../read/times';
import { areMeasuredAlike, isOneOff, isVague, size } from '../sentence/claims';
import { type Conflict, pairsOf, type Told } from './pair';

interface Way {
  /** Of the first telling, and of the one that comes back to it: what leads to the number. */
  readonly first: RegExp;
  readonly again: RegExp;
  /** What follows the number where it is told again. */
  readonly behind: RegExp;
  /** True where both sentences have to name the thing. */
  readonly named: boolean;
  readonly units: readonly string[];
  /** True where it is told again only at the end of a speech. */
  readonly closing?: true;
}

const WAYS: readonly Way[] = [
  // 历时40天 … 三十八天里，大家白天收粮、夜里整仓
  {
    first: /(?:历时|为期|前后(?:共|用了)?|持续(?:了)?|一共(?:用了)?|整整(?:用了)?)$/,
    again: /^(?:这|在这|这短短|短短|整整|连续|奋战|连续奋战|经过|历经|经过这)?$/,
    behind: /^(?:[里间来]，|的?(?:连续)?(?:奋战|鏖战|苦战|日夜|坚守|攻坚|拼搏|紧张))/,
    named: false,
    units: ['天', '个月'],
  },
  // 历时48天 … 同志们，五十八天的春防告一段落
  {
    first: /(?:历时|为期|前后(?:共|用了)?|持续(?:了)?)$/,
    again: /^(?:这)?$/,
    behind: /^的\p{Script=Han}{2}/u,
    named: false,
    units: ['天', '个月'],
    closing: true,
  },
  // 日均600吨 … 全区每天产生650吨垃圾
  {
    first: /(?:日均|每天|平均每天|一天)\p{Script=Han}{0,4}$/u,
    again: /(?:^|全\p{Script=Han})(?:日均|每天|一天)\p{Script=Han}{0,4}$/u,
    behind: /^/,
    named: true,
    units: [],
  },
];

/** How far one may lie from the other to be meant for it. */
const NEAR = 0.25;

/** What ways there are to tell a figure for the first time, and again. */
interface Telling {
  readonly figure: Figure;
  readonly first: readonly Way[];
  readonly again: readonly Way[];
}

const tellingsIn = ofEach((figure): Telling | undefined => {
  const { quantity, stretch } = figure;
  if (isVague(quantity) || quantity.mode === 'target' || quantity.value < 2) return undefined;
  const lead = quantity.lead.trim();
  const behind = stretch.text.slice(quantity.end);
  const own = WAYS.filter(({ units }) => units.length === 0 || units.includes(quantity.unit));
  const first = own.filter((way) => way.first.test(lead));
  const again = own.filter(
    (way) => (!way.closing || figure.closing) && way.again.test(lead) && way.behind.test(behind),
  );
  return first.length + again.length > 0 ? { figure, first, again } : undefined;
});

/** The later of two tellings in another paragraph, where the speech has but one before it. */
export function throughoutIn({ passages }: Told): Conflict[] {
  const tellings = tellingsIn(passages);
  return tellings.flatMap(({ figure, again }, i): Conflict[] =>
    // 行动开展到今天，整整50天。这50天里: it was told right there.
    (isToldBefore(figure) ? [] : again).flatMap((way) => {
      const before = tellings
        .slice(0, i)
        .filter(({ first, figure: other }) => first.includes(way) && areOfOneThing(figure, other, way));
      const [other] = before;
      return other && before.length === 1 && isSlip(figure, other.figure)
        ? [{ figure, other: other.figure, name: '' }]
        : [];
    }),
  );
}

function isToldBefore({ quantity, paragraph, stretch }: Figure): boolean {
  return paragraph.figures.some(
    (each) =>
      each.stretch.start < stretch.start &&
      areMeasuredAlike(each.quantity, quantity) &&
      size(each.quantity) === size(quantity),
  );
}

function areOfOneThing(figure: Figure, other: Figure, { named }: Way): boolean {
  const isApart = figure.paragraph !== other.paragraph && areMeasuredAlike(figure.quantity, other.quantity);
  if (!isApart || areOtherTimes(figure.period, other.period)) return false;
  if (!named) return true;
  if (yearIn(figure) !== yearIn(other)) return false;
  const { stretch, quantity } = figure;
  const behind = /^\p{Script=Han}{2}/u.exec(stretch.text.slice(quantity.end))?.[0];
  const noun = behind ?? quantity.lead.slice(-2);
  const isOfAll = [figure.who, other.who].every((who) => who === '' || isScope(who));
  return isOfAll && pairsOf(noun).some((word) => other.stretch.text.includes(word));
}

/** 再说今年。……: which year the paragraph of a figure speaks of. */
function yearIn({ paragraph, stretch }: Figure): string {
  const said = paragraph.folded.slice(0, stretch.start) + stretch.text;
  return /[去今前上]年/.exec(said)?.[0] ?? '';
}

function isSlip({ quantity }: Figure, { quantity: other }: Figure): boolean {
  const due = size(other) / quantity.measure.factor;
  if (due === quantity.value) return false;
  return isOneOff(quantity, due) || Math.abs(quantity.value - due) <= NEAR * due;
}
