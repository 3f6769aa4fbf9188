/** Changes of structure, wherever they are made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/model/changes';
import { LABEL_STYLES } from '../../src/model/manuscript';
import { familyOf, lineLists } from '../../src/model/tree';
import { parse } from '../../src/reading/parse';
import { deletePoints } from '../../src/restructure/deletePoints';
import { insertPoint } from '../../src/restructure/insertPoint';
import { demotePoint, movePoints, promotePoint, shiftPoint } from '../../src/restructure/movePoint';
import { isRefused } from '../../src/restructure/outcome';
import { relabelList } from '../../src/restructure/relabelList';
import { CHECKS } from '../../src/rules/index';
import { runChecks } from '../support/checking';
import { manuscripts } from '../support/fragments';
import { after, nested, pointsOf } from '../support/structure';
import { cleanSpeeches } from '../support/texts';

const variants = [...cleanSpeeches, ...nested].flatMap((text) => [
  text,
  text.replaceAll('\n', '\r\n'),
  text.trimEnd(),
  `\ufeff${text}`,
]);
const numbering = CHECKS.filter(({ id }) => /^numbering-(gap|repeat|mixed|level)$/.test(id));
const options = { renumber: true };

/** A text with a way to choose among its points. */
const cases = fc.tuple(fc.constantFrom(...variants), fc.nat(), fc.nat(), fc.nat());
const holds = (property: (text: string, ...picks: [number, number, number]) => void, numRuns = 300) =>
  fc.assert(
    fc.property(cases, ([text, ...picks]) => property(text, ...picks)),
    { numRuns, endOnFailure: true },
  );

const pick = <T>(items: readonly T[], by: number): T => items[by % items.length]!;

/** Every character but white space and labels, in any order. */
function characters(text: string): string {
  const { paragraphs } = parse(text);
  const labels = paragraphs.flatMap(({ label, inline }) => [...(label ? [label] : []), ...inline]);
  const rest = applyEdits(
    text,
    labels.map(({ range }) => ({ range, text: '' })),
  );
  return [...rest.replace(/[\s\u200b]/g, '')].sort().join('');
}

function numberingFindings(text: string): string[] {
  return runChecks(parse(text), { checks: numbering }).map(({ message }) => message);
}

function expectSound(before: string, text: string): void {
  expect(characters(text)).toBe(characters(before));
  expect(numberingFindings(text)).toEqual([]);
  const kinds = (all: string) => new Set(all.match(/\r\n|\r|\n/g));
  expect(kinds(text)).toEqual(kinds(before));
  expect(/\s*$/.exec(text)![0]).toBe(/\s*$/.exec(before)![0]);
}

describe('moving among siblings', () => {
  it('keeps every character, numbers the list, and there and back is the identity', () => {
    let refused = 0;
    holds((text, a, b) => {
      const manuscript = parse(text);
      const series = pick(
        manuscript.speeches.flatMap((speech) => speech.series),
        a,
      );
      const from = b % series.points.length;
      const to = (b >> 8) % series.points.length;
      if (from === to) return;
      const point = series.points[from]!;
      const target = series.points[to]!;
      const outcome = movePoints(
        manuscript,
        [point],
        { place: to < from ? 'before' : 'after', point: target },
        options,
      );
      if (isRefused(outcome)) {
        refused++;
        return;
      }
      const moved = after(text, outcome);
      expectSound(text, moved);
      const [place] = outcome.places;
      expect(moved.slice(place!.start, place!.end)).toContain(point.title.slice(0, 6));

      const again = parse(moved);
      const list = again.speeches
        .flatMap((speech) => speech.series)
        .find(({ points }) => points.some(({ label }) => label.range.start === place!.start))!;
      expect(list.points.map(({ title }) => title)[to]).toBe(point.title);
      const back = movePoints(
        again,
        [list.points[to]!],
        { place: from < to ? 'before' : 'after', point: list.points[from]! },
        options,
      );
      expect(after(moved, back)).toBe(text);
    });
    // A text may end in paragraphs that would be read as part of the point that comes last.
    expect(refused).toBeLessThan(12);
  });

  it('moves several at once', () => {
    let done = 0;
    holds((text, a, b, c) => {
      const manuscript = parse(text);
      const series = pick(
        manuscript.speeches.flatMap((speech) => speech.series),
        a,
      );
      const chosen = series.points.filter((_, i) => b & (1 << i));
      const target = pick(series.points, c);
      if (chosen.length === 0 || chosen.includes(target)) return;
      const outcome = movePoints(manuscript, chosen, { place: 'after', point: target }, options);
      if (isRefused(outcome)) return;
      done++;
      expectSound(text, after(text, outcome));
    });
    expect(done).toBeGreaterThan(30);
  });
});

