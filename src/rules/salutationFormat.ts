import type { Check, Fix, Report } from '../checks/check';
import { foldMarks } from '../language/fold';
import { inWidthOf } from '../language/inWidth';
import { greetingIn, lostFrom } from '../language/salutation';
import { BLOCK_TAG, breakOf, splitEdits } from '../model/breaks';
import type { TextEdit } from '../model/changes';
import type { Manuscript, Paragraph, Speech } from '../model/manuscript';

/**
 * 称谓格式: the salutation stands alone on its line and ends with a full-width colon (GB/T 9704—2012, 7.3.2, for the
 * addressee; GB/T 15834—2011, 4.7.3.4, for the colon). 同志们！ is older usage and stands.
 */
export const salutationFormat: Check = {
  id: 'salutation-format',
  title: '称谓格式',
  description: '称谓单独成行，以全角冒号结尾。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript }) => {
    const { speeches, lineEnd } = manuscript;
    const wrong = speeches.filter((speech) => check(manuscript, speech, lineEnd).length > 0);
    if (wrong.length === 0) return [];
    // How paragraphs stand apart is asked of the whole text.
    const lineBreak = breakOf(manuscript);
    return wrong.flatMap((speech) => check(manuscript, speech, lineBreak));
  },
};

function check(manuscript: Manuscript, speech: Speech, lineBreak: string): Report[] {
  const { salutation } = speech;
  if (!salutation) return [];
  const own = ownLine(manuscript, salutation, lineBreak);
  const greeting = greetingEdits(manuscript, salutation, lineBreak);
  const marks = greeting.length > 0 ? greeting : markEdits(manuscript, salutation);
  const words = [...marks, ...nameEdits(salutation)];
  const edits = [...own, ...words];
  if (edits.length === 0) return [];
  const glued = own.length > 0 || greeting.length > 0;
  return [
    {
      range: salutation.range,
      // 尊敬的××主任，同志们：what stands in it is told besides.
      ...(glued ? { wide: true } : {}),
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
        ...splitFix(manuscript, speech, lineBreak, { own, words }),
      ],
    },
  ];
}

/** Where a page glued more than the salutation: every heading and paragraph of the speech gets its line. */
function splitFix(
  { text }: Manuscript,
  speech: Speech,
  lineBreak: string,
  { own, words }: { readonly own: readonly TextEdit[]; readonly words: readonly TextEdit[] },
): Fix[] {
  const all = splitEdits(text, speech.paragraphs, lineBreak);
  return all.length > own.length && own.length > 0
    ? [{ title: '让标题、称谓和各段分别成行', edits: [...all, ...words] }]
    : [];
}

function mended(salutation: Paragraph): string {
  const name = foldMarks(salutation.text).replace(/\s*[：！，。；、]?$/, '');
  return `${lostFrom(name)}${name}：`;
}

/** Line breaks where the salutation shares its line with a title or with text. */
function ownLine({ text, paragraphs }: Manuscript, { range }: Paragraph, lineBreak: string): TextEdit[] {
  const edits = splitEdits(text, [{ range }], lineBreak);
  // 同志们： ( w1 N; g4 H: what a page strewed behind it goes by itself.
  if (paragraphs.find(({ range: { start } }) => start >= range.end)?.kind === 'residue') return edits;
  let end = range.end;
  while (/[^\S\r\n]/.test(text[end] ?? '')) end++;
  // 各位老师：</p> and **各位老师：**: what marks the line ends with it.
  const behind = /^[^\r\n]*/.exec(text.slice(end))![0];
  if (/[^*\s]/.test(behind) && behind.search(BLOCK_TAG) !== 0)
    edits.push({ range: { start: range.end, end }, text: lineBreak });
  return edits;
}

/** 各位工友早上好！ The greeting is the first of what is said, and has its own line. */
function greetingEdits(manuscript: Manuscript, { text, range }: Paragraph, lineBreak: string): TextEdit[] {
  const greeting = greetingIn(foldMarks(text));
  if (!greeting) return [];
  const [start, end] = [range.start + greeting.comma, range.start + greeting.start];
  return [{ range: { start, end }, text: inWidthOf(manuscript, '：') + lineBreak }];
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
  const lost = lostFrom(text);
  return lost === '' ? [] : [{ range: { start: range.start, end: range.start }, text: lost }];
}
