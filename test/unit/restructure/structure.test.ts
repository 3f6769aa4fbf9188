/** Changes of structure: promoting, inserting, deleting and relabelling points. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { deletePoints } from '../../../src/restructure/deletePoints';
import { insertPoint } from '../../../src/restructure/insertPoint';
import { demotePoint, movePoints, promotePoint, shiftPoint } from '../../../src/restructure/movePoint';
import { isRefused } from '../../../src/restructure/outcome';
import { relabelList, renumberList } from '../../../src/restructure/relabelList';
import { renameTitle } from '../../../src/restructure/renameTitle';
import { after, find, nested } from '../../support/structure';

const options = { renumber: true };

describe('a level up and down', () => {
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

describe('in a text of one line', () => {
  const opening = '在全镇作风建设会议上的点评讲话同志们：今天我讲三点。';
  const closing = '我就讲这些。谢谢大家！';
  const lists = [
    [
      '一、抓学习。要学。',
      '二、抓整改。要改。',
      '三、抓长效。要长。',
      '二、抓长效。要长。',
      '三、抓整改。要改。',
      '四、×××',
    ],
    [
      '第一，抓学习。要学。',
      '第二，抓整改。要改。',
      '第三，抓长效。要长。',
      '第二，抓长效。要长。',
      '第三，抓整改。要改。',
      '第四，×××',
    ],
  ] as const;
  it.each(lists)('the closing belongs to no point: %s', (first, second, third, raised, lowered, added) => {
    const text = [opening, first, second, third, closing].join('');
    const manuscript = parse(text);
    const moved = after(text, shiftPoint(manuscript, find(manuscript, '抓整改'), 1, options));
    expect(moved).toBe([opening, first, raised, lowered, closing].join(''));
    const deleted = after(text, deletePoints(manuscript, [find(manuscript, '抓长效')], options));
    expect(deleted).toBe([opening, first, second, closing].join(''));
    const put = after(text, insertPoint(manuscript, find(manuscript, '抓长效'), 'below', options));
    expect(put).toMatch(new RegExp(`${third}${added}。?${closing}$`));
  });
});

describe('relabelling', () => {
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
  it('writes a title where the old one stood, behind its number in a compilation', () => {
    const whole = '清河县点评讲话汇编\n\n一、工作点评材料\n\n同志们：\n\n今天开会。要抓进度。\n';
    const compiled = parse(whole);
    const [speech] = compiled.speeches;
    expect(after(whole, renameTitle(compiled, speech!, `${speech!.title}稿`))).toBe(
      whole.replace('工作点评材料', '工作点评材料稿'),
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

describe('lists of two', () => {
  const head = '讲话\n同志们：\n';
  const tail = '\n同志们，散会。\n';
  const change = (list: string, title: string, how: 'delete' | 'below') => {
    const text = head + list + tail;
    const manuscript = parse(text);
    const point = find(manuscript, title);
    return after(
      text,
      how === 'delete'
        ? deletePoints(manuscript, [point], options)
        : insertPoint(manuscript, point, how, options),
    ).slice(head.length, -tail.length);
  };

  it.each([
    [
      '一方面，要学。\n另一方面，要干。',
      '一方面，要干。',
      '一方面，要学。\n另一方面，×××。\n再一方面，要干。',
    ],
    [
      '会后，一方面要学；另一方面要干。',
      '会后，一方面要干。',
      '会后，一方面要学；另一方面×××；再一方面要干。',
    ],
    ['首先，要学。其次，要干。', '首先，要干。', '首先，要学。其次，×××。再次，要干。'],
    ['一是要学；二是要干。', '一是要干。', '一是要学；二是×××；三是要干。'],
  ])('lose one and take a third: %s', (list, one, three) => {
    expect(change(list, '要学', 'delete')).toBe(one);
    expect(change(list, '要学', 'below')).toBe(three);
  });

  it('of words that are no list alone keep what stands under the one that is left', () => {
    const list = '一方面，要学\n一是要深。\n二是要高。\n另一方面，要干\n一是要快。\n二是要实。';
    expect(change(list, '要干', 'delete')).toBe('一方面，要学\n一是要深。\n二是要高。');
  });
});

describe('a list that begins later', () => {
  const text = '讲话\n同志们：\n五、抓学习。要学。\n六、抓整改。要改。\n七、抓长效。要长。\n同志们，散会。\n';
  const manuscript = parse(text);
  it('keeps its numbers when points move, come and go', () => {
    const point = find(manuscript, '抓整改');
    expect(after(text, shiftPoint(manuscript, point, 1, options))).toContain(
      '六、抓长效。要长。\n七、抓整改。',
    );
    expect(after(text, deletePoints(manuscript, [point], options))).toContain(
      '五、抓学习。要学。\n六、抓长效。',
    );
    expect(after(text, insertPoint(manuscript, point, 'below', options))).toContain(
      '六、抓整改。要改。\n七、×××。\n八、抓长效。',
    );
  });
  it('is numbered from the first when that is asked for', () => {
    expect(after(text, renumberList(manuscript, find(manuscript, '抓整改')))).toContain(
      '一、抓学习。要学。\n二、抓整改。要改。\n三、抓长效。',
    );
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
