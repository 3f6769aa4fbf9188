/** Findings as the Problems panel has them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, file, finding, findings, open, replace } from './editor';
import { test } from './harness';
import { DEFECTIVE, SOUND } from './manuscripts';

test('打开有毛病的文稿就有发现，带检查的名称和来源', async () => {
  const document = await open('发现点评.txt', DEFECTIVE);
  const lone = await finding(document, 'label-form');
  assert.equal(lone.source, '点评');
  assert.equal(typeof lone.code === 'object' && lone.code.value, '序号写法');
  assert.equal(lone.severity, vscode.DiagnosticSeverity.Warning);
  assert.equal(document.lineAt(lone.range.start).text.slice(0, 4), '（二抓好');
  assert.match(lone.message, /[\u4e00-\u9fff]/);
  assert.doesNotMatch(lone.message, /[A-Za-z]{2}/, 'a message is all Chinese');

  const promise = await finding(document, 'promise-count');
  assert.equal(document.getText(promise.range).includes('三'), true);
});

test('检查服务重新启动时，发现从第一眼起就带名称', async () => {
  const document = await open('启动点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  const seen: vscode.Diagnostic[] = [];
  const watching = vscode.languages.onDidChangeDiagnostics(() =>
    seen.push(...vscode.languages.getDiagnostics(document.uri)),
  );
  try {
    await vscode.commands.executeCommand('dianping.restart');
    await finding(document, 'label-form');
    await eventually('they were seen to come', () => seen.length > 0);
    const { statusBar } = await api();
    await eventually('the status bar tells of them', () => /\d/.test(statusBar.findings() ?? ''));
  } finally {
    watching.dispose();
  }
  assert.deepEqual(
    seen.filter(({ code }) => typeof code !== 'object').map(({ code }) => code),
    [],
  );
});

test('改好以后发现就没有了，改坏又回来', async () => {
  const document = await open('改正点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  await replace(document, '（二抓', '（二）抓');
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
  await replace(document, '（二）抓', '（二抓');
  await finding(document, 'label-form');
});

test('文件夹里 dianping.config.json 关掉的检查不再报告', async () => {
  const document = await open('配置点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  const config = file('dianping.config.json');
  await vscode.workspace.fs.writeFile(config, Buffer.from('{ "checks": { "label-form": "off" } }'));
  try {
    await eventually('no finding', () => findings(document, 'label-form').length === 0);
  } finally {
    await vscode.workspace.fs.delete(config);
  }
  await finding(document, 'label-form');
});

test('设置 dianping.checks 改变严重程度', async () => {
  const document = await open('程度点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  const settings = vscode.workspace.getConfiguration('dianping');
  await settings.update('checks', { 'label-form': 'error' }, vscode.ConfigurationTarget.Global);
  try {
    await eventually('an error', () =>
      findings(document, 'label-form').some((each) => each.severity === vscode.DiagnosticSeverity.Error),
    );
  } finally {
    await settings.update('checks', undefined, vscode.ConfigurationTarget.Global);
  }
});

test('词语的发现靠包里的词典：它认得的叠词不报', async () => {
  const text = SOUND.replace('同志们，任务', '要弘扬中华民族民族精神，要解决好问题问题。同志们，任务');
  const document = await open('查词点评.txt', text);
  await finding(document, 'word-doubled');
  const told = findings(document, 'word-doubled').map(({ range }) => document.getText(range));
  assert.deepEqual(told, ['问题问题']);
});
