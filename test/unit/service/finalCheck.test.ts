/** 定稿检查: what a text still lacks, counted. */
import { describe, expect, it } from 'vitest';
import { type Page, pageHtml } from '../../../src/extension/finalCheck/page';
import { parse } from '../../../src/reading/parse';
import type { FinalReport } from '../../../src/server/protocol/finalCheck';
import { finalCheck } from '../../../src/service/finalCheck';
import { runChecks } from '../../support/checking';

const HEAD = '在全镇重点工程点评会上的讲话\n同志们：\n';
const OPENING = '今天，我们看了九个工地。总的看行动快、干得实，值得肯定，但手续慢的问题也不少。';
const SOUND = `${HEAD}${OPENING}下面，讲两点意见。\n一、抓进度。各村要按月销号。\n二、抓质量。各村要按图施工。\n同志们，让我们一抓到底，夺取新的胜利！`;

const check = (text: string) => {
  const manuscript = parse(text);
  return finalCheck(manuscript, runChecks(manuscript));
};

describe('a text', () => {
  it('that lacks nothing is ready', () => {
    expect(check(SOUND)).toMatchObject({ ready: true, points: { done: 2, of: 2 }, blanks: [], findings: [] });
  });

  it('that is cut off is not: what is missing is told, the gravest first', () => {
    const { ready, points, findings } = check(SOUND.slice(0, SOUND.indexOf('二、')).trimEnd());
    expect([ready, points?.done, points?.of]).toEqual([false, 1, 2]);
    expect(points?.at).toBeDefined();
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it('with places to fill in and a reviewee left out is not', () => {
    const text = `---\nreviewees: [云岭村, 白沙村]\nminutes: 15\n---\n${SOUND.replace('九个工地', '×个工地，云岭村抓得最紧')}`;
    const { ready, blanks, reviewees, limit } = check(text);
    expect([ready, blanks.length, reviewees?.done, reviewees?.of, limit]).toEqual([false, 1, 1, 2, 15]);
  });

  it('counts the sums that hold, and leads to the one that does not', () => {
    const sum = (last: number) =>
      SOUND.replace('按月销号。', `按月销号。三个村合计开工120处，分别是70处、35处、${last}处。`);
    expect(check(sum(15)).sums).toEqual({ done: 1, of: 1 });
    const text = sum(10);
    const { ready, sums } = check(text);
    expect([ready, sums?.done, sums?.of, sums?.at?.start]).toEqual([false, 0, 1, text.indexOf('120处')]);
    expect(check(SOUND).sums).toBeUndefined();
  });

  it('counts the promises that are kept where there are several', () => {
    const text = SOUND.replace('抓质量。', '抓质量。要做到三点：一是按图；二是按期。');
    expect(check(text).promises).toMatchObject({ done: 1, of: 2 });
  });
});

const ORDER = ['error', 'warning', 'information', 'hint'];

describe('the page', () => {
  const at = { start: { line: 51, character: 0 }, end: { line: 51, character: 4 } };
  const report: FinalReport = {
    version: 1,
    ready: false,
    points: { done: 2, of: 3, at },
    blanks: [at, at],
    characters: 3268,
    spoken: 3300,
    limit: 15,
    findings: [{ check: 'paragraph-unended', severity: 'warning', message: '全文停在<句子>中间', range: at }],
    silenced: 1,
  };
  const page: Page = {
    report,
    title: '讲话',
    pace: 220,
    linkTo: ({ start }) => `command:go?${start.line}`,
    lineOf: () => '<b>𠮷同志</b>还要作具体安排，各单位要对照清单，一项一项抓好整改落实。',
    nonce: 'abc',
  };

  it('says what is missing, each line a link, and nothing of the text as markup', () => {
    const html = pageHtml(page);
    for (const words of [
      '还不能交：1 处要改，2 处待填',
      '点数 2/3 ✗',
      '待填 2 ✗',
      '约 15 分钟（限 15 分钟） ✓',
      '第 52 行',
      '　&#60;b&#62;𠮷同志&#60;/b&#62;还要作具体安……</li>',
    ])
      expect(html).toContain(words);
    expect(html).toContain('href="command:go?51"');
    expect(html).not.toContain('<句子>');
    expect(html).not.toContain('<script');
  });

  it('says 可以交了 when nothing is', () => {
    const ready = {
      ...report,
      ready: true,
      points: { done: 3, of: 3 },
      blanks: [],
      findings: [],
      silenced: 0,
    };
    const html = pageHtml({ ...page, report: ready });
    expect(html).toContain('✓ 可以交了');
    expect(html).not.toContain('✗');
  });
});
