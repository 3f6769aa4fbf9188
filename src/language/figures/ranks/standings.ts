/** 位次前后: one unit's rank told twice, and by how many places it moved, across the paragraphs of a speech. */
import { lowest } from '../../../model/search';
import { readCount } from '../read/amounts';
import { RANK_KNOWN, RANK_LEFT, RANK_REACHED } from '../read/quantityWords';
import { BY_ANOTHER } from './otherRankings';
import type { PlacedRank } from './rank';

/** A rank with the paragraph it stands in. */
export interface Standing {
  readonly rank: PlacedRank;
  /** The folded text of its paragraph. */
  readonly folded: string;
  /** Which paragraph of the speech. */
  readonly paragraph: number;
}

/** True where a later rank says another one of what an earlier one told: 综合得分排第十二 … 综合得分排第二十一. */
export function contradicts(earlier: Standing, later: Standing, before: readonly Standing[]): boolean {
  const [value, other] = [fromAbove(earlier.rank, later.rank), fromAbove(later.rank, earlier.rank)];
  return (
    value !== undefined &&
    other !== undefined &&
    value !== other &&
    isLater(earlier, later) &&
    isToldOnce(earlier) &&
    isToldOnce(later) &&
    isSameUnit(earlier.rank, later.rank) &&
    isSameRanking(earlier, later, before)
  );
}

function isLater(a: Standing, b: Standing): boolean {
  return a.paragraph < b.paragraph || a.rank.sentence < b.rank.sentence;
}

/** Counted from the first: 倒数第二 of nine is the eighth; `undefined` where nobody says of how many. */
function fromAbove({ value, fromBelow, among }: PlacedRank, other: PlacedRank): number | undefined {
  if (!fromBelow) return value;
  const all = among ?? other.among;
  return all === undefined ? undefined : all + 1 - value;
}

/** What moves, is corrected, wanted or shared has more than one rank. */
const MORE_THAN_ONE =
  /更正|纠正|核减|复核|并列|不是|应该?是|由|从|升|降|退|跌|滑|进|移|掉|目标|力争|争取|确保|上次|上轮|上期|原来|组内|如果/;
const CLAUSE_ENDS = '，；：。！？';
/** Characters; a longer one is a list. */
const LONGEST_CLAUSE = 80;

/** The clause up to a place, items of a list included. */
function clauseTo(folded: string, end: number): string {
  const first = Math.max(0, end - LONGEST_CLAUSE);
  let at = end;
  while (at > first && !CLAUSE_ENDS.includes(folded[at - 1]!)) at--;
  return folded.slice(at, end);
}

function isToldOnce({ rank, folded }: Standing): boolean {
  const before = clauseTo(folded, rank.start);
  return !rank.loose && !MORE_THAN_ONE.test(before + folded.slice(rank.end, rank.end + 4));
}

/** 我县, 我们: the speaker's own. */
const OWN = /^(?:我|本|咱)/;

function isSameUnit({ who }: PlacedRank, { who: other }: PlacedRank): boolean {
  return who === other || (other === '' && OWN.test(who));
}

/** True where a unit was told to hold a rank before: the one that is meant, whatever else is told. */
export function isSameRank({ rank: a }: Standing, { rank: b }: Standing): boolean {
  const says = a.who + a.ranking + a.scope + a.period !== '';
  return says && a.value === b.value && a.fromBelow === b.fromBelow && (b.who === '' || a.who === b.who);
}

/** What names a ranking is no shorter. */
const LEAST_NAME = 2;
const LEAST_SHORTENED = 4;
/** 云阳区完工率72.0%，排在第一 … 完工率第二的云阳区 */
const LEAST_OF_UNIT = 3;

/** 工业增速 for 规上工业增加值增速 */
function isShortFor(short: string, long: string): boolean {
  // 增加值增速 is what is told as 增加值增长7.4%.
  const plain = short.replace('增速', '增');
  let at = 0;
  for (const char of long) if (char === plain[at]) at++;
  return at === plain.length;
}

