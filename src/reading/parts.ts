/**
 * 环节: what every point and every stretch of unlabelled paragraphs does. Told from what a section says – its heading,
 * the words that led to its list, its own sentences – each as evidence with a name and a weight; what remains in doubt is
 * left absent.
 */
import { fold, foldMarks } from '../language/fold';
import { type HeadingCue, headingCues, introCue, leadCues, weighsBoth } from '../language/headings';
import { openingAddress } from '../language/salutation';
import { weightsIn } from '../language/signals/sentence';
import { SIGNAL_KINDS, type SignalKind } from '../language/signals/signal';
import { announces, closes, endsOnCall, opens } from '../language/speechEnds';
import type { Paragraph, Part } from '../model/manuscript';
import { headingLength, indexIn } from '../model/paragraph';
import { remember } from '../model/remember';
import { type Review, reviewRuns } from './comments';
import type { Draft, DraftList } from './drafts';
import type { Nesting } from './points';

/** One thing that speaks for a part. */
export interface PartEvidence {
  readonly part: Part;
  readonly name: string;
  readonly weight: number;
}

/** Unlabelled paragraphs in a row that do one job; indices into the speech's text. */
export interface Stretch {
  readonly part?: Part;
  /** 逐一点评: whom it is about. */
  readonly reviewee?: string;
  readonly paragraphs: readonly number[];
}

type Weights = Readonly<Record<SignalKind, number>>;

/** What speaks for a part must come to this. */
const ENOUGH = 2;

/** Assigns `part` to the drafts and groups the paragraphs of the first level. */
export function assignParts(paragraphs: readonly Paragraph[], nesting: Nesting): Stretch[] {
  const reviews = reviewRuns(paragraphs, nesting, (point) => weightsOf(point, paragraphs));
  const stretches = stretchesOf(paragraphs, nesting, reviews);
  const partAt = new Map<number, Part>();
  for (const { part, paragraphs: own } of stretches) for (const at of own) if (part) partAt.set(at, part);
  for (const [at, lists] of nesting.inside.entries())
    for (const list of lists)
      if (!list.parent)
        assignList(list, paragraphs, { intro: introInside(list, paragraphs[at]!), above: partAt.get(at) });
  for (const list of nesting.lists) assignList(list, paragraphs, { intro: introBefore(list, paragraphs) });
  return stretches.map((stretch) => {
    const part = stretch.part ?? onePart(stretch.paragraphs.flatMap((at) => nesting.inside[at]!));
    return part ? { ...stretch, part } : stretch;
  });
}

/** What all points of the lists do, if it is one thing: what is said of them holds for what leads to them. */
function onePart(lists: readonly DraftList[]): Part | undefined {
  const points = lists.flatMap((list) => list.points);
  const part = points[0]?.part;
  return points.length > 1 && points.every((point) => point.part === part) ? part : undefined;
}

/** The heading of a stretch: its first clause, and not the address alone: 同志们！现在的关键是抓好落实。 */
export function stretchTitle({ text, folded }: Paragraph): string {
  const address = openingAddress(folded);
  return foldMarks(text.slice(0, address + headingLength(folded.slice(address))));
}

// —— Points

interface Context {
  /** What the words before the list say. */
  readonly intro?: HeadingCue | undefined;
  /** What the section does that holds the list. */
  readonly above?: Part | undefined;
}

function assignList(list: DraftList, paragraphs: readonly Paragraph[], context: Context): void {
  const evidence = list.points.map((point) => evidenceFor(point, paragraphs, context));
  // Of one unit good is said, of the next not.
  const common = list.reviews ? [] : commonPart(evidence);
  list.points.forEach((point, i) => {
    const part = decide([...evidence[i]!, ...common]);
    for (const inner of point.lists)
      assignList(inner, paragraphs, { intro: introInside(inner, inner.points[0]!.paragraph), above: part });
    const inside = part ?? onePart(point.lists) ?? (context.above === 'opening' ? 'opening' : undefined);
    if (inside) point.part = inside;
  });
}

