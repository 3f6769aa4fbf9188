/**
 * The page that opens by a double click, in a real browser without a network: a text goes in, is read, mended, cleaned,
 * taken back, and comes out again.
 *
 *   node test/page/run.mjs
 *
 * Wants a build. Pictures and results: test/output/page.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ONE_FILE } from '../../scripts/one-file.mjs';
import { root, temporaryFolder } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';
import { openPage } from '../host/browser.mjs';
import { tests } from './tests.mjs';

const output = join(root, 'test', 'output', 'page');
const address = pathToFileURL(join(root, 'dist', ONE_FILE)).href;
const sample = readFileSync(join(root, 'samples', '项目观摩点评.txt'), 'utf8').replaceAll('\r\n', '\n');

await main(async () => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const folder = temporaryFolder();
  const { page, close } = await openPage();
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const complaints = [];
  page.context().on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => dialog.accept());
  await page.context().setOffline(true);

  const results = [];
  try {
    for (const [name, holds] of tests) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(address);
      const error = await attempt(async () => {
        await holds({
          page,
          sample,
          folder,
          picture: (called) => page.screenshot({ path: join(output, `${called}.png`) }),
        });
        assert.deepEqual(complaints.splice(0), []);
        const elsewhere = asked.filter((url) => !/^(?:file|blob):/.test(url));
        assert.deepEqual(elsewhere, [], '页面向外要过东西');
      });
      if (error) await page.screenshot({ path: join(output, `失败-${results.length + 1}.png`) });
      results.push({ name, error: error?.stack });
      console.log(`${error ? '✘' : '✔'} ${name}${error ? `\n${error.stack}` : ''}`);
    }
    assert.ok(asked.some((url) => url.startsWith('file:')));
  } finally {
    await close();
  }
  const passed = results.filter(({ error }) => error === undefined).length;
  const failed = results.length - passed;
  writeFileSync(
    join(output, 'results.json'),
    `${JSON.stringify({ passed, failed, tests: results }, null, 2)}\n`,
  );
  if (failed > 0) process.exitCode = 1;
});

/** @param {() => Promise<void>} action @returns {Promise<Error | undefined>} why it failed */
async function attempt(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
