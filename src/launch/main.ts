/**
 * What stands in dist under the name of a program, and starts it. An engine takes longer to compile the program than to
 * check a speech with it, so what it compiled is kept in the user's cache folder, and taken from there the next time.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { cacheFolder } from '../files/cacheFolder';
import { readKept, writeKept } from './kept';

/** The program's name: the build puts it in here. */
declare const PROGRAM: 'cli' | 'commands' | 'server';
/** What it gives to whoever loads it. */
declare const module: { exports: object };

/** Exit status of bad usage: too little of the program has run for it to be worth keeping. */
const MISUSED = 2;

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

/**
 * A pattern is compiled once, at once: the engine's way is to interpret it the first time and to compile it anew the second,
 * which of some thousand patterns takes longer than reading a speech.
 */
const ALWAYS = ['--no-regexp-tier-up'];

/**
 * A run over texts ends before it is worth while to optimize what runs a little often: each thread that checks 250 speeches
 * spent a quarter of its time on that. Whoever serves an editor runs for hours, and keeps to the engine's way.
 */
const BRIEF = [
  // Bytes of code that run before a function is optimized: eight times as many as the engine would wait for.
  '--interrupt-budget=1000000',
  // Megabytes for new objects, on threads that begin from now on: what is read of a text lives until the text is done.
  '--min-semi-space-size=16',
];

/**
 * Within an editor, whose engine may not be set once it runs, the editor is asked for what always holds
 * (`extension/client/connect.ts`).
 */
if (isMainThread && process.versions.electron === undefined)
  for (const flag of isBrief(process.argv[2]) ? [...ALWAYS, ...BRIEF] : ALWAYS) setFlagsFromString(flag);

start(join(__dirname, `${PROGRAM}.main.js`));

function isBrief(command: string | undefined): boolean {
  return PROGRAM === 'cli' && command !== 'lsp';
}

function start(program: string): void {
  const { size, mtimeMs } = statSync(program);
  const build = `${size} ${mtimeMs}`;
  const file = fileOf(process.argv[2]);
  const kept = file === undefined ? undefined : readKept(file, build);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(program, 'utf8')}\n})`,
    { filename: program, ...(kept ? { cachedData: kept } : {}) },
  );
  const run: Wrapped = script.runInThisContext();
  run(module.exports, createRequire(program), module, program, __dirname);

  const isKept = kept !== undefined && !script.cachedDataRejected;
  if (file === undefined || isKept || !isMainThread) return;
  process.once('exit', (status) => {
    if (status !== MISUSED) writeKept(file, build, script.createCachedData());
  });
}

/** One for each command, since each runs another part of the program: what has not run is not compiled. */
function fileOf(command = ''): string | undefined {
  const name = [PROGRAM, /^[a-z]+$/.exec(command)?.[0], process.version, process.arch]
    .filter(Boolean)
    .join('-');
  const folder = cacheFolder();
  return folder === undefined ? undefined : join(folder, `${name}.code`);
}
