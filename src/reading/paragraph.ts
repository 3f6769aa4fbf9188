/** One paragraph: joined lines, their kind, and the labels in them. */
import { findInlineLabels, type LabelMatch, readLabel } from '../language/labels';
import { readUnmarked } from '../language/unmarked';
import type { Label, Paragraph, ParagraphKind } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import type { Joined } from './joining/joined';
import type { Labelled } from './lists/tokens';

/**
 * Reads the labels of joined lines, and makes them a paragraph of a kind.
 * @param unmarked true where it begins with a label that has lost its mark
 */
export function readParagraph(joined: Joined, kind: ParagraphKind, unmarked: boolean): Labelled {
  const { pieces, joints, after, text, folded } = joined;
  const base = { pieces, range: { start: pieces[0]!.start, end: pieces.at(-1)!.end } };
  const mayHaveLabels = kind === 'heading' || kind === 'body' || kind === 'title';
  const start = mayHaveLabels
    ? (readLabel(folded) ?? (unmarked ? readUnmarked(folded) : undefined))
    : undefined;
  const inside = kind === 'heading' || kind === 'body' ? findInlineLabels(folded, start?.end ?? 0) : [];
  const toLabel = (match: LabelMatch): Label => ({
    style: match.style,
    number: match.number,
    raw: text.slice(match.start, match.end),
    text: folded.slice(match.start, match.end),
    range: rangeIn(base, match.start, match.end),
    ...(match.mend ? { mend: match.mend } : {}),
  });
  const label = start ? { match: start, label: toLabel(start) } : undefined;
  const inline = inside.map((match) => ({ match, label: toLabel(match) }));
  const paragraph: Paragraph = {
    kind,
    ...base,
    joints,
    ...(after ? { after } : {}),
    text,
    folded,
    ...(label ? { label: label.label } : {}),
    inline: inline.map((entry) => entry.label),
  };
  return { paragraph, ...(label && kind !== 'title' ? { start: label } : {}), inside: inline };
}
