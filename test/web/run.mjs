/**
 * Runs the host tests in VS Code for the web: the extension as a VSIX brings it, in a browser's extension host, with
 * nothing behind it. No request may leave this machine.
 *
 *   node test/web/run.mjs [--vsix FILE] [--grep TEXT] [--verbose]
 *
 * Results and pictures: test/output/web.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { Problem, root, temporaryFolder } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';
import { openPage } from '../host/browser.mjs';
import { findVsix } from '../host/vsix.mjs';
import { ensureWorkbench } from './install.mjs';
import { serveSite } from './server.mjs';

const WITHIN = 240_000;
const output = join(root, 'test', 'output', 'web');
const RESULTS = 'dianping-results ';

/** @typedef {{ passed: number, failed: number, tests: { name: string, error?: string, milliseconds: number }[] }} Results */

await main(async () => {
  const { values: options } = parseArgs({
    options: {
      vsix: { type: 'string' },
      grep: { type: 'string', default: '' },
      verbose: { type: 'boolean' },
    },
  });
  const vsix = findVsix(options.vsix, 'universal');
  const workbench = await ensureWorkbench();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });

  const suite = join(output, 'tests.js');
  await buildSuite(suite, options.grep);
  const site = await serveSite({ workbench, extension: unpacked(vsix), suite });
  try {
    const { code, results, elsewhere } = await drive(site.address, options.verbose ?? false);
    print(results);
    if (elsewhere.length > 0) throw new Problem(`向外要过东西：${elsewhere.join('、')}`);
    if (code !== 0) throw new Problem('网页版的测试没有全部通过');
  } finally {
    site.close();
  }
});

/** The suites of the host tests as a program for a browser. @param {string} outfile @param {string} grep */
async function buildSuite(outfile, grep) {
  const own = join(root, 'test', 'web', 'node');
  await build({
    entryPoints: [join(root, 'test', 'web', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome110',
    mainFields: ['browser', 'module', 'main'],
    external: ['vscode'],
    alias: {
      'node:assert/strict': join(own, 'assert.ts'),
      'node:fs': join(own, 'fs.ts'),
      'node:timers/promises': join(own, 'timers.ts'),
    },
    inject: [join(own, 'buffer.ts')],
    define: { GREP: JSON.stringify(grep) },
    logLevel: 'warning',
  });
}

/** The extension's folder out of a package. @param {string} vsix @returns {string} */
function unpacked(vsix) {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    const [, path] = /^extension\/(.*[^/])$/.exec(name) ?? [];
    if (!path) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/**
 * Opens the workbench on the tests and waits until they have run.
 * @param {string} address
 * @param {boolean} verbose
 * @returns {Promise<{ code: number, results: Results | undefined, elsewhere: string[] }>}
 */
async function drive(address, verbose) {
  const { page, close } = await openPage();
  /** @type {Results | undefined} */
  let results;
  /** @type {Set<string>} */
  const elsewhere = new Set();
  page.context().on('request', (request) => {
    const url = request.url();
    if (!isHere(url, address)) elsewhere.add(url);
  });
  /** @param {string} text */
  const hear = (text) => {
    // As the workbench logs it, it comes twice, once with its style in front.
    const at = text.indexOf(RESULTS);
    if (at >= 0) results = JSON.parse(text.slice(at + RESULTS.length));
    else if (verbose) console.log(`  ${text}`);
  };
  page.on('console', (message) => hear(message.text()));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  try {
    /** @type {Promise<number>} */
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _kind, /** @type {unknown[]} */ args) => hear(args.join(' ')),
    );
    await page.goto(address);
    const code = await Promise.race([ended, delay(WITHIN, /** @type {const} */ ('late'), { ref: false })]);
    await page.screenshot({ path: join(output, '最后.png') });
    if (code === 'late')
      throw new Problem(`网页版的测试在 ${WITHIN / 1000} 秒内没有跑完，当时的画面在 ${output}`);
    return { code, results, elsewhere: [...elsewhere] };
  } finally {
    await close();
  }
}

/**
 * True for what the server here serves, by whatever name.
 * @param {string} url
 * @param {string} address
 */
function isHere(url, address) {
  if (/^(?:data|blob):/.test(url)) return true;
  const { hostname, port } = new URL(url);
  return port === new URL(address).port && hostname.endsWith('.localhost');
}

/** Prints the results, and keeps them. @param {Results | undefined} results */
function print(results) {
  if (!results) {
    console.log('  一项也没有跑起来');
    return;
  }
  writeFileSync(join(output, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  for (const { name, error, milliseconds } of results.tests) {
    console.log(`  ${error ? '✘' : '✔'} ${name}（${milliseconds} 毫秒）`);
    if (error) console.log(error.replaceAll(/^/gm, '      '));
  }
  console.log(`网页版测试：${results.passed} 项通过，${results.failed} 项没有通过`);
}
