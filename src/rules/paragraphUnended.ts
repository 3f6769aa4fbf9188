import type { Check, Report } from '../checks/check';
import { endsInMidClause, isEnded, pictureTail } from '../language/endings';
import { readsAsSentence, tells } from '../language/headLines';
import { inWidthOf } from '../language/inWidth';
import { boldTail } from '../language/page/markup';
import { findPairFaults } from '../language/pairs';
import { isFarewell, isUnfinished } from '../language/seams';
import { isTableRow, isTwoCells } from '../language/tables';
import { isCopyMark } from '../language/titles';
import { startOfLast } from '../model/characters';
import { surelyApart } from '../model/joint';
import type { Manuscript, Paragraph, Point, Speech } from '../model/manuscript';
import { type Family, familyOf } from '../model/tree';
import { breaksOff, isShownInPart } from './shared/ending';
import { whichParagraphs } from './shared/stretches';

/** Lines of verse are no longer than this. */
const VERSE = 18;

/** No heading is longer and has three clauses. */
const LONG_ITEM = 30;

/** A paragraph of a speech, the point that it begins with, and that point's siblings. */
interface Place {
  readonly speech: Speech;
  readonly paragraph: Paragraph;
  readonly point: Point | undefined;
  readonly siblings: readonly Point[];
  readonly isLast: boolean;
}

/** 段末缺少标点: a body paragraph ends with 。！？：；… or a closing mark after one. */
export const paragraphUnended: Check = {
  id: 'paragraph-unended',
  title: '段末缺少标点',
  description: '正文每一段的末尾都有句号、问号、叹号一类的标点。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript, editing }) => {
    const { paragraphs } = manuscript;
    const open = new Set(whichStandOpen(manuscript).map((i) => paragraphs[i]!));
    if (open.size === 0) return [];
    const family = familyOf(manuscript);
    return (
      manuscript.speeches
        .flatMap((speech) => placesIn(speech, family))
        .filter((place) => open.has(place.paragraph) && isUnended(place))
        // A sentence that may go on in the next line is none of ours.
        .filter(({ paragraph: { after } }) => !after || surelyApart(after))
        // What is last may be still being written.
        .filter(({ speech, paragraph }) => !(editing && paragraph.range.end >= speech.range.end))
        .map((place) => report(manuscript, place))
    );
  },
};

function placesIn(speech: Speech, family: Family): Place[] {
  const points = new Map<Paragraph, Point>();
  for (const { points: own } of speech.series)
    for (const point of own)
      if (!points.has(point.paragraph) || !point.inline) points.set(point.paragraph, point);
  return speech.paragraphs.map((paragraph, i) => {
    const point = points.get(paragraph);
    const siblings = point && !point.inline ? (family.get(point)?.series.points ?? []) : [];
    return { speech, paragraph, point, siblings, isLast: i === speech.paragraphs.length - 1 };
  });
}

/** Those without a mark at their end, whatever that means where they stand. */
const whichStandOpen = whichParagraphs(({ folded }) => {
  // 值得充分肯定。**: markup-residue tells the mark.
  const marked = folded.slice(0, folded.length - boldTail(folded));
  const said = marked.slice(0, marked.length - pictureTail(marked));
  if (isEnded(said) || isBracketedEnd(folded) || isTableRow(folded) || isTwoCells(folded)) return false;
  // 【篇二：训练点评】: the head of the next text, which the page no longer shows.
  return !isCopyMark(folded);
});

function isUnended(place: Place): boolean {
  const { paragraph, point, isLast } = place;
  const { kind, folded, label } = paragraph;
  if (kind === 'body')
    return (
      folded.length > VERSE ||
      label !== undefined ||
      /[。！？；]/.test(folded) ||
      (isLast && /，|、$/.test(folded))
    );
  if (point) return kind === 'heading' && isItem(place);
  if (isLast && isFarewell(folded)) return true;
  return (
    (kind === 'heading' || (kind === 'note' && isLast)) &&
    (readsAsSentence(folded) || (isLast && isUnfinished(folded)))
  );
}

