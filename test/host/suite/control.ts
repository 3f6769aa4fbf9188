/** Control from the light bulb, the configuration file, and help with promises. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
  api,
  apply,
  caretAt,
  checkOf,
  codeActions,
  eventually,
  file,
  finding,
  findings,
  open,
  replace,
} from './editor';
import { test } from './harness';
import { DEFECTIVE, SOUND } from './manuscripts';

const read = async (uri: vscode.Uri) => Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';

/** Opens 不再提示… (or 恢复提示…) at a place and takes the row that is so many below the first. */
async function choose(document: vscode.TextDocument, range: vscode.Range, title: string, below: number) {
  const { command } = await eventually(title, async () => {
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    return actions.find((each) => each.title === title);
  });
  assert(command);
  // Stays open until the note that follows is gone: not to be waited for.
  void vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  for (let moved = 0; moved < below; moved++) {
    await delay(400);
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await delay(400);
  await vscode.commands.executeCommand(ACCEPT);
}
const HERE = 0;
const OFF = 1;
const LEVEL = 2;
const WHY = 3;

test('灯泡：先是改法，最后一行是“不再提示…”', async () => {
  const document = await open('灯泡点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  const titles = await eventually('actions', async () => {
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    return actions.length > 0 && actions.map(({ title }) => title);
  });
  assert.deepEqual(titles, ['改为“（二）”', '不再提示…']);
});

