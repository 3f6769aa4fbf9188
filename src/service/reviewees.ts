/** 点评对象: who is commented on, where, how much, and whether it is praise or criticism. */

import { countCharacters } from '../language/length';
import { commentsIn, namer } from '../language/names';
import { type Verdict, verdictsIn } from '../language/verdict';
import type { Manuscript, Paragraph, Part, Point, Range, Reviewee, Speech } from '../model/manuscript';
import { headingLength, indexIn, rangeIn } from '../model/paragraph';
import { namePoint } from '../model/place';

/** A stretch of the speech that is about one reviewee. */
export interface CommentPlace {
  readonly range: Range;
  /** The point's heading, or how the comment begins. */
  readonly title: string;
  readonly part?: Part;
}

export interface RevieweeComment extends Reviewee {
  /** In the order of the text; none where the reviewee is missing. */
  readonly places: readonly CommentPlace[];
  /** 字数 of all places. */
  readonly characters: number;
  readonly praised: boolean;
  readonly criticised: boolean;
}

/** From a mark that ends a clause group to the next. */
const UNIT = /[^。！？；]+[。！？；]*[”’）]*/g;
/** Here the speaker turns to everyone. */
const TO_ALL =
  /^\s*(?:同志们|大家|各(?:级|单位|部门|镇|乡|地|位|村|科室)|希望(?:大家|各|同志们)|下一?步，|总的|总体|总之|以上|最后，|接下来)/;

/** The reviewees of the front matter in their order, each with the comments on it. */
export function commentsOnReviewees({ text, frontMatter, speeches }: Manuscript): RevieweeComment[] {
  const known = (frontMatter?.reviewees ?? [])
    .filter(({ name }) => name !== '')
    .map((reviewee) => ({ reviewee, isNamed: namer(reviewee.name), found: [] as Comment[] }));
  if (known.length === 0) return [];
  for (const speech of speeches) {
    const named = (words: string) => known.filter(({ isNamed }) => isNamed(words));
    for (const { of, comment } of commentsOf(speech, named)) {
      const last = of.found.at(-1);
      const between = last && text.slice(last.place.range.end, comment.place.range.start);
      if (last && comment.goesOn && between?.trim() === '') of.found.splice(-1, 1, joined(last, comment));
      else of.found.push(comment);
    }
  }
  return known.map(({ reviewee, found }) => ({
    ...reviewee,
    places: found.map(({ place }) => place),
    characters: found.reduce((sum, { text }) => sum + countCharacters(text), 0),
    praised: found.some(({ verdicts }) => verdicts.has('praise')),
    criticised: found.some(({ verdicts }) => verdicts.has('critique')),
  }));
}

interface Comment {
  readonly place: CommentPlace;
  readonly text: string;
  readonly verdicts: ReadonlySet<Verdict>;
  /** True where it goes on with what a heading began. */
  readonly goesOn: boolean;
}

function joined(a: Comment, b: Comment): Comment {
  return {
    ...a,
    place: { ...a.place, range: { start: a.place.range.start, end: b.place.range.end } },
    text: `${a.text}\n${b.text}`,
    verdicts: new Set([...a.verdicts, ...b.verdicts]),
  };
}

/** The comments in a speech. `named` tells whom a text names. */
function commentsOf<Who>(
  speech: Speech,
  named: (text: string) => readonly Who[],
): { of: Who; comment: Comment }[] {
  const found: { of: Who; comment: Comment }[] = [];
  /** Whom the unlabelled heading above is about: the paragraphs under it are too. */
  let under: readonly Who[] = [];
  for (const paragraph of speech.paragraphs) {
    const text = commentsIn(paragraph);
    if (paragraph.kind === 'heading' || paragraph.label || TO_ALL.test(text)) under = [];
    if (text.trim() === '') continue;
    for (const run of runsIn(speech, paragraph, text, named, under)) {
      for (const of of run.who) found.push({ of, comment: toComment(speech, paragraph, run) });
    }
    if (paragraph.kind === 'heading' && !paragraph.label) under = named(text);
  }
  return found;
}

