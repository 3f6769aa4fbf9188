/**
 * 承诺: announced counts and the points that answer them. A promise is kept almost always; what is reported must be
 * nearly always right, so only counts are read that this speaker announces here and that a list follows – or, where the
 * announcement is plain, that nothing follows at all.
 */
import {
  type Announcement,
  announcementsIn,
  countInHeading,
  countsUp,
  endsParagraph,
  isNear,
  leadsOn,
  sentenceEnds,
} from '../language/promises';
import type { Paragraph, Point, Series, Speech, SpeechPromise } from '../model/manuscript';
import { indexIn, rangeIn } from '../model/paragraph';
import { lowest } from '../model/search';

/** Where lists begin, so that no paragraph has to be looked for. */
interface Lists {
  readonly text: readonly Paragraph[];
  /** By paragraph, the lists that begin inside it, in order. */
  readonly inside: ReadonlyMap<Paragraph, readonly Series[]>;
  /** By paragraph, the list that begins with it. */
  readonly at: ReadonlyMap<Paragraph, Series>;
  /** The lists of the first level that run over lines, in order. */
  readonly first: readonly Series[];
  /** By point, the first list under it. */
  readonly under: ReadonlyMap<Point, Series>;
  /** The place of the last heading or label: after it no list and no unlabelled heading begins. */
  readonly last: number;
}

