import type { Check, Report } from '../checks/check';
import type { Manuscript, Paragraph, Point, Series, Speech } from '../model/manuscript';
import { offsetIn } from '../model/paragraph';

/** A heading alone on its line, and nothing else on it, that ends in a mark. */
const MARKED = /^[^。；：！？]{2,40}[。；，：]$/;
/** As many siblings that all end in 。 are sentences set on lines of their own: a style, and no slip. */
const STYLE = 4;
/** How far the lengths of unlabelled headings differ. */
const ALIKE = 4;

/** 标题末尾标点: a heading on a line of its own bears no 。；， and no ： unless points follow. */
export const headingPunctuation: Check = {
  id: 'heading-punctuation',
  title: '标题末尾标点',
  description: '单独成行的标题末尾不用句号、分号、逗号；下面不接分点的，也不用冒号。',
  severity: 'warning',
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) =>
      [...speech.series.flatMap((series) => markedPoints(series)), ...markedSubheads(speech)].map(
        (paragraph) => report(manuscript, paragraph),
      ),
    ),
};

function report({ text }: Manuscript, paragraph: Paragraph): Report {
  const at = offsetIn(paragraph, paragraph.text.length - 1);
  const range = { start: at, end: at + 1 };
  return {
    range,
    message: `标题单独成行，末尾不用“${text.slice(at, at + 1)}”`,
    fixes: [
      { title: `删去“${text.slice(at, at + 1)}”`, edits: [{ range, text: '' }], preferred: true, safe: true },
    ],
  };
}

/** Labelled headings that end in a mark though they stand over text, and their siblings do not. */
function markedPoints({ points }: Series): Paragraph[] {
  const marked = points.filter((point) => isMarked(point) && !isLeadIn(point) && hasText(point));
  const bare = points.some(({ inline, paragraph }) => !inline && paragraph.kind === 'heading');
  if (bare) return marked.map(({ paragraph }) => paragraph);
  const all = marked.length === points.length && points.length > 1 && points.length < STYLE;
  return all ? marked.map(({ paragraph }) => paragraph) : [];
}

function isMarked({ inline, paragraph, label }: Point): boolean {
  return !inline && paragraph.inline.length === 0 && MARKED.test(paragraph.folded.slice(label.raw.length));
}

/** 主要做法有： with the points under it. */
function isLeadIn({ paragraph, children }: Point): boolean {
  return paragraph.folded.endsWith('：') && children.length > 0;
}

function hasText({ children, range, paragraph }: Point): boolean {
  return children.length > 0 || range.end > paragraph.range.end;
}

/** Unlabelled headings: a line like two others of the speech, but for the mark at its end. */
function markedSubheads({ paragraphs }: Speech): Paragraph[] {
  const heads = paragraphs.filter(({ kind, label }) => kind === 'heading' && !label);
  return paragraphs.filter((paragraph, i) => {
    const { kind, label, folded } = paragraph;
    const next = paragraphs[i + 1];
    if (kind !== 'body' || label || !MARKED.test(folded) || !next || next.label) return false;
    const alike = heads.filter((head) => Math.abs(head.folded.length + 1 - folded.length) <= ALIKE);
    return alike.length >= 2 && next.kind === 'body' && next.folded.length > 2 * folded.length;
  });
}
