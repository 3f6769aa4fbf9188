/**
 * What it costs to read a label in one way or another. 0 is what every tidy list does; the figures are in no unit,
 * about 3 is what one slip of the pen is worth.
 */
import { isWritten, LAST, rankOf, runsOn } from '../language/labels';
import type { LabelStyle } from '../model/manuscript';
import type { Token } from './tokens';

/** A list that is open, as far as reading on depends on it. Never changed: a list that goes on is a new value. */
export interface OpenList {
  /** The style that its members are measured by: the second member's, so that 首先，第二，第三 has one odd one. */
  readonly style: LabelStyle;
  /** The styles of its members. */
  readonly styles: ReadonlySet<LabelStyle>;
  /** The number of the last member. */
  readonly number: number;
  readonly size: number;
  readonly first: Token;
  readonly last: Token;
  /** Styles of the lists under its points. */
  readonly held: ReadonlySet<LabelStyle>;
  readonly under: OpenList | undefined;
  readonly depth: number;
  /** Lists with one key read on alike. */
  readonly key: string;
}

/** A label goes on in `list`. */
export interface Joining {
  readonly token: Token;
  readonly list: OpenList;
  /** The innermost list that was open. */
  readonly top: OpenList | undefined;
}

/** A label is none. */
export interface Skipping {
  readonly token: Token;
  readonly top: OpenList | undefined;
}

/** A label opens a list under the last point of `under`, or on the first level. */
export interface Opening {
  readonly token: Token;
  readonly under: OpenList | undefined;
  /** The list that ends there and that the new one stands beside. */
  readonly beside: OpenList | undefined;
  /** The innermost list that was open. */
  readonly top: OpenList | undefined;
}

export interface Closing {
  readonly list: OpenList;
  readonly atEnd: boolean;
}

export interface Cost<T> {
  readonly name: string;
  readonly cost: number;
  readonly holds: (situation: T) => boolean;
}

export interface Costs {
  readonly join: readonly Cost<Joining>[];
  readonly open: readonly Cost<Opening>[];
  readonly skip: readonly Cost<Skipping>[];
  readonly close: readonly Cost<Closing>[];
}

