/** 两稿比较: what moved, was rewritten, added or cut, and where the meaning changed. */
import { describe, expect, it } from 'vitest';
import { type Change, compareDrafts } from '../../../src/compare/compare';
import { meaningText, partText, summaryOf } from '../../../src/compare/summary';
import { spent } from '../../support/spent';
import { cleanSpeeches } from '../../support/texts';

const OLD = `在全镇重点工程点评会上的讲话
同志们：
今天，我们看了九个工地，成效明显。镇里拟建三个市场，投资26.7亿元。
下面，我讲三点意见。
一、统一思想，提高认识
各村可以自行组织学习。思想不对头，一切不对头。
二、压实责任，狠抓落实
各村要一级抓一级，层层抓落实，把任务落到人头上。
去年秋天的事情说过多次，这一段要删掉。
三、严明纪律，改进作风
严禁弄虚作假，谁弄虚作假就处理谁。县教育局要牵头督查。
同志们，让我们一抓到底，奋力夺取新的胜利！
`;

const compare = compareDrafts;
const rows = (changes: readonly Change[]) =>
  changes
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, old, now }) => `${kind} ${(now ?? old)!.label}${(now ?? old)!.title.slice(0, 6)}`);
const meanings = (old: string, now: string) =>
  compare(`同志们：\n${old}\n`, `同志们：\n${now}\n`).flatMap((change) => change.meanings.map(meaningText));

/** The second point before the first, numbers set right. */
const SWAPPED = OLD.replace(/一、统一(.*\n.*\n)二、压实(.*\n.*\n.*\n)/, '一、压实$2二、统一$1');

