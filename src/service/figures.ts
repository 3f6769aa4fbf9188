/** 数字账: every figure of a manuscript with how it was read, what it was reckoned against, and where it comes from. */
import { conflictsIn } from '../language/figures/again/conflicts';
import { type Called, calledIn, type FigureRole, rankCalled } from '../language/figures/called';
import {
  type Figure,
  figuresIn,
  isInListOfParts,
  isSpoken,
  placeOf,
  placesIn,
  stretchesIn,
} from '../language/figures/figures';
import { ranksOf } from '../language/figures/ranks/ranks';
import { type Reckoning, sumMessage } from '../language/figures/sentence/reckoning';
import { kindText, partText, readAs, rightText } from '../language/figures/sources/kindText';
import { type Direction, directionOf } from '../language/figures/sources/said';
import type { Manuscript, Range, Speech } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { rankReports } from '../rules/rankConflict';
import { type FigureSource, type Report, sourcesIn } from './sources';

export interface FigureRow {
  readonly range: Range;
  /** As written: 26.7亿元. */
  readonly text: string;
  /** In the unit, 万 and 亿 multiplied out; a rank's number. */
  readonly value: number;
  /** The upper end of a range. */
  readonly high?: number;
  readonly unit: string;
  readonly thing: string;
  readonly who: string;
  readonly period: string;
  readonly role: FigureRole | 'rank';
  readonly mode?: 'target' | 'result';
  /** Which way a growth or a difference goes; absent where the text does not say. */
  readonly direction?: Direction;
  /** Of a sum that the text makes: what is added up, or what it comes to. */
  readonly part?: 'whole' | 'part';
  /** The value in figures, where it is written in Han numerals: 3.5亿元. */
  readonly read?: string;
  /** What it is, in a word or two of Chinese: 增幅, 目标. */
  readonly kind: string;
  /** What came of reckoning; absent where there was nothing to reckon it against. */
  readonly verdict?: 'right' | 'wrong';
  /** What came of it, in Chinese: what is wrong, or 加起来对得上. */
  readonly note?: string;
  /** Those that it was reckoned against. */
  readonly against: readonly Range[];
  /** Where it comes from; absent where there are no reports to look it up in. */
  readonly source?: FigureSource;
}

/**
 * The figures of a manuscript, in order. Numbers that only count off (一个, 三条) are left out.
 * @param reports the units' reports in which they are looked up
 */
