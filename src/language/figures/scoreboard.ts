/**
 * 得分榜: who stands where by a list of scores (刘家湾94分第二，崮上村92.5分第三), or by one whose figures fall (东岭县1520万元，桥南区1103万元，
 * …); held against 排第三的刘家湾 behind it.
 */
import { remember } from '../../model/remember';
import { readCount } from './amounts';

/** A unit at a place of a list. */
interface Entry {
  readonly who: string;
  readonly rank: number;
  /** Its place from below, where the list is in no order: the least may be the best. */
  readonly fromBelow?: number;
}

/** What a sentence says of places: its list, and who is said to hold which. */
interface Scores {
  /** It says what is ranked: 论增幅，……. */
  readonly text: string;
  readonly entries: readonly Entry[];
  /** True where no rank is written, and the order tells it. */
  readonly byOrder: boolean;
  readonly holders: readonly Holder[];
}

/** 增幅列第二的|南坪分局, 南坪分局|居第二. */
interface Holder {
  /** UTF-16 code units of the paragraph's folded text: 第二. */
  readonly start: number;
  readonly end: number;
  readonly told: number;
  /** 增幅; empty where nothing says which ranking. */
  readonly topic: string;
  isCalled(who: string): boolean;
}

interface Board extends Scores {
  /** Which paragraph. */
  readonly paragraph: number;
}

/** A unit that is said to hold another rank than its list has. */
export interface Misplaced {
  readonly paragraph: number;
  /** UTF-16 code units of the paragraph's folded text: 第三. */
  readonly start: number;
  readonly end: number;
  readonly told: number;
  readonly listed: number;
}

const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 平均每个县区 is none. */
const NAME = '(?!平均|每|合计|共|全|其余|其中)\\p{Script=Han}{2,7}?';
/** What stands for a rank: 槐树洼95.5分排头名, 双河乡98.6%次之. */
const IN_WORDS: Readonly<Record<string, number>> = { 次之: 2, 再次: 3 };
/** 刘家湾94分第二 南坪3.7%排第三 */
const SCORED = new RegExp(
  `(?<![\\p{Script=Han}\\d])(${NAME})(?:得了?|以|考了)?\\d+(?:\\.\\d+)?(?:分|%)，?(?:排名?|位?列|居|名列)?[在到]?(?:第(${NUMBER})|(头名|首位|榜首|领跑|[居为]首|次之|再次))`,
  'gu',
);
/** 东岭县追回1520万元，桥南区1103万元 */
const FALLING = new RegExp(
  `(?<![\\p{Script=Han}\\d])(${NAME}(?:[县市区镇乡村所站局社校行部厂院]|街道|中学|一中|小学|[中支大]队|公司|园区))(?:\\p{Script=Han}{0,4}?)(\\d+(?:\\.\\d+)?)((?:万|亿)?\\p{Script=Han}{1,2})(?=[，、；。]|$)`,
  'gu',
);
/** 桥北91.2分，南园89.6分 */
const BARE = new RegExp(`(?<![^，、；：])(${NAME})(\\d+(?:\\.\\d+)?)(分)(?=[，、；。]|$)`, 'gu');
/** 往下数，……: a row that does not begin with the first. */
const GOES_ON = /往下|其后|随后|后面|接着|其次|再往|之后|其余|其他|另外|垫底|倒数/;
const LEAST_SCORED = 2;
const LEAST_FALLING = 3;
const LEAST_UNORDERED = 5;
const SENTENCE = /[^。！？]+/g;
/** 增幅列第二的南坪分局 */
const HOLDER = new RegExp(
  `(?:排名?|位?列|位?居)[在到]?(?:全\\p{Script=Han})?(第(${NUMBER}))[位名]?的(?=\\p{Script=Han}{2})`,
  'gu',
);

/** What may stand between a unit and its rank, so that no other ranking and no other time is meant: 街道|得分|居. */
const BETWEEN =
  '(?:街道|社区|开发区|新区|分局|县局|[镇乡县区市局队站所校院村])?(?:的?(?:总分|综合得分|得分|成绩|总成绩)|总体|综合|这次|这回|本次|本季度?|两个?季度|也|都|还是?|仍然?|依[旧然]|只|才|就|已经?|暂时?|[^，]{2,10}，(?:这次|这回|本次|本季度?)(?:也|又|才|已经?|只)?)*(?:排名?|位?列|位?居|名列)(?:在|到|了)?(?:全\\p{Script=Han})?';
/** 东渡区两个季度都排在|第三, 西关街道得分居|第五位. */
const OWNER = new RegExp(
  `(?<![^，；、])${NAME}${BETWEEN}(第(${NUMBER}))(?:位|名)?(?![^，。；]{0,6}的|\\p{Script=Han}*档)`,
  'gu',
);
const ONLY_BETWEEN = new RegExp(`^${BETWEEN}$`, 'u');
/** 论吨位，河口排第二: by another ranking than the list’s. */
const BY_ANOTHER = /(?:论|按|比|就|从|看|单说|单论|讲到|说到)[^，；]{1,10}，$/u;
/** So many lists are looked through for one holder. */
const FARTHEST = 50;

