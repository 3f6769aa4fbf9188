/** What decides alone whether a paragraph goes on in the next line. */

import {
  addressesAnew,
  beginsWithComma,
  beginsWithMark,
  closesBracketOf,
  cutsDecimal,
  cutsNumber,
  cutsQuotation,
  cutsShare,
  cutsTime,
  endsInMidClause,
  endsInOpening,
  endsInSemicolon,
  isRemnantOfWord,
  openTail,
} from '../../language/endings';
import { readsAsSentence } from '../../language/headLines';
import { isWritten, readLabel } from '../../language/labels';
import { continuesSalutation } from '../../language/salutation';
import { crossesWord, isUnfinished, takesOrdinal } from '../../language/seams';
import { isTitle } from '../../language/titles';
import type { LineFacts } from '../layout/facts';
import { hasFellows, labelsStandAlone } from './among';
import { breaksWord, isFull, type Seam } from './seam';

export interface Rule {
  /** In Chinese: people read it in `explain`. */
  readonly name: string;
  readonly joins: boolean;
  /** True where the answer is not to be acted on unseen; `'silent'` where nothing is to be said of it either. */
  readonly guess?: boolean | 'silent';
  readonly holds: (seam: Seam) => boolean;
}

const isText = ({ kind }: LineFacts) => kind === 'text';
const isInTitle = (seam: Seam) => seam.above && seam.bare && !isFull(seam);
const bothText = ({ upper, lower }: Seam) => isText(upper) && isText(lower);
const TAG_LINE = /^<\/?(?:p|br|div)\s?\/?>$/i;

/** What is said of a sentence that ends with its line: of most breaks. */
export const ENDED: Rule = {
  name: '上一行句末有标点',
  joins: false,
  holds: (seam) => seam.upper.ended && !(endsInSemicolon(seam.before) && isFull(seam)),
};

/** Characters of a title that are enough to know it again. */
const AGAIN = 6;

