/** 得分榜的名单: the lists of a sentence that put units at places, by the ranks they write or by figures that fall. */
import { readCount } from '../read/amounts';

/** A unit at a place of a list. */
export interface Entry {
  readonly who: string;
  readonly rank: number;
  /** What it is ranked by; absent where the list writes its rank. */
  readonly value?: number;
  /** Its place from below, where the list is in no order: the least may be the best. */
  readonly fromBelow?: number;
}

/** The list of a sentence. */
export interface List {
  readonly entries: readonly Entry[];
  /** True where no rank is written, and the order tells it. */
  readonly byOrder: boolean;
  /** True for a list of points, of which a speech has one: who has how many is a ranking wherever it is spoken of. */
  readonly isOfPoints: boolean;
  /** What its sentence says before it: 六个站的总评成绩，. */
  readonly head: string;
}

export const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 平均每个县区 is none. */
export const NAME = '(?!\\p{Script=Han}{0,4}平均|每|合计|共|全|其余|其中)\\p{Script=Han}{2,7}?';
/** What stands for a rank: 槐树洼95.5分排头名, 双河乡98.6%次之. */
const IN_WORDS: Readonly<Record<string, number>> = { 次之: 2, 再次: 3 };
/** 刘家湾94分第二 南坪3.7%排第三 */
const SCORED = new RegExp(
  `(?<![\\p{Script=Han}\\d])(${NAME})(?:得了?|以|考了)?\\d+(?:\\.\\d+)?(?:分|%)，?(?:排名?|位?列|居|名列)?[在到]?(?:第(${NUMBER})|(头名|首位|榜首|领跑|[居为]首|次之|再次))`,
  'gu',
);
/** 东岭县追回1520万元，桥南区1103万元 */
const FALLING = new RegExp(
  `(?<![\\p{Script=Han}\\d])(${NAME}(?:社区|[县市区镇乡村所站局社校行部厂院]|街道|中学|一中|小学|[中支大]队|公司|园区|车间|[林农]场))(?:\\p{Script=Han}{0,4}?)(\\d+(?:\\.\\d+)?)(%|(?:万|亿)?\\p{Script=Han}{1,2})(?=[，、；。]|$)`,
  'gu',
);
/** 桥北91.2分，南园89.6分; 云溪72天、临滩81天 */
const BARE = new RegExp(
  `(?<=^|[，、；：]|(?:分别|依次|[高低][是为])[是为]?)(${NAME})(?:完成|得)?(\\d+(?:\\.\\d+)?)(分(?!之)|天|小时|分钟|%|(?:万|亿)元|件|户|起|个)(?=[，、；。]|$)`,
  'gu',
);
const POINTS = '分';
/** 往下数，……: a row that does not begin with the first; 抽查了四个车队，……: one of some. */
const GOES_ON =
  /往下|其后|随后|后面|接着|其次|再往|之后|其余|其他|另外|垫底|倒数|靠后|抽[查取测]了?[\d两三四五六七八九十]+[个家支所]/;
/** The least is the best. */
export const LEAST_IS_BEST = /扣分|失分|用时|由低到高|从低到高|由少到多/;
/** Of what more is better, and of no rate of what is bad: 完成率, but not 不良率. */
export const MORE_IS_BETTER =
  /完成|合格|达标|优良|优秀|及格|满意|知晓|覆盖|办结|入库|参与|参保|及时|准确|签约|回款|正点|由高到低|从高到低|由多到少/;
const LEAST_SCORED = 2;
const LEAST_FALLING = 3;
const LEAST_UNORDERED = 5;
const NO_LIST: List = { entries: [], byOrder: true, isOfPoints: false, head: '' };

/** The list of a sentence, if it has one. */
export function listIn(text: string): List {
  if (!/\d/.test(text)) return NO_LIST;
  const ranked = [...text.matchAll(SCORED)];
  const scored = ranked.map(
    ([, who, rank, word]): Entry => ({ who: who!, rank: rank ? readCount(rank) : (IN_WORDS[word!] ?? 1) }),
  );
  if (scored.length >= LEAST_SCORED)
    return { ...NO_LIST, entries: scored, byOrder: false, head: text.slice(0, ranked[0]!.index) };
  const units = [...text.matchAll(FALLING)];
  const rows = units.length >= LEAST_FALLING ? units : [...text.matchAll(BARE)];
  const listed = rows.map(([, who, value]) => ({ who: who!, value: Number(value) }));
  const measures = new Set(rows.map(([, , , unit]) => unit));
  // 1.2亿元, 8000万元: not measured alike.
  if (measures.size !== 1 || GOES_ON.test(text)) return NO_LIST;
  const list = { ...NO_LIST, isOfPoints: measures.has(POINTS), head: text.slice(0, rows[0]!.index) };
  const falls = listed.every(({ value }, i) => i === 0 || value < listed[i - 1]!.value);
  const least = rows === units || list.isOfPoints ? LEAST_FALLING : LEAST_UNORDERED;
  // 不良率，东山支行2.1%，…: the last may be the best.
  const isClear = measures.has('%') ? MORE_IS_BETTER.test(text) : !LEAST_IS_BEST.test(text);
  if (falls && isClear && listed.length >= least)
    return { ...list, entries: listed.map((each, i) => ({ ...each, rank: i + 1 })) };
  return { ...list, entries: unordered(listed) };
}

/** 北关站3.9亿元，西渡站5.4亿元，…: ranked by their figures, where they are many and no two alike. */
function unordered(listed: readonly { readonly who: string; readonly value: number }[]): Entry[] {
  const isClear = new Set(listed.map(({ value }) => value)).size === listed.length;
  if (listed.length < LEAST_UNORDERED || !isClear) return [];
  const sorted = listed.toSorted((a, b) => b.value - a.value);
  return sorted.map((each, i) => ({ ...each, rank: i + 1, fromBelow: listed.length - i }));
}