export const COSTS: Costs = {
  join: [
    { name: '按位次接着数', cost: 0.3, holds: (s) => countsOn(s) === 'place' },
    {
      name: '跳过一号',
      cost: 2,
      holds: (s) => countsOn(s) === 'skip' && s.token.label.number === s.list.number + 2,
    },
    {
      name: '跳过几号',
      cost: 3,
      holds: (s) => countsOn(s) === 'skip' && s.token.label.number > s.list.number + 2,
    },
    { name: '重号', cost: 3, holds: (s) => countsOn(s) === 'repeat' && !isTwin(s) },
    { name: '同一点写了两遍', cost: 1, holds: (s) => countsOn(s) === 'repeat' && isTwin(s) },
    { name: '倒着数', cost: 5, holds: (s) => countsOn(s) === 'back' },
    {
      name: '“首先”之后改用别的口头序号',
      cost: 1,
      holds: (s) => kinOf(s) === 'adverb' && s.list.style === 'adverb',
    },
    {
      name: '别的口头序号之后改用“其次”',
      cost: 2,
      holds: (s) => kinOf(s) === 'adverb' && s.list.style !== 'adverb',
    },
    { name: '换了一种口头序号', cost: 2, holds: (s) => kinOf(s) === 'spoken' },
    { name: '换了一种书面序号', cost: 4, holds: (s) => kinOf(s) === 'written' },
    { name: '书面序号和口头序号混用', cost: 5.5, holds: (s) => kinOf(s) === 'foreign' },
    {
      name: '“最后”前面不是“首先、其次”',
      cost: 3,
      holds: ({ token, list }) => isLast(token) && (list.size < 2 || !countsInWords(list)),
    },
    { name: '段中的序号接段首的', cost: 0.3, holds: ({ token, list }) => token.inline && !list.first.inline },
    { name: '段首的序号接段中的', cost: 0.5, holds: ({ token, list }) => !token.inline && list.first.inline },
    {
      name: '隔段接段中的序号',
      cost: 0.5,
      holds: ({ token, list }) =>
        token.inline && list.first.inline && token.paragraph !== list.last.paragraph,
    },
    {
      name: '可有可无的序号隔得太远',
      cost: 1.5,
      holds: ({ token, list }) => token.weak && token.paragraph - list.last.paragraph > 4,
    },
    { name: '同式的一组还开着，却接到别组', cost: 2.5, holds: (s) => kinOf(s) !== 'same' && passesKind(s) },
    { name: '标题和正文成了一组', cost: 0.5, holds: ({ token, list }) => token.head !== list.last.head },
  ],
  open: [
    { name: '不从一开始', cost: 4, holds: ({ token }) => token.label.number > 1 && !token.inline },
    { name: '段中不从一开始', cost: 2.5, holds: ({ token }) => token.label.number > 1 && token.inline },
    { name: '缺了不止一个', cost: 1, holds: ({ token }) => token.label.number > 2 },
    { name: '逗号后面起一组', cost: 0.3, holds: ({ token }) => token.before === 'clause' },
    { name: '同式套同式', cost: 2.5, holds: (s) => nestsInKind(s) && s.token.before !== 'announcement' },
    {
      name: '冒号引出同式的一组',
      cost: 1,
      holds: (s) => nestsInKind(s) && s.token.before === 'announcement',
    },
    { name: '高一级的序号排在低一级的下面', cost: 4, holds: (s) => outranks(s) && !fits(s) },
    {
      name: '紧接标题的高一级序号',
      cost: 1,
      holds: (s) => outranks(s) && fits(s) && !s.under!.held.has(s.token.label.style),
    },
    {
      name: '书面序号排在口头序号下面',
      cost: 1,
      holds: (s) => !s.token.inline && isWritten(s.token.label.style) && isSpoken(s.under) && !fits(s),
    },
    {
      name: '段中的书面序号排在段中的口头序号下面',
      cost: 2,
      holds: (s) =>
        s.token.inline && isWritten(s.token.label.style) && isSpoken(s.under) && s.under!.last.inline,
    },
    {
      name: '口头序号排在口头序号下面',
      cost: 1.5,
      holds: (s) =>
        !isWritten(s.token.label.style) &&
        isSpoken(s.under) &&
        s.under!.size > 1 &&
        s.token.before !== 'announcement' &&
        !fits(s),
    },
    {
      name: '隔段排在段中的分点下面',
      cost: 2,
      holds: ({ token, under, beside }) =>
        !beside &&
        under !== undefined &&
        under.last.inline &&
        runsOn(under.style) &&
        token.paragraph !== under.last.paragraph,
    },
    {
      name: '在上一组之后另起一组',
      cost: 3,
      holds: (s) => isBeside(s) && !isLed(s) && s.token.gap === 'none',
    },
    {
      name: '隔了一段另起一组',
      cost: 1,
      holds: (s) => isBeside(s) && !isLed(s) && s.token.gap === 'plain',
    },
    {
      name: '有话引出的另一组',
      cost: 0.5,
      holds: (s) => isBeside(s) && (isLed(s) || !['none', 'plain'].includes(s.token.gap)),
    },
    {
      name: '段中的一组出了本段的分点',
      cost: 3,
      holds: ({ token, under, top }) => token.inline && leavesOwn(token, top, under),
    },
    {
      name: '结语里的一组放在分点下面',
      cost: 3,
      holds: ({ token, under, beside }) => token.gap === 'closes' && under !== undefined && !beside,
    },
    {
      name: '“下一步”之后的一组放在分点下面',
      cost: 1,
      holds: ({ token, under, beside }) =>
        token.gap === 'turns' && under !== undefined && !beside && !under.last.head,
    },
    {
      name: '小标题之后的一组放在口头分点下面',
      cost: 2,
      holds: ({ token, under, beside }) => token.gap === 'heading' && isSpoken(under) && !beside,
    },
  ],
  skip: [
    { name: '可有可无的序号不算', cost: 0.5, holds: ({ token }) => token.weak && !token.counted },
    { name: '说了有几点，“首先”不算', cost: 2.5, holds: ({ token }) => token.weak && token.counted },
    { name: '段首的序号不算', cost: 6, holds: (s) => isStrong(s, false) && !s.token.label.mend },
    {
      name: '段首写得不规范的序号不算',
      cost: 4,
      holds: (s) => isStrong(s, false) && s.token.label.mend !== undefined,
    },
    { name: '说了有几点，序号不算', cost: 2.5, holds: (s) => isStrong(s, true) && s.token.counted },
    {
      name: '冒号后面的序号不算',
      cost: 2.5,
      holds: (s) => isStrong(s, true) && s.token.before === 'announcement',
    },
    {
      name: '句子后面的序号不算',
      cost: 1.5,
      holds: (s) => isStrong(s, true) && s.token.before === 'sentence',
    },
    {
      name: '逗号后面的序号不算',
      cost: 1.2,
      holds: (s) => isStrong(s, true) && (s.token.before === 'clause' || s.token.before === 'words'),
    },
    {
      name: '段中的书面序号不算',
      cost: 1,
      holds: (s) => isStrong(s, true) && isWritten(s.token.label.style),
    },
    {
      name: '同式的一组还没有完',
      cost: 2,
      holds: (s) => isStrong(s, true) && s.token.label.number > 1 && hasKind(s),
    },
    { name: '正好接上前面的序号，却不算', cost: 1.5, holds: wouldGoOn },
  ],
  close: [
    { name: '只有一点', cost: 1, holds: (s) => isLone(s) && !s.list.first.inline && !isUnfinished(s) },
    { name: '段中只有一点', cost: 2, holds: (s) => isLone(s) && s.list.first.inline && !isUnfinished(s) },
    { name: '刚列了一点，文章就断了', cost: 0.3, holds: (s) => isLone(s) && isUnfinished(s) },
    {
      name: '两点各用一种序号，像是格言',
      cost: 3,
      holds: ({ list }) => list.size === 2 && list.styles.size > 1 && list.first.inline,
    },
  ],
};

