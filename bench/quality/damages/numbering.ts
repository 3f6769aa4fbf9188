import { writeLabel } from '../../../src/language/numbering';
import type { Label, LabelStyle, Point, Series } from '../../../src/model/manuscript';
import { type Damage, type Damager, insert, remove, replace } from '../damage';
import type { Random } from '../random';
import { inWidth, type Source } from '../source';
import { allButFirst, lists, number, numberFrom, wholePoint } from './lists';

/** What may go together with a whole point. */
const PARTS = ['praise-missing', 'critique-missing'] as const;

/** The first list that the damage can be done to. */
function toSomeList(
  damage: (source: Source, series: Series, random: Random) => Damage | undefined,
  shortest = 2,
): Damager['damage'] {
  return (source, random) => {
    for (const series of lists(source, random, shortest)) {
      const done = damage(source, series, random);
      if (done) return done;
    }
    return undefined;
  };
}

export const gaps: readonly Damager[] = [
  {
    check: 'numbering-gap',
    variant: '从某一点起多一号',
    damage: toSomeList((source, { points }, random) => {
      const at = random.int(1, points.length - 1);
      return {
        edits: numberFrom(source, points, at, at + 2),
        places: [points[at]!.label.range],
        repair: 'always',
      };
    }),
  },
  {
    check: 'numbering-gap',
    variant: '末一点多一号',
    damage: toSomeList((source, { points }) => ({
      edits: numberFrom(source, points, points.length - 1, points.length + 1),
      places: [points.at(-1)!.label.range],
      repair: 'always',
    })),
  },
  {
    check: 'numbering-gap',
    variant: '丢了中间一点',
    damage: toSomeList((source, { points }, random) => {
      const at = random.int(1, points.length - 2);
      const range = wholePoint(source, points, at);
      return (
        range && {
          edits: [remove(range)],
          places: [points[at + 1]!.label.range],
          entails: ['promise-count', ...PARTS],
        }
      );
    }, 3),
  },
  {
    check: 'numbering-gap',
    variant: '丢了第一点',
    damage: toSomeList((source, { points }) => {
      const range = wholePoint(source, points, 0);
      return (
        range && {
          edits: [remove(range)],
          places: [points[1]!.label.range],
          entails: ['promise-count', 'numbering-lone', ...PARTS],
        }
      );
    }),
  },
  {
    check: 'numbering-gap',
    variant: '丢了序号',
    damage: toSomeList(({ text }, { points }, random) => {
      const at = random.int(0, points.length - 2);
      const { range } = points[at]!.label;
      const end = range.end + /^[ 　]*/.exec(text.slice(range.end))![0].length;
      return {
        edits: [remove({ start: range.start, end })],
        places: [points[at + 1]!.label.range],
        entails: ['promise-count', 'numbering-lone'],
      };
    }),
  },
];

/** 主要是两个：一是……，一是……: a run inside a paragraph may say 一是 twice. */
function isSaidTwice({ inline, label }: Point): boolean {
  return inline && label.style === 'shi';
}

export const repeats: readonly Damager[] = [
  {
    check: 'numbering-repeat',
    variant: '某一点与前一点同号',
    damage: toSomeList((source, { points }, random) => {
      const at = random.int(isSaidTwice(points[0]!) ? 2 : 1, points.length - 1);
      if (at >= points.length) return undefined;
      return {
        edits: [number(source, points[at]!.label, at)],
        places: [points[at]!.label.range],
        repair: 'always',
      };
    }),
  },
  {
    check: 'numbering-repeat',
    variant: '从某一点起少一号',
    damage: toSomeList((source, { points }, random) => {
      const at = random.int(isSaidTwice(points[0]!) ? 2 : 1, points.length - 1);
      if (at >= points.length) return undefined;
      return {
        edits: numberFrom(source, points, at, at),
        places: [points[at]!.label.range],
        repair: 'always',
      };
    }),
  },
  {
    check: 'numbering-repeat',
    variant: '一点贴了两遍',
    damage: toSomeList((source, { points }, random) => {
      const at = random.int(0, points.length - 2);
      const range = wholePoint(source, points, at);
      return (
        range && {
          edits: [insert(range.end, source.text.slice(range.start, range.end))],
          places: [{ start: range.end, end: range.end + points[at]!.label.raw.length }],
          entails: ['promise-count', 'sentence-long', 'sentence-repeated'],
        }
      );
    }),
  },
];

/** Styles that people mix up within one list. */
const MIXED_WITH: Partial<Record<LabelStyle, readonly LabelStyle[]>> = {
  han: ['di'],
  di: ['adverb', 'han'],
  shi: ['yao', 'di'],
  yao: ['shi'],
  qi: ['di'],
  noun: ['di'],
  arabic: ['arabic-paren'],
  'arabic-paren': ['arabic'],
};

