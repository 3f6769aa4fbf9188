/**
 * `npm test`: everything that has to hold, from the style of the code to a run in the editor. It installs what
 * is missing first, stops at the first step that fails, and ends with the sum of all tests. Built-ins only.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ensureBrowser, ensureEditor } from '../test/host/install.mjs';
import { ensureInstalled } from './install.mjs';
import { root, run } from './run.mjs';
import { main, step } from './steps.mjs';

const output = join(root, 'test', 'output');
let passed = 0;
let failed = 0;

await main(async () => {
  await ensureInstalled();
  await check('代码规范（Biome）', () =>
    run('biome', [
      'ci',
      ...['--error-on-warnings', '--diagnostic-level=warn'],
      ...(process.stdout.isTTY ? [] : ['--colors=off']),
      '.',
    ]),
  );
  await check('类型（TypeScript）', () => run('npm', ['run', '--silent', 'types']));
  await check('没有用到的代码和依赖（Knip）', () => run('knip', ['--no-progress']));
  await lane('单元测试', 'unit');
  await lane('性质测试（随机文稿）', 'property');
  await lane('进程测试（命令行、语言服务、词典）', 'process');
  await lane('质量测试（各项检查的底线）', 'quality');
  await check('语法高亮', () => run('npm', ['run', '--silent', 'test:grammar']));
  await check('构建和打包', () =>
    run(process.execPath, ['scripts/package.mjs', `${process.platform}-${process.arch}`, 'universal']),
  );
  await suite('别的编辑器（Neovim）', join(output, 'editors', 'results.json'), () =>
    run(process.execPath, ['test/editors/run.mjs']),
  );
  await ensureBrowser();
  await suite('双击就开的网页（在浏览器里，断网）', join(output, 'page', 'results.json'), () =>
    run(process.execPath, ['test/page/run.mjs']),
  );
  await ensureEditor();
  await suite('通用的扩展包（在编辑器里）', join(output, 'host', 'results.json'), () =>
    run(process.execPath, ['test/host/run.mjs', '--target', 'universal', '--grep', '发现']),
  );
  await suite('宿主测试（在编辑器里）', join(output, 'host', 'results.json'), () =>
    run(process.execPath, ['test/host/run.mjs']),
  );
  await suite('网页版（在浏览器的 VS Code 里）', join(output, 'web', 'results.json'), () =>
    run(process.execPath, ['test/web/run.mjs']),
  );
  await suite('模拟用户操作（安装扩展包，在浏览器里）', join(output, 'person', 'results.json'), () =>
    run(process.execPath, ['test/person/run.mjs']),
  );
});
console.log(`\n${passed} passed, ${failed} failed`);

/** A step that counts only when it fails. @param {string} title @param {() => Promise<unknown>} action */
async function check(title, action) {
  try {
    await step(title, action);
  } catch (error) {
    failed++;
    throw error;
  }
}

/** One lane of vitest.config.mts. @param {string} title @param {string} name */
async function lane(title, name) {
  const file = join(output, name, 'results.json');
  await suite(title, file, () =>
    run('vitest', [
      'run',
      ...['--project', name],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ]),
  );
}

/**
 * A step whose tests are counted, from the file that it writes.
 * @param {string} title
 * @param {string} file
 * @param {() => Promise<unknown>} action
 */
async function suite(title, file, action) {
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  const before = failed;
  try {
    await step(title, action);
  } catch (error) {
    if (existsSync(file)) count(file);
    if (failed === before) failed++;
    throw error;
  }
  count(file);
}

/** Adds up a file of results, Vitest's or our own. @param {string} file */
function count(file) {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed += results.numPassedTests ?? results.passed;
  failed += results.numFailedTests ?? results.failed;
}
