/** What the project needs from Debian. Built-ins only. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { onPath, Problem, run } from './run.mjs';
import { step } from './steps.mjs';

/**
 * @typedef {object} Need
 * @property {string} package its name in Debian
 * @property {() => boolean} present is it there, in whatever way it came
 */

/** @param {string} name */
const installed = (name) => spawnSync('dpkg-query', ['--status', name], { stdio: 'ignore' }).status === 0;

/** A C++ compiler and what compiles native Node modules with it. @type {Need[]} */
export const compilerNeeds = ['g++', 'make', 'python3'].map((name) => ({
  package: name,
  present: () => onPath(name) !== undefined,
}));

/** A package that shows only in Debian's own records. @param {string} name @returns {Need} */
export const debianPackage = (name) => ({
  package: name,
  // Elsewhere there is no telling, and nothing to install with.
  present: () => !onPath('dpkg-query') || installed(name),
});

/**
 * Installs what is missing when run as root.
 * @param {Need[]} needs
 * @throws {Problem} with the command to run where it may not or cannot install
 */
export async function ensureDebian(needs) {
  const missing = needs.filter((need) => !need.present()).map((need) => need.package);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (!onPath('apt-get')) throw new Problem(`请先安装（以下是 Debian 中的名称）：${names}`);
  if (process.getuid?.() !== 0) {
    throw new Problem(
      `还缺少系统软件包。请先运行下面这条命令，再重试：\n  sudo apt-get update && sudo apt-get install -y ${names}`,
    );
  }
  await step(`安装系统软件包：${names}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  });
}
