/** What every point of a list does. */

import { fold } from '../../language/fold';
import { type HeadingCue, headingCues, weighsBoth } from '../../language/headings';
import { weightsIn } from '../../language/signals/sentence';
import type { Paragraph, Part, PartEvidence } from '../../model/manuscript';
import { indexIn } from '../../model/paragraph';
import type { Draft, DraftList } from '../points/drafts';
import { asEvidence, contentEvidence, decide } from './evidence';
import { introInside } from './intros';
import { NONE, type Said, sum, type Weights } from './said';

/** A speech's paragraphs, and what is said in them. */
export interface Spoken {
  readonly paragraphs: readonly Paragraph[];
  readonly said: Said;
  /** Where each paragraph stands. */
  readonly index: ReadonlyMap<Paragraph, number>;
}

interface Context {
  /** What the words before the list say. */
  readonly intro?: HeadingCue | undefined;
  /** What the section does that holds the list. */
  readonly above?: Part | undefined;
}

export function assignList(list: DraftList, spoken: Spoken, context: Context): void {
  const evidence = list.points.map((point) => evidenceFor(point, spoken, context));
  // Of one unit good is said, of the next not.
  const common = list.reviews ? [] : commonPart(evidence);
  list.points.forEach((point, i) => {
    point.evidence = [...evidence[i]!, ...common];
    const part = decide(point.evidence);
    for (const inner of point.lists)
      assignList(inner, spoken, { intro: introInside(inner, inner.points[0]!.paragraph), above: part });
    const inside = part ?? onePart(point.lists) ?? (context.above === 'opening' ? 'opening' : undefined);
    if (inside) point.part = inside;
  });
}

/** Everything that speaks for what a point does. */
function evidenceFor(point: Draft, spoken: Spoken, { intro, above }: Context): PartEvidence[] {
  const nested = above && above !== 'opening' && above !== 'closing' && above !== 'assessment';
  const isReport = above === 'praise' || above === 'assessment';
  const { ask, ...others } = weightsOf(point, spoken);
  return [
    ...headingCues(point.title)
      .filter(({ imperative }) => !(isReport && imperative))
      .map(asEvidence),
    ...headingEvidence(point.title),
    ...(intro ? [asEvidence(intro)] : []),
    ...(nested ? [{ part: above, name: '在这一环节之下', weight: 3 }] : []),
    ...(point.label.style === 'yao' ? [{ part: 'requirement' as const, name: '一要……', weight: 4 }] : []),
    ...contentEvidence({ ...others, ask: isReport ? ask * REPORTED : ask }),
  ];
}

/** Under 一、去年工作回顾 what has the form of an order tells what was done: 着力深化改革开放。 */
const REPORTED = 0.15;

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

/** What is said in all that belongs to a point. */
export function weightsOf(point: Draft, spoken: Spoken): Weights {
  const { said, index } = spoken;
  const { paragraph, at, title } = point;
  const from = at + point.label.raw.length;
  const to = indexIn(paragraph, point.end);
  const behind = from + title.length;
  // The heading has its own say.
  const isHeading = paragraph.kind === 'heading' && behind <= to && paragraph.folded.startsWith(title, from);
  return sum([
    said.within(index.get(paragraph)!, isHeading ? behind : from, to),
    ...point.paragraphs.map((each) => said.within(each)),
    ...point.lists.flatMap(({ points }) =>
      points.map((inner) =>
        inner.paragraph === paragraph && inner.inline ? NONE : weightsOf(inner, spoken),
      ),
    ),
  ]);
}

/** What all points of the lists do, if it is one thing: what is said of them holds for what leads to them. */
export function onePart(lists: readonly DraftList[]): Part | undefined {
  const points = lists.flatMap((list) => list.points);
  const part = points[0]?.part;
  return points.length > 1 && points.every((point) => point.part === part) ? part : undefined;
}
