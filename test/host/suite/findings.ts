/** Quiet while writing, focus on one section, everything off and on. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { api, caretAt, checkOf, codeActions, eventually, finding, findings, open, replace } from './editor';
import { test } from './harness';
import { DEFECTIVE, SOUND } from './manuscripts';

/** Writes as a person does, where the caret stands. */
const type = (text: string) => vscode.commands.executeCommand('type', { text });

/** Long enough for a finding to come on show, if it is to be shown. Milliseconds. */
const ON_SHOW = 200;

/** Waits until a check has found something, whether it is shown or not. */
async function found(document: vscode.TextDocument, check: string): Promise<vscode.Diagnostic> {
  const { findings: all } = await api();
  const diagnostic = await eventually(`${check} is found`, () =>
    all.found(document).find((each) => checkOf(each) === check),
  );
  await delay(ON_SHOW);
  return diagnostic;
}

async function statusSays(pattern: RegExp): Promise<void> {
  const { statusBar } = await api();
  await eventually(`the status bar item says ${pattern}`, () => pattern.test(statusBar.findings() ?? ''));
}

test('正在写的一句里新出现的毛病先不提示，光标离开才提示', async () => {
  const document = await open('安静点评.txt', SOUND);
  caretAt(document, '差距不小', 4);
  await type(',手续不全');
  const { range } = await found(document, 'punctuation-width');
  assert.deepEqual(findings(document, 'punctuation-width'), []);
  const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
  assert.deepEqual(actions, [], 'the light bulb is quiet too');

  caretAt(document, '抓项目就是');
  await finding(document, 'punctuation-width');
});

test('写下句号就算写完这一句', async () => {
  const document = await open('句号点评.txt', SOUND);
  caretAt(document, '差距不小。', 5);
  await type('还有,手续不全');
  await found(document, 'punctuation-width');
  assert.deepEqual(findings(document, 'punctuation-width'), []);
  await type('。');
  await finding(document, 'punctuation-width');
});

test('存盘以后都提示', async () => {
  const document = await open('存盘点评.txt', SOUND);
  caretAt(document, '差距不小', 4);
  await type(',手续不全');
  await found(document, 'punctuation-width');
  assert.deepEqual(findings(document, 'punctuation-width'), []);
  await document.save();
  await finding(document, 'punctuation-width');
});

test('原来就有的毛病写的时候照样提示，别处的也不耽误', async () => {
  const document = await open('原有点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  caretAt(document, '材料堆放', 2);
  await type('的');
  caretAt(document, '（二抓好', 4);
  await type('紧');
  await replace(document, '（一）抓好', '（一抓好');
  await eventually('both labels', () => findings(document, 'label-form').length === 2);
});

test('关掉“写的时候安静”就随时提示', async () => {
  const document = await open('随时点评.txt', SOUND);
  const settings = vscode.workspace.getConfiguration('dianping');
  await settings.update('quietWhileWriting', false, vscode.ConfigurationTarget.Global);
  try {
    caretAt(document, '差距不小', 4);
    await type(',手续不全');
    await finding(document, 'punctuation-width');
  } finally {
    await settings.update('quietWhileWriting', undefined, vscode.ConfigurationTarget.Global);
  }
});

test('一个命令关闭全部检查，再打开', async () => {
  const document = await open('开关点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  await statusSays(/点评 \d/);
  const { outline } = await api();
  const marked = async () => (await outline.rows())[0]!.problemCount > 0;
  await eventually('the outline with marks', marked);

  await vscode.commands.executeCommand('dianping.toggle');
  try {
    await eventually('no finding', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await statusSays(/已关闭/);
    assert.deepEqual(await codeActions(document, range, vscode.CodeActionKind.QuickFix), []);
    await eventually('the outline without marks', async () => !(await marked()));
    await replace(document, '（一）抓好', '（一抓好');
    await found(document, 'label-form');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  } finally {
    await vscode.commands.executeCommand('dianping.toggle');
  }
  await finding(document, 'label-form');
  await statusSays(/点评 \d/);
});

/** Whether the line of a text is in sight; one that is folded away is in none of the visible ranges. */
const isInSight = (document: vscode.TextDocument, text: string) => {
  const place = document.positionAt(document.getText().indexOf(text));
  return vscode.window.activeTextEditor!.visibleRanges.some((range) => range.contains(place));
};

test('只看光标所在的一节，跟着光标走', async () => {
  const document = await open('专注点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  await finding(document, 'promise-count');
  caretAt(document, '抓项目就是');
  await vscode.commands.executeCommand('dianping.toggleFocus');
  try {
    await eventually('nothing in 一、', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await statusSays(/\$\(pass\)/);
    await eventually('二、 is folded', () => !isInSight(document, '材料堆放'));
    for (const text of ['在项目观摩会上', '抓项目就是', '二、狠抓']) assert(isInSight(document, text), text);
    caretAt(document, '材料堆放');
    await eventually('一、 is folded instead', () => !isInSight(document, '抓项目就是'));
    for (const text of ['一、提高', '（一）抓好', '材料堆放']) assert(isInSight(document, text), text);
    await finding(document, 'label-form');
    assert.deepEqual(findings(document, 'promise-count'), []);
    await statusSays(/点评 \d/);

    await replace(document, '抓项目就是', '各级各部门都要牢牢记住，抓项目就是');
    await finding(document, 'label-form');
    assert.deepEqual(findings(document, 'promise-count'), [], 'the section moves along with its text');

    // What becomes another section's under the pen stays in sight.
    caretAt(document, '同志们，任务已经明确');
    await vscode.commands.executeCommand('type', { text: '三、加强领导\n主要负责同志要亲自抓。\n' });
    const { outline } = await api();
    await eventually('三、', async () => JSON.stringify(await outline.rows()).includes('加强领导'));
    assert(isInSight(document, '材料堆放'));
  } finally {
    await vscode.commands.executeCommand('dianping.toggleFocus');
  }
  await eventually('all is in sight', () =>
    ['抓项目就是', '材料堆放', '主要负责'].every((text) => isInSight(document, text)),
  );
  await statusSays(/点评 \d$/);
});
