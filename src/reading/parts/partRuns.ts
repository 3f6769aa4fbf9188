/** Unlabelled paragraphs in a row that do one job. */

import { foldMarks } from '../../language/fold';
import { headingCues, leadCues } from '../../language/headings';
import { openingAddress } from '../../language/salutation';
import { announces, closes, endsOnCall, opens } from '../../language/speechEnds';
import type { Paragraph, Part, PartEvidence } from '../../model/manuscript';
import { headingLength } from '../../model/paragraph';
import { remember } from '../../model/remember';
import type { DraftList } from '../points/drafts';
import type { Nesting } from '../points/points';
import { asEvidence, contentEvidence, decide } from './evidence';
import type { Spoken } from './pointParts';
import type { Review } from './reviews';
import { type Said, sum, type Weights } from './said';

/** Unlabelled paragraphs in a row that do one job; indices into the speech's text. */
export interface PartRun {
  readonly part?: Part;
  /** What its first paragraph was judged by. */
  readonly evidence: readonly PartEvidence[];
  /** 逐一点评: whom it is about. */
  readonly reviewee?: string;
  readonly paragraphs: readonly number[];
}

/** The heading of a run: its first clause, and not the address alone: 同志们！现在的关键是抓好落实。 */
export function runTitle({ text, folded }: Paragraph): string {
  const address = openingAddress(folded);
  return foldMarks(text.slice(0, address + headingLength(folded.slice(address))));
}

/** A run while it is being gathered. */
interface Growing {
  part?: Part;
  readonly evidence: readonly PartEvidence[];
  reviewee?: string;
  readonly paragraphs: number[];
}

/** Groups the paragraphs that no point of the first level owns. */
export function runsOf(
  { paragraphs, said, index }: Spoken,
  nesting: Nesting,
  reviews: readonly (Review | undefined)[],
): PartRun[] {
  const owned = paragraphs.map((_, i) => nesting.owner[i] !== undefined);
  const bounds = { first: owned.indexOf(true), last: owned.lastIndexOf(true), count: owned.length };
  const runs: Growing[] = [];
  const state: Gathering = { current: undefined, under: undefined, held: -1, begun: false };
  for (const [i, paragraph] of paragraphs.entries()) {
    if (owned[i]) {
      if (i > state.held) state.current = undefined;
      continue;
    }
    const review = reviews[i];
    const lists = nesting.inside[i]!.filter(({ parent }) => !parent);
    const evidence = review
      ? reviewEvidence(review, said)
      : evidenceAt(paragraph, said.within(i), placeOf(i, bounds, state.begun));
    const part = decide(evidence);
    if (state.current && staysIn(state, { at: i, paragraph, part, lists, review }))
      state.current.paragraphs.push(i);
    else {
      state.current = newRun(i, { part, evidence, review });
      runs.push(state.current);
    }
    state.begun ||= part !== undefined && part !== 'opening';
    state.under = review;
    state.held = Math.max(state.held, lastParagraph(lists, index));
    // A list that begins in its midst ends the run.
    if (lists.length === 0 && nesting.until[i]! < paragraph.range.end) state.current = undefined;
  }
  return runs;
}

/** Where the gathering of runs has come to. */
interface Gathering {
  current: Growing | undefined;
  /** The review that the last paragraph belongs to. */
  under: Review | undefined;
  /** A list that began inside a paragraph of this run goes on to here. */
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

/** True when a paragraph belongs to the run at hand: to its review, to its list, or to what it does. */
function staysIn(
  { current, under, held }: Gathering,
  { at, paragraph, part, lists, review }: Comer,
): boolean {
  if (review || under) return review === under;
  return at <= held || goesOn(current, paragraph, part, lists);
}

function newRun(
  at: number,
  { part, evidence, review }: Pick<Comer, 'part' | 'review'> & Pick<PartRun, 'evidence'>,
): Growing {
  return {
    ...(part ? { part } : {}),
    evidence,
    ...(review ? { reviewee: review.reviewee } : {}),
    paragraphs: [at],
  };
}

/** The last paragraph into which lists go; -1 where there are none. */
function lastParagraph(lists: readonly DraftList[], index: ReadonlyMap<Paragraph, number>): number {
  let last = -1;
  for (const { points } of lists)
    for (const { paragraph } of points) last = Math.max(last, index.get(paragraph) ?? -1);
  return last;
}

/** What a review says, all of its paragraphs together. */
function reviewEvidence({ from, to }: Review, said: Said): PartEvidence[] {
  return contentEvidence(sum(Array.from({ length: to - from }, (_, i) => said.within(from + i))));
}

/** True when a paragraph goes on with what a run does. */
function goesOn(
  run: Growing | undefined,
  { kind }: Paragraph,
  part: Part | undefined,
  lists: readonly DraftList[],
): boolean {
  if (!run || kind === 'heading' || (lists.length > 0 && run.part === 'opening')) return false;
  return part === undefined || part === run.part;
}

/** @param owned the first and the last paragraph that points own, -1 where there is none, and how many there are */
function placeOf(
  i: number,
  owned: { readonly first: number; readonly last: number; readonly count: number },
  begun: boolean,
): RunPlace {
  return {
    first: i === 0,
    before: !begun && (owned.first < 0 || i <= owned.first),
    after: i > owned.last && i > 0,
    last: i === owned.count - 1,
  };
}

interface RunPlace {
  readonly first: boolean;
  /** Nothing but the opening has come yet. */
  readonly before: boolean;
  /** After the last list. */
  readonly after: boolean;
  readonly last: boolean;
}

function evidenceAt(
  paragraph: Paragraph,
  weights: Weights,
  { first, before, after, last }: RunPlace,
): PartEvidence[] {
  const { folded, kind } = paragraph;
  if (kind === 'heading') return headingCues(folded).map(asEvidence);
  const said = framingOf(folded);
  const evidence: PartEvidence[] = [...said.leads, ...contentEvidence(weights)];
  const add = (part: Part, name: string, weight: number) => evidence.push({ part, name, weight });
  if (first) add('opening', '讲话的第一段', 5);
  if (before && said.opens) add('opening', '交代会议', 3);
  if (said.announces) add(before ? 'opening' : 'requirement', '引出下文', 2.5);
  // A speech does not end before it has said anything: 下面讲几点意见。/ 同志们！……要……要……
  if (after && !before && said.closes) add('closing', '面向全场', last ? 5 : 4.5);
  if (after && last && endsOnCall(folded)) add('closing', '末段号召', 3);
  return evidence;
}

/** How an unlabelled paragraph sets out and ends, wherever it stands. */
const framingOf = remember((folded: string) => ({
  leads: leadCues(folded).map(asEvidence),
  opens: opens(folded),
  announces: announces(folded),
  closes: closes(folded),
}));
