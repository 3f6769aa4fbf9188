/** Changing the structure: by key, from the outline, one step to undo. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { OutlineApiRow } from '../../../src/extension/outline/index';
import { api, caretAt, eventually, file, focusOutline, open } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const TEXT = `${SOUND.split('一、提高认识')[0]}一是抓谋划。谋划要早。
二是抓推进。推进要快。
三是抓服务。服务要好。

同志们，希望大家鼓足干劲，确保全年目标如期完成。谢谢大家！
`.replace('两点意见', '三点意见');
const MOVED = TEXT.replace(
  '一是抓谋划。谋划要早。\n二是抓推进。推进要快。\n三是抓服务。服务要好。',
  '一是抓服务。服务要好。\n二是抓谋划。谋划要早。\n三是抓推进。推进要快。',
);

const flat = (rows: readonly OutlineApiRow[]): OutlineApiRow[] =>
  rows.flatMap((row) => [row, ...flat(row.children)]);
const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`dianping.${command}`, ...args);
const caret = () => {
  const editor = vscode.window.activeTextEditor!;
  return editor.document.getText(
    new vscode.Range(editor.selection.active, editor.selection.active.translate(0, 3)),
  );
};

test('上移两次，序号跟着改，光标跟着走，一次一步撤销', async () => {
  const document = await open('上移点评.txt', TEXT);
  caretAt(document, '抓服务');
  await run('movePointUp');
  await run('movePointUp');
  assert.equal(document.getText(), MOVED);
  assert.equal(caret(), '抓服务');
  await vscode.commands.executeCommand('undo');
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), TEXT);
});

test('连按两次也不乱', async () => {
  const document = await open('连按点评.txt', TEXT);
  caretAt(document, '抓服务');
  await Promise.all([run('movePointUp'), run('movePointUp')]);
  assert.equal(document.getText(), MOVED);
});

test('不在分点里，键照常移动行', async () => {
  const document = await open('移行点评.txt', TEXT);
  caretAt(document, '今天大家');
  await run('movePointUp');
  assert.match(document.getText(), /同志们：\n今天大家[^\n]*\n\n/);
});

test('做不到的不改文稿', async () => {
  const document = await open('不改点评.txt', TEXT);
  caretAt(document, '抓谋划');
  await run('movePointUp');
  await run('promotePoint');
  await run('demotePoint');
  assert.equal(document.getText(), TEXT);
});

test('降一级再升一级，回到原样', async () => {
  const document = await open('升降点评.txt', SOUND);
  caretAt(document, '抓好卫生');
  await run('demotePoint');
  assert.match(document.getText(), /\n1\.抓好卫生秩序/);
  await run('promotePoint');
  assert.equal(document.getText(), SOUND);
});

test('插入一点，选中待填处，一步撤销', async () => {
  const document = await open('插点点评.txt', TEXT);
  caretAt(document, '抓谋划');
  await run('insertPointBelow');
  assert.match(document.getText(), /一是抓谋划。谋划要早。\n二是×××。\n三是抓推进。推进要快。\n四是抓服务/);
  assert.equal(document.getText(vscode.window.activeTextEditor!.selection), '×××');
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), TEXT);
});

test('关掉自动编号，序号保持原样', async () => {
  const document = await open('不编点评.txt', TEXT);
  const settings = vscode.workspace.getConfiguration('dianping');
  await settings.update('renumber', false, vscode.ConfigurationTarget.Global);
  try {
    caretAt(document, '抓服务');
    await run('movePointUp');
    assert.match(document.getText(), /\n一是抓谋划。谋划要早。\n三是抓服务。服务要好。\n二是抓推进。/);
  } finally {
    await settings.update('renumber', undefined, vscode.ConfigurationTarget.Global);
  }
});

test('大纲里移动、复制、删除一节', async () => {
  const document = await open('大纲改动点评.txt', TEXT);
  await focusOutline();
  const { outline } = await api();
  const row = await eventually(
    'a row',
    async () => flat(await outline.rows()).find(({ label }) => label.startsWith('三是抓服务'))?.id,
  );
  await run('movePointUp', row, [row]);
  assert.match(document.getText(), /二是抓服务。服务要好。\n三是抓推进/);

  await outline.rows();
  await run('outline.copy', row, [row]);
  assert.equal(
    await vscode.env.clipboard.readText(),
    '二是抓服务。服务要好。',
    'the row goes with its point',
  );
  await run('outline.delete', row, [row]);
  assert.match(document.getText(), /一是抓谋划。谋划要早。\n二是抓推进。推进要快。\n\n同志们，希望/);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  assert.match(document.getText(), /二是抓服务。服务要好。\n三是抓推进。推进要快。\n\n同志们，希望/);
});

test('大纲里的键作用于框住的那一行，不是选中的那一行', async () => {
  const document = await open('框住点评.txt', TEXT);
  await focusOutline();
  const { outline } = await api();
  const row = await eventually(
    'a row',
    async () => flat(await outline.rows()).find(({ label }) => label.startsWith('一是抓谋划'))?.id,
  );
  await run('outline.open', row);
  await run('outline.focus');
  await delay(500);
  await vscode.commands.executeCommand('list.focusFirst');
  const down = async (times: number) => {
    for (let i = 0; i < times; i++) await vscode.commands.executeCommand('list.focusDown');
  };
  const before = flat(await outline.rows()).map(({ label }) => label);
  await down(before.findIndex((label) => label.startsWith('二是抓推进')));
  await run('outline.copy', { outline: true });
  assert.equal(await vscode.env.clipboard.readText(), '二是抓推进。推进要快。');
  await run('movePointUp', { outline: true });
  await run('movePointDown', { outline: true });
  await run('movePointDown', { outline: true });
  assert.match(document.getText(), /一是抓谋划。谋划要早。\n二是抓服务。服务要好。\n三是抓推进。推进要快。/);
});

test('光标在缩进里，命令作用于缩进后面的分点', async () => {
  const indented = TEXT.replace('三是抓服务', '　　三是抓服务');
  const document = await open('缩进点评.txt', indented);
  caretAt(document, '　　三是抓服务', 1);
  await run('movePointUp');
  assert.match(document.getText(), /二是抓服务。服务要好。\n　　三是抓推进/);
});

test('大纲里移动一个环节', async () => {
  const apart = SOUND.replace('但也要看到', '\n\n也存在不少问题，').replace('下面，我', '\n\n下面，我');
  const document = await open('移环节点评.txt', apart);
  await focusOutline();
  const { outline } = await api();
  const row = await eventually(
    'a row',
    async () => flat(await outline.rows()).find(({ label }) => label.startsWith('指出问题'))?.id,
  );
  await run('movePointUp', row, [row]);
  assert.match(document.getText(), /同志们：\n\n也存在不少问题.+\n\n今天大家.+\n\n下面，我讲两点意见。\n/);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), apart);
});

test('前面是别的文件，大纲照样在；关掉文稿才清空', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await open('还在点评.txt', SOUND);
  const { outline, statusBar } = await api();
  await eventually('rows', async () => (await outline.rows()).length > 0);
  await vscode.workspace.fs.writeFile(file('说明.md'), Buffer.from('# 说明\n'));
  await vscode.window.showTextDocument(file('说明.md'));
  await eventually('the page is in front', () =>
    vscode.window.activeTextEditor?.document.uri.path.endsWith('说明.md'),
  );
  assert.notEqual((await outline.rows()).length, 0);
  assert.match(statusBar.findings() ?? '', /点评/);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await eventually('no rows', async () => (await outline.rows()).length === 0);
});

test('空行上灰字提示下一个序号，接受后后面的重新编号', async () => {
  // A save between two changes ends the step to undo; in a browser the editor saves by itself.
  await vscode.workspace
    .getConfiguration('files')
    .update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  const document = await open('接着写点评.txt', TEXT);
  caretAt(document, '谋划要早。', 5);
  await vscode.commands.executeCommand('type', { text: '\n' });
  await eventually('二是 is taken', async () => {
    await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
    await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
    return /一是抓谋划。谋划要早。\n二是\n/.test(document.getText());
  });
  await eventually('the rest is numbered', () =>
    /二是\n三是抓推进。推进要快。\n四是抓服务/.test(document.getText()),
  );
  await vscode.commands.executeCommand('undo');
  await vscode.workspace
    .getConfiguration('files')
    .update('autoSave', undefined, vscode.ConfigurationTarget.Global);
  assert.match(document.getText(), /一是抓谋划。谋划要早。\n\n二是抓推进。推进要快。\n三是抓服务/);
});

test('“讲三点意见。”下一行提示“一、”，写完一节提示“二、”', async () => {
  const opening = TEXT.slice(0, TEXT.indexOf('一是抓谋划')).trimEnd();
  const document = await open('起头点评.txt', `${opening}\n`);
  const end = () => document.positionAt(document.getText().length);
  const take = (label: string) =>
    eventually(`${label} is taken`, async () => {
      await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
      await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
      return document.getText().endsWith(`\n${label}`);
    });
  vscode.window.activeTextEditor!.selection = new vscode.Selection(end(), end());
  await take('一、');
  await vscode.commands.executeCommand('type', { text: '提高认识\n各单位要把思想统一起来。\n' });
  await take('二、');
});
