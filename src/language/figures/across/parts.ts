/** 分项: a whole, and behind it or in the next sentence what makes it up: 转移4158人。石门乡1720人，……余下的465人. */

import { added, isTold, OPEN, OVERLAPS } from '../nearly/telling';
import type { Quantity } from '../read/quantities';
import { DEED, LEFT_UNCOUNTED, UNDONE } from '../read/quantityWords';
import { endOfPart, type Reading, size } from '../sentence/claims';
import { isNested, total } from '../sentence/reckoning';
import { type Afar, clauseOf, OF_OTHER_TIME, plainLike, type Row, withUnitOf } from './afar';

/** 余下三个乡镇合在一起是|465人, 剩下的|34条, 还有|4件属于其他. */
const REST = /(?:余下|其余|剩下|剩余|其他|其它)[^，。；]{0,12}$/;
const REST_BEHIND = /^[^，。；、]{0,4}(?:其他|其它|别的|零散|散)/;
/** 存款当中，, 决赛选手中，: what follows is of it. */
const FRAME = /^\s*(\p{Script=Han}{2})?[^，。；]{0,8}?(\p{Script=Han}{2})(?:当中|之中|里面|里头|中|里)，/u;
/** 亿元以上, 累计, 超汛限0.7米: of other things, or of more; 库里却只有1.2万条: it is to be found too few. */
const OF_OTHERS = /以[上下]|却|累计|新增|最[多高大]的|超|不足|[降升涨]到|回落/;
/** What parts that no word claims to be all come to, of their whole. */
const NEARLY = 0.75;

export const PARTS: Row = {
  holds: (told) => told.claim.role === 'plain' && isWhole(told),
  readings: parts,
};
export const PARTS_AFTER: Row = { holds: PARTS.holds, again: true, readings: partsAfter };

/** Its list stands behind it in its sentence, and may go on in the next. */
function parts(told: Afar): Reading[] {
  const { text, claim, after, next, later } = told;
  const end = endOfPart(text, claim.end);
  const own = after.filter((each) => each.start < end);
  return readingsOf(told, [
    ...(own.length < after.length ? [listOf(told, own, claim.end)] : []),
    listOf(told, after, claim.end),
    listOf(told, [...after, ...next], claim.end),
    listOf(told, [...after, ...next, ...later], claim.end),
  ]);
}

/** Or in the next sentence, or in the one after that. */
function partsAfter(told: Afar): Reading[] {
  const { next, later } = told;
  const from = startOf(told);
  return readingsOf(told, [
    listOf(told, next, from),
    listOf(told, [...next, ...later], from),
    listOf(told, later, beginOf(told.text, later) ?? from),
  ]);
}

function readingsOf(told: Afar, lists: readonly (readonly Quantity[] | undefined)[]): Reading[] {
  return lists.flatMap((list) => {
    const isItsList = list && !list.some((each) => isBesideIt(told.claim, each)) && !isOfAnother(told, list);
    return isItsList ? [added(list, told.claim)] : [];
  });
}

/** 已经化解49件，还有15件。这15件当中，……: another whole is named. */
function isOfFewer(said: string, claim: Quantity): boolean {
  const [, number] = AMONG_THESE.exec(said) ?? [];
  return number !== undefined && Number(number) !== claim.value;
}

const AMONG_THESE = /这(\d+)[^，。；]{1,6}?(?:当中|之中|里面|里头|中|里|，)/;

/** 68.4亿元、52.6亿元，两家加起来|121亿元: of what stands before it. */
const ADDED_UP = /(?:加起来|合起来|加在一起|合在一起|合计|拢共)[^，。；]{0,4}$/;

/** 73个、48个、26个: one of a row is no whole of those behind it, nor is a smaller one of the next sentence. */
function isWhole(told: Afar): boolean {
  const { text, claim, own, after } = told;
  if (framedIn(text.slice(startOf(told)), claim)) return true;
  if (ADDED_UP.test(clauseOf(text, claim)) && plainLike(own, claim).length > 1) return false;
  const like = plainLike([...own, ...after], claim).filter((each) => !isOfOther(text, each));
  return (
    like[0] === undefined || like.every((each) => size(each) <= size(claim)) || like[0].start > claim.start
  );
}

/** 去年同期是102起, 全年目标4.0万人: no whole of what is told of now. */
function isOfOther(text: string, each: Quantity): boolean {
  return each.mode === 'target' || OF_OTHER_TIME.test(clauseOf(text, each));
}

function startOf({ text, claim }: Afar): number {
  const end = text.slice(claim.end).search(/[。！？]/);
  return end < 0 ? text.length : claim.end + end + 1;
}

/** Where the sentence of the first of some numbers begins. */
function beginOf(text: string, [first]: readonly Quantity[]): number | undefined {
  if (!first) return undefined;
  let at = first.start;
  while (at > 0 && !'。！？'.includes(text[at - 1]!)) at--;
  return at;
}

