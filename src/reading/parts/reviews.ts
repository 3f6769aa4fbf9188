/** 逐一点评: where a speech goes through units or people one by one. */
import { leadName } from '../../language/names';
import { closes } from '../../language/speechEnds';
import type { Paragraph } from '../../model/manuscript';
import type { Draft, DraftList } from '../points/drafts';
import type { Nesting } from '../points/points';
import { type Spoken, weightsOf } from './pointParts';
import { sum, type Weights } from './said';

/** Paragraphs in a row about one unit or person; indices into the speech's text, `to` excluded. */
export interface Review {
  readonly reviewee: string;
  readonly from: number;
  readonly to: number;
}

/** Paragraphs that may stand between one heading that is a name and the next, and between paragraphs led by one. */
const MOST_UNDER = { heading: 12, body: 2 } as const;

/**
 * Finds where a speech goes through units or people: points or paragraphs, two or more in a row, each of which sets in
 * with a name. Most of them praise or blame: to hand out tasks is no comment. Marks the points and their lists.
 * @returns by paragraph, the review that it belongs to, where no point of the first level owns it
 */
export function reviewRuns(spoken: Spoken, nesting: Nesting): (Review | undefined)[] {
  const inside = nesting.inside.flat().filter(({ parent }) => !parent);
  for (const list of [...nesting.lists, ...inside]) markList(list, (point) => weightsOf(point, spoken));
  const by: (Review | undefined)[] = [];
  const { paragraphs, said } = spoken;
  const weighAll = ({ from, to }: Review) =>
    sum(Array.from({ length: to - from }, (_, i) => said.within(from + i)));
  for (const review of runsOf(paragraphReviews(paragraphs, nesting), weighAll).flat())
    for (let at = review.from; at < review.to; at++) by[at] = review;
  return by;
}

function markList(list: DraftList, weigh: (point: Draft) => Weights): void {
  const named = list.points.map((point) => {
    const reviewee = leadName(point.title);
    return reviewee === undefined ? undefined : { point, reviewee };
  });
  for (const { point, reviewee } of runsOf(named, (each) => weigh(each.point)).flat()) {
    point.reviewee = reviewee;
    list.reviews = true;
  }
  for (const { lists } of list.points) for (const inner of lists) markList(inner, weigh);
}

/** The runs of two or more that are about different ones, in half of which something is praised or blamed. */
function runsOf<Item extends { readonly reviewee: string }>(
  items: readonly (Item | undefined)[],
  weigh: (item: Item) => Weights,
): Item[][] {
  const runs: Item[][] = [[]];
  for (const item of items) {
    if (item) runs.at(-1)!.push(item);
    else runs.push([]);
  }
  return runs.filter((run) => {
    const names = new Set(run.map(({ reviewee }) => reviewee));
    const judged = run.map(weigh).filter(({ praise, blame }) => praise + blame > 0);
    return names.size > 1 && judged.length * 2 >= run.length;
  });
}

/** The paragraphs that set in with a name, each with those under it; `undefined` where a row of them breaks off. */
function paragraphReviews(paragraphs: readonly Paragraph[], { owner }: Nesting): (Review | undefined)[] {
  const found: (Review | undefined)[] = [];
  let last: { reviewee: string; from: number; to: number } | undefined;
  paragraphs.forEach((paragraph, at) => {
    const reviewee = owner[at] || paragraph.label ? undefined : leadName(paragraph.folded);
    if (reviewee !== undefined) {
      // What stands between two of a row belongs to the first.
      if (last && paragraphs[last.from]!.kind === paragraph.kind) last.to = at;
      else found.push(undefined);
      last = { reviewee, from: at, to: at + 1 };
      found.push(last);
    } else if (last && (owner[at] || !isUnder(paragraph, at - last.from, paragraphs[last.from]!))) {
      last = undefined;
      found.push(undefined);
    } else if (last && paragraphs[last.from]!.kind === 'heading') last.to = at + 1;
  });
  return found;
}

/** True when a paragraph may belong to what one before it began. */
function isUnder({ kind, folded }: Paragraph, distance: number, head: Paragraph): boolean {
  return (
    kind === 'body' && distance <= MOST_UNDER[head.kind === 'heading' ? 'heading' : 'body'] && !closes(folded)
  );
}
