import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../../src/reading/parse';
import { toFoldingRanges } from '../../../src/server/connection/convert';
import { outlineOf } from '../../../src/service/outline';

/** The first line of every fold. */
function foldedFrom(text: string): string[] {
  const document = TextDocument.create('untitled:a', 'dianping', 0, text);
  const lines = text.split('\n');
  return toFoldingRanges(document, outlineOf(document, parse(text))).map(
    ({ startLine }) => lines[startLine]!,
  );
}

const HEAD =
  '在全县项目观摩会上的点评讲话\n\n同志们：\n今天看了七个项目，成绩值得充分肯定。\n总的看，各单位动手早。\n';

it('folds go by headings, not by running text', () => {
  const text = `${HEAD}　　一、抓进度\n倒排工期，挂图作战。\n（一）抓招商。天天在外面跑。\n每周报一次。\n（二）抓落地。一个一个看。\n二、抓作风\n领导要带头。\n`;
  expect(foldedFrom(text)).toEqual([
    '在全县项目观摩会上的点评讲话',
    '　　一、抓进度',
    '（一）抓招商。天天在外面跑。',
    '二、抓作风',
  ]);
});

it('a list that runs on within its paragraph has no fold, on however many lines', () => {
  const text = `${HEAD}一、抓进度\n一是领导要带头，每月到现\n场两次；二是部门要协同，不准\n推诿扯皮；三是督查要跟上，每半月通报一次。\n二、抓作风\n要抓三件事：一是快，不能等不能\n靠；二是实，不能虚不能\n浮；三是严，不能松。\n`;
  expect(foldedFrom(text)).toEqual(['在全县项目观摩会上的点评讲话', '一、抓进度', '二、抓作风']);
});
