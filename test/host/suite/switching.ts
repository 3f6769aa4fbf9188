/** Going from one text to another: no view shows, and no action touches, the text that was left. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, file, open } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const run = vscode.commands.executeCommand;
/** Milliseconds. */
const LOOKED_AT_FOR = 400;

/** So long that reading it takes a while. */
const LONG = `${SOUND}\n`.repeat(120).replaceAll('七个项目', '九个项目');
const FIGURES = SOUND.replace('下面，我讲', '固定资产投资完成3.5亿元。下面，我讲');

interface Shown {
  readonly id: string;
  readonly children: readonly Shown[];
}
const flat = (rows: readonly Shown[]): Shown[] => rows.flatMap((row) => [row, ...flat(row.children)]);

/** The rows of all views, as they are at this moment. */
async function shownRows(): Promise<() => string[]> {
  const { outline, reviewees, figures } = await api();
  return () =>
    [outline, reviewees, figures]
      .flatMap((view) => flat(view.shown() as readonly Shown[]))
      .map(({ id }) => id);
}

test('换到另一篇：结构、点评对象、数字账、篇幅都不留前一篇的行', async () => {
  const first = await open('前一篇点评.txt', FIGURES);
  await run('dianping.figures.focus');
  await vscode.window.showTextDocument(first);
  await run('dianping.showLength');
  const { figures, length, outline } = await api();
  const rows = await shownRows();
  await eventually('the first text', async () => (await outline.rows()).length > 0);
  await eventually('its figures', async () => (await figures.rows()).length > 0);
  await eventually(
    'its chart',
    () => length.chart()?.includes('抓好项目进度') || length.chart()?.includes('狠抓落实'),
  );
  const isOf = (id: string, { uri }: vscode.TextDocument) => id.startsWith(String(uri));
  assert(rows().every((id) => isOf(id, first)));
  const [left] = rows();

  await vscode.workspace.fs.writeFile(file('后一篇点评.txt'), Buffer.from(LONG));
  const second = await vscode.workspace.openTextDocument(file('后一篇点评.txt'));
  const looks: { foreign: string[]; chart: string }[] = [];
  const look = () => {
    if (vscode.window.activeTextEditor?.document !== second) return;
    looks.push({ foreign: rows().filter((id) => !isOf(id, second)), chart: length.chart() ?? '' });
  };
  const watch = setInterval(look, 1);
  const listening = vscode.window.onDidChangeActiveTextEditor(look);
  const showing = vscode.window.showTextDocument(second, vscode.ViewColumn.One);
  await showing;
  // What would come of a key or a menu that is a moment late.
  await run('dianping.outline.delete', left);
  await run('dianping.figures.go', left);
  await run('dianping.outline.go', left);
  await new Promise((resolve) => setTimeout(resolve, LOOKED_AT_FOR));
  clearInterval(watch);
  listening.dispose();

  assert(looks.length > 10, `looked ${looks.length} times`);
  assert.deepEqual([...new Set(looks.flatMap(({ foreign }) => foreign))], []);
  const uri = encodeURIComponent(first.uri.toString());
  assert(
    looks.every(({ chart }) => !chart.includes(uri)),
    'the chart leads to the text that was left',
  );
  assert.equal(first.getText(), FIGURES);
  assert.equal(second.getText(), LONG);
  assert.equal(vscode.window.activeTextEditor?.document, second);
  await eventually('the second text', () => outline.shown().length > 1);

  // What has been read before is there at once.
  const back = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document === first) again.push(...rows());
  });
  const again: string[] = [];
  await vscode.window.showTextDocument(first, vscode.ViewColumn.One);
  await eventually('the first text again', () => again.length > 0);
  back.dispose();
  assert(again.every((id) => isOf(id, first)));
  await run('workbench.action.closeEditorsInOtherGroups');
});