test('此处不再提示：记在文稿旁边，别处改了也不再提示，在原处、在清单里都能恢复', async () => {
  const document = await open('不提示/不提示点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  await choose(document, range, '不再提示…', HERE);
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
  assert.equal(document.getText(), DEFECTIVE, 'the text bears no trace');
  const record = file('不提示/.dianping/ignored.json');
  const entry = JSON.parse(await read(record)).files['不提示点评.txt'][0];
  assert.equal(entry.check, 'label-form');

  await choose(document, range, '恢复提示…', HERE);
  await finding(document, 'label-form');
  await choose(document, range, '不再提示…', HERE);
  await eventually('no finding', () => findings(document, 'label-form').length === 0);

  await replace(document, '在项目观摩会上的', '在全县项目观摩会上的');
  await replace(document, '（一）抓好', '（一抓好');
  const other = await finding(document, 'label-form');
  assert.equal(document.lineAt(other.range.start).text.slice(0, 2), '（一');
  assert.equal(findings(document, 'label-form').length, 1);

  await eventually('it is back', async () => {
    await vscode.commands.executeCommand('dianping.showIgnored');
    for (const key of ['quickOpenSelectNext', 'quickPickManyToggle']) {
      await vscode.commands.executeCommand(`workbench.action.${key}`);
    }
    await vscode.commands.executeCommand(ACCEPT);
    return findings(document, 'label-form').length === 2;
  });
  assert.deepEqual(JSON.parse(await read(record)).files, {});
});

test('在本文件夹关闭一项检查，写进 dianping.config.json；在原处重新打开', async () => {
  const document = await open('关闭/关闭点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  const written = async () => JSON.parse(await read(file('关闭/dianping.config.json'))).checks;
  await choose(document, range, '不再提示…', OFF);
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
  assert.deepEqual(await written(), { 'label-form': 'off' });
  await choose(document, range, '恢复提示…', HERE);
  await finding(document, 'label-form');
  assert.deepEqual(await written(), { 'label-form': 'warning' });
});

test('管理检查项：打勾的打开，不打勾的关闭', async () => {
  const document = await open('管理/管理点评.txt', DEFECTIVE);
  await finding(document, 'salutation-format');
  await vscode.commands.executeCommand('dianping.manageChecks');
  await delay(400);
  // The first in the list is 缺少称谓, the second 称谓格式.
  for (const key of ['quickOpenSelectNext', 'quickOpenSelectNext', 'quickPickManyToggle']) {
    await vscode.commands.executeCommand(`workbench.action.${key}`);
  }
  await vscode.commands.executeCommand(ACCEPT);
  const off = ['salutation-missing', 'salutation-format'];
  const written = await eventually('the settings', async () => {
    const text = await read(file('管理/dianping.config.json')).catch(() => '');
    return text !== '' && (JSON.parse(text).checks as Record<string, string>);
  });
  const [[check, level] = []] = Object.entries(written);
  assert(check && off.includes(check), `one of the first two is off, not ${check}`);
  assert.equal(level, 'off');
});

test('改变一项检查的级别，从现在的级别选起', async () => {
  const document = await open('级别/级别点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  await choose(document, range, '不再提示…', LEVEL);
  await delay(600);
  // From 警告 one up.
  await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
  await vscode.commands.executeCommand(ACCEPT);
  await eventually('an error', () =>
    findings(document, 'label-form').some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
  );
  assert.deepEqual(JSON.parse(await read(file('级别/dianping.config.json'))), {
    checks: { 'label-form': 'error' },
  });
});

test('“为什么？”在文稿旁边打开这项检查的说明', async () => {
  const document = await open('说明点评.txt', DEFECTIVE);
  const { range } = await finding(document, 'label-form');
  await choose(document, range, '不再提示…', WHY);
  await eventually('the page', () =>
    vscode.window.tabGroups.all.some(
      ({ tabs, viewColumn }) =>
        viewColumn === vscode.ViewColumn.Two && tabs.some(({ label }) => label.includes('label-form')),
    ),
  );
  assert(
    vscode.window.visibleTextEditors.some((editor) => editor.document === document),
    'the text is hidden',
  );
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
});

test('配置写错了，就在配置文件里说，还能改好', async () => {
  const config = await open('写错/dianping.config.json', '{ "checks": { "label-from": "off" } }\n');
  const mine = () =>
    vscode.languages.getDiagnostics(config.uri).filter((each) => checkOf(each) === '设置文件');
  const problem = await eventually('a finding in the configuration', () => mine()[0]);
  assert.equal(config.getText(problem.range), '"label-from"');
  assert.match(problem.message, /没有名为“label-from”的检查/);
  const mend = await eventually('a mend', async () => {
    const actions = await codeActions(config, problem.range, vscode.CodeActionKind.QuickFix);
    return actions.find(({ title }) => title === '改为“label-form”');
  });
  await apply(mend);
  await eventually('no finding', () => mine().length === 0);
  assert.equal(config.getText(), '{ "checks": { "label-form": "off" } }\n');

  const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
    'vscode.executeFoldingRangeProvider',
    config.uri,
  );
  assert.deepEqual(folds, [], 'a configuration is no speech');
});

test('悬停在“三点意见”上，列出找到的分点', async () => {
  const document = await open('悬停点评.txt', DEFECTIVE);
  const at = document.positionAt(DEFECTIVE.indexOf('三点意见') + 1);
  const text = await eventually('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    return contents.map(({ value }) => value).find((value) => value.includes('三点意见'));
  });
  assert.match(text, /提高认识/);
  assert.match(text, /狠抓落实/);
});

test('承诺的几点还没写完，写的时候显示写到第几点，打开和保存时说出来', async () => {
  const growing = SOUND.slice(0, SOUND.indexOf('二、')).trimEnd().replace('两点意见', '三点意见');
  const document = await open('写到点评.txt', growing);
  caretAt(document, '往前推。', 4);
  const hint = async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    return hints.map(({ label }) => String(label)).join();
  };
  await eventually('1/3', async () => (await hint()) === '1/3');
  // Just opened: everything is said.
  await finding(document, 'promise-count');
  await vscode.commands.executeCommand('type', { text: '\n\n二、狠抓落实\n各单位要倒排工期。' });
  await eventually('2/3', async () => (await hint()) === '2/3');
  await eventually('held back', () => findings(document, 'promise-count').length === 0);
  await document.save();
  await finding(document, 'promise-count');
});

test('定稿检查：缺什么一页说清，改完说可以交了', async () => {
  const cut = SOUND.slice(0, SOUND.indexOf('二、')).trimEnd();
  const document = await open('定稿点评.txt', cut);
  await finding(document, 'promise-count');
  await vscode.commands.executeCommand('dianping.finalCheck');
  const { finalCheck } = await api();
  await eventually('what is missing', () => finalCheck.html()?.includes('还不能交'));
  assert.match(finalCheck.html()!, /点数 1\/2 ✗/);
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await replace(document, cut, SOUND);
  await eventually('可以交了', () => finalCheck.html()?.includes('可以交了'));
  assert.match(finalCheck.html()!, /点数 2\/2 ✓/);
});
