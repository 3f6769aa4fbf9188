/** What the words that lead to a list say of its points. */

import { announcesMatters, endsOnCounter, type HeadingCue, introCue } from '../../language/headings';
import { announces } from '../../language/speechEnds';
import type { Paragraph } from '../../model/manuscript';
import type { DraftList } from '../points/drafts';

/** What the paragraph just before a list says of it. */
export function introBefore(list: DraftList, paragraphs: readonly Paragraph[]): HeadingCue | undefined {
  const before = paragraphs[list.paragraph - 1];
  if (!before || before.label) return undefined;
  const { folded } = before;
  const cue = introCue(lastSentence(folded));
  if (cue && introduces(folded)) return cue;
  // 讲三点意见 says hardly more than that points follow: most of them ask, the first may weigh.
  return announces(folded) && !announcesMatters(folded)
    ? { part: 'requirement', name: '讲几点意见', weight: 1.6, pattern: /$/ }
    : undefined;
}

/** What stands before a list in its own paragraph says of it. */
export function introInside(list: DraftList, paragraph: Paragraph): HeadingCue | undefined {
  const { inline, at } = list.points[0]!;
  return inline
    ? introCue(lastSentence(paragraph.folded.slice(Math.max(0, at - LONGEST_INTRO), at)))
    : undefined;
}

/** What leads to a list is no longer; a text without a 。 has many lists and one endless sentence. UTF-16 code units. */
const LONGEST_INTRO = 400;

/** The last sentence of a text, its mark included. */
function lastSentence(folded: string): string {
  const near = folded.slice(-LONGEST_INTRO);
  const [, sentence] = /(?:^|[。！？；])([^。！？；]*[。！？；]?\s*)$/.exec(near) ?? [];
  return sentence ?? near;
}

/** True when a paragraph leads to the list after it, and does not just stand before it. */
function introduces(folded: string): boolean {
  return folded.endsWith('：') || folded.length <= 50 || endsOnCounter(folded);
}
