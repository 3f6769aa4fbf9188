import type { TextEdit } from '../../../src/model/changes';
import type { Range } from '../../../src/model/manuscript';
import { type Damage, type Damager, insert, remove, replace } from '../damage';
import { hull, inWidth, linesOf, type Source } from '../source';
import { PARTS, type Removal } from './answers';

/** Takes a part out of the speech. */
function without(part: keyof typeof PARTS, variant: string): Damager {
  return {
    check: `${part}-missing`,
    variant,
    damage(source) {
      const removal = PARTS[part][source.name.slice(0, 2)];
      return removal && takeOut(source, removal);
    },
  };
}

function takeOut(source: Source, { drop, replace: others = [] }: Removal): Damage {
  const dropped = drop.map(([from, to = from]) => hull(lineOf(source, from), lineOf(source, to)));
  const edits: TextEdit[] = [
    ...dropped.map(remove),
    ...others.map(([words, by = '']) => replace(wordsIn(source, words), inWidth(source, by))),
  ].sort((a, b) => a.range.start - b.range.start);
  const speech = source.manuscript.speeches.find(({ range }) => dropped[0]!.start <= range.end)!;
  const head = [...speech.titleParagraphs, ...(speech.salutation ? [speech.salutation] : [])];
  return {
    edits,
    places: [hull(head[0]!.range, head.at(-1)!.range)],
    entails: ['reviewee-missing'],
  };
}

function lineOf(source: Source, beginning: string): Range {
  const written = inWidth(source, beginning);
  const paragraph = source.manuscript.paragraphs.find(({ text }) => text.startsWith(written));
  if (!paragraph) throw new Error(`${source.name} 里没有以“${written}”开头的一行`);
  return linesOf(source, paragraph);
}

function wordsIn(source: Source, words: string): Range {
  const written = inWidth(source, words);
  const start = source.text.indexOf(written);
  if (start < 0) throw new Error(`${source.name} 里没有“${written}”`);
  return { start, end: start + written.length };
}

export const parts: readonly Damager[] = [
  without('praise', '不肯定成绩'),
  without('critique', '不讲问题'),
  without('requirement', '不提要求'),
  without('closing', '没有结尾'),
];

const STRANGERS = ['县财政局', '县医疗保障局', '石桥镇', '城北街道', '县第二中学', '周清河'];

export const reviewees: readonly Damager[] = [
  {
    check: 'reviewee-missing',
    variant: '漏评一个',
    damage(source, random) {
      const { reviewees: all = [] } = source.manuscript.frontMatter ?? {};
      const reviewee = random.pick(all);
      if (!reviewee) return undefined;
      const stretch = commentOn(
        source,
        reviewee.name,
        all.map(({ name }) => name),
      );
      return { edits: [remove(stretch)], places: [reviewee.range] };
    },
  },
  {
    check: 'reviewee-missing',
    variant: '名单里多一个',
    damage(source, random) {
      const last = source.manuscript.frontMatter?.reviewees.at(-1);
      if (!last) return undefined;
      return {
        edits: [insert(last.range.end, `${source.eol}  - ${random.pick(STRANGERS)}`)],
        places: [last.range],
      };
    },
  },
];

/** From the sentence that begins with the reviewee's name to the next reviewee's, or to the paragraph's end. */
function commentOn(source: Source, name: string, all: readonly string[]): Range {
  const names = all.map((one) => inWidth(source, one.replace(/^县/, '')));
  const own = inWidth(source, name.replace(/^县/, ''));
  const starts = (text: string, wanted: string) => {
    const match = new RegExp(`(?:^|[。！？!?])县?${wanted.replace(/[()]/g, '\\$&')}`).exec(text);
    return match ? match.index + (/^[。！？!?]/.test(match[0]) ? 1 : 0) : -1;
  };
  const paragraph = source.manuscript.paragraphs.find(
    ({ kind, text }) => kind === 'body' && starts(text, own) >= 0,
  );
  if (!paragraph) throw new Error(`${source.name} 里没有点评“${name}”`);
  const from = starts(paragraph.text, own);
  if (from === 0) return linesOf(source, paragraph);
  const later = names.map((other) => starts(paragraph.text, other)).filter((at) => at > from);
  const { start } = paragraph.range;
  return { start: start + from, end: later.length > 0 ? start + Math.min(...later) : paragraph.range.end };
}
