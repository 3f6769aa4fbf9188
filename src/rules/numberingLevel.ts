import type { Check, Report } from '../checks/check';
import { isWritten, mayStandUnder, rankOf, styleBelow, writeLabel } from '../language/numbering';
import type { LabelStyle, Point, Series } from '../model/manuscript';
import { namePoint } from '../model/place';

/** 序号层次 (GB/T 9704—2012, 7.3.3): 一、 → （一） → 1. → （1）. */
export const numberingLevel: Check = {
  id: 'numbering-level',
  title: '序号层次',
  description: '序号按“一、”“（一）”“1.”“（1）”的次序分层；只有第二层可以跳过。',
  severity: 'information',
  basis: 'standard',
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap(({ children, series }) => {
      const above = writtenAncestors(
        children.flatMap((node) => (node.kind === 'part' ? node.children : [node])),
      );
      return series.flatMap((list) => reportsIn(list, above));
    }),
};

/** For every point, the nearest point over it that bears a written label. */
function writtenAncestors(
  points: readonly Point[],
  above?: Point,
  into = new Map<Point, Point>(),
): Map<Point, Point> {
  for (const point of points) {
    if (above) into.set(point, above);
    writtenAncestors(point.children, isWritten(point.label.style) ? point : above, into);
  }
  return into;
}

function reportsIn({ points }: Series, above: ReadonlyMap<Point, Point>): Report[] {
  const first = points[0]!;
  const upper = above.get(first);
  // One odd label among others is told as mixed.
  const style = points[1]?.label.style ?? first.label.style;
  if (!upper || first.label.style !== style || mayStandUnder(style, upper.label.style)) return [];
  return [
    {
      range: first.label.range,
      message: `“${upper.label.text}”下面用了“${first.label.text}”：${advice(style, upper.label.style)}`,
      related: [{ range: upper.selectionRange, message: `上一层：${namePoint(upper)}` }],
    },
  ];
}

function advice(style: LabelStyle, upper: LabelStyle): string {
  const next = writeLabel(styleBelow(upper) ?? upper, 1);
  return rankOf(style) <= rankOf(upper)
    ? `层次颠倒，下一层应当用“${next}”`
    : `跳过了层次，下一层应当用“${next}”`;
}
