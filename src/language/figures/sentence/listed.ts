/** 点名: how many are named where the sentence itself counts them: 三所小学（实验小学、育英小学、东关小学）. */
import type { Quantity } from '../read/quantities';
import { KINDS_OF_UNITS, OPEN_LIST } from '../read/quantityWords';
import type { Reckoning } from './reckoning';

/** Names behind their number, in a bracket or after a colon. */
const BEHIND =
  /^\s?(\p{Script=Han}{0,8}?)(?:（([^（），。；：]{3,120})）|(?:：|——|，(?:分别|依次)?(?:是|为)|，即)([^（），。；：]{3,120})(?=[，。；]|$))/u;
/** Names before their number: 云岭镇、清河镇、石桥镇三个镇. */
const BEFORE = /(?:^|[，。；：（]|\s)((?:[^，。；：、（）\d]{2,12}、){1,12}[^，。；：、（）\d]{2,14})$/;
/** Of these a name may stand without what it is: 临江、柳营、宝塔三个街道. */
const BY_BARE_NAMES = /^(?:街道|乡镇|社区|县区|县市|园区|[镇乡村县区市](?![民委长级里内上场域街]))/;
const BARE_NAME = /^(?![^、]*[的是和与及])\p{Script=Han}{2,4}$/u;
/** 水务站、派出所、下游三个村: of another kind, or which villages they are. */
const NO_BARE_NAME =
  /(?:[站所院局办委会校厂队部]|公司|中心|[上中下]游|周边|附近|沿[线河江]|其[他余]|[东西南北]片|[县市区镇乡]里)$/u;
const LEADS_THERE =
  /^[^、]*(?:[看走跑去到查听]了|看到|来自|包括|[是有在对把]|以及)(?=\p{Script=Han}{2,4}、)/u;
const LONGEST_LIST = 130;
const LONGEST_ITEM = 14;
/** Who counts more than that does not name them one by one. */
const MOST = 15;

/** Counts of what is named beside them. */
export function listedIn(text: string, quantities: readonly Quantity[]): Reckoning[] {
  return quantities.flatMap((whole) => {
    const { value, measure, bound, high, role } = whole;
    const counts = measure.counted && role === 'plain' && bound === undefined && high === undefined;
    if (!counts || !Number.isInteger(value) || value < 2 || value > MOST) return [];
    const sum = behind(text, whole) ?? before(text, whole);
    // 东桥、松园、柳河等六个街道: some of them.
    if (sum !== undefined && sum < value && /等$/.test(whole.lead)) return [];
    return sum === undefined ? [] : [{ by: 'listed', whole, parts: [], sum, holds: sum === value }];
  });
}

function behind(text: string, { end, unit }: Quantity): number | undefined {
  const [, noun = '', bracketed, told] = BEHIND.exec(text.slice(end, end + LONGEST_LIST)) ?? [];
  const list = bracketed ?? told;
  return list === undefined ? undefined : numberOf(list, kindOf(noun, unit));
}

function before(text: string, { start, noun, unit }: Quantity): number | undefined {
  const [, list] = BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LIST), start)) ?? [];
  if (list === undefined) return undefined;
  return numberOf(list, kindOf(noun, unit)) ?? numberOfBare(list, noun === '' ? unit : noun);
}

/** How many bare names stand before what all of them are; names of another kind may be among them in a list of two. */
function numberOfBare(list: string, kind: string): number | undefined {
  // 昨天，我们看了|沙溪、罗桥、柳塘四个乡镇
  const items = list.replace(LEADS_THERE, '').split('、');
  return BY_BARE_NAMES.test(kind) &&
    items.length > 2 &&
    items.every((item) => BARE_NAME.test(item) && !NO_BARE_NAME.test(item))
    ? items.length
    : undefined;
}

/** What the names have to end in: 镇 of 三个镇, anything that is a unit of 三个部门. */
function kindOf(noun: string, unit: string): RegExp | undefined {
  const name = noun === '' ? unit : noun;
  const known = KINDS_OF_UNITS.find(([word]) => word.test(name));
  return known?.[1];
}

/** How many a list names, where it is a list of such names; a 和 that does not join two of them is part of one. */
function numberOf(list: string, kind: RegExp | undefined): number | undefined {
  if (kind === undefined || OPEN_LIST.test(list) || /\d/.test(list)) return undefined;
  const items = list.split('、').map((item) => item.trim());
  const last = items.at(-1) ?? '';
  const joined = last.split(/以及|[和与及]/).filter((item) => item !== '');
  const all = [...items.slice(0, -1), ...joined];
  const named = (names: readonly string[]) =>
    names.every((name) => name.length <= LONGEST_ITEM && name.length > 1 && kind.test(name));
  if (named(all)) return all.length;
  return named(items) && items.length > 1 ? items.length : undefined;
}
