/** One step to undo for each place that was filled in, however one came there. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { contributes } from '../../../package.json';
import { caretAt, eventually, findings, open } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const TEXT = SOUND.replace('七个项目', '×个项目').replace('有的项目', '×××镇的项目');
const type = (text: string) => vscode.commands.executeCommand('type', { text });
const undo = () => vscode.commands.executeCommand('undo');
const selected = () => {
  const { document, selection } = vscode.window.activeTextEditor!;
  return document.getText(selection);
};

/** Runs what package.json binds to a key. */
const press = (key: string) => {
  const binding = contributes.keybindings.find(
    (each) => each.key === key && each.when.includes('inSnippetMode && has'),
  );
  assert(binding, `nothing is bound to ${key}`);
  return vscode.commands.executeCommand(binding.command, 'args' in binding ? binding.args : undefined);
};

test('转到下一处待填再写：一处一步撤销', async () => {
  const document = await open('逐处撤销点评.txt', TEXT);
  await eventually('two placeholders', () => findings(document, 'placeholder').length === 2);
  caretAt(document, '同志们');
  await vscode.commands.executeCommand('dianping.nextPlaceholder');
  assert.equal(selected(), '×');
  await type('七');
  await vscode.commands.executeCommand('dianping.nextPlaceholder');
  await eventually('the next one', () => selected() === '×××');
  await type('云岭');
  const filled = document.getText();
  assert.match(filled, /七个项目.*云岭镇的项目/s);
  await undo();
  assert.equal(document.getText(), TEXT.replace('×个项目', '七个项目'));
  await undo();
  assert.equal(document.getText(), TEXT);
});

test('在片段里按 Tab 走：一处一步撤销', async () => {
  const document = await open('片段撤销点评.txt', `${SOUND}\n`);
  const editor = vscode.window.activeTextEditor!;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's snippet syntax
  const body = new vscode.SnippetString('请${1:××}和${2:×××}抓好落实。$0');
  await editor.insertSnippet(body, new vscode.Position(document.lineCount - 1, 0));
  await eventually('the first stop', () => selected() === '××');
  await type('云岭');
  await press('tab');
  await eventually('the next stop', () => selected() === '×××');
  await type('教育局');
  assert.match(document.getText(), /请云岭和教育局抓好落实/);
  await undo();
  assert.match(document.getText(), /请云岭和×××抓好落实/);
  await undo();
  assert.match(document.getText(), /请××和×××抓好落实/);
  await undo();
  assert.equal(document.getText(), `${SOUND}\n`);
});

test('拼音缩写独占一行，展开成环节', async () => {
  const document = await open('缩写点评.txt', `${SOUND}\n`);
  const end = new vscode.Position(document.lineCount - 1, 0);
  vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
  await type('kdcj');
  await eventually('the part', async () => {
    await vscode.commands.executeCommand('dianping.expand');
    return document.getText().includes('值得充分肯定的有三个方面：\n一是');
  });
  assert.doesNotMatch(document.getText(), /kdcj/);
});
