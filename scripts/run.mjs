/** Running programs. Built-ins only: this has to work before anything is installed. */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Something the user has to see or mend; shown without a stack. */
export class Problem extends Error {}

/** The program's file on the path, or undefined. @param {string} name */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Runs a program in the project's folder, its output going to the terminal. The tools in node_modules
 * are on its path.
 * @param {string} command
 * @param {string[]} [args]
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, accept?: number[] }} [options] `accept`: the exit codes
 *   that are no failure, 0 by default
 * @returns {Promise<number>} the exit code
 * @throws {Problem} when it cannot be started or ends with another code
 */
export function run(command, args = [], { cwd = root, env = process.env, accept = [0] } = {}) {
  const path = [join(root, 'node_modules', '.bin'), env.PATH].join(delimiter);
  const child = spawn(command, args, {
    cwd,
    env: { ...env, PATH: path },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((done, failed) => {
    child.on('error', (error) => failed(new Problem(`不能运行 ${command}：${error.message}`)));
    child.on('exit', (code, signal) => {
      if (code !== null && accept.includes(code)) done(code);
      else failed(new Problem(`${command} ${args.join(' ')} 没有成功（${signal ?? `退出码 ${code}`}）`));
    });
  });
}

/** Makes an empty folder that goes when the process ends, in the system's place for them or in another. */
export function temporaryFolder(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, 'dianping-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

// An interrupted command clears up, too: its `exit` listeners end servers and remove folders.
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(130));