/** 今年 is the time of what names none. */
function isOtherTime(earlier: string, later: string): boolean {
  return later !== '' && earlier !== later && !(earlier === '' && THIS_YEAR.test(later));
}

const THIS_YEAR = /^(?:今年|本年|今年以来)$/;

function isSameRanking(
  { rank: a }: Standing,
  { rank: b, folded }: Standing,
  before: readonly Standing[],
): boolean {
  if ((b.scope !== '' && a.scope !== b.scope) || isOtherTime(a.period, b.period)) return false;
  if (isToldBare(a, b, folded) && before.filter(({ rank }) => rank.who === b.who).length === 1) return true;
  const isNamed =
    (b.ranking.length >= LEAST_NAME && a.ranking.endsWith(b.ranking)) ||
    ((b.period !== '' || RANK_KNOWN.test(folded.slice(b.end))) &&
      b.ranking.length >= LEAST_SHORTENED &&
      isShortFor(b.ranking, a.ranking));
  const isKnown = b.period !== '' && (b.who !== '' || RANK_KNOWN.test(folded.slice(b.end)));
  return isNamed || isToldWithin(a, b) || (b.ranking === '' && isKnown);
}

/** 排第二的双河镇, or 双河镇排第二 in the next sentence, which has held one rank so far; 人口排第一的双河镇 is of another ranking. */
function isToldBare(a: PlacedRank, b: PlacedRank, folded: string): boolean {
  const before = folded.slice(Math.max(0, b.start - LONGEST_CLAUSE), b.start);
  const clause = clauseTo(folded, b.start);
  if (b.who === '' || BY_ANOTHER.test(before.slice(0, before.length - clause.length))) return false;
  const isBehind = folded
    .slice(b.end)
    .replace(/^[名位]/, '')
    .startsWith(`的${b.who}`);
  if (isBehind) return b.ranking === '' || BARE.test(clause);
  return (
    b.ranking === '' &&
    b.sentence - a.sentence === 1 &&
    clause.startsWith(b.who) &&
    BARE.test(clause.slice(b.who.length))
  );
}

/** Nothing but what leads to any rank: 排在, 拿到. */
const BARE = /^(?:其中|而|但|像|能够?)?(?:排名?|位?列|位?居|名列|拿到?|获得?|夺得|取得|得)?[了在于到]?$/;

/** 旅客满意度测评中，我市得92.6分，居全省第4位 … 省里满意度测评能拿到第3位 */
function isToldWithin({ ranking }: PlacedRank, { ranking: name, who }: PlacedRank): boolean {
  const plain = name.replace(/^[省市县区]里/, '');
  return plain.length >= (who === '' ? LEAST_SHORTENED : LEAST_OF_UNIT) && ranking.includes(plain);
}

