import type { Check, Report } from '../checks/check';
import { isSpoken } from '../language/figures/figures';
import { amongAfar } from '../language/figures/ranks/among';
import { extremesThatAreNone } from '../language/figures/ranks/extremes';
import { placesThatDoNotComeOut } from '../language/figures/ranks/placesMoved';
import type { PlacedRank } from '../language/figures/ranks/rank';
import { holdsTwice, isOneRanking } from '../language/figures/ranks/rankings';
import { countOfRow, REACH } from '../language/figures/ranks/rankRows';
import { ranksOf } from '../language/figures/ranks/ranks';
import { hasScores, misplacedIn, unborneBy } from '../language/figures/ranks/scoreboard';
import { scoredSlipsIn } from '../language/figures/ranks/scoredRanks';
import {
  contradicts,
  isSameRank,
  movesAmong,
  placesBetween,
  type Standing,
} from '../language/figures/ranks/standings';
import type { Paragraph, Range } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { whichParagraphs } from './shared/stretches';

/** 位次对不上: no two units hold one rank of one ranking, and no rank lies beyond the number of those ranked. */
export const rankConflict: Check = {
  id: 'rank-conflict',
  title: '位次对不上',
  description:
    '同一个排名里，一个名次只有一家（并列的除外），名次不超过参加排名的家数；一家的名次前后说法一致，升降几位算得出来。',
  severity: 'warning',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) =>
    whichRank(manuscript).length === 0
      ? []
      : manuscript.speeches.flatMap(({ paragraphs }) => rankReports(paragraphs)),
};

const whichRank = whichParagraphs(
  (paragraph) =>
    isSpoken(paragraph) &&
    (ranksOf(paragraph.folded).length > 0 ||
      hasScores(paragraph.folded) ||
      placesThatDoNotComeOut(paragraph.folded).length > 0 ||
      scoredSlipsIn(paragraph.folded).length > 0 ||
      extremesThatAreNone(paragraph.folded).length > 0),
);

/** How many holders of one rank are compared with one. */
const FARTHEST = 100;

interface Placed {
  readonly rank: PlacedRank;
  readonly paragraph: Paragraph;
  /** Which of the spoken paragraphs. */
  readonly at: number;
  readonly range: Range;
}

/** What is wrong with the ranks of a speech's paragraphs. */
export function rankReports(paragraphs: readonly Paragraph[]): Report[] {
  const spoken = paragraphs.filter(isSpoken);
  const ranks = spoken.flatMap((paragraph, at) =>
    ranksOf(paragraph.folded).map(
      (rank): Placed => ({ rank, paragraph, at, range: rangeIn(paragraph, rank.start, rank.end) }),
    ),
  );
  /** By number: only those are compared. */
  const known = new Map<number, Placed[]>();
  const rows = rowsOf(ranks);
  const ofRankings = ranks.flatMap((placed) => {
    const before = known.get(placed.rank.value) ?? [];
    known.set(placed.rank.value, [...before.slice(-FARTHEST), placed]);
    return beyond(placed, rows, spoken) ?? twice(placed, before) ?? [];
  });
  return once([
    ...ofRankings,
    ...ofUnits(spoken, ranks),
    ...misplaced(spoken),
    ...unborne(spoken),
    ...scored(spoken),
    ...notComeOut(spoken),
  ]);
}

/** What is wrong with how one unit's ranks go together. */
function ofUnits(paragraphs: readonly Paragraph[], ranks: readonly Placed[]): Report[] {
  const standings = ranks.map(
    ({ rank, paragraph, at }): Standing => ({
      rank,
      folded: paragraph.folded,
      paragraph: at,
    }),
  );
  return [...retold(standings, ranks), ...moved(standings, paragraphs)];
}

/** A rank that is told otherwise before; one that stood there rightly is no slip. */
function retold(standings: readonly Standing[], ranks: readonly Placed[]): Report[] {
  return standings.flatMap((later, i): Report[] => {
    const before = standings.slice(Math.max(0, i - FARTHEST), i);
    const at = before.findLastIndex((earlier) => contradicts(earlier, later, before));
    if (at < 0 || before.some((each) => isSameRank(each, later))) return [];
    const [told, other] = [ranks[i]!, ranks[i - before.length + at]!];
    const [here, there] = [nameOf(told.rank), nameOf(other.rank)];
    return [
      {
        range: told.range,
        message: `同一个位次前面说${there}，这里说${here}，请核对`,
        related: [{ range: other.range, message: `前面说${there}` }],
      },
    ];
  });
}

