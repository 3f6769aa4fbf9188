/**
 * Where a missing part belongs: before what comes behind it as a rule. It never parts a list from what announces it, for
 * its own 一是，二是 would be taken for what was announced: the sentence 下面我讲三点意见。 goes on with its list.
 */
import { actsIn, textOf } from '../../language/acts/speechActs';
import { announcesList } from '../../language/announcing';
import { sentencesIn, spokenSentencesIn } from '../../language/sentences';
import type { Paragraph, Speech } from '../../model/manuscript';
import { indexIn, offsetIn } from '../../model/paragraph';
import type { ExpectedPart } from './hasPart';

/** What comes behind a part, as a rule. */
const BEHIND: Readonly<Record<Exclude<ExpectedPart, 'closing'>, readonly string[]>> = {
  praise: ['critique', 'cause', 'requirement', 'closing'],
  critique: ['cause', 'requirement', 'closing'],
  requirement: ['closing'],
};

/** The place before which the part belongs; the end of the speech where there is none. */
export function placeFor(speech: Speech, part: ExpectedPart): number | undefined {
  const start = part === 'closing' ? undefined : startOf(speech, part);
  return start === undefined ? tailOf(speech) : sentenceAt(speech, announcedAt(speech, start));
}

/** What a page, or who signs it, set behind the last words. */
function tailOf(speech: Speech): number | undefined {
  const last = textOf(speech).at(-1);
  return speech.paragraphs[speech.paragraphs.indexOf(last!) + 1]?.range.start;
}

/** Where the first of what comes behind a part begins. */
function startOf(speech: Speech, part: Exclude<ExpectedPart, 'closing'>): number | undefined {
  const behind = BEHIND[part];
  const node = speech.children.find((child) => child.part !== undefined && behind.includes(child.part));
  const blamed = part === 'praise' ? blamedAt(speech) : undefined;
  const starts = [node?.range.start, blamed].filter((start) => start !== undefined);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** More likely than not. */
const LIKELY = 0.5;

/** Where the first sentence stands that blames, wherever it does; where it is in a list, the list. */
function blamedAt(speech: Speech): number | undefined {
  for (const [paragraph, acts] of actsIn(speech)) {
    const at = acts.findIndex(({ blame }) => blame > LIKELY);
    if (at < 0) continue;
    const offset = offsetIn(paragraph, sentencesIn(paragraph.folded)[at]!.start);
    const list = speech.series.find(
      ({ parent, points }) =>
        parent === speech && points.some(({ range }) => range.start <= offset && offset < range.end),
    );
    return list ? list.points[0]!.range.start : offset;
  }
  return undefined;
}

/** The place of what announces a list that begins at an offset; the offset itself where nothing does. */
function announcedAt(speech: Speech, offset: number): number {
  const promise = speech.promises.find(({ points }) => points[0]?.range.start === offset);
  if (promise) return promise.phraseRange.start;
  const text = textOf(speech);
  const at = text.findIndex(({ range }) => range.start === offset);
  const above = text[at - 1];
  if (!above || text[at]!.label?.number !== 1 || !announcesList(above.folded)) return offset;
  return offsetIn(above, spokenSentencesIn(above.folded).at(-1)!.start);
}

/** Where the sentence begins that holds an offset; its paragraph, where a list or a quotation would be cut in two. */
function sentenceAt(speech: Speech, offset: number): number {
  const paragraph = textOf(speech).find(({ range }) => range.start <= offset && offset < range.end);
  if (!paragraph) return offset;
  const index = indexIn(paragraph, offset);
  const { start } = spokenSentencesIn(paragraph.folded).findLast((sentence) => sentence.start <= index)!;
  return offsetIn(paragraph, mayCut(paragraph, start) ? start : 0);
}

function mayCut({ folded, label, inline, pieces }: Paragraph, at: number): boolean {
  const quoted = folded.lastIndexOf('“', at - 1) > folded.lastIndexOf('”', at - 1);
  const listed = label !== undefined || inline.some(({ range }) => range.start < offsetIn({ pieces }, at));
  return at === 0 || !(quoted || listed);
}
