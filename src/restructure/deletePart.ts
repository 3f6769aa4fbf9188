import type { Manuscript, PartNode } from '../model/manuscript';
import { withLine } from './deletePoints';
import { type Outcome, refuse } from './outcome';
import { settle, shapeOf } from './shape';

/** Deletes a stretch of paragraphs that does one job. */
export function deletePart(manuscript: Manuscript, { range, paragraphs }: PartNode): Outcome {
  const shape = shapeOf(manuscript);
  const goes = (at: number) => at >= range.start && at < range.end;
  const between = manuscript.paragraphs.filter((paragraph) => goes(paragraph.range.start));
  if (between.some((paragraph) => !paragraphs.includes(paragraph) && paragraph.kind !== 'residue'))
    return refuse('这一段中间夹着别的内容，请直接在文稿里删。');
  for (const [series, list] of shape.lists) {
    if (series.parent.kind === 'speech' && goes(series.points[0]!.range.start)) list.length = 0;
  }
  const edits = [{ range: withLine(manuscript, range), text: '' }];
  return settle(manuscript.text, edits, [], { shape, loose: true });
}
