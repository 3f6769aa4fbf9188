/** Changes of structure: moving, promoting, inserting, deleting and relabelling points. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../src/model/changes';
import { LABEL_STYLES, type Manuscript, type Point } from '../../src/model/manuscript';
import { familyOf, lineLists } from '../../src/model/tree';
import { parse } from '../../src/reading/parse';
import { deletePoints } from '../../src/restructure/deletePoints';
import { insertPoint } from '../../src/restructure/insertPoint';
import { demotePoint, movePoints, promotePoint, shiftPoint } from '../../src/restructure/movePoint';
import { isRefused, type Outcome } from '../../src/restructure/outcome';
import { relabelList, renumberList } from '../../src/restructure/relabelList';
import { renameTitle } from '../../src/restructure/renameTitle';
import { CHECKS } from '../../src/rules/index';
import { runChecks } from '../../src/service/checking';
import { changeStructure, type RowPlace } from '../../src/service/structure';
import { nextLabels } from '../../src/writing/nextLabels';
import { manuscripts } from '../support/fragments';

vi.setConfig({ testTimeout: 60_000 });

const clean = join(import.meta.dirname, '..', 'fixtures', 'clean');
const sources = readdirSync(clean)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(clean, name), 'utf8'));
const nested = [
  '讲话\n同志们：\n下面讲两点。\n一、抓项目\n（一）抓谋划。要早。\n（二）抓推进。要快。\n1.盯进度。\n2.盯质量。\n（三）抓服务。要好。\n二、抓作风\n（一）转。要真转。\n（二）改。要真改。\n同志们，散会。\n',
  '讲话\n同志们：\n第一，讲认识\n一是要高。\n二是要深。\n第二，讲行动\n一是要快。\n二是要实。\n三是要久。\n',
];
const variants = [...sources, ...nested].flatMap((text) => [
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
const pointsOf = (manuscript: Manuscript): Point[] => [...familyOf(manuscript).keys()];
const find = (manuscript: Manuscript, title: string): Point =>
  pointsOf(manuscript).find((point) => point.title.includes(title))!;

/** The text after an outcome, which is none to be refused. */
function after(text: string, outcome: Outcome): string {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  outcome.edits.forEach(({ range }, i) => {
    expect(range.start).toBeGreaterThanOrEqual(outcome.edits[i - 1]?.range.end ?? 0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
  });
  return applyEdits(text, outcome.edits);
}

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
      if (!isRefused(outcome)) expectSound(text, after(text, outcome));
    });
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

  it('down and up again is the identity', () => {
    const text = nested[0]!;
    const manuscript = parse(text);
    const down = demotePoint(manuscript, find(manuscript, '抓推进'), options);
    const lower = after(text, down);
    expect(lower).toContain(
      '（一）抓谋划。要早。\n1.抓推进。要快。\n（1）盯进度。\n（2）盯质量。\n（二）抓服务。',
    );
    expect(isRefused(down) ? 0 : down.edits.length).toBe(4);
    const again = parse(lower);
    expect(after(lower, promotePoint(again, find(again, '抓推进'), options))).toBe(text);
  });

  it('goes with all that belongs to the point, its siblings stay', () => {
    const text = nested[1]!;
    const manuscript = parse(text);
    const up = after(text, promotePoint(manuscript, find(manuscript, '要高'), options));
    expect(up).toContain('第一，讲认识\n一是要深。\n第二，要高。\n第三，讲行动\n一是要快。');
  });
});

