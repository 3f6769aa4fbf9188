import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../src/model/changes';
import type { Point } from '../../../../src/model/manuscript';
import { explainLabels } from '../../../../src/reading/lists/explainLabels';
import { parse } from '../../../../src/reading/parse';
import { runChecks } from '../../../support/checking';
import { draw } from '../../../support/draw';

const HEAD = '在清河县工作推进会上的点评讲话\n\n同志们：\n\n今天召开推进会。大家讲得很好。\n\n';
const TAIL = '\n\n同志们，让我们携手努力！\n';
const outline = (body: string) =>
  draw(parse(HEAD + body + TAIL))
    .split('\n')
    .slice(2)
    .join('\n');
const lines = (...all: string[]) => all.join('\n');

describe('lists', () => {
  it.each([
    ['a maxim is no list', '老人讲，一是吃饭，二要建设。话很朴素。', ''],
    ['首先 alone is an adverb', '首先，我代表县委向大家道一声辛苦。', ''],
    [
      '最后 as an adverb',
      lines('第一，要快。', '第二，要实。', '最后，我再啰嗦一句。'),
      '第一，要快\n第二，要实',
    ],
    [
      '最后 after a semicolon rounds off the items before it',
      '会议有三项：一是各镇汇报；二是当场打分；最后，林书记讲话。',
      '~一是各镇汇报\n~二是当场打分\n~最后，林书记讲话',
    ],
    [
      '看法之一',
      lines('看法之一：分数要看。', '看法之二：来路要看。'),
      '看法之一：分数要看\n看法之二：来路要看',
    ],
    [
      '最后 has the number of its place',
      lines('首先，要快。', '其次，要实。', '最后，要久。'),
      '首先，要快\n其次，要实\n最后，要久',
    ],
    [
      'what the next paragraph leads to is beside points of one paragraph each',
      lines('1.病史记得全。', '2.护理做得细。', '不足主要有两个：一是记得晚；二是说得少。'),
      '1.病史记得全\n2.护理做得细\n~一是记得晚\n~二是说得少',
    ],
    ['一方面 alone', '一方面，大家都很忙。事情还得干。', ''],
    [
      '三、四季度 as a heading far below 二、',
      lines(
        '一、前三季度的账，要分开看',
        '收入稳住了。',
        '二、存在的问题，要逐个抠',
        '一是偏慢。有的不到四成。',
        '二是偏多。钱趴在账上。',
        '三是偏虚。一个字没有改。',
        '这些问题，是各部门的事。',
        '三、四季度的事，要天天赶',
        '月底前清理一遍。',
      ),
      lines(
        '一、前三季度的账，要分开看',
        '二、存在的问题，要逐个抠',
        '  一是偏慢',
        '  二是偏多',
        '  三是偏虚',
        '三、四季度的事，要天天赶',
      ),
    ],
    [
      'a label that was slipped goes on with the list above it',
      lines(
        '三、抓好三个到位',
        '一要认识到位，不能松；',
        '二要整改到位，要销号；',
        '三，要投入到位，该换就换。',
        '四、严格考核',
        '每月公布。',
      ),
      lines(
        '三、抓好三个到位',
        '  一要认识到位，不能松',
        '  二要整改到位，要销号',
        '  三，要投入到位，该换就换',
        '四、严格考核',
      ),
    ],
    ['a number skipped', lines('一是要快。', '二是要实。', '四是要久。'), '一是要快\n二是要实\n四是要久'],
    ['a number repeated', lines('一是要快。', '二是要实。', '二是要久。'), '一是要快\n二是要实\n二是要久'],
    [
      'a list after an announcement stands beside the one before',
      lines('成绩有三条：', '一是快。', '二是实。', '三是久。', '不足也有两条：', '一是散。', '二是虚。'),
      '一是快\n二是实\n三是久\n一是散\n二是虚',
    ],
    [
      'demands after points of one paragraph each stand beside them',
      lines(
        '1.报名的少。全镇才来了两支队。',
        '2.练的少。有的队只合过一次。',
        '3.看的少。台下坐了不到三排。',
        '下半年，抓好三件事：',
        '第一，早报名。名单月底前交。',
        '第二，多排练。每周两次。',
      ),
      '1.报名的少\n2.练的少\n3.看的少\n第一，早报名\n第二，多排练',
    ],
    [
      'what follows the next step stands beside, though it is announced',
      lines('第一，快。', '第二，实。', '下一步，提两条建议，供参考：', '一是往深处走。', '二是往细处走。'),
      '第一，快\n第二，实\n一是往深处走\n二是往细处走',
    ],
    [
      'what is to be done from tomorrow on stands beside what went wrong',
      lines(
        '1、挂牌乱。人名都没改。',
        '2、交接松。条子没有看。',
        '明天开始，有三件事必须做到。一是核对挂牌。二是清点工具。三是当天写完。',
      ),
      '1、挂牌乱\n2、交接松\n~一是核对挂牌\n~二是清点工具\n~三是当天写完',
    ],
    [
      'a heading has under it what is to be done from tomorrow on',
      lines(
        '一、抓挂牌',
        '人名要改。',
        '明天起，有两件事必须做到。一是核对。二是清点。',
        '二、抓交接',
        '条子要看。',
      ),
      '一、抓挂牌\n  ~一是核对\n  ~二是清点\n二、抓交接',
    ],
    [
      'what a point itself announces goes under it',
      lines('第一，快。', '第二，实。', '这里强调两个环节。', '一是交底。', '二是验收。'),
      '第一，快\n第二，实\n  一是交底\n  二是验收',
    ],
    [
      'a label before a season that bears its own number',
      lines('一、一季度工作回顾', '开局不错。', '二、二季度工作安排', '还要加劲。'),
      '一、一季度工作回顾\n二、二季度工作安排',
    ],
    [
      'a label before another season',
      lines('一、三季度工作回顾', '开局不错。', '二、四季度工作安排', '还要加劲。'),
      '一、三季度工作回顾\n二、四季度工作安排',
    ],
    ['seasons in a row', '一、二季度开了工，三季度完了工。', ''],
    [
      '首先说…… without a comma',
      lines('首先说人。都到了。', '其次说水。出得快。', '再次说话。没听清。'),
      '首先说人\n其次说水\n再次说话',
    ],
    ['首先看到 alone', '首先看到的是一条新路。路是夏天修的。', ''],
    [
      'any noun counts where it is counted on',
      lines('第一个毛病，开而不建。', '第二个病根，建而不快。', '第三个病根，报而不实。'),
      '第一个毛病，开而不建\n第二个病根，建而不快\n第三个病根，报而不实',
    ],
    [
      'the first of a run stands after a comma',
      '说到下一步，1.食堂停业两天；2.采购换人；3.账目公开。',
      '~1.食堂停业两天\n~2.采购换人\n~3.账目公开',
    ],
    [
      'two lists in one paragraph',
      '成绩有：一是快，二是实，三是久。不足有：一是散，二是虚。',
      '~一是快\n~二是实\n~三是久\n~一是散\n~二是虚',
    ],
    [
      'the odd one in a list of headings',
      lines('一、抓学习', '学习要深。', '第二，抓落实', '落实要快。', '三、抓督查', '督查要严。'),
      '一、抓学习\n第二，抓落实\n三、抓督查',
    ],
    [
      'a list inside a point does not take up the count around it',
      lines('一是抓学习。做到：一是真学，二是常学。', '二是抓落实。', '三是抓督查。'),
      '一是抓学习\n  ~一是真学\n  ~二是常学\n二是抓落实\n三是抓督查',
    ],
    [
      'a text that lost its line breaks',
      '下面讲两点。一、抓学习。第一，要深。第二，要常。二、抓落实。要快，要实。',
      '一、抓学习\n  ~第一，要深\n  ~第二，要常\n二、抓落实',
    ],
    [
      'the order of the standard upside down, throughout',
      lines(
        '（一）抓学习',
        '一、学理论',
        '理论要深。',
        '二、学业务',
        '业务要精。',
        '（二）抓落实',
        '一、抓进度',
        '进度要快。',
        '二、抓质量',
        '质量要好。',
      ),
      '（一）抓学习\n  一、学理论\n  二、学业务\n（二）抓落实\n  一、抓进度\n  二、抓质量',
    ],
  ])('%s', (_, body, expected) => {
    expect(outline(body)).toBe(expected);
  });

  it('numbers 最后 by its place', () => {
    const { speeches } = parse(
      HEAD + lines('首先，要快。', '其次，要实。', '再次，要细。', '最后，要久。') + TAIL,
    );
    expect(speeches[0]!.series[0]!.points.map(({ label }) => label.number)).toEqual([1, 2, 3, 4]);
  });

  it('that a text breaks off keep their first point', () => {
    const { speeches } = parse(`${HEAD}第一，要快。一要快在行动上，各镇接到任务就要`);
    expect(speeches[0]!.series.map(({ points }) => points[0]!.label.text)).toEqual(['第一，', '一要']);
  });

  it.each([
    '一要抓治理。一是治水，二是治气，第二、三是治土。',
    '第一个问题：首先，》第一个问题：其次，',
    '一是快。二、实。（一）久。一要新。首先，好。其次，稳。',
  ])('never overlap: %s', (body) => {
    const check = (points: readonly Point[], end: number) => {
      points.forEach(({ range, children }, i) => {
        expect(range.end).toBeLessThanOrEqual(points[i + 1]?.range.start ?? end);
        check(children, range.end);
      });
    };
    const source = HEAD + body + TAIL;
    for (const { children } of parse(source).speeches)
      check(
        children.flatMap((child) => (child.kind === 'part' ? child.children : [child])),
        source.length,
      );
  });

  it('twice in the same words have places of their own', () => {
    const source = lines('同志们：', '一是好；二是行。', '一是好；二是行。');
    const points = parse(source).speeches[0]!.series.flatMap((series) => series.points);
    expect(points.map(({ range }) => source.slice(range.start, range.end))).toEqual([
      '一是好；',
      '二是行。',
      '一是好；',
      '二是行。',
    ]);
    expect(points.map(({ range }) => range.start)).toEqual([5, 9, 14, 18]);
  });
});

