/** Why the labels of a speech were read as they are: for whoever doubts a finding, and for whoever mends the reader. */
import { findInlineLabels, type LabelMatch, readLabel } from '../../language/labels';
import { readUnmarked } from '../../language/unmarked';
import type { Label, Paragraph, Speech } from '../../model/manuscript';
import { type Doubt, explainLists } from './lists';
import { type Labelled, tokensOf } from './tokens';

/** For every label of a speech, in order, what became of it, at what cost, and how much dearer the next best reading is. */
export function explainLabels({ paragraphs }: Speech): Doubt[] {
  const texts = paragraphs.filter(({ kind }) => kind === 'heading' || kind === 'body');
  return explainLists(tokensOf(texts.map(relabelled)));
}

/** A paragraph with its labels as they were found. */
function relabelled(paragraph: Paragraph): Labelled {
  const { folded, label, inline } = paragraph;
  const start = label && (readLabel(folded) ?? readUnmarked(folded));
  const inside = findInlineLabels(folded, start?.end ?? 0);
  const found = (match: LabelMatch, own: Label) => ({ match, label: own });
  return {
    paragraph,
    ...(start ? { start: found(start, label) } : {}),
    inside: inline.map((own, i) => found(inside[i]!, own)),
  };
}
