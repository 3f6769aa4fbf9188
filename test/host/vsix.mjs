/** Finding the package to test. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Problem, root } from '../../scripts/run.mjs';

/**
 * The VSIX named, or else the one that `npm run package` makes on this machine and for it.
 * @param {string} [named]
 * @param {string} [target] another one of `npm run package`
 * @returns {string} its absolute path
 * @throws {Problem} when it is not there
 */
export function findVsix(named, target = `${process.platform}-${process.arch}`) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = named ? resolve(named) : join(root, `${name}-${version}-${target}.vsix`);
  if (!existsSync(vsix)) throw new Problem(`没有扩展包 ${vsix}，请先运行 npm run package -- ${target}`);
  return vsix;
}
