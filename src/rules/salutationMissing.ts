import type { Check, Fix, Report } from '../checks/check';
import { inWidthOf } from '../language/inWidth';
import { addressesNobody, goesOnFromAbove, openingAddress } from '../language/salutation';
import { breakOf, lineBefore } from '../model/breaks';
import type { Manuscript, Paragraph, Speech } from '../model/manuscript';
import { reportsMeeting } from './shared/report';

/** 缺少称谓: a speech has a salutation before its body. */
export const salutationMissing: Check = {
  id: 'salutation-missing',
  title: '缺少称谓',
  description: '讲话正文前面有称谓，如“同志们：”。',
  severity: 'information',
  basis: 'genre',
  wide: true,
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) =>
      speech.salutation || mayGoWithout(speech) || reportsMeeting(speech)
        ? []
        : [report(manuscript, speech, breakOf(manuscript))],
    ),
};

/** A bare 点评总结 of a contest or a lesson, a host's script, an excerpt from the midst of a speech. */
function mayGoWithout({ title, paragraphs }: Speech): boolean {
  const first = paragraphs.find(({ kind }) => kind === 'heading' || kind === 'body');
  return addressesNobody(title) || first === undefined || isExcerpt(first);
}

/** The first paragraph goes on with something: its list has begun above it, or its sentence. */
function isExcerpt({ folded, label }: Paragraph): boolean {
  return (label !== undefined && label.number > 1) || goesOnFromAbove(folded);
}

function report(manuscript: Manuscript, speech: Speech, lineBreak: string): Report {
  const first =
    speech.paragraphs.find(({ kind }) => kind !== 'title' && kind !== 'note') ?? speech.paragraphs[0]!;
  const place = speech.titleParagraphs.at(-1) ?? first;
  return {
    range: place.range,
    message: '这篇讲话没有称谓，正文前应有“同志们：”一类的称谓，单独成行',
    fixes: [insertFix(manuscript, first, lineBreak)],
  };
}

function insertFix(manuscript: Manuscript, { range, folded }: Paragraph, lineBreak: string): Fix {
  const salutation = inWidthOf(manuscript, '同志们：');
  // 同志们，今天…… opens with a vocative already: it becomes the salutation.
  const vocative = openingAddress(folded);
  return {
    title: vocative > 0 ? `把开头的“同志们”单独成行，改为“${salutation}”` : `插入“${salutation}”`,
    edits: [lineBefore(manuscript.text, range.start, salutation, { lineBreak, taken: vocative })],
    preferred: true,
  };
}
