/** Mending from the light bulb, and all at once. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, codeActions, eventually, finding, findings, open } from './editor';
import { test } from './harness';
import { DEFECTIVE } from './manuscripts';

/** The preferred fix where the first finding of a check stands, waited for. */
async function preferredFix(document: vscode.TextDocument, check: string): Promise<vscode.CodeAction> {
  const { range } = await finding(document, check);
  return eventually(`a fix of ${check}`, async () => {
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    return actions.find((action) => action.isPreferred);
  });
}

test('灯泡补上序号缺的右括号', async () => {
  const document = await open('括号点评.txt', DEFECTIVE);
  await apply(await preferredFix(document, 'label-form'));
  assert.equal(document.getText(), DEFECTIVE.replace('（二抓', '（二）抓'));
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
});

test('灯泡把承诺的数目改对', async () => {
  const document = await open('承诺点评.txt', DEFECTIVE);
  await apply(await preferredFix(document, 'promise-count'));
  assert.equal(document.getText(), DEFECTIVE.replace('三点意见', '两点意见'));
});

test('一步改好，一步撤销', async () => {
  const document = await open('撤销点评.txt', DEFECTIVE);
  await apply(await preferredFix(document, 'promise-count'));
  assert.notEqual(document.getText(), DEFECTIVE);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), DEFECTIVE);
});

test('全部修复只做有把握的改动', async () => {
  const document = await open('全部点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const kind = vscode.CodeActionKind.SourceFixAll.append('dianping');
  const [action] = await eventually('a fix for all', async () => {
    const actions = await codeActions(document, whole, kind);
    return actions.length > 0 && actions;
  });
  assert(action);
  await apply(action);
  const mended = document.getText();
  assert(mended.includes('同志们：'), 'the salutation has its full-width colon');
  assert(mended.includes('（二）抓好'), 'the label is closed');
  assert(mended.includes('三点意见'), 'what was promised is for the writer to say');
});

test('刚写完就全部修复：发现还在来的路上，一次也不落空', async () => {
  const written = '（2026年11月23日,试讲稿）\n';
  const document = await open('刚写完点评.txt', '在会上的点评\n同志们：\n现在开始。\n');
  const editor = await vscode.window.showTextDocument(document);
  for (let time = 0; time < 8; time++) {
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('type', { text: written });
    await vscode.commands.executeCommand('dianping.fixAll');
    assert.equal(document.lineAt(1).text, '（2026年11月23日，试讲稿）');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
  }
});
