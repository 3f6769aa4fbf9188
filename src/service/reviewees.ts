/** 点评对象: who is commented on, where, how much, and whether it is praise or criticism. */

import { foldMarks } from '../language/fold';
import { countCharacters } from '../language/length';
import { type Finder, finderOf, groupsIn } from '../language/names';
import { REVIEWS_NAME } from '../language/partNames';
import { matterOf } from '../language/rolls';
import { turnsToAll } from '../language/salutation';
import { weightsIn } from '../language/signals/sentence';
import type {
  Manuscript,
  Paragraph,
  Part,
  PartNode,
  Point,
  Range,
  Reviewee,
  Speech,
} from '../model/manuscript';
import { headingLength, indexIn, rangeIn } from '../model/paragraph';
import { namePoint } from '../model/place';
import { lowest } from '../model/search';
import { addVerdicts, NO_VERDICT, type Verdict, verdictOf } from './verdict';

/** A stretch of the speech that is about one reviewee. */
export interface CommentPlace {
  readonly range: Range;
  /** The point's heading, or how the comment begins. */
  readonly title: string;
  readonly part?: Part;
}

export interface RevieweeComment extends Reviewee, Verdict {
  /** True for those of the front matter; the others are those whom a speech goes through one by one. */
  readonly listed: boolean;
  /** 逐一点评: under what it goes through them; absent where the reviewee stands in no such row. */
  readonly section?: string;
  /** In the order of the text; none where the reviewee is missing. */
  readonly places: readonly CommentPlace[];
  /** 字数 of all places. */
  readonly characters: number;
  readonly praised: boolean;
  readonly criticised: boolean;
}

/** From a mark that ends a clause group to the next. */
const UNIT = /[^。！？；]+[。！？；]*[”’）]*/g;

/**
 * The reviewees of the front matter in their order, then those whom a speech goes through though nobody listed them,
 * each with the comments on it.
 */
export function commentsOnReviewees(manuscript: Manuscript): RevieweeComment[] {
  const { text, frontMatter, speeches } = manuscript;
  const listed = (frontMatter?.reviewees ?? []).filter(({ name }) => name !== '');
  const rows = speeches.map(reviewRows);
  if (listed.length === 0 && rows.every((row) => row.length === 0)) return [];
  const found: Comment[][] = listed.map(() => []);
  const sections: (string | undefined)[] = listed.map(() => undefined);
  const named = finderOf(listed.map(({ name }) => name));
  const read: RevieweeComment[] = [];
  speeches.forEach((speech, at) => {
    const others: Reviewed[] = [];
    for (const each of rows[at]!) {
      const [known] = namedIn(named, each.name);
      if (known !== undefined) sections[known] ??= each.section;
      else if (!others.some(({ name }) => name === each.name)) others.push(each);
    }
    const comments: Comment[][] = [...found, ...others.map(() => [])];
    const finder = finderOf([...listed, ...others].map(({ name }) => name));
    for (const { who, comment } of commentsIn(speech, finder))
      for (const index of who) add(comments[index]!, comment, text);
    read.push(
      ...others.map(({ section, ...other }, i) =>
        summary(other, comments[listed.length + i]!, { listed: false, section }),
      ),
    );
  });
  return [
    ...listed.map((reviewee, i) => {
      const section = sections[i];
      return summary(reviewee, found[i]!, { listed: true, ...(section === undefined ? {} : { section }) });
    }),
    ...read,
  ];
}

/** One whom a speech goes through, where it sets in with the name, and under what. */
interface Reviewed extends Reviewee {
  readonly section: string;
}

/** 逐一点评: those whom a speech goes through, in order. */
function reviewRows({ children }: Speech): Reviewed[] {
  const rows = (nodes: readonly (PartNode | Point)[], section: string): Reviewed[] =>
    nodes.flatMap((node) => [
      ...(node.reviewee === undefined ? [] : [{ name: node.reviewee, range: node.selectionRange, section }]),
      ...rows(node.children, node.kind === 'point' ? namePoint(node, 30) : section),
    ]);
  return rows(children, REVIEWS_NAME);
}

