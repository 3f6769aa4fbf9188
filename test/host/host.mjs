/** Runs a script inside the extension host of a private editor, on the extension as a VSIX brings it. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { Problem, temporaryFolder } from '../../scripts/run.mjs';
import { openPage } from './browser.mjs';
import { ensureEditor } from './install.mjs';
import { address, installExtension, remoteFile, startServer } from './server.mjs';
import { findVsix } from './vsix.mjs';

/**
 * @typedef {object} Work
 * @property {string} entry the script, in TypeScript; its `run` is called when the workbench is up
 * @property {string} output the folder for the editor's logs and a picture of what hung; emptied first
 * @property {string | undefined} [vsix] the one for this machine where there is none
 * @property {string | undefined} [target] another one of `npm run package`
 * @property {NodeJS.ProcessEnv} env beyond this process's own
 * @property {number} within milliseconds
 * @property {boolean | undefined} verbose whether all is printed that the editor logs
 */

/**
 * @param {Work} work
 * @returns {Promise<number>} 0 where `run` resolved
 * @throws {Problem} when it took too long
 */
export async function runInHost({ entry, output, vsix, target, env, within, verbose }) {
  const package_ = findVsix(vsix, target);
  const editor = await ensureEditor();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const suite = join(output, 'suite.cjs');
  await build({
    entryPoints: [entry],
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
  mkdirSync(workspace);
  const extension = await installExtension(editor, { folder, vsix: package_ });
  const server = await startServer(editor, { folder, bare: true, testDriver: true, env });
  try {
    return await drive(server, { workspace, extension, suite, output, within, verbose });
  } finally {
    await server.stop();
    cpSync(join(folder, 'data', 'logs'), join(output, 'logs'), { recursive: true });
  }
}

/** TreeError [dianping.outline] Data tree node not found: 1/file:///…/%E7%82%B9%E8%AF%84.txt#3 … */
const OURS = /TreeError \[dianping\./;
const ROW_OF = /\/([^/#\s]+)#/;

/**
 * True unless a view was asked for a row of a text that the test has just left: the editor looks for it while it puts the
 * rows of the next one in their place, and nobody sees it.
 * @param {import('playwright-core').Page} page
 * @param {string} message
 */
async function isOfTextInFront(page, message) {
  const [, name] = ROW_OF.exec(message) ?? [];
  const inFront = await page.locator('.tab.active .label-name').allTextContents();
  return name === undefined || inFront.includes(decodeURIComponent(name));
}

/**
 * Opens the workbench on the script and waits until it has run.
 * @param {import('./server.mjs').Server} server
 * @param {Pick<Work, 'output' | 'within' | 'verbose'> & { workspace: string, extension: string, suite: string }} options
 * @returns {Promise<number>}
 */
async function drive(server, { workspace, extension, suite, output, within, verbose }) {
  const { page, close } = await openPage();
  try {
    /** @type {Promise<number>} */
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    /** What the editor itself found wrong with a view of ours. @type {string[]} */
    const broken = [];
    /** @param {string} kind @param {unknown[]} args */
    const log = async (kind, args) => {
      if (verbose || kind === 'error') console.log(`  [${kind}]`, ...args);
      const message = String(args[0]);
      if (kind === 'error' && OURS.test(message) && (await isOfTextInFront(page, message)))
        broken.push(message.slice(0, 200));
    };
    await page.exposeFunction('codeAutomationLog', log);
    await page.goto(
      address(server, workspace, [
        ['extensionDevelopmentPath', remoteFile(server, extension)],
        ['extensionTestsPath', remoteFile(server, suite)],
        ['skipWelcome', 'true'],
      ]),
    );
    const late = delay(within, /** @type {const} */ ('late'), { ref: false });
    const code = await Promise.race([ended, late]);
    if (code !== 'late') {
      if (broken.length > 0) console.log(`编辑器报告视图出错 ${broken.length} 次：${broken[0]}`);
      return broken.length > 0 ? 1 : code;
    }
    await page.screenshot({ path: join(output, '超时.png') });
    throw new Problem(`${within / 1000} 秒内没有跑完，当时的画面在 ${join(output, '超时.png')}`);
  } finally {
    await close();
  }
}