describe('compareDrafts', () => {
  it('finds nothing in the same draft, however it is laid out', () => {
    expect(rows(compare(OLD, OLD))).toEqual([]);
    expect(rows(compare(OLD, OLD.replace(/\n/g, '\r\n').replaceAll('，', ',')))).toEqual([]);
    expect(summaryOf(compare(OLD, OLD))).toBe('两稿没有差别。');
  });

  it('knows a closing that was rewritten where what stands before it is new, or gone', () => {
    const draft = (...lines: readonly string[]) =>
      ['在全镇点评会上的讲话', '同志们：', '今天开会。', ...lines, ''].join('\n');
    const old = draft('一、抓学习。各村每周集中学一次。', '希望大家努力！');
    const added = draft('一、抓学习。各村每周集中学一次。', '这件事月底见分晓。', '希望同志们努力！');
    expect(rows(compare(old, added)).slice(-2)).toEqual(['added 这件事月底见', 'changed 希望同志们努']);
    expect(rows(compare(added, old)).slice(-2)).toEqual(['removed 这件事月底见', 'changed 希望大家努力']);
    const other = draft('一、抓宣传。干部包片进门入户。', '希望同志们努力！');
    expect(rows(compare(old, other))).toContain('changed 希望同志们努');
    const ended = draft('一、抓学习。各村每周集中学一次。', '这件事月底见分晓。', '散会。');
    expect(rows(compare(old, ended))).toContain('removed 希望大家努力');
  });

  it('knows what was rewritten before a paragraph that stayed, where more came above it', () => {
    const old = OLD.replace('去年秋天的事情说过多次，这一段要删掉。\n', '今年要办三件实事。\n');
    const now = old.replace('今年要办三件实事。', '这是新写的话。\n今年要抓三条路子。');
    expect(rows(compare(old, now))).toContain('changed 今年要抓三条');
  });

  it('tells a point that moved as one, and not those that were only renumbered', () => {
    expect(rows(compare(OLD, SWAPPED))).toEqual(['moved 二、统一思想，提']);
    expect(summaryOf(compare(OLD, SWAPPED))).toBe('第一点移到第二点。');
  });

  it('tells a paragraph that was split or joined, and no word of it as new', () => {
    const now = OLD.replace('学习。思想', '学习。\n思想');
    expect(rows(compare(OLD, now))).toEqual([
      'changed 一、统一思想，提',
      'changed 各村可以自行',
      'added 思想不对头，',
    ]);
    expect(summaryOf(compare(OLD, now))).toBe('拆出 1 段。');
    expect(summaryOf(compare(now, OLD))).toBe('并入 1 段。');
    const also = now.replace('可以自行', '必须自行');
    expect(summaryOf(compare(OLD, also))).toBe('改写 1 句，拆出 1 段；有一处“可以”改成了“必须”。');
    expect(summaryOf(compare(also, OLD))).toBe('改写 1 句，并入 1 段；有一处“必须”改成了“可以”。');
  });

  it('tells points that were merged, and a point that was split, also where they were rewritten', () => {
    const headed = OLD.replace('三、严明纪律，改进作风\n', '').replace(
      '二、压实责任，狠抓落实',
      '二、压实责任，严明纪律',
    );
    expect(summaryOf(compare(OLD, headed))).toBe('第三点并入第二点，改写 1 句。');
    expect(summaryOf(compare(headed, OLD))).toBe('第二点拆出第三点，改写 1 句。');
    const [merged] = compare(OLD, headed).filter(({ partOf }) => partOf);
    expect(merged).toMatchObject({ kind: 'removed', old: { label: '三、' }, partOf: { label: '二、' } });
    expect(partText(merged!)).toBe('与“二、压实责任，严明纪律”合并');
    const [split] = compare(headed, OLD).filter(({ partOf }) => partOf);
    expect(partText(split!)).toBe('从“二、压实责任，严明纪律”拆开');

    const alone = `同志们：
一是抓学习。每周集中学一次，人人写心得。
二是抓培训。每季办一期，骨干都要轮训。
三是抓考核。每月一通报，年底算总账。
四是抓宣传。各村都要有专栏。
`;
    const together = alone
      .replace(/二是抓培训(.*)\n三是抓考核。(.*)/, '二是抓培训考核$1$2')
      .replace('四是', '三是');
    expect(rows(compare(alone, together))).toEqual(['changed 二是抓培训考核', 'removed 三是抓考核']);
    expect(summaryOf(compare(alone, together))).toBe('第三点并入第二点，改写 1 句，删 1 句。');
    expect(summaryOf(compare(together, alone))).toBe('第二点拆出第三点，改写 1 句，加 1 句。');
    const also = together.replace('每月一通报', '每月不通报');
    expect(summaryOf(compare(alone, also))).toContain('第三点并入第二点');
    expect(summaryOf(compare(alone, also))).toContain('加了“不”');
  });

  it.each([
    ['a point was cut, another rewritten', /三、严明.*\n.*\n/, '', '一级抓一级', '级级有人抓', '删 1 点'],
    [
      'a point gave way to another text',
      /严禁弄虚.*/,
      '村里的广场舞队和秧歌队要排好节目。',
      '严明纪律，改进作风',
      '丰富文化生活',
      '改写',
    ],
  ])('takes for no merger: %s', (_, from, to, word, other, told) => {
    const now = OLD.replace(from, to).replace(word, other);
    const summary = summaryOf(compare(OLD, now));
    expect(summary).toContain(told);
    expect(summary).not.toMatch(/并入|拆出/);
  });

  it('takes for no merger what the other point had said before', () => {
    const old =
      '同志们：\n一、抓进度\n各镇要倒排工期、挂图作战。\n二、抓进度\n各镇要倒排工期。\n三、抓安全\n工地都要戴安全帽。\n';
    const now = old.replace('二、抓进度\n各镇要倒排工期。\n三、', '二、');
    expect(summaryOf(compare(old, now))).toBe('删 1 点。');
  });

  it.each([
    ['力争完成任务。', '确保完成任务。', '“力争”改成了“确保”'],
    ['计划开工三处。', '预计开工三处。', '“计划”改成了“预计”'],
    ['各村不得抛荒。', '各村可以抛荒。', '“不得”改成了“可以”'],
    ['罚款5万元以上的通报。', '罚款5万元以下的通报。', '“以上”改成了“以下”'],
  ])('flags %s → %s', (old, now, told) => {
    expect(meanings(old, now)).toEqual([told]);
  });

  it('knows a point again that moved and was rewritten', () => {
    const now = SWAPPED.replace('各村可以自行组织学习', '各村必须组织学习').replace('提高认识', '提高站位');
    expect(rows(compare(OLD, now))).toEqual(['moved 二、统一思想，提', 'changed 各村必须组织']);
    expect(summaryOf(compare(OLD, now))).toBe('第一点移到第二点，改写 2 句；有一处“可以”改成了“必须”。');
  });

  it('tells what was added and cut, and the points that it belongs to', () => {
    const now = OLD.replace(/去年秋天.*\n/, '').replace(
      '同志们，让',
      '新加一段，讲怎样把好事办好。\n同志们，让',
    );
    expect(rows(compare(OLD, now))).toEqual([
      'changed 二、压实责任，狠',
      'removed 去年秋天的事',
      'changed 三、严明纪律，改',
      'added 新加一段，讲',
    ]);
    expect(summaryOf(compare(OLD, now))).toBe('删 1 段，加 1 段。');
  });

  it('counts a point that came or went as one', () => {
    const without = OLD.replace(/三、严明.*\n.*\n/, '');
    expect(summaryOf(compare(OLD, without))).toBe('删 1 点。');
    expect(summaryOf(compare(without, OLD))).toBe('加 1 点。');
  });

  it('gives ranges of either draft', () => {
    for (const { old, now } of compare(OLD, SWAPPED)) {
      if (old) expect(OLD.slice(old.range.start, old.range.end)).toContain(old.title.slice(0, 4));
      if (now) expect(SWAPPED.slice(now.range.start, now.range.end)).toContain(now.title.slice(0, 4));
    }
  });

  it('compares 20,000 characters within a second, alike or not', () => {
    const long = cleanSpeeches.join('\n').slice(0, 20_000);
    const other = cleanSpeeches.toReversed().join('\n').slice(0, 20_000).replaceAll('要', '须');
    const one = `同志们：\n${'抓好落实，'.repeat(2000)}。\n`.repeat(2);
    for (const [a, b] of [
      [long, other],
      [one, one.replaceAll('落', '实')],
      [long, ''],
    ] as const) {
      // Reading is measured elsewhere, and remembered.
      compare(a, b);
      expect(spent(() => compare(a, b))).toBeLessThan(1000);
    }
  });
});

