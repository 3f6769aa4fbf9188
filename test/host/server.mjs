/** A private code-server: its own data, settings and extensions, on 127.0.0.1. Built-ins only. */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem, run } from '../../scripts/run.mjs';

const UP_WITHIN = 30_000;

/** Settings that keep the screen quiet. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'files.hotExit': 'off',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.editor.enablePreview': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * The arguments and environment that keep everything of code-server's within one folder.
 * @param {string} folder
 * @param {string} extensions the folder of its extensions
 */
function confine(folder, extensions) {
  writeFileSync(join(folder, 'code-server.yaml'), '');
  return {
    args: [
      ...['--config', join(folder, 'code-server.yaml')],
      ...['--user-data-dir', join(folder, 'data')],
      ...['--extensions-dir', extensions],
    ],
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_DATA_HOME: join(folder, 'share'),
    },
  };
}

/**
 * Installs a VSIX as a user would.
 * @param {import('./install.mjs').Editor} editor
 * @param {{ folder: string, vsix: string }} options `folder`: the server's own
 * @returns {Promise<string>} the folder of the installed extension
 * @throws {Problem} when the editor refuses it
 */
export async function installExtension(editor, { folder, vsix }) {
  const extensions = join(folder, 'extensions');
  mkdirSync(extensions, { recursive: true });
  const { args, env } = confine(folder, extensions);
  await run(editor.node, [editor.entry, ...args, '--install-extension', vsix], { env });
  const installed = readdirSync(extensions, { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (!installed) throw new Problem(`${vsix} 没有装上`);
  return join(extensions, installed.name);
}

/**
 * @typedef {object} Server
 * @property {string} host as in `127.0.0.1:8080`
 * @property {string} log the file with what it printed
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop ends it and all its children
 */

/**
 * Starts a code-server and waits until it answers.
 * @param {import('./install.mjs').Editor} editor
 * @param {object} options
 * @param {string} options.folder where it keeps everything; made when missing
 * @param {boolean} [options.bare] without the extensions installed in that folder
 * @param {boolean} [options.testDriver] let a page run tests inside the extension host
 * @param {Record<string, unknown>} [options.settings] beyond the quiet ones
 * @param {NodeJS.ProcessEnv} [options.env] beyond this process's own
 * @returns {Promise<Server>}
 * @throws {Problem} when it does not come up
 */
export async function startServer(
  editor,
  { folder, bare = false, testDriver = false, settings = {}, env = {} },
) {
  const extensions = join(folder, bare ? 'no-extensions' : 'extensions');
  const user = join(folder, 'data', 'User');
  for (const path of [extensions, user]) mkdirSync(path, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));

  const confined = confine(folder, extensions);
  const host = `127.0.0.1:${await freePort()}`;
  const log = join(folder, 'code-server.log');
  const output = openSync(log, 'w');
  const child = spawn(
    editor.node,
    [
      editor.entry,
      ...confined.args,
      ...['--bind-addr', host, '--auth', 'none'],
      '--disable-getting-started-override',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--ignore-last-opened',
      ...(testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    // A process group of its own: code-server starts children that have to end with it.
    { env: { ...confined.env, ...env }, stdio: ['ignore', output, output], detached: true },
  );
  /** @type {Promise<void>} */
  const ended = new Promise((done) => {
    child.on('error', () => done());
    child.on('exit', () => done());
  });
  const end = () => signal(child.pid, 'SIGTERM');
  process.on('exit', end);
  const server = {
    host,
    log,
    ended,
    async stop() {
      process.off('exit', end);
      end();
      await Promise.race([ended, delay(5000, undefined, { ref: false })]);
      signal(child.pid, 'SIGKILL');
    },
  };
  if (await answers(`http://${host}/healthz`, ended)) return server;
  await server.stop();
  throw new Problem(`内置编辑器没有启动：\n${readFileSync(log, 'utf8').trim()}`);
}

/**
 * Ends the process group of a child; one that has ended already is no matter.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Polls until the address answers; false when the server ended or took too long.
 * @param {string} url
 * @param {Promise<void>} ended
 */
async function answers(url, ended) {
  let alive = true;
  ended.then(() => {
    alive = false;
  });
  const deadline = performance.now() + UP_WITHIN;
  while (alive && performance.now() < deadline) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return true;
    await delay(100);
  }
  return false;
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/**
 * The address of a folder in the editor.
 * @param {Server} server
 * @param {string} folder
 * @param {string[][]} [payload] the workbench's own start options
 */
export function address(server, folder, payload = []) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${server.host}/?${query}`;
}

/** A file of the server's machine as the workbench names it. @param {Server} server @param {string} path */
export const remoteFile = (server, path) => `vscode-remote://${server.host}${path}`;
