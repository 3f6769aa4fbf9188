/** 会议报道: it has neither salutation nor closing, and need not praise or ask. */
import { isReport } from '../../language/reports';
import type { Speech } from '../../model/manuscript';
import { rememberLast } from '../../model/remember';

/** True when what reads like a speech reports a meeting: nothing is missing in it. */
export const reportsMeeting = rememberLast(({ title, salutation, paragraphs }: Speech): boolean => {
  if (salutation) return false;
  const text = paragraphs.filter(({ kind }) => kind === 'body' || kind === 'heading' || kind === 'note');
  return isReport(
    title,
    text.map(({ folded }) => folded),
  );
});
