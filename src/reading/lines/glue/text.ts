/** Where a page glued headings and paragraphs into one line. */

import { isHan } from '../../../language/fold';
import { isWritten, type LabelMatch, readLabel } from '../../../language/labels';
import { ADDRESS, BLANK_AFTER_END, GLUED_LABEL } from '../../../language/openers';
import { tailAt } from '../../../language/page/residue/fields';
import { closingAt } from '../../../language/speechEnds';
import { remember } from '../../../model/remember';

const SENTENCE_END = /[。！？…]/;
/**
 * The breaks before the headings and paragraphs of a glued line.
 * @param glued true where the line's title or salutation was glued to it
 */
export function textBreaks(folded: string, glued: boolean): readonly number[] {
  return glued ? breaksInGlued(folded) : breaksInLine(folded);
}

const breaksInGlued = remember((folded: string) => findTextBreaks(folded, true));
const breaksInLine = remember((folded: string) => findTextBreaks(folded, false));

function findTextBreaks(folded: string, glued: boolean): number[] {
  const tail = tailAt(folded);
  if (tail !== undefined) return [...findTextBreaks(folded.slice(0, tail), glued), tail];
  const labels = labelBreaks(folded, glued);
  if (!glued && labels.length === 0) return [];
  const addresses = [...folded.matchAll(ADDRESS)].map(({ index }) => index);
  return [
    ...new Set([...labels, ...addresses, ...blankBreaks(folded), ...closingBreak(folded, labels.at(-1))]),
  ]
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
}

/** 三、抓长效。要长。｜谢谢大家！: where the last words turn to all, behind the last label. */
function closingBreak(folded: string, label: number | undefined): number[] {
  const at = label === undefined ? undefined : closingAt(folded.slice(label));
  return at === undefined ? [] : [label! + at];
}

/** A page turned line breaks into blanks: 。 stands now with a blank, now without. */
function blankBreaks(folded: string): number[] {
  const blanks = [...folded.matchAll(BLANK_AFTER_END)];
  const ends = folded.match(/[。！？：]/g)?.length ?? 0;
  return blanks.length * 2 > ends ? [] : blanks.map(({ 0: blank, index }) => index + blank.length);
}

function labelBreaks(folded: string, glued: boolean): number[] {
  const breaks: number[] = [];
  const last = new Map<string, number>();
  let isGlued = glued;
  for (const { index } of folded.matchAll(GLUED_LABEL)) {
    const label = readLabel(folded.slice(index, index + 12));
    if (!label || !isWritten(label.style)) continue;
    const before =
      folded
        .slice(Math.max(0, index - 6), index)
        .trimEnd()
        .at(-1) ?? '';
    const previous = last.get(label.style);
    if (index > 0 && !isBreak(label, previous, before, isGlued)) continue;
    last.set(label.style, label.number);
    if (index === 0) continue;
    isGlued ||= label.style === 'han';
    if (isGlued) breaks.push(index);
  }
  return breaks;
}

/** True when the label stands where a line began: after a sentence, and in its series. */
function isBreak(label: LabelMatch, previous: number | undefined, before: string, glued: boolean): boolean {
  const next = label.number === (previous ?? 0) + 1;
  if (SENTENCE_END.test(before))
    return next || label.number === 1 || (previous === undefined && label.style === 'han');
  if (!glued) return false;
  if (before === '：' || before === '；') return next || (label.number === 1 && before === '：');
  // …知识5、…: a list of digits that is under way.
  return label.style === 'arabic' && label.mend !== undefined && isHan(before) && next && label.number > 2;
}