/** How many places a unit is said to have moved, and how many it did. */
export interface Move {
  /** UTF-16 code units of the paragraph's folded text: the number with its word, 12位. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly moved: number;
  readonly from: Standing;
  readonly to: Standing;
}

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
/** 前移12位, 掉了三个位次 */
const MOVED = new RegExp(
  `(?:前移|前进|进步|上升|提升|跃升|攀升|后移|后退|退步|倒退|下降|下滑|下跌|滑落|掉|退|降|升|进)了?(?:整整|足足)?(${NUMBER})(?:个位次|个名次|位次|名次|位|名)(?![\\p{Script=Han}]{0,2}(?:同志|干部|代表|委员|选手))`,
  'gu',
);
/** What may stand before it in its clause where it stands by itself: 一年工夫掉了三个位次. */
const NOTHING_ELSE =
  /^(?:这一?|这就|就|又|也|还|一下子?|短短|仅|在|我们|位次|名次|排名|比(?:去年|上年|上次|上季度|上月)(?:同期)?|较(?:去年|上年|上次|上季度|上月)(?:同期)?|同比|[一两三半]年(?:工夫|时间|内|里)?|[一两三]个(?:季度|月)(?:工夫|时间|内|里)?)*$/;
/** So many paragraphs behind the two ranks it may come back to them. */
const FARTHEST = 4;

/** The moves of a speech that are told beside the ranks they lead from and to. */
export function movesAmong(standings: readonly Standing[], paragraphs: readonly string[]): Move[] {
  const pairs = standings.slice(1).flatMap((to, i): Pair[] => {
    const from = standings[i]!;
    return isMove(from, to) ? [{ from, to, next: standings[i + 2] }] : [];
  });
  return pairs.length === 0
    ? []
    : paragraphs.flatMap((folded, paragraph) =>
        [...folded.matchAll(MOVED)].flatMap((hit) => {
          const pair = pairOf(pairs, { folded, paragraph, at: hit.index });
          return pair ? [asMove(hit, paragraph, pair)] : [];
        }),
      );
}

interface Pair extends Pick<Move, 'from' | 'to'> {
  /** What is ranked behind them. */
  readonly next: Standing | undefined;
}

function asMove(
  { 0: whole, 1: number = '', index }: RegExpExecArray,
  paragraph: number,
  { from, to }: Pair,
): Move {
  const start = index + whole.indexOf(number);
  return { start, end: index + whole.length, paragraph, moved: readCount(number), from, to };
}

/** 去年, 上次 */
const EARLIER = /去年|上年|上次|上轮|上期|上季度|上月|上个月|年初|原来|[一二三]季度|上半年/;
/** 由第31位, 从去年的第31位 */
const LEAVES = /(?:由|从)[^，。；]{0,12}$/;
/** 跃升到第19位 */
const ARRIVES = /(?:升|进|移|提高|提升|降|滑|退|跌|落|掉|排|居|列)(?:到|至|在|居)?(?:了|全\p{Script=Han})?$/u;
/** 从去年的第49位|到今年的第42位 */
const ARRIVES_NOW = /^[名位]?到(?:今年|现在|目前|这次|本次)?的?(?:全\p{Script=Han})?$/u;

/** True where a unit went from one rank to the next: 由第五位升到第三位; 去年第31位，今年跃升到第19位. */
function isMove({ rank: a, folded, paragraph }: Standing, { rank: b, paragraph: other }: Standing): boolean {
  const isBeside = paragraph === other && b.sentence - a.sentence <= 1;
  if (!isBeside || a.fromBelow !== b.fromBelow || a.value === b.value) return false;
  if ((b.who !== '' && a.who !== b.who) || (b.scope !== '' && a.scope !== '' && a.scope !== b.scope))
    return false;
  const [before, between] = [folded.slice(Math.max(0, a.start - 20), a.start), folded.slice(a.end, b.start)];
  if (
    LEAVES.test(before) &&
    (RANK_LEFT.test(between) || RANK_REACHED.test(between) || ARRIVES_NOW.test(between))
  )
    return true;
  const isThen = EARLIER.test(clauseTo(folded, a.start)) || EARLIER.test(a.period);
  return isThen && /今年|这次|本次|现在|目前|本季度|这个季度/.test(between) && ARRIVES.test(between);
}

/** The two ranks that a number of places is said of: those in its sentence or the one before, or the only two, if it names nothing else. */
function pairOf(
  pairs: readonly Pair[],
  { folded, paragraph, at }: { folded: string; paragraph: number; at: number },
): Pair | undefined {
  const before = clauseTo(folded, at);
  const behind = lowest(0, pairs.length, (i) => {
    const { to } = pairs[i]!;
    return to.paragraph > paragraph || (to.paragraph === paragraph && to.rank.end > at);
  });
  const last = pairs[behind - 1];
  if (!last || !NOTHING_ELSE.test(before.trim()) || paragraph - last.to.paragraph > FARTHEST)
    return undefined;
  // Another rank between them would be the one that is meant.
  const { next } = last;
  const isBetween =
    next !== undefined &&
    (next.paragraph < paragraph || (next.paragraph === paragraph && next.rank.start < at));
  return isBetween ? undefined : last;
}

/** How many places it is from one rank to the other. */
export function placesBetween({ from, to }: Pick<Move, 'from' | 'to'>): number {
  return Math.abs(from.rank.value - to.rank.value);
}
