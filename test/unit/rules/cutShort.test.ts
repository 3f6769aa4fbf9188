import { expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run';
import { parse } from '../../../src/reading/parse';
import { closingMissing } from '../../../src/rules/closingMissing';
import { paragraphUnended } from '../../../src/rules/paragraphUnended';
import { promiseCount } from '../../../src/rules/promiseCount';

const HEAD = '在演讲比赛上的点评\n\n同志们：\n\n今天的比赛准备充分，选手们都很投入，值得肯定。\n\n';
const found = (end: string) =>
  runChecks(parse(HEAD + end), [paragraphUnended, closingMissing], {}).map(
    ({ check, message, fixes = [] }) => ({
      check,
      message,
      preferred: fixes.filter(({ preferred }) => preferred).length,
    }),
  );

it('offers no mark and no closing first where a speech breaks off', () => {
  expect(found('不足也有：有的选手背得不熟，讲不够流畅，影响了演\n')).toEqual([
    {
      check: 'closing-missing',
      message: '这篇讲话没有完，停在一句话中间，后面的可能没有复制全',
      preferred: 0,
    },
    {
      check: 'paragraph-unended',
      message: '这一段末尾缺少标点，后面的可能没有复制全；要是写完了，应当是“。”',
      preferred: 0,
    },
  ]);
});

it('offers the mark that a last call has lost', () => {
  expect(found('让我们再接再厉，在下一场比赛里再创佳绩\n')).toEqual([
    { check: 'paragraph-unended', message: '这一段末尾缺少标点，多半是“。”', preferred: 1 },
  ]);
});

it('offers no other number first where the points that lack may not have been copied', () => {
  const promised = (end: string) =>
    runChecks(
      parse(`${HEAD}我有四点感受：\n\n一是劲头足。大家干得用心。\n\n二是办法多。${end}`),
      [promiseCount],
      {},
    ).map(({ message, fixes = [] }) => ({
      cut: message.endsWith('；讲话没有完，后面的可能没有复制全'),
      fixes: fixes.map(({ title, preferred }) => ({ title, preferred })),
    }));
  expect(promised('大家动了脑筋，才不断推')).toEqual([
    { cut: true, fixes: [{ title: '改为“有两点感受”', preferred: false }] },
  ]);
  expect(promised('大家动了脑筋。')).toEqual([
    { cut: false, fixes: [{ title: '改为“有两点感受”', preferred: true }] },
  ]);
});
