/** Installs the embedded editor, code-server, once per version, outside the clone. Built-ins only. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { compilerNeeds, debianPackage, ensureDebian } from '../../scripts/debian.mjs';
import { onPath, Problem, run, temporaryFolder } from '../../scripts/run.mjs';
import { step } from '../../scripts/steps.mjs';

const manifest = new URL('package.json', import.meta.url);
const { dependencies: versions } = JSON.parse(readFileSync(manifest, 'utf8'));

/** Where big things that outlive a clone are kept. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dianping-jianghua');

/**
 * @typedef {object} Editor
 * @property {string} node the Node that code-server wants
 * @property {string} entry code-server's main file
 */

/**
 * The embedded editor, installed first where it is missing.
 * @returns {Promise<Editor>}
 * @throws {Problem} when it cannot be installed
 */
export async function ensureEditor() {
  const version = `code-server-${versions['code-server']}-node-${versions.node}-${process.platform}-${process.arch}`;
  const folder = join(cache, version);
  if (!existsSync(folder)) {
    await ensureDebian([...compilerNeeds, debianPackage('libkrb5-dev')]);
    await step(`安装内置编辑器 code-server ${versions['code-server']}（约三分钟，只装一次）`, () =>
      install(folder),
    );
  }
  return {
    node: join(folder, 'node_modules', 'node', 'bin', 'node'),
    entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
  };
}

/**
 * Installs into a folder of its own first, so that a broken installation is never taken for a whole one.
 * @param {string} folder
 */
async function install(folder) {
  mkdirSync(cache, { recursive: true });
  const staging = temporaryFolder(cache);
  // code-server wants to be installed by the Node that it will run on, and asks npm which one that is: an npm
  // around this process would answer with its own.
  const { npm_config_user_agent: _, ...env } = process.env;
  const install = ['install', '--prefix', staging];
  await run('npm', [...install, '--no-save', `node@${versions.node}`], { cwd: staging, env });
  copyFileSync(manifest, join(staging, 'package.json'));
  const path = [join(staging, 'node_modules', 'node', 'bin'), process.env.PATH].join(delimiter);
  await run('npm', install, { cwd: staging, env: { ...env, PATH: path } });
  try {
    renameSync(staging, folder);
  } catch (error) {
    // Another run may have been first.
    if (!existsSync(folder)) throw error;
  }
}

/** A Chromium-like browser on the path, or undefined. */
const findBrowser = () =>
  ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find((file) => file !== undefined);

/**
 * The browser that tests drive, and Chinese type for it, installed first where they are missing.
 * @returns {Promise<string>} the browser's file
 * @throws {Problem} when it cannot be installed
 */
export async function ensureBrowser() {
  await ensureDebian([
    { package: 'chromium', present: () => findBrowser() !== undefined },
    { package: 'fonts-noto-cjk', present: hasChineseType },
  ]);
  const browser = findBrowser();
  if (!browser) throw new Problem('找不到 chromium 浏览器');
  return browser;
}

function hasChineseType() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  // Only Linux has to be told; elsewhere the system brings its own.
  return process.platform !== 'linux' || (listed.status === 0 && listed.stdout.trim() !== '');
}
