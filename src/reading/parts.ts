/** 环节: giving every point and every stretch of unlabelled paragraphs the part it plays, where that can be told. */
import {
  announcesRequirements,
  clearPartOfHeading,
  isClosing,
  isImperative,
  isOpening,
  partOfHeading,
  partOfLead,
} from '../language/cues';
import type { Paragraph, Part } from '../model/manuscript';
import { headingLength } from '../model/paragraph';
import type { DraftList } from './drafts';
import type { Nesting } from './points';

/** Unlabelled paragraphs in a row that do one job; indices into the speech's text. */
export interface Stretch {
  readonly part?: Part;
  readonly paragraphs: readonly number[];
}

/** Assigns `part` to the drafts and groups the paragraphs of the first level. */
export function assignParts(paragraphs: readonly Paragraph[], nesting: Nesting): Stretch[] {
  const leads = paragraphs.map((paragraph, i) => (nesting.owner[i] ? undefined : leadPart(paragraph)));
  const stretches: { part?: Part; paragraphs: number[] }[] = [];
  const firstList = Math.min(
    ...nesting.lists.filter(({ paragraph }) => paragraph >= 0).map(({ paragraph }) => paragraph),
  );
  const lastList = Math.max(-1, ...nesting.owner.flatMap((owner, i) => (owner ? [i] : [])));
  let current: { part?: Part; paragraphs: number[] } | undefined;
  /** A list that began inside a paragraph of this stretch goes on to here. */
  let held = -1;
  paragraphs.forEach((paragraph, i) => {
    if (nesting.owner[i] && i <= held) return;
    if (nesting.owner[i]) {
      current = undefined;
      return;
    }
    let part = leads[i];
    const atStart = stretches.every((stretch) => stretch.part === 'opening') && i <= firstList;
    if (atStart && paragraph.kind === 'body' && (isOpening(paragraph.folded) || (i === 0 && !part)))
      part = 'opening';
    const hasList = nesting.inside[i]!.some((list) => !list.parent);
    if (i > lastList && isClosing(paragraph.folded)) part = 'closing';
    const startsNew =
      !current ||
      (i > held &&
        (paragraph.kind === 'heading' ||
          (part !== undefined && part !== current.part) ||
          (hasList && current.part === 'opening')));
    for (const { parent, points } of nesting.inside[i]!) {
      if (!parent) held = Math.max(held, ...points.map((point) => paragraphs.indexOf(point.paragraph)));
    }
    if (startsNew) {
      current = { ...(part ? { part } : {}), paragraphs: [i] };
      stretches.push(current);
    } else current!.paragraphs.push(i);
    for (const list of nesting.inside[i]!) assignList(list, part ?? current!.part);
    // A list that begins in its midst ends the stretch.
    if (!hasList && nesting.until[i]! < paragraph.range.end) current = undefined;
  });
  for (const list of nesting.lists) assignList(list, introPart(list, stretches, paragraphs));
  return stretches;
}

/** The part that the paragraph just before a list announces. */
function introPart(
  list: DraftList,
  stretches: readonly Stretch[],
  text: readonly Paragraph[],
): Part | undefined {
  const before = text[list.paragraph - 1];
  if (before && announcesRequirements(before.folded)) return 'requirement';
  if (!before || !introduces(before.folded)) return undefined;
  const intro = stretches.find(({ paragraphs }) => paragraphs.at(-1) === list.paragraph - 1)?.part;
  return intro === 'opening' || intro === 'closing' ? undefined : intro;
}

/** True when a paragraph leads to the list after it, and does not just stand before it. */
function introduces(folded: string): boolean {
  return (
    folded.endsWith('：') ||
    folded.length <= 50 ||
    /(?:方面|特点|问题|不足|点|条|项|亮点|变化)。$/.test(folded)
  );
}

function assignList(list: DraftList, intro: Part | undefined): void {
  const own = list.points.map((point) => partOfHeading(point.title));
  const imperative = list.points.filter((point) => isImperative(point.title)).length;
  // 强化……, 坚持……, 提升…… one after another are requirements, unless the list was introduced as something else.
  const common = intro ?? (imperative * 2 > list.points.length || isCall(list) ? 'requirement' : undefined);
  list.points.forEach((point, i) => {
    const part = list.parent
      ? (intro ?? own[i] ?? common)
      : intro && intro !== 'assessment'
        ? (clearPartOfHeading(point.title) ?? intro)
        : (own[i] ?? common);
    if (part) point.part = part;
    for (const inner of point.lists) assignList(inner, point.part);
  });
}

/** 一要……二要…… */
function isCall(list: DraftList): boolean {
  return list.points[0]!.label.style === 'yao';
}

function leadPart(paragraph: Paragraph): Part | undefined {
  if (paragraph.kind === 'heading') return partOfHeading(paragraph.folded);
  return partOfLead(paragraph.folded);
}

/** The heading of a stretch: its first clause. */
export function stretchTitle(paragraph: Paragraph): string {
  return paragraph.folded.slice(0, headingLength(paragraph.folded));
}
