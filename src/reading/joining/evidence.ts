/**
 * Does a paragraph go on in the next line? First the rules that decide alone; where none holds, evidence is added up.
 * Both are tables, and every answer carries the rows that gave it.
 */

import {
  addressesAnew,
  beginsWithComma,
  beginsWithMark,
  closesBracketOf,
  closesCouplet,
  closesEnumeration,
  cutsDecimal,
  cutsNumber,
  cutsShare,
  cutsTime,
  endsInMidClause,
  endsInOpening,
  endsInSemicolon,
  firstClause,
  isRemnantOfWord,
  lastClause,
  openTail,
  stopsAfterComma,
} from '../../language/endings';
import { beginsClause, endsLikeHeading, readsAsSentence } from '../../language/headLines';
import { isWritten, readLabel } from '../../language/labels';
import { continuesSalutation } from '../../language/salutation';
import {
  asksFirst,
  besideLatin,
  callsUnit,
  comesToRest,
  crossesWord,
  cutsItem,
  cutsMeasure,
  endsInPreposition,
  firstStep,
  hangsOn,
  isContinuation,
  isCutShort,
  isFarewell,
  isUnfinished,
  lastStep,
  leadsOn,
  namesUnitFirst,
  opensParagraph,
  setsOut,
  wantsObject,
} from '../../language/seams';
import { isTitle } from '../../language/titles';
import type { Joint } from '../../model/manuscript';
import {
  type Among,
  type Custom,
  hasFellows,
  isAlone,
  labelsStandAlone,
  others,
  othersNear,
  SLACK,
} from '../layout/custom';
import type { LineFacts } from '../layout/facts';

/** A line break, and all that may be asked of it. Texts are folded and cut to what lies near the break. */
export interface Seam {
  readonly custom: Custom;
  /** The end of the paragraph so far. */
  readonly before: string;
  /** The beginning of the next line. */
  readonly after: string;
  /** The paragraph's first line, its last one so far, and the next. */
  readonly first: LineFacts;
  readonly upper: LineFacts;
  readonly lower: LineFacts;
  /** The paragraph so far is one line. */
  readonly single: boolean;
  /** Every line so far may be a heading. */
  readonly bare: boolean;
  /** Length of the paragraph so far. */
  readonly length: number;
  /** The upper line is one of verse. */
  readonly verse: boolean;
  /** The upper line, and the lower one, stand over a speech. */
  readonly above: boolean;
  readonly aboveLower: boolean;
  /** A list inside the paragraph so far goes on with the next line's label: 一是……，／二是…… */
  readonly takesUp: boolean;
  /** The text after the next line, where that is text. */
  readonly beyond: string | undefined;
  /** The upper and the lower line among all others. */
  readonly among: Among;
  readonly amongLower: Among;
}

interface Rule {
  /** In Chinese: people read it in `explain`. */
  readonly name: string;
  readonly joins: boolean;
  /** True where the answer is not to be acted on unseen; `'silent'` where nothing is to be said of it either. */
  readonly guess?: boolean | 'silent';
  readonly holds: (seam: Seam) => boolean;
}

interface Row {
  readonly name: string;
  /** Above 0 for joining; about the logarithm of the odds. */
  readonly weight: number;
  /** True where the next line can only begin a paragraph. */
  readonly begins?: boolean;
  readonly holds: (seam: Seam) => boolean;
}

/** What a rule that decides alone weighs. */
const DECISIVE = 10;
/** What is acted on unseen has at least this score. */
const SURE = 3.5;
/** Running text, of which none may be a heading, goes on for less. */
const SURE_RUNNING = 3;
/** Headings are seldom longer, in characters. */
const LONG_HEADING = 24;
/** An opening that stands by itself is no longer. */
const PAUSE = 8;
/** Lines of a list of names are no longer, and there are others like them. */
const LISTED = 12;
const LIST = 6;
/** Two clauses are longer than this together; one clause seldom is. */
const TWO_CLAUSES = 14;

