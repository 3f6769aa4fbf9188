/**
 * What it costs to read a label in one way or another. 0 is what every tidy list does; the figures are in no unit,
 * about 3 is what one slip of the pen is worth.
 */
import { goesUnder, isWritten, rankOf, runsOn } from '../../language/numbering';
import {
  type Closing,
  hasKind,
  includes,
  including,
  isLast,
  isSpoken,
  type Joining,
  type Opening,
  type OpenList,
  type Skipping,
  wouldGoOn,
} from './situations';
import type { Token } from './tokens';

export interface Cost<T> {
  /** In Chinese: what a person would say of it. */
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
    { name: '按位次接着数', cost: 0.3, holds: (s) => s.count === 'place' },
    {
      name: '跳过一号',
      cost: 2,
      holds: (s) => s.count === 'skip' && s.token.label.number === s.list.number + 2,
    },
    {
      name: '跳过几号',
      cost: 3,
      holds: (s) => s.count === 'skip' && s.token.label.number > s.list.number + 2,
    },
    { name: '重号', cost: 3, holds: (s) => s.count === 'repeat' && !isTwin(s) },
    { name: '同一点写了两遍', cost: 1, holds: (s) => s.count === 'repeat' && isTwin(s) },
    { name: '倒着数', cost: 5, holds: (s) => s.count === 'back' },
    {
      name: '“首先”之后改用别的口头序号',
      cost: 1,
      holds: (s) => s.kin === 'adverb' && s.list.style === 'adverb',
    },
    {
      name: '别的口头序号之后改用“其次”',
      cost: 2,
      holds: (s) => s.kin === 'adverb' && s.list.style !== 'adverb',
    },
    { name: '换了一种口头序号', cost: 2, holds: (s) => s.kin === 'spoken' },
    { name: '换了一种书面序号', cost: 4, holds: (s) => s.kin === 'written' && !returns(s) },
    { name: '换回原来的书面序号', cost: 0.7, holds: (s) => s.kin === 'written' && returns(s) },
    {
      name: '第二点像是低一级的',
      cost: 0.6,
      holds: (s) =>
        s.kin === 'written' && s.list.size === 1 && rankOf(s.token.label.style) > rankOf(s.list.style),
    },
    { name: '书面序号和口头序号混用', cost: 5.5, holds: (s) => s.kin === 'foreign' && !isSlip(s) },
    { name: '写错的序号正好接上', cost: 2, holds: (s) => s.kin === 'foreign' && isSlip(s) },
    {
      name: '“最后”前面不是“首先、其次”',
      cost: 3,
      holds: (s) => isLast(s.token) && (s.list.size < 2 || !(countsInWords(s.list) || closesItems(s))),
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
      // 三、四季度怎么干 stands as far below 二、 as any heading does.
      holds: ({ token, list }) =>
        token.weak &&
        !(token.head && list.last.head) &&
        token.paragraph - list.last.paragraph > (isLastOfWords(token, list) ? FAR : NEAR),
    },
    { name: '同式的一组还开着，却接到别组', cost: 2.5, holds: (s) => s.kin !== 'same' && s.passesKind },
    { name: '标题和正文成了一组', cost: 0.5, holds: ({ token, list }) => token.head !== list.last.head },
  ],
  open: [
    { name: '不从一开始', cost: 4, holds: ({ token }) => token.label.number > 1 && !token.inline },
    { name: '段中不从一开始', cost: 2.5, holds: ({ token }) => token.label.number > 1 && token.inline },
    { name: '缺了不止一个', cost: 1, holds: ({ token }) => token.label.number > 2 },
    { name: '逗号后面起一组', cost: 0.3, holds: ({ token }) => token.before === 'clause' },
    {
      name: '段首同式套同式',
      cost: 4,
      holds: (s) => s.inKind && !s.token.inline && s.token.gap !== 'announces',
    },
    {
      name: '同式套同式',
      cost: 2.5,
      holds: (s) =>
        s.inKind && (s.token.inline ? s.token.before !== 'announcement' : s.token.gap === 'announces'),
    },
    {
      name: '冒号引出同式的一组',
      cost: 1,
      holds: (s) => s.inKind && s.token.before === 'announcement',
    },
    { name: '高一级的序号排在低一级的下面', cost: 4, holds: (s) => s.outranks && !s.fits },
    {
      name: '紧接标题的高一级序号',
      cost: 1,
      holds: (s) => s.outranks && s.fits && !includes(s.under!.held, s.token.label.style),
    },
    {
      name: '书面序号排在口头序号下面',
      cost: 1,
      holds: (s) =>
        !s.token.inline && isWritten(s.token.label.style) && isSpoken(s.under) && !s.fits && !s.token.ofPoint,
    },
    {
      // 第一……／第二……／二、不足: its 一、 stood over 第一.
      name: '缺头的书面序号排在口头序号下面',
      cost: 3,
      holds: (s) =>
        !s.token.inline && s.token.label.number > 1 && isWritten(s.token.label.style) && isSpoken(s.under),
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
        !isAtHome(s) &&
        !s.fits,
    },
    {
      name: '隔段排在段中的分点下面',
      cost: 2,
      holds: ({ token, under, ends }) =>
        !ends &&
        under !== undefined &&
        under.last.inline &&
        runsOn(under.style) &&
        token.paragraph !== under.last.paragraph,
    },
    {
      name: '在上一组之后另起一组',
      cost: 3,
      holds: (s) => s.isBeside && !s.led && s.token.gap === 'none',
    },
    {
      name: '隔了一段另起一组',
      cost: 1,
      holds: (s) => s.isBeside && !s.led && s.token.gap === 'plain',
    },
    {
      name: '有话引出的另一组',
      cost: 0.5,
      holds: (s) => s.isBeside && (s.led || !['none', 'plain'].includes(s.token.gap)),
    },
    {
      name: '上一点自己引出的一组不在它下面',
      cost: 1.5,
      holds: ({ token, ends }) => token.ofPoint && ends,
    },
    {
      name: '段中的一组出了本段的分点',
      cost: 3,
      holds: ({ token, leavesOwn }) => token.inline && leavesOwn,
    },
    {
      name: '结语里的一组放在分点下面',
      cost: 3,
      holds: ({ token, under, ends }) => token.gap === 'closes' && under !== undefined && !ends,
    },
    {
      name: '“下一步”之后的一组放在分点下面',
      cost: 1,
      holds: ({ token, under, ends }) =>
        token.gap === 'turns' && under !== undefined && !ends && !under.last.head,
    },
    {
      name: '提要求的话引出的一组放在分点下面',
      cost: 1,
      holds: ({ token, under, ends }) =>
        token.demanded &&
        !token.inline &&
        token.gap === 'announces' &&
        under !== undefined &&
        !ends &&
        !under.last.head,
    },
    {
      name: '前几点都没有下一级，最后一点却隔段带了一组',
      cost: 0.6,
      holds: (s) => !s.ends && s.token.gap === 'announces' && !s.token.inline && isOnlyLast(s),
    },
    {
      name: '各点只有一段，另一段引出的一组放在末一点下面',
      cost: 0.6,
      holds: (s) => s.led && !s.ends && s.token.inline && s.token.gap !== 'none' && hasOwnParagraph(s),
    },
    {
      name: '另一段引出的一组放在口头分点下面',
      cost: 1,
      holds: ({ token, under, ends, led }) =>
        led &&
        !ends &&
        token.inline &&
        token.gap !== 'none' &&
        under !== undefined &&
        !(token.paragraph === under.last.paragraph && goesUnder(token.label.style, under.style)) &&
        isSpoken(under) &&
        under.size > 1 &&
        !under.last.head,
    },
    {
      name: '小标题之后的一组放在口头分点下面',
      cost: 2,
      holds: ({ token, under, ends }) => token.gap === 'heading' && isSpoken(under) && !ends,
    },
  ],
  skip: [
    { name: '可有可无的序号不算', cost: 0.5, holds: ({ token }) => token.weak && !token.counted },
    {
      name: '有“首先、其次”，“最后”却不算',
      cost: 1,
      holds: ({ token, top }) => top !== undefined && isLastOfWords(token, top),
    },
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
    {
      name: '可有可无的序号只有一个',
      cost: 2,
      holds: (s) => isLone(s) && s.list.first.weak && !isUnfinished(s),
    },
    { name: '刚列了一点，文章就断了', cost: 0.3, holds: (s) => isLone(s) && isUnfinished(s) },
    {
      name: '两点各用一种序号，像是格言',
      cost: 3,
      holds: ({ list }) => list.size === 2 && isMixed(list) && list.first.inline,
    },
  ],
};

