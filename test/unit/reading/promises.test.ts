import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';

/** Each promise of a speech: its words, and how many points answer it. */
const promises = (body: string) =>
  parse(
    `同志们：\n\n今天召开推进会。大家讲得很好。\n\n${body}\n\n同志们，让我们携手努力！\n`,
  ).speeches.flatMap((speech) => speech.promises.map(({ text, points }) => `${text} ${points.length}`));
const list = (labels: readonly string[]) => labels.map((label) => `${label}抓落实。落实要快。`).join('\n\n');

describe('a speaker’s own announcement', () => {
  it.each([
    ['下面，我讲三点意见：', '讲三点意见'],
    ['下面，我就下步工作，再强调三点：', '强调三点'],
    ['借此机会，我提三点希望。', '提三点希望'],
    ['下面，我谈三个问题。', '谈三个问题'],
    ['我再讲3点意见。', '讲3点意见'],
    ['下面，我强调三句话。', '强调三句话'],
    ['下面，我讲三个方面的意见。', '讲三个方面'],
  ])('%s', (words, phrase) => {
    for (const labels of [
      ['一、', '二、', '三、'],
      ['第一，', '第二，', '第三，'],
      ['一是', '二是', '三是'],
      ['（一）', '（二）', '（三）'],
    ]) {
      expect(promises(`${words}\n\n${list(labels)}`)).toEqual([`${phrase} 3`]);
    }
  });

  it('is none in a few words', () => {
    expect(promises(`看了五个点，我说两句。\n\n${list(['一、', '二、', '三、'])}`)).toEqual([]);
  });
  it('is answered inside its own paragraph', () => {
    expect(promises('下面，我讲三点意见。一是快，二是准，三是实。')).toEqual(['讲三点意见 3']);
  });
  it('is answered by 第一个问题：', () => {
    expect(promises(`下面，我讲两个问题。\n\n${list(['第一个问题：', '第二个问题：'])}`)).toEqual([
      '讲两个问题 2',
    ]);
  });
  it('is answered in half-width text', () => {
    expect(promises('下面,我讲三点意见:\n\n一,抓早;要抓好。\n\n二,抓小;要抓好。')).toEqual(['讲三点意见 2']);
  });
  it('is read up to ninety-nine', () => {
    const labels = Array.from(
      { length: 12 },
      (_, i) => `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][i]}、`,
    );
    expect(promises(`下面，我讲十二点意见。\n\n${list(labels)}`)).toEqual(['讲十二点意见 12']);
  });
});

describe('a count that its list follows at once', () => {
  it.each([
    ['今年的工作有以下三个特点：一是快，二是准，三是实。', 3],
    ['存在三个方面的问题。一是慢。二是虚。', 2],
    ['主要有两点：第一，认识不够。第二，办法不多。', 2],
  ])('%s', (body, count) => {
    const found = promises(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(` ${count}$`));
  });
});

describe('a heading over its list', () => {
  it.each(['强化三个认识', '坚持三项制度', '提升三种能力', '树牢三种精神', '抓好三个环节', '处理好三个关系'])(
    '%s',
    (heading) => {
      const body = `一、${heading}\n\n${list(['一是', '二是', '三是'])}\n\n二、抓督查\n\n督查要严。`;
      const found = promises(body);
      expect(found).toHaveLength(1);
      expect(`${heading} 3`).toContain(found[0]);
    },
  );
});

describe('no promise', () => {
  it.each([
    '下面，我讲几点意见。一是快，二是准。',
    '刚才，县长讲了三点意见。一是快，二是准。',
    '以上三点，大家要记牢。一是快，二是准。',
    '增强“四个意识”。一是快，二是准。',
    '打好三大攻坚战。一是快，二是准。',
    '会议三点半开始。一是快，二是准。',
    '亮点很多，特点很明。一是快，二是准。',
    '省委提出五条要求。一是快，二是准。',
    '我讲了二十分钟。一是快，二是准。',
    '今年第三个方面的工作。一是快，二是准。',
  ])('%s', (body) => expect(promises(body)).toEqual([]));
});

it('is open while nothing follows its list', () => {
  const { speeches } = parse('同志们：\n\n下面，我讲三点意见。\n\n一、抓落实\n\n落实要快。\n');
  expect(speeches[0]!.promises.map(({ open }) => open)).toEqual([true]);
});
