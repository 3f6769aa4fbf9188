/**
 * Runs the host tests: the suites in suite/, inside the extension host, with the real `vscode` API, on the
 * extension as a VSIX brings it.
 *
 *   node test/host/run.mjs [--vsix FILE | --target TARGET] [--grep TEXT] [--verbose]
 *
 * Results and the editor's logs: test/output/host.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { Problem, root, temporaryFolder } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';
import { openPage } from './browser.mjs';
import { ensureEditor } from './install.mjs';
import { address, installExtension, remoteFile, startServer } from './server.mjs';
import { findVsix } from './vsix.mjs';

const WITHIN = 240_000;
const output = join(root, 'test', 'output', 'host');

await main(async () => {
  const { values: options } = parseArgs({
    options: {
      vsix: { type: 'string' },
      target: { type: 'string' },
      grep: { type: 'string' },
      verbose: { type: 'boolean' },
    },
  });
  const vsix = findVsix(options.vsix, options.target);
  const editor = await ensureEditor();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });

  const suite = join(output, 'suite.cjs');
  await build({
    entryPoints: [join(root, 'test', 'host', 'suite', 'index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });

  const folder = temporaryFolder();
  const workspace = join(folder, 'workspace');
  const resultFile = join(output, 'results.json');
  mkdirSync(workspace);
  const extension = await installExtension(editor, { folder, vsix });
  const server = await startServer(editor, {
    folder,
    bare: true,
    testDriver: true,
    env: { DIANPING_TEST_RESULTS: resultFile, DIANPING_TEST_GREP: options.grep ?? '' },
  });
  let code = 1;
  try {
    code = await drive(server, { workspace, extension, suite, verbose: options.verbose });
  } finally {
    await server.stop();
    cpSync(join(folder, 'data', 'logs'), join(output, 'logs'), { recursive: true });
    print(resultFile);
  }
  if (code !== 0) throw new Problem(`宿主测试没有全部通过，编辑器的日志在 ${join(output, 'logs')}`);
});

/**
 * Opens the workbench on the tests and waits until they have run.
 * @param {import('./server.mjs').Server} server
 * @param {{ workspace: string, extension: string, suite: string, verbose: boolean | undefined }} options
 * @returns {Promise<number>} 0 when all passed
 */
async function drive(server, { workspace, extension, suite, verbose }) {
  const { page, close } = await openPage();
  try {
    /** @type {Promise<number>} */
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    /** @param {string} kind @param {unknown[]} args */
    const log = (kind, args) => {
      if (verbose || kind === 'error') console.log(`  [${kind}]`, ...args);
    };
    await page.exposeFunction('codeAutomationLog', log);
    await page.goto(
      address(server, workspace, [
        ['extensionDevelopmentPath', remoteFile(server, extension)],
        ['extensionTestsPath', remoteFile(server, suite)],
        ['skipWelcome', 'true'],
      ]),
    );
    const late = delay(WITHIN, /** @type {const} */ ('late'), { ref: false });
    const code = await Promise.race([ended, late]);
    if (code !== 'late') return code;
    await page.screenshot({ path: join(output, '超时.png') });
    throw new Problem(`宿主测试在 ${WITHIN / 1000} 秒内没有跑完，当时的画面在 ${join(output, '超时.png')}`);
  } finally {
    await close();
  }
}

/** Prints the results, as far as they go. @param {string} file */
function print(file) {
  if (!existsSync(file)) {
    console.log('  一项也没有跑起来');
    return;
  }
  const { passed, failed, tests } = JSON.parse(readFileSync(file, 'utf8'));
  for (const { name, error, milliseconds } of tests) {
    console.log(`  ${error ? '✘' : '✔'} ${name}（${milliseconds} 毫秒）`);
    if (error) console.log(error.replaceAll(/^/gm, '      '));
  }
  console.log(`宿主测试：${passed} 项通过，${failed} 项没有通过`);
}
