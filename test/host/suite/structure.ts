/** The speech's structure where the editor shows it: symbols, folding, the outline view. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { api, eventually, open, replace } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const lineOf = (document: vscode.TextDocument, text: string): number =>
  document.positionAt(document.getText().indexOf(text)).line;

const flat = <T extends { readonly children: readonly T[] }>(items: readonly T[]): T[] =>
  items.flatMap((item) => [item, ...flat(item.children)]);

test('文档符号是中文的分点，一层套一层', async () => {
  const document = await open('符号点评.txt', SOUND);
  const symbols = await eventually('symbols', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return found && found.length > 0 && found;
  });
  const all = flat(symbols);
  const first = all.find((symbol) => symbol.name.includes('提高认识'));
  const second = all.find((symbol) => symbol.name.includes('狠抓落实'));
  assert(first && second);
  assert.equal(first.range.start.line, lineOf(document, '一、提高认识'));
  assert(
    second.children.some((symbol) => symbol.name.includes('抓好项目进度')),
    '（一） stands under 二、',
  );
});

test('分点可以折叠', async () => {
  const document = await open('折叠点评.txt', SOUND);
  const ranges = await eventually('folding ranges', async () => {
    const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    return found && found.length > 0 && found;
  });
  const second = ranges.find((range) => range.start === lineOf(document, '二、狠抓落实'));
  assert(second);
  assert(second.end >= lineOf(document, '（二）抓好'), 'what belongs to a point folds with it');
});

test('大纲列出讲话和分点，随文稿变化', async () => {
  const document = await open('大纲点评.txt', SOUND);
  const { outline } = await api();
  const row = (text: string) =>
    eventually(`a row ${text}`, async () =>
      flat(await outline.rows()).find((each) => each.label.includes(text)),
    );

  await row('项目观摩会上的点评讲话');
  assert.match((await row('抓好卫生秩序')).description ?? '', /%/);
  const point = await row('狠抓落实');
  assert.equal(point.children.length, 2);
  await replace(document, '二、狠抓落实', '二、真抓实干');
  await row('真抓实干');
});

// The runner fails where the editor itself has logged an error of a view: a row that is gone was to be painted again.
test('文稿来来去去，大纲里没有找不到的行', async () => {
  const { outline } = await api();
  const other = SOUND.replace('项目观摩会', '防汛调度会').replaceAll('项目', '水库');
  await vscode.commands.executeCommand('dianping.outline.focus');
  for (const pause of [60, 120, 200]) {
    await open('来去甲点评.txt', SOUND);
    await eventually('the rows', async () => (await outline.rows()).length > 0);
    await delay(300);
    await open('来去乙点评.txt', other);
    await delay(pause);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await delay(pause);
  }
  await eventually('no rows', () => outline.shown().length === 0);
});
