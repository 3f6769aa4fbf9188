/** To whom an unlabelled paragraph after a list's last point belongs: to that point, or to what stands over the list. */
import { isFarewell, turnsToNext } from '../../language/announcing';
import { partOfHeading } from '../../language/headings';
import { isWritten, runsOn } from '../../language/labels';
import { closes } from '../../language/speechEnds';
import type { Paragraph, Part } from '../../model/manuscript';
import { type Draft, type DraftList, isHead } from './drafts';

/** A list that nothing goes on in, and what its earlier points are like. */
export interface Level {
  readonly list: DraftList;
  /** No earlier point has anything under it. */
  bare: boolean;
  /** No earlier point is a heading or has paragraphs of its own. */
  plain: boolean;
  /** Every earlier point ends with a list. */
  listed: boolean;
}

interface Place {
  readonly paragraph: Paragraph;
  readonly level: Level;
  readonly last: Draft;
  /** Points before the last. */
  readonly earlier: number;
  /** The list is one of the first level. */
  readonly outermost: boolean;
}

interface Evidence {
  readonly name: string;
  /** Above 0 it speaks for leaving the list. */
  readonly weight: number;
  readonly holds: (place: Place) => boolean;
}

const EVIDENCE: readonly Evidence[] = [
  {
    name: '标题下面还什么都没有',
    weight: -10,
    holds: ({ last }) => isHead(last) && isEmpty(last) && isWhole(last),
  },
  { name: '段中的一组到段末为止', weight: 20, holds: ({ last }) => last.inline && runsOn(last.label.style) },
  { name: '结语', weight: 5, holds: ({ paragraph }) => closes(paragraph.folded) },
  { name: '告别的话', weight: 11, holds: ({ paragraph }) => isFarewell(paragraph.folded) },
  {
    name: '成绩、问题之后转入下一步',
    weight: 5,
    holds: ({ paragraph, last }) => turnsToNext(paragraph.folded) && finds(last),
  },
  {
    name: '小标题跟在口头序号后面',
    weight: 5,
    holds: ({ paragraph, level }) => paragraph.kind === 'heading' && !hasRank(level),
  },
  {
    name: '小标题在书面序号下面',
    weight: -5,
    holds: ({ paragraph, level }) => paragraph.kind === 'heading' && hasRank(level),
  },
  {
    name: '各点下面都没有别的',
    weight: 15,
    holds: ({ level, last, earlier }) => earlier > 1 && level.bare && isEmpty(last),
  },
  {
    name: '前面各点都只有一段',
    weight: 3,
    holds: ({ level, last, earlier }) => earlier > 0 && level.plain && !isHead(last),
  },
  {
    name: '前面各节都以分点结束',
    weight: 3,
    holds: ({ level, last, earlier, outermost }) =>
      outermost && earlier > 0 && level.listed && last.lists.length > 0,
  },
];

/** True when a paragraph leaves the list, nothing of which follows it. */
export function leavesList(paragraph: Paragraph, level: Level, outermost: boolean): boolean {
  return weigh(paragraph, level, outermost).reduce((sum, { weight }) => sum + weight, 0) > 0;
}

/** What speaks for and against a paragraph's leaving a list. */
function weigh(paragraph: Paragraph, level: Level, outermost: boolean): Evidence[] {
  const { points } = level.list;
  const place = { paragraph, level, last: points.at(-1)!, earlier: points.length - 1, outermost };
  return EVIDENCE.filter(({ holds }) => holds(place));
}

/** A level whose list has one point. */
export function newLevel(list: DraftList): Level {
  return { list, bare: true, plain: true, listed: true };
}

/** Takes note of the last point before another one follows it. */
export function passPoint(level: Level): void {
  const point = level.list.points.at(-1)!;
  level.bare &&= isEmpty(point);
  level.plain &&= !isHead(point) && point.paragraphs.length === 0;
  level.listed &&= endsWithList(point);
}

/** Parts after which 下一步，…… begins something new. */
const FINDS: ReadonlySet<Part> = new Set(['praise', 'critique', 'cause']);

function finds({ title }: Draft): boolean {
  return FINDS.has(partOfHeading(title) ?? 'closing');
}

function hasRank({ list }: Level): boolean {
  return isWritten(list.points[0]!.label.style);
}

function isEmpty({ paragraphs, lists }: Draft): boolean {
  return paragraphs.length === 0 && lists.length === 0;
}

function endsWithList({ lists, paragraphs }: Draft): boolean {
  const list = lists.at(-1);
  return list !== undefined && (paragraphs.at(-1) ?? -1) <= list.paragraph;
}

/** A heading that was joined from several lines may be text that is still being written. */
function isWhole({ paragraph }: Draft): boolean {
  return paragraph.pieces.length === 1;
}
