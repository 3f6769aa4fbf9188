/** Selection that grows: clause, sentence, paragraph, point, the points over it, speech, all. */
import type { Manuscript, Paragraph, PartNode, Point, Range, Speech } from '../model/manuscript';
import { indexIn, rangeIn } from '../model/paragraph';

const CLAUSE_MARK = /[，；：。！？…]/;
/** What ends a sentence as it is spoken, with the closing marks that belong to it. */
const SENTENCE_END = /(?:[。！？]|……)+[”’）》】」』]*/g;

/** The ranges around an offset, each within the next; the last is the whole text. */
export function selectionsAt(manuscript: Manuscript, offset: number): Range[] {
  const holds = ({ start, end }: Range) => offset >= start && offset <= end;
  const { text, frontMatter, paragraphs, speeches } = manuscript;
  // Where two paragraphs meet, the later one: that is where one writes.
  const paragraph = paragraphs.findLast(({ range }) => holds(range));
  const ranges = [
    ...(paragraph ? withinParagraph(paragraph, offset) : []),
    ...speeches.flatMap(sectionsOf),
    ...(frontMatter ? [frontMatter.range] : []),
    { start: 0, end: text.length },
  ].filter(holds);
  return nest(ranges);
}

/** The clause, the sentence, the label with its heading, and the paragraph. */
function withinParagraph(paragraph: Paragraph, offset: number): Range[] {
  const { folded, label, inline, range } = paragraph;
  const at = indexIn(paragraph, offset);

  let start = at;
  while (start > 0 && !CLAUSE_MARK.test(folded[start - 1]!)) start--;
  // A label is no part of the clause after it.
  for (const { range: own } of [...(label ? [label] : []), ...inline]) {
    const end = indexIn(paragraph, own.end);
    if (end > start && end <= at) start = end;
  }
  const length = folded.slice(at).search(CLAUSE_MARK);
  const end = length < 0 ? folded.length : at + length;

  return [rangeIn(paragraph, start, end), sentenceAt(paragraph, at), range].filter(
    (each) => each.end > each.start,
  );
}

function sentenceAt(paragraph: Paragraph, at: number): Range {
  const { folded } = paragraph;
  let start = 0;
  for (const { index, 0: mark } of folded.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > at) return rangeIn(paragraph, start, end);
    // Behind the last mark there is nothing to select but what it ends.
    if (end < folded.length) start = end;
  }
  return rangeIn(paragraph, start, folded.length);
}

function sectionsOf(speech: Speech): Range[] {
  const ranges: Range[] = [];
  const add = (node: Speech | PartNode | Point) => {
    ranges.push(node.range);
    if (node.kind === 'point') ranges.push(node.selectionRange);
    for (const child of node.children) add(child);
  };
  add(speech);
  return ranges;
}

/** From small to large; one that cuts through another is left out. */
function nest(ranges: readonly Range[]): Range[] {
  const nested: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = nested.at(-1);
    const holds = !inner || (range.start <= inner.start && range.end >= inner.end);
    const same = inner && range.start === inner.start && range.end === inner.end;
    if (holds && !same) nested.push(range);
  }
  return nested;
}
