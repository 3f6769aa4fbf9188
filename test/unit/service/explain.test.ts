/** What `explain` prints tells what a part was judged by. */
import { expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { explain } from '../../../src/service/explain';

const TEXT = `在全县擂台赛上的点评

同志们：

今天的擂台赛开得热烈，值得肯定。

一、推动项目建设

各乡镇要倒排工期，一是盯手续；二是盯人头。
`;

const told = explain(parse(TEXT));
const parts = told.slice(told.indexOf('三、环节'));
const lineOf = (start: string) => parts.find((line) => line.trimStart().startsWith(start));

it('names the evidence of a paragraph and of a heading, the strongest part first', () => {
  expect(lineOf('第 5 行')).toMatch(
    /：开场　凭据：开场（讲话的第一段 5，.*）、肯定成绩（内容在肯定 [\d.]+）/,
  );
  expect(lineOf('第 7 行')).toContain('：提出要求　凭据：提出要求（叫人做事 2.5，');
});

it('names the evidence of the points inside a paragraph', () => {
  expect(lineOf('其中“一是盯手续”')).toContain('提出要求　凭据：提出要求（');
  expect(lineOf('其中“二是盯人头”')).toContain('在这一环节之下 3');
});
