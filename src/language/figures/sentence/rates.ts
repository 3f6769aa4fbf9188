/** 比率: what part of a whole a rate tells, where its sentence says of what. */

import { areOtherKinds } from '../read/kinds';
import type { Quantity } from '../read/quantities';
import {
  ADDED,
  BASE_HEAD,
  BASE_TAIL,
  COVERED_BY,
  DONE_ALONE,
  DONE_HEAD,
  IN_TIME,
  isScope,
  LEAD_HEAD,
  PERIOD,
  QUALIFIED,
  RATE_END,
  RATE_NAME,
  SHARE_OF_BEFORE,
  SHARE_OF_NAMED,
  SUM_UP,
  TASK,
  TASK_RATE,
  TASK_RATE_ALONE,
  WHOLE_OF_RATE,
} from '../read/quantityWords';
import {
  areMeasuredAlike,
  type Claim,
  type Derived,
  type Formula,
  isAverage,
  isPercent,
  isVague,
  judged,
  listedUnder,
  type Reading,
  ratio,
  size,
} from './claims';
import { total } from './reckoning';

/** 入户120户，满意的90户，满意率75%; 上线980项，其中全程网办784项，占80%. */
export function rate(claim: Claim): readonly Reading[] {
  if (!isPercent(claim.claim)) return [];
  for (const relation of RATES) {
    const readings = relation(claim);
    if (readings.length > 0) return readings;
  }
  return [];
}

/** The ways in which a sentence says of what a rate is, the plainest first. */
const RATES: readonly Formula[] = [ofNamed, ofBase, ofTask, ofTaskBehind, ofWhole, atLeast];

/** 完成投资18亿元，占全年计划24亿元的75%. */
function ofNamed({ text, claim, before }: Claim): Reading[] {
  const named = shareOfNamed(text, claim, before);
  if (!named) return [];
  // 完成营造林8.6万亩，其中人工造林2.4万亩、……，占年度任务9.2万亩的93.5%: of what the list is of.
  const [part, whole] = namedPair(before);
  const listed = listedUnder(part!, text, before);
  return [...(listed ? [ratio(listed, whole!)] : []), named];
}

/** 新增2.16万户，平均每个支行1200户，完成目标2万户的108%: an average is no part of it. */
function namedPair(before: readonly Quantity[]): readonly (Quantity | undefined)[] {
  return [before.slice(0, -1).findLast((each) => !isAverage(each)), before.at(-1)];
}

/** 建成服务站221个，按340个村计算，覆盖率65%: the whole is said to be one. */
function ofBase({ text, claim, before }: Claim): Reading[] {
  const [part, whole] = before.slice(-2);
  if (!part || !whole || !RATE_END.test(claim.lead) || !BASE_HEAD.test(whole.lead)) return [];
  if (!BASE_TAIL.test(text.slice(whole.end, claim.start - claim.lead.length))) return [];
  if (!/^[^，。；、]{0,8}，$/.test(text.slice(part.end, whole.start - whole.lead.length))) return [];
  return isPartOf(part, whole) && !ADDED.test(part.lead) ? [ratio(part, whole)] : [];
}

/** 任务8.5万亩，已完工5.1万亩，完成任务的60%; 计划发展党员240名，已发展180名，完成率75%. */
function ofTask({ text, claim, before }: Claim): Reading[] {
  const part = before.at(-1);
  if (!part || !TASK_RATE.test(claim.lead)) return [];
  if (!/^[^，。；、]{0,8}，$/.test(text.slice(part.end, claim.start - claim.lead.length))) return [];
  return tasksOf(part, before.slice(0, -1), claim).map((whole) => ratio(part, whole));
}

/** 净增0.21亿元，任务是0.5亿元，完成48%: the task stands between. */
function ofTaskBehind({ text, claim, before }: Claim): Reading[] {
  const [part, task] = before.slice(-2);
  if (!part || !task || !DONE_RATE.test(claim.lead) || !TASK_SAID.test(task.lead)) return [];
  const follows = (one: Quantity, other: Quantity) =>
    text.slice(one.end, other.start - other.lead.length) === '，';
  if (!follows(part, task) || !follows(task, claim) || isVague(part) || isVague(task)) return [];
  return areMeasuredAlike(part, task) && !isPercent(part) ? [ratio(part, task)] : [];
}

