/** 数字账: the figures, those that do not agree, and where they come from. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, file, open } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const run = vscode.commands.executeCommand;
const REPORT = '云岭镇数字汇报.txt';
const TEXT = SOUND.replace(
  '下面，我讲两点意见。',
  '云岭镇一季度固定资产投资完成3.5亿元。全县引进项目32个，其中工业项目18个、农业项目8个、服务业项目9个。\n\n下面，我讲两点意见。',
);
const save = (text: string) => vscode.workspace.fs.writeFile(file(REPORT), Buffer.from(text));

test('数字账列出数字，对不上的在前，点一下就到；材料改了，行跟着变', async () => {
  await save('一季度，固定资产投资完成3.2亿元。\n');
  const document = await open('数字点评.txt', TEXT);
  await run('dianping.figures.focus');
  await vscode.window.showTextDocument(document);
  const { figures } = await api();
  const bad = async () => {
    const [first] = await figures.rows();
    return first?.label === '要核对的' ? first.children.map(({ label }) => label).join('、') : '';
  };
  await eventually('the sum', async () => (await bad()) === '32个');

  const [group] = await figures.rows();
  await run('dianping.figures.go', group!.children[0]!.id);
  assert(
    document
      .getText()
      .startsWith('32个', document.offsetAt(vscode.window.activeTextEditor!.selection.active)),
  );

  await run('dianping.addMaterials', [file(REPORT).toString()]);
  assert.equal(document.getText(), TEXT);
  await eventually('what differs', async () => (await bad()) === '3.5亿元、32个');
  await save('一季度，固定资产投资完成3.5亿元。\n');
  await eventually('the source', async () => (await bad()) === '32个');

  const materials = (await figures.rows()).find(({ kind }) => kind === 'materials');
  await run('dianping.removeMaterial', materials!.children[0]!.id);
  await eventually('no material', async () =>
    (await figures.rows()).every(({ kind }) => kind !== 'materials'),
  );
});
