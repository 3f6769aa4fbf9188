/** 叫法: what a figure is of, when, and what it says, as a list of figures calls it. */
import type { Figure } from './figures';
import type { Quantity, QuantityRole } from './read/quantities';
import {
  AMONG_WHOM,
  CHANGED_TO,
  DONE_ALREADY,
  isScope,
  PERIOD,
  SCOPE,
  SHARE,
  subjectOf,
} from './read/quantityWords';

/** `rate`: 开工率66.7%, which is neither how many nor a share of anything named. */
export type FigureRole = QuantityRole | 'rate';

/** What a figure is called beside its owner. */
export interface Called {
  readonly thing: string;
  readonly period: string;
  readonly role: FigureRole;
  readonly mode: Quantity['mode'];
}

/** What each of some figures in order is called. Both ends of a change, and what it comes to, are of one thing. */
export function calledIn(figures: readonly Figure[]): ReadonlyMap<Figure, Called> {
  const called = new Map<Figure, Called>();
  let last: Figure | undefined;
  for (const figure of figures) {
    const before = last?.stretch === figure.stretch ? last : undefined;
    const thing = thingOf(figure, before?.quantity, before ? called.get(before)!.thing : '');
    called.set(figure, {
      thing,
      period: periodOf(figure),
      role: roleOf(figure.quantity),
      mode: modeOf(figure),
    });
    last = figure;
  }
  return called;
}

// —— What of

/** 财政收入|由去年, |由, |的: what leads to a number and names nothing. */
const LEADS_THERE = new RegExp(`(?:^的|[由从](?:${PERIOD.source})?的?)$`);
/** 应|到50人, 实|有48人: too short without what follows. */
const TOO_SHORT = /^[应实]$/;
/** |要确保固定资产投资, |只支付, |获得金牌: what is said of it, and no part of its name. */
const SAID_BEFORE =
  /^(?:后来|实际(?=.{2})|按照?|只有?|仅有?|仍|还|而|但|要|需|须|拟|将|再|先|预计|计划(?=.{2})|力争|争取(?=全年|达到|在)|确保|努力|全年|期间|获得|荣获|同比|环比|由|把|让|使|经过|抽查了?(?=.{2})|开展(?=.{2})|完成(?=.{2})|[内中里](?:完成|实现)?了?(?=.{2}|$)|(?:以[上下]内?)?的(?=.)|，|、|\s)+/;
/** 办结率|稳定在, 修复率|要, 支付率|不到 */
const SAID_BEHIND = /(?:稳定|控制|保持|维持)?(?:[在到至为达]|要|不|没有?|只|仅|仍|还|有)*$/;
/** |低保标准|提高到每人每月, |预警时间|压缩到: what has come to so much. */
const COME_TO =
  /^(.{2,}?)(?:增[加长]?|提[高升]|上[升调涨]|扩[大展充]|发展|延长|壮大|下?降低?|减少|压[减缩]|缩[短减]|精简|回落|[升涨])[到至为]/;
/** 占|任务的60%, 三成|多, 和|31%: no thing at all. */
const NO_THING =
  /^(?:[没同让和与及看多的不由对每为比占近约其又也在内里建用报一二三四五六七八九]|[一二三四五六七八九]成多?|新[建增]|再建|(?:慢|快|多|少|高|低|增长|增加|下降)[了出]?|(?:增[加长]|提[高升]|上升|下降|降低|减少|扩大|压[缩减])[到至了为].*|以[上下]内?|左右|上下|前后|比[^，]{1,6}|不足|其中|大家看?|(?:全年|年度|今年|总|既定)*(?:目标)?(?:任务|目标|计划|预算)|.{0,2}总需求)?$/;
/** 全市覆盖|110个行政村, 组织|36支代表队: the deed is done to what is counted. */
const DEED_ALONE =
  /(?:剩余|余下)$|^(?:组织|抽查|检查|走访|让.{0,4}|看了?|派出|召集|发动|不足)$|^.{0,10}(?:覆盖|惠及|涉及|带动|培训|组织|抽查|走访|慰问)(?:全部|所有)?$/;
/** 困难群众|发放救助金, 部门|作了汇报: where what is counted ends. */
const NOUN_END =
  /(?<=..)(?:作|开工|竣工|支付|发放|参加|参与|投入|获|没|有|应|须|要|每|办理|受益|增收|改善|的|被|来自|建成|完成|分布|同时|先后|已).*$/;