/** What a situation costs in all. */
export function costOf<T>(rows: readonly Cost<T>[], situation: T): number {
  let sum = 0;
  for (const row of rows) if (row.holds(situation)) sum += row.cost;
  return sum;
}

function isMixed({ styles, first }: OpenList): boolean {
  return styles !== including(0, first.label.style);
}

/** 一要……／二要……／三，要……: right below, the next number, and no label as it should be. */
function isSlip({ token, list, count }: Joining): boolean {
  return (
    count === 'next' &&
    token.label.mend !== undefined &&
    list.size > 1 &&
    token.paragraph === list.last.paragraph + 1
  );
}

/** 一、……／（二）……／三、……: back to how the list began, and the numbers go on. */
function returns({ token, list, count }: Joining): boolean {
  return count === 'next' && token.label.style === list.first.label.style;
}

function isTwin({ token, list }: Joining): boolean {
  return token.words !== '' && token.words === list.last.words;
}

/** 第二，……。这里强调三个任务。一是……: what a spoken point announces, and the series that goes under it. */
function isAtHome({ token, under }: Opening): boolean {
  return token.gap === 'announces' && !token.inline && goesUnder(token.label.style, under!.style);
}

/** 1.……／2.……／3.……／抓好三项工作：／第一项……: points of one paragraph each, and a paragraph that leads away from them. */
function isOnlyLast({ token, under }: Opening): boolean {
  return under !== undefined && under.size > 2 && isRow(under) && token.paragraph - under.last.paragraph > 1;
}

