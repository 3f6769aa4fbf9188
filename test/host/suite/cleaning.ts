/** 清理文稿 and drafts in the editor: a diff first, one step to undo, drafts beside the text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftsAmong } from '../../../src/extension/drafts/names';
import { keepDraft } from '../../../src/extension/drafts/store';
import { TAKE_TERM_COMMAND } from '../../../src/server/protocol/commands';
import { paragraph, wordFile } from '../../support/wordFile';
import { api, eventually, file, finding, findings, open, replace } from './editor';
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

test('两个窗口在同一秒存一稿，同一个名字：一稿也不丢', async () => {
  const document = await open('同秒点评.txt', CLEANED);
  const folder = vscode.Uri.joinPath(document.uri, '..', '.dianping', 'drafts', '同秒点评.txt');
  const texts = Array.from({ length: 12 }, (_, i) => `第${i + 1}个窗口里的文稿。\n`);
  await Promise.all(texts.map((text) => keepDraft(document.uri, '送审稿', text)));
  const files = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const kept = await Promise.all(
    files.map(async (name) =>
      Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))).toString(),
    ),
  );
  assert.deepEqual(kept.sort(), texts.sort());
  assert(files.every((name) => draftsAmong([name]).some(({ title }) => title.startsWith('送审稿'))));
});

/** A speech of a compilation, with a title of its own. */
const speech = (place: string) =>
  `在${place}工作点评会上的讲话\n\n同志们：\n\n今天看了几个工地，总的来看进展较快，成绩值得肯定，但是问题也不少。\n\n一、抓进度\n各村要倒排工期，一天也不能耽误。\n\n二、抓质量\n各村要严格把关，确保每个工程都过硬。\n\n谢谢大家！\n`;

async function read(name: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(file(name))).toString();
}

test('改稿：粘贴并清理，是一步撤销', async () => {
  const document = await open('粘贴点评.txt', '');
  await vscode.env.clipboard.writeText(PASTED);
  await vscode.commands.executeCommand('dianping.pasteClean');
  assert.equal(document.getText(), CLEANED);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), '');
});

test('改稿：像是粘贴来的，上面问一次；说了不用，不再问', async () => {
  const document = await open('问一次点评.txt', PASTED);
  const offers = async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    return lenses.filter(({ command }) => command?.command.startsWith('dianping.clean'));
  };
  await eventually('the line', async () => (await offers()).length === 2);
  await vscode.commands.executeCommand('dianping.clean.decline', document.uri.toString());
  assert.deepEqual(await offers(), []);
});

test('改稿：拆成单篇，不盖掉已有的文件；再合并成一个', async () => {
  const document = await open('汇编点评.txt', `${speech('城东')}\n${speech('城西')}`);
  const taken = '在城东工作点评会上的讲话.txt';
  await vscode.workspace.fs.writeFile(file(taken), Buffer.from('原来的'));
  // The message with what was written stays until somebody waves it away.
  void vscode.commands.executeCommand('dianping.split');
  const [east, west] = ['在城东工作点评会上的讲话（2）.txt', '在城西工作点评会上的讲话.txt'];
  await eventually('the last file', () =>
    read(west).then(
      (text) => text !== '',
      () => false,
    ),
  );
  assert.equal(await read(taken), '原来的');
  assert.match(await read(east), /^在城东.+\n/);
  assert.doesNotMatch(await read(east), /城西/);
  assert.equal(document.isDirty, false);
  await vscode.commands.executeCommand('notifications.clearAll');

  await vscode.commands.executeCommand('dianping.join', file(west), [file(west), file(east)]);
  const joined = vscode.window.activeTextEditor!.document;
  assert(joined.isUntitled);
  assert(joined.getText().indexOf('城东') < joined.getText().indexOf('城西'));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('改稿：和上一稿一字不差的，不另存', async () => {
  const document = await open('各稿点评.txt', CLEANED);
  const folder = vscode.Uri.joinPath(document.uri, '..', '.dianping', 'drafts', '各稿点评.txt');
  const kept = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  await vscode.commands.executeCommand('dianping.saveDraft', '一稿');
  await vscode.commands.executeCommand('dianping.saveDraft', '又一稿');
  assert.equal((await kept()).length, 1);
});

test('改稿：恢复成以前的一稿，是一步撤销；删去的一稿可以还原', async () => {
  const document = await open('恢复点评.txt', CLEANED);
  const folder = vscode.Uri.joinPath(document.uri, '..', '.dianping', 'drafts', '恢复点评.txt');
  const kept = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  await vscode.commands.executeCommand('dianping.saveDraft', '一稿');
  await replace(document, '拟', '已');
  const changed = document.getText();
  await vscode.commands.executeCommand('dianping.restoreDraft', '一稿');
  assert.equal(document.getText(), CLEANED);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), changed);

  const [file] = await kept();
  // Its message stays until somebody answers it.
  void vscode.commands.executeCommand('dianping.deleteDraft', '一稿');
  await eventually('it is deleted', async () => (await kept()).length === 0);
  await eventually('it is back', async () => {
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    return (await kept())[0] === file;
  });
  await vscode.commands.executeCommand('dianping.restoreDraft', '一稿');
  assert.equal(document.getText(), CLEANED);
  await vscode.commands.executeCommand('notifications.clearAll');
});

test('改稿：和 Word 文件里的一稿比较', async () => {
  const document = await open('比较点评.txt', CLEANED);
  const old = CLEANED.replace('拟', '已');
  await vscode.workspace.fs.writeFile(
    file('旧稿.docx'),
    wordFile({
      body: old
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(line.trim()))
        .join(''),
    }),
  );
  await vscode.commands.executeCommand('dianping.compareWith', file('旧稿.docx'));
  const html = (await api()).drafts.html() ?? '';
  assert.match(html, /旧稿\.docx/);
  assert.match(html, /有一处“已”改成了“拟”/);
  assert.match(html, /意思变了的（1）/);
  assert.equal(document.getText(), CLEANED);
});

test('改稿：收入词表，写到就提示；撤回了就不再提示', async () => {
  const document = await open('词表点评.txt', `${CLEANED}全镇要打好翻身仗。\n`);
  const uri = document.uri.toString();
  const table = file('.dianping/terms.yaml');
  void vscode.commands.executeCommand(TAKE_TERM_COMMAND, uri, '翻身仗', 'forbid');
  await finding(document, 'term');
  assert.match(await read('.dianping/terms.yaml'), /翻身仗/);
  await eventually('no message', async () => {
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    return findings(document, 'term').length === 0;
  });
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.workspace.fs.delete(table).then(undefined, () => undefined);
});