/** 让|1.2万户农户受益, 沿301省道的|14个采石点: whatever leads there, it is the noun that is counted. */
const LEADS_TO_NOUN = /^(?:让|使|为|帮助?|动员)|的$/;
/** 还有23处|没有修复, 17个|没有开工 */
const NOT_DONE = /^(?:没有?|尚未|未)\p{Script=Han}{1,6}/u;

function thingOf({ quantity, who }: Figure, before: Quantity | undefined, thingBefore: string): string {
  const { noun } = quantity;
  const thing = quantity.thing.replace(who, '');
  const lead = quantity.lead.trim();
  if (TOO_SHORT.test(thing)) return lead;
  const [, come] = COME_TO.exec(lead) ?? [];
  if (come !== undefined) return plainThing(come.replace(who, ''), before) || thingBefore;
  if (CHANGED_TO.test(thing) || CHANGED_TO.test(lead)) return thingBefore;
  const counted = countedBehind(quantity);
  const own = thing === noun ? counted : plainThing(thing.replace(LEADS_THERE, ''), before);
  if (counted !== '' && (DEED_ALONE.test(own) || LEADS_TO_NOUN.test(lead))) return counted;
  if (!NO_THING.test(own)) return own;
  if (counted !== '') return counted;
  return inheritsThing(quantity, before) ? thingBefore : '';
}

/** A rate without a name, 的|40%, the same in another unit, 厂房3处、|1.2万平方米, or of others: 其中城东区|8600人. */
function inheritsThing(
  { thing, lead, measure, value, role }: Quantity,
  before: Quantity | undefined,
): boolean {
  if (thing !== '' || role !== 'plain' || measure.dimension === '%' || value < 1) return true;
  if (!before) return false;
  const isBare = /^、?$/.test(lead.trim());
  return isBare !== (before.measure.dimension === measure.dimension);
}

function countedBehind({ noun, after }: Quantity): string {
  const counted = NOT_DONE.exec(after)?.[0] ?? plainNoun(noun);
  return NO_THING.test(counted) || counted.length < 2
    ? noun.length === 1 && !NO_THING.test(noun)
      ? noun
      : ''
    : counted;
}

/** 要|在5月底前|完成 */
const IN_TIME = new RegExp(`^在?(?:${PERIOD.source})(?:完成)?|${PERIOD.source}`);

function plainNoun(noun: string): string {
  return noun.replace(NOUN_END, '');
}

/** 8215名困难群众|发放救助金3860万元: without what the number before has counted. */
function plainThing(thing: string, before: Quantity | undefined): string {
  const counted = before ? plainNoun(before.noun) : '';
  const rest = counted.length > 1 && thing.startsWith(counted) ? thing.slice(counted.length) : '';
  const own = rest.length > 1 ? rest : thing;
  const plain = own.replace(SAID_BEFORE, '').replace(IN_TIME, '').replace(SAID_BEFORE, '');
  return isScope(plain) ? '' : plain.replace(SAID_BEHIND, '');
}

// —— When

/** 由去年的10亿元增加到|今年|的12亿元: each of the two has its own. */
function periodOf({ period, quantity: { lead, role } }: Figure): string {
  const own = PERIOD.exec(lead)?.[0];
  if (own !== undefined && role !== 'difference' && role !== 'growth' && !OF_A_TASK.test(lead)) return own;
  return LEADS_THERE.test(lead.trim()) && own === undefined && lead.trim() !== '的' ? '' : period;
}

/** 完成全年任务|的60%: the rate is of what has been done. */
const OF_A_TASK = /(?:任务|目标|计划)的?$/;

// —— What it says

/** 得分|95.6分, 最高|86万元 are no averages. */
const AVERAGE = /均|每/;
/** 占全镇20个村|的70%, 完成任务|的60%, 三分之一. */
const OF_A_WHOLE = /的$|占|任务|目标|计划|比重|比例|份额/;

function roleOf({ role, measure, unit, lead, han, value }: Quantity): FigureRole {
  if (role === 'average' && !AVERAGE.test(lead)) return measure.dimension === '%' ? 'rate' : 'plain';
  if (role !== 'plain') return role;
  const isPart = unit === '' && han && value < 1;
  if (measure.dimension !== '%' && !isPart) return role;
  return isPart || SHARE.test(lead) || OF_A_WHOLE.test(lead.trim()) ? 'share' : 'rate';
}

