/** 点评：新建讲话: a draft in the editor, and the questions that lead to it. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { api, eventually, file, open } from './editor';
import { test } from './harness';

const run = (given?: object) => vscode.commands.executeCommand('dianping.newSpeech', given);

/** The manuscript in front, once it holds a text. */
const draft = (text: string) =>
  eventually(`a draft with ${text}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === 'dianping' && editor.document.getText().includes(text) && editor;
  });
const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);
const close = () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

test('新建讲话：开一份新文稿，选中第一个 ×，Tab 走到下一个', async () => {
  await close();
  await run({
    skeleton: 'inspection',
    data: { occasion: 'A&B $1 {甲}', date: '2024-03-05', reviewees: ['云岭镇'] },
  });
  const editor = await draft('在A&B $1 {甲}上的讲话\n（2024年3月5日，×××）');
  assert(editor.document.isUntitled);
  assert.match(editor.document.getText(), /^在.+\n云岭镇：/s);
  await eventually('the reviewee beside the text', async () => {
    const { reviewees } = await api();
    return (await reviewees.rows()).some(({ label }) => label === '云岭镇');
  });
  await eventually('the first ×', () => selected(editor) === '×××');
  const first = editor.selection.start;
  await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  await eventually('the next ×', () => selected(editor) === '×' && editor.selection.start.isAfter(first));
  await close();
});

test('新建讲话：填进空白的文稿', async () => {
  const document = await open('空白点评.txt', '\n');
  await run({ skeleton: 'drill', data: { points: 2 } });
  const editor = await draft('我提两点要求');
  assert.equal(editor.document, document);
  assert.match(document.getText(), /^在××应急演练/);
  await close();
});

test('新建讲话：列出本文件夹自己的骨架', async () => {
  const folder = file('.dianping/skeletons');
  try {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder, '周例会.hbs'),
      Buffer.from('在{{occasion}}上讲{{count points}}点\n'),
    );
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, '坏.hbs'), Buffer.from('{{#if date}}'));
    await run({ skeleton: '周例会', data: { occasion: '周例会' } });
    await draft('在周例会上讲三点');
  } finally {
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await close();
  }
});

test('新建讲话：一步一步地问，可以退回', async () => {
  let asking = true;
  const done = run().then(() => {
    asking = false;
  });
  const press = async (key: string) => {
    await delay(400);
    await vscode.commands.executeCommand(`workbench.action.${key}`);
  };
  await press('acceptSelectedQuickOpenItem');
  await press('acceptSelectedQuickOpenItem');
  await press('quickInputBack');
  // Where no question is open yet, nothing is accepted.
  while (asking) await press('acceptSelectedQuickOpenItem');
  await done;
  const editor = await draft('工作点评会上的讲话');
  const today = new Date();
  assert(editor.document.getText().includes(`${today.getFullYear()}年${today.getMonth() + 1}月`));
  await close();
});
