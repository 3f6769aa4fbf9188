import type { Check, Report } from '../checks/check';
import type { Range, Speech } from '../model/manuscript';
import { shorten } from '../model/place';
import type { Segmenter } from '../words/segmenter';

/** The least number of headings that show a pattern and a break in it. Of three, two must match to the letter. */
const FEWEST = 3;

/** Longer than this it is a sentence. */
const LONGEST = 30;

interface Heading {
  readonly text: string;
  readonly range: Range;
}

/** 标题不对仗: sibling headings match in length and word pattern where most of them do. */
export const headingParallel: Check = {
  id: 'heading-parallel',
  title: '标题不对仗',
  description: '同一层的标题多数句式整齐时，其余的也整齐。',
  severity: 'hint',
  needsWords: true,
  run: ({ manuscript, words }) =>
    words
      ? manuscript.speeches.flatMap((speech) => groupsOf(speech).flatMap((group) => oddOneOut(group, words)))
      : [],
};

/** The labelled headings of every list, and the unlabelled ones of the speech. */
function groupsOf({ series, paragraphs }: Speech): Heading[][] {
  const lists = series.map(({ points }) => {
    const heads = points.filter(({ inline, title }) => !inline && title !== '');
    const alone = heads.filter(({ paragraph }) => paragraph.kind === 'heading');
    // Among headings alone on their lines one that runs on is another matter.
    return (alone.length * 2 > heads.length ? alone : heads).map(({ title, selectionRange }) => ({
      text: title,
      range: selectionRange,
    }));
  });
  const subheads = paragraphs
    .filter(({ kind, label }) => kind === 'heading' && !label)
    .map(({ folded, range }) => ({ text: folded, range }));
  return [...lists, subheads];
}

/** The one heading that breaks a pattern that all the others share. */
function oddOneOut(group: readonly Heading[], words: Segmenter): Report[] {
  if (group.length < FEWEST) return [];
  const shapes = group.map(({ text }) => shapeOf(text, words));
  const odd = shapes.flatMap((shape, i) => (isOdd(shape, shapes.toSpliced(i, 1)) ? [i] : []));
  if (odd.length !== 1) return [];
  const heading = group[odd[0]!]!;
  const model = group.find((other) => other !== heading)!;
  return [
    {
      range: heading.range,
      message: `这一层的标题多是${model.text.length}个字左右的同一句式，如“${shorten(model.text, 16)}”，这一个不整齐`,
      related: [{ range: model.range, message: `同一层：${shorten(model.text, 24)}` }],
    },
  ];
}

/** How a heading is built. */
interface Shape {
  /** Length of each clause. */
  readonly clauses: readonly number[];
  /** Kinds of its words: v, n, a … or, where the segmenter tells none, their lengths. */
  readonly pattern: string;
  readonly text: string;
}

function shapeOf(text: string, words: Segmenter): Shape {
  const pattern = words
    .cut(text)
    .filter((word) => /\p{Script=Han}/u.test(word.text))
    .map(({ text: word, tag }) => tag?.[0] ?? String(word.length))
    .join('');
  return { clauses: text.split(/[，、：]/).map((clause) => clause.length), pattern, text };
}

/** True when all the others are of one build and this one is of another and clearly longer or shorter. */
function isOdd(shape: Shape, others: readonly Shape[]): boolean {
  const model = others[0]!;
  const common = others.every(
    (other) =>
      sameBuild(other, model) && (other.pattern[0] === model.pattern[0] || other.pattern === model.pattern),
  );
  // A first sentence that runs on is no heading.
  if (!common || shape.pattern === model.pattern || shape.text.length > LONGEST) return false;
  if (others.length === 2 && !isCoupled(model, others[1]!)) return false;
  const length = total(model);
  return (
    Math.abs(total(shape) - length) >= Math.max(4, length * 0.5) ||
    shape.clauses.length !== model.clauses.length
  );
}

/** 强化四个认识, 坚持四项制度: as long, of the same kinds of words, and with a word in common at the same place. */
function isCoupled(a: Shape, b: Shape): boolean {
  // Years and names give a heading its length: 2024年工作回顾.
  if (/[\d“]/.test(a.text + b.text)) return false;
  return (
    total(a) === total(b) &&
    (a.pattern === b.pattern || sharedCharacters(a.text, b.text) >= 2) &&
    sharedCharacters(a.text, b.text) >= 1
  );
}

function sharedCharacters(a: string, b: string): number {
  return [...a].filter((char, i) => char === b[i]).length;
}

/** Clauses as many and, within one character, as long. */
function sameBuild(a: Shape, b: Shape): boolean {
  return (
    a.clauses.length === b.clauses.length &&
    a.clauses.every((length, i) => Math.abs(length - b.clauses[i]!) <= 1)
  );
}

function total({ clauses }: Shape): number {
  return clauses.reduce((sum, length) => sum + length, 0);
}