/** 低保标准|提高到, 处理率|稳定在, |新建设施农业 */
const TO_DO =
  /提[高升]到|稳定在|控制在|保持在|压[缩减]到|增加到|新建|新增|改造|建设|培训|覆盖|争取|招聘|引进/;

/** What is wanted where a speech says what to do next, though its sentence does not say so. */
function modeOf({ quantity: { mode, lead }, wanted }: Figure): Quantity['mode'] {
  return mode ?? (wanted && TO_DO.test(lead) && !DONE_ALREADY.test(lead) ? 'target' : undefined);
}

// —— Ranks

/** 排名|第一, 居全市|第三位, 列|第11: what says that it is a rank. */
const HELD = /(?:排[名在到]?|居|列|位次|名次)[^，。；：]{0,12}$/;
/** 在全市9个县（市、区）中|排: among whom, and how. */
const HOW_RANKED =
  /在?(?:全\p{Script=Han}{1,2})?[一二两三四五六七八九十\d]{1,3}[个家所支][^，。；]{0,14}[中里]|(?:综合)?(?:排[名在到]?|位?居|位?列|名列|位次|名次).*$|同类|[在由从为是的]$/gu;
/** Of what is called so, what it is of stands before it. */
const OF_ANOTHER = /^(?:增[速幅量]|总量|均值|人均|完成率|得分|名次|排名)$/;
/** So far before a rank its clause may begin. */
const NEAR = 40;

/** What a rank is called: 固定资产投资, of whom, and among those of which place. */
export interface CalledRank {
  readonly thing: string;
  readonly who: string;
  readonly scope: string;
  readonly period: string;
}

/** A rank as its sentence tells it. */
export interface ToldRank {
  readonly start: number;
  readonly who: string;
  readonly ranking: string;
  readonly scope: string;
  readonly period: string;
}

/**
 * What a rank is called; `undefined` where nothing says that anybody holds it.
 * @param rank at its place in the folded text of a paragraph
 * @param figures those of the paragraph, in order
 */
export function rankCalled(
  folded: string,
  { start, who, ranking, scope, period }: ToldRank,
  figures: readonly Figure[],
  called: ReadonlyMap<Figure, Called>,
): CalledRank | undefined {
  const clause = /[^，。；：！？“”]*$/.exec(folded.slice(Math.max(0, start - NEAR), start))![0];
  if (who === '' && !HELD.test(clause)) return undefined;
  const near = figureBefore(folded, start, figures);
  const holder = AMONG_WHOM.test(clause) && clause.startsWith(who) ? '' : who;
  const subject = holder || ownerIn(clause) || near?.who || '';
  const places = clause.match(new RegExp(SCOPE, 'g')) ?? [];
  return {
    thing: rankedThing(clause, subject, near ? called.get(near)!.thing : undefined) ?? named(ranking),
    who: subject,
    scope: places.at(-1) ?? scope,
    period: period || (near?.period ?? ''),
  };
}

/** Of a sentence full of numbers nothing that would name a ranking is left. */
function named(ranking: string): string {
  return /[\d比第]/.test(ranking) ? '' : ranking;
}

/** The figure that a rank is told behind, in its sentence and before its clause: 完成5.2亿元，|排名全县第一. */
function figureBefore(folded: string, start: number, figures: readonly Figure[]): Figure | undefined {
  const near = figures.findLast(({ stretch, quantity }) => {
    const between = folded.slice(stretch.start + quantity.end, start).replace(/（[^）]*）/g, '');
    return stretch.start + quantity.end <= start && /[，、]/.test(between);
  });
  if (!near) return undefined;
  return /[。；！？]/.test(folded.slice(near.stretch.start + near.quantity.end, start)) ? undefined : near;
}

function ownerIn(clause: string): string {
  return AMONG_WHOM.test(clause) ? '' : (subjectOf(clause) ?? '');
}

/** 固定资产投资增速|居全市第8位; 完成5.2亿元，|排名全县第一 is of what came to 5.2亿元. */
function rankedThing(clause: string, who: string, before: string | undefined): string | undefined {
  const own = clause
    .replace(who, '')
    .replace(PERIOD, '')
    .replace(HOW_RANKED, '')
    .replace(SCOPE, '')
    .replace(SAID_BEFORE, '');
  if (own === '' || isScope(own)) return before;
  return OF_ANOTHER.test(own) && before !== undefined && !before.endsWith(own) ? before + own : own;
}
