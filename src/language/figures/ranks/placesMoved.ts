/**
 * 挪了几位: an earlier rank and the places moved make the rank of now: 上季度排第七，这回坐到第三，往前赶了四位. The rank of now stands
 * between them, before them in the sentence (列第三的云溪县，上半年还在第五，追上两位), or in a sentence before of the same unit.
 */
import { remember } from '../../../model/remember';
import { readCount } from '../read/amounts';

/** Places that do not come out. UTF-16 code units of the text: 五位. */
export interface PlacesMoved {
  readonly start: number;
  readonly end: number;
  readonly moved: number;
  readonly from: number;
  readonly to: number;
}

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const EARLIER =
  '(?:去年|上年|前年)(?:年?[底末]|同期|全年)?|上一?(?:个?季度|个?月|次|轮|期|周|届|学期|学年)(?:期?末|底)?|年初|上半年|[一二三]季度|原来|此前|之前';
/** 去年底排第五，: who stands before it, if anybody. */
const WAS = new RegExp(
  `(?<who>[^，。；：、！？]{0,12}?)(?:${EARLIER})[^，。；：！？第]{0,6}?(?:还?[是在排列居为](?:名?在|到)?(?:全\\p{Script=Han})?|我们|咱们)第(?<from>${NUMBER})[位名]?，`,
  'gu',
);
/** 这回坐到第三, 全省第五; but 分列第一、第二、第三 are of several. */
const IS_NOW = new RegExp(
  `(?:(?<!分)[到至在居列是为排]了?|全\\p{Script=Han}|这[次回]|今年|本次|现在)第(${NUMBER})(?!次|个|批|期)`,
  'gu',
);
const UP = '往前|向前|前移|前进|追上?|赶上|上升|提升|跃升|攀升|进步|升|进';
const DOWN = '往后|向后|后退|后移|退步|倒退|下降|下滑|滑落|下跌|掉|退|降';
/** 往前赶了五位 */
const MOVED = new RegExp(
  `(?:(?<up>${UP})|(?<down>${DOWN}))[赶走挪移冲跨提退滑]?了?(?:整整|足足)?(?<moved>${NUMBER})(?:个位次|个名次|位次|名次|[位名])`,
  'u',
);
/** How far before it the rank of now may stand, in characters. */
const REACH = 400;
const SENTENCE = /[^。！？]+/g;

/** How far a paragraph says that somebody moved. */
interface Told extends Omit<PlacesMoved, 'to'> {
  /** 东湖街道; empty where nobody is named. */
  readonly who: string;
  /** Where that leads. */
  readonly reached: number;
  /** The rank that the paragraph tells; `undefined` where it tells none, or several. */
  readonly to: number | undefined;
}

/** The places of a paragraph that its ranks do not give. @param folded its folded text */
export function placesThatDoNotComeOut(folded: string): readonly PlacesMoved[] {
  return movesIn(folded).flatMap(({ start, end, moved, from, reached, to }) =>
    to === undefined || to === reached ? [] : [{ start, end, moved, from, to }],
  );
}

/** The moves of a paragraph that name who moved, and not where to: 东湖街道上季度排第七，这次前进四位. */
export function movesToNowhere(folded: string): readonly Told[] {
  return movesIn(folded).filter(({ who, to }) => who !== '' && to === undefined);
}

const movesIn: (folded: string) => readonly Told[] = remember((folded) =>
  [...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
    ranksIn(sentence, WAS).flatMap((was) => {
      const rest = sentence.slice(was.index + was[0].length);
      const hit = MOVED.exec(rest);
      // What moved is told of the earlier rank that stands last before it.
      if (!hit || rest.slice(0, hit.index).search(WAS) >= 0) return [];
      const before = folded.slice(Math.max(0, index + was.index - REACH), index + was.index);
      const to = rankIn(rest.slice(0, hit.index)) ?? rankBefore(before, sentence.slice(0, was.index), was);
      return [told(was, hit, index + was.index + was[0].length, to)];
    }),
  ),
);

/** Most sentences have no 第, and none of these. */
function ranksIn(sentence: string, pattern: RegExp): RegExpExecArray[] {
  return sentence.includes('第') ? [...sentence.matchAll(pattern)] : [];
}

function told(was: RegExpExecArray, hit: RegExpExecArray, at: number, to: number | undefined): Told {
  const from = readCount(was.groups!.from!);
  const moved = readCount(hit.groups!.moved!);
  const start = at + hit.index + hit[0].lastIndexOf(hit.groups!.moved!);
  const end = at + hit.index + hit[0].length;
  const reached = hit.groups!.up ? from - moved : from + moved;
  return { start, end, moved, from, reached, to, who: whoOf(was) };
}

/** 东湖街道|上季度排第七 */
function whoOf({ groups }: RegExpExecArray): string {
  return /\p{Script=Han}{2,}$/u.exec(groups!.who!)?.[0] ?? '';
}

/** The one rank of a stretch. */
function rankIn(stretch: string): number | undefined {
  const [rank, another] = [...stretch.matchAll(IS_NOW)];
  return rank && !another ? readCount(rank[1]!) : undefined;
}

/** The rank that was told before: in the same sentence where nobody is named, in the one before that names the same unit. */
function rankBefore(before: string, inSentence: string, was: RegExpExecArray): number | undefined {
  const who = whoOf(was);
  if (who === '') return rankIn(inSentence);
  const clause = [...before.matchAll(/[^。！？；]+/g)]
    .map(([each]) => each)
    .filter((each) => each.includes(who));
  return clause.length === 1 ? lastRank(clause[0]!.slice(clause[0]!.indexOf(who) + who.length)) : undefined;
}

/** 湖滨站91.3分，第三: the first rank behind a name; 青石镇95.1分，分列第一、第二、第三 are of several. */
function lastRank(behind: string): number | undefined {
  const rank = new RegExp(
    `^(?![^第]{0,12}(?:分列|分别|依次))[^第]{0,12}第(${NUMBER})(?!次|个|批|期)`,
    'u',
  ).exec(behind);
  return rank ? readCount(rank[1]!) : undefined;
}
