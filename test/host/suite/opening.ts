/** How a text becomes a manuscript, and one that was read by the wrong encoding is put right. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { codeActions, eventually, file, finding, findings, open } from './editor';
import { test } from './harness';
import { DEFECTIVE, SOUND } from './manuscripts';

const run = vscode.commands.executeCommand;
const close = () => run('workbench.action.revertAndCloseActiveEditor');
const bytesOf = async (uri: vscode.Uri) => Buffer.from(await vscode.workspace.fs.readFile(uri));

async function openBytes(name: string, bytes: Buffer): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(file(name), bytes);
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

test('GB18030 的文稿显示成乱码：只说这一件事，锁住不让存坏', async () => {
  const bytes = iconv.encode(DEFECTIVE, 'gb18030');
  const document = await openBytes('国标点评.txt', bytes);
  const told = await finding(document, 'encoding');
  assert.match(told.message, /乱码/);
  assert.equal(vscode.languages.getDiagnostics(document.uri).length, 1);

  // The lock is set a moment after the text is shown, and cannot be asked for.
  await delay(1000);
  await run('type', { text: '改' });
  assert(!document.isDirty, 'a garbled text was changed');
  await run('workbench.action.files.save');
  assert.deepEqual(await bytesOf(document.uri), bytes);
});

test('按 GB18030 重新打开：一点就好，改了还按 GB18030 存', async () => {
  const document = vscode.window.activeTextEditor!.document;
  const told = await finding(document, 'encoding');
  const action = await eventually('the light bulb', async () => {
    const actions = await codeActions(document, told.range, vscode.CodeActionKind.QuickFix);
    return actions.find(({ title }) => title === '按 GB18030 重新打开');
  });
  await run(action.command!.command, ...action.command!.arguments!);
  const now = await eventually('the text', () => {
    const front = vscode.window.activeTextEditor?.document;
    return front?.getText() === DEFECTIVE && front;
  });
  await finding(now, 'label-form');
  assert.deepEqual(findings(now, 'encoding'), []);
  const editor = vscode.window.activeTextEditor!;
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await run('type', { text: '新' });
  assert(now.isDirty, 'the text is locked still');
  assert(await now.save());
  assert.deepEqual(await bytesOf(now.uri), iconv.encode(`新${DEFECTIVE}`, 'gb18030'));
  await close();
});

test('将当前文件作为点评讲话打开，下次打开还是', async () => {
  const uri = file('发言.txt');
  // Not by openTextDocument, which keeps a text open for minutes.
  const show = async () => {
    await run('vscode.open', uri);
    return eventually('the text', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.toString() === uri.toString() && document;
    });
  };
  await vscode.workspace.fs.writeFile(uri, Buffer.from('一些话\n'));
  const before = await show();
  assert.equal(before.languageId, 'plaintext');
  await run('dianping.setLanguage');
  await eventually('a manuscript', () => before.languageId === 'dianping');
  await close();
  await eventually('it is closed', () => before.isClosed);

  const again = await show();
  await eventually('a manuscript again', () => again.languageId === 'dianping');
  await vscode.languages.setTextDocumentLanguage(again, 'plaintext');
  await delay(300);
  assert.equal(again.languageId, 'plaintext', 'the writer’s choice stands');
  await close();
});

test('内容像讲话的文本，在上面问一次', async () => {
  const lenses = (document: vscode.TextDocument) =>
    run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  const document = await open('材料.txt', SOUND);
  assert.equal(document.languageId, 'plaintext');
  const [yes, no] = await eventually('an offer', async () => {
    const found = await lenses(document);
    return found.length === 2 && found;
  });
  assert.match(yes!.command!.title, /作为点评讲话打开/);
  await run(no!.command!.command, ...no!.command!.arguments!);
  assert.deepEqual(await lenses(document), []);
  assert.deepEqual(await lenses(await open('清单.txt', '买菜\n一、白菜\n二、萝卜\n')), []);
  await close();
});