/** @param from where its list may begin */
function listOf(told: Afar, quantities: readonly Quantity[], from: number): readonly Quantity[] | undefined {
  const { text, claim } = told;
  const like = plainLike(quantities.map(withUnitOf(claim)), claim).filter(
    (each) => each.han === claim.han && each.role === 'plain' && isTold(each),
  );
  const last = like.findIndex((each) => isRest(text, each));
  const list = last < 1 ? rowOf(text, like) : like.slice(0, last + 1);
  const end = list.at(-1);
  if (!end || list.length < 2 || list.some((part) => size(part) >= size(claim))) return undefined;
  const said = text.slice(from, end.end);
  if (OVERLAPS.test(said) || isOfFewer(said, claim) || isNested(list)) return undefined;
  if (last >= 1) return /其中|每|平均/.test(said) ? undefined : list;
  if (OPEN.test(said) || OF_OTHER_TIME.test(said) || OF_OTHERS.test(said)) return undefined;
  const ratio = total(list) / size(claim);
  if (ratio < NEARLY || ratio > 1 / NEARLY) return undefined;
  const isAll = list.length > 2 || isClose(told, list, from);
  return isAll && !isOpen(told, end) ? list : undefined;
}

/** 救护班记了|12条，客服班记了9条，运行班只记了4条: one more of the row, told in the same words of another like it. */
function isBesideIt({ lead }: Quantity, each: Quantity): boolean {
  const [one, other] = [toldOf(lead), toldOf(each.lead)];
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same >= ALIKE && same < shorter;
}

function toldOf(lead: string): string {
  return lead.replace(/[，、；\s]|[只才仅也却就](?=\p{Script=Han})/gu, '');
}

/** 班记了: what is told of one, and what kind of one it is. */
const ALIKE = 3;

/** What is aimed at, and a list behind which the others stay uncounted. */
function isOpen({ text, claim }: Afar, { end }: Quantity): boolean {
  return claim.mode === 'target' || LEFT_UNCOUNTED.test(text.slice(end));
}

/**
 * 村一级15个，社区3个，“两新”组织5个，|经过整顿，已经转化19个: as far as each follows the one before; 9分以上的4名，|已有3人被暂停: and is
 * counted alike.
 */
function rowOf(text: string, like: readonly Quantity[]): readonly Quantity[] {
  const end = like.findIndex((each, i) => {
    const following = like[i + 1];
    if (!following) return false;
    const isCountedApart = following.unit !== each.unit;
    return isCountedApart || text.slice(each.end, following.start).split(/[，；。、]/).length > CLAUSES;
  });
  return end < 0 ? like : like.slice(0, end + 1);
}

const CLAUSES = 3;

function isRest(text: string, { lead, end }: Quantity): boolean {
  return REST.test(lead) || REST_BEHIND.test(text.slice(end, end + 10));
}

/** ，已|建成. */
const LEADS_TO = /^，?(?:已经?)?/;
/** 286家|，医疗机构|94家, ，医院、诊所等医疗机构|94家. */
const ROW = /^，(?:\p{Script=Han}{2,6}、){0,3}\p{Script=Han}{2,8}(?<!的)$/u;

/** 286家，医疗机构94家，零售药店192家; 存款当中，储蓄98.6亿元，对公28.2亿元: two alone have to follow at once. */
function isClose({ text, claim, after }: Afar, list: readonly Quantity[], from: number): boolean {
  const [first, second] = list;
  // 签约项目26个，开工18个，投产10个: how far each has come.
  if (list.some(({ lead }) => UNDONE.test(lead) || DEED.test(lead.replace(LEADS_TO, '')))) return false;
  const between = text.slice(first!.end, second!.start);
  if (from === claim.end)
    return (
      after[0] === first &&
      after[1] === second &&
      ROW.test(text.slice(claim.end, first!.start)) &&
      ROW.test(between)
    );
  return framedIn(text.slice(from, first!.start), claim) && ROW.test(between);
}

/** 收入84.7亿元、利润10.6亿元。|利润当中，: of which of them the next sentence speaks. */
function framedIn(text: string, { lead }: Quantity): boolean {
  const [, of = '', name = ''] = FRAME.exec(text) ?? [];
  return [of, name].some((each) => each !== '' && lead.includes(each));
}

/** A list that makes up another number before it is of that, and so is one that does together with the claim. */
function isOfAnother({ claim, before, own, after }: Afar, list: readonly Quantity[]): boolean {
  const sum = total(list);
  const around = plainLike([...before, ...own, ...after], claim).filter(
    (each) => each !== claim && !list.some(({ start }) => start === each.start),
  );
  return around.some(
    (each) => isAbout(size(each), sum, EXACT) || isAbout(size(each), sum + size(claim), SLIGHT),
  );
}

const EXACT = 1e-9;
const SLIGHT = 0.1;

function isAbout(one: number, other: number, off: number): boolean {
  return Math.abs(one - other) <= off * one;
}