/** ……好。（热烈掌声 — a bracket or quotation mark is what is missing at the end, not a full stop. */
function isBracketedEnd(folded: string): boolean {
  const fault = findPairFaults(folded).at(-1);
  return (
    fault !== undefined &&
    /[。！？；…][”’）（“]?[^。！？；，]{0,16}$/.test(folded) &&
    fault.at >= folded.search(/(?<![^。！？；…])[^。！？；…]*$/) - 1
  );
}

/** True for a point that has nothing under it, among siblings that are sentences. */
function isItem({ paragraph, point, siblings }: Place): boolean {
  return (
    point !== undefined &&
    !point.inline &&
    point.children.length === 0 &&
    point.range.end <= paragraph.range.end &&
    siblings.length > 1 &&
    siblings.filter((sibling) => isEnded(sibling.paragraph.folded)).length * 2 >= siblings.length - 1 &&
    siblings.every((sibling) => sibling === point || isSentence(sibling.paragraph))
  );
}

/** Ends as a sentence does, or is too long for a heading: 点名慢，报数报了两遍才对上; 产量上来了，…，这个要表扬👍 */
function isSentence({ folded }: Paragraph): boolean {
  return (
    isEnded(folded) ||
    endsInMidClause(folded) ||
    (folded.length > LONG_ITEM && folded.includes('，')) ||
    (folded.includes('，') && tells(folded))
  );
}

function report(manuscript: Manuscript, place: Place): Report {
  const { text, folded, range } = place.paragraph;
  const mark = inWidthOf(manuscript, isListItem(place) ? '；' : '。');
  // 大家加油|💪: the mark belongs before the picture.
  const end = range.end - pictureTail(text);
  const last = { start: startOfLast(manuscript.text, end), end };
  // A comma at the end stands where the full stop should.
  const wrong = endsInMidClause(folded);
  const safe = isCertain(place.paragraph);
  const isCut = !safe && isCutShort(manuscript, place);
  const ended = isCut ? `后面的可能没有复制全；要是写完了，应当是“${mark}”` : `多半是“${mark}”`;
  return {
    range: last,
    message: `${wrong ? `这一段停在了“${text.at(-1)}”上` : '这一段末尾缺少标点'}，${ended}`,
    fixes: [
      {
        title: wrong ? `把段末改为“${mark}”` : `在段末加“${mark}”`,
        edits: [{ range: wrong ? last : { start: end, end }, text: mark }],
        // 影响了演。 mends nothing.
        ...(isCut ? {} : { preferred: true }),
        ...(safe ? { safe } : {}),
      },
    ],
  };
}

/**
 * True for the paragraph in which a speech breaks off, as `closing-missing` says: 讲不够流畅，影响了演; or its page does:
 * 把问题解决在基层社／（未完，全文共2103字）
 */
function isCutShort(manuscript: Manuscript, { speech, paragraph }: Place): boolean {
  const isLast = paragraph === speech.paragraphs.findLast(({ kind }) => kind === 'body');
  return isLast && (breaksOff(speech) || isShownInPart(manuscript, speech));
}

/** （1）……；（2）……； — an item, not the last one, of a list whose items end in a semicolon. */
function isListItem({ point, siblings }: Place): boolean {
  return (
    point !== undefined &&
    siblings.at(-1) !== point &&
    siblings.slice(0, -1).some((sibling) => sibling !== point && sibling.paragraph.folded.endsWith('；'))
  );
}

/**
 * True where nothing but a mark can be missing: the last clause is whole, and what follows can only be a new paragraph.
 * 要说到做到（鼓掌） wants it before the note, 按清单整改（见附件） behind it.
 */
function isCertain({ kind, folded, after }: Paragraph): boolean {
  return (
    kind === 'body' &&
    after !== undefined &&
    after.certain &&
    /[。！？；]/.test(folded) &&
    /[\p{Script=Han}”》]$/u.test(folded) &&
    !isUnfinished(folded) &&
    findPairFaults(folded).length === 0
  );
}
