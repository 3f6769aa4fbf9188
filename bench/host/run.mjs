/**
 * `npm run bench:host`: how long a key takes in the editor, in a speech and in a plain text file of the same size, and
 * how long the extension takes to start, beside the editor's own for Markdown. Wants `npm run package`.
 *
 *   node bench/host/run.mjs [--keys NUMBER]
 *
 * Figures: bench/output/host.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Problem, root } from '../../scripts/run.mjs';
import { main } from '../../scripts/steps.mjs';
import { runInHost } from '../../test/host/host.mjs';

const WITHIN = 600_000;
const output = join(root, 'bench', 'output');

await main(async () => {
  const { values: options } = parseArgs({ options: { keys: { type: 'string', default: '200' } } });
  const own = join(output, 'host');
  const resultFile = join(own, 'results.json');
  const code = await runInHost({
    entry: join(root, 'bench', 'host', 'suite.ts'),
    output: own,
    vsix: undefined,
    env: { DIANPING_BENCH_RESULTS: resultFile, DIANPING_BENCH_ROOT: root, DIANPING_BENCH_KEYS: options.keys },
    within: WITHIN,
    verbose: false,
  });
  if (code !== 0) throw new Problem(`没有量成，编辑器的日志在 ${join(own, 'logs')}`);
  const { report, figures } = JSON.parse(readFileSync(resultFile, 'utf8'));
  console.log(`\n毫秒数；${cpus().length} 核，Node.js ${process.version}\n`);
  console.log(report);
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'host.json'), `${JSON.stringify({ version: 1, ...figures }, null, 2)}\n`);
});