describe('moving to another list', () => {
  let done = 0;
  let refused = 0;
  it('keeps every character, numbers both lists, and there and back is the identity', () => {
    holds((text, a, b, c) => {
      const manuscript = parse(text);
      const family = familyOf(manuscript);
      const movable = pointsOf(manuscript).filter(
        (point) => !point.inline && family.get(point)!.series.points.length > 1,
      );
      if (movable.length === 0) return;
      const point = pick(movable, a);
      const { series, index } = family.get(point)!;
      const others = movable.filter((other) => other !== point && family.get(other)!.series !== series);
      if (others.length === 0) return;
      const target = pick(others, b);
      const place = pick(['before', 'after', 'into'] as const, c);
      const outcome = movePoints(manuscript, [point], { place, point: target }, options);
      if (isRefused(outcome)) {
        refused++;
        return;
      }
      done++;
      const moved = after(text, outcome);
      expectSound(text, moved);

      const again = parse(moved);
      const start = outcome.places[0]!.start;
      const there = pointsOf(again).find(({ label }) => label.range.start === start)!;
      expect(there.title).toBe(point.title);
      const sibling = series.points[index + 1] ?? series.points[index - 1]!;
      const twins = pointsOf(again).filter(({ title }) => title === sibling.title);
      // Where the labels beneath had to change, another way back is as good.
      const deep = there.label.style !== point.label.style && lineLists(family, point).length > 0;
      if (twins.length > 1 || deep) return;
      const home = { place: series.points[index + 1] ? 'before' : 'after', point: twins[0]! } as const;
      expect(after(moved, movePoints(again, [there], home, options))).toBe(text);
    }, 600);
    expect(done).toBeGreaterThan(refused * 2);
  });
});

describe('a level up and down', () => {
  it('keeps every character and the numbering', () => {
    let done = 0;
    holds((text, a, b) => {
      const manuscript = parse(text);
      const points = pointsOf(manuscript);
      if (points.length === 0) return;
      const change = pick([promotePoint, demotePoint], b);
      const outcome = change(manuscript, pick(points, a), options);
      if (isRefused(outcome)) return;
      done++;
      expectSound(text, after(text, outcome));
    });
    expect(done).toBeGreaterThan(30);
  });
});

describe('deleting', () => {
  it('takes the points and nothing else, and numbers the rest', () => {
    let done = 0;
    holds((text, a, b) => {
      const manuscript = parse(text);
      const points = pointsOf(manuscript).filter((_, i) => (b >> (i % 20)) & 1 && i % 3 === a % 3);
      if (points.length === 0) return;
      const outcome = deletePoints(manuscript, points, options);
      if (isRefused(outcome)) return;
      done++;
      const rest = after(text, outcome);
      expect(numberingFindings(rest)).toEqual([]);
      expect(/\s*$/.exec(rest)![0]).toBe(/\s*$/.exec(text)![0]);
      const left = characters(rest).length;
      const taken = points.reduce((sum, { range }) => sum + range.end - range.start, 0);
      expect(left).toBeLessThan(characters(text).length);
      expect(left).toBeGreaterThanOrEqual(characters(text).length - taken);
    });
    expect(done).toBeGreaterThan(150);
  });
});

describe('inserting', () => {
  it('adds a sibling to fill in, and deleting it gives the text back', () => {
    let done = 0;
    holds((text, a, b) => {
      const manuscript = parse(text);
      const points = pointsOf(manuscript);
      if (points.length === 0) return;
      const outcome = insertPoint(manuscript, pick(points, a), pick(['above', 'below'] as const, b), options);
      if (isRefused(outcome)) return;
      done++;
      const more = after(text, outcome);
      expect(numberingFindings(more)).toEqual([]);
      const [{ start, end }] = outcome.places as [{ start: number; end: number }];
      expect(more.slice(start, end)).toBe('×××');
      const again = parse(more);
      const put = pointsOf(again).find(({ selectionRange }) => selectionRange.end === end)!;
      expect(after(more, deletePoints(again, [put], options))).toBe(text);
    });
    expect(done).toBeGreaterThan(150);
  });
});

describe('relabelling', () => {
  it('changes labels only, and back again is the identity', () => {
    let done = 0;
    holds((text, a, b) => {
      const manuscript = parse(text);
      const points = pointsOf(manuscript);
      if (points.length === 0) return;
      const point = pick(points, a);
      const outcome = relabelList(manuscript, point, pick(LABEL_STYLES, b));
      if (isRefused(outcome)) return;
      done++;
      const changed = after(text, outcome);
      expect(characters(changed)).toBe(characters(text));
      const again = parse(changed);
      const same = pointsOf(again)[points.indexOf(point)]!;
      const back = after(changed, relabelList(again, same, point.label.style));
      const plain = (all: string) => all.replace(/ /g, '').replace(/第.(?:个问题|句话)[：，]/g, '第点，');
      if (point.label.style === 'noun') return;
      expect(plain(back)).toBe(plain(text));
    });
    expect(done).toBeGreaterThan(30);
  });
});

describe('any text', () => {
  /** Without what a label may be made of, for where one is read as such or not hangs on its surroundings. */
  const withoutLabels = (text: string) =>
    [
      ...text.replace(
        /[\s\u200b一二三四五六七八九十\d０-９．①-⑳第其首先次再者最后另方面是要个问题句话、，。：.,:（）()]/g,
        '',
      ),
    ]
      .sort()
      .join('');

  it('is changed soundly or not at all', () => {
    fc.assert(
      fc.property(manuscripts, fc.nat(), fc.nat(), fc.nat(), (text, a, b, c) => {
        const manuscript = parse(text);
        const points = pointsOf(manuscript);
        if (points.length === 0) return;
        const [point, target] = [pick(points, a), pick(points, b)];
        const outcome = [
          () => movePoints(manuscript, [point], { place: 'before', point: target }, options),
          () => movePoints(manuscript, [point, pick(points, c)], { place: 'into', point: target }, options),
          () => shiftPoint(manuscript, point, 1, options),
          () => promotePoint(manuscript, point, options),
          () => demotePoint(manuscript, point, options),
        ][c % 5]!();
        if (isRefused(outcome)) return;
        expect(withoutLabels(after(text, outcome))).toBe(withoutLabels(text));
      }),
      { numRuns: 3000 },
    );
  });
});
