import type { Check, Report } from '../checks/check';
import type { Manuscript, Paragraph, Range } from '../model/manuscript';
import { cutOffFrom } from './shared/cutWord';

/** 段落断行: a paragraph is not cut by a line break in mid-sentence or mid-word. */
export const paragraphBroken: Check = {
  id: 'paragraph-broken',
  title: '段落断行',
  description: '一个自然段不在句子或词语中间换行。',
  severity: 'warning',
  run: ({ manuscript, words }) => [
    ...manuscript.paragraphs
      .filter(({ kind }) => kind === 'body' || kind === 'heading')
      .flatMap((paragraph) =>
        paragraph.pieces.slice(1).map((next, i) => report(manuscript, paragraph, paragraph.pieces[i]!, next)),
      ),
    ...manuscript.speeches.flatMap((speech) =>
      speech.paragraphs.flatMap((paragraph) => {
        const next = cutOffFrom(speech, paragraph, words);
        return next ? [report(manuscript, paragraph, paragraph.pieces.at(-1)!, next.pieces[0]!)] : [];
      }),
    ),
  ],
};

function report({ text }: Manuscript, paragraph: Paragraph, before: Range, after: Range): Report {
  const gap = { start: before.end, end: after.start };
  return {
    // The last character before the break and the first one after it.
    range: { start: before.end - 1, end: after.start + 1 },
    message: `${paragraph.kind === 'heading' ? '标题' : '段落'}在“${text.slice(Math.max(before.start, before.end - 4), before.end)}”后断成了两行`,
    fixes: [
      {
        title: `接成一行：“${text.slice(Math.max(before.start, before.end - 4), before.end)}${text.slice(after.start, Math.min(after.end, after.start + 4))}”`,
        edits: [{ range: gap, text: needsSpace(text, gap) ? ' ' : '' }],
        preferred: true,
        safe: true,
      },
    ],
  };
}

/** Two Latin words that a line break kept apart. */
function needsSpace(text: string, gap: Range): boolean {
  return /[A-Za-z]/.test(text[gap.start - 1] ?? '') && /[A-Za-z]/.test(text[gap.end] ?? '');
}