export function figureRows(
  { text, speeches, frontMatter }: Manuscript,
  reports: readonly Report[] = [],
): FigureRow[] {
  return speeches
    .flatMap((speech) => {
      const figures = figuresIn(speech);
      const called = calledIn(figures);
      const sources = sourcesIn(speech, reports, frontMatter?.date);
      return [...quantityRows(text, speech, figures, called), ...rankRows(text, speech, figures, called)].map(
        (row) => {
          const source = sources.get(row.range.start);
          return source ? { ...row, source } : row;
        },
      );
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** The figure at an offset. */
export function figureAt(manuscript: Manuscript, offset: number): FigureRow | undefined {
  const speech = manuscript.speeches.find(({ range }) => range.start <= offset && offset < range.end);
  if (!speech) return undefined;
  return figureRows({ ...manuscript, speeches: [speech] }).find(
    ({ range }) => range.start <= offset && offset < range.end,
  );
}

/** Of the sums that the text itself makes, those that hold; `undefined` where it makes none. */
export function sumsOf({ speeches }: Manuscript): { done: number; of: number; at?: Range } | undefined {
  const sums = speeches.flatMap(({ paragraphs }) =>
    paragraphs.filter(isSpoken).flatMap((paragraph) =>
      stretchesIn(paragraph.folded).flatMap((stretch) =>
        stretch.reckonings
          .filter(({ holds, roughly }) => holds !== undefined && !roughly)
          .map(({ holds, whole, parts }) => ({
            holds,
            range: placeOf(paragraph, stretch, whole ?? parts[0]!),
          })),
      ),
    ),
  );
  if (sums.length === 0) return undefined;
  const wrong = sums.filter(({ holds }) => !holds);
  return {
    done: sums.length - wrong.length,
    of: sums.length,
    ...(wrong[0] ? { at: wrong[0].range } : {}),
  };
}

interface Reckoned {
  readonly verdict: 'right' | 'wrong';
  readonly note?: string;
  readonly part?: 'whole' | 'part';
  readonly against: readonly Range[];
}

function quantityRows(
  text: string,
  speech: Speech,
  figures: readonly Figure[],
  called: ReadonlyMap<Figure, Called>,
): FigureRow[] {
  const placeIn = placesIn(speech);
  const reckoned = reckonedIn(speech, figures, placeIn);
  return figures
    .map((figure) => ({ figure, range: placeIn(figure) }))
    .filter(({ figure, range }) => reckoned.has(range.start) || isTold(figure))
    .map(({ figure, range }): FigureRow => {
      const { value, high, unit, han } = figure.quantity;
      const { thing, period, role, mode } = called.get(figure)!;
      const direction = directionOf(figure);
      const { part = isInListOfParts(figure) ? 'part' : undefined, ...told } = reckoned.get(range.start) ?? {
        against: [],
      };
      return {
        range,
        text: written(text, range),
        value,
        ...(high === undefined ? {} : { high }),
        unit,
        thing,
        who: figure.who,
        period,
        role,
        ...(mode ? { mode } : {}),
        ...(direction ? { direction } : {}),
        ...(part ? { part } : {}),
        ...(han ? { read: readAs(figure.quantity) } : {}),
        kind: kindText({ role, mode, direction, part }),
        ...told,
      };
    });
}

/** What was reckoned, by where a figure begins. What is wrong stands before what is right. */
function reckonedIn(
  { paragraphs }: Speech,
  figures: readonly Figure[],
  placeIn: (figure: Figure) => Range,
): Map<number, Reckoned> {
  const spoken = paragraphs.filter(isSpoken);
  const found = new Map<number, Reckoned>();
  const add = (at: number, one: Reckoned) => {
    if (found.get(at)?.verdict !== 'wrong') found.set(at, one);
  };
  const stretches = new Map(figures.map((figure) => [figure.stretch, figure] as const));
  for (const [stretch, { paragraph }] of stretches)
    for (const reckoning of stretch.reckonings) {
      if (reckoning.holds === undefined || reckoning.roughly) continue;
      const members = [...(reckoning.whole ? [reckoning.whole] : []), ...reckoning.parts];
      const places = members.map((each) => placeOf(spoken[paragraph.at]!, stretch, each));
      for (const [i, place] of places.entries())
        add(place.start, {
          ...reckonedAs(reckoning, i),
          against: places.filter((each) => each !== place),
        });
    }
  for (const { figure, other } of conflictsIn(figures)) {
    const [later, before] = [placeIn(figure), placeIn(other)];
    add(later.start, { verdict: 'wrong', note: '和前面说的不一样', against: [before] });
    add(before.start, { verdict: 'wrong', note: '和后面说的不一样', against: [later] });
  }
  return found;
}

/** What came of a reckoning, for one of its members. */
function reckonedAs(reckoning: Reckoning, i: number): Omit<Reckoned, 'against'> {
  const { whole, by, holds } = reckoning;
  const isSum = by === undefined || by === 'sum';
  const part = isSum ? { part: whole && i === 0 ? ('whole' as const) : ('part' as const) } : {};
  if (holds) return { verdict: 'right', note: rightText(isSum), ...part };
  return { verdict: 'wrong', note: i === 0 ? sumMessage(reckoning) : partText(isSum), ...part };
}

/** 一个、三条意见 count off; 三十二个 and 3个 tell something. */
function isTold({ quantity: { han, value, multiplier, measure, unit } }: Figure): boolean {
  if (unit === '' && multiplier === '') return value < 1 || (!han && value >= 100);
  return !(han && value < 10 && measure.counted);
}

function rankRows(
  text: string,
  { paragraphs }: Speech,
  figures: readonly Figure[],
  called: ReadonlyMap<Figure, Called>,
): FigureRow[] {
  const reports = new Map(rankReports(paragraphs).map((report) => [report.range.start, report] as const));
  return paragraphs.filter(isSpoken).flatMap((paragraph, at) => {
    const own = figures.filter((figure) => figure.paragraph.at === at);
    return ranksOf(paragraph.folded).flatMap((rank): FigureRow[] => {
      const told = rankCalled(paragraph.folded, rank, own, called);
      if (!told) return [];
      const range = rangeIn(paragraph, rank.start, rank.end);
      const report = reports.get(range.start);
      return [
        {
          range,
          text: written(text, range),
          value: rank.value,
          unit: '',
          thing: told.thing,
          who: told.who,
          period: told.period,
          role: 'rank',
          kind: `${told.scope}位次`,
          ...(report ? { verdict: 'wrong', note: report.message } : {}),
          against: report?.related?.map((each) => each.range) ?? [],
        },
      ];
    });
  });
}

function written(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s/g, '');
}
