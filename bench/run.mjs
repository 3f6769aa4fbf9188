/**
 * Runs a benchmark written in TypeScript.
 *
 *   node bench/run.mjs acts|field|patterns|quality|shapes|snapshot|speed [OPTION…]
 */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, temporaryFolder } from '../scripts/run.mjs';
import { stage } from '../scripts/stage.mjs';
import { main } from '../scripts/steps.mjs';

await main(async () => {
  const [name = ''] = process.argv.splice(2, 1);
  // In here, so that what stays outside the bundle is found.
  const folder = temporaryFolder(join(root, 'bench'));
  const program = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'bench', name, 'main.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const native = join(folder, 'native');
  await stage(native);
  const bench = await import(pathToFileURL(program).href);
  await bench.main(root, native);
});
