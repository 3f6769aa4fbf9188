/** Word files: in as a new text, and what was found back into a copy. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readWordText } from '../../../src/paper/wordIn/read';
import { item, level, lists, paragraph, wordFile } from '../../support/wordFile';
import { file, finding } from './editor';
import { test } from './harness';

const run = vscode.commands.executeCommand;
const TEXT = '在清河县点评会上的讲话\n同志们：\n各镇要抓好整改,落实到位。\n一是抓落实。\n二是抓学习。\n';
const BYTES = wordFile({
  body: [
    ...['在清河县点评会上的讲话', '同志们：', '各镇要抓好整改,落实到位。'].map((text) => paragraph(text)),
    item('抓落实。', 1),
    item('抓学习。', 1),
  ].join(''),
  numbering: lists(level(0, 'chineseCounting', '%1是')),
});

test('从 Word 文件导入：新开一篇没有存盘的文稿，原文件不动', async () => {
  await vscode.workspace.fs.writeFile(file('来稿.docx'), BYTES);
  await run('dianping.importWord', file('来稿.docx'));
  const document = vscode.window.activeTextEditor!.document;
  assert(document.isUntitled);
  assert.equal(document.languageId, 'dianping');
  assert.equal(document.getText(), TEXT);
  await finding(document, 'punctuation-width');
  assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(file('来稿.docx'))), Buffer.from(BYTES));
  await run('workbench.action.revertAndCloseActiveEditor');
});

test('不是 Word 文件的，只说明白，什么也不打开', async () => {
  await vscode.workspace.fs.writeFile(file('坏.docx'), Buffer.from('x'));
  const before = vscode.window.activeTextEditor?.document;
  await run('dianping.importWord', file('坏.docx'));
  assert.equal(vscode.window.activeTextEditor?.document, before);
});

test('把意见批注到 Word 文件：写进副本，接受修订就是改好的文字', async () => {
  // The message that it is done stays until somebody waves it away: the copy is there before.
  void run('dianping.reviewWord', file('来稿.docx'), file('来稿（批注）.docx'));
  const deadline = performance.now() + 15_000;
  let read: ReturnType<typeof readWordText> | undefined;
  while (!read && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    read = await vscode.workspace.fs.readFile(file('来稿（批注）.docx')).then(readWordText, () => undefined);
  }
  assert(read && 'text' in read);
  assert.match(read.text, /整改，落实/);
  assert.match(read.notes.join(), /批注/);
  assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(file('来稿.docx'))), Buffer.from(BYTES));
  await run('notifications.clearAll');
});
