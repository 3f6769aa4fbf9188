/**
 * Another editor with the same language server: Neovim opens the sample, is told what is found, and mends it.
 *
 *   node test/editors/run.mjs
 *
 * Wants a build. Results: test/output/editors.
 */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureDebian } from '../../scripts/debian.mjs';
import { onPath, root, run, temporaryFolder } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';

const output = join(root, 'test', 'output', 'editors');
const sample = '项目观摩点评.txt';

/** What holds of what Neovim told. @type {[string, (told: any) => void][]} */
const tests = [
  [
    'Neovim 里看得到发现，说的是中文',
    ({ before, first }) => {
      assert.ok(before > 0);
      assert.equal(first.source, '点评');
      assert.match(first.message, /\p{Script=Han}/u);
    },
  ],
  [
    'Neovim 里一步就改好，发现少了',
    ({ applied, before, after, text }) => {
      assert.match(applied, /^改为/);
      assert.ok(after < before);
      const title = /“(.+)”/.exec(applied)?.[1] ?? '';
      assert.ok(text.includes(title));
    },
  ],
  ['Neovim 里看得到讲话的结构', ({ speeches }) => assert.ok(speeches > 0)],
];

await main(async () => {
  await ensureDebian([{ package: 'neovim', present: () => onPath('nvim') !== undefined }]);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const folder = temporaryFolder();
  const file = join(folder, sample);
  copyFileSync(join(root, 'samples', sample), file);
  const out = join(folder, 'told.json');
  const script = join(root, 'test', 'editors', 'neovim.lua');
  await run('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
    env: {
      ...process.env,
      DIANPING_TEST: [process.execPath, join(root, 'dist', 'cli.js'), file].join('\n'),
      DIANPING_TEST_CHECK: 'label-form',
      DIANPING_TEST_OUT: out,
    },
  });
  const told = JSON.parse(readFileSync(out, 'utf8'));
  const results = tests.map(([name, holds]) => {
    try {
      holds(told);
      console.log(`✔ ${name}`);
      return true;
    } catch (error) {
      console.log(`✘ ${name}\n${error instanceof Error ? error.message : error}`);
      return false;
    }
  });
  const passed = results.filter(Boolean).length;
  const counts = { passed, failed: results.length - passed };
  writeFileSync(join(output, 'results.json'), JSON.stringify(counts));
  if (counts.failed > 0) process.exitCode = 1;
});
