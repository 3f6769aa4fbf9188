/** What a label shows where it stands: the section's place, its share of the speech and its speaking time. */

import { PART_NAMES } from '../language/partNames';
import type { Manuscript, Point, Range, Speech } from '../model/manuscript';
import { namePoint } from '../model/place';
import { countText, shareText, timeText } from './lengthText';
import { sizeOf, speechSize } from './size';

export interface LabelHelp {
  readonly range: Range;
  /** The label and its heading. */
  readonly heading: string;
  /** Plain text, one thing a line. */
  readonly lines: readonly string[];
}

/**
 * The label at an offset, with what there is to say of its section.
 * @param pace characters a minute
 */
export function labelAt({ text, speeches }: Manuscript, offset: number, pace: number): LabelHelp | undefined {
  const holds = ({ start, end }: Range) => offset >= start && offset < end;
  const speech = speeches.find(({ range }) => holds(range));
  const series = speech?.series.find(({ points }) => points.some(({ label }) => holds(label.range)));
  const point = series?.points.find(({ label }) => holds(label.range));
  if (!speech || !series || !point) return undefined;

  const { characters, spoken } = sizeOf(text.slice(point.range.start, point.range.end));
  const share = shareText(characters, speechSize(speech).characters);
  return {
    range: point.label.range,
    heading: namePoint(point, 40),
    lines: [
      placeOf(point, series.points, series.parent),
      [countText(characters), timeText(spoken, pace), ...(share ? [`占全篇 ${share}`] : [])].join(' · '),
      ...(point.part ? [`环节：${PART_NAMES[point.part]}`] : []),
      ...(point.children.length > 0 ? [`下分 ${point.children.length} 点`] : []),
    ],
  };
}

/** `“二、抓落实”之下，第 2 点，共 4 点` */
function placeOf(point: Point, siblings: readonly Point[], parent: Speech | Point): string {
  const place = `第 ${siblings.indexOf(point) + 1} 点，共 ${siblings.length} 点`;
  return parent.kind === 'point' ? `“${namePoint(parent, 16)}”之下，${place}` : place;
}
