import type { Check, Report } from '../checks/check';
import { isSpoken } from '../language/figures/figures';
import { holdsTwice, isOneRanking, type PlacedRank, ranksOf } from '../language/figures/ranks';
import type { Paragraph, Range } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';

/** 位次冲突: no two units hold one rank of one ranking, and no rank lies beyond the number of those ranked. */
export const rankConflict: Check = {
  id: 'rank-conflict',
  title: '位次对不上',
  description: '同一个排名里，一个名次只有一家（并列的除外），名次不超过参加排名的家数。',
  severity: 'warning',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) => manuscript.speeches.flatMap(({ paragraphs }) => rankReports(paragraphs)),
};

/** How many holders of one rank are compared with one. */
const FARTHEST = 100;

interface Placed {
  readonly rank: PlacedRank;
  readonly paragraph: Paragraph;
  readonly range: Range;
}

/** What is wrong with the ranks of a speech's paragraphs. */
export function rankReports(paragraphs: readonly Paragraph[]): Report[] {
  const ranks = paragraphs
    .filter(isSpoken)
    .flatMap((paragraph) =>
      ranksOf(paragraph.folded).map(
        (rank): Placed => ({ rank, paragraph, range: rangeIn(paragraph, rank.start, rank.end) }),
      ),
    );
  /** By number: only those are compared. */
  const known = new Map<number, Placed[]>();
  return ranks.flatMap((placed) => {
    const before = known.get(placed.rank.value) ?? [];
    known.set(placed.rank.value, [...before.slice(-FARTHEST), placed]);
    return beyond(placed) ?? twice(placed, before) ?? [];
  });
}

function beyond({ rank, range }: Placed): Report[] | undefined {
  const { value, among } = rank;
  if (among === undefined || value <= among) return undefined;
  return [{ range, message: `参加排名的只有${among}家，没有第${value}名，请核对` }];
}

function twice(placed: Placed, before: readonly Placed[]): Report[] | undefined {
  const other = before.find((each) => isTaken(each, placed));
  if (!other) return undefined;
  const { who, value, fromBelow } = placed.rank;
  const name = `${fromBelow ? '倒数' : ''}第${value}名`;
  return [
    {
      range: placed.range,
      message: `“${other.rank.who}”和“${who}”都是${name}，如是并列请写明，否则请核对`,
      related: [{ range: other.range, message: `“${other.rank.who}”也是${name}` }],
    },
  ];
}

function isTaken(a: Placed, b: Placed): boolean {
  const together = a.paragraph === b.paragraph && a.rank.sentence === b.rank.sentence;
  return holdsTwice(a.rank, b.rank) && isOneRanking(a.rank, b.rank, together);
}
