import type { Check, Report } from '../checks/check';
import { inWidthOf } from '../language/inWidth';
import type { TextEdit } from '../model/changes';
import type { Manuscript, Paragraph, Speech } from '../model/manuscript';
import { breakOf } from './salutationMissing';

/**
 * 称谓格式: the salutation stands alone on its line and ends with a full-width colon (GB/T 9704—2012, 7.3.2, for the
 * addressee; GB/T 15834—2011, 4.7.3.4, for the colon). 同志们！ is older usage and stands.
 */
export const salutationFormat: Check = {
  id: 'salutation-format',
  title: '称谓格式',
  description: '称谓单独成行，以全角冒号结尾。',
  severity: 'warning',
  run: ({ manuscript }) => manuscript.speeches.flatMap((speech) => check(manuscript, speech)),
};

function check(manuscript: Manuscript, { salutation }: Speech): Report[] {
  if (!salutation) return [];
  const edits = [
    ...splitEdits(manuscript, salutation),
    ...markEdits(manuscript, salutation),
    ...nameEdits(salutation),
  ];
  if (edits.length === 0) return [];
  const glued = edits.some(({ text }) => /[\r\n]/.test(text));
  return [
    {
      range: salutation.range,
      message: glued ? '称谓应当单独成行，以“：”结尾' : '称谓应当以全角冒号“：”结尾',
      fixes: [
        {
          title: glued ? '让称谓单独成行' : `改为“${mended(salutation)}”`,
          edits,
          preferred: true,
          safe: true,
          // 们： becomes 同志们：
          words: true,
        },
      ],
    },
  ];
}

function mended(salutation: Paragraph): string {
  const name = salutation.folded.replace(/\s*[：！，。；、]?$/, '');
  return `${name === '们' ? '同志们' : name}：`;
}

/** Line breaks where the salutation shares its line with a title or with text. */
function splitEdits({ text }: Manuscript, { range }: Paragraph): TextEdit[] {
  const edits: TextEdit[] = [];
  let start = range.start;
  while (start > 0 && /[^\S\r\n]/.test(text[start - 1]!)) start--;
  if (start > 0 && !/[\r\n\ufeff]/.test(text[start - 1]!)) {
    edits.push({ range: { start, end: range.start }, text: breakOf(text) });
  }
  let end = range.end;
  while (/[^\S\r\n]/.test(text[end] ?? '')) end++;
  if (end < text.length && !/[\r\n]/.test(text[end]!))
    edits.push({ range: { start: range.end, end }, text: breakOf(text) });
  return edits;
}

/** The mark at the end. In a half-width text the colon is that text's, and one finding covers them all. */
function markEdits(manuscript: Manuscript, { text, range }: Paragraph): TextEdit[] {
  const mark = /\s*[:：！!，,。；;、.]?$/.exec(text)![0];
  if (mark === '：' || mark === '！') return [];
  if (manuscript.halfWidth && (mark === ':' || mark === '!')) return [];
  return [
    {
      range: { start: range.end - mark.length, end: range.end },
      text: mark === '!' ? '！' : inWidthOf(manuscript, '：'),
    },
  ];
}

/** A site's filter took 同志 out of 同志们. */
function nameEdits({ text, range }: Paragraph): TextEdit[] {
  return /^们/.test(text) ? [{ range: { start: range.start, end: range.start }, text: '同志' }] : [];
}
