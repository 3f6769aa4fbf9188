/** 几家中的第几: among how many a rank is held, by its clause, its paragraph, or those before. */
import { readCount, readHan } from '../read/amounts';
import {
  AMONG_BEHIND,
  KINDS_OF_UNITS,
  RANKED_AMONG,
  RANKED_BEFORE,
  RANKED_OF,
  RANKED_OF_ALL,
  RANKED_OF_KINDS,
  SCOPE,
  unitEndOf,
} from '../read/quantityWords';
import { isNamed, isWanted, NEAR, type Rank } from './rank';
import { countBefore, countNear, countOfAll, countOfOnly, isOfOthers } from './rankRows';

/** The same, of the sentence before it. */
const FAR = 200;

/** 由第5名|上升到第4名: of as many. */
const RANK_BEFORE =
  /[由从](?:去年|上年|上次|上季度|上半年)?的?第[一二三四五六七八九十\d]{1,3}[名位]?(?=[升上前进提跃降下滑后退跌掉])/g;

/** 12家基地里上升最快的是南坪基地，由第9名|升到第4名；退得最多的是|沙湾基地，由第6名退到第13名: of the same. */
const MOST_MOVED =
  /由?第?[一二三四五六七八九十\d]{0,3}[名位]?[升进前上提跃][^，。；第]{0,3}第[一二三四五六七八九十\d]{1,3}[名位]?；(?=[^，。；]{0,8}最[多快大猛狠]的)/gu;

export function amongIn(sentence: string, start: number, end: number): number | undefined {
  const behind = AMONG_BEHIND.exec(sentence.slice(end, end + 16));
  const near = sentence.slice(Math.max(0, start - NEAR), start);
  const before = [...near.matchAll(RANKED_AMONG)].at(-1);
  const written = behind?.[1] ?? before?.[1] ?? before?.[2];
  if (written === undefined) return undefined;
  // 全县12个乡镇中……全市第15: another ranking.
  const far =
    before && !behind
      ? near
          .slice(before.index + before[0].length)
          .replace(RANK_BEFORE, '')
          .replace(MOST_MOVED, '')
      : '';
  if (SCOPE.test(far) || /第|[；。]/.test(far)) return undefined;
  return /^\d/.test(written) ? Number(written) : readHan(written);
}

/** 8家子公司按收益率排队，嘉和置业排|第9; 13个县区考核，我们排在|第14: whoever it is, of those that the clause before ranks. */
export function amongRanked(sentence: string, start: number): number | undefined {
  const near = sentence.slice(Math.max(0, start - NEAR), start);
  const [, written = '', kind = '', own = ''] = RANKED_BEFORE.exec(near) ?? [];
  // 5个园区考核，东湖镇排|第8位: none of them.
  const isOther = unitEndOf(own) !== '' && !kind.endsWith(own.at(-1)!);
  return written === '' || isOther || isOfOthers(own) ? undefined : readCount(written);
}

/** 全市三县一区中排名|第五: of four. */
export function amongKinds(sentence: string, start: number): number | undefined {
  const near = sentence.slice(Math.max(0, start - NEAR), start);
  const [, one, , other, rest = ''] = RANKED_OF_KINDS.exec(near) ?? [];
  if (one === undefined || other === undefined || isOfOthers(rest)) return undefined;
  return readCount(one) + readCount(other);
}

/** 全镇十七个村，岗头村排在第19位: the number of its like, right before it. */
export function amongBefore(sentence: string, start: number, who: string): number | undefined {
  const near = sentence.slice(Math.max(0, start - NEAR), start);
  const [, number, kind = '', own = who] = RANKED_OF_ALL.exec(near) ?? RANKED_OF.exec(near) ?? [];
  const ends = KINDS_OF_UNITS.find(([noun]) => noun.test(kind))?.[1];
  if (number === undefined) return countOf(near, who);
  // 全市9个区县，我们的增速排|第十
  if (/^我/.test(own) && !isOfOthers(own) && ends && OF_ALL.test(near)) return readCount(number);
  if (!ends?.test(who) || SCOPE.test(own) || !own.includes(who)) return undefined;
  return /^\d/.test(number) ? Number(number) : readHan(number);
}

/** 全市9个区县，我们|, 全县12个乡镇，我镇|: who speaks is one of them. */
const OF_ALL =
  /全[国省市州县区](?:共有?)?[\d一二两三四五六七八九十]{1,3}个\p{Script=Han}{1,4}，我[^，。；]*$/u;

/** 8个镇街中，城关街道列第1位，西岗镇列第9位: a clause that names one of them anew. */
function countOf(near: string, who: string): number | undefined {
  const clause = near.split(/[，；。：]/).at(-1)!;
  const isAnew = who !== '' && clause.startsWith(who) && !near.includes('；');
  return isAnew ? countBefore(near, [who]) : undefined;
}

/** 5个街道考核，……。……南苑街道排名第7: the number another clause or sentence says. */
export function countAround(folded: string, { who, period, start, fromBelow }: Rank): number | undefined {
  if (!isNamed(who) || period !== '' || fromBelow || isWanted(folded, start)) return undefined;
  return countNear(folded.slice(Math.max(0, start - FAR), start), who);
}

/** How far beyond a number that stands paragraphs before a rank may lie: farther off it is one of others. */
const FARTHEST_BEYOND = 2;

/**
 * 刚才10个乡镇都发了言。……青岩乡第十一: the number of all of its like, which the speech has told once.
 * @param texts folded, of the last `REACH` paragraphs up to that of the rank
 */
export function amongAfar(rank: Rank, texts: readonly string[], row: readonly Rank[]): number | undefined {
  const { value, start, end, fromBelow, loose, period, scope } = rank;
  const own = texts.at(-1) ?? '';
  const who = THAT_ONE.exec(own.slice(end))?.[1] ?? rank.who;
  const isOfNow = scope === '' && !/(?<![今本])年/.test(period) && !isWanted(own, start);
  if (!isNamed(who) || fromBelow || loose || !isOfNow) return undefined;
  const isLast = LAST_OF_ALL.test(own.slice(end, end + 10));
  const isSlight = (among: number | undefined) => among !== undefined && value - among <= FARTHEST_BEYOND;
  if (!isOfOthers(own.slice(Math.max(0, start - FAR), start))) {
    const among = countOfAll(texts, start, who);
    if (among !== undefined && (row.length > 1 || isSlight(among))) return among;
  }
  // 排在第13名，落在最后: of all, however many a speech says there are.
  if (!(isLast || isFromFirst(row)) || isOfOthers(own.slice(row[0]!.start, start))) return undefined;
  const among = countOfAll(texts, start, who) ?? countOfOnly(texts, start, who, row.length);
  return isSlight(among) ? among : undefined;
}

/** 第13名|，落在最后 */
const LAST_OF_ALL = /^，?(?:也?是|落在|排在|处于|居)?(?:最后|末位|末尾|垫底)/;

/** 排在第9名|的那个队: one of those that are counted, and not named. */
const THAT_ONE = /^的那[个支家所](\p{Script=Han}{1,3}?)(?=[，。；的])/u;

/** 第一，……，第二，……: a row that goes down from the first. */
function isFromFirst(row: readonly Rank[]): boolean {
  return row.length > 2 && row.slice(0, 2).every(({ value }, i) => value === i + 1);
}
