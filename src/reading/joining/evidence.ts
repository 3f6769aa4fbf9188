/** What is added up where no rule decides. */

import {
  closesCouplet,
  closesEnumeration,
  endsInSemicolon,
  endsOnSaying,
  firstClause,
  isRemnantOfWord,
  isWithoutMarks,
  lastClause,
  stopsAfterComma,
} from '../../language/endings';
import { beginsClause, endsLikeHeading } from '../../language/headLines';
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
  isHalfSentence,
  isUnfinished,
  lastStep,
  leadsOn,
  namesOnly,
  namesUnitFirst,
  opensParagraph,
  setsOut,
  wantsObject,
} from '../../language/seams';
import { SLACK } from '../layout/custom';
import { hasFellows, isAlone, labelsStandAlone, others, othersNear } from './among';
import { breaksWord, isFull, isShort, LONG_HEADING, type Seam } from './seam';

export interface Row {
  readonly name: string;
  /** Above 0 for joining; about the logarithm of the odds. */
  readonly weight: number;
  /** True where the next line can only begin a paragraph. */
  readonly begins?: boolean;
  readonly holds: (seam: Seam) => boolean;
}

/** An opening that stands by itself is no longer. */
const PAUSE = 8;
/** Lines of a list of names are no longer, and there are others like them. */
const LISTED = 12;
const LIST = 6;
/** Two clauses are longer than this together; one clause seldom is. */
const TWO_CLAUSES = 14;

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
  {
    // 下面，我讲三点。 and not 今天来的同志: the opening words stand by themselves.
    name: '下一行另起一段，说法自成一顿',
    weight: -3,
    begins: true,
    holds: ({ after }) => {
      const length = firstClause(after);
      return length <= PAUSE && after[length] === '，' && opensParagraph(after);
    },
  },
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
  {
    // 近年来我们做了大量工作／成绩有目共睹／但是问题也不少: nobody set a mark here.
    name: '上下两行都没有标点',
    weight: -2.5,
    holds: (seam) => {
      const areBare = seam.single && seam.bare && seam.lower.bare && !isFull(seam);
      return areBare && [seam.upper, seam.lower].every(({ line }) => isWithoutMarks(line.folded));
    },
  },
  { name: '全文行末大多没有标点', weight: -2, holds: ({ custom }) => custom.markless },
  { name: '下一行首词少在句首', weight: 1.5, holds: ({ after }) => hangsOn(after) },
  { name: '下一行只有半句话', weight: 2.75, holds: ({ after }) => isHalfSentence(after) },
  { name: '上一行末的分句只点了名', weight: 1, holds: ({ before }) => namesOnly(before) },
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
  { name: '上一行停在一句现成话上', weight: -3, holds: ({ before }) => endsOnSaying(before) },
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

/** What is asked of running text, and of a bare line. */
export const RUNNING_ROWS = [...RUNNING, ...COMMON];
export const BARE_ROWS = [...BARE, ...COMMON];
/** Takes longer to ask than all others: it is asked only where it could change the answer. */
export const CROSSES: Row = {
  name: '换行处拆开了一个词',
  weight: 4,
  holds: ({ before, after }) => crossesWord(before, after),
};