function summary(
  reviewee: Reviewee,
  found: readonly Comment[],
  more: Pick<RevieweeComment, 'listed' | 'section'>,
): RevieweeComment {
  return {
    ...reviewee,
    ...more,
    ...found.map(({ verdict }) => verdict).reduce(addVerdicts, NO_VERDICT),
    places: found.map(({ place }) => place),
    characters: found.reduce((sum, { characters }) => sum + characters, 0),
    praised: found.some(({ praised }) => praised),
    criticised: found.some(({ criticised }) => criticised),
  };
}

interface Comment {
  readonly place: CommentPlace;
  readonly verdict: Verdict;
  readonly characters: number;
  readonly praised: boolean;
  readonly criticised: boolean;
  /** True where it goes on with what a heading began. */
  readonly goesOn: boolean;
}

function add(found: Comment[], comment: Comment, text: string): void {
  const last = found.at(-1);
  const between = last && text.slice(last.place.range.end, comment.place.range.start);
  if (last && comment.goesOn && between?.trim() === '') found[found.length - 1] = joined(last, comment);
  else found.push(comment);
}

function joined(a: Comment, b: Comment): Comment {
  return {
    ...a,
    place: { ...a.place, range: { start: a.place.range.start, end: b.place.range.end } },
    verdict: addVerdicts(a.verdict, b.verdict),
    characters: a.characters + b.characters,
    praised: a.praised || b.praised,
    criticised: a.criticised || b.criticised,
  };
}

/** Indices of reviewees. */
type Who = readonly number[];
const NOBODY: Who = [];

/** The comments in a speech, in order. */
function commentsIn(speech: Speech, finder: Finder): { who: Who; comment: Comment }[] {
  const found: { who: Who; comment: Comment }[] = [];
  const pointsAt = locator(speech);
  /** Whom the unlabelled heading above is about: the paragraphs under it are too. */
  let under = NOBODY;
  for (const { paragraph, text } of matterOf(speech, finder)) {
    if (paragraph.kind === 'heading' || paragraph.label || turnsToAll(text)) under = NOBODY;
    if (text.trim() === '') continue;
    const above = under.length > 0 ? under : aboutPoint(pointsAt, paragraph, finder);
    for (const run of runsIn(paragraph, text, finder, above))
      found.push({ who: run.who, comment: toComment(speech, pointsAt, paragraph, run) });
    if (paragraph.kind === 'heading' && !paragraph.label) under = namedIn(finder, text);
  }
  return found;
}

function namedIn(finder: Finder, text: string): Who {
  return [...new Set(finder(text).flatMap(({ who }) => who))];
}

interface Run {
  readonly who: Who;
  /** In the paragraph's folded text. */
  readonly start: number;
  end: number;
  /** True where only the heading above names them. */
  readonly goesOn: boolean;
}

/**
 * The stretches of a paragraph that are about someone: from the words that name a reviewee to those that name another,
 * or to those that turn to all.
 */
function runsIn(paragraph: Paragraph, text: string, finder: Finder, about: Who): Run[] {
  const runs: Run[] = [];
  const isPast = listEnds(paragraph);
  let above = about;
  let run: Run | undefined;
  const begin = (who: Who, start: number, end: number, goesOn: boolean) => {
    run = { who, start, end, goesOn };
    runs.push(run);
  };
  const take = (who: Who, start: number, end: number) => {
    if (run && sameMembers(who, run.who)) run.end = end;
    else if (who.length > 0) begin(who, start, end, false);
    else run = undefined;
  };
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    // What is left of a list of those who spoke.
    if (!/[\p{L}\p{N}]/u.test(unit)) continue;
    const start = index + /^[\s，、]*/.exec(unit)![0].length;
    const end = index + unit.length;
    if (run && isPast(run.start, start)) run = undefined;
    const groups = groupsIn(unit, finder(unit));
    if (groups.length > 0) {
      groups.forEach(({ who, start: at }, i) => {
        take(who, i === 0 ? start : index + at, index + (groups[i + 1]?.start ?? unit.length));
      });
    } else if (turnsToAll(unit)) {
      run = undefined;
      above = NOBODY;
    } else if (run) run.end = end;
    else if (above.length > 0) begin(above, start, end, true);
  }
  return runs;
}