describe('changes of meaning', () => {
  it.each([
    ['镇里拟建三个市场，各村要配合。', '镇里已建三个市场，各村要配合。', ['“拟”改成了“已”']],
    ['各单位可以自行组织学习培训。', '各单位必须自行组织学习培训。', ['“可以”改成了“必须”']],
    ['这个项目投资26.7亿元，年底建成。', '这个项目投资28.7亿元，年底建成。', ['“26.7亿元”改成了“28.7亿元”']],
    ['县教育局要牵头督查，每月通报。', '县财政局要牵头督查，每月通报。', ['“县教育局”改成了“县财政局”']],
    ['这样的做法我们提倡，大家要学。', '这样的做法我们不提倡，大家要学。', ['加了“不”']],
    ['各村原则上月底前完成拆迁任务。', '各村一律月底前完成拆迁任务。', ['“原则上”改成了“一律”']],
  ])('%s → %s', (old, now, expected) => {
    expect(meanings(old, now)).toEqual(expected);
  });

  it.each([
    ['各村要不断加强学习，提高本领。', '各村要持续加强学习，提高本领。'],
    ['这次模拟演练很成功，大家辛苦了。', '这次实战演练很成功，大家辛苦了。'],
    ['各村要把工程抓实，把进度抓紧。', '各村要把工程抓紧，把进度抓实。'],
    ['要抓进度，三个市场年底建成。', '三个市场年底建成，要抓进度。'],
  ])('none: %s → %s', (old, now) => {
    expect(meanings(old, now)).toEqual([]);
  });
});
