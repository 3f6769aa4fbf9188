/**
 * `npm start`: shows the sample speech's outline and findings, then opens an editor with the extension on it.
 * It installs what is missing first. Built-ins only.
 */
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureEditor } from '../test/host/install.mjs';
import { address, installExtension, remoteFile, startServer } from '../test/host/server.mjs';
import { findVsix } from '../test/host/vsix.mjs';
import { ensureInstalled } from './install.mjs';
import { onPath, root, run, temporaryFolder } from './run.mjs';
import { main, step } from './steps.mjs';

/** What to click first, as 五步上手 in the editor says at length. */
const FIRST = `
先点什么（右边的“五步上手”里一步一个按钮）：
  1. 左边活动栏上的“点评讲话”图标，看讲话结构；
  2. 文稿里的波浪线，按 Ctrl+. 选一种改法；
  3. 贴来的稿子先“清理文稿”，交稿前“定稿检查”“导出 Word 文件”，都在标题栏右边；
  4. 按 F1，输入“点评”，看看还能做什么。`;

const NAME = '项目观摩点评.txt';
/** Opens 五步上手 beside the sample. */
const WALKTHROUGH = { DIANPING_WALKTHROUGH: '1' };
const sample = join('samples', NAME);

await main(async () => {
  await ensureInstalled();
  const code = onPath('code');
  await step('构建', () => run('npm', ['run', '--silent', code ? 'build' : 'package']));
  await step(`${sample} 的大纲`, () => run(process.execPath, ['dist/cli.js', 'outline', sample]));
  await step(`${sample} 的发现`, () =>
    run(process.execPath, ['dist/cli.js', 'check', sample], { accept: [0, 1] }),
  );
  await (code ? openCode(code) : openEmbedded());
});

/** Opens VS Code on a copy of the sample, with the extension as it was built. @param {string} code its program */
async function openCode(code) {
  const folder = copySample(mkdtempSync(join(tmpdir(), 'dianping-')));
  await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, join(folder, NAME)], {
    env: { ...process.env, ...WALKTHROUGH },
  });
  console.log(`\nVS Code 已打开样稿的副本。${FIRST}`);
}

/** Serves the embedded editor, with the package installed, until Ctrl+C. */
async function openEmbedded() {
  const editor = await ensureEditor();
  const folder = temporaryFolder();
  const samples = copySample(folder);
  await installExtension(editor, { folder, vsix: findVsix() });
  const server = await startServer(editor, { folder, env: WALKTHROUGH });
  const file = ['openFile', remoteFile(server, join(samples, NAME))];
  console.log(`\n没有找到 code 命令，改用内置编辑器。请在浏览器中打开（按 Ctrl+C 结束）：`);
  console.log(`${address(server, samples, [file])}\n${FIRST}`);
  await server.ended;
}

/** Copies the sample, so that editing leaves the clone as it was. @param {string} folder @returns its folder */
function copySample(folder) {
  const samples = join(folder, 'samples');
  mkdirSync(samples);
  copyFileSync(join(root, sample), join(samples, NAME));
  return samples;
}
