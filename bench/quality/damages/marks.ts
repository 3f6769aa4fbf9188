import type { Paragraph, Range } from '../../../src/model/manuscript';
import { type Damager, remove, replace } from '../damage';
import type { Random } from '../random';
import { places, type Source, toHalf } from '../source';

const HALF_STOP: Readonly<Record<string, string>> = { '。': '.' };
const half = (mark: string) => HALF_STOP[mark] ?? toHalf(mark);

/** Full-width marks that have a half-width form, the salutation's own colon and the labels' brackets aside. */
function marksOf(source: Source, pattern: RegExp): Range[] {
  const { manuscript } = source;
  if (manuscript.halfWidth) return [];
  const others = manuscript.paragraphs.flatMap(({ kind, range, label, inline }) =>
    kind === 'salutation'
      ? [range]
      : [...(label ? [label.range] : []), ...inline.map((entry) => entry.range)],
  );
  return places(source, pattern).filter(
    ({ start, end }) => !others.some((other) => start >= other.start && end <= other.end),
  );
}

function narrowed(variant: string, pattern: RegExp, most = 1): Damager {
  return {
    check: 'punctuation-width',
    variant,
    damage(source: Source, random: Random) {
      const chosen = random.shuffle(marksOf(source, pattern)).slice(0, most);
      if (chosen.length === 0) return undefined;
      return {
        edits: chosen.map((range) => replace(range, half(source.text.slice(range.start, range.end)))),
        places: chosen,
        repair: 'always',
      };
    },
  };
}

export const widths: readonly Damager[] = [
  narrowed('逗号', /，/g),
  narrowed('句号', /。/g),
  narrowed('分号', /；/g),
  narrowed('冒号', /：/g),
  narrowed('叹号、问号', /[！？]/g),
  narrowed('前括号', /（/g),
  narrowed('后括号', /）/g),
  narrowed('好几处', /[，：；！？]/g, 6),
  {
    check: 'punctuation-width',
    variant: '一对括号',
    damage(source, random) {
      const pair = random.pick(marksOf(source, /（[^（）\n]+）/g));
      if (!pair) return undefined;
      const text = source.text.slice(pair.start, pair.end);
      return {
        edits: [replace(pair, text.replace('（', '(').replace('）', ')'))],
        places: [pair],
        repair: 'always',
      };
    },
  },
  {
    check: 'punctuation-width',
    variant: '全文',
    damage(source) {
      const all = places(source, /[，：；！？（）]/g);
      if (source.manuscript.halfWidth) return undefined;
      return {
        edits: all.map((range) => replace(range, half(source.text.slice(range.start, range.end)))),
        places: [all[0]!],
        also: all,
        repair: 'always',
      };
    },
  },
];

const PAIRS = ['“”', '‘’', '（）', '《》'] as const;

interface Pair {
  readonly paragraph: Paragraph;
  readonly open: Range;
  readonly close: Range;
}

/** Pairs that hold nothing of their own kind, the labels' brackets aside. */
function pairsOf({ manuscript, text }: Source, marks: string): Pair[] {
  const [first, second] = manuscript.halfWidth ? toHalf(marks) : marks;
  const pattern = new RegExp(`\\${first}([^\\${first}\\${second}\\n]*)\\${second}`, 'g');
  return manuscript.paragraphs
    .filter(({ kind }) => kind === 'body' || kind === 'heading' || kind === 'note')
    .flatMap((paragraph) =>
      [...text.slice(paragraph.range.start, paragraph.range.end).matchAll(pattern)]
        .map(({ 0: hit, index }) => {
          const start = paragraph.range.start + index;
          const end = start + hit.length;
          return { paragraph, open: { start, end: start + 1 }, close: { start: end - 1, end } };
        })
        .filter(({ open }) => !labelsOf(paragraph).some(({ start }) => start === open.start)),
    );
}

function labelsOf({ label, inline }: Paragraph): Range[] {
  return [...(label ? [label.range] : []), ...inline.map(({ range }) => range)];
}

/** Damages one half of a pair. */
function spoilt(
  marks: string,
  variant: string,
  repair: 'always' | 'offered',
  edit: (pair: Pair, first: string, second: string) => ReturnType<typeof remove>,
): Damager {
  return {
    check: 'pair-unclosed',
    variant: `${marks} ${variant}`,
    damage(source, random) {
      const pair = random.pick(pairsOf(source, marks));
      if (!pair) return undefined;
      const [first, second] = source.manuscript.halfWidth ? toHalf(marks) : marks;
      return {
        edits: [edit(pair, first!, second!)],
        places: [{ start: pair.open.start, end: pair.close.end }],
        repair,
      };
    },
  };
}

export const pairs: readonly Damager[] = PAIRS.flatMap((marks) => [
  spoilt(marks, '丢了前半', 'offered', ({ open }) => remove(open)),
  spoilt(marks, '丢了后半', 'offered', ({ close }) => remove(close)),
  spoilt(marks, '前半反了', 'always', ({ open }, _, second) => replace(open, second)),
  spoilt(marks, '后半反了', 'always', ({ close }, first) => replace(close, first)),
]);