const DONE_RATE = /^(?:只|仅|才)?(?:完成|达成)(?:了|率)?(?:为|是)?$/;
const TASK_SAID = /^(?:任务|目标|计划)(?:数|量)?[是为]?$/;

/** The tasks that something done may be of: they name it, or it names nothing. What else it may be of follows them. */
function tasksOf(part: Quantity, before: readonly Quantity[], claim: Quantity): Quantity[] {
  const done = part.lead.replace(part.who, '').replace(PERIOD, '').replace(DONE_HEAD, '').trim();
  const named = done.replace(DONE_BEFORE, '');
  const wholes = before.filter((whole) => isPartOf(part, whole)).reverse();
  const tasks = wholes.filter(
    (whole) =>
      TASK.test(whole.lead) &&
      (isOfTime(part, whole) || isAbout(part, whole, claim)) &&
      (DONE_ALONE.test(done) || whole.lead.includes(done) || (named !== '' && whole.lead.includes(named))),
  );
  return tasks.length === 0 ? [] : [...tasks, ...wholes.filter((whole) => !tasks.includes(whole))];
}

/** 计划投资7.6亿元，……完成|投资3.2亿元 */
const DONE_BEFORE = /^(?:完成|建成|实现|达到|新建|建设)了?/;

/** 全年任务120个，一季度已完成30个: a part of the year has a task of its own. */
function isOfTime(part: Quantity, whole: Quantity): boolean {
  return part.period === '' || part.period === whole.period || /目前|截至/.test(part.period);
}

/** 计划投资6.8亿元，上半年完成3.7亿元，占计划的52.5%: so near that no other whole is meant. */
function isAbout(part: Quantity, whole: Quantity, claim: Quantity): boolean {
  return Math.abs((100 * size(part)) / size(whole) - claim.value) <= ABOUT * claim.value;
}

const ABOUT = 0.2;

function isPartOf(part: Quantity, whole: Quantity): boolean {
  const plain = [part, whole].every((each) => each.role === 'plain' && !isVague(each));
  return plain && areMeasuredAlike(part, whole) && size(part) <= size(whole);
}

/** 受理诉求9200件，按时办结8740件，办结率92%: no less is done than is done in time. */
function atLeast({ text, claim, before }: Claim): Reading[] {
  const part = before.at(-1);
  const [, not, name = ''] = RATE_NAME.exec(claim.lead) ?? [];
  if (!part || name === '' || not !== undefined || !IN_TIME.test(part.lead)) return [];
  if (part.lead.replace(IN_TIME, '') !== name) return [];
  const whole = before.at(-2);
  if (!whole || !isPartOf(part, whole) || !isWholeOf(text, whole, part, claim)) return [];
  const least = ratio(part, whole);
  return least.sum - least.blur > 100 * (size(claim) + claim.step * claim.measure.factor) ? [least] : [];
}

/** 全年任务27亿元，上半年完成14.6亿元，占54.8% */
function isTaskOf(part: Quantity, whole: Quantity, claim: Quantity): boolean {
  return TASK.test(whole.lead) && isAbout(part, whole, claim);
}

/** How far a rate may lie from what a task of another sentence makes it, for that to be its task. */
const NEARLY = 10;

/**
 * 任务8.5万亩。……截至目前已完工5.1万亩，完成任务的60%: rates of the last of some sentences, whose task an earlier one tells.
 * @param text of several sentences, folded
 * @param quantities of the same, in order
 */
export function taskRatesIn(text: string, quantities: readonly Quantity[]): Derived[] {
  const from = text.replace(/。\s*$/, '').lastIndexOf('。') + 1;
  return quantities.flatMap((claim, i) => {
    const part = quantities[i - 1];
    if (!part || part.start < from || !TASK_RATE_ALONE.test(claim.lead) || isVague(claim)) return [];
    if (!isPercent(claim) || !saysOnlyWhen(text.slice(from, part.start - part.lead.length), part)) return [];
    const readings = ofTask({ text, claim, before: quantities.slice(0, i), after: [] });
    const [reading] = readings;
    if (readings.length !== 1 || !reading || Math.abs(reading.sum - 100 * size(claim)) > NEARLY) return [];
    return [judged(claim, readings)];
  });
}

/** 截至目前，全县|已完工: nothing else is spoken of, and nobody but the whole. */
function saysOnlyWhen(head: string, { who }: Quantity): boolean {
  if (who !== '' && !isScope(who)) return false;
  return head.split('，').every((clause) => clause.replace(PERIOD, '').replace(LEAD_HEAD, '').trim() === '');
}

