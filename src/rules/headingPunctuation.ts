import type { Check, Report } from '../checks/check';
import {
  clauseCount,
  endsInSentenceMark,
  headPattern,
  isMarkedLine,
  isSlogan,
  namesCount,
  readsAsSentence,
} from '../language/headLines';
import { startOfLast } from '../model/characters';
import type { Manuscript, Paragraph, Point, Series, Speech } from '../model/manuscript';

/** As many siblings that all end in 。 are sentences set on lines of their own: a style, and no slip. */
const STYLE = 4;
/** How far the lengths of unlabelled headings differ. */
const ALIKE = 4;
/** How much longer than its longest sibling a heading may be. */
const LONGER = 12;
/** Headings that nothing but their length tells from sentences are no longer. */
const SHORT = 18;
/** More blanks are not looked past. */
const BLANKS = 12;

interface Marked {
  readonly paragraph: Paragraph;
  /** Nothing but a heading can be meant: not a line that is much longer than its siblings. */
  readonly certain: boolean;
}

/** 标题末尾标点: a heading on a line of its own bears no 。；， and no ： unless points follow. */
export const headingPunctuation: Check = {
  id: 'heading-punctuation',
  title: '标题末尾标点',
  description: '单独成行的标题末尾不用句号、分号、逗号；下面不接分点的，也不用冒号。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) =>
      [...speech.series.flatMap(markedPoints), ...markedSubheads(speech)]
        .filter(({ paragraph }) => endsLine(manuscript, paragraph))
        .map((marked) => report(manuscript, marked)),
    ),
};

/** 一、肯定成绩。 今年以来……: where a page put all on one line, nothing but the mark parts a heading from its text. */
function endsLine({ text }: Manuscript, { range: { end } }: Paragraph): boolean {
  return /^[ \t\u00a0\u3000]*(?:[\r\n]|$)/.test(text.slice(end, end + BLANKS));
}

function report({ text }: Manuscript, { paragraph, certain }: Marked): Report {
  const { end } = paragraph.range;
  const range = { start: startOfLast(text, end), end };
  const mark = text.slice(range.start, end);
  return {
    range,
    message: `标题单独成行，末尾不用“${mark}”`,
    fixes: [
      {
        title: `删去“${mark}”`,
        edits: [{ range, text: '' }],
        preferred: true,
        ...(certain ? { safe: true } : {}),
      },
    ],
  };
}

/** Labelled headings that end in a mark though they stand over text, and their siblings do not. */
function markedPoints({ points }: Series): Marked[] {
  const ended = points.filter((point) => isMarked(point) && !isLeadIn(point));
  const marked = ended.filter(hasText);
  const bare = points.filter(({ inline, paragraph }) => !inline && paragraph.kind === 'heading');
  if (bare.length > 0) {
    const longest = bare.reduce((most, point) => Math.max(most, titleLength(point)), 0);
    return marked
      .filter((point) => titleLength(point) <= longest + LONGER)
      .map((point) => ({
        paragraph: point.paragraph,
        certain: titleLength(point) <= longest + ALIKE || bare.length >= marked.length,
      }));
  }
  // 第二层意思，讲讲往下怎么改。 is spoken.
  const isSpoken = points.some(({ label }) => label.style === 'noun');
  // What stands under the last one may be the speech's closing.
  const all = !isSpoken && marked.length > 1 && ended.length === points.length && points.length < STYLE;
  if (all && ended.every(isShort)) return ended.map(({ paragraph }) => ({ paragraph, certain: true }));
  return ended.filter(leadsPoints).map(({ paragraph }) => ({ paragraph, certain: true }));
}

/** 一、看到变化，也要看到差距。／（一）……／（二）……: with points right under it, but not 二、有三个特点。 */
function leadsPoints(point: Point): boolean {
  const { label, children, title } = point;
  return label.style === 'han' && children.length > 1 && isShort(point) && !namesCount(title);
}

function titleLength({ label, paragraph }: Point): number {
  return paragraph.folded.length - label.raw.length;
}

/** 一是在交流中赛出信念。 or 一、领导重视，靠前指挥，组织发动到位。 and no sentence with the text run on to it. */
function isShort(point: Point): boolean {
  return titleLength(point) <= SHORT && (clauseCount(point.title) <= 2 || isSlogan(point.title));
}

function isMarked({ inline, paragraph, label }: Point): boolean {
  return !inline && paragraph.inline.length === 0 && isMarkedLine(paragraph.folded.slice(label.raw.length));
}

/** 主要做法有： with the points under it. */
function isLeadIn({ paragraph, children }: Point): boolean {
  return paragraph.folded.endsWith('：') && children.length > 0;
}

function hasText({ children, range, paragraph }: Point): boolean {
  return children.length > 0 || range.end > paragraph.range.end;
}

/** Unlabelled headings: a line like two others of the speech, but for the mark at its end. */
function markedSubheads({ paragraphs }: Speech): Marked[] {
  const heads = paragraphs.filter(({ kind, label }) => kind === 'heading' && !label);
  if (heads.length < 2) return [];
  const lengths = new Map<number, number>();
  for (const { folded } of heads) lengths.set(folded.length, (lengths.get(folded.length) ?? 0) + 1);
  const patterns = new Set(heads.map(({ folded }) => headPattern(folded)));
  return paragraphs.flatMap((paragraph, i) =>
    isSubheadPlace(paragraphs, i) &&
    alike(lengths, paragraph.folded.length - 1) >= 2 &&
    isNoSentence(paragraph.folded, patterns)
      ? [{ paragraph, certain: true }]
      : [],
  );
}

/** A short unlabelled line that ends in a mark, over a long paragraph and not right under a heading. */
function isSubheadPlace(paragraphs: readonly Paragraph[], at: number): boolean {
  const { kind, label, folded } = paragraphs[at]!;
  const next = paragraphs[at + 1];
  return (
    kind === 'body' &&
    !label &&
    isMarkedLine(folded) &&
    paragraphs[at - 1]?.kind !== 'heading' &&
    next?.kind === 'body' &&
    !next.label &&
    next.folded.length > 2 * folded.length
  );
}

/** 作风不硬，工期就守不住。 is a sentence, unless its pattern is that of the headings: 转移要落到人头。 */
function isNoSentence(folded: string, patterns: ReadonlySet<string | undefined>): boolean {
  const body = folded.slice(0, -1);
  if (!endsInSentenceMark(folded)) return !readsAsSentence(body);
  const pattern = headPattern(body);
  return pattern !== undefined && patterns.has(pattern);
}

/** How many headings are about as long. */
function alike(lengths: ReadonlyMap<number, number>, length: number): number {
  let all = 0;
  for (let near = length - ALIKE; near <= length + ALIKE; near++) all += lengths.get(near) ?? 0;
  return all;
}
