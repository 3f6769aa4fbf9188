/** Installing the project's own dependencies. Built-ins only. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compilerNeeds, ensureDebian } from './debian.mjs';
import { root, run } from './run.mjs';
import { step } from './steps.mjs';

/** Installs what package-lock.json names, unless it is there and no older than the lock file. */
export async function ensureInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const locked = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  await ensureDebian(compilerNeeds);
  await step('安装依赖（npm ci，要编译分词库，约一分钟）', () => run('npm', ['ci']));
}
