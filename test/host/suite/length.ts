/** Length, completion, growing selections, going from place to place. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { api, caretAt, eventually, finding, open } from './editor';
import { test } from './harness';
import { DEFECTIVE, SOUND } from './manuscripts';

const run = vscode.commands.executeCommand;
const type = (text: string) => run('type', { text });

/** Long enough for the list of suggestions to show and to take in what is typed. Milliseconds. */
const LIST = 600;

/** Writes as an input method does: keys first, characters in their place. */
async function compose(keys: string, text: string): Promise<void> {
  await run('compositionStart', {});
  const write = (written: string, replaced: number) =>
    run('compositionType', {
      text: written,
      replacePrevCharCnt: replaced,
      replaceNextCharCnt: 0,
      positionDelta: 0,
    });
  await write(keys, 0);
  await write(text, keys.length);
  await run('compositionEnd', {});
}

async function statusSays(pattern: RegExp): Promise<void> {
  const { length } = await api();
  await eventually(`the length in the status bar is ${pattern}`, () => pattern.test(length.status() ?? ''));
}

const caretLine = (document: vscode.TextDocument) =>
  document.lineAt(vscode.window.activeTextEditor!.selection.active.line).text;

test('状态栏有字数和时间，选中了就是选中的', async () => {
  const document = await open('篇幅点评.txt', SOUND);
  await statusSays(/^\d{3} 字 · 约 1 分钟$/);
  const editor = vscode.window.activeTextEditor!;
  const start = document.positionAt(SOUND.indexOf('抓项目'));
  editor.selection = new vscode.Selection(start, start.translate(0, 8));
  await statusSays(/^选中 8 字 · 约 10 秒$/);
  caretAt(document, '抓项目');
  await statusSays(/^\d{3} 字/);

  const settings = vscode.workspace.getConfiguration('dianping');
  await settings.update('pace', 100, vscode.ConfigurationTarget.Global);
  try {
    await statusSays(/约 [23] 分钟$/);
  } finally {
    await settings.update('pace', undefined, vscode.ConfigurationTarget.Global);
  }
});

test('序号上悬停，看这一节的位置和篇幅', async () => {
  const document = await open('悬停点评.txt', SOUND);
  const position = document.positionAt(SOUND.indexOf('（二）') + 1);
  const text = await eventually('a hover', async () => {
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))[0];
  });
  assert.match(text, /第 2 点，共 2 点/);
  assert.match(text, /占全篇 \d+%/);
});

test('用输入法写，提示照样出来', async () => {
  const document = await open('补全点评.txt', SOUND);
  await statusSays(/字/);
  caretAt(document, '材料堆放要整齐。', 8);
  await type('下一步');
  await delay(LIST);
  await type('，');
  await delay(LIST);
  await compose('yaojin', '要紧');
  await delay(LIST);
  await run('acceptSelectedSuggestion');
  await eventually('the phrase', () =>
    document.getText().includes('下一步，要紧盯目标不放松，倒排工期、挂图作战\n'),
  );
});

test('普通句子里写字没有提示', async () => {
  const document = await open('不提示点评.txt', SOUND);
  caretAt(document, '成绩值得充分肯定。', 9);
  await compose('gezhen', '各镇抓得紧，');
  await delay(LIST);
  const before = document.getText();
  await run('acceptSelectedSuggestion');
  await delay(100);
  assert.equal(document.getText(), before);
});

test('选区从分句长到整篇', async () => {
  const document = await open('选区点评.txt', SOUND);
  caretAt(document, '倒排工期', 2);
  const editor = vscode.window.activeTextEditor!;
  const seen: string[] = [];
  for (let i = 0; i < 14 && seen.at(-1) !== document.getText(); i++) {
    await run('editor.action.smartSelect.expand');
    seen.push(document.getText(editor.selection));
  }
  const steps = [
    '倒排工期',
    '对照年初的计划，倒排工期，挂图作战。',
    '（一）抓好项目进度。对照年初的计划，倒排工期，挂图作战。',
  ];
  for (const step of steps) assert(seen.includes(step), `${step} is not among ${JSON.stringify(seen)}`);
  assert(seen.some((text) => text.startsWith('二、狠抓落实') && text.endsWith('要整齐。')));
});

test('转到上一节下一节、上一处下一处', async () => {
  const document = await open('跳转点评.txt', DEFECTIVE.replace('希望大家', '希望××同志'));
  await finding(document, 'label-form');
  caretAt(document, '抓项目就是');
  await run('dianping.nextSection');
  assert.match(caretLine(document), /^二、/);
  await run('dianping.nextSection');
  assert.match(caretLine(document), /^（一）/);
  await run('dianping.previousSection');
  await run('dianping.previousSection');
  assert.match(caretLine(document), /^一、/);
  await run('dianping.nextFinding');
  assert.match(caretLine(document), /^（二抓/);
  await run('dianping.previousPlaceholder');
  assert.equal(document.getText(vscode.window.activeTextEditor!.selection), '××');
});

test('各部分的篇幅有图', async () => {
  const document = await open('图点评.txt', `${SOUND}\n`);
  await run('dianping.showLength');
  // Looked for anew each time: the editor puts other objects in their place as tabs change.
  const tab = () =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === '各部分的篇幅');
  await eventually('the chart', tab);
  const { length } = await api();
  const chartHas = (what: RegExp) =>
    eventually(`${what} in the chart`, () => what.test(length.chart() ?? ''));
  await chartHas(/没有限定时间/);

  // It goes along with the text …
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), '---\nminutes: 1\n---\n');
  edit.replace(document.uri, document.lineAt(9).range, '二、真抓实干');
  await vscode.workspace.applyEdit(edit);
  await chartHas(/二、真抓实干/);
  await chartHas(/限 1 分钟/);
  // … and a bar leads to its place.
  const link = /command:(dianping\.length\.goTo)\?([^&"]+)"[^>]*>二、真抓实干/.exec(length.chart()!)!;
  await run(link[1]!, ...(JSON.parse(decodeURIComponent(link[2]!)) as unknown[]));
  assert.match(caretLine(document), /^二、真抓实干/);
  await vscode.window.tabGroups.close(tab()!);
});
