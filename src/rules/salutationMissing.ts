import type { Check, Fix, Report } from '../checks/check';
import { inWidthOf } from '../language/inWidth';
import type { Manuscript, Speech } from '../model/manuscript';

/** Contests and lessons are summed up without addressing anyone. */
const WITHOUT = /(?:比赛|竞赛|大赛|赛课|教学|课堂|评课|听课|公开课|作品|试卷|作业)/;

/** 缺少称谓: a speech has a salutation before its body. */
export const salutationMissing: Check = {
  id: 'salutation-missing',
  title: '缺少称谓',
  description: '讲话正文前面有称谓，如“同志们：”。',
  severity: 'information',
  wide: true,
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) =>
      speech.salutation || WITHOUT.test(speech.title) ? [] : [report(manuscript, speech)],
    ),
};

function report(manuscript: Manuscript, speech: Speech): Report {
  const first =
    speech.paragraphs.find(({ kind }) => kind !== 'title' && kind !== 'note') ?? speech.paragraphs[0]!;
  const place = speech.titleParagraphs.at(-1) ?? first;
  return {
    range: place.range,
    message: '这篇讲话没有称谓，正文前应有“同志们：”一类的称谓，单独成行',
    fixes: [insertFix(manuscript, first.range.start, first.folded)],
  };
}

function insertFix(manuscript: Manuscript, at: number, folded: string): Fix {
  const lineBreak = breakOf(manuscript.text);
  const salutation = inWidthOf(manuscript, '同志们：');
  // 同志们，今天…… opens with a vocative already: it becomes the salutation.
  const vocative = /^同志们，\s*/.exec(folded)?.[0].length ?? 0;
  return {
    title: vocative > 0 ? `把开头的“同志们”单独成行，改为“${salutation}”` : `插入“${salutation}”`,
    edits: [{ range: { start: at, end: at + vocative }, text: salutation + lineBreak }],
    preferred: true,
  };
}

/** How paragraphs stand apart in the text: one line break or two, as it writes them. */
export function breakOf(text: string): string {
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const breaks = text.match(/(?:\r\n|\r|\n)+/g) ?? [];
  const double = breaks.filter((run) => run.length > end.length).length;
  return double * 2 > breaks.length ? end + end : end;
}
