/** Whether what is checked is written with the marks of Markdown. */
import { MARKED_LINES, markedLinesIn } from '../../language/page/markup';
import type { Manuscript, SegmentReading } from '../../model/manuscript';
import { rememberLast } from '../../model/remember';
import { stretchesOf } from './stretches';

const markedLines = rememberLast(({ text }: SegmentReading) => markedLinesIn(text));

/** True for a text in Markdown, as chat assistants write it: some of its lines have marks that can be nothing else. */
export function isInMarkdown(manuscript: Manuscript): boolean {
  let marked = 0;
  for (const { reading } of stretchesOf(manuscript)) marked += markedLines(reading);
  return marked >= MARKED_LINES;
}
