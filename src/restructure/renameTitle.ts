import { foldMarks } from '../language/fold';
import type { Manuscript, Point, Range, Speech } from '../model/manuscript';
import { spaceAfter } from './levels';
import { type Outcome, refuse } from './outcome';
import { settle, shapeOf, sizeOfText } from './shape';

/** Writes another heading after a point's label, or another title over a speech. */
export function renameTitle(manuscript: Manuscript, node: Point | Speech, title: string): Outcome {
  const { text } = manuscript;
  const range = titleRange(manuscript, node);
  if (!range) return refuse('标题不在一行里，请直接在文稿里改。');
  const written = title.trim();
  if (written === '' || /[\r\n]/.test(written)) return refuse('标题要写在一行里，不能为空。');
  const edits = [{ range, text: written }];
  const shape = shapeOf(manuscript);
  if (node.kind === 'point') {
    const twig = shape.twigs.get(node)!;
    twig.title = foldMarks(written).replace(/[，、\s]+$/, '');
    twig.size += sizeOfText(written) - sizeOfText(text.slice(range.start, range.end));
  }
  const places = [{ start: range.start, end: range.start + written.length }];
  return settle(text, edits, places, {
    shape,
    reason: '标题改成这样，会被读成别的结构。请直接在文稿里改。',
  });
}

/** Where the heading stands, without its label; `undefined` where it is not in one piece. */
function titleRange(manuscript: Manuscript, node: Point | Speech): Range | undefined {
  if (node.kind === 'point') {
    const { label, selectionRange } = node;
    const start = label.range.end + spaceAfter(manuscript, label).length;
    return { start: Math.min(start, selectionRange.end), end: selectionRange.end };
  }
  const [paragraph, ...more] = node.titleParagraphs;
  if (!paragraph || more.length > 0) return undefined;
  const { label, range } = paragraph;
  return {
    start: label ? label.range.end + spaceAfter(manuscript, label).length : range.start,
    end: range.end,
  };
}
