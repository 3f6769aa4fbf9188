import type { Check, Report } from '../checks/check';
import { type TermHit, termsOf } from '../language/terms';
import type { Paragraph } from '../model/manuscript';
import type { Term } from '../model/office';
import { rangeIn } from '../model/paragraph';

/** 本单位用词: the office's own table holds. */
export const term: Check = {
  id: 'term',
  title: '本单位用词',
  description: '用词合乎本单位的字词表：名称用规范的，不再提的说法不出现。',
  severity: 'warning',
  basis: 'office',
  runParagraphs: ({ manuscript, office }) => {
    const termsIn = termsOf(office);
    return manuscript.paragraphs
      .filter(({ kind }) => kind !== 'residue')
      .flatMap((paragraph) => termsIn(paragraph.folded).map((hit) => report(paragraph, hit)));
  },
};

function report(paragraph: Paragraph, { term: row, start, end }: TermHit): Report {
  const { right } = row;
  const range = rangeIn(paragraph, start, end);
  const message = messageFor(row);
  if (right === undefined) return { range, message };
  return {
    range,
    message,
    fixes: [{ title: `改为“${right}”`, edits: [{ range, text: right }], preferred: true, words: true }],
  };
}

function messageFor({ wrong, right, note }: Term): string {
  const reason = note === undefined ? '' : `（${note}）`;
  return right === undefined
    ? `本单位字词表：“${wrong}”不再提${reason}，请换一个说法`
    : `本单位字词表：“${wrong}”应为“${right}”${reason}`;
}
