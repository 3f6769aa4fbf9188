import { beforeAll, describe, expect, it } from 'vitest';
import { titleBreaks } from '../../../src/paper/layout/titleLines';
import type { Segmenter } from '../../../src/words/segmenter';
import { loadDictionary, words } from '../../support/words';

let dictionary: Segmenter = words;
const dictionaryReady = loadDictionary();
// On a busy machine the dictionary takes its time.
beforeAll(async () => {
  dictionary = await dictionaryReady;
}, 180_000);

/** The title's lines of at most 20 characters. */
function lines(title: string): string[] {
  const breaks = titleBreaks(title, { advance: 1, width: 20 }, dictionary) ?? [];
  return [0, ...breaks].map((start, i) => title.slice(start, breaks[i]));
}

describe('titleBreaks', () => {
  it.each([
    [['在全县项目观摩点评会上的讲话']],
    [['在全县创建全国文明城市复查迎检动员', '暨百日攻坚推进会上的讲话']],
    [['在学习贯彻', '《关于进一步规范机关公文处理工作的意见》', '座谈会上的讲话']],
  ])('%j', (expected) => {
    expect(lines(expected.join(''))).toEqual(expected);
  });

  it('leaves none lost, and none too long', () => {
    const title = '在全县第三季度重点项目建设现场观摩暨优化营商环境和招商引资工作推进会议上的点评讲话';
    const found = lines(title);
    expect(found.join('')).toBe(title);
    for (const line of found) {
      expect(line.length).toBeGreaterThan(2);
      expect(line.length).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^的/);
    }
  });

  it('gives up on what is no title', () => {
    expect(titleBreaks('讲话'.repeat(200), { advance: 1, width: 20 }, dictionary)).toBeUndefined();
    expect(titleBreaks(`《${'长'.repeat(30)}》`, { advance: 1, width: 20 }, dictionary)).toBeUndefined();
  });
});
