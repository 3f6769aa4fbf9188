import { describe, expect, it } from 'vitest';
import { findIgnored } from '../../../src/extension/checks/findIgnored';
import { moveRange } from '../../../src/extension/editor/ranges';
import { titleOf } from '../../../src/extension/editor/titleOf';
import { isShown, type View } from '../../../src/extension/findings/shown';
import { besides, moveSection, sectionsOf } from '../../../src/extension/focus/sections';
import { statusText } from '../../../src/extension/statusBar/statusText';
import { type Mark, moveMarks, sentenceAt } from '../../../src/extension/typing/sentence';
import type { OutlineNode } from '../../../src/service/outline';

const ALL: View = { on: true, focus: undefined, writing: undefined };
const mark = (start: number, end: number, check = 'word-doubled'): Mark => ({ check, range: { start, end } });

describe('isShown', () => {
  it('shows everything, or nothing when off', () => {
    expect(isShown(mark(3, 5), ALL)).toBe(true);
    expect(isShown(mark(3, 5), { ...ALL, on: false })).toBe(false);
  });

  it('shows in focus what begins in the section', () => {
    const view = { ...ALL, focus: { start: 10, end: 20 } };
    expect(isShown(mark(10, 12), view)).toBe(true);
    expect(isShown(mark(19, 25), view)).toBe(true);
    expect(isShown(mark(20, 22), view)).toBe(false);
    expect(isShown(mark(8, 12), view)).toBe(false);
  });

  describe('while writing', () => {
    const view = {
      ...ALL,
      writing: { sentence: { start: 10, end: 20 }, before: [mark(12, 14, 'placeholder')] },
    };

    it('withholds what is new in the sentence', () => {
      expect(isShown(mark(16, 18), view)).toBe(false);
      expect(isShown(mark(5, 11), view)).toBe(false);
      expect(isShown(mark(10, 20, 'sentence-long'), view)).toBe(false);
    });

    it('keeps what stood there before', () => {
      expect(isShown(mark(12, 14, 'placeholder'), view)).toBe(true);
      expect(isShown(mark(12, 16, 'placeholder'), view)).toBe(true);
      expect(isShown(mark(16, 18, 'placeholder'), view)).toBe(false);
      expect(isShown(mark(12, 14), view)).toBe(false);
    });

    it('does not delay the rest', () => {
      expect(isShown(mark(5, 10), view)).toBe(true);
      expect(isShown(mark(20, 22), view)).toBe(true);
    });

    it('counts what adjoins an empty sentence as its own', () => {
      const empty = { ...ALL, writing: { sentence: { start: 20, end: 20 }, before: [] } };
      expect(isShown(mark(18, 20), empty)).toBe(false);
      expect(isShown(mark(18, 19), empty)).toBe(true);
    });
  });
});