/** Tells whether the list that something began in has come to its next label: both are places in the paragraph. */
function listEnds(paragraph: Paragraph): (from: number, to: number) => boolean {
  const labels = [paragraph.label ?? [], paragraph.inline]
    .flat()
    .map(({ style, range }) => ({ style, at: indexIn(paragraph, range.start) }));
  /** By label, where the next of its style stands. */
  const nexts: number[] = [];
  const later = new Map<string, number>();
  for (let i = labels.length - 1; i >= 0; i--) {
    const { style, at } = labels[i]!;
    nexts[i] = later.get(style) ?? Infinity;
    later.set(style, at);
  }
  let own = -1;
  return (from, to) => {
    while (own + 1 < labels.length && labels[own + 1]!.at <= from + 1) own++;
    return own >= 0 && nexts[own]! <= to + 1;
  };
}

type PointsAt = (offset: number) => readonly Point[];

/** Finds the points that an offset lies in, from the outermost to the innermost. */
function locator({ children }: Speech): PointsAt {
  const roots = children.flatMap((child) => (child.kind === 'point' ? [child] : child.children));
  return (offset) => {
    const path: Point[] = [];
    for (let point = around(roots, offset); point; point = around(point.children, offset)) path.push(point);
    return path;
  };
}

/** The node of an ordered list that an offset lies in. */
function around<Node extends { readonly range: Range }>(
  nodes: readonly Node[],
  offset: number,
): Node | undefined {
  const node = nodes[lowest(0, nodes.length, (i) => nodes[i]!.range.start > offset) - 1];
  return node && offset < node.range.end ? node : undefined;
}

/** Those that the heading of the innermost point around a paragraph names that names any. */
function aboutPoint(pointsAt: PointsAt, paragraph: Paragraph, finder: Finder): Who {
  for (const point of pointsAt(paragraph.range.start).toReversed()) {
    const who = point.paragraph === paragraph ? NOBODY : namedIn(finder, point.title);
    if (who.length > 0) return who;
  }
  return NOBODY;
}

function sameMembers(a: Who, b: Who): boolean {
  return a.length === b.length && a.every((who, i) => who === b[i]);
}

function toComment(
  speech: Speech,
  pointsAt: PointsAt,
  paragraph: Paragraph,
  { start, end, goesOn }: Run,
): Comment {
  const text = foldMarks(paragraph.text.slice(start, end));
  const range = rangeIn(paragraph, start, end);
  const points = pointsAt(range.start);
  const point = points.at(-1);
  const part = points.findLast((each) => each.part)?.part ?? stretchPart(speech, range.start);
  const isHead = point !== undefined && range.start <= point.label.range.end;
  const said = weightsIn(text);
  // What opens without a word of praise or criticism is there for the sake of its part.
  const opening = weightsIn(text.match(UNIT)![0]);
  const silent = opening.praise + opening.blame === 0;
  return {
    place: {
      range,
      title: isHead ? namePoint(point, 30) : beginning(text),
      ...(part ? { part } : {}),
    },
    verdict: verdictOf(text, part),
    characters: countCharacters(text),
    praised: said.praise > 0 || (silent && part === 'praise'),
    criticised: said.blame > 0 || (silent && (part === 'critique' || part === 'cause')),
    goesOn,
  };
}

function beginning(text: string): string {
  const first = text.slice(0, headingLength(text));
  return first.length > 30 ? `${first.slice(0, 30)}…` : first;
}

function stretchPart({ children }: Speech, offset: number): Part | undefined {
  const child = around(children, offset);
  return child?.kind === 'part' ? child.part : undefined;
}
