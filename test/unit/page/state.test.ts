import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/page/engine';
import {
  type Action,
  EMPTY,
  fileName,
  fileText,
  isUnsaved,
  neighbour,
  next,
  placing,
  type State,
} from '../../../src/page/state';

const READING: Reading = {
  outline: [],
  findings: [],
  figures: [],
  length: '',
  title: '',
  problems: 0,
  safe: 0,
  pasted: false,
};

const after = (actions: readonly Action[], from: State = EMPTY) => actions.reduce(next, from);
const typed = (text: string, at = 0): Action => ({ kind: 'typed', text, at });
const undo: Action = { kind: 'undo' };
const redo: Action = { kind: 'redo' };

/** A reading with a finding on each of some words. */
function found(text: string, ...words: readonly string[]): Action {
  const findings = words.map((word) => {
    const start = text.indexOf(word);
    return {
      title: '',
      severity: 'warning' as const,
      basis: '',
      message: word,
      excerpt: { before: '', marked: word, after: '' },
      range: { start, end: start + word.length },
      fixes: [],
    };
  });
  return { kind: 'read', text, reading: { ...READING, findings } };
}

describe('typing', () => {
  it('is taken back word by word, not key by key', () => {
    const state = after([typed('抓', 0), typed('抓实', 300), typed('抓实。', 5_000)]);
    expect(after([undo], state).text).toBe('抓实');
    expect(after([undo, undo], state).text).toBe('');
    expect(after([undo, undo, redo, redo], state).text).toBe('抓实。');
  });

  it('after a step back forgets the way forward', () => {
    const state = after([typed('抓'), undo, typed('讲'), redo]);
    expect(state.text).toBe('讲');
    expect(state.notice).toBe('没有可以恢复的了。');
  });

  it('knows what is in the making, until the writer leaves', () => {
    const state = after([typed('讲三点意见')]);
    expect(state.writing).toEqual({ start: 0, end: 5 });
    expect(after([{ kind: 'left' }], state).writing).toBeUndefined();
  });

  it('is told from a speech that is pasted, which is shown from its beginning', () => {
    const state = after([typed('讲'.repeat(300))]);
    expect(state.writing).toBeUndefined();
    expect(state.place).toEqual({ start: 0, end: 0 });
    // One key right after it does not take it along when it is taken back.
    expect(after([typed(`${'讲'.repeat(300)}。`, 100), undo], state).text).toBe('讲'.repeat(300));
  });

  it('keeps no more steps than one would ever take back', () => {
    const texts = Array.from({ length: 600 }, (_, at) => typed('讲'.repeat(at + 1), at * 2_000));
    expect(after(texts).past).toHaveLength(500);
  });
});

describe('a fix', () => {
  const text = '我们的问题问题不少。谢谢大家！';
  const fix: Action = {
    kind: 'fixed',
    title: '去掉一个“问题”',
    edits: [{ range: { start: 5, end: 7 }, text: '' }],
  };
  const read = after([typed(text), found(text, '问题问题')]);

  it('is one step, and said', () => {
    const state = after([fix], read);
    expect(state.text).toBe('我们的问题不少。谢谢大家！');
    expect(state.notice).toBe('已去掉一个“问题”。');
    expect(after([undo], state).text).toBe(text);
  });

  it('finds its place where the text went on before it', () => {
    expect(after([typed(`同志们，${text}`, 9_000), fix], read).text).toBe(
      '同志们，我们的问题不少。谢谢大家！',
    );
  });

  it('leaves alone what was changed since', () => {
    const state = after([typed('我们的毛病不少。谢谢大家！', 9_000), fix], read);
    expect(state.text).toBe('我们的毛病不少。谢谢大家！');
    expect(state.notice).toMatch(/刚刚改动过/);
  });
});

describe('cleaning', () => {
  const mended = { text: '同志们：\n', done: ['删去网页残留 1 行'], left: 2 };
  const started = after([typed('同志们：\n阅读全文\n'), { kind: 'working', work: 'clean' }]);
  const done: Action = { kind: 'mended', work: 'clean', from: started.text, mended };

  it('is one step, with its account', () => {
    const state = after([done], started);
    expect(state.text).toBe('同志们：\n');
    expect(state.working).toBeUndefined();
    expect(state.notice).toBe('删去网页残留 1 行；还有 2 处要您看。不满意，点“撤销”就全部退回。');
    expect(after([undo], state).text).toBe(started.text);
  });

  it('does not touch a text that was changed meanwhile', () => {
    const state = after([typed('同志们：\n阅读全文\n好', 9_000), done], started);
    expect(state.text).toBe('同志们：\n阅读全文\n好');
    expect(state.notice).toMatch(/没有动它/);
  });

  it('says where there is nothing to do', () => {
    const nothing = { text: started.text, done: [], left: 0 };
    expect(after([{ ...done, mended: nothing }], started).notice).toBe('没有要清理的；没有剩下的问题。');
  });
});

describe('a file', () => {
  const opened = after([{ kind: 'opened', name: '讲话.md', text: '同志们：\r\n好。\r\n' }]);

  it('has the line ends of a text field, and is written with its own', () => {
    expect(opened.text).toBe('同志们：\n好。\n');
    expect(fileText(opened, '\n')).toBe('同志们：\r\n好。\r\n');
    expect(fileName(opened)).toBe('讲话.txt');
  });

  it('takes the place of a text that can be had back', () => {
    const state = after([typed('旧稿'), { kind: 'opened', name: '新.txt', text: '新稿' }]);
    expect(state.notice).toMatch(/撤销/);
    expect(after([undo], state).text).toBe('旧稿');
  });

  it('that is new is called by its title', () => {
    const titled = { ...READING, title: '在“三夏”/防汛会上的讲话?' };
    const state = after([typed('讲'), { kind: 'read', text: '讲', reading: titled }]);
    expect(fileName(state)).toBe('在“三夏”／防汛会上的讲话？.txt');
    expect(fileName(after([{ kind: 'opened', name: 'CON.txt', text: '讲' }]))).toBe('点评讲话.txt');
    expect(fileName(EMPTY)).toBe('点评讲话.txt');
    expect(fileText(state, '\r\n')).toBe('讲');
  });

  it('is safe once it is saved or copied', () => {
    expect(isUnsaved(opened)).toBe(false);
    const changed = after([typed('同志们：\n很好。\n')], opened);
    expect(isUnsaved(changed)).toBe(true);
    expect(isUnsaved(after([{ kind: 'saved' }], changed))).toBe(false);
    expect(isUnsaved(after([{ kind: 'copied' }], changed))).toBe(false);
    expect(isUnsaved(after([typed(' \n')]))).toBe(false);
  });
});

describe('places', () => {
  const text = '甲有错。乙有误。丙有失。';
  const read = after([typed(text), found(text, '错', '误', '失')]);
  const message = (at: number, forward: boolean) => neighbour(read, at, forward)?.message;

  it('follow each other, round and round', () => {
    expect([0, 2, 6, 10].map((at) => message(at, true))).toEqual(['错', '误', '失', '错']);
    expect([0, 3, 10].map((at) => message(at, false))).toEqual(['失', '错', '误']);
    expect(neighbour(EMPTY, 0, true)).toBeUndefined();
  });

  it('move along with the text', () => {
    const state = after([typed(`第一，${text}`, 9_000)], read);
    expect(placing(state)({ start: 2, end: 3 })).toEqual({ start: 5, end: 6 });
    expect(neighbour(state, 0, true)?.place).toEqual({ start: 5, end: 6 });
  });
});
