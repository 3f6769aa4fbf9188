/**
 * 得分榜: who stands where by a list of scores (刘家湾94分第二，崮上村92.5分第三), or by one whose figures fall (东岭县1520万元，桥南区1103万元，
 * …); held against 排第三的刘家湾 behind it.
 */
import { remember } from '../../../model/remember';
import { readCount } from '../read/amounts';

/** A unit at a place of a list. */
interface Entry {
  readonly who: string;
  readonly rank: number;
  /** What it is ranked by; absent where the list writes its rank. */
  readonly value?: number;
  /** Its place from below, where the list is in no order: the least may be the best. */
  readonly fromBelow?: number;
}

/** What a sentence says of places: its list, and who is said to hold which. */
interface Scores {
  /** It says what is ranked: 论增幅，……. */
  readonly text: string;
  /** Where it ends in its paragraph. */
  readonly end: number;
  readonly entries: readonly Entry[];
  /** True where no rank is written, and the order tells it. */
  readonly byOrder: boolean;
  /** True for a list of points, of which a speech has one: who has how many is a ranking wherever it is spoken of. */
  readonly isOfPoints: boolean;
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
  isMeant(entry: Entry): boolean;
}

interface Board extends Scores {
  /** Which paragraph. */
  readonly paragraph: number;
  /** What its paragraph says up to its end, and the one before. */
  readonly about: string;
}

/** A unit that is said to hold another rank than its list has. */
export interface Misplaced {
  readonly paragraph: number;
  /** UTF-16 code units of the paragraph's folded text: 第三. */
  readonly start: number;
  readonly end: number;
  readonly told: number;
  readonly listed: number;
  /** Its place from below, where the list is in no order. */
  readonly fromBelow?: number;
}

const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 平均每个县区 is none. */
const NAME = '(?!\\p{Script=Han}{0,4}平均|每|合计|共|全|其余|其中)\\p{Script=Han}{2,7}?';
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
/** 桥北91.2分，南园89.6分; 云溪72天、临滩81天 */
const BARE = new RegExp(
  `(?<![^，、；：])(${NAME})(\\d+(?:\\.\\d+)?)(分(?!之)|天|小时|分钟|%|(?:万|亿)元|件|户|起|个)(?=[，、；。]|$)`,
  'gu',
);
const POINTS = '分';
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
  '(?:街道|社区|开发区|新区|分局|县局|法院|支行|中队|[镇乡县区市局队站所校院村])?(?:的?(?:总分|综合得分|得分|成绩|总成绩)|总体|综合|这次|这回|本次|本季度?|两个?季度|也|都|还是?|仍然?|依[旧然]|只|才|就|已经?|暂时?|[^，]{2,10}，(?:这次|这回|本次|本季度?)(?:也|又|才|已经?|只)?)*(?:排名?|位?列|位?居|名列)(?:在|到|了)?(?:全\\p{Script=Han})?';
/** 东渡区两个季度都排在|第三, 西关街道得分居|第五位. */
const OWNER = new RegExp(
  `(?<![^，；、])${NAME}${BETWEEN}(第(${NUMBER}))(?:位|名)?(?![^，。；]{0,6}的|\\p{Script=Han}*档)`,
  'gu',
);
const ONLY_BETWEEN = new RegExp(`^${BETWEEN}$`, 'u');
/** 论吨位，河口排第二; 满意度是请人另做的，河口排第二: by another ranking than the list’s. */
export const BY_ANOTHER =
  /(?:(?:论|按|比|就|从|看|单说|单论|讲到|说到)[^，；]{1,10}|(?:满意度|单项|另)[^，；]{0,16})，$/u;
/** So many lists are looked through for one holder. */
const FARTHEST = 50;

/** The holders of ranks that their lists put elsewhere. @param paragraphs their folded texts, in order */
export function misplacedIn(paragraphs: readonly string[]): Misplaced[] {
  let boards: readonly Board[] = [];
  return paragraphs.flatMap((folded, paragraph) =>
    scoresIn(folded).flatMap((scores) => {
      const about = `${paragraphs[paragraph - 1] ?? ''}${folded.slice(0, scores.end)}`;
      const own = scores.entries.length > 0 ? [{ ...scores, paragraph, about }] : [];
      // 一中98.2分、二中97.6分、三中96.9分，三中列第二: of its own sentence, where its order tells the ranks.
      const known = scores.byOrder ? [...boards, ...own] : boards;
      const found = scores.holders.flatMap((holder) => {
        const entry = entryOf(known, holder, paragraph);
        const { start, end, told } = holder;
        if (!entry || entry.rank === told || entry.fromBelow === told) return [];
        const { rank: listed, fromBelow } = entry;
        return [{ paragraph, start, end, told, listed, ...(fromBelow ? { fromBelow } : {}) }];
      });
      boards = [...boards, ...own].slice(-FARTHEST);
      return found;
    }),
  );
}

/** True for a paragraph that says something of places. */
export function hasScores(folded: string): boolean {
  return scoresIn(folded).length > 0;
}

/** The sentences of a folded paragraph that say something of places, in order. */
const scoresIn: (folded: string) => readonly Scores[] = remember((folded) =>
  [...folded.matchAll(SENTENCE)]
    .map(({ 0: text, index }) => ({
      text,
      end: index + text.length,
      ...listIn(text),
      holders: holdersIn(text, index),
    }))
    .filter(({ entries, holders }) => entries.length > 0 || holders.length > 0),
);

