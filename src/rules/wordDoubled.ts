import type { Check, Report } from '../checks/check';
import { doubledStretches, isCertain, isHalf, isSlip, mayHaveSlip, splitDoubled } from '../language/doubling';
import { type CutWord, cutBy } from '../language/spelling/wordRow';
import { isCovered, protectedOf } from '../language/terms';
import type { Paragraph } from '../model/manuscript';
import type { Office } from '../model/office';
import { rangeIn } from '../model/paragraph';
import { touching } from '../model/place';
import { remember, rememberLast } from '../model/remember';
import type { Vocabulary } from '../model/vocabulary';
import { intl } from '../words/intl';

/** 词语重复: no word stands twice by a slip. */
export const wordDoubled: Check = {
  id: 'word-doubled',
  title: '词语重复',
  description: '没有手误重复的词语（“问题问题”）；“方方面面”“研究研究”一类的重叠不算。',
  severity: 'warning',
  basis: 'usage',
  runParagraphs: ({ manuscript, vocabulary, office }) =>
    manuscript.paragraphs
      .filter(({ kind }) => kind === 'body' || kind === 'heading' || kind === 'title')
      .flatMap((paragraph) => doubledIn(paragraph, vocabulary, office)),
};

function doubledIn(paragraph: Paragraph, vocabulary: Vocabulary | undefined, office: Office): Report[] {
  const stretches = stretchesIn(paragraph.folded);
  const isTold = touching(stretches.map((range) => ({ range })));
  const words = mayHaveSlip(paragraph.text)
    ? slipsBy(vocabulary ?? BUILT_IN)(paragraph.text).filter((slip) => !isTold(slip))
    : [];
  if (stretches.length + words.length === 0) return [];
  const kept = protectedOf(office)(paragraph.folded);
  return [...stretches, ...words]
    .filter(({ start, end }) => !isCovered(kept, start, end))
    .map((slip) => report(paragraph, slip));
}

/** A word that stands twice or more: where it begins, begins again and ends, in the paragraph's logical text. */
interface Slip {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
  /** How often it stands there. */
  readonly times: number;
  readonly certain: boolean;
}

/** From so many times on it is no slip of the hand: 的的的的的 may be anything. */
const MANY = 4;

const stretchesIn = remember((text: string): readonly Slip[] =>
  doubledStretches(text).map((stretch) => ({ ...stretch, times: 2, certain: false })),
);

/** Stands for the words of the runtime. */
const BUILT_IN = {};

/** The slips in a text, by the words of a vocabulary; without one, by those that the runtime has. */
const slipsBy = rememberLast((known: Vocabulary | typeof BUILT_IN) =>
  remember((text: string) => slipsIn(splitDoubled('longest' in known ? cutBy(known, text) : intl.cut(text)))),
);

function slipsIn(cut: readonly CutWord[]): readonly Slip[] {
  const starts = [0];
  for (const { text } of cut) starts.push(starts.at(-1)! + text.length);
  const slips: Slip[] = [];
  for (let i = 0; i + 1 < cut.length; i++) {
    const size = [1, 2, 3].find((length) => isSlip(cut, i, length));
    if (!size) {
      if (isHalf(cut, i)) slips.push(halfAt(starts[i + 1]!));
      continue;
    }
    const times = timesIn(cut, i, size);
    const [start, middle, end] = [starts[i]!, starts[i + size]!, starts[i + times * size]!];
    slips.push({ start, middle, end, times, certain: times < MANY && isCertain(cut, i, size) });
    i += times * size - 1;
  }
  return slips;
}

/** 运动员|员: one character that stands twice, the second from `middle` on. */
function halfAt(middle: number): Slip {
  return { start: middle - 1, middle, end: middle + 1, times: 2, certain: false };
}

/** How often the `size` words from `at` on stand one after the other. */
function timesIn(cut: readonly CutWord[], at: number, size: number): number {
  let end = at + size;
  while (end < cut.length && cut[end]!.text === cut[end - size]!.text) end++;
  return Math.floor((end - at) / size);
}

function report(paragraph: Paragraph, { start, middle, end, times, certain }: Slip): Report {
  const word = paragraph.text.slice(start, middle);
  return {
    range: rangeIn(paragraph, start, end),
    message: `“${word}”重复了${times === 2 ? '两' : ` ${times} `}遍`,
    fixes: [
      {
        title: times === 2 ? `去掉一个“${word}”` : `只留一个“${word}”`,
        edits: [{ range: rangeIn(paragraph, middle, end), text: '' }],
        preferred: true,
        words: true,
        ...(certain ? { safe: true } : {}),
      },
    ],
  };
}
