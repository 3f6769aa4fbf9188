import type { Check, Report } from '../checks/check';
import { areAlike, type Spoken, spokenIn } from '../language/alike';
import type { Paragraph, Point, Series, Speech } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { namePoint, shorten } from '../model/place';

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
interface Place extends Spoken {
  readonly paragraph: Paragraph;
  readonly at: 'first' | 'last' | 'inside';
}

/** Of so many alike in parallel places each was meant to be there. */
const REFRAIN = 3;
/** Sentences that begin or end alike and are compared with a new one, the last ones: time stays linear. */
const MOST_COMPARED = 6;

function repeatedIn(speech: Speech): Report[] {
  const groups: Place[][] = [];
  const byWords = new Map<string, Place[]>();
  const byKey = new Map<string, Place[][]>();
  for (const place of placesIn(speech)) {
    const group = byWords.get(place.words) ?? nearest(byKey, place);
    if (group) {
      group.push(place);
      byWords.set(place.words, group);
      continue;
    }
    const own = [place];
    groups.push(own);
    byWords.set(place.words, own);
    for (const key of place.keys) {
      const known = byKey.get(key) ?? [];
      if (known.length >= MOST_COMPARED) known.shift();
      known.push(own);
      byKey.set(key, known);
    }
  }
  return groups.filter((group) => group.length > 1 && !isRefrain(group)).flatMap(report);
}

function placesIn({ paragraphs }: Speech): Place[] {
  return paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap((paragraph) =>
      spokenIn(paragraph.folded).map((spoken) => ({ ...spoken, paragraph, at: placeOf(paragraph, spoken) })),
    );
}

function placeOf({ folded }: Paragraph, { start, end }: Spoken): Place['at'] {
  return start === 0 ? 'first' : end >= folded.trimEnd().length ? 'last' : 'inside';
}

function nearest(
  byKey: ReadonlyMap<string, readonly Place[][]>,
  { keys, words }: Place,
): Place[] | undefined {
  const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
  return [...candidates].find(([first]) => first && areAlike(first.words, words));
}

function isRefrain(group: readonly Place[]): boolean {
  const [first] = group;
  return group.length >= REFRAIN && group.every(({ at }) => at === first!.at);
}

function report([first, ...others]: readonly Place[]): Report[] {
  const earlier = rangeIn(first!.paragraph, first!.start, first!.end);
  return others.map(({ paragraph, start, end, words }) => ({
    range: rangeIn(paragraph, start, end),
    message: `这句话和前面的一句${words === first!.words ? '完全' : '几乎'}一样：“${shorten(paragraph.text.slice(start, end), 20)}”，删去一句或换个说法`,
    related: [{ range: earlier, message: '前面的一句' }],
  }));
}

function repeatedHeadings({ points }: Series): Report[] {
  const first = new Map<string, Point>();
  return points.flatMap((point) => {
    const title = headingOf(point);
    const earlier = title === undefined ? undefined : first.get(title);
    if (title !== undefined && !earlier) first.set(title, point);
    return earlier
      ? [
          {
            range: point.selectionRange,
            message: `标题和前面的“${namePoint(earlier, 20)}”一样，改成各自要讲的内容`,
            related: [{ range: earlier.selectionRange, message: '前面的标题' }],
            louder: true,
          },
        ]
      : [];
  });
}

/** Of a heading on a line of its own its words; a short one may be a word of the trade (优点). */
function headingOf({ inline, paragraph, title }: Point): string | undefined {
  const words = title.replace(/[^\p{L}\p{N}]/gu, '');
  return !inline && paragraph.kind === 'heading' && words.length >= 4 ? words : undefined;
}