describe('paragraphs after a list', () => {
  const last = (...body: string[]) => {
    const source = lines('同志们：', '今天开会。', ...body, '');
    const { range } = parse(source).speeches[0]!.series[0]!.points.at(-1)!;
    return source.slice(range.start, range.end);
  };

  it.each([
    ['the closing leaves', ['一、抓学习', '要深。', '二、抓落实', '要快。', '同志们，加油干！'], '要快。'],
    [
      'the closing stays under a heading that has nothing else',
      ['一、抓学习', '要深。', '二、总结号召', '同志们，加油干！'],
      '加油干！',
    ],
    [
      'a farewell leaves even that',
      ['一、抓学习', '要深。', '二、抓落实', '最后，祝大家工作顺利！'],
      '抓落实',
    ],
    [
      '下一步 leaves what was found',
      ['一、成绩值得肯定', '开局好。', '二、问题不容忽视', '作风散。', '下一步，要抓整改。'],
      '作风散。',
    ],
    ['a list inside a paragraph ends with it', ['要求有：一是快，二是实。', '这两条都要记牢。'], '二是实。'],
    ['each point one paragraph', ['第一，要快。', '第二，要实。', '这两条都要记牢。'], '要实。'],
  ])('%s', (_, body, end) => {
    expect(last(...body).endsWith(end)).toBe(true);
  });
});

