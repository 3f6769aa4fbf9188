import type { Check, Report } from '../checks/check';
import { cutsTitleWord } from '../language/titles';
import { endOfFirst, firstOf, lastOf, startOfLast } from '../model/characters';
import { inDoubt } from '../model/joint';
import type { Joint, Manuscript, Paragraph, ParagraphKind, Range, Speech } from '../model/manuscript';

/** 段落断行: a paragraph is not cut by a line break in mid-sentence or mid-word. */
export const paragraphBroken: Check = {
  id: 'paragraph-broken',
  title: '段落断行',
  description: '一个自然段不在句子或词语中间换行。',
  severity: 'warning',
  basis: 'usage',
  runParagraphs: ({ manuscript }) =>
    manuscript.paragraphs
      .filter(({ kind }) => kind === 'body' || kind === 'heading')
      .flatMap((paragraph) => reportsIn(manuscript, paragraph)),
  run: ({ manuscript }) => [
    ...manuscript.speeches.flatMap((speech) => titleReports(manuscript, speech)),
    ...manuscript.paragraphs.flatMap((upper, i) =>
      upper.after?.across ? acrossPage(manuscript, upper, i) : [],
    ),
  ],
};

/** A title may stand on two lines, but no word of it: ……会上的讲／话. */
function titleReports({ text }: Manuscript, { titleParagraphs }: Speech): Report[] {
  return titleParagraphs.flatMap((lower, i) => {
    const upper = titleParagraphs[i - 1];
    if (!upper || !cutsTitleWord(upper.folded, lower.folded)) return [];
    return [report(text, 'heading', UNCERTAIN, upper.pieces.at(-1)!, lower.pieces[0]!)];
  });
}

/** What stands for a name is told by itself: ……作了发言，／X书记逐个作了点评。 */
const SLOT = /[xX×*＊_]/;

const UNCERTAIN = { certain: false };

function reportsIn({ text }: Manuscript, { kind, pieces, joints }: Paragraph): Report[] {
  return joints.flatMap((joint, i) =>
    joint && !inDoubt(joint) ? [report(text, kind, joint, pieces[i]!, pieces[i + 1]!)] : [],
  );
}

/** 教案／— 1 —／一本一本都是手写的: only who looks at the page's number can tell that it is none of the speech. */
function acrossPage({ text, paragraphs }: Manuscript, upper: Paragraph, i: number): Report[] {
  const lower = paragraphs.slice(i + 1).find(({ kind }) => kind !== 'residue');
  if (!lower) return [];
  const [last, first] = [upper.pieces.at(-1)!, lower.pieces[0]!];
  const before = lastOf(text, last, 4);
  return [
    {
      range: { start: startOfLast(text, last.end), end: last.end },
      message: `段落在“${before}”后被页码隔成了两段`,
      fixes: [
        {
          title: `删去页码，接成一行：“${before}${firstOf(text, first, 4)}”`,
          edits: [{ range: { start: last.end, end: first.start }, text: '' }],
          preferred: true,
        },
      ],
    },
  ];
}

function report(
  text: string,
  kind: ParagraphKind,
  { certain }: Pick<Joint, 'certain'>,
  upper: Range,
  lower: Range,
): Report {
  const gap = { start: upper.end, end: lower.start };
  const before = lastOf(text, upper, 4);
  return {
    // The last character before the break and the first one after it.
    range: {
      start: SLOT.test(text[gap.start - 1] ?? '') ? gap.start : startOfLast(text, gap.start),
      end: SLOT.test(text[gap.end] ?? '') ? gap.end : endOfFirst(text, gap.end),
    },
    // ……这一点／> 先表扬: the mark of a quoted mail is told besides.
    ...(text.slice(gap.start, gap.end).includes('>') ? { wide: true } : {}),
    message: `${kind === 'heading' ? '标题' : '段落'}在“${before}”后断成了两行`,
    fixes: [
      {
        title: `接成一行：“${before}${firstOf(text, lower, 4)}”`,
        edits: [{ range: gap, text: needsSpace(text, gap) ? ' ' : '' }],
        preferred: true,
        ...(certain ? { safe: true } : {}),
      },
    ],
  };
}

/** Two Latin words that a line break kept apart. */
function needsSpace(text: string, gap: Range): boolean {
  return /[A-Za-z]/.test(text[gap.start - 1] ?? '') && /[A-Za-z]/.test(text[gap.end] ?? '');
}
