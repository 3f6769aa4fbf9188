/** 清理文稿 and drafts in the editor: a diff first, one step to undo, drafts beside the text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, open } from './editor';
import { test } from './harness';

const PASTED = `在全镇重点工程点评会上的讲话
同志们:
今天,我们用半天时间看了九个工地,总的来看,各村行动快、干得实,取得了明显
成效,值得肯定。镇里拟建三个市场。
点击阅读全文
`;
const CLEANED = `在全镇重点工程点评会上的讲话
同志们：
今天，我们用半天时间看了九个工地，总的来看，各村行动快、干得实，取得了明显成效，值得肯定。镇里拟建三个市场。
`;

test('改稿：清理文稿先给看对照，采用后是一步撤销', async () => {
  const document = await open('清理点评.txt', PASTED);
  await vscode.commands.executeCommand('dianping.clean');
  await eventually('对照', () => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    return Promise.resolve(tab?.input instanceof vscode.TabInputTextDiff ? tab : undefined);
  });
  assert.equal(document.getText(), PASTED);
  await vscode.commands.executeCommand('dianping.clean.take');
  assert.equal(document.getText(), CLEANED);
  assert.match((await api()).clean.line, /改了 \d+ 处/);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), PASTED);
});

test('改稿：存一稿，改两个字，与上一稿比较', async () => {
  const document = await open('几稿点评.txt', CLEANED);
  await vscode.commands.executeCommand('dianping.saveDraft', '初稿');
  const folder = vscode.Uri.joinPath(document.uri, '..', '.dianping', 'drafts', '几稿点评.txt');
  const [draft] = await vscode.workspace.fs.readDirectory(folder);
  assert.match(draft?.[0] ?? '', / 初稿\.txt$/);
  const edit = new vscode.WorkspaceEdit();
  const at = document.positionAt(document.getText().indexOf('拟'));
  edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '已');
  await vscode.workspace.applyEdit(edit);
  await vscode.commands.executeCommand('dianping.compareDraft');
  const html = (await api()).drafts.html() ?? '';
  assert.match(html, /有一处“拟”改成了“已”/);
  assert.match(html, /意思变了的（1）/);
});
