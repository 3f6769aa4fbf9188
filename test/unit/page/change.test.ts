import { describe, expect, it } from 'vitest';
import { apply, difference, joined, moved, reverse } from '../../../src/page/change';

describe('difference', () => {
  it.each([
    ['一、抓落实', '一、狠抓落实'],
    ['问题问题', '问题'],
    ['', '同志们：'],
    ['同志们：', ''],
    ['啊啊啊', '啊啊'],
    ['（二强化', '（二）强化'],
    ['同上', '同上'],
  ])('%j → %j', (before, after) => {
    const change = difference(before, after);
    expect(apply(before, change)).toBe(after);
    expect(apply(after, reverse(change))).toBe(before);
  });

  it('is the smallest', () => {
    expect(difference('讲三点意见', '讲两点意见')).toEqual({ start: 1, removed: '三', added: '两' });
  });

  it('cuts no character in two', () => {
    // 𠀀 and 𠀁 share their first half, 𠀀 and 𡰀 their second.
    expect(difference('字𠀀', '字𠀁')).toEqual({ start: 1, removed: '𠀀', added: '𠀁' });
    expect(difference('\ud840\udc00字', '\ud841\udc00字')).toEqual({
      start: 0,
      removed: '\ud840\udc00',
      added: '\ud841\udc00',
    });
  });
});

describe('joined', () => {
  it('takes keys that follow each other as one', () => {
    expect(joined({ start: 2, removed: '', added: '抓' }, { start: 3, removed: '', added: '实' })).toEqual({
      start: 2,
      removed: '',
      added: '抓实',
    });
    expect(joined({ start: 5, removed: '实', added: '' }, { start: 4, removed: '抓', added: '' })).toEqual({
      start: 4,
      removed: '抓实',
      added: '',
    });
  });

  it('leaves apart what is in two places', () => {
    expect(
      joined({ start: 2, removed: '', added: '抓' }, { start: 9, removed: '', added: '实' }),
    ).toBeUndefined();
  });
});

describe('moved', () => {
  const change = { start: 10, removed: '问题问题', added: '问题' };
  it.each([
    [
      { start: 2, end: 10 },
      { start: 2, end: 10 },
    ],
    [
      { start: 14, end: 16 },
      { start: 12, end: 14 },
    ],
    [{ start: 9, end: 11 }, undefined],
    [{ start: 12, end: 20 }, undefined],
  ])('%j → %j', (range, now) => expect(moved(range, change)).toEqual(now));
});
