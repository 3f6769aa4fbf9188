/** 预览 and 演练 beside the text. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { api, eventually, open, replace } from './editor';
import { test } from './harness';
import { SOUND } from './manuscripts';

const run = vscode.commands.executeCommand;

const SENTENCE = '各单位要把思想统一起来，把项目一个一个往前推，倒排工期，挂图作战，按月通报，逐项销号。';
/** A speech of so many characters, each paragraph known by its number. */
function long(characters: number): string {
  const paragraphs = Array.from(
    { length: Math.round(characters / 135) },
    (_, i) => `（第${i}段）${SENTENCE.repeat(3)}`,
  );
  return `在推进会上的讲话\n\n同志们：\n\n${paragraphs.join('\n')}\n\n谢谢大家！\n`;
}

/** Closes a panel by the beginning of its name. */
async function close(name: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(name)));
}

/** Opens the preview of a text and waits until its pages are drawn. */
async function preview(document: vscode.TextDocument) {
  const own = (await api()).preview.preview;
  await run('dianping.preview');
  await eventually('the pages', () => own.shown?.version === document.version);
  return own;
}

test('预览打开，跟着文稿变，只换有变动的页', async () => {
  const document = await open('预览点评.txt', long(3000));
  const view = await preview(document);
  const { pages, replaced } = view.shown!;
  assert(pages >= 5, `${pages} pages`);
  assert.equal(replaced, pages);
  await replace(document, '（第10段）', '（第拾段）');
  await eventually('the edit', () => view.shown?.version === document.version);
  assert.deepEqual([view.shown?.pages, view.shown?.replaced], [pages, 1]);
  await close('预览');
  assert.equal(view.shown, undefined);
});

test('预览换成上台稿再换回来', async () => {
  const document = await open('上台点评.txt', long(2000));
  const view = await preview(document);
  const official = view.shown!.pages;
  await view.receive({ type: 'style', style: 'reading' });
  await eventually('more pages', () => view.shown!.pages > official);
  await view.receive({ type: 'style', style: 'official' });
  await eventually('as many as before', () => view.shown!.pages === official);
  await close('预览');
});

test('上台稿的设置，预览里马上看得到', async () => {
  const document = await open('设置点评.txt', long(2000));
  const view = await preview(document);
  const settings = vscode.workspace.getConfiguration('dianping.reading');
  const set = (name: string, value: unknown) =>
    settings.update(name, value, vscode.ConfigurationTarget.Global);
  const drawn = () => Object.values(view.pages?.fresh ?? {}).join('');
  try {
    await set('nextWords', false);
    await view.receive({ type: 'style', style: 'reading' });
    await eventually('pages without it', () => /第1页共\d+页/.test(drawn()) && !/下页/.test(drawn()));
    await set('nextWords', undefined);
    await eventually('the words of the next page', () => /下页/.test(drawn()));
    assert.match(drawn(), /\d+″/);
    await set('times', false);
    await eventually('pages without times', () => drawn() !== '' && !/\d+″/.test(drawn()));
  } finally {
    for (const name of ['nextWords', 'times']) await set(name, undefined);
    await view.receive({ type: 'style', style: 'official' });
    await close('预览');
  }
});

test('预览里点一行，光标到文稿的那一处', async () => {
  const document = await open('点击点评.txt', SOUND);
  const view = await preview(document);
  const at = document.positionAt(SOUND.indexOf('倒排工期'));
  await view.receive({ type: 'go', at: { line: at.line, character: at.character } });
  const editor = vscode.window.activeTextEditor!;
  assert.equal(editor.document, document);
  assert(editor.selection.active.isEqual(at));
  await close('预览');
});

test('文稿和预览互相跟着滚动', async () => {
  const document = await open('滚动点评.txt', long(6000));
  const view = await preview(document);
  const editor = vscode.window.activeTextEditor!;
  await delay(600);
  editor.revealRange(new vscode.Range(30, 0, 30, 0), vscode.TextEditorRevealType.AtTop);
  await eventually('the preview follows', () => {
    const { last } = view;
    return last?.type === 'place' && last.how === 'top' && Math.abs(last.at.line - 30) <= 3;
  });
  // The view's own scroll brings the text along, once its echo is over.
  await delay(600);
  await view.receive({ type: 'scrolled', at: { line: 12, character: 0 } });
  await eventually('the text follows', () => Math.abs(editor.visibleRanges[0]!.start.line - 12) <= 3);
  await close('预览');
});

test('预览两万字的文稿，改一处，很快看到', async () => {
  const document = await open('两万字点评.txt', long(20_000));
  const view = await preview(document);
  const times: number[] = [];
  for (let i = 20; i < 25; i++) {
    const start = performance.now();
    await replace(document, `（第${i}段）`, `（序${i}段）`);
    await eventually('the edit', () => view.shown?.version === document.version);
    times.push(Math.round(performance.now() - start));
    assert.equal(view.shown!.replaced, 1, 'the other pages stay as they are');
  }
  times.sort((a, b) => a - b);
  console.log(`20,000 characters, edit to pages: ${times.join(' ')} ms, ${view.shown!.pages} pages`);
  assert(times[2]! < 2000, `${times} ms`);
  await close('预览');
});

test('打印用的网页写在临时文件夹里，一页一张', async () => {
  const document = await open('打印点评.txt', long(2000));
  const { printer } = (await api()).preview;
  const written = await printer.write(document, 'official');
  assert('path' in written && existsSync(written.path));
  const html = readFileSync(written.path, 'utf8');
  assert.match(html, /@page \{ size: A4/);
  assert.match(html, /第1页，共\d+页/);
});

test('演练：开始、每节计时、退回、结束时有表', async () => {
  const document = await open('演练点评.txt', long(600));
  await document.save();
  const { rehearsal } = await api();
  await run('dianping.rehearse');
  const clock = await eventually('the clock', () => rehearsal.clock());
  assert(clock.spoken.length >= 1);
  assert.equal(clock.since, undefined, 'it does not start by itself');
  await rehearsal.receive({ type: 'toggle' });
  for (const _ of clock.spoken) {
    await delay(20);
    await rehearsal.receive({ type: 'section' });
  }
  assert.equal(rehearsal.clock()!.taken.length, clock.spoken.length);
  await rehearsal.receive({ type: 'back' });
  assert.equal(rehearsal.clock()!.taken.length, clock.spoken.length - 1);
  const pace = () => vscode.workspace.getConfiguration('dianping').get('pace');
  assert.equal(pace(), 220, 'nothing is set unasked');
  await rehearsal.receive({ type: 'keep', pace: 200 });
  assert.equal(pace(), 200);
  await vscode.workspace
    .getConfiguration('dianping')
    .update('pace', undefined, vscode.ConfigurationTarget.Global);
  await close('演练');
  await eventually('closed', () => rehearsal.clock() === undefined);
});
