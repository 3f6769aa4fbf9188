/** What the four checks for a missing part have in common. */

import type { CheckInput, Report } from '../../checks/check';
import { PART_TEXT } from '../../language/partTexts';
import { isChairs } from '../../language/titles';
import type { Manuscript, Speech } from '../../model/manuscript';
import { insertParagraphs } from '../../restructure/insertParagraphs';
import { breaksOff, endsInOrders, isCutOff, isShownInPart, isUnfinished } from './ending';
import { type ExpectedPart, hasPart } from './hasPart';
import { placeFor } from './partPlace';
import { reportsMeeting } from './report';

/** A speech shorter than this has only just been begun, in characters. */
const BEGUN = 200;

const NAMES: Readonly<Record<ExpectedPart, string>> = {
  praise: '肯定成绩',
  critique: '指出问题',
  requirement: '提出要求',
  closing: '结尾',
};

/** Reports every speech that lacks the part, on its title or salutation. */
export function reportMissing(
  { manuscript, editing }: CheckInput,
  part: ExpectedPart,
  messageOf: (speech: Speech) => string,
): Report[] {
  return manuscript.speeches
    .filter(
      (speech) => isWritten(speech, editing) && !mayHave(manuscript, speech, part) && !reportsMeeting(speech),
    )
    .map((speech) => ({
      range: (speech.titleParagraphs[0] ?? speech.salutation ?? speech.paragraphs[0]!).pieces[0]!,
      message: messageOf(speech),
      fixes: fixesFor(manuscript, speech, part),
    }));
}

/** A paragraph that does the part; none behind a text that goes on elsewhere. */
function fixesFor(manuscript: Manuscript, speech: Speech, part: ExpectedPart): Report['fixes'] {
  if (part === 'closing' && (isShownInPart(manuscript, speech) || breaksOff(speech))) return [];
  const edits = [insertParagraphs(manuscript, speech, PART_TEXT[part], placeFor(speech, part))];
  return [{ title: `插入“${NAMES[part]}”的段落`, edits, preferred: true }];
}

/** A text that is not finished may have the part in its rest; that it is not, `closing-missing` or `promise-count` tells. */
function mayHave(manuscript: Manuscript, speech: Speech, part: ExpectedPart): boolean {
  // 首先必须提高认识。（未完，全文共2103字）: what sounds like an end is none.
  if (part === 'closing') return hasPart(speech, part) && !isCutOff(manuscript, speech);
  if (hasPart(speech, part)) return true;
  // Who leads a meeting calls others up to praise and to blame.
  if (part !== 'requirement' && isChairs(speech.title)) return true;
  return isShownInPart(manuscript, speech) || stopsBefore(speech, part);
}

/** A text that is not finished stops before a part unless its last words are of one that comes behind it. */
function stopsBefore(speech: Speech, part: Exclude<ExpectedPart, 'closing'>): boolean {
  return isUnfinished(speech) && !(part !== 'requirement' && endsInOrders(speech));
}

/** In the editor a speech that has only just been begun is left in peace. */
function isWritten({ paragraphs }: Speech, editing: boolean): boolean {
  const bodies = paragraphs.filter(({ kind }) => kind === 'body');
  return editing ? bodies.reduce((sum, { text }) => sum + text.length, 0) >= BEGUN : bodies.length > 0;
}
