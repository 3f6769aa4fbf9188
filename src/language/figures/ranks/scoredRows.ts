/** 凭分排位的行: rows of those that are told each with what it is ranked by: 恒升维保以270分获第三名，通力达维保以268分获第三名. */
import { readCount } from '../read/amounts';

/** One of a row. UTF-16 code units of the text: 第三名. */
export interface Entry {
  /** Where it begins and ends, its name and value included. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly rank: number;
  /** True of points and the like (合格率), of which more are better. */
  readonly moreIsBetter: boolean;
  /** 大坪镇完成: what goes before the value; empty where the row is of parts. */
  readonly words: string;
}

/** A row, and what stands before it in its sentence: 看存款增量，. */
export interface ScoredRow {
  readonly entries: readonly Entry[];
  readonly head: string;
}

const IN_WORDS: Readonly<Record<string, number>> = {
  冠军: 1,
  头名: 1,
  首位: 1,
  榜首: 1,
  亚军: 2,
  次席: 2,
  次位: 2,
  季军: 3,
};
export const VALUE = '\\d+(?:\\.\\d+)?';
export const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** What a row may be measured in. */
export const UNIT =
  '分钟|分(?![钟之])|秒|%|个?百分点|小时|天|[万亿]?(?:元|人次?|件|吨|亩|斤|公斤|户|头|只|台|辆|株|册次?|份|篇|场次?|班次|标?箱|千瓦时|度|条|项|家)|起|项|家|次|公里|米|座|处|个';
/** 河东库|98.6%; 后三名是|康复科|91.3分: a name with its value. */
const VALUED = `(?!其中|平均|合计|满分|比|较|\\p{Script=Han}{0,8}[前后][两三四五六七八九十][名位家]|\\p{Script=Han}{0,11}?(?:的(?!选手|队伍|代表队)|率|去年|上年|上[次轮]|半年|季度|年度|月))(?:\\d{1,2}号)?(\\p{Script=Han}{2,12}?)(${VALUE})(${UNIT})`;
const ENTRY = new RegExp(
  `(?:(?<![\\p{Script=Han}\\d])|(?<=[前后][两三四五六七八九十][名位家](?:分别|依次)?[是为]))${VALUED}(?:的?(?:总分|总成绩|成绩|得分|高分))?，?(?:同样|也)?` +
    '(?:(?:夺得|夺|获得|荣获|获|摘得|拿下|取得|位?列|位?居|排名?|名列)[在到]?(?:了)?(?:团体|个人|总分|综合|全\\p{Script=Han}{1,2})?' +
    // 西片班94分|，第二名；
    `|(?<=，)(?=第(?:${NUMBER})[名位](?:[，；。]|$)))` +
    `(?:(第(${NUMBER})[名位]?)(?!\\p{Script=Han}*档)|(${Object.keys(IN_WORDS).join('|')}))`,
  'gu',
);
/** 第二名|河口支行6100万元: the rank before whose it is. */
const BEHIND = new RegExp(
  `(?<![\\p{Script=Han}\\d])(第(${NUMBER})[名位])的?[是为：，]?${VALUED}(?=[，；。、]|$)`,
  'gu',
);
/** The least is the best. */
const LEAST_IS_BEST = /扣|失分|用时|由少到多|从低到高|由低到高/;
/** What the least of all is first of, and what is counted from below. */
const FROM_BELOW = /倒数/;
/** 售粮农户|满意度，: of which more are better, as of points. */
const MORE_IS_BETTER =
  /(?:完成|合格|达标|优良|优秀|及格|满意|知晓|覆盖|办结|入库|入学|巩固|参与|参保|利用|及时|准确|签约|回款|正点)[率度][，：]$/;
