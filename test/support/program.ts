/** The command line as users run it: built from the sources as they are, in a folder of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { COMMANDS, launcherFor } from '../../scripts/build.mjs';
import { stage } from '../../scripts/stage.mjs';
import { root } from './texts';

/** A user without rights of its own. */
export const NOBODY = 65_534;

export interface Outcome {
  /** `null` when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** Variables of the environment, in addition. */
  readonly env?: NodeJS.ProcessEnv;
  /** Run as a user without rights of its own, where this one is root. */
  readonly unprivileged?: boolean;
}

export interface Program {
  /** Path of the built cli.js. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs `dianping ARGS`. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Outcome>;
  readonly remove: () => void;
}

/**
 * Builds src/cli. Words come from the runtime's own segmenter, at once, unless a dictionary is wanted and there is
 * one for this machine.
 */
export async function buildProgram({ dictionary = false } = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'dianping-cli-'));
  const file = join(folder, 'dist', 'cli.js');
  for (const [name, entry] of Object.entries({ cli: 'main', commands: 'commands' })) {
    await build({
      absWorkingDir: root,
      entryPoints: [`src/cli/${entry}.ts`],
      outfile: join(folder, 'dist', `${name}.main.js`),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'moduleUrl' },
      banner: { js: `const moduleUrl=require('node:url').pathToFileURL(__filename).href;` },
      plugins: name === 'cli' ? [COMMANDS] : [],
      logLevel: 'warning',
    });
    await build({ ...launcherFor(name), outfile: join(folder, 'dist', `${name}.js`) });
  }
  chmodSync(folder, 0o755);
  if (dictionary) await stage(join(folder, 'native'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NO_COLOR: '1',
    // What one run found is no other's business.
    XDG_CACHE_HOME: join(folder, 'cache'),
    ...(dictionary ? {} : { DIANPING_WORDS: 'intl' }),
  };
  delete env.FORCE_COLOR;
  return {
    file,
    env,
    run: (args, { cwd = folder, input = '', env: more, unprivileged = false } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [file, ...args], {
          cwd,
          env: { ...env, ...more },
          ...(unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
        });
        const stdout: Buffer[] = [];
        const stderr: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
        child.stdin.on('error', () => {}); // it may end without reading
        child.stdin.end(input);
        child.on('error', reject);
        child.on('close', (status) =>
          resolve({
            status,
            stdout: Buffer.concat(stdout).toString(),
            stderr: Buffer.concat(stderr).toString(),
          }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