/** Everything that speaks for what a point does. */
function evidenceFor(
  point: Draft,
  paragraphs: readonly Paragraph[],
  { intro, above }: Context,
): PartEvidence[] {
  const nested = above && above !== 'opening' && above !== 'closing' && above !== 'assessment';
  return [
    ...headingCues(point.title),
    ...headingEvidence(point.title),
    ...(intro ? [intro] : []),
    ...(nested ? [{ part: above, name: '在这一环节之下', weight: 3 }] : []),
    ...(point.label.style === 'yao' ? [{ part: 'requirement' as const, name: '一要……', weight: 4 }] : []),
    ...contentEvidence(weightsOf(point, paragraphs)),
  ];
}

/** 项目数量明显增多了: what a heading states. */
function headingEvidence(title: string): PartEvidence[] {
  const { praise, blame } = weightsIn(fold(title));
  if (weighsBoth(title)) return [{ part: 'assessment', name: '标题有褒有贬', weight: 6.5 }];
  return [
    ...(praise > blame
      ? [{ part: 'praise' as const, name: '标题在肯定', weight: Math.min(3, praise * 1.5) }]
      : []),
    ...(blame > praise
      ? [{ part: 'critique' as const, name: '标题在点问题', weight: Math.min(3, blame * 1.5) }]
      : []),
  ];
}

/** Siblings mostly do one thing; a little speaks for it where a point itself says little. */
function commonPart(evidence: readonly (readonly PartEvidence[])[]): PartEvidence[] {
  const parts = evidence.map(decide);
  const counts = new Map<Part, number>();
  for (const part of parts) if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count * 2 > parts.length && count > 1)
    .map(([part]) => ({ part, name: '同组多是这一环节', weight: 1.2 }));
}

/** What a text's sentences say, as evidence. */
function contentEvidence(weights: Weights): PartEvidence[] {
  const { praise, blame, cause } = weights;
  const ask = weights.ask + weights.urge / 2;
  const total = praise + blame + ask + cause;
  if (total < 1) return [];
  const share = (weight: number) => weight / total;
  const rows: [Part, string, number][] = [
    ['praise', '内容在肯定', praise],
    ['critique', '内容在点问题', blame],
    ['requirement', '内容在提要求', ask],
    ['cause', '内容在讲原因', cause],
  ];
  const strength = Math.min(1, total / 3);
  const evidence = rows
    .filter(([, , weight]) => weight > 0)
    .map(([part, name, weight]) => ({ part, name, weight: 4 * share(weight) * strength }));
  const both = Math.min(praise, blame) * 5 >= Math.max(praise, blame) * 2;
  if (praise >= 2 && blame >= 2 && both && share(praise + blame) >= 0.7)
    evidence.push({ part: 'assessment', name: '有褒有贬', weight: 3.5 });
  return evidence;
}

/** The part for which most speaks, if that is enough and nothing else comes as near. */
function decide(evidence: readonly PartEvidence[]): Part | undefined {
  const sums = new Map<Part, number>();
  for (const { part, weight } of evidence) sums.set(part, (sums.get(part) ?? 0) + weight);
  const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || (second && best[1] - second[1] < 0.25)) return undefined;
  return best[0];
}

/** The signals of all that belongs to a point. */
function weightsOf(point: Draft, paragraphs: readonly Paragraph[]): Weights {
  const { paragraph, at, title } = point;
  const from = at + point.label.raw.length;
  const to = indexIn(paragraph, point.end);
  const behind = from + title.length;
  // The heading has its own say.
  const isHeading = paragraph.kind === 'heading' && behind <= to && paragraph.folded.startsWith(title, from);
  return sum([
    weightsWithin(paragraph.folded, isHeading ? behind : from, to),
    ...point.paragraphs.map((index) => weightsIn(paragraphs[index]!.folded)),
    ...point.lists.flatMap(({ points }) =>
      points.map((inner) =>
        inner.paragraph === paragraph && inner.inline ? NONE : weightsOf(inner, paragraphs),
      ),
    ),
  ]);
}

