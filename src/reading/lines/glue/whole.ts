/**
 * 粘连: where a page glued lines into one. A line is read as if its breaks were there: title, salutation (heads.ts),
 * headings (headings.ts) and the paragraphs under them (text.ts). Nothing in the text is changed; the breaks are offsets.
 */

import { seamsOnce } from './headings';
import { headBreaks, speechBreaks } from './heads';
import { textBreaks } from './text';

/** True for a folded line that no page glued together, whatever stands around it. */
export function isWhole(line: string): boolean {
  return (
    speechBreaks(line).length === 0 &&
    headBreaks(line, false).length === 0 &&
    headBreaks(line, true).length === 0 &&
    textBreaks(line, false).length === 0 &&
    seamsOnce(line) === undefined
  );
}
