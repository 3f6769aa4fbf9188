/**
 * 数不随名次: a row whose values neither fall nor rise with their ranks: 城关支行7200万元，排第一；河口支行6100万元，排第二；东门支行6400万元，
 * 排第三. Whether more or less is better (用时, 投诉量) need not be known; that they are ranked by these values has to be.
 */
import { subjectOf } from '../read/quantityWords';
import { NO_HOLDER } from './rankRows';
import type { Entry, ScoredRow } from './scoredRows';

/** From so many on a row that goes neither way is no chance. */
const LEAST = 3;

/** The one that breaks the order of a row. @param before what the paragraph says before the row's sentence */
export function outOfOrder({ entries, head }: ScoredRow, before: string): Entry | undefined {
  if (entries.length < LEAST || goesOneWay(entries) || !areOfOneKind(entries)) return undefined;
  if (!isRankedByThem(entries, head, before)) return undefined;
  // 78%、82%、74% fall from the first to the last: the second breaks it, and the last may not.
  const sorted = entries.toSorted((a, b) => a.rank - b.rank);
  const goesOn = sorted[0]!.value < sorted.at(-1)!.value ? rises : falls;
  return entries.findLast((one) => goesOn(entries.filter((each) => each !== one)));
}

function goesOneWay(entries: readonly Entry[]): boolean {
  return falls(entries) || rises(entries);
}

function rises(entries: readonly Entry[]): boolean {
  return falls(entries.map((entry) => ({ ...entry, value: -entry.value })));
}

function falls(entries: readonly Pick<Entry, 'rank' | 'value'>[]): boolean {
  const sorted = entries.toSorted((a, b) => a.rank - b.rank);
  return sorted.every(({ value }, i) => i === 0 || value <= sorted[i - 1]!.value);
}

/** What names of one kind end in beside those of units: 河东库, 六班, 一中. */
const KIND = /[科库馆班组队站所店部厂院中社矿段园桥船车]/;

/**
 * True for units of one kind, told alike: 黑水乡完成, 大坪镇完成; but not 我市固投增长, 社零增长, which are ranked each among others.
 * @param entries each with what goes before its value
 */
export function areOfOneKind(entries: readonly Pick<Entry, 'words'>[]): boolean {
  const words = entries.map((entry) => entry.words);
  if (words.every((each) => each === '')) return true;
  if (new Set(words).size < words.length || words.some((each) => NO_HOLDER.test(each))) return false;
  const told = words.map((each) => each.slice(subjectOf(each)?.length ?? 0));
  return (words.every((each) => subjectOf(each)) && new Set(told).size === 1) || KIND.test(sharedEnd(words));
}

function sharedEnd(words: readonly string[]): string {
  const [first = ''] = words;
  const from = Array.from(first).findIndex((_, i) => words.every((each) => each.endsWith(first.slice(i))));
  return from < 0 ? '' : first.slice(from);
}

/** 看存款增量，, 售粮农户满意度，: the clause before a row says what is ranked. */
const TOPIC =
  /(?:^|[，；：])[^，；：]*?([^，；：]{0,6}?[率度分量额幅速数值费时绩比]|[^，；：]*[看论讲说排])[，：]$/u;
/** 进步幅度, 先后顺序: by how much one changed or when, not by what it has come to. */
const BY_CHANGE = /先后|顺序|次序|进步|改善|提升|提高|变化|压降|进退/;
const BY_POINTS = /分(?!钟|别|管|为|类|镇|县|区|项|开|布|公司|局)|综合|考核|考评|测评|评比|成绩/;
const PER_HEAD = /[人户亩店]均/;
const BY_RATE = new RegExp(`[率幅速度比](?!如)|进展|${PER_HEAD.source}`);
/** What another thing than the values may be ranked by, as they are measured. */
const BY_ANOTHER: readonly (readonly [unit: RegExp, other: RegExp])[] = [
  [/^分$/, BY_CHANGE],
  [/%|百分点/, new RegExp(`${BY_CHANGE.source}|${BY_POINTS.source}`)],
  [/./, new RegExp(`${BY_CHANGE.source}|${BY_POINTS.source}|${BY_RATE.source}`)],
];
/** 完成5200亩: of a task, of which the rate may be what is ranked. */
const OF_A_TASK = /完成|兑现|到位/;

function isRankedByThem([first]: readonly Entry[], head: string, before: string): boolean {
  const isTold = TOPIC.test(head);
  const { unit, words } = first!;
  const [, other] = BY_ANOTHER.find(([measure]) => measure.test(unit))!;
  const isRate = /分|%/.test(unit);
  if (!isTold && !isRate && OF_A_TASK.test(words)) return false;
  // 亩均产值，: what is ranked is what is told.
  return !other.test(isTold ? head.replace(PER_HEAD, '') : before + head);
}