/** Reads the promises of a speech. `series` are all its lists; `text` its paragraphs in order. */
export function findPromises(
  speech: Speech,
  text: readonly Paragraph[],
  series: readonly Series[],
): SpeechPromise[] {
  const lists = indexLists(speech, text, series);
  const found = new Map<number, SpeechPromise>();
  text.forEach((paragraph, index) => {
    for (const announced of announcementsIn(paragraph.folded)) {
      const points = answerTo(announced, paragraph, index, lists);
      if (points) keep(found, makePromise(paragraph, announced, points, speech));
    }
  });
  for (const { points } of series) {
    for (const point of points) {
      const promise = headingPromise(point, speech, lists);
      if (promise) keep(found, promise);
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

function keep(found: Map<number, SpeechPromise>, promise: SpeechPromise): void {
  if (!found.has(promise.range.start)) found.set(promise.range.start, promise);
}

function indexLists(speech: Speech, text: readonly Paragraph[], series: readonly Series[]): Lists {
  const inside = new Map<Paragraph, Series[]>();
  const at = new Map<Paragraph, Series>();
  const under = new Map<Point, Series>();
  let last = -1;
  for (const list of series) {
    const first = list.points[0]!;
    if (first.inline) {
      const own = inside.get(first.paragraph) ?? [];
      own.push(list);
      inside.set(first.paragraph, own);
    } else at.set(first.paragraph, list);
    if (list.parent.kind === 'point' && !under.has(list.parent)) under.set(list.parent, list);
    last = Math.max(last, list.points.at(-1)!.label.range.start);
  }
  for (const { kind, range } of text) if (kind === 'heading') last = Math.max(last, range.start);
  const first = series.filter(({ parent, points }) => parent === speech && !points[0]!.inline);
  return { text, inside, at, first, under, last };
}

/** The points that answer a promise; none where nothing at all follows; `undefined` where no answer is clear. */
function answerTo(
  announced: Announcement,
  paragraph: Paragraph,
  index: number,
  lists: Lists,
): readonly Point[] | undefined {
  const named = headingOf(announced, paragraph, lists);
  if (named) return lists.under.get(named)?.points;
  if (announced.kind === 'named') return answerToName(announced, paragraph, lists);
  const inside = firstFrom(announced.end, paragraph, lists);
  return (
    (inside && answerInside(announced, paragraph, inside)) ??
    answerBelow(announced, paragraph, index, lists, inside)
  );
}

/** The first list inside a paragraph from a place on. */
function firstFrom(place: number, paragraph: Paragraph, { inside }: Lists): Series | undefined {
  const own = inside.get(paragraph) ?? [];
  return own[lowest(0, own.length, (i) => startOf(own[i]!.points[0]!) >= place)];
}

/** “三个结合”。一是……四是……: the list that follows at once, one more or one less; any other count is of something else. */
function answerToName(
  { count, end }: Announcement,
  paragraph: Paragraph,
  lists: Lists,
): readonly Point[] | undefined {
  const list = firstFrom(end + 2, paragraph, lists);
  return list &&
    startOf(list.points[0]!) === end + 2 &&
    beginsAtOne(list) &&
    Math.abs(list.points.length - count) < 2
    ? list.points
    : undefined;
}

/** 提三点要求：／一、总体评价／二、三点要求: the heading further on that says the same. */
function headingOf(
  { number, end }: Announcement,
  { folded, range }: Paragraph,
  lists: Lists,
): Point | undefined {
  const words = folded.slice(number.start, end);
  if (words.length < WORDS) return undefined;
  return lists.first
    .flatMap(({ points }) => points)
    .find(({ paragraph, title }) => paragraph.range.start >= range.end && title.includes(words));
}

/** 三点 alone is said of anything. */
const WORDS = 4;

/** 有三个特点：一是……，二是……: the list in the paragraph itself, where it is near enough. */
function answerInside(
  { kind, end }: Announcement,
  { folded }: Paragraph,
  list: Series,
): readonly Point[] | undefined {
  const gap = folded.slice(end, startOf(list.points[0]!));
  const near = kind === 'spoken' ? sentenceEnds(gap) < 2 : isNear(gap);
  return near && beginsAtOne(list) ? list.points : undefined;
}

/** The list that begins with the next paragraph, or further on. */
function answerBelow(
  { kind, count, end }: Announcement,
  paragraph: Paragraph,
  index: number,
  lists: Lists,
  inside: Series | undefined,
): readonly Point[] | undefined {
  const own = kind === 'spoken';
  const rest = paragraph.folded.slice(end);
  if (inside && (!own || sentenceEnds(rest.slice(0, startOf(inside.points[0]!) - end)) < 2)) return undefined;
  if (own ? sentenceEnds(rest) > 1 && rest.length >= 60 : !leadsOn(rest)) return undefined;
  const next = lists.text[index + 1];
  const list = next && lists.at.get(next);
  if (list) return beginsAtOne(list) ? list.points : undefined;
  return own && endsParagraph(rest) ? distantAnswer(count, index, lists) : undefined;
}

/**
 * 再讲三点意见, at the end of the opening: praise and critique may come before the list. Where several lists of the
 * first level follow, the one that fits is meant; where no list and no heading follows at all, the promise is empty,
 * unless paragraphs count up in other words.
 */
function distantAnswer(count: number, index: number, lists: Lists): readonly Point[] | undefined {
  const { range } = lists.text[index]!;
  const below = lists.text.slice(index + 1, index + 1 + count).map(({ folded }) => folded);
  if (lists.last < range.end) return countsUp(below) ? undefined : [];
  const later = lists.first.filter(({ points }) => points[0]!.label.range.start > range.end);
  const list = later.find(({ points }) => points.length === count) ?? later[0];
  return list && beginsAtOne(list) ? list.points : undefined;
}

/** Offset of a point's label in its paragraph's text. */
function startOf({ paragraph, label }: Point): number {
  return indexIn(paragraph, label.range.start);
}

function beginsAtOne({ points }: Series): boolean {
  return points[0]!.label.number === 1;
}

/** 第一，强化四个认识 with 一是 … 四是 under it. */
function headingPromise(point: Point, speech: Speech, lists: Lists): SpeechPromise | undefined {
  const announced = countInHeading(point.title);
  const list = announced && lists.under.get(point);
  if (!announced || !list || !beginsAtOne(list) || list.points.length < 2) return undefined;
  const { count } = announced;
  // A list far from the count serves another purpose.
  if (Math.abs(list.points.length - count) > Math.max(1, Math.floor(count / 2))) return undefined;
  const from = point.paragraph.folded.indexOf(point.title, startOf(point));
  if (from < 0) return undefined;
  const shifted = {
    ...announced,
    start: from + announced.start,
    end: from + announced.end,
    number: { start: from + announced.number.start, end: from + announced.number.end },
  };
  return makePromise(point.paragraph, shifted, list.points, speech);
}

function makePromise(
  paragraph: Paragraph,
  { count, start, end, number }: Omit<Announcement, 'kind'>,
  points: readonly Point[],
  speech: Speech,
): SpeechPromise {
  const last = points.at(-1)?.range.end ?? paragraph.range.end;
  return {
    count,
    range: rangeIn(paragraph, number.start, number.end),
    text: paragraph.folded.slice(start, end),
    phraseRange: rangeIn(paragraph, start, end),
    points,
    open: last >= speech.range.end,
  };
}
