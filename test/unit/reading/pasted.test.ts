/** What document sites, articles and mails make of a speech: its title, its address and all its points are still read. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';

const TITLE = '在清河县秋季植树现场会上的讲话';
const TEXT = '今天看了三个村的现场，总的来看，各村行动快，值得肯定；也有不足，有的村还在观望。';
const CLOSING = '同志们，让我们一起努力，把任务抓到底！\n';

const heads = (text: string) =>
  parse(text).speeches.map(({ title, salutation }) => [title, salutation?.folded]);
const labels = (text: string) =>
  parse(text).speeches.flatMap(({ series }) =>
    series.map(({ points }) => points.map(({ label }) => label.text).join(' ')),
  );
const told = (text: string, id: string) =>
  runChecks(parse(text))
    .filter(({ check }) => check === id)
    .map(({ range }) => text.slice(range.start, range.end));

describe('a title', () => {
  it.each([
    [`文章标题：${TITLE}`, ''],
    [`| 题目：${TITLE} | ||`, ''],
    [`${TITLE}（通用版）`, `${TITLE}\n`],
    [`${TITLE}_公文范文`, `${TITLE}\n`],
    [`${TITLE}3100字范文`, ''],
    [`第1篇 ${TITLE}`, `${TITLE}（一）：\n`],
    [`2023年${TITLE}`, `${TITLE}\n`],
    [`植树文章${TITLE}`, ''],
    ['fanwen', `${TITLE}\n`],
    ['----', `${TITLE}\n`],
    ['天道酬勤，力耕不欺。', `${TITLE}\n`],
  ])('under or beside what a site adds: %s', (upper, lower) => {
    const [[title, salutation] = [], ...others] = heads(`${upper}\n${lower}同志们：\n${TEXT}\n${CLOSING}`);
    expect([title!.replace('（一）', ''), salutation, others]).toEqual([TITLE, '同志们：', []]);
  });

  it.each(['后勤战线的同志们：', '全县林业系统的同志们：', '同志们：'])(
    'before an address on its line: %s',
    (address) => {
      expect(heads(`文章标题：${TITLE}${address}\n${TEXT}\n${CLOSING}`)).toEqual([[TITLE, address]]);
    },
  );

  it('over two lines, of which the lower alone would be one', () => {
    const text = `在清河县首届“植树杯”技能大赛（第六项）\n树苗嫁接竞赛闭幕式上的讲话\n同志们：\n${TEXT}\n${CLOSING}`;
    expect(heads(text)[0]![0]).toBe('在清河县首届“植树杯”技能大赛（第六项）树苗嫁接竞赛闭幕式上的讲话');
  });

  it('is none that a sentence names: 标题：', () => {
    const line = '材料的标题：写得太长，要改。';
    expect(told(`${TITLE}\n同志们：\n${TEXT}\n${line}\n${CLOSING}`, 'page-residue')).toEqual([]);
  });
});

describe('the numbers of a page’s stretches', () => {
  const long = '各村要把树坑挖够，把苗木管好，把水浇透，把责任落到人，'.repeat(7);
  const stretches = [
    '1、写这样的讲话，先要看清楚开的是什么会，听的是什么人，再看下面的一篇。'.padEnd(
      110,
      '会前要把情况摸清。',
    ),
    `2、${TITLE}同志们：${TEXT}${long}这件`,
    `3、事不能拖。${long}谁也不能`,
    `4、例外。${CLOSING.trim()}`,
  ].join('\n\n');

  it('are no labels, though one of them ends with a sentence', () => {
    expect(heads(stretches)).toEqual([[TITLE, '同志们：']]);
    expect(labels(stretches)).toEqual([]);
  });

  it('cut its sentences', () => {
    expect(told(stretches, 'paragraph-broken')).toEqual(['件', '能']);
    expect(told(stretches, 'paragraph-unended')).toEqual([]);
  });

  it('are the speech’s where its points end', () => {
    const text = `${TITLE}\n同志们：\n${TEXT}\n1、${long}要快。\n2、${long}要好。\n${CLOSING}`;
    expect(labels(text)).toEqual(['1、 2、']);
  });
});

describe('labels that lost their marks', () => {
  it.each([
    ['第一', ['第一抓好进度。', '第二抓好质量。', '第三抓好管护。']],
    [
      '一',
      [
        '一提高认识增强责任',
        '各村要统一认识。',
        '二明确任务抓紧实施',
        '月底完成。',
        '三加强领导',
        '书记要带头。',
      ],
    ],
    ['1', ['1抓好进度，一天一调度。', '2抓好质量，确保成活。', '3抓好管护，谁栽谁管。']],
  ])('are labels in a row: %s', (first, lines) => {
    const text = [TITLE, '同志们：', TEXT, ...lines, CLOSING].join('\n');
    expect(labels(text)).toHaveLength(1);
    expect(told(text, 'label-form')).toHaveLength(3);
    expect(told(text, 'label-form')[0]).toBe(first);
  });

  it('are labels among others', () => {
    const text = [TITLE, '同志们：', TEXT, '第一，抓进度。', '第二抓质量。', '第三，抓管护。', CLOSING].join(
      '\n',
    );
    expect(told(text, 'label-form')).toEqual(['第二']);
  });

  it.each([
    ['第一季度抓进度。', '第二季度抓质量。', '第三季度抓管护。'],
    ['第一小组动作快。', '第二小组动作慢。', '第三小组没有动。'],
    ['第一书记要到村。', '第二天就要开工。', '第三方来验收。'],
    ['一月份开会。', '二月份备苗。', '三月份栽树。'],
    ['1号地栽完了。', '2号地没有栽。', '3号地还没有整。'],
    ['第一抓好进度。', '第二抓好质量。'],
  ])('are none where words count: %s', (...lines) => {
    const text = [TITLE, '同志们：', TEXT, ...lines, CLOSING].join('\n');
    expect(told(text, 'label-form')).toEqual([]);
  });
});

describe('a list', () => {
  it('ends with 最后 far below, where that names one thing more and does not take leave', () => {
    const middle = ['苗木统一验收。', '用水由水管站负责。', '车辆镇里来协调。', '雨天停工。', '资料每天报。'];
    const with_ = (last: string) =>
      [TITLE, '同志们：', `${TEXT}首先，把任务分到户。其次，把苗木管起来。`, ...middle, last].join('\n');
    expect(labels(with_('最后，要把台账建起来，一棵树都不能糊涂。'))).toEqual(['首先， 其次， 最后，']);
    expect(labels(with_('最后，祝大家工作顺利。'))).toEqual(['首先， 其次，']);
  });

  it('stands under the point that announces it, and beside it where the speaker does', () => {
    const points = ['1.备苗。周五前办好。', '2.挖坑。月底前办好。'];
    const with_ = (lead: string) =>
      [
        TITLE,
        '同志们：',
        '第一，成绩不小。各村都干得好。',
        `第二，下月的事要抓紧。${lead}`,
        ...points,
        CLOSING,
      ].join('\n');
    expect(parse(with_('这里面有两项工作。')).speeches[0]!.series[0]!.points[1]!.children).toHaveLength(2);
    expect(parse(with_('下面，我再讲两点意见。')).speeches[0]!.series[0]!.points[1]!.children).toEqual([]);
  });

  it('is read where the speaker comes to it: 下面讲第一个问题', () => {
    const text = `${TITLE}\n同志们：\n${TEXT}我讲两个问题。讲第一个问题，把坑挖够。坑要挖深。\n再讲第二个问题，把水浇透。水要浇两遍。\n${CLOSING}`;
    expect(labels(text)).toEqual(['第一个问题， 第二个问题，']);
  });
});

describe('the page’s own lines', () => {
  it('are its contents, which the text has again', () => {
    const text = `目录：\n一、抓进度\n二、抓质量\n……\n${TEXT}\n一、抓进度\n一天一调度。\n二、抓质量\n水要浇透。\n${CLOSING}`;
    expect(labels(text)).toEqual(['一、 二、']);
    expect(told(text, 'section-empty')).toEqual([]);
  });

  it('are an article’s numbers over its headings', () => {
    const text = `${TITLE}\n同志们：\n01\n肯定成绩\n${TEXT}\n02\n提出要求\n要抓紧整改，月底办完。\n${CLOSING}`;
    expect(told(text, 'page-residue')).toEqual(['01', '02']);
    expect(told(text, 'paragraph-broken')).toEqual([]);
  });
});