/** What a part of a paragraph weighs, kept with the paragraph. */
function weightsWithin(folded: string, from: number, to: number): Weights {
  const known = weighed(folded);
  const key = `${from} ${to}`;
  const weights = known.get(key) ?? weightsIn(folded.slice(from, to));
  known.set(key, weights);
  return weights;
}

const weighed = remember((_folded: string) => new Map<string, Weights>());

const NONE = weightsIn('');

function sum(all: readonly Weights[]): Weights {
  const total = { ...NONE };
  for (const weights of all) for (const kind of SIGNAL_KINDS) total[kind] += weights[kind];
  return total;
}

/** What the paragraph just before a list says of it. */
function introBefore(list: DraftList, paragraphs: readonly Paragraph[]): HeadingCue | undefined {
  const before = paragraphs[list.paragraph - 1];
  if (!before || before.label) return undefined;
  const { folded } = before;
  const cue = introCue(lastSentence(folded));
  if (cue && introduces(folded)) return cue;
  // 讲三点意见 says hardly more than that points follow: most of them ask, the first may weigh.
  return announces(folded)
    ? { part: 'requirement', name: '讲几点意见', weight: 1.6, pattern: /$/ }
    : undefined;
}

/** What stands before a list in its own paragraph says of it. */
function introInside(list: DraftList, paragraph: Paragraph): HeadingCue | undefined {
  const { inline, at } = list.points[0]!;
  return inline
    ? introCue(lastSentence(paragraph.folded.slice(Math.max(0, at - LONGEST_INTRO), at)))
    : undefined;
}

/** What leads to a list is no longer; a text without a 。 has many lists and one endless sentence. UTF-16 code units. */
const LONGEST_INTRO = 400;

/** The last sentence of a text, its mark included. */
function lastSentence(folded: string): string {
  const near = folded.slice(-LONGEST_INTRO);
  const [, sentence] = /(?:^|[。！？；])([^。！？；]*[。！？；]?\s*)$/.exec(near) ?? [];
  return sentence ?? near;
}

/** True when a paragraph leads to the list after it, and does not just stand before it. */
function introduces(folded: string): boolean {
  return folded.endsWith('：') || folded.length <= 50 || /[点条项面个]$/.test(folded.slice(0, -1));
}

// —— Stretches

/** A stretch while it is being gathered. */
interface Growing {
  part?: Part;
  reviewee?: string;
  readonly paragraphs: number[];
}

/** Groups the paragraphs that no point of the first level owns. */
function stretchesOf(
  paragraphs: readonly Paragraph[],
  nesting: Nesting,
  reviews: readonly (Review | undefined)[],
): Stretch[] {
  const owned = paragraphs.map((_, i) => nesting.owner[i] !== undefined);
  const bounds = { first: owned.indexOf(true), last: owned.lastIndexOf(true), count: owned.length };
  const index = new Map(paragraphs.map((paragraph, i) => [paragraph, i]));
  const stretches: Growing[] = [];
  const state: Gathering = { current: undefined, under: undefined, held: -1, begun: false };
  for (const [i, paragraph] of paragraphs.entries()) {
    if (owned[i]) {
      if (i > state.held) state.current = undefined;
      continue;
    }
    const review = reviews[i];
    const lists = nesting.inside[i]!.filter(({ parent }) => !parent);
    const part = decide(
      review
        ? reviewEvidence(review, paragraphs)
        : stretchEvidence(paragraph, placeOf(i, bounds, state.begun)),
    );
    if (state.current && staysIn(state, { at: i, paragraph, part, lists, review }))
      state.current.paragraphs.push(i);
    else {
      state.current = newStretch(i, part, review);
      stretches.push(state.current);
    }
    state.begun ||= part !== undefined && part !== 'opening';
    state.under = review;
    state.held = Math.max(state.held, lastParagraph(lists, index));
    // A list that begins in its midst ends the stretch.
    if (lists.length === 0 && nesting.until[i]! < paragraph.range.end) state.current = undefined;
  }
  return stretches;
}