/** The first that holds decides. */
export const RULES: readonly Rule[] = [
  {
    name: '网页把两段连成了一行',
    joins: false,
    guess: true,
    holds: ({ lower, after }) => lower.line.glued && !beginsWithMark(after),
  },
  {
    name: '称谓未完，下一行接着称呼',
    joins: true,
    holds: ({ upper, lower }) =>
      upper.kind === 'salutation' && lower.kind === 'salutation' && continuesSalutation(upper.line.folded),
  },
  { name: '上下两行不都是正文', joins: false, guess: true, holds: (seam) => !bothText(seam) },
  {
    name: '表格的一行',
    joins: false,
    guess: true,
    holds: ({ upper, lower }) => (upper.row ?? lower.row) === true,
  },
  {
    // 张三／李四／王五, neither the title's nor cut by a page at its width; 受表彰的有： over them has ended.
    name: '一列短行中的一行',
    joins: false,
    guess: 'silent',
    holds: (seam) => {
      const { above, upper, lower, after } = seam;
      const listed = !upper.ended && (upper.listed ?? lower.listed) === true;
      return listed && !above && !isFull(seam) && !beginsWithMark(after);
    },
  },
  {
    // ……不提前通知／<br/>／安全生产……
    name: '网页在这里另起一段',
    joins: false,
    guess: true,
    holds: ({ upper, lower }) => [upper, lower].some(({ line }) => TAG_LINE.test(line.folded)),
  },
  { name: '分数断开', joins: true, holds: ({ before, after }) => cutsShare(before, after) },
  { name: '小数断开', joins: true, holds: ({ before, after }) => cutsDecimal(before, after) },
  {
    // ……，一是清淤，／二是护坡
    name: '段内的序号在下一行接续',
    joins: true,
    holds: (seam) => {
      const { before, upper, takesUp } = seam;
      const isCut = isFull(seam) && (!upper.ended || endsInSemicolon(before));
      return takesUp && (isCut || endsInMidClause(before));
    },
  },
  {
    // 建设了一支队／伍、一套机制
    name: '断开的词，后半个像序号',
    joins: true,
    holds: ({ before, after, upper, lower: { label } }) =>
      label?.weak === true && label.style === 'han' && !upper.ended && crossesWord(before, after),
  },
  {
    // ……请工友当／第一个听众
    name: '上一行的动词带着“第几”',
    joins: true,
    holds: ({ before, after, upper }) => !upper.ended && takesOrdinal(before, after),
  },
  { name: '下一行的序号夹在句子中间', joins: false, guess: 'silent', holds: isLabelInSentence },
  {
    name: '下一行以“一是”“一要”开头',
    joins: false,
    guess: true,
    holds: ({ lower: { label } }) => label?.number === 1 && ['shi', 'yao'].includes(label.style),
  },
  { name: '下一行以序号开头', joins: false, holds: ({ lower }) => lower.label !== undefined },
  { name: '下一行以列表的记号开头', joins: false, holds: ({ lower }) => lower.line.item === true },
  {
    name: '下一行以收尾的引号、括号开头',
    joins: true,
    holds: ({ before, after }) => beginsWithMark(after) && closesBracketOf(before, after.slice(0, 1)),
  },
  ENDED,
  {
    name: '下一行在讲话标题区',
    joins: false,
    guess: 'silent',
    holds: ({ above, bare, lower, aboveLower }) => !(above && bare) && aboveLower && lower.bare,
  },
  {
    name: '引文断开，句子在引号后接着说',
    joins: true,
    holds: ({ before, after }) => cutsQuotation(before, after),
  },
  { name: '上一行是对句或诗句', joins: false, guess: true, holds: ({ verse }) => verse },
  {
    // 在全县观摩会上的点评讲话／在全县观摩／会上的点评讲话: a page gives the title twice, the second time broken.
    name: '上一行是标题，下一行又从头写起',
    joins: false,
    guess: true,
    holds: ({ first, lower }) => {
      const [title, again] = [first.line.folded, lower.line.folded];
      return again.length >= AGAIN && title.startsWith(again) && isTitle(title);
    },
  },
  {
    // 一、统一思想， over its text, where its siblings are headings or there is none to tell.
    name: '上一行是标题，末尾误用了逗号',
    joins: false,
    guess: true,
    holds: ({ before, single, upper, lower, among }) => {
      if (!endsInMidClause(before) || !single || !upper.label || !upper.bare || lower.bare) return false;
      const siblings = labelsStandAlone(among);
      return siblings === 'most' || (siblings === undefined && isWritten(upper.label.style));
    },
  },
  {
    // 一、总结成绩／，全镇上下……: the page lost the first word of the text.
    name: '上一行是标题，下一行丢了字',
    joins: false,
    guess: true,
    holds: ({ after, upper, single, among }) => {
      if (!beginsWithComma(after) || !single || !upper.bare) return false;
      // 要盯住重点／，攻克难点 is a sentence whose line broke, whatever lines there are like it.
      if (!upper.label) return hasFellows(among) && !readsAsSentence(upper.line.folded);
      return isWritten(upper.label.style) || labelsStandAlone(among) === 'most';
    },
  },
  {
    // 一、／总结成绩
    name: '上一行只有序号',
    joins: true,
    guess: true,
    holds: ({ single, upper: { label, line } }) => single && label?.end === line.folded.length,
  },
  {
    // ……，要多请教，／同志们，述职一年一次……: a slip of the mark.
    name: '上一行停在逗号上，下一行另起话头',
    joins: false,
    holds: (seam) => seam.before.endsWith('，') && addressesAnew(seam.after) && !isFull(seam),
  },
  { name: '上一行停在逗号、顿号上', joins: true, holds: ({ before }) => endsInMidClause(before) },
  {
    name: '上一行的括号、引号到下一行才闭合',
    joins: true,
    holds: ({ before, after }) => closesBracketOf(before, after),
  },
  { name: '上一行停在起括号、起引号上', joins: true, holds: ({ before }) => endsInOpening(before) },
  { name: '下一行以不能居行首的标点开头', joins: true, holds: ({ after }) => beginsWithMark(after) },
  { name: '数字断开', joins: true, holds: ({ before, after }) => cutsNumber(before, after) },
  { name: '时间断开', joins: true, holds: ({ before, after }) => cutsTime(before, after) },
  {
    // ……我想了一路。（一）城东的物流园，三月份我看的时候打／了六十四根桩: a full line is broken, whatever its label.
    name: '上一行末尾粘着一个标题',
    joins: false,
    guess: true,
    holds: (seam) => endsInHeading(seam.before) && !isFull(seam),
  },
  {
    name: '标题断开',
    joins: true,
    guess: true,
    holds: (seam) => isInTitle(seam) && seam.lower.bare && isUnfinished(seam.before),
  },
  { name: '上一行在讲话标题区', joins: false, guess: true, holds: isInTitle },
];

/** ……牢牢把握的。三、加强组织建设: a heading that was glued to the text before it. */
function endsInHeading(before: string): boolean {
  const tail = openTail(before);
  const label = tail ? readLabel(tail) : undefined;
  return label !== undefined && isWritten(label.style) && !label.mend;
}

/** 不争的事／3、实。: the page's own number stands in the sentence. */
function isLabelInSentence({ before, after, upper, lower: { label } }: Seam): boolean {
  if (!label || upper.ended) return false;
  const rest = after.slice(label.end).trimStart();
  // 二要……依法处理／四要见效。: a point as short as a word's remnant.
  if (beginsWithMark(rest)) return true;
  // 录了音／5、保洁。 begins with a point's own head: a remnant belongs to the word before it.
  return isWritten(label.style) ? isRemnantOfWord(rest) && breaksWord(before, rest) : isUnfinished(before);
}
