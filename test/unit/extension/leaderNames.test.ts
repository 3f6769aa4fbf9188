import { describe, expect, it } from 'vitest';
import { readLeaders } from '../../../src/extension/kept/leaderNames';

describe('readLeaders', () => {
  it.each<[string, string[]]>([
    ['王某 县委书记、李某 县长', ['王某 县委书记', '李某 县长']],
    ['王某\t县委书记\r\n李某　县长\n\n赵某某', ['王某 县委书记', '李某 县长', '赵某某']],
    ['县委书记 王某；县长 李某', ['王某 县委书记', '李某 县长']],
    // A title has 、 in it, too.
    [
      '李某 县委副书记、县长、赵某 县委常委、常务副县长，钱某',
      ['李某 县委副书记、县长', '赵某 县委常委、常务副县长', '钱某'],
    ],
    ['王某、李某、赵某', ['王某', '李某', '赵某']],
    ['阿依·努尔 副县长', ['阿依·努尔 副县长']],
    ['王某 县委 书记', ['王某 县委书记']],
    [' 、 ', []],
    ['', []],
  ])('%j', (text, leaders) => {
    expect(readLeaders(text)).toEqual(leaders);
    // What is shown again is read again.
    expect(readLeaders(leaders.join('、'))).toEqual(leaders);
  });

  it.each(['县委书记王某某、李某', '县委书记', '县长、李某'])('says what it cannot read: %s', (text) => {
    expect(readLeaders(text)).toMatch(/^“[^”]+”看不出姓名。请写“姓名 职务”/);
  });
});
