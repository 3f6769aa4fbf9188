/** A mail that was sent on: every line of it, the empty ones too, begins with >. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { fixAll, runChecks } from '../../support/checking';

const MAIL = `> 各位网格员：
>
> 这个月六个网格一共报事一百二十件，办结一百一十件，这一
> 点先表扬。不足也有，三网格的楼道堆了一个月没有人报，天天
> 有人从旁边过。
>
> 回去以后，各人把自己的楼道走一遍，看见了就报，自己能办
> 的当天就办。
`;

describe('a quoted mail', () => {
  it('has its broken lines told, and no paragraph of a mark alone', () => {
    const read = parse(MAIL);
    expect(read.paragraphs.map(({ folded }) => folded)).not.toContain('>');
    expect(runChecks(read).filter(({ check }) => check === 'paragraph-broken')).toHaveLength(3);
  });

  it('is mended whole', () => {
    const text = fixAll(MAIL);
    expect(text).not.toContain('>');
    expect(text).toContain('这一点先表扬');
    expect(text).toContain('自己能办的当天就办。');
  });

  it('is none where > stands by itself', () => {
    const text = '在清河县讲评会上的讲话\n同志们：\n今天讲两句。\n>\n谢谢大家！\n';
    expect(runChecks(parse(text)).filter(({ check }) => check === 'markup-residue')).toEqual([]);
  });
});