/** 1.……／2.……／不足有三个：一是……: points of one paragraph each, and a list that the next paragraph leads to. */
function hasOwnParagraph({ token, under }: Opening): boolean {
  return under !== undefined && under.size > 1 && isRow(under) && token.paragraph > under.last.paragraph;
}

/** Points that are a paragraph each and have nothing under them. */
function isRow({ first, last, size, held }: OpenList): boolean {
  return held === 0 && !last.head && !last.inline && last.paragraph - first.paragraph === size - 1;
}

function countsInWords({ style, first }: OpenList): boolean {
  return style === 'adverb' || first.label.style === 'adverb';
}

/** Paragraphs between the points of a list of words, and before its 最后. */
const NEAR = 4;
const FAR = 12;

/** 首先，……其次，……／……／最后，大家要互相提醒: it names one thing more, and does not take leave. */
function isLastOfWords(token: Token, list: OpenList): boolean {
  return isLast(token) && !token.closes && list.size > 1 && list.held === 0 && countsInWords(list);
}

/** 一是……；二是……；最后，……: one list, in one paragraph. */
function closesItems({ token, list }: Joining): boolean {
  return token.rounds && list.last.paragraph === token.paragraph;
}

function isStrong({ token }: Skipping, inline: boolean): boolean {
  return token.inline === inline && !token.weak;
}

function isLone({ list }: Closing): boolean {
  return list.size === 1;
}

function isUnfinished({ list, atEnd }: Closing): boolean {
  return atEnd && list.last.cut;
}
