/** 凭分排位的行: rows of those that are told each with what it is ranked by: 恒升维保以270分获第三名，通力达维保以268分获第三名. */
import { readCount } from '../read/amounts';

/** One of a row. UTF-16 code units of the text: 第三名. */
export interface Entry {
  /** Where its name begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly rank: number;
  /** True of points, of which more are better. */
  readonly ofPoints: boolean;
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
export const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
const ENTRY = new RegExp(
  '(?<![\\p{Script=Han}\\d])(?!其中|平均|合计|满分|比|较|去年|上年|上次|\\p{Script=Han}{0,11}?(?:的(?!选手|队伍|代表队)|率|半年|季度|年度|月))(?:\\d{1,2}号)?[\\p{Script=Han}]{2,12}?(\\d+(?:\\.\\d+)?)(分|%|人|件|个|万元|亿元|吨|户|起|斤|公斤)' +
    '(?:的?(?:总分|总成绩|成绩|得分|高分))?，?(?:同样|也)?(?:夺得|夺|获得|荣获|获|摘得|拿下|取得|位?列|位?居|排名?|名列)[在到]?(?:了)?(?:团体|个人|总分|综合|全\\p{Script=Han}{1,2})?' +
    `(?:(第(${NUMBER})[名位]?)(?!\\p{Script=Han}*档)|(${Object.keys(IN_WORDS).join('|')}))`,
  'gu',
);
/** The least is the best. */
const LEAST_IS_BEST = /扣|失分|用时|倒数|由少到多|从低到高|由低到高/;
/** 高岭镇应改15座，完成10座，|完成率|66.7%，排第二: what a part of a sentence says of one of a row ends with what it is ranked by. */
const PART = new RegExp(
  `(\\p{Script=Han}{0,3})(?:(\\d+(?:\\.\\d+)?)(分|%)|(\\d{1,2})分(\\d{1,2})秒)，(?:排名?|位?列|位?居|名列)[在到]?(第(${NUMBER})[名位]?)$`,
  'u',
);
/** 甲组第一，……；乙组里，…: another ranking begins. */
const BY_ITSELF = /^[^，]{1,8}[里中内组类片]，/;
/** From so many on parts of one build are no chance. */
const LEAST = 3;

/** Rows whose parts say more of each; else those in which each name has its score. @param at where the sentence begins */
export function rowsIn(sentence: string, at: number): readonly (readonly Entry[])[] {
  const ofParts = partsIn(sentence, at);
  if (ofParts.length > 0) return [ofParts];
  return LEAST_IS_BEST.test(sentence) ? [] : rowsOf(entriesIn(sentence, at));
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
          from: start,
          start: from - 1 - rank.length,
          end: from - 1,
          value: value === undefined ? Number(minutes) * 60 + Number(seconds) : Number(value),
          unit: unit ?? '秒',
          rank: readCount(number),
          ofPoints: unit === '分' && !LEAST_IS_BEST.test(sentence),
        };
      })
    : [];
}

function entriesIn(sentence: string, at: number): Entry[] {
  return [...sentence.matchAll(ENTRY)].map(
    ({ 0: whole, 1: value, 2: unit, 3: rank, 4: number, 5: word, index }) => {
      const end = at + index + whole.length;
      return {
        from: at + index,
        start: end - (rank ?? word)!.length,
        end,
        value: Number(value),
        unit: unit!,
        rank: number === undefined ? IN_WORDS[word!]! : readCount(number),
        ofPoints: unit === '分',
      };
    },
  );
}

/** Those that nothing but a mark parts: 二组中， begins another ranking. */
function rowsOf(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && entry.from - row.at(-1)!.end <= 1) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}