/** The holders of ranks that their lists put elsewhere. @param paragraphs their folded texts, in order */
export function misplacedIn(paragraphs: readonly string[]): Misplaced[] {
  let boards: readonly Board[] = [];
  return paragraphs.flatMap((folded, paragraph) =>
    scoresIn(folded).flatMap((scores) => {
      const found = scores.holders.flatMap((holder) => {
        const entry = entryOf(boards, holder, paragraph);
        const { start, end, told } = holder;
        return entry && entry.rank !== told && entry.fromBelow !== told
          ? [{ paragraph, start, end, told, listed: entry.rank }]
          : [];
      });
      if (scores.entries.length > 0) boards = [...boards, { ...scores, paragraph }].slice(-FARTHEST);
      return found;
    }),
  );
}

/** The sentences of a folded paragraph that say something of places, in order. */
const scoresIn: (folded: string) => readonly Scores[] = remember((folded) =>
  [...folded.matchAll(SENTENCE)]
    .map(({ 0: text, index }) => ({ text, ...listIn(text), holders: holdersIn(text, index) }))
    .filter(({ entries, holders }) => entries.length > 0 || holders.length > 0),
);

function listIn(text: string): Pick<Scores, 'entries' | 'byOrder'> {
  const scored = [...text.matchAll(SCORED)].map(
    ([, who, rank, word]): Entry => ({ who: who!, rank: rank ? readCount(rank) : (IN_WORDS[word!] ?? 1) }),
  );
  if (scored.length >= LEAST_SCORED) return { entries: scored, byOrder: false };
  const units = [...text.matchAll(FALLING)];
  // 桥北91.2分，南园89.6分: bare names, of scores alone.
  const rows = units.length >= LEAST_FALLING ? units : [...text.matchAll(BARE)];
  const listed = rows.map(([, who, value]) => ({ who: who!, value: Number(value) }));
  // 1.2亿元, 8000万元: not measured alike.
  const isOfOne = new Set(rows.map(([, , , unit]) => unit)).size === 1;
  if (!isOfOne || GOES_ON.test(text)) return { entries: [], byOrder: true };
  const falls = listed.every(({ value }, i) => i === 0 || value < listed[i - 1]!.value);
  if (falls && listed.length >= LEAST_FALLING)
    return { entries: listed.map(({ who }, i) => ({ who, rank: i + 1 })), byOrder: true };
  return { entries: unordered(listed), byOrder: true };
}

/** 北关站3.9亿元，西渡站5.4亿元，…: ranked by their figures, where they are many and no two alike. */
function unordered(listed: readonly { readonly who: string; readonly value: number }[]): Entry[] {
  const isClear = new Set(listed.map(({ value }) => value)).size === listed.length;
  if (listed.length < LEAST_UNORDERED || !isClear) return [];
  const sorted = listed.toSorted((a, b) => b.value - a.value);
  return sorted.map(({ who }, i) => ({ who, rank: i + 1, fromBelow: listed.length - i }));
}

/** @param at where the sentence begins */
function holdersIn(text: string, at: number): Holder[] {
  const named = [...text.matchAll(HOLDER)].map(({ 0: whole, 1: rank, 2: number, index }) => {
    const start = at + index + whole.indexOf(rank!);
    const behind = text.slice(index + whole.length);
    return {
      start,
      end: start + rank!.length,
      told: readCount(number!),
      topic: /\p{Script=Han}*$/u.exec(text.slice(0, index))![0],
      isCalled: (who: string) => behind.startsWith(who),
    };
  });
  return [...named, ...ownersIn(text, at)];
}

function ownersIn(text: string, at: number): Holder[] {
  return [...text.matchAll(OWNER)].flatMap(({ 0: whole, 1: rank, 2: number, index }) => {
    if (BY_ANOTHER.test(text.slice(0, index))) return [];
    const start = at + index + whole.lastIndexOf(rank!);
    const isCalled = (who: string) =>
      text.startsWith(who, index) && ONLY_BETWEEN.test(text.slice(index + who.length, start - at));
    return [{ start, end: start + rank!.length, told: readCount(number!), topic: '', isCalled }];
  });
}

/** The place at which the one list that is meant has a unit. */
function entryOf(
  boards: readonly Board[],
  { topic, isCalled }: Holder,
  paragraph: number,
): Entry | undefined {
  const entries = boards
    .filter(({ text, byOrder, paragraph: own }) =>
      byOrder ? topic === '' && own === paragraph : topic === '' || text.includes(topic),
    )
    .flatMap((board) => board.entries.filter(({ who }) => isCalled(who)));
  // 去年排第二的, and a unit of two lists, may be right.
  return entries.length === 1 ? entries[0] : undefined;
}
