import type { Check, Report } from '../checks/check';
import { inWidthOf } from '../language/inWidth';
import { findPairFaults } from '../language/pairs';
import { isUnfinished } from '../language/seams';
import type { Manuscript, Paragraph, Point, Speech } from '../model/manuscript';
import { offsetIn } from '../model/paragraph';
import { cutOffFrom } from './shared/cutWord';

/** 。 and its like, closing marks after one, or a bracketed note after one: （热烈掌声） */
const ENDED = /[。！？：；…][”’）》】」』]*$|[。！？；：…][”’）》】」』]*（[^（）]{1,16}）$/;
/** Lines of verse are no longer than this. */
const VERSE = 18;
/** A sentence on a line of its own, and no heading: 下面，我讲三点意见 */
const SENTENCE =
  /^(?:同志们，|各位.{0,8}，|今天|刚才|下面，|会后，|近期|当前，|总的|总体|在此，|同时，|此外|最后，|接下来|借此机会|为此，|因此，|希望|让我们|我们?|谢谢|这里|请|要|以上)|我们|大家|(?:讲|谈|提|强调).{0,4}(?:点|个|条)/;

/** 段末无标点: a body paragraph ends with 。！？：；… or a closing mark after one. */
export const paragraphUnended: Check = {
  id: 'paragraph-unended',
  title: '段末缺少标点',
  description: '正文每一段的末尾都有句号、问号、叹号一类的标点。',
  severity: 'warning',
  run: ({ manuscript, editing, words }) =>
    manuscript.speeches.flatMap((speech) => {
      const points = speech.series.flatMap((series) => series.points);
      return (
        speech.paragraphs
          .filter((paragraph) => isUnended(speech, paragraph, points))
          // A word that goes on in the next line is paragraph-broken's.
          .filter((paragraph) => !cutOffFrom(speech, paragraph, words))
          // What is last may be still being written.
          .filter(({ range }) => !(editing && range.end >= speech.range.end))
          .map((paragraph) => report(manuscript, speech, paragraph, points))
      );
    }),
};

function isUnended(speech: Speech, paragraph: Paragraph, points: readonly Point[]): boolean {
  const { kind, folded, label } = paragraph;
  if (ENDED.test(folded) || isBracketedEnd(folded)) return false;
  if (kind === 'body') return folded.length > VERSE || label !== undefined || /[。！？；]/.test(folded);
  if (points.some((point) => point.paragraph === paragraph))
    return kind === 'heading' && isItem(speech, points, paragraph);
  const isLast = speech.paragraphs.at(-1) === paragraph;
  return (kind === 'heading' || (kind === 'note' && isLast)) && isSentence(folded);
}

/** ……好。（热烈掌声 — a bracket or quotation mark is what is missing at the end, not a full stop. */
function isBracketedEnd(folded: string): boolean {
  const fault = findPairFaults(folded).at(-1);
  return (
    fault !== undefined &&
    /[。！？；…][”’）（“]?[^。！？；，]{0,16}$/.test(folded) &&
    fault.at >= folded.search(/[^。！？；…]*$/) - 1
  );
}

/** True for a line that reads as a sentence and no heading. */
function isSentence(folded: string): boolean {
  return SENTENCE.test(folded) || (folded.match(/，/g)?.length ?? 0) >= 2;
}

/** True for a point that has nothing under it, among siblings that are sentences. */
function isItem({ series }: Speech, points: readonly Point[], paragraph: Paragraph): boolean {
  const point = points.find((candidate) => candidate.paragraph === paragraph && !candidate.inline);
  const siblings = series.find((list) => list.points.includes(point!))?.points ?? [];
  return (
    point !== undefined &&
    point.children.length === 0 &&
    point.range.end <= paragraph.range.end &&
    siblings.length > 1 &&
    siblings.every((sibling) => sibling === point || ENDED.test(sibling.paragraph.folded))
  );
}

function report(
  manuscript: Manuscript,
  speech: Speech,
  paragraph: Paragraph,
  points: readonly Point[],
): Report {
  const last = offsetIn(paragraph, paragraph.text.length - 1);
  const mark = inWidthOf(manuscript, isListItem(speech, paragraph, points) ? '；' : '。');
  // A comma at the end stands where the full stop should.
  const wrong = /[，、]$/.test(paragraph.folded) ? 1 : 0;
  return {
    range: { start: last, end: last + 1 },
    message: wrong
      ? `这一段停在了“${paragraph.text.at(-1)}”上，末尾多半是“${mark}”`
      : `这一段末尾缺少标点，多半是“${mark}”`,
    fixes: [
      {
        title: wrong ? `把段末改为“${mark}”` : `在段末加“${mark}”`,
        edits: [{ range: { start: last + 1 - wrong, end: last + 1 }, text: mark }],
        preferred: true,
        ...(isCertain(speech, paragraph) ? { safe: true } : {}),
      },
    ],
  };
}

/** （1）……；（2）……； — an item, not the last one, of a list whose items end in a semicolon. */
function isListItem({ series }: Speech, paragraph: Paragraph, points: readonly Point[]): boolean {
  const point = points.find((candidate) => candidate.paragraph === paragraph && !candidate.inline);
  const siblings = series.find((list) => list.points.includes(point!))?.points ?? [];
  return (
    point !== undefined &&
    siblings.at(-1) !== point &&
    siblings.slice(0, -1).some((sibling) => sibling !== point && sibling.paragraph.folded.endsWith('；'))
  );
}

/** True where nothing but a mark can be missing: the paragraph has sentences, its last clause is whole, and another paragraph follows. */
function isCertain({ paragraphs }: Speech, paragraph: Paragraph): boolean {
  const { kind, folded } = paragraph;
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
  return (
    kind === 'body' &&
    next !== undefined &&
    (next.kind === 'body' || next.kind === 'heading') &&
    /[。！？；]/.test(folded) &&
    /[\p{Script=Han}”》）]$/u.test(folded) &&
    !isUnfinished(folded) &&
    isBalanced(folded)
  );
}

/** True when every bracket and quotation mark is closed. */
function isBalanced(folded: string): boolean {
  return ['“”', '‘’', '（）', '《》', '【】', '「」'].every(
    ([open, close]) => folded.split(open!).length === folded.split(close!).length,
  );
}