const isText = ({ kind }: LineFacts) => kind === 'text';
const isFull = ({ custom, upper }: Seam) =>
  custom.wrapAt !== undefined && upper.width >= custom.wrapAt - SLACK;
const isShort = ({ custom, upper }: Seam, by: number) =>
  custom.wrapAt !== undefined && upper.width < custom.wrapAt - SLACK - by;
const isInTitle = (seam: Seam) => seam.above && seam.bare && !isFull(seam);
const bothText = ({ upper, lower }: Seam) => isText(upper) && isText(lower);
const breaksWord = (before: string, after: string) =>
  isUnfinished(before) || isContinuation(after) || crossesWord(before, after);

const TAG_LINE = /^<\/?(?:p|br|div)\s?\/?>$/i;

const ENDED: Rule = {
  name: '上一行句末有标点',
  joins: false,
  holds: (seam) => seam.upper.ended && !(endsInSemicolon(seam.before) && isFull(seam)),
};

/** The first that holds decides. */
const RULES: readonly Rule[] = [
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
  // 张三／李四／王五; 受表彰的有： over them has ended.
  { name: '一列短行中的一行', joins: false, guess: 'silent', holds: isListed },
  // ……不提前通知／<br/>／安全生产……
  {
    name: '网页在这里另起一段',
    joins: false,
    guess: true,
    holds: ({ upper, lower }) => [upper, lower].some(({ line }) => TAG_LINE.test(line.folded)),
  },
  { name: '分数断开', joins: true, holds: ({ before, after }) => cutsShare(before, after) },
  { name: '小数断开', joins: true, holds: ({ before, after }) => cutsDecimal(before, after) },
  { name: '段内的序号在下一行接续', joins: true, holds: takesUpList },
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
  { name: '上一行是对句或诗句', joins: false, guess: true, holds: ({ verse }) => verse },
  { name: '上一行是标题，下一行又从头写起', joins: false, guess: true, holds: beginsTitleAgain },
  { name: '上一行是标题，末尾误用了逗号', joins: false, guess: true, holds: isHeadingWithComma },
  { name: '上一行是标题，下一行丢了字', joins: false, guess: true, holds: isHeadingOverMark },
  { name: '上一行只有序号', joins: true, guess: true, holds: isLabelAlone },
  // ……，要多请教，／同志们，述职一年一次……: a slip of the mark.
  {
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
    name: '上一行末尾粘着一个标题',
    joins: false,
    guess: true,
    // ……我想了一路。（一）城东的物流园，三月份我看的时候打／了六十四根桩: a full line is broken, whatever its label.
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

/** Characters of a title that are enough to know it again. */
const AGAIN = 6;

/** 在全县观摩会上的点评讲话／在全县观摩／会上的点评讲话: a page gives the title twice, the second time broken. */
function beginsTitleAgain({ first, lower }: Seam): boolean {
  const [title, again] = [first.line.folded, lower.line.folded];
  return again.length >= AGAIN && title.startsWith(again) && isTitle(title);
}

/** What the words at the break say, one row a step. */
const STEPS: readonly Row[] = [
  ...[3, 2, -1, -2].map(
    (step): Row => ({
      name: `上一行末字${step > 0 ? '少' : '多'}在句末`,
      weight: step * 0.5,
      holds: ({ before }) => lastStep(before) === step,
    }),
  ),
  ...[2, 1, -1, -2].map(
    (step): Row => ({
      name: `下一行首字${step > 0 ? '少' : '多'}在句首`,
      weight: step * 0.75,
      holds: ({ after }) => firstStep(after) === step,
    }),
  ),
];

/** Asked at every break that no rule decides. */
const COMMON: readonly Row[] = [
  { name: '上一行排满了全文的行宽', weight: 6, holds: isFull },
  { name: '上一行没有排满全文的行宽', weight: -2.5, holds: (seam) => isShort(seam, 0) },
  { name: '上一行离排满还远', weight: -2.5, holds: (seam) => isShort(seam, SLACK) },
  { name: '上一行停在分号上', weight: -3, holds: ({ before }) => endsInSemicolon(before) },
  { name: '上一行末尾话没说完', weight: 3, holds: ({ before }) => isUnfinished(before) },
  { name: '上一行停在介词上', weight: 4, holds: ({ before }) => endsInPreposition(before) },
  { name: '下一行开头承接上文', weight: 3, holds: ({ after }) => isContinuation(after) },
  { name: '下一行开头是句子的残余', weight: 2.5, holds: ({ after }) => isRemnantOfWord(after) },
  { name: '上一行末词少在句末', weight: 1.5, holds: ({ before }) => leadsOn(before) },
  { name: '上一行末词多在句末', weight: -1.5, holds: ({ before }) => comesToRest(before) },
  { name: '下一行首词多在句首', weight: -2, holds: ({ after }) => setsOut(after) },
  { name: '断在字母旁边', weight: 2, holds: ({ before, after }) => besideLatin(before, after) },
  ...STEPS,
  {
    name: '全文有同样的小标题',
    weight: -3,
    holds: ({ bare, first, among }) => bare && !first.label && hasFellows(among),
  },
  { name: '下一行是另起一段的说法', weight: -3, holds: ({ after }) => opensParagraph(after) },
  { name: '下一行另起一段，说法自成一顿', weight: -3, begins: true, holds: opensWithPause },
  {
    name: '下一行另起一段，先点到一个单位',
    weight: -3,
    begins: true,
    holds: ({ after }) => callsUnit(after),
  },
  {
    name: '下一行先提一个单位，停顿一下',
    weight: -2,
    begins: true,
    holds: (seam) => namesUnitFirst(seam.after) && !isFull(seam),
  },
  { name: '下一行先自问一句', weight: -3, begins: true, holds: ({ after }) => asksFirst(after) },
  { name: '下一行是一句告别的话', weight: -3, begins: true, holds: ({ after }) => isFarewell(after) },
  {
    name: '全文各段缩进，下一行也缩进',
    weight: -5,
    begins: true,
    holds: ({ custom, lower }) => custom.indented && lower.line.indent >= 2,
  },
  {
    name: '全文各段缩进，下一行没有缩进',
    weight: 4,
    holds: ({ custom, lower }) => custom.indented && lower.line.indent < 2,
  },
  {
    name: '下一行缩进，上一行没有',
    weight: -3,
    begins: true,
    holds: ({ custom, upper, lower }) => !custom.indented && lower.line.indent >= 2 && upper.line.indent < 2,
  },
];

/** Running text without an end mark is broken, unless something new begins. */
const RUNNING: readonly Row[] = [
  { name: '正文没有说完', weight: 1, holds: () => true },
  { name: '全文行末大多没有标点', weight: -2, holds: ({ custom }) => custom.markless },
  { name: '下一行首词少在句首', weight: 1.5, holds: ({ after }) => hangsOn(after) },
  { name: '并列的一项断开', weight: 2.5, holds: ({ before, after }) => cutsItem(before, after) },
  {
    name: '下一行是数量，上一行的动词还缺它',
    weight: 1.5,
    holds: ({ before, after }) => cutsMeasure(before, after),
  },
  { name: '上一行停在及物动词上', weight: 1, holds: ({ before }) => wantsObject(before) },
  {
    name: '上一行的分句刚开头',
    weight: 2,
    holds: ({ before }) => lastClause(before) < 4 && !closesEnumeration(before) && !closesCouplet(before),
  },
  { name: '上一行停在并列的末一项上', weight: -1, holds: ({ before }) => closesEnumeration(before) },
  { name: '上一行停在对偶的末一句上', weight: -2, holds: ({ before }) => closesCouplet(before) },
  {
    name: '上下两半合起来不像一个分句',
    weight: -1,
    holds: ({ before, after }) => lastClause(before) + firstClause(after) >= TWO_CLAUSES,
  },
  {
    name: '上下两半合起来太长',
    weight: -1,
    holds: ({ before, after }) => lastClause(before) + firstClause(after) >= TWO_CLAUSES + 6,
  },
  {
    name: '全文各段空行隔开，这里没有空行',
    weight: 4,
    holds: ({ custom, lower }) => custom.blankSeparated && !lower.line.afterBlank,
  },
  {
    name: '全文各段空行隔开，这里也空了行',
    weight: -0.5,
    holds: ({ custom, lower }) => custom.blankSeparated && !custom.torn && lower.line.afterBlank,
  },
  {
    name: '全文多处这样断开',
    weight: 1,
    holds: ({ custom, lower }) => custom.torn && !custom.markless && lower.line.afterBlank,
  },
  {
    name: '全文各段不空行，这里空了行',
    weight: 1,
    holds: ({ custom, lower }) => custom.dense && lower.line.afterBlank,
  },
  {
    name: '下一行像标题',
    weight: -3,
    holds: ({ lower, after }) => lower.bare && endsLikeHeading(after),
  },
];

/** A bare line is a heading, unless several things speak for a break in it. */
const BARE: readonly Row[] = [
  { name: '上一行像标题：短，没有标点', weight: -2, holds: ({ first }) => !first.label },
  {
    name: '下一行是标题的残余',
    weight: 5,
    holds: ({ lower, amongLower, after, beyond }) =>
      lower.bare &&
      after.length <= 24 &&
      !beginsClause(after) &&
      isAlone(amongLower) &&
      !isUnfinished(after) &&
      // Broken itself: the first words of the text under the heading.
      !(beyond !== undefined && breaksWord(after, beyond)),
  },
  {
    name: '全文这样的短行很多',
    weight: -4,
    holds: ({ first, length, among }) =>
      !first.label && length <= LISTED && othersNear(among, 'short', length, 2) >= LIST,
  },
  {
    name: '下一行也短，断处话没有说完',
    weight: 3,
    holds: ({ lower, before, after }) => lower.bare && breaksWord(before, after),
  },
  { name: '标题不停在这个字上', weight: 3, holds: ({ before }) => isCutShort(before) },
  { name: '上一行像标题：有序号，没有标点', weight: -2, holds: ({ first }) => first.label !== undefined },
  {
    // 一、务必将迎检作为重中之重, an empty line, 生态环境保护是……
    name: '有序号的短行下面空了行',
    weight: -1,
    holds: ({ first, lower, length }) =>
      first.label !== undefined && length < LONG_HEADING && lower.line.afterBlank,
  },
  {
    name: '同类序号的行有标题',
    weight: -2,
    holds: ({ first, among }) =>
      first.label !== undefined && ['most', 'some'].includes(labelsStandAlone(among) ?? ''),
  },
  {
    name: '同类序号的行都不是标题',
    weight: 1,
    holds: ({ first, among }) => first.label !== undefined && labelsStandAlone(among) === 'none',
  },
  {
    name: '作标题太长',
    weight: 1,
    holds: ({ first, length }) => first.label !== undefined && length >= LONG_HEADING,
  },
  {
    name: '上一行的末词像标题',
    weight: -2,
    holds: ({ first, among, before }) => !first.label && !hasFellows(among) && endsLikeHeading(before),
  },
  { name: '作标题太短', weight: 1, holds: ({ first, length }) => !first.label && length <= 3 },
  { name: '上一行停在逗号后不远', weight: 3, holds: ({ before }) => stopsAfterComma(before) },
  {
    name: '别的标题下都空行，这里没有空行',
    weight: 3,
    holds: ({ custom, upper, lower, among }) =>
      custom.blankSeparated &&
      upper.line.afterBlank &&
      !lower.line.afterBlank &&
      others(among, 'bare') === others(among, 'bare, apart'),
  },
];

const RUNNING_ROWS = [...RUNNING, ...COMMON];
const BARE_ROWS = [...BARE, ...COMMON];
/** Takes longer to ask than all others: it is asked only where it could change the answer. */
const CROSSES: Row = {
  name: '换行处拆开了一个词',
  weight: 4,
  holds: ({ before, after }) => crossesWord(before, after),
};

/** What is decided where a sentence ends with its line. */
export const SENTENCE_ENDED: Joint = decided(ENDED);

/** Weighs a line break. */
export function weigh(seam: Seam): Joint {
  const rule = RULES.find(({ holds }) => holds(seam));
  return rule ? decided(rule) : added(seam);
}

function decided({ name, joins, guess }: Rule): Joint {
  const weight = guess === 'silent' ? 0 : joins ? DECISIVE : -DECISIVE;
  return { joined: joins, score: weight, certain: !guess, evidence: [{ name, weight }] };
}

function added(seam: Seam): Joint {
  const isHead = mayBeHeading(seam);
  const rows = (isHead ? BARE_ROWS : RUNNING_ROWS).filter(({ holds }) => holds(seam));
  const sum = rows.reduce((all, { weight }) => all + weight, 0);
  if (sum < SURE && !(sum + CROSSES.weight <= -SURE) && CROSSES.holds(seam)) rows.push(CROSSES);
  const score = rows.reduce((all, { weight }) => all + weight, 0);
  const begins = rows.some((row) => row.begins === true);
  return {
    joined: score > 0,
    score,
    certain: score > 0 ? score >= (isHead ? SURE : SURE_RUNNING) : score <= -SURE && begins,
    ...(begins ? { begins } : {}),
    evidence: rows.map(({ name, weight }) => ({ name, weight })),
  };
}

/** One of a list of short lines, and neither of the title's nor of those that a page cut at its width. */
function isListed(seam: Seam): boolean {
  const { above, upper, lower, after } = seam;
  const listed = !upper.ended && (upper.listed ?? lower.listed) === true;
  return listed && !above && !isFull(seam) && !beginsWithMark(after);
}

function takesUpList(seam: Seam): boolean {
  const goesOn =
    endsInMidClause(seam.before) || (isFull(seam) && (!seam.upper.ended || endsInSemicolon(seam.before)));
  return goesOn && seam.takesUp;
}

/** 一、统一思想， over its text, where its siblings are headings or there is none to tell: the comma is a slip. */
function isHeadingWithComma({ before, single, upper, lower, among }: Seam): boolean {
  if (!endsInMidClause(before) || !single || !upper.label || !upper.bare || lower.bare) return false;
  const siblings = labelsStandAlone(among);
  return siblings === 'most' || (siblings === undefined && isWritten(upper.label.style));
}

/** 一、总结成绩 over ，全镇上下……: the page lost the first word of the text. */
function isHeadingOverMark({ after, upper, single, among }: Seam): boolean {
  if (!beginsWithComma(after) || !single || !upper.bare) return false;
  if (!upper.label) return hasFellows(among);
  return isWritten(upper.label.style) || labelsStandAlone(among) === 'most';
}

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

function isLabelAlone({ single, upper: { label, line } }: Seam): boolean {
  return single && label !== undefined && label.end === line.folded.length;
}

/** A bare line is no heading where it is long and nothing else speaks for one. */
function mayBeHeading({ bare, first, length, before, among }: Seam): boolean {
  if (!bare) return false;
  if (!first.label)
    return length < LONG_HEADING && !readsAsSentence(before) && !opensParagraph(first.line.folded);
  return length < LONG_HEADING || !(first.label.weak || labelsStandAlone(among) === 'none');
}

/** 下面，我讲三点。 and not 今天来的同志: the opening words stand by themselves. */
function opensWithPause({ after }: Seam): boolean {
  const length = firstClause(after);
  return length <= PAUSE && after[length] === '，' && opensParagraph(after);
}
