/**
 * 凭分排位: ranks that are told with what they were won by: 恒升维保以270分获第三名，通力达维保以268分获第三名. Two scores hold no one
 * rank, the higher score holds no lower one, and of three there is no fourth.
 */
import { remember } from '../../../model/remember';
import { writeNumeral } from '../../numerals';
import { readCount } from '../read/amounts';

/** A rank that its score does not bear out. UTF-16 code units of the text: 第三名. */
export interface ScoredSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

interface Entry {
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
const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
const ENTRY = new RegExp(
  '(?<![\\p{Script=Han}\\d])(?!其中|平均|合计|满分|比|较|去年|上年|上次|\\p{Script=Han}{0,11}?(?:的(?!选手|队伍|代表队)|率|半年|季度|年度|月))(?:\\d{1,2}号)?[\\p{Script=Han}]{2,12}?(\\d+(?:\\.\\d+)?)(分|%|人|件|个|万元|亿元|吨|户|起|斤|公斤)' +
    '(?:的?(?:总分|总成绩|成绩|得分|高分))?，?(?:同样|也)?(?:夺得|夺|获得|荣获|获|摘得|拿下|取得|位?列|位?居|排名?|名列)[在到]?(?:了)?(?:团体|个人|总分|综合|全\\p{Script=Han}{1,2})?' +
    `(?:(第(${NUMBER})[名位]?)(?!\\p{Script=Han}*档)|(${Object.keys(IN_WORDS).join('|')}))`,
  'gu',
);
const SENTENCE = /[^。！？]+/g;
/** Several may share a rank. */
const SHARED = /并列|同分|同为/;
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

/** 南站片区第二，|南站片区第三|: whose is one of them? */
const HELD_BOTH = new RegExp(
  `(?<![\\p{Script=Han}\\d])(\\p{Script=Han}{2,12}?)(第(?:${NUMBER}))[名位]?[，、]\\1(第(?:${NUMBER})[名位]?)(?=[，。；、])`,
  'gu',
);

/** The ranks of a folded paragraph that their scores, or their holders, do not bear out, in order. */
export const scoredSlipsIn: (folded: string) => readonly ScoredSlip[] = remember((folded) =>
  folded.includes('第') || folded.includes('军')
    ? [
        ...[...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
          SHARED.test(sentence) ? [] : rowsIn(sentence, index).flatMap((row) => slipsAmong(row, folded)),
        ),
        ...heldBoth(folded),
      ]
    : [],
);

function heldBoth(folded: string): ScoredSlip[] {
  return [...folded.matchAll(HELD_BOTH)].flatMap(({ 0: whole, 1: who, 2: one, 3: other, index }) => {
    const end = index + whole.length;
    const message = `“${who}”前面说${one}，这里说${other}，请核对`;
    return other!.startsWith(one!) ? [] : [{ start: end - other!.length, end, message }];
  });
}

/** Rows whose parts say more of each; else those in which each name has its score. */
function rowsIn(sentence: string, at: number): readonly (readonly Entry[])[] {
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

function slipsAmong(entries: readonly Entry[], folded: string): ScoredSlip[] {
  if (entries.length < 2 || new Set(entries.map(({ unit }) => unit)).size > 1) return [];
  const found = entries.flatMap((entry, i) => {
    const message = slipOf(entry, entries.slice(0, i));
    return message === undefined ? [] : [{ start: entry.start, end: entry.end, message }];
  });
  return found.length > 0 ? found.slice(0, 1) : beyond(entries, folded);
}

function slipOf({ rank, value, unit, ofPoints }: Entry, before: readonly Entry[]): string | undefined {
  const [own, told] = [`${value}${unit}`, `第${rank}名`];
  const same = before.find((each) => each.rank === rank && each.value !== value);
  if (same) return `${writtenOf(same)}和${writtenOf({ value, unit })}都是${told}，如是并列请写明，否则请核对`;
  const odd = before.find(
    (each) => each.rank !== rank && each.value !== value && each.rank < rank === each.value < value,
  );
  // 12件列第一，15件列第二: fewer may be better, but not of points.
  return odd && ofPoints
    ? `${own}比${odd.value}分${value > odd.value ? '高' : '低'}，这里说${told}，前面说第${odd.rank}名，请核对`
    : undefined;
}

/** 460 of 秒 is 7分40秒. */
function writtenOf({ value, unit }: Pick<Entry, 'value' | 'unit'>): string {
  return unit === '秒' ? `${Math.floor(value / 60)}分${value % 60}秒` : `${value}${unit}`;
}

/** 第一、第二、第四 of 三个组. */
function beyond(entries: readonly Entry[], folded: string): ScoredSlip[] {
  const size = entries.length;
  const last = entries.at(-1)!;
  const isRow = entries.every(({ rank }, i) => rank === (i === size - 1 ? size + 1 : i + 1));
  const all = new RegExp(`(?<![第\\d一二三四五六七八九十])(?:${size}|${writeNumeral(size)})[个家支]`, 'u');
  if (size < 3 || !isRow || !all.test(folded)) return [];
  const message = `参加排名的只有${size}家，没有第${last.rank}名，请核对`;
  return [{ start: last.start, end: last.end, message }];
}
