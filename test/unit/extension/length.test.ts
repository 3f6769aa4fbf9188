import { describe, expect, it } from 'vitest';
import { chartHtml } from '../../../src/extension/length/chartHtml';
import { lengthText } from '../../../src/extension/length/lengthText';
import { sharesOf } from '../../../src/extension/length/shares';
import { placeFrom, sectionStarts } from '../../../src/extension/navigate/step';
import type { LineRange, OutlineNode } from '../../../src/server/protocol';
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
      { part: 'praise', name: '肯定成绩', characters: 700, spoken: 700 },
      { part: 'critique', name: '指出问题', characters: 300, spoken: 300 },
      { part: 'requirement', name: '提出要求', characters: 2000, spoken: 2000 },
      { part: undefined, name: '标题、称谓和其他', characters: 268, spoken: 268 },
    ]);
    expect(shares.reduce((sum, { characters }) => sum + characters, 0)).toBe(FIRST.characters);
  });

  it('has nothing to share out of nothing', () => {
    expect(sharesOf(node('speech', range(0, 0), {}))).toEqual([]);
  });
});

describe('chartHtml', () => {
  const html = chartHtml([FIRST, SECOND], 220, 'n0nce');

  it('can be read without seeing it', () => {
    expect(html).toContain('role="img" aria-labelledby="title-0 told-0"');
    expect(html).toContain(
      '<desc id="told-0">肯定成绩 21%，指出问题 9%，提出要求 61%，标题、称谓和其他 8%</desc>',
    );
    expect(html).toContain('<th scope="row">提出要求</th><td>2,000 字</td><td>61%</td><td>约 9 分钟</td>');
  });

  it('runs and loads nothing, and takes a title for text', () => {
    expect(html).toContain("default-src 'none'; style-src 'nonce-n0nce'");
    expect(html).not.toMatch(/<script|style="|url\(|http:|https:/);
    expect(html).toContain('在清河县&#60;推进会&#62;上的点评讲话');
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
