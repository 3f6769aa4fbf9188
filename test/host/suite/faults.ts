/** The server breaks off or hangs: the editor goes on, another takes its place. Last of all suites: the dictionary stays away. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { api, eventually, file, finding, findings, open, replace } from './editor';
import { test } from './harness';
import { DEFECTIVE } from './manuscripts';

/** Milliseconds: noticing takes some twenty seconds. */
const HUNG = 45_000;

/** The processes that `parent` started of a program of ours. */
function processes(program: RegExp, parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const started = / (\d+) /.exec(
          readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S/s, ''),
        )?.[1];
        return program.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) && Number(started) === parent;
      } catch {
        return false; // ended meanwhile
      }
    });
}

const servers = () => processes(/dist\/server\.js/, process.pid);

async function theServer(): Promise<number> {
  return eventually('the server', () => servers()[0]);
}

/** Waits for another server than `old`, and sees that findings follow what is written. */
async function expectAnother(document: vscode.TextDocument, old: number, within?: number): Promise<void> {
  await replace(document, '（二抓', '（二）抓');
  const isAnother = () => servers().length === 1 && servers()[0] !== old;
  await eventually('another server', isAnother, within);
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
  await replace(document, '（二）抓', '（二抓');
  await finding(document, 'label-form');
}

test('检查服务被结束：自己重新启动，写的照样检查', async () => {
  const document = await open('中断点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  const old = await theServer();
  process.kill(old, 'SIGKILL');
  await expectAnother(document, old);
});

test(
  '检查服务不回应：过一会儿自己重新启动，原来的不留下',
  async () => {
    const document = await open('停住点评.txt', DEFECTIVE);
    await finding(document, 'label-form');
    const old = await theServer();
    process.kill(old, 'SIGSTOP');
    await expectAnother(document, old, HUNG);
    assert.deepEqual(servers().includes(old), false, 'the hung one is gone');
  },
  HUNG,
);

test('分词组件出错中断：检查服务不受影响，以后不再用它', async () => {
  const document = await open('分词点评.txt', DEFECTIVE.replace('手续办理', '布署不细，手续办理'));
  await finding(document, 'typo');
  const server = await theServer();
  const holder = await eventually('the dictionary', () => processes(/native\/holder\.cjs/, server)[0]);
  process.kill(holder, 'SIGABRT');
  const { statusBar } = await api();
  await eventually('the other words', () => statusBar.service().includes('内置分词'));
  await finding(document, 'typo');
  assert.deepEqual(servers(), [server], 'the same server');
  assert.deepEqual(processes(/native\/holder\.cjs/, server), [], 'no other dictionary');
});

test('文稿在磁盘上被删掉：编辑器里的照样检查', async () => {
  const document = await open('删掉点评.txt', DEFECTIVE);
  await finding(document, 'label-form');
  await vscode.workspace.fs.delete(file('删掉点评.txt'));
  await replace(document, '（二抓', '（二）抓');
  await eventually('no finding', () => findings(document, 'label-form').length === 0);
});