function moved(standings: readonly Standing[], paragraphs: readonly Paragraph[]): Report[] {
  const folded = paragraphs.map((paragraph) => paragraph.folded);
  return movesAmong(standings, folded).flatMap((move): Report[] => {
    const places = placesBetween(move);
    if (places === move.moved) return [];
    const [from, to] = [nameOf(move.from.rank), nameOf(move.to.rank)];
    const paragraph = paragraphs[move.paragraph]!;
    return [
      {
        range: rangeIn(paragraph, move.start, move.end),
        message: `从${from}到${to}是${places}位，这里说${move.moved}位，请核对`,
      },
    ];
  });
}

/** 排第三的刘家湾, which its list has second. */
function misplaced(paragraphs: readonly Paragraph[]): Report[] {
  return misplacedIn(paragraphs.map(({ folded }) => folded)).map(
    ({ paragraph, start, end, told, listed, fromBelow }) => ({
      range: rangeIn(paragraphs[paragraph]!, start, end),
      message: fromBelow
        ? `按前面列的数，从高到低排第${listed}名，从低到高排第${fromBelow}名，这里说第${told}名，请核对`
        : `同一个位次前面说第${listed}名，这里说第${told}名，请核对`,
    }),
  );
}

/** 排名末位的新丰分公司, which the list of all has last but one. */
function unborne(paragraphs: readonly Paragraph[]): Report[] {
  return unborneBy(paragraphs.map(({ folded }) => folded)).map(({ paragraph, start, end, message }) => ({
    range: rangeIn(paragraphs[paragraph]!, start, end),
    message,
  }));
}

/** 以268分获第三名, which 270 points have; 37元最低 beside 36元. */
function scored(paragraphs: readonly Paragraph[]): Report[] {
  return paragraphs.flatMap((paragraph) =>
    [...scoredSlipsIn(paragraph.folded), ...extremesThatAreNone(paragraph.folded)].map(
      ({ start, end, message }) => ({ range: rangeIn(paragraph, start, end), message }),
    ),
  );
}

function notComeOut(paragraphs: readonly Paragraph[]): Report[] {
  return paragraphs.flatMap((paragraph) =>
    placesThatDoNotComeOut(paragraph.folded).map(({ start, end, moved, from, to }) => ({
      range: rangeIn(paragraph, start, end),
      message: `从第${from}名到第${to}名是${Math.abs(from - to)}位，这里说${moved}位，请核对`,
    })),
  );
}

/** Each place once, whoever told of it. */
function once(reports: readonly Report[]): Report[] {
  const known = new Set<number>();
  return reports.filter(({ range: { start } }) => !known.has(start) && known.add(start));
}

function nameOf({ value, fromBelow }: PlacedRank): string {
  return `${fromBelow ? '倒数' : ''}第${value}名`;
}

function beyond(placed: Placed, rows: Rows, spoken: readonly Paragraph[]): Report[] | undefined {
  const { rank, at, range } = placed;
  const { value } = rank;
  const texts = textsUpTo(at, spoken);
  const row = rowUpTo(placed, rows);
  const among =
    rank.among ??
    amongAfar(rank, texts, row) ??
    countOfRow(row, [...texts.slice(0, -1), texts.at(-1)!.slice(0, rank.start)]);
  if (among === undefined || value <= among) return undefined;
  return [{ range, message: `参加排名的只有${among}家，没有第${value}名，请核对` }];
}

/** The ranks of each sentence, in order. */
type Rows = ReadonlyMap<string, readonly PlacedRank[]>;

function rowsOf(ranks: readonly Placed[]): Rows {
  const rows = new Map<string, PlacedRank[]>();
  for (const placed of ranks) {
    const row = rows.get(sentenceOf(placed)) ?? [];
    row.push(placed.rank);
    rows.set(sentenceOf(placed), row);
  }
  return rows;
}

function sentenceOf({ at, rank }: Placed): string {
  return `${at} ${rank.sentence}`;
}

/** The ranks of a rank's sentence, up to itself. */
function rowUpTo(placed: Placed, rows: Rows): readonly PlacedRank[] {
  const row = rows.get(sentenceOf(placed))!;
  return row.slice(0, row.indexOf(placed.rank) + 1);
}

/** The last texts up to a paragraph: as many as may say how many are ranked. */
function textsUpTo(at: number, spoken: readonly Paragraph[]): string[] {
  return spoken.slice(Math.max(0, at + 1 - REACH), at + 1).map(({ folded }) => folded);
}

function twice(placed: Placed, before: readonly Placed[]): Report[] | undefined {
  const other = before.find((each) => isTaken(each, placed));
  if (!other) return undefined;
  const { who } = placed.rank;
  const name = nameOf(placed.rank);
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
