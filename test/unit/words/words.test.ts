import { describe, expect, it, vi } from 'vitest';
import { intl } from '../../../src/words/intl';
import { rememberCuts } from '../../../src/words/rememberCuts';
import { joined } from '../../support/cuts';

describe('Intl.Segmenter', () => {
  it('tells no tags', () => {
    expect(intl.cut('狠抓整改').every((word) => word.tag === undefined)).toBe(true);
  });
});

describe('remember', () => {
  it('cuts a text once, as long as it is among the last', () => {
    const cut = vi.fn(intl.cut);
    const segmenter = rememberCuts({ name: 'Intl.Segmenter', cut }, 8);
    for (const text of ['一二三四', '五六七八', '一二三四', '九十', '一二三四']) segmenter.cut(text);
    expect(cut).toHaveBeenCalledTimes(3);
    segmenter.cut('五六七八');
    expect(cut).toHaveBeenCalledTimes(4);
  });

  it('cuts what is too long to keep', () => {
    const segmenter = rememberCuts(intl, 2);
    expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
    expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
  });
});
