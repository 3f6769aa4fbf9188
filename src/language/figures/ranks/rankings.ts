/** 同一榜: whether two ranks are of one ranking, and whether one place of it is held twice. */
import { isHeld, type PlacedRank, type Rank } from './rank';

/** A rank that nothing but its own word leads to: ，排第三, 古井街道|名列第三. */
const BARE_RANK = /(?:^|[，；。])(?:这次|本次|总分|综合)?(?:排名?|位?列|位?居|名列|获得?|夺得|得)[在于到]?$/;

const LONGEST_BARE = 8;

/** From so many on sentences that go from rank to rank are no chance. */
const LEAST_STEPS = 3;

/** 和顺街道……，这次综合评分排第一。望江街道……，排第二。平桥镇……，排第二: sentences that go from rank to rank are of one ranking. */
export function inSteps(folded: string, ranks: readonly PlacedRank[]): readonly PlacedRank[] {
  const ranking = new Map<PlacedRank, string>();
  for (const [i, first] of ranks.entries()) {
    if (first.value !== 1 || first.fromBelow) continue;
    const steps = stepsFrom(folded, ranks, i);
    const isRow = steps.length >= LEAST_STEPS && steps[1]!.value === 2;
    if (isRow) for (const step of steps) ranking.set(step, first.ranking || '这次');
  }
  return ranking.size === 0
    ? ranks
    : ranks.map((rank) => ({ ...rank, ranking: ranking.get(rank) ?? rank.ranking }));
}

/** Those of the sentences behind a first one, each of another unit, as far as each is the next rank, or its slip. */
function stepsFrom(folded: string, ranks: readonly PlacedRank[], first: number): readonly PlacedRank[] {
  const steps = [ranks[first]!];
  const holders = new Set([ranks[first]!.who]);
  for (let i = first + 1; i < ranks.length; i++) {
    const [rank, last] = [ranks[i]!, steps.at(-1)!];
    const isNext = rank.sentence - last.sentence === 1 && [0, 1, 2].includes(rank.value - last.value);
    const isOther = isHeld(rank) && !rank.fromBelow && !holders.has(rank.who);
    const before = folded.slice(Math.max(0, rank.start - LONGEST_BARE), rank.start).replace(rank.who, '');
    if (!isNext || !isOther || rank.scope !== '' || !BARE_RANK.test(before)) break;
    steps.push(rank);
    holders.add(rank.who);
  }
  return steps;
}

/** True where two ranks are of one ranking, as far as the text says: in one sentence, or by the same words. */
export function isOneRanking(a: Rank, b: Rank, together: boolean): boolean {
  if (!isOneName(a.ranking, b.ranking, together)) return false;
  // 在八所初中里排第三，……也排第三: the second leaves out of whom.
  if (together ? areApart(a.scope, b.scope) : a.scope !== b.scope) return false;
  // 石桥镇亩产最高，去年沙口镇最高: who names a time only then means another.
  if (together ? areApart(a.period, b.period) || isNewTime(a, b) : a.period !== b.period) return false;
  return together || a.ranking.length > 1;
}

function isNewTime(a: Rank, b: Rank): boolean {
  return a.period === '' && b.period !== '' && a.start < b.start;
}

/** 学生体质测试 and 体质测试 of one sentence. */
function isOneName(one: string, other: string, together: boolean): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return together && short.length > 3 && long.endsWith(short);
}

function areApart(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/** 工业投资|云岭镇第一，农业投资|清河镇第一: what each is ranked by goes before its name. */
const RANKED_BY =
  /^(\p{Script=Han}{2,6}?(?:投资|建设|工作|生产|收入|税收|治理|整治|创建|环境|安全|服务|党建|信访|教育|卫生|文化|旅游|环保|消防|农业|工业))(?=\p{Script=Han}{2,4}$)/u;

function areRankedByOthers(one: string, other: string): boolean {
  const [a, b] = [one, other].map((who) => RANKED_BY.exec(who)?.[1]);
  return a !== undefined && b !== undefined && a !== b;
}

/** True where two units hold one rank, and neither shares it (by one score), held it once, nor is to hold it. */
export function holdsTwice(a: Rank, b: Rank): boolean {
  const isOne = a.value === b.value && a.fromBelow === b.fromBelow && a.who !== b.who;
  const mayBe = isOne && (a.score === '' || a.score !== b.score) && isHeld(a) && isHeld(b);
  return mayBe && !areRankedByOthers(a.who, b.who);
}
