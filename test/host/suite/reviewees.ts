/** 点评对象: who has been commented on, and the list in the front matter. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, file, finding, open, replace } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const run = vscode.commands.executeCommand;
const TEXT = SOUND.replace(
  '下面，我讲两点意见。',
  '云岭镇项目推进快；教育局的手续办得还不够及时。\n\n下面，我讲两点意见。',
);

async function rowsBecome(expected: readonly string[]): Promise<void> {
  const { reviewees } = await api();
  let seen: string[] = [];
  await eventually(`the rows ${expected.join('、')}`, async () => {
    seen = (await reviewees.rows()).map(({ label, description }) => `${label} ${description}`);
    return JSON.stringify(seen) === JSON.stringify(expected);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; there are ${JSON.stringify(seen)}`);
  });
}

test('点评对象列出谁点评了、谁漏了，随改随变', async () => {
  const document = await open(
    '对象点评.txt',
    `---\nreviewees:\n  - 云岭镇\n  - 县教育局\n  - 东湖街道\n---\n${TEXT}`,
  );
  await run('dianping.reviewees.focus');
  await vscode.window.showTextDocument(document);
  await rowsBecome(['云岭镇 9 字 · 肯定8', '县教育局 14 字 · 问题13', '东湖街道 还没有点评']);

  const { reviewees } = await api();
  const [row] = await reviewees.rows();
  await run('dianping.reviewees.go', row!.children[0]!.id);
  const { selection } = vscode.window.activeTextEditor!;
  assert(document.getText().startsWith('云岭镇项目', document.offsetAt(selection.active)));

  await replace(document, '抓项目就是抓发展。', '抓项目就是抓发展。东湖街道走在前列。');
  await eventually('东湖街道 is there', async () => {
    const rows = await reviewees.rows();
    return rows[2]?.children.length === 1;
  });
});

test('编辑点评对象记在文稿旁边，文稿一个字不动，跟着文稿走', async () => {
  const document = await open('编辑对象点评.txt', TEXT);
  await rowsBecome([]);
  await run('dianping.editReviewees', ['云岭镇', '教育局', '东湖街道']);
  const rows = ['云岭镇 9 字 · 肯定8', '教育局 14 字 · 问题13', '东湖街道 还没有点评'];
  await rowsBecome(rows);
  assert.equal(document.getText(), TEXT);
  const missing = await finding(document, 'reviewee-missing');
  assert.equal(document.getText(missing.range), '在项目观摩会上的点评讲话');

  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(document.uri, file('改名点评.txt'));
  assert(await vscode.workspace.applyEdit(edit));
  await eventually('the new name', () =>
    vscode.window.activeTextEditor?.document.uri.path.endsWith('改名点评.txt'),
  );
  await rowsBecome(rows);
  const kept = JSON.parse(
    Buffer.from(await vscode.workspace.fs.readFile(file('.dianping/metadata.json'))).toString(),
  );
  assert.deepEqual(Object.keys(kept.files), ['改名点评.txt']);

  // Ctrl+Z reaches none of it; the way back goes along with the text.
  await run('dianping.editReviewees', ['云岭镇']);
  await rowsBecome(rows.slice(0, 1));
  await run('notifications.clearAll');
  await run('dianping.restoreKept');
  await rowsBecome(rows);
  await run('dianping.restoreKept');
  await rowsBecome([]);
  void run('dianping.restoreKept');
  await run('notifications.clearAll');
  await rowsBecome([]);
});

test('限定时间记在文稿旁边，篇幅和定稿检查都照它', async () => {
  const document = await open('限时点评.txt', TEXT);
  await run('dianping.limitTime', 20);
  const { length, finalCheck } = await api();
  await run('dianping.showLength');
  await eventually('the chart', () => length.chart()?.includes('限 20 分钟'));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await run('dianping.finalCheck');
  await eventually('the final check', () => finalCheck.html()?.includes('限 20 分钟'));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await run('dianping.limitTime', 0);
  await eventually('no limit', () => length.chart()?.includes('没有限定时间'));
  await run('dianping.restoreKept');
  await eventually('the limit again', () => length.chart()?.includes('限 20 分钟'));
  assert.equal(document.getText(), TEXT);
  await run('workbench.action.closeEditorsInOtherGroups');
});

test('领导排名记在文稿旁边，照它查先后，还原得了', async () => {
  const text = TEXT.replace('同志们：\n', '同志们：\n今天，李某、王某到会指导。\n');
  const document = await open('排名点评.txt', text);
  const isFound = () =>
    vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('王某'));
  await run('dianping.rankLeaders', '王某 县委书记、李某 县长');
  await eventually('the order is told', isFound);
  await run('dianping.restoreKept');
  await eventually('nothing is told', () => !isFound());
  assert.equal(document.getText(), text);
});

test('点评对象写在文稿开头的，就在那里改，一步撤销', async () => {
  const text = `---\nreviewees:\n  - 云岭镇\n---\n${TEXT}`;
  const document = await open('开头对象点评.txt', text);
  await rowsBecome(['云岭镇 9 字 · 肯定8']);
  await run('dianping.editReviewees', ['云岭镇', '教育局']);
  assert.equal(document.getText(), text.replace('云岭镇\n', '云岭镇\n  - 教育局\n'));
  await run('undo');
  assert.equal(document.getText(), text);
});