describe('inside a paragraph', () => {
  const text = '讲话\n同志们：\n抓好三件事：一是清存量；二是控增量；三是抓分类。会后就办。\n同志们，散会。\n';
  const manuscript = parse(text);

  it('marks stay in their places, and what follows the last item', () => {
    const moved = after(text, shiftPoint(manuscript, find(manuscript, '抓分类'), -1, options));
    expect(moved).toContain('一是清存量；二是抓分类；三是控增量。会后就办。');
  });

  it('deletes an item with its mark', () => {
    const without = (title: string) =>
      after(text, deletePoints(manuscript, [find(manuscript, title)], options));
    expect(without('控增量')).toContain('三件事：一是清存量；二是抓分类。会后');
    expect(without('抓分类')).toContain('三件事：一是清存量；二是控增量。会后');
  });

  it('inserts an item to be filled in', () => {
    const put = (title: string, side: 'above' | 'below') =>
      after(text, insertPoint(manuscript, find(manuscript, title), side, options));
    expect(put('清存量', 'above')).toContain('三件事：一是×××；二是清存量；三是');
    expect(put('抓分类', 'below')).toContain('三是抓分类；四是×××。会后');
  });

  it('stays in its paragraph', () => {
    const two = `${text.trimEnd()}\n一、办。\n二、干。\n`;
    const whole = parse(two);
    expect(
      movePoints(whole, [find(whole, '清存量')], { place: 'into', point: find(whole, '办') }, options),
    ).toHaveProperty('refused');
  });
});

