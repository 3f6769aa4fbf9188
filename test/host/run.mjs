/**
 * Runs the host tests: the suites in suite/, inside the extension host, with the real `vscode` API, on the
 * extension as a VSIX brings it.
 *
 *   node test/host/run.mjs [--vsix FILE | --target TARGET] [--grep TEXT] [--verbose]
 *
 * Results and the editor's logs: test/output/host.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, root } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';
import { runInHost } from './host.mjs';

const WITHIN = 600_000;
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
  const resultFile = join(output, 'results.json');
  let code = 1;
  try {
    code = await runInHost({
      entry: join(root, 'test', 'host', 'suite', 'index.ts'),
      output,
      vsix: options.vsix,
      target: options.target,
      env: { DIANPING_TEST_RESULTS: resultFile, DIANPING_TEST_GREP: options.grep ?? '' },
      within: WITHIN,
      verbose: options.verbose,
    });
  } finally {
    print(resultFile);
  }
  if (code !== 0) throw new Problem(`宿主测试没有全部通过，编辑器的日志在 ${join(output, 'logs')}`);
});

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
