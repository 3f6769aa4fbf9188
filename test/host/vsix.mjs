/** Finding the package to test. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem, root } from '../../scripts/run.mjs';

/**
 * The VSIX named, or else the newest that `npm run package` made.
 * @param {string} [named]
 * @returns {string} its absolute path
 * @throws {Problem} when there is none
 */
export function findVsix(named) {
  if (named) return resolve(named);
  const made = [root, join(root, 'dist')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.vsix'))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!made[0]) throw new Problem('没有找到扩展包，请先运行 npm run package');
  return made[0];
}
