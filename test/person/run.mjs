/**
 * Drives the installed VSIX in a browser, as a person would, and takes a picture at every step.
 *
 *   node test/person/run.mjs [--vsix FILE] [--from STEP] [--keep]
 *
 * `--from` begins at the first step whose name has this in it. `--keep` leaves the editor running afterwards, for a look around. Pictures and results: test/output/person.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Problem, root, temporaryFolder } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';
import { openPage } from '../host/browser.mjs';
import { ensureEditor } from '../host/install.mjs';
import { address, installExtension, startServer } from '../host/server.mjs';
import { findVsix } from '../host/vsix.mjs';
import { person } from './person.mjs';
import { steps } from './steps.mjs';

const output = join(root, 'test', 'output', 'person');
const manuscript = '项目观摩点评.txt';

await main(async () => {
  const { values: options } = parseArgs({
    options: { vsix: { type: 'string' }, from: { type: 'string', default: '' }, keep: { type: 'boolean' } },
  });
  const vsix = findVsix(options.vsix);
  const editor = await ensureEditor();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });

  const folder = temporaryFolder();
  const workspace = join(folder, '讲话稿');
  mkdirSync(workspace);
  copyFileSync(join(root, 'samples', manuscript), join(workspace, manuscript));
  await installExtension(editor, { folder, vsix });
  const server = await startServer(editor, { folder });
  try {
    const passed = await drive(address(server, workspace), workspace, options.from);
    if (options.keep) {
      console.log(`编辑器还开着：${address(server, workspace)}（按 Ctrl+C 结束）`);
      await server.ended;
    }
    if (!passed) throw new Problem(`模拟用户操作没有全部通过，画面在 ${output}`);
  } finally {
    await server.stop();
  }
});

/**
 * Takes the steps one after the other, up to the first that fails.
 * @param {string} url
 * @param {string} workspace
 * @param {string} from
 * @returns whether all passed
 */
async function drive(url, workspace, from) {
  const { page, close } = await openPage();
  const results = [];
  try {
    const user = person(page, join(workspace, manuscript));
    await page.goto(url);
    const first = steps.findIndex(({ name }) => name.includes(from));
    for (const [index, { name, act }] of [...steps.entries()].slice(first)) {
      const start = performance.now();
      const error = await act(user).then(
        () => undefined,
        (reason) => reason.stack ?? String(reason),
      );
      // Let what moves come to rest.
      await delay(300);
      const picture = `${String(index + 1).padStart(2, '0')}-${name}${error ? '（失败）' : ''}.png`;
      await page.screenshot({ path: join(output, picture) });
      results.push({ name, error });
      console.log(`  ${error ? '✘' : '✔'} ${name}（${Math.round(performance.now() - start)} 毫秒）`);
      if (error) {
        console.log(error.replaceAll(/^/gm, '      '));
        break;
      }
    }
  } finally {
    await close();
  }
  const passed = results.filter((result) => !result.error).length;
  const failed = steps.length - passed;
  writeFileSync(
    join(output, 'results.json'),
    `${JSON.stringify({ passed, failed, tests: results }, null, 2)}\n`,
  );
  console.log(`模拟用户操作：${passed} 步通过，${failed} 步没有通过；画面在 ${output}`);
  return failed === 0;
}
