import { describe, expect, it } from 'vitest';
import { type ChartInput, chartHtml } from '../../../src/extension/length/chartHtml';
import { lengthText } from '../../../src/extension/length/lengthText';
import { sectionsOf, sharesOf } from '../../../src/extension/length/shares';
import { placeFrom, sectionStarts } from '../../../src/extension/navigate/step';
import type { LineRange, OutlineNode } from '../../../src/server/forClients';
import { countText, shareText, timeText } from '../../../src/service/lengthText';

const range = (startLine: number, endLine: number): LineRange => ({
  start: { line: startLine, character: 0 },
  end: { line: endLine, character: 0 },
});
function node(kind: OutlineNode['kind'], lines: LineRange, more: Partial<OutlineNode>): OutlineNode {
  const { characters = 0, spoken = characters } = more;
  return { kind, title: '', range: lines, selectionRange: lines, children: [], ...more, characters, spoken };
}
const point = (line: number, characters: number, more: Partial<OutlineNode> = {}) =>
  node('point', range(line, line + 1), { characters, ...more });

const FIRST = node('speech', range(0, 10), {
  title: '在清河县<推进会>上的点评讲话',
  characters: 3268,
  children: [
    node('salutation', range(1, 1), { characters: 4 }),
    node('part', range(2, 4), {
      part: 'praise',
      characters: 1000,
      children: [point(3, 200), point(4, 300, { part: 'critique' })],
    }),
    point(5, 2000, { part: 'requirement', children: [point(6, 900), point(7, 800)] }),
    point(8, 200),
  ],
});
const SECOND = node('speech', range(12, 20), { characters: 660 });
const cursor = (line: number) => ({ line, character: 0 });

describe('lengths in words', () => {
  it('are written as people do', () => {
    expect(countText(3268)).toBe('3,268 字');
    expect(timeText(3268, 220)).toBe('约 15 分钟');
    expect(timeText(110, 220)).toBe('约 30 秒');
    expect(timeText(1, 220)).toBe('约 10 秒');
    expect(timeText(219, 220)).toBe('约 1 分钟');
    expect(shareText(26, 100)).toBe('26%');
    expect(shareText(1, 1000)).toBe('不足 1%');
    expect(shareText(0, 1000)).toBeUndefined();
  });
});

describe('lengthText', () => {
  const ask = (speeches: OutlineNode[], line = 0, selected = 0, pace = 220) =>
    lengthText({
      speeches,
      cursor: cursor(line),
      selected: { characters: selected, spoken: selected },
      pace,
    });

  it('measures the speech, at the pace that is set', () => {
    expect(ask([FIRST]).text).toBe('3,268 字 · 约 15 分钟');
    expect(ask([FIRST], 0, 0, 110).text).toBe('3,268 字 · 约 30 分钟');
    expect(ask([]).text).toBe('0 字');
    // A text full of figures takes longer than it is long.
    expect(ask([{ ...SECOND, spoken: 1100 }]).text).toBe('660 字 · 约 5 分钟');
  });

  it('measures the speech that the cursor is in, and tells of all', () => {
    expect(ask([FIRST, SECOND], 15).text).toBe('本篇 660 字 · 约 3 分钟');
    expect(ask([FIRST, SECOND], 11).text).toBe('本篇 3,268 字 · 约 15 分钟');
    expect(ask([FIRST, SECOND], 15).tooltip).toContain('全文 2 篇，3,928 字 · 约 18 分钟');
  });

  it('measures what is selected', () => {
    const { text, tooltip } = ask([FIRST], 3, 110);
    expect(text).toBe('选中 110 字 · 约 30 秒');
    expect(tooltip).toContain('全文 3,268 字');
  });
});

describe('sharesOf', () => {
  it('gives each part its own, and adds up', () => {
    const shares = sharesOf(FIRST);
    expect(shares).toEqual([
      { part: 'praise', name: '肯定成绩', at: cursor(2), characters: 700, spoken: 700 },
      { part: 'critique', name: '指出问题', at: cursor(4), characters: 300, spoken: 300 },
      { part: 'requirement', name: '提出要求', at: cursor(5), characters: 2000, spoken: 2000 },
      { part: undefined, name: '标题、称谓和其他', characters: 268, spoken: 268 },
    ]);
    expect(shares.reduce((sum, { characters }) => sum + characters, 0)).toBe(FIRST.characters);
  });

  it('has nothing to share out of nothing', () => {
    expect(sharesOf(node('speech', range(0, 0), {}))).toEqual([]);
  });
});