describe('deleting', () => {
  it('takes the points and nothing else, and numbers the rest', () => {
    holds((text, a, b) => {
      const manuscript = parse(text);
      const points = pointsOf(manuscript).filter((_, i) => (b >> (i % 20)) & 1 && i % 3 === a % 3);
      if (points.length === 0) return;
      const outcome = deletePoints(manuscript, points, options);
      if (isRefused(outcome)) return;
      const rest = after(text, outcome);
      expect(numberingFindings(rest)).toEqual([]);
      expect(/\s*$/.exec(rest)![0]).toBe(/\s*$/.exec(text)![0]);
      const left = characters(rest).length;
      const taken = points.reduce((sum, { range }) => sum + range.end - range.start, 0);
      expect(left).toBeLessThan(characters(text).length);
      expect(left).toBeGreaterThanOrEqual(characters(text).length - taken);
    });
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

  it('一是 → 第一，', () => {
    const text = nested[1]!;
    const manuscript = parse(text);
    expect(relabelList(manuscript, find(manuscript, '要快'), 'di')).toHaveProperty('refused');
    expect(after(text, relabelList(manuscript, find(manuscript, '要快'), 'han-paren'))).toContain(
      '第二，讲行动\n（一）要快。\n（二）要实。\n（三）要久。',
    );
  });

  it('numbers a list anew', () => {
    const text = nested[1]!.replace('三是', '四是');
    const manuscript = parse(text);
    expect(after(text, renumberList(manuscript, find(manuscript, '要快')))).toBe(nested[1]);
    expect(renumberList(manuscript, find(manuscript, '要高'))).toHaveProperty('refused');
  });
});

describe('renaming', () => {
  const text = nested[0]!;
  const manuscript = parse(text);
  it('writes another heading after the label', () => {
    expect(after(text, renameTitle(manuscript, find(manuscript, '抓推进'), '抓进度'))).toBe(
      text.replace('抓推进', '抓进度'),
    );
  });
  it('refuses what would be read as something else', () => {
    const point = find(manuscript, '抓推进');
    for (const title of ['', ' ', '一\n二', '好。一、坏', '：']) {
      expect(renameTitle(manuscript, point, title)).toHaveProperty('refused');
    }
  });
});

describe('lists that count with words', () => {
  const text = '讲话\n同志们：\n首先，要想。\n其次，要干。\n再次，要查。\n最后，要评。\n同志们，散会。\n';
  const manuscript = parse(text);
  it('首先 and 最后 keep their places', () => {
    const moved = after(text, shiftPoint(manuscript, find(manuscript, '要评'), -1, options));
    expect(moved).toContain('再次，要评。\n最后，要查。');
    expect(after(text, deletePoints(manuscript, [find(manuscript, '要干')], options))).toContain(
      '首先，要想。\n其次，要查。\n最后，要评。',
    );
  });
  it('take no fifth', () => {
    expect(insertPoint(manuscript, find(manuscript, '要干'), 'below', options)).toHaveProperty('refused');
  });
});

describe('without renumbering', () => {
  it('labels stay with their points', () => {
    const text = nested[1]!;
    const manuscript = parse(text);
    const moved = after(text, shiftPoint(manuscript, find(manuscript, '要实'), -1, { renumber: false }));
    expect(moved).toContain('二是要实。\n一是要快。\n三是要久。');
  });
});

describe('the label to go on with', () => {
  const next = (text: string) => nextLabels(parse(text.replace('|', '')), text.indexOf('|'));
  const head = '讲话\n同志们：\n下面讲两点。\n';
  it('follows the line above', () => {
    expect(next(`${head}一是要快。\n|`)).toEqual(['二是']);
    expect(next(`${head}　　一是要快。\n|\n`)).toEqual(['　　二是']);
    expect(next(`${head}一是要快。\n二是要实。\n|\n同志们，散会。`)).toEqual(['三是']);
  });
  it('comes after a blank line where the list has them', () => {
    expect(next(`${head}一是要快。\n\n二是要实。\n|\n`)).toEqual([]);
    expect(next(`${head}一是要快。\n\n二是要实。\n\n|\n`)).toEqual(['三是']);
  });
  it('comes between points as well', () => {
    expect(next(`${head}一是要快。\n|\n二是要实。\n三是要久。\n`)).toEqual(['二是']);
  });
  it('is that of the level above where the count is full', () => {
    expect(next('讲话\n同志们：\n第一，强化两个认识\n一是要高。\n二是要深。\n|')).toEqual(['第二，', '三是']);
  });
  it('is not offered under a heading or in a line with text', () => {
    expect(next(`${head}一、抓项目\n|`)).toEqual([]);
    expect(next(`${head}一是要快。\n|好。`)).toEqual([]);
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

describe('rows dropped on rows', () => {
  const text = nested[0]!;
  const document = TextDocument.create('untitled:1', 'dianping', 1, text);
  const manuscript = parse(text);
  const row = (title: string) => ({
    kind: 'point' as const,
    at: document.positionAt(find(manuscript, title).label.range.start),
  });
  const drop = (titles: string[], on?: RowPlace) => {
    const operation = { kind: 'drop', rows: titles.map(row), ...(on && { on }) } as const;
    return changeStructure(document, manuscript, operation, options);
  };
  const dropped = (titles: string[], on: RowPlace) => {
    const result = drop(titles, on);
    if ('refused' in result) throw new Error(result.refused);
    return TextDocument.applyEdits(document, result.edits);
  };

  it('take the place of a sibling', () => {
    expect(dropped(['抓服务'], row('抓谋划'))).toContain(
      '（一）抓服务。要好。\n（二）抓谋划。要早。\n（三）抓推进。',
    );
    expect(dropped(['抓谋划'], row('抓服务'))).toContain('（二）抓服务。要好。\n（三）抓谋划。要早。\n二、');
  });
  it('go under a point of a higher level, and after one of their own level elsewhere', () => {
    expect(dropped(['抓服务'], row('抓作风'))).toContain('（二）改。要真改。\n（三）抓服务。要好。\n同志们');
    expect(dropped(['抓谋划', '抓服务'], row('转'))).toContain(
      '（一）转。要真转。\n（二）抓谋划。要早。\n（三）抓服务。要好。\n（四）改。',
    );
  });
  it('go to the end of a speech', () => {
    const at = document.positionAt(0);
    expect(dropped(['抓服务'], { kind: 'speech', at })).toContain('三、抓服务。要好。\n');
  });
  it('are refused with a reason where it makes no sense', () => {
    const at = document.positionAt(text.indexOf('同志们：'));
    expect(drop(['抓服务'], { kind: 'salutation', at })).toEqual({ refused: '称谓下面不能放分点。' });
    expect(drop(['抓项目'], row('抓推进'))).toEqual({ refused: '分点不能移到它自己下面。' });
    expect(drop(['抓服务'])).toHaveProperty('refused');
  });
});