describe('renumbering', () => {
  const fixes = (body: string, check: string) =>
    runChecks(parse(HEAD + body + TAIL), {}).find((finding) => finding.check === check)!.fixes!;

  it('keeps the writer’s spelling, and offers the standard’s', () => {
    const body = lines('1、抓学习', '要深。', '2、抓落实', '要快。', '4、抓督查', '要严。');
    const [own, standard] = fixes(body, 'numbering-gap');
    expect(applyEdits(HEAD + body + TAIL, own!.edits)).toContain('3、抓督查');
    expect(applyEdits(HEAD + body + TAIL, standard!.edits)).toContain(
      lines('1.抓学习', '要深。', '2.抓落实', '要快。', '3.抓督查'),
    );
  });

  it('of very many repeats is told once', () => {
    const body = Array.from({ length: 40 }, (_, i) => `一是抓第${i}件事。要快。`).join('\n');
    const found = runChecks(parse(HEAD + body + TAIL), {}).filter(
      ({ check }) => check === 'numbering-repeat',
    );
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('还有 38 处')]);
  });

  it('relabels to 一方面 only what has two points', () => {
    const body = '一方面，要快，不能拖。另一方面，要实，不能虚。第三，要久，不能断。';
    const mixed = runChecks(parse(HEAD + body + TAIL), {}).filter(({ check }) => check === 'numbering-mixed');
    expect(mixed.flatMap((finding) => finding.fixes)).toEqual([]);
  });
});

describe('explaining', () => {
  it('tells what each label costs, and how sure it is', () => {
    const { speeches } = parse(HEAD + lines('一是要快。', '二是要实。', '四是要久。') + TAIL);
    const doubts = explainLabels(speeches[0]!);
    expect(doubts.map(({ action }) => action.kind)).toEqual(['open', 'join', 'join']);
    expect(doubts[2]!.reasons).toEqual([{ name: '跳过一号', cost: 2 }]);
    for (const { margin } of doubts) expect(margin ?? 1).toBeGreaterThan(0);
  });
});

it.each([
  ['下面讲两点。一、抓学习，把根基打牢今年以来，学习抓得紧。二、抓落实。', ['抓学习，把根基打牢', '抓落实']],
  ['做了两件事。1、查隐患，一处不漏2、练队伍，一人不少。', ['查隐患，一处不漏', '练队伍，一人不少']],
])('headings end where the text glued to them begins: %s', (body, titles) => {
  const [series] = parse(HEAD + body + TAIL).speeches[0]!.series;
  expect(series!.points.map(({ title }) => title)).toEqual(titles);
});
