/** From a slip that the language tables tell of to a report at its place in the manuscript. */
import type { Report } from '../../checks/check';
import type { Slip } from '../../language/slips';
import type { Paragraph } from '../../model/manuscript';
import { rangeIn } from '../../model/paragraph';

/** @param paragraph whose logical text the slip's offsets count in */
export function slipReport(
  paragraph: Pick<Paragraph, 'pieces'>,
  { start, end, message, mend }: Slip,
): Report {
  return {
    range: rangeIn(paragraph, start, end),
    message,
    fixes: mend && [
      {
        title: mend.title,
        edits: mend.edits.map((edit) => ({
          range: rangeIn(paragraph, edit.start, edit.end),
          text: edit.text,
        })),
        preferred: true,
        words: true,
        ...(mend.safe ? { safe: true } : {}),
      },
    ],
  };
}