/** 收回180份，回收率90%; 上线980项，其中全程网办784项，占80%. */
function ofWhole({ text, claim, before, after }: Claim): Reading[] {
  const part = ratedIn(text, claim, before);
  if (!part || isVague(part)) return [];
  const wholes = [
    ...before.filter(({ start }) => start < part.start).reverse(),
    ...after.filter(({ lead }) => SUM_UP.test(lead)),
  ].filter(
    (whole) =>
      areMeasuredAlike(whole, part) &&
      size(whole) >= size(part) &&
      !isVague(whole) &&
      (!TASK.test(whole.lead) || isOfTime(part, whole) || isAbout(part, whole, claim)),
  );
  const [whole] = wholes;
  if (!whole || !isWholeOf(text, whole, part, claim)) return [];
  return [...wholes.map((each) => ratio(part, each)), ...ofSeveral(before, part, wholes.at(-1)!)];
}

/** 在园9840人，其中公办园5412人、普惠性民办园3936人，普惠率95%: the part may be one of several that the rate is of. */
function ofSeveral(before: readonly Quantity[], part: Quantity, whole: Quantity): Reading[] {
  const parts = before.filter(
    (each) =>
      each.start > whole.start && each.start <= part.start && areMeasuredAlike(each, whole) && !isVague(each),
  );
  return parts.slice(0, -1).map((_, from) => {
    const some = parts.slice(from);
    return { ...ratio(part, whole), parts: [whole, ...some], sum: (100 * total(some)) / size(whole) };
  });
}

/** 完成投资18亿元，占全年计划24亿元的75%. */
function shareOfNamed(text: string, claim: Quantity, before: readonly Quantity[]): Reading | undefined {
  const [part, whole] = namedPair(before);
  if (!part || !whole || text.slice(whole.end, claim.start) !== '的') return undefined;
  if (!SHARE_OF_NAMED.test(whole.lead) || isVague(part) || isVague(whole)) return undefined;
  const between = text.slice(part.end, whole.start);
  const behind = (
    part === before.at(-2) ? /^[^，。；、]{0,6}，[^，。；、]*$/ : /^[^。；、]*，[^，。；、]*$/
  ).test(between);
  return behind && areMeasuredAlike(part, whole) ? ratio(part, whole) : undefined;
}

/** The number that a rate is of: it is told as the rate is called. */
function ratedIn(text: string, claim: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const last = before.at(-1);
  if (!last || !/^[^，。；、（]{0,8}[，（][^，。；、]{1,12}$/.test(text.slice(last.end, claim.start)))
    return undefined;
  if (SHARE_OF_BEFORE.test(claim.lead)) return last.role === 'plain' ? last : undefined;
  const [, not = '', name] = RATE_NAME.exec(claim.lead) ?? [];
  if (name === undefined) return undefined;
  return before.findLast(({ lead, role }) => role === 'plain' && isCalled(lead, not, name));
}

/** 收回180份，回收率90%; 建成168个，覆盖率90%; 审结286件，结案率92%. 完工11个 is not what 开工率 is of. */
function isCalled(lead: string, not: string, name: string): boolean {
  const said = lead.replace(/^(?:其中|现?已经?|共|实际|全年|目前|[^，]{0,6}中(?=已))*/u, '');
  // 丙级3份 is not what 甲级率 is of.
  if (areOtherKinds(said, name)) return false;
  if (QUALIFIED.test(said) || (not === '' && /[不未没]/.test(said))) return false;
  // 缺检16艘 is not what 检验率 is of.
  if (/[缺漏欠]/.test(said) && !/[缺漏欠]/.test(name)) return false;
  if (said.includes(not + name) || COVERED_BY[name]?.test(said) === true) return true;
  return not === '' && said.length <= 4 && [...name].some((char) => char !== '工' && said.includes(char));
}

function isWholeOf(text: string, whole: Quantity, part: Quantity, claim: Quantity): boolean {
  if (whole.start > part.start) return true;
  const between = text.slice(whole.end, part.start);
  if (!/^[^，。；、]{0,10}，[^，]{1,14}$/.test(between)) return false;
  if (SHARE_OF_BEFORE.test(claim.lead))
    return (whole.measure.counted || isTaskOf(part, whole, claim)) && !/[不未没新]/.test(between);
  return whole.measure.counted || WHOLE_OF_RATE.test(whole.lead);
}