describe('sectionsOf', () => {
  it('gives each section in the order of the text, by its heading or by what it does', () => {
    const titled = { ...FIRST, children: FIRST.children.map((child) => ({ ...child, title: '抓落实' })) };
    expect(sectionsOf(titled).map(({ name, role, characters }) => [name, role, characters])).toEqual([
      ['肯定成绩', undefined, 1000],
      ['抓落实', '提出要求', 2000],
      ['抓落实', undefined, 200],
    ]);
  });
});

describe('chartHtml', () => {
  const page = (more: Partial<ChartInput> = {}) =>
    chartHtml(
      {
        speeches: [FIRST, SECOND],
        inHand: 0,
        pace: 220,
        goTo: ({ line }) => `command:go?${line}&"`,
        ...more,
      },
      'n0nce',
    );
  const headings = (html: string) =>
    [...html.matchAll(/<h[12]>(?:<a[^>]*>)?([^<]*)/g)].map(([, text]) => text);

  it('opens on the speech in hand; the others are links', () => {
    expect(headings(page())).toEqual([
      '在清河县&#60;推进会&#62;上的点评讲话',
      '各节',
      '各环节合计',
      '文稿里的其他各篇',
    ]);
    expect(headings(page({ inHand: 1 }))[0]).toBe('第 2 篇（无标题）');
    expect(headings(page({ speeches: [SECOND] }))).not.toContain('文稿里的其他各篇');
    expect(page({ speeches: [] })).toContain('文稿里还没有讲话。');
  });

  it('has a row for each section, with its minutes, and a bar that is a link', () => {
    const row = /<tr><th scope="row">[\s\S]*?<\/tr>/g;
    const rows = page()
      .match(row)!
      .map((html) =>
        html
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    expect(rows).toEqual([
      '肯定成绩 1,000 字 31% 5 分钟',
      '提出要求 2,000 字 61% 9 分钟',
      '200 字 6% 50 秒',
      '肯定成绩 700 字 21% 3 分钟',
      '指出问题 300 字 9% 1 分钟',
      '提出要求 2,000 字 61% 9 分钟',
      '标题、称谓和其他 268 字 8% 1 分钟',
    ]);
    const [first] = page().match(row)!;
    expect(first).toContain('<td class="bar"><a href="command:go?2&#38;&#34;"');
    expect(first).toContain('<rect class="praise" x="0" y="0" width="50.0" height="10"/>');
  });

  it.each([
    [undefined, '没有限定时间。'],
    [20, '限 20 分钟，还可以讲约 5 分钟。'],
    [14, '限 14 分钟，正好。'],
    [10, '限 10 分钟，超出约 5 分钟。'],
  ])('compares with the time allowed: %s', (target, said) => {
    expect(page({ target }).replace(/<[^>]*>/g, '')).toContain(`3,268 字，约 15 分钟。${said}`);
  });

  it('runs and loads nothing', () => {
    expect(page()).toContain("default-src 'none'; style-src 'nonce-n0nce'");
    expect(page()).not.toMatch(/<script|style="|url\(|http:|https:/);
  });
});

describe('stepping', () => {
  const places = [2, 5, 9].map(cursor);

  it('goes on, and begins anew past the end', () => {
    expect(placeFrom(places, cursor(2), 'next')).toEqual(cursor(5));
    expect(placeFrom(places, cursor(3), 'previous')).toEqual(cursor(2));
    expect(placeFrom(places, cursor(9), 'next')).toEqual(cursor(2));
    expect(placeFrom(places, cursor(2), 'previous')).toEqual(cursor(9));
    expect(placeFrom([], cursor(2), 'next')).toBeUndefined();
  });

  it('knows the speeches, parts and points, each place once', () => {
    const lines = (nodes: OutlineNode[]) => sectionStarts(nodes).map(({ line }) => line);
    expect(lines([FIRST, SECOND])).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 12]);
    expect(lines([node('speech', range(1, 2), { children: [point(1, 3)] })])).toEqual([1]);
  });
});
