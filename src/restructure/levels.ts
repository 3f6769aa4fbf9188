/** The labels under a point that changes its level: they go along, as deep as they were. */

import { inWidthOf } from '../language/inWidth';
import {
  highest,
  isWritten,
  rankOf,
  reachOf,
  standsAnywhere,
  styleBelow,
  WRITTEN_STYLES,
  withNumber,
  writeLabel,
} from '../language/numbering';
import type { TextEdit } from '../model/changes';
import type { Label, LabelStyle, Manuscript, Point, Series, Speech } from '../model/manuscript';
import { ancestors, type Family, lineLists, listsUnder } from '../model/tree';
import { isRefused, type Refused, refuse } from './outcome';

/** Spoken styles that may stand under another spoken one, the most usual first. */
const SPOKEN: readonly LabelStyle[] = ['shi', 'qi', 'yao'];

/** A label in the style of another, spelled as that one is. */
export function writeLike(manuscript: Manuscript, model: Label, number: number): string {
  const text = model.mend
    ? inWidthOf(manuscript, writeLabel(model.style, number, model.text))
    : withNumber(model, number);
  return (text ?? model.raw) + spaceAfter(manuscript, model);
}

/** The white space between a label and its heading. */
export function spaceAfter({ text }: Manuscript, { range }: Label): string {
  return /^[ \t\u3000]*/.exec(text.slice(range.end, range.end + 8))![0];
}

/** The style of a list that is to be the first one under a point, with a label to imitate where there is one. */
export function firstStyle(
  family: Family,
  holder: Point,
): { readonly style: LabelStyle; readonly model?: Label } | undefined {
  const { series, speech } = family.get(holder)!;
  const cousins = series.points.flatMap((point) => lineLists(family, point));
  if (cousins[0]) return { style: cousins[0].points[0]!.label.style, model: cousins[0].points[0]!.label };
  const over = [holder, ...ancestors(family, holder)].map(({ label }) => label.style);
  const style = styleBelow(holder.label.style) ?? SPOKEN.find((spoken) => !over.includes(spoken));
  if (!style) return undefined;
  const model = labelIn(speech, style);
  return { style, ...(model ? { model } : {}) };
}

/** A label of a style as this speech spells it at the start of its lines. */
function labelIn({ series }: Speech, style: LabelStyle): Label | undefined {
  const points = series.flatMap((list) => list.points);
  return points.find(({ inline, label }) => !inline && label.style === style && !label.mend)?.label;
}

/** A list that changes its level, and what is to be over it and beside it. */
export interface NewPlace {
  readonly style: LabelStyle;
  /** The styles over the point, the nearest first. */
  readonly above: readonly LabelStyle[];
  /** The points that will be its siblings: lists under it look like theirs. */
  readonly beside: readonly Point[];
}

/** The edits of the labels under a point that moves to another level. */
export function deepen(
  manuscript: Manuscript,
  family: Family,
  point: Point,
  { style, above, beside }: NewPlace,
): TextEdit[] | Refused {
  const edits: TextEdit[] = [];
  const over = [style, ...above];
  const cousins = beside.flatMap((sibling) => lineLists(family, sibling))[0]?.points ?? [];
  for (const list of listsUnder(family, point)) {
    const look = lookOf(list, point.label.style, over, cousins[0]?.label);
    if (isRefused(look)) return look;
    const deeper = deepenList(manuscript, family, list, { ...look, above: over, beside: cousins });
    if (isRefused(deeper)) return deeper;
    edits.push(...deeper);
  }
  return edits;
}

/** How the labels of a list are to look. */
interface Look {
  readonly style: LabelStyle;
  /** The label that they imitate, where the new siblings of the point over them have such a list. */
  readonly model: Label | undefined;
}

/**
 * @param own the style that the point over the list has had
 * @param usual the first label of the lists under the new siblings of that point
 */
function lookOf(
  { points }: Series,
  own: LabelStyle,
  over: readonly LabelStyle[],
  usual: Label | undefined,
): Look | Refused {
  const { label: first, inline } = points[0]!;
  const model = usual && follows(first.style, usual.style, over) ? usual : undefined;
  // A list inside a paragraph keeps its labels, and must do at its new place.
  const style = inline ? first.style : (model?.style ?? fittingBelow(first.style, own, over));
  if (!style) return refuse('下面的分点已经是最低一层序号，不能再降。');
  if (clashes(style, over, inline))
    return refuse(`下面还有“${first.text}”一组，会和上一层的序号相同。请先换一种序号。`);
  return { style, model };
}

/** True when a list takes the usual style: a written one for a written one; 一是 only where 一是 stands over it now. */
function follows(style: LabelStyle, usual: LabelStyle, over: readonly LabelStyle[]): boolean {
  return isWritten(style) ? isWritten(usual) : over.includes(style);
}

/** The style that a list has under `over` by itself: a spoken one stays. */
function fittingBelow(
  style: LabelStyle,
  own: LabelStyle,
  over: readonly LabelStyle[],
): LabelStyle | undefined {
  return isWritten(style) ? writtenBelow(style, own, over) : style;
}

/** The edits of the labels of a list, and of those under its points. */
function deepenList(
  manuscript: Manuscript,
  family: Family,
  { points }: Series,
  { style, model, above, beside }: NewPlace & Look,
): TextEdit[] | Refused {
  const edits: TextEdit[] = [];
  const first = points[0]!.label.style;
  for (const child of points) {
    const { label } = child;
    // 最后 among 第一 第二 is of another style than the list, and stays.
    const changes = label.style === first && style !== first;
    if (changes) {
      if (label.number > highest(style)) return refuse(`“${label.text}”换不成要用的序号。`);
      edits.push(restyled(manuscript, label, style, model ?? labelIn(family.get(child)!.speech, style)));
    }
    const inner = { style: changes ? style : label.style, above, beside };
    const deeper = deepen(manuscript, family, child, inner);
    if (isRefused(deeper)) return deeper;
    edits.push(...deeper);
  }
  return edits;
}

/** The edit that writes a label in another style, like a model where there is one. */
function restyled(
  manuscript: Manuscript,
  label: Label,
  style: LabelStyle,
  model: Label | undefined,
): TextEdit {
  const { start, end } = label.range;
  return {
    range: { start, end: end + spaceAfter(manuscript, label).length },
    text: model
      ? writeLike(manuscript, model, label.number)
      : inWidthOf(manuscript, writeLabel(style, label.number)),
  };
}

/** True when labels of a style cannot be told from those over them, or are outranked. */
function clashes(style: LabelStyle, over: readonly LabelStyle[], inline: boolean): boolean {
  if (!isWritten(style)) return !inline && over.includes(style);
  return over.some((upper) => isWritten(upper) && rankOf(upper) >= rankOf(style));
}

/** A written style for a list under `over`, as many steps below it as it was below `own`, as far as the order has it. */
function writtenBelow(
  style: LabelStyle,
  own: LabelStyle,
  over: readonly LabelStyle[],
): LabelStyle | undefined {
  const upper = over.find(isWritten);
  if (!upper) return style;
  const steps = rankOf(style) - rankOf(isWritten(own) && isWritten(over[0]!) ? own : upper);
  if (standsAnywhere(style) && steps !== 1) return upper === style ? undefined : style;
  return WRITTEN_STYLES[rankOf(upper) + Math.max(1, Math.min(steps, reachOf(upper)))];
}