const NO_LIST = { entries: [], byOrder: true, isOfPoints: false };

function listIn(text: string): Pick<Scores, 'entries' | 'byOrder' | 'isOfPoints'> {
  if (!/\d/.test(text)) return NO_LIST;
  const scored = [...text.matchAll(SCORED)].map(
    ([, who, rank, word]): Entry => ({ who: who!, rank: rank ? readCount(rank) : (IN_WORDS[word!] ?? 1) }),
  );
  if (scored.length >= LEAST_SCORED) return { ...NO_LIST, entries: scored, byOrder: false };
  const units = [...text.matchAll(FALLING)];
  const rows = units.length >= LEAST_FALLING ? units : [...text.matchAll(BARE)];
  const listed = rows.map(([, who, value]) => ({ who: who!, value: Number(value) }));
  const measures = new Set(rows.map(([, , , unit]) => unit));
  // 1.2亿元, 8000万元: not measured alike.
  if (measures.size !== 1 || GOES_ON.test(text)) return NO_LIST;
  const isOfPoints = measures.has(POINTS);
  const falls = listed.every(({ value }, i) => i === 0 || value < listed[i - 1]!.value);
  const least = rows === units || isOfPoints ? LEAST_FALLING : LEAST_UNORDERED;
  if (falls && listed.length >= least)
    return { ...NO_LIST, entries: listed.map((each, i) => ({ ...each, rank: i + 1 })), isOfPoints };
  return { ...NO_LIST, entries: unordered(listed), isOfPoints };
}

/** 北关站3.9亿元，西渡站5.4亿元，…: ranked by their figures, where they are many and no two alike. */
function unordered(listed: readonly { readonly who: string; readonly value: number }[]): Entry[] {
  const isClear = new Set(listed.map(({ value }) => value)).size === listed.length;
  if (listed.length < LEAST_UNORDERED || !isClear) return [];
  const sorted = listed.toSorted((a, b) => b.value - a.value);
  return sorted.map((each, i) => ({ ...each, rank: i + 1, fromBelow: listed.length - i }));
}

/** @param at where the sentence begins */
function holdersIn(text: string, at: number): Holder[] {
  if (!text.includes('第')) return [];
  const named = [...text.matchAll(HOLDER)].map(({ 0: whole, 1: rank, 2: number, index }) => {
    const start = at + index + whole.indexOf(rank!);
    const behind = text.slice(index + whole.length);
    return {
      start,
      end: start + rank!.length,
      told: readCount(number!),
      topic: /\p{Script=Han}*$/u.exec(text.slice(0, index))![0],
      isMeant: ({ who }: Entry) => behind.startsWith(who),
    };
  });
  return [...named, ...ownersIn(text, at), ...scorersIn(text, at)];
}

function ownersIn(text: string, at: number): Holder[] {
  return [...text.matchAll(OWNER)].flatMap(({ 0: whole, 1: rank, 2: number, index }) => {
    if (BY_ANOTHER.test(text.slice(0, index))) return [];
    const start = at + index + whole.lastIndexOf(rank!);
    const isMeant = ({ who }: Entry) =>
      text.startsWith(who, index) && ONLY_BETWEEN.test(text.slice(index + who.length, start - at));
    return [{ start, end: start + rank!.length, told: readCount(number!), topic: '', isMeant }];
  });
}

/** 这次测评89.2分，四个科里排|第二: whoever it is, the list has the score. */
const SCORER = new RegExp(
  `(?<![\\d.])(\\d+(?:\\.\\d+)?)分，?(?:在?\\p{Script=Han}{2,8}[里中内]，?)?(?:排名?|位?列|居|名列)[在到]?(第(${NUMBER}))`,
  'gu',
);

function scorersIn(text: string, at: number): Holder[] {
  return [...text.matchAll(SCORER)].map(({ 0: whole, 1: score, 2: rank, 3: number, index }) => {
    const start = at + index + whole.lastIndexOf(rank!);
    const isMeant = ({ value }: Entry) => value === Number(score);
    return { start, end: start + rank!.length, told: readCount(number!), topic: '', isMeant };
  });
}

/** So many paragraphs behind a list of points it may come back to one of them. */
const POINTS_REACH = 4;
/** 签约数, 利用率: the name of what is counted. */
const COUNTED = /(?:总?[数量额]|情况|得)$/;

/** The place at which the one list that is meant has a unit. */
function entryOf(boards: readonly Board[], holder: Holder, paragraph: number): Entry | undefined {
  const entries = boards
    .filter((board) => isMeantBy(board, holder, paragraph))
    .flatMap((board) => board.entries.filter((entry) => holder.isMeant(entry)));
  // 去年排第二的, and a unit of two lists, may be right.
  return entries.length === 1 ? entries[0] : undefined;
}

function isMeantBy(board: Board, { topic }: Holder, paragraph: number): boolean {
  const { text, about, byOrder, isOfPoints, paragraph: own } = board;
  if (!byOrder) return topic === '' || text.includes(topic);
  if (topic === '') return own === paragraph || (isOfPoints && paragraph - own <= POINTS_REACH);
  const name = topic.replace(COUNTED, '');
  return name.length > 1 && about.includes(name);
}