/** Where the gathering of stretches has come to. */
interface Gathering {
  current: Growing | undefined;
  /** The review that the last paragraph belongs to. */
  under: Review | undefined;
  /** A list that began inside a paragraph of this stretch goes on to here. */
  held: number;
  begun: boolean;
}

interface Comer {
  readonly at: number;
  readonly paragraph: Paragraph;
  readonly part: Part | undefined;
  readonly lists: readonly DraftList[];
  readonly review: Review | undefined;
}

/** True when a paragraph belongs to the stretch at hand: to its review, to its list, or to what it does. */
function staysIn(
  { current, under, held }: Gathering,
  { at, paragraph, part, lists, review }: Comer,
): boolean {
  if (review || under) return review === under;
  return at <= held || goesOn(current, paragraph, part, lists);
}

function newStretch(at: number, part: Part | undefined, review: Review | undefined): Growing {
  return { ...(part ? { part } : {}), ...(review ? { reviewee: review.reviewee } : {}), paragraphs: [at] };
}

/** The last paragraph into which lists go; -1 where there are none. */
function lastParagraph(lists: readonly DraftList[], index: ReadonlyMap<Paragraph, number>): number {
  let last = -1;
  for (const { points } of lists)
    for (const { paragraph } of points) last = Math.max(last, index.get(paragraph) ?? -1);
  return last;
}

/** What a review says, all of its paragraphs together. */
function reviewEvidence({ from, to }: Review, paragraphs: readonly Paragraph[]): PartEvidence[] {
  return contentEvidence(sum(paragraphs.slice(from, to).map(({ folded }) => weightsIn(folded))));
}

/** True when a paragraph goes on with what a stretch does. */
function goesOn(
  stretch: Growing | undefined,
  { kind }: Paragraph,
  part: Part | undefined,
  lists: readonly DraftList[],
): boolean {
  if (!stretch || kind === 'heading' || (lists.length > 0 && stretch.part === 'opening')) return false;
  return part === undefined || part === stretch.part;
}

/** @param owned the first and the last paragraph that points own, -1 where there is none, and how many there are */
function placeOf(
  i: number,
  owned: { readonly first: number; readonly last: number; readonly count: number },
  begun: boolean,
): StretchPlace {
  return {
    first: i === 0,
    before: !begun && (owned.first < 0 || i <= owned.first),
    after: i > owned.last && i > 0,
    last: i === owned.count - 1,
  };
}

interface StretchPlace {
  readonly first: boolean;
  /** Nothing but the opening has come yet. */
  readonly before: boolean;
  /** After the last list. */
  readonly after: boolean;
  readonly last: boolean;
}

function stretchEvidence(paragraph: Paragraph, { first, before, after, last }: StretchPlace): PartEvidence[] {
  const { folded, kind } = paragraph;
  if (kind === 'heading') return [...headingCues(folded)];
  const said = saidIn(folded);
  const evidence: PartEvidence[] = [...said.evidence];
  const add = (part: Part, name: string, weight: number) => evidence.push({ part, name, weight });
  if (first) add('opening', '讲话的第一段', 5);
  if (before && said.opens) add('opening', '交代会议', 3);
  if (said.announces) add(before ? 'opening' : 'requirement', '引出下文', 2.5);
  // A speech does not end before it has said anything: 下面讲几点意见。/ 同志们！……要……要……
  if (after && !before && said.closes) add('closing', '面向全场', last ? 5 : 3);
  if (after && last && endsOnCall(folded)) add('closing', '末段号召', 3);
  return evidence;
}

/** What an unlabelled paragraph says, wherever it stands. */
const saidIn = remember((folded: string) => ({
  evidence: [...leadCues(folded), ...contentEvidence(weightsIn(folded))],
  opens: opens(folded),
  announces: announces(folded),
  closes: closes(folded),
}));
