import type { Paragraph, Point, Speech } from '../../../src/model/manuscript';
import { type Damager, insert, remove, replace } from '../damage';
import type { Random } from '../random';
import { bodies, headings, hull, inWidth, linesOf, type Source } from '../source';
import { lists } from './lists';

function marked(
  variant: string,
  mark: string,
  wanted: (source: Source, heading: Paragraph) => boolean,
): Damager {
  return {
    check: 'heading-punctuation',
    variant,
    damage(source, random) {
      const heading = random.pick(headings(source).filter((paragraph) => wanted(source, paragraph)));
      if (!heading) return undefined;
      const { end } = heading.range;
      return {
        edits: [insert(end, inWidth(source, mark))],
        places: [{ start: end - 1, end }],
        repair: 'always',
      };
    },
  };
}

const labelled = (_: Source, { label }: Paragraph) => label !== undefined;

/** True when no point follows the heading at once: a colon would promise one. */
function leadsToText({ manuscript }: Source, heading: Paragraph): boolean {
  const next = manuscript.paragraphs[manuscript.paragraphs.indexOf(heading) + 1];
  const point = manuscript.speeches
    .flatMap(({ series }) => series.flatMap(({ points }) => points))
    .find(({ paragraph }) => paragraph === heading);
  return (
    point !== undefined && point.children.length === 0 && next?.kind === 'body' && next.inline.length === 0
  );
}

export const headingMarks: readonly Damager[] = [
  marked('句号', '。', labelled),
  marked('分号', '；', labelled),
  marked('逗号', '，', labelled),
  marked('冒号', '：', leadsToText),
  marked('不带序号的标题，分号', '；', (_, { label }) => !label),
  {
    check: 'heading-punctuation',
    variant: '一组都带句号',
    damage(source, random) {
      const series = lists(source, random).find(({ points }) =>
        points.every(({ paragraph }) => paragraph.kind === 'heading'),
      );
      if (!series) return undefined;
      const ends = series.points.map(({ paragraph }) => paragraph.range.end);
      return {
        edits: ends.map((end) => insert(end, '。')),
        places: ends.map((end) => ({ start: end - 1, end })),
        repair: 'always',
      };
    },
  },
];

/** Lists whose headings, alone on their lines, have one length. */
function parallels(source: Source, random: Random): (readonly Point[])[] {
  return lists(source, random, 3)
    .map(({ points }) => points)
    .filter(
      (points) =>
        points.every(({ paragraph }) => paragraph.kind === 'heading') &&
        points.every(({ title }) => title.length === points[0]!.title.length),
    );
}

function unlike(variant: string, rewrite: (title: string, random: Random) => string): Damager {
  return {
    check: 'heading-parallel',
    variant,
    damage(source, random) {
      const points = parallels(source, random)[0];
      const point = points && random.pick(points);
      if (!point) return undefined;
      const { end } = point.paragraph.range;
      const range = { start: end - point.title.length, end };
      return {
        edits: [replace(range, inWidth(source, rewrite(point.title, random)))],
        places: [hull(point.label.range, range)],
        entails: ['promise-count', 'praise-missing', 'critique-missing', 'requirement-missing'],
      };
    },
  };
}

export const headingsUnlike: readonly Damager[] = [
  unlike('长出一截', (title) => `${title}，把各项任务一项一项抓到底、抓出成效`),
  unlike(
    '换了句式',
    (_, random) =>
      random.pick([
        '关于几个需要注意的问题',
        '安全生产方面还有哪些薄弱环节',
        '几点说明',
        '工作中发现的新情况和新问题以及下一步的打算',
      ])!,
  ),
];

/** A heading and the paragraphs under it, up to the next heading or point. */
function sections({ paragraphs, series }: Speech): { heading: Paragraph; text: Paragraph[] }[] {
  const withPoints = new Set(
    series
      .flatMap(({ points }) => points)
      .filter(({ children }) => children.some(({ inline }) => !inline))
      .map(({ paragraph }) => paragraph),
  );
  return paragraphs.flatMap((heading, i) => {
    if (heading.kind !== 'heading' || withPoints.has(heading)) return [];
    const rest = paragraphs.slice(i + 1);
    const end = rest.findIndex(({ kind, label }) => kind !== 'body' || label !== undefined);
    return end > 0 ? [{ heading, text: rest.slice(0, end) }] : [];
  });
}

function emptied(variant: string, wanted: (heading: Paragraph) => boolean): Damager {
  return {
    check: 'section-empty',
    variant,
    damage(source, random) {
      const section = random.pick(
        source.manuscript.speeches.flatMap(sections).filter(({ heading }) => wanted(heading)),
      );
      if (!section) return undefined;
      const { heading, text } = section;
      return {
        edits: [remove(hull(linesOf(source, text[0]!), linesOf(source, text.at(-1)!)))],
        places: [heading.range],
      };
    },
  };
}

export const sectionsEmpty: readonly Damager[] = [
  emptied('带序号的标题下面没有了', ({ label }) => label !== undefined),
  emptied('不带序号的标题下面没有了', ({ label }) => label === undefined),
];

/** A sentence longer than anyone speaks in two breaths. */
const TOO_LONG = 140;

/** Runs of plain sentences that make one too long when joined: where the first starts, and where each stops. */
function joinable({ text, range, inline }: Paragraph): number[][] {
  if (inline.length > 0) return [];
  const found: number[][] = [];
  for (const { 0: run, index } of text.matchAll(/(?<=^|[。！？])(?:[^。！？；;!?]+[。；;]){2,}/g)) {
    const stops = [...run.matchAll(/[。；;]/g)].map((stop) => stop.index);
    const last = stops.findIndex((stop) => stop > TOO_LONG);
    if (last > 0) found.push([0, ...stops.slice(0, last + 1)].map((at) => range.start + index + at));
  }
  return found;
}

export const sentencesLong: readonly Damager[] = [
  {
    check: 'sentence-long',
    variant: '几句并成一句',
    damage(source, random) {
      const stretch = random.pick(bodies(source, TOO_LONG).flatMap((paragraph) => joinable(paragraph)));
      if (!stretch) return undefined;
      const [start, ...stops] = stretch;
      return {
        edits: stops.slice(0, -1).map((at) => replace({ start: at, end: at + 1 }, inWidth(source, '，'))),
        places: [{ start: start!, end: stops.at(-1)! + 1 }],
      };
    },
  },
];