interface Run<Who> {
  readonly who: readonly Who[];
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
function runsIn<Who>(
  speech: Speech,
  paragraph: Paragraph,
  text: string,
  named: (text: string) => readonly Who[],
  under: readonly Who[],
): Run<Who>[] {
  const runs: Run<Who>[] = [];
  const labels = [paragraph.label ?? [], paragraph.inline]
    .flat()
    .map(({ style, range }) => ({ style, at: indexIn(paragraph, range.start) }));
  let above = under.length > 0 ? under : aboutPoint(speech, paragraph, named);
  /** True where the list that the run began in has come to its next label. */
  const isPast = (from: number, to: number) => {
    const own = labels.findLast(({ at }) => at <= from + 1);
    return labels.some(({ style, at }) => own && style === own.style && at > own.at && at <= to + 1);
  };
  let run: Run<Who> | undefined;
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    // What is left of a list of those who spoke.
    if (!/[\p{L}\p{N}]/u.test(unit)) continue;
    const start = index + /^[\s，、]*/.exec(unit)![0].length;
    const end = index + unit.length;
    const who = named(unit);
    const over = run && isPast(run.start, start);
    if (who.length > 0 && !(run && !over && sameMembers(who, run.who))) {
      run = { who, start, end, goesOn: false };
      runs.push(run);
    } else if (who.length > 0) run!.end = end;
    else if (TO_ALL.test(unit)) {
      run = undefined;
      above = [];
    } else if (run && !over) run.end = end;
    else if (above.length > 0) {
      run = { who: above, start, end, goesOn: true };
      runs.push(run);
    } else run = undefined;
  }
  return runs;
}

/** Those that the heading of the innermost point around a paragraph names that names any. */
function aboutPoint<Who>(
  speech: Speech,
  paragraph: Paragraph,
  named: (text: string) => readonly Who[],
): readonly Who[] {
  const points = pointsAt(speech, paragraph.range.start).filter((point) => point.paragraph !== paragraph);
  return points.map(({ title }) => named(title)).findLast((who) => who.length > 0) ?? [];
}

function sameMembers<Who>(a: readonly Who[], b: readonly Who[]): boolean {
  return a.length === b.length && a.every((who) => b.includes(who));
}

function toComment<Who>(speech: Speech, paragraph: Paragraph, { start, end, goesOn }: Run<Who>): Comment {
  const text = paragraph.folded.slice(start, end);
  const range = rangeIn(paragraph, start, end);
  const points = pointsAt(speech, range.start);
  const point = points.at(-1);
  const part = points.findLast((each) => each.part)?.part ?? stretchPart(speech, range.start);
  const isHead = point !== undefined && range.start <= point.label.range.end;
  const said = verdictsIn(text);
  // What opens without a word of praise or criticism is there for the sake of its part.
  const opening = verdictsIn(text.match(UNIT)![0]).size > 0 ? [] : verdictOf(part);
  return {
    place: {
      range,
      title: isHead ? namePoint(point, 30) : beginning(text),
      ...(part ? { part } : {}),
    },
    text,
    verdicts: new Set([...opening, ...said]),
    goesOn,
  };
}

function beginning(text: string): string {
  const first = text.slice(0, headingLength(text));
  return first.length > 30 ? `${first.slice(0, 30)}…` : first;
}

/** What a comment says by where it stands. */
function verdictOf(part: Part | undefined): readonly Verdict[] {
  if (part === 'praise') return ['praise'];
  return part === 'critique' || part === 'cause' ? ['critique'] : [];
}

/** The points that an offset lies in, from the outermost to the innermost. */
function pointsAt({ children }: Speech, offset: number): Point[] {
  const within = (nodes: readonly Point[]): Point[] => {
    const point = nodes.find(({ range }) => offset >= range.start && offset < range.end);
    return point ? [point, ...within(point.children)] : [];
  };
  return within(children.flatMap((child) => (child.kind === 'point' ? [child] : child.children)));
}

function stretchPart({ children }: Speech, offset: number): Part | undefined {
  return children.find(({ kind, range }) => kind === 'part' && offset >= range.start && offset < range.end)
    ?.part;
}
