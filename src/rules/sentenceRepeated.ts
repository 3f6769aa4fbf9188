import type { Check, Report } from '../checks/check';
import { areAlike, type Spoken, spokenIn } from '../language/alike';
import { isWritten } from '../language/numbering';
import { findPlaceholders } from '../language/placeholders';
import type { Paragraph, Point, Series, Speech } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { namePoint, shorten } from '../model/place';
import { rememberPair } from '../model/remember';

/** 句子重复: no sentence stands twice in a speech, no heading twice among its siblings. */
export const sentenceRepeated: Check = {
  id: 'sentence-repeated',
  title: '句子重复',
  description: '同一篇讲话里没有一模一样或几乎一样的句子（有意的反复除外），同一层没有两个相同的标题。',
  severity: 'information',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) => [
      ...repeatedIn(speech),
      ...speech.series.flatMap(repeatedHeadings),
    ]),
};

/** A sentence in its paragraph. */
interface Place {
  readonly paragraph: Paragraph;
  readonly spoken: Spoken;
}

/** Of so many alike in parallel places each was meant to be there. */
const REFRAIN = 3;

/** Each sentence is compared with the last one that has a key of its own: time stays linear. */
function repeatedIn({ paragraphs }: Speech): Report[] {
  const known = new Map<string, Place[]>();
  const groups = new Set<Place[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'body') continue;
    for (const spoken of spokenIn(paragraph.folded)) {
      const place = { paragraph, spoken };
      const group = alikeIn(known, spoken);
      if (group) groups.add(group);
      group?.push(place);
      const own = group ?? [place];
      for (const key of spoken.keys) known.set(key, own);
    }
  }
  return [...groups].filter((group) => !isRefrain(group) && !isDraft(group)).flatMap(report);
}

function alikeIn(known: ReadonlyMap<string, Place[]>, spoken: Spoken): Place[] | undefined {
  let last: Place[] | undefined;
  for (const key of spoken.keys) {
    const group = known.get(key);
    if (group && group !== last && isAlike(group[0]!.spoken, spoken)) return group;
    last = group ?? last;
  }
  return undefined;
}

/** Sentences of paragraphs that stay are the same objects. */
const isAlike = rememberPair((one: Spoken, other: Spoken) => areAlike(one.words, other.words));

function isRefrain(group: readonly Place[]): boolean {
  const [first] = group;
  return group.length >= REFRAIN && group.every(({ spoken }) => spoken.at === first!.spoken.at);
}

/** 要围绕×××，从小事做起。遇到困难要坚持住。 Paragraphs that are alike now will differ when they are filled in. */
function isDraft(group: readonly Place[]): boolean {
  return group.every(({ paragraph }) => isToFillIn(paragraph.text));
}

function report([first, ...others]: readonly Place[]): Report[] {
  const earlier = rangeIn(first!.paragraph, first!.spoken.start, first!.spoken.end);
  return others.map(({ paragraph, spoken: { start, end, words } }) => ({
    range: rangeIn(paragraph, start, end),
    message: `这句话和前面的一句${words === first!.spoken.words ? '完全' : '几乎'}一样：“${shorten(paragraph.text.slice(start, end), 20)}”，删去一句或换个说法`,
    related: [{ range: earlier, message: '前面的一句' }],
  }));
}

function repeatedHeadings({ points }: Series): Report[] {
  const alike = new Map<string, Point[]>();
  for (const point of points) {
    const words = headingOf(point);
    if (words !== undefined) alike.set(words, [...(alike.get(words) ?? []), point]);
  }
  return [...alike.values()].filter((group) => !isMeant(group)).flatMap(reportHeadings);
}

/** 一是学习；二是学习；三是学习: said three times within a text, and no headings on lines of their own. */
function isMeant(group: readonly Point[]): boolean {
  return group.length >= REFRAIN && group.some((point) => !standsAlone(point));
}

function reportHeadings([earlier, ...others]: readonly Point[]): Report[] {
  return others.map((point) => ({
    range: point.selectionRange,
    message: `标题和前面的“${namePoint(earlier!, 20)}”一样，改成各自要讲的内容`,
    related: [{ range: earlier!.selectionRange, message: '前面的标题' }],
    louder: true,
  }));
}

/** A short heading may be a word of the trade (优点), and one that its text follows on the line has a verb (提高认识。). */
const SHORTEST = { alone: 3, withText: 4 };

/** The words of a written label's heading. */
function headingOf(point: Point): string | undefined {
  const { title, label } = point;
  const words = title.replace(/[^\p{L}\p{N}]/gu, '');
  const alone = standsAlone(point);
  if (!alone && !isWritten(label.style)) return undefined;
  return words.length >= SHORTEST[alone ? 'alone' : 'withText'] && !isToFillIn(title) ? words : undefined;
}

function standsAlone({ inline, paragraph }: Point): boolean {
  return !inline && paragraph.kind === 'heading';
}

function isToFillIn(text: string): boolean {
  return findPlaceholders(text).length > 0;
}
