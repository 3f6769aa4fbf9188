/** 谁排第几: who is said to hold which place: 增幅列第二的南坪分局, 南坪分局居第二. */
import { readCount } from '../read/amounts';
import { BY_ANOTHER, clausesOf, OTHER_TIME } from './otherRankings';
import { type Entry, NAME, NUMBER } from './scoreLists';

/** 增幅列第二的|南坪分局, 南坪分局|居第二. */
export interface Holder {
  /** UTF-16 code units of the paragraph's folded text: 第二. */
  readonly start: number;
  readonly end: number;
  readonly told: number;
  /** 增幅; empty where nothing says which ranking. */
  readonly topic: string;
  /** 89.2分|，四个科里排第二: its own words say by what, whatever else its paragraph tells. */
  readonly isByScore: boolean;
  isMeant(entry: Entry): boolean;
}

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
  `(?<![^，；、])${NAME}${BETWEEN}(第(${NUMBER}))(?:位|名)?(?![批次个期季类项条轮届方梯线]|[^，。；]{0,6}的|\\p{Script=Han}*档)`,
  'gu',
);
const ONLY_BETWEEN = new RegExp(`^${BETWEEN}$`, 'u');
/** @param at where the sentence begins */
export function holdersIn(text: string, at: number): Holder[] {
  if (!text.includes('第')) return [];
  const named = [...text.matchAll(HOLDER)].map(({ 0: whole, 1: rank, 2: number, index }) => {
    const start = at + index + whole.indexOf(rank!);
    const behind = text.slice(index + whole.length);
    return {
      start,
      end: start + rank!.length,
      told: readCount(number!),
      topic: /\p{Script=Han}*$/u.exec(text.slice(0, index))![0],
      isByScore: false,
      isMeant: ({ who }: Entry) => behind.startsWith(who),
    };
  });
  return [...named, ...ownersIn(text, at), ...scorersIn(text, at)];
}

function ownersIn(text: string, at: number): Holder[] {
  return [...text.matchAll(OWNER)].flatMap(({ 0: whole, 1: rank, 2: number, index }) => {
    const before = text.slice(0, index);
    if (BY_ANOTHER.test(before) || OTHER_TIME.test(clausesOf(before))) return [];
    const start = at + index + whole.lastIndexOf(rank!);
    const isMeant = ({ who }: Entry) =>
      text.startsWith(who, index) && ONLY_BETWEEN.test(text.slice(index + who.length, start - at));
    return [
      { start, end: start + rank!.length, told: readCount(number!), topic: '', isByScore: false, isMeant },
    ];
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
    return {
      start,
      end: start + rank!.length,
      told: readCount(number!),
      topic: '',
      isByScore: true,
      isMeant,
    };
  });
}
