/** Whose child, in which list, in which speech: what a point does not say of itself. */
import type { Manuscript, Point, Series, Speech } from './manuscript';

export interface Kin {
  readonly speech: Speech;
  readonly series: Series;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** The point over it; `undefined` on the first level. */
  readonly parent: Point | undefined;
}

export type Family = ReadonlyMap<Point, Kin>;

export function familyOf({ speeches }: Manuscript): Family {
  const family = new Map<Point, Kin>();
  for (const speech of speeches) {
    for (const series of speech.series) {
      const parent = series.parent.kind === 'point' ? series.parent : undefined;
      series.points.forEach((point, index) => {
        family.set(point, { speech, series, index, parent });
      });
    }
  }
  return family;
}

/** The points over a point, the nearest first. */
export function ancestors(family: Family, point: Point): Point[] {
  const parent = family.get(point)?.parent;
  return parent ? [parent, ...ancestors(family, parent)] : [];
}

/** The lists right under a point. */
export function listsUnder(family: Family, point: Point): Series[] {
  return [...new Set(point.children.map((child) => family.get(child)!.series))];
}

/** Those of them that run from line to line. */
export function lineLists(family: Family, point: Point): Series[] {
  return listsUnder(family, point).filter(({ points }) => !points[0]!.inline);
}

/** The innermost point at an offset. A point's end belongs to it as well: that is where one writes. */
export function pointAt(manuscript: Manuscript, offset: number): Point | undefined {
  const within = (points: readonly Point[]): Point | undefined => {
    const point = points.findLast(({ range }) => range.start <= offset && offset <= range.end);
    return point && (within(point.children) ?? point);
  };
  const speech = manuscript.speeches.findLast(({ range }) => range.start <= offset && offset <= range.end);
  return (
    speech && within(speech.children.flatMap((child) => (child.kind === 'part' ? child.children : [child])))
  );
}

/** Without those that go along with another of them, in the order of the text. */
export function outermost(points: readonly Point[]): Point[] {
  const inside = (a: Point, b: Point) =>
    a !== b && b.range.start <= a.range.start && a.range.end <= b.range.end;
  return [...new Set(points)]
    .filter((point) => !points.some((other) => inside(point, other)))
    .sort((a, b) => a.range.start - b.range.start);
}
