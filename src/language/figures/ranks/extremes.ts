/**
 * 一行之最: who is called the highest or the lowest of a row is: 中心库37元最低，北岗库36元. And who is the lowest there is told behind
 * it why it is so low: 河西库33元最低……河西库高就高在重复倒运 is of another.
 */
import { remember } from '../../../model/remember';
import { areOfOneKind } from './outOfOrder';
import type { ScoredSlip } from './scoredRanks';
import { UNIT, VALUE } from './scoredRows';

interface Entry {
  /** UTF-16 code units of the text, of the value and what it is called: 33元最低. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  /** 低 of 最低; empty where it is called nothing. */
  readonly most: string;
}

const MOST = '高多大长低少小短快慢';
/** 河西库|33元|最低, 最高的是|南塘库|42元. */
const ENTRY = new RegExp(
  `(?<!\\p{Script=Han}|\\d)(?:最([${MOST}])的[是为]?)?((?!其中|平均|人均|合计|全|去年|上年|上次|今年|比|较|\\p{Script=Han}{0,7}(?:[最率的]|季度|半年|月))\\p{Script=Han}{2,8}?)(${VALUE})(${UNIT})(?:，?最([${MOST}]))?(?=[，；。、]|$)`,
  'gu',
);
const UP = /[高多大长]/;
const DOWN = /[低少小短]/;
const OF_TIME = /天|小时|分钟|秒/;
/** 南塘库|低就低在|…: what it is told to be, and why. */
const REASON = new RegExp(`([${MOST}])就\\1在`, 'gu');
const OPPOSITES = /^(?:高低|低高|多少|少多|大小|小大|长短|短长|快慢|慢快)$/;
const LEAST = 3;
/** 城区……；乡镇……: more rows than one. */
const APART = /[；。](?:而|但|其余|城区|乡镇|农村|山区|[一二三甲乙丙]类|\p{Script=Han}{1,4}[组片线])/u;

/** What a folded paragraph calls the most of a row, and is not, in order. */
export const extremesThatAreNone: (folded: string) => readonly ScoredSlip[] = remember((folded) => {
  if (!folded.includes('最')) return [];
  const rows = rowsOf([...folded.matchAll(ENTRY)].map(asEntry)).filter(
    (row) => row.length >= LEAST && isOneRow(row, folded),
  );
  return [...rows.flatMap(slipsIn), ...(rows.length === 1 ? reasonsAgainst(rows[0]!, folded) : [])];
});

function asEntry({
  0: whole,
  1: before,
  2: words = '',
  3: value = '',
  4: unit = '',
  5: behind,
  index,
}: RegExpExecArray): Entry {
  const to = index + whole.length;
  const start = index + whole.indexOf(words + value) + words.length;
  return { start, from: index, to, words, value: Number(value), unit, most: before ?? behind ?? '' };
}

function rowsOf(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && entry.from - row.at(-1)!.to === 1) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function isOneRow(row: readonly Entry[], folded: string): boolean {
  const text = folded.slice(row[0]!.from, row.at(-1)!.to);
  const called = row.flatMap(({ most }) => (most === '' ? [] : [most]));
  const isCalled = called.length > 0 && new Set(called).size === called.length;
  return (
    isCalled &&
    new Set(row.map(({ unit }) => unit)).size === 1 &&
    !/[。！？]/.test(text) &&
    !APART.test(text) &&
    areOfOneKind(row)
  );
}

function slipsIn(row: readonly Entry[]): ScoredSlip[] {
  const slip = row.find((entry) => entry.most !== '' && beyond(entry, row));
  if (!slip) return [];
  const { value, unit, most, start, to } = slip;
  const other = beyond(slip, row)!;
  return [
    {
      start,
      end: to,
      message: `这里说${value}${unit}最${most}，同一行还有${other.value}${other.unit}，请核对`,
    },
  ];
}

/** One that is more so. */
function beyond({ most, value, unit }: Entry, row: readonly Entry[]): Entry | undefined {
  // 用时12天最快 is the least; 完成率98%最快 the most.
  const isUp = UP.test(most) || (!DOWN.test(most) && (most === '慢') === OF_TIME.test(unit));
  return row.find((each) => (isUp ? each.value > value : each.value < value));
}

function reasonsAgainst(row: readonly Entry[], folded: string): ScoredSlip[] {
  const behind = row.at(-1)!.to;
  return [...folded.slice(behind).matchAll(REASON)].flatMap(({ 0: whole, 1: told = '', index }) => {
    const start = behind + index;
    const one = row.find(({ most, words }) => OPPOSITES.test(most + told) && folded.endsWith(words, start));
    return one
      ? [
          {
            start,
            end: start + whole.length,
            message: `“${one.words}”前面说最${one.most}，这里说${told}，请核对`,
          },
        ]
      : [];
  });
}