describe('sentenceAt', () => {
  const line = '会议开得好。他说：“马上办。”一是快；二是实';
  const at = (character: number) => {
    const { start, end } = sentenceAt(line, character);
    return line.slice(start, end);
  };

  it('is bounded by end marks with their closing marks, and by the line', () => {
    expect(at(0)).toBe('会议开得好。');
    expect(at(5)).toBe('会议开得好。');
    expect(at(8)).toBe('他说：“马上办。”');
    expect(at(15)).toBe('一是快；');
    expect(at(line.length)).toBe('二是实');
  });

  it('is the next one behind an end mark', () => {
    expect(at(6)).toBe('他说：“马上办。”');
    expect(sentenceAt('办好。', 3)).toEqual({ start: 3, end: 3 });
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});

describe('moveRange', () => {
  const range = { start: 10, end: 14 };
  const move = (start: number, end: number, inserted: number) => moveRange(range, { start, end, inserted });

  it('goes along with what is written before it, and grows with what is written in it', () => {
    expect(move(3, 5, 1)).toEqual({ start: 9, end: 13 });
    expect(move(12, 12, 2)).toEqual({ start: 10, end: 16 });
    expect(move(20, 21, 5)).toEqual(range);
  });

  it('does not take in what is written at its edges', () => {
    expect(move(10, 10, 2)).toEqual({ start: 12, end: 16 });
    expect(move(14, 14, 2)).toEqual(range);
  });

  it('shrinks where it is cut', () => {
    expect(move(12, 18, 0)).toEqual({ start: 10, end: 12 });
    expect(move(8, 12, 0)).toEqual({ start: 8, end: 10 });
  });

  it('goes with its words', () => {
    expect(move(8, 20, 3)).toBeUndefined();
    expect(move(10, 14, 3)).toBeUndefined();
    expect(moveRange({ start: 5, end: 5 }, { start: 5, end: 5, inserted: 2 })).toEqual({ start: 7, end: 7 });
  });
});

it('moveMarks takes several changes, from the last to the first', () => {
  const changes = [
    { start: 12, end: 16, inserted: 0 },
    { start: 2, end: 2, inserted: 3 },
  ];
  expect(moveMarks([mark(4, 6), mark(12, 14), mark(20, 21)], changes)).toEqual([mark(7, 9), mark(19, 20)]);
});

describe('sectionsOf', () => {
  const node = (kind: OutlineNode['kind'], title: string, line: number, children: OutlineNode[] = []) => {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return { kind, title, range, selectionRange: range, characters: 0, spoken: 0, children };
  };

  it('cuts a text at each first level, without a gap', () => {
    const speech = node('speech', '点评讲话', 2, [
      node('salutation', '同志们：', 3),
      node('part', '开场', 5),
      { ...node('point', '提高认识', 7, [node('point', '下一层', 8)]), label: '一、' },
    ]);
    const next = node('speech', '另一篇', 12);
    const sections = sectionsOf([speech, next], ({ line }) => line * 10);
    expect(sections.map(({ title, range }) => ({ title, range }))).toEqual([
      { title: '点评讲话', range: { start: 0, end: 50 } },
      { title: '开场', range: { start: 50, end: 70 } },
      { title: '一、提高认识', range: { start: 70, end: 120 } },
      { title: '另一篇', range: { start: 120, end: Number.POSITIVE_INFINITY } },
    ]);
    expect(sections.map(({ heading }) => heading)).toEqual([20, 50, 70, 120]);
    // One is seen alone when those beside it are folded, and other speeches whole; never the speech that holds it.
    const titles = (title: string) =>
      besides(sections.find((each) => each.title === title)!, sections).map((each) => each.title);
    expect(titles('开场')).toEqual(['一、提高认识', '另一篇']);
    expect(titles('点评讲话')).toEqual(['开场', '一、提高认识', '另一篇']);
    expect(titles('另一篇')).toEqual(['点评讲话']);
    expect(sectionsOf([], () => 0)).toEqual([]);
  });
});

describe('moveSection', () => {
  const point = { speech: 0, isHead: false };
  const section = { ...point, title: '一、', heading: 12, range: { start: 10, end: 20 } };
  const next = { ...point, title: '二、', heading: 20, range: { start: 20, end: Number.POSITIVE_INFINITY } };
  const move = (start: number, end: number, inserted: number) =>
    [section, next].map((each) => moveSection(each, [{ start, end, inserted }]).range);

  it('leaves no gap between two, also where one writes between them', () => {
    expect(move(20, 20, 3)).toEqual([
      { start: 10, end: 20 },
      { start: 20, end: Number.POSITIVE_INFINITY },
    ]);
    expect(move(18, 22, 1)).toEqual([
      { start: 10, end: 18 },
      { start: 18, end: Number.POSITIVE_INFINITY },
    ]);
  });

  it('goes along with what is written before it and in it', () => {
    expect(move(3, 5, 0)[0]).toEqual({ start: 8, end: 18 });
    expect(move(12, 12, 4)[0]).toEqual({ start: 10, end: 24 });
  });
});

describe('statusText', () => {
  const status = {
    running: true,
    read: true,
    on: true,
    problems: 0,
    hints: 0,
    blanks: 0,
    held: 0,
    section: undefined,
  };

  it.each([
    [status, '$(pass) 点评'],
    [{ ...status, problems: 3 }, '$(warning) 点评 3'],
    [{ ...status, on: false, problems: 3 }, '$(circle-slash) 点评已关闭'],
    [{ ...status, running: false }, '$(circle-large-outline) 点评'],
    [{ ...status, read: false }, '$(circle-large-outline) 点评'],
    [{ ...status, problems: 3, section: '一、提高认识' }, '$(warning) 点评 3'],
    [{ ...status, section: '' }, '$(pass) 点评'],
    [{ ...status, problems: 22, blanks: 22 }, '$(edit) 点评 待填 22'],
    [{ ...status, blanks: 1 }, '$(edit) 点评 待填 1'],
    [{ ...status, problems: 3, blanks: 2 }, '$(warning) 点评 3'],
    [{ ...status, hints: 1 }, '$(info) 点评'],
    [{ ...status, held: 1 }, '$(info) 点评'],
  ])('%j is %s', (given, text) => {
    expect(statusText(given).text).toBe(text);
  });

  it('tells in the tooltip what was found, and where it looks', () => {
    const { tooltip } = statusText({ ...status, problems: 2, hints: 1, section: '一、提高认识' });
    expect(tooltip.split('\n')).toEqual(['2 处问题，1 处建议', '只看本节：一、提高认识', '点击列出来']);
  });
});

describe('findIgnored', () => {
  const text = '存在三个问题问题。\n\n这个  问题问题,要改:\n好。';
  const found = (entry: { text: string; before: string; after: string }) => {
    const place = findIgnored(text, { check: 'word-doubled', ...entry });
    return place && [place.start, text.slice(place.start, place.end)];
  };

  it('finds the words by what stands around them, whatever the layout and width', () => {
    expect(found({ text: '问题问题', before: '这个', after: '，要改：好。' })).toEqual([15, '问题问题']);
    expect(found({ text: '改：', before: '，要', after: '好' })?.[1]).toBe('改:');
  });

  it('falls back on the words alone, and knows when they are gone', () => {
    expect(found({ text: '问题问题', before: '原来的', after: '' })).toEqual([4, '问题问题']);
    expect(found({ text: '没有的话', before: '', after: '' })).toBeUndefined();
    expect(found({ text: '', before: '这个', after: '' })).toBeUndefined();
  });
});

it('titleOf reads the name of a check from the manifest', () => {
  const properties = {
    'dianping.checks': { properties: { 'numbering-gap': { description: '序号缺失：从一开始。' } } },
  };
  const manifest = { contributes: { configuration: { properties } } };
  expect(titleOf(manifest, 'numbering-gap')).toBe('序号缺失');
  expect(titleOf(manifest, 'new-check')).toBe('new-check');
  expect(titleOf({}, 'new-check')).toBe('new-check');
});
