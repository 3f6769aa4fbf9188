import type { Manuscript, Paragraph, Point } from '../../model/manuscript';
import { headingLength } from '../../model/paragraph';

/**
 * The unlabelled paragraph before `point` that may have lost its label: it opens with a heading of about the same
 * length as the point's own.
 */
export function missingParagraph(
  manuscript: Manuscript,
  previous: Point | undefined,
  point: Point,
): Paragraph | undefined {
  if (point.inline) return undefined;
  const index = manuscript.paragraphs.indexOf(point.paragraph);
  const from = previous ? manuscript.paragraphs.indexOf(previous.paragraph) + 1 : Math.max(0, index - 3);
  return manuscript.paragraphs
    .slice(from, index)
    .findLast(
      (paragraph) =>
        (paragraph.kind === 'body' || paragraph.kind === 'heading') &&
        !paragraph.label &&
        Math.abs(headingLength(paragraph.folded) - point.title.length) <= 3,
    );
}