/** 高岭镇应改15座，完成10座，|完成率|66.7%，排第二: what a part of a sentence says of one of a row ends with what it is ranked by. */
const PART = new RegExp(
  `(\\p{Script=Han}{0,3})(?<![\\d.])(?:(\\d+(?:\\.\\d+)?)(分|%)|(\\d{1,2})分(\\d{1,2})秒)，(?:排名?|位?列|位?居|名列)[在到]?(第(${NUMBER})[名位]?)$`,
  'u',
);
/** 甲组第一，……；乙组里，…: another ranking begins. */
const BY_ITSELF = /^[^，]{1,8}[里中内组类片]，/;
/** From so many on parts of one build are no chance. */
const LEAST = 3;

/** Rows whose parts say more of each; else those in which each name has its score. @param at where the sentence begins */
export function rowsIn(sentence: string, at: number): readonly ScoredRow[] {
  if (FROM_BELOW.test(sentence)) return [];
  const ofParts = partsIn(sentence, at);
  const rows =
    ofParts.length > 0 ? [ofParts] : [...rowsOf(entriesIn(sentence, at)), ...rowsOf(behindIn(sentence, at))];
  return rows.map((entries) => {
    const head = sentence.slice(0, entries[0]!.from - at);
    const moreIsBetter = MORE_IS_BETTER.test(head);
    return { head, entries: moreIsBetter ? entries.map((entry) => ({ ...entry, moreIsBetter })) : entries };
  });
}

/** The entries of a sentence that goes on from ； to ；, each part ending with what it is ranked by; none where one does not. */
function partsIn(sentence: string, at: number): Entry[] {
  const parts = sentence.split('；');
  const matches = parts.map((part) => PART.exec(part));
  const [first] = matches;
  if (parts.length < LEAST || !first || parts.slice(1).some((part) => BY_ITSELF.test(part))) return [];
  let from = at;
  return matches.every((match) => match?.[1] === first[1] && match?.[3] === first[3])
    ? matches.map((match, i) => {
        const [, , value, unit, minutes, seconds, rank = '', number = ''] = match!;
        const start = from;
        from += parts[i]!.length + 1;
        return {
          from: start + match!.index,
          to: from - 1,
          start: from - 1 - rank.length,
          end: from - 1,
          value: value === undefined ? Number(minutes) * 60 + Number(seconds) : Number(value),
          unit: unit ?? '秒',
          rank: readCount(number),
          moreIsBetter: isOfPoints(unit, sentence),
          words: '',
        };
      })
    : [];
}

function entriesIn(sentence: string, at: number): Entry[] {
  return [...sentence.matchAll(ENTRY)].map(
    ({ 0: whole, 1: words = '', 2: value, 3: unit = '', 4: rank, 5: number, 6: word, index }) => {
      const to = at + index + whole.length;
      return {
        from: at + index,
        to,
        start: to - (rank ?? word)!.length,
        end: to,
        value: Number(value),
        unit,
        rank: number === undefined ? IN_WORDS[word!]! : readCount(number),
        moreIsBetter: isOfPoints(unit, sentence),
        words,
      };
    },
  );
}

function behindIn(sentence: string, at: number): Entry[] {
  return [...sentence.matchAll(BEHIND)].map(
    ({ 0: whole, 1: rank = '', 2: number = '', 3: words = '', 4: value, 5: unit = '', index }) => ({
      from: at + index,
      to: at + index + whole.length,
      start: at + index,
      end: at + index + rank.length,
      value: Number(value),
      unit,
      rank: readCount(number),
      moreIsBetter: isOfPoints(unit, sentence),
      words,
    }),
  );
}

function isOfPoints(unit: string | undefined, sentence: string): boolean {
  return unit === '分' && !LEAST_IS_BEST.test(sentence);
}

/** 乙组|绿队: of another ranking than 甲组红队. */
const OF_A_GROUP = /^[甲乙丙丁男女][子]?[组类]\p{Script=Han}/u;

/** Those that nothing but a mark parts: 二组中， begins another ranking. */
function rowsOf(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    const goesOn = row && entry.from - row.at(-1)!.to <= 1 && !OF_A_GROUP.test(entry.words);
    if (goesOn) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}