function stylesOf({ manuscript }: Source): Set<LabelStyle> {
  const series = manuscript.speeches.flatMap((speech) => speech.series);
  return new Set(series.flatMap(({ points }) => points.map(({ label }) => label.style)));
}

export const mixed: readonly Damager[] = [
  {
    check: 'numbering-mixed',
    variant: '一点换了序号',
    damage: toSomeList((source, { points }, random) => {
      const at = random.int(0, points.length - 1);
      const { label } = points[at]!;
      // A style that another level has would be read as that level's.
      const used = stylesOf(source);
      const style = random.pick((MIXED_WITH[label.style] ?? []).filter((other) => !used.has(other)));
      if (!style || (style === 'adverb' && at > 2)) return undefined;
      return {
        edits: [replace(label.range, inWidth(source, writeLabel(style, at + 1)))],
        places: [label.range],
        repair: 'always',
      };
    }, 3),
  },
  {
    check: 'numbering-mixed',
    variant: '首先、其次、第三',
    damage: toSomeList((source, { points }) => {
      if (points[0]!.label.style !== 'di') return undefined;
      const edits = points
        .slice(0, 2)
        .map(({ label }, i) => replace(label.range, inWidth(source, writeLabel('adverb', i + 1))));
      // Half of them are one thing, half the other: any of them may be told.
      return {
        edits,
        places: [{ start: points[0]!.label.range.start, end: points.at(-1)!.label.range.end }],
      };
    }, 3),
  },
];

function relabelled(source: Source, { points }: Series, style: LabelStyle) {
  return points.map(({ label }) => replace(label.range, inWidth(source, writeLabel(style, label.number))));
}

/** Lists of the style that stand under a point of the other style. */
function under(source: Source, random: Random, upper: LabelStyle, lower: LabelStyle): Series[] {
  return lists(source, random).filter(
    ({ points, parent }) =>
      parent.kind === 'point' && parent.label.style === upper && points[0]!.label.style === lower,
  );
}

/** Turns two neighbouring levels round, throughout the text. */
function turned(upper: LabelStyle, lower: LabelStyle): Damager {
  return {
    check: 'numbering-level',
    variant: `${writeLabel(upper, 1)}与${writeLabel(lower, 1)}颠倒`,
    damage(source, random) {
      const inner = under(source, random, upper, lower);
      if (inner.length === 0) return undefined;
      const all = lists(source, random).filter(({ points }) =>
        [upper, lower].includes(points[0]!.label.style),
      );
      return {
        edits: all.flatMap((series) =>
          relabelled(source, series, series.points[0]!.label.style === upper ? lower : upper),
        ),
        places: inner.map(({ points }) => points[0]!.label.range),
        also: lists(source, random).map(({ points }) => points[0]!.label.range),
      };
    },
  };
}

/** Gives one list a style that leaves a level out. */
function skipped(upper: LabelStyle, lower: LabelStyle, style: LabelStyle): Damager {
  return {
    check: 'numbering-level',
    variant: `${writeLabel(upper, 1)}下面用${writeLabel(style, 1)}`,
    damage(source, random) {
      const series = random.pick(
        under(source, random, upper, lower).filter(
          ({ points }) =>
            points.every(({ children }) => children.every(({ label }) => isSpoken(label))) &&
            !stylesOf(source).has(style),
        ),
      );
      return (
        series && {
          edits: relabelled(source, series, style),
          places: [series.points[0]!.label.range],
        }
      );
    },
  };
}

function isSpoken({ style }: Label): boolean {
  return !['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'].includes(style);
}

export const levels: readonly Damager[] = [
  turned('han', 'han-paren'),
  turned('han-paren', 'arabic'),
  turned('han', 'arabic'),
  skipped('han', 'han-paren', 'arabic-paren'),
  skipped('han-paren', 'arabic', 'arabic-paren'),
  skipped('arabic', 'arabic-paren', 'han-paren'),
];

function left(variant: string, inline: boolean): Damager {
  return {
    check: 'numbering-lone',
    variant,
    damage: toSomeList((source, { points }) => {
      if (points[0]!.label.style === 'noun' || points[0]!.inline !== inline) return undefined;
      const range = allButFirst(source, points);
      return (
        range && {
          edits: [remove(range)],
          places: [points[0]!.label.range],
          entails: ['promise-count', ...PARTS],
        }
      );
    }),
  };
}

export const lone: readonly Damager[] = [
  left('只剩第一点（单独成行）', false),
  left('只剩第一点（段内）', true),
];
