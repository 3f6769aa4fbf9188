/** What only a browser's editor can show. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, file, finding, findings, open, replace } from '../host/suite/editor';
import { test } from '../host/suite/harness';
import { DEFECTIVE, SOUND } from '../host/suite/manuscripts';

test('网页版：在浏览器里运行，后面没有别的机器', async () => {
  assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
  assert.equal(vscode.env.remoteName, undefined);
});

test('网页版：不能打印，说明改用什么', async () => {
  const document = await open('打印点评.txt', SOUND);
  const { printer } = (await api()).preview;
  const written = await printer.write(document, 'official');
  assert.match('refused' in written ? written.refused : '', /网页版不能直接打印.*导出 Word/);
});

test('网页版：预览照样排页', async () => {
  await open('预览点评.txt', SOUND);
  await vscode.commands.executeCommand('dianping.preview');
  const { preview } = (await api()).preview;
  await eventually('the pages', () => (preview.shown?.pages ?? 0) > 0);
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
});

test('网页版：旧格式的 Word 文件说明怎么办', async () => {
  const old = file('旧稿.doc');
  await vscode.workspace.fs.writeFile(old, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  const before = vscode.workspace.textDocuments.length;
  void vscode.commands.executeCommand('dianping.importWord', old);
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(vscode.workspace.textDocuments.length, before, 'nothing is opened');
  await vscode.commands.executeCommand('notifications.clearAll');
});

test('网页版：文件夹里原有的记录在，写进去的不盖掉别的', async () => {
  const record = file('原有/.dianping/ignored.json');
  const kept = {
    version: 1,
    files: { '别的.txt': [{ check: 'typo', text: '布署', before: '要', after: '好' }] },
  };
  await vscode.workspace.fs.writeFile(record, new TextEncoder().encode(JSON.stringify(kept)));
  const document = await open('原有/原有点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
  const quiet = actions.find(({ title }) => title === '不再提示…');
  assert(quiet?.command?.arguments);
  const [, [first]] = quiet.command.arguments as [string, [{ entry: unknown }]];
  await vscode.commands.executeCommand('dianping.server.ignore', document.uri.toString(), first.entry);
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
  const written = await eventually('both entries', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(record));
    const { files } = JSON.parse(text) as { files: Record<string, unknown> };
    return Object.keys(files).length === 2 && files;
  });
  assert.deepEqual(written['别的.txt'], kept.files['别的.txt']);
});

test('网页版：服务重新启动以后照样检查', async () => {
  const document = await open('重启点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  await vscode.commands.executeCommand('dianping.restart');
  await replace(document, '（二抓', '（二）抓');
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
});