/** What a situation costs in all. */
export function costOf<T>(rows: readonly Cost<T>[], situation: T): number {
  let sum = 0;
  for (const row of rows) if (row.holds(situation)) sum += row.cost;
  return sum;
}

/** True for 最后, which takes the number of its place. */
export function isLast({ label }: Token): boolean {
  return label.number === LAST;
}

type Count = 'next' | 'place' | 'skip' | 'repeat' | 'back';

function countsOn({ token, list }: Joining): Count {
  const { number } = token.label;
  if (number === list.number + 1 || isLast(token)) return 'next';
  // 一是 二是 二是 四是: after a slip the count by place is right as well.
  if (number === list.size + 1 && list.first.label.number === 1) return 'place';
  if (number === list.number) return 'repeat';
  return number > list.number ? 'skip' : 'back';
}

function isTwin({ token, list }: Joining): boolean {
  return token.words !== '' && token.words === list.last.words;
}

type Kin = 'same' | 'adverb' | 'spoken' | 'written' | 'foreign';

function kinOf({ token, list }: Joining): Kin {
  const { style } = token.label;
  if (style === list.style || isLast(token)) return 'same';
  if (list.styles.has(style) && !(isWritten(style) && isWritten(list.style))) return 'same';
  if (isWritten(style) !== isWritten(list.style)) return 'foreign';
  if (isWritten(style)) return 'written';
  return style === 'adverb' || list.style === 'adverb' ? 'adverb' : 'spoken';
}

function countsInWords({ style, first }: OpenList): boolean {
  return style === 'adverb' || first.label.style === 'adverb';
}

function isSpoken(list: OpenList | undefined): boolean {
  return list !== undefined && !isWritten(list.style);
}

/** A list under one of its own kind, at any depth. */
function nestsInKind({ token, under }: Opening): boolean {
  for (let list = under; list; list = list.under) if (list.style === token.label.style) return true;
  return false;
}

/** A list after another one, unless it only goes back a level: 一、（一）（1）2. */
function isBeside({ token, beside }: Opening): boolean {
  if (!beside) return false;
  const rank = rankOf(token.label.style);
  return token.label.number === 1 || rank < 0 || rank >= rankOf(beside.style);
}

function outranks({ token, under }: Opening): boolean {
  if (!under || under.style === token.label.style || !isWritten(token.label.style)) return false;
  return isWritten(under.style) && rankOf(token.label.style) < rankOf(under.style);
}

/** Right under a heading anything may follow, and what earlier points had, this one may have too. */
function fits({ token, under, beside }: Opening): boolean {
  return (token.underHead && !beside) || under!.held.has(token.label.style);
}

/** Words right before the label lead to it. */
function isLed({ token }: Opening): boolean {
  return token.before === 'announcement' || token.counted;
}

/** True when a list between `top` and `under` has the point that this paragraph begins with. */
function leavesOwn(token: Token, top: OpenList | undefined, under: OpenList | undefined): boolean {
  for (let list = top; list && list !== under; list = list.under)
    if (!list.last.inline && list.last.paragraph === token.paragraph) return true;
  return false;
}

function isStrong({ token }: Skipping, inline: boolean): boolean {
  return token.inline === inline && !token.weak;
}

/** A list of the label's own style is open, for one inside a paragraph in that paragraph. */
function hasKind({ token, top }: Skipping): boolean {
  return somewhere(
    top,
    (list) => list.style === token.label.style && list.last.paragraph === token.paragraph,
  );
}

function wouldGoOn({ token, top }: Skipping): boolean {
  const { number } = token.label;
  return (
    number > 1 &&
    somewhere(
      top,
      (list) => list.number + 1 === number && (!token.inline || list.last.paragraph === token.paragraph),
    )
  );
}

/** A list of the label's own style is open inside the one that it goes on in. */
function passesKind({ token, list, top }: Joining): boolean {
  return somewhere(top, (inner) => inner.style === token.label.style && inner.depth > list.depth);
}

function somewhere(top: OpenList | undefined, holds: (list: OpenList) => boolean): boolean {
  for (let list = top; list; list = list.under) if (holds(list)) return true;
  return false;
}

function isLone({ list }: Closing): boolean {
  return list.size === 1;
}

function isUnfinished({ list, atEnd }: Closing): boolean {
  return atEnd && list.last.cut;
}
