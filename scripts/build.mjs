/**
 * Builds what runs: dist/ from src/, and native/ from nodejieba or, where it is not for this machine, jieba-wasm.
 *
 *   node scripts/build.mjs [--watch] [NAME…]
 *
 * NAME is one of the programs below, all of them by default. With --watch the code is not minified, and built
 * again whenever it changes.
 */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle, context } from 'esbuild';
import { licences, NATIVE } from './licences.mjs';
import { NETWORK, NO_FETCH } from './offline.mjs';
import { writeOneFile } from './one-file.mjs';
import { Problem, root } from './run.mjs';
import { stage } from './stage.mjs';

const PROGRAMS = ['extension', 'server', 'cli', 'commands', 'paper', 'page', 'extension.web', 'server.web'];

/** A program for VS Code in a browser, of the same code as the one without. */
const WEB = /\.web$/;

/** These are started by `src/launch`, which keeps what the engine compiled of them. */
const LAUNCHED = ['server', 'cli', 'commands'];

/** Word files and pages want large libraries: they are a program of their own, loaded by the others when first wanted. */
const PAPER = {
  name: 'paper',
  /** @param {import('esbuild').PluginBuild} build */
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/paper\/main$/ }, () => ({ path: './paper.js', external: true })),
};

/** What the command line does not need to find again what it found before is a program of its own, too; so is the server. */
export const COMMANDS = {
  name: 'commands',
  /** @param {import('esbuild').PluginBuild} build */
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.?\/commands$/ }, () => ({ path: './commands.js', external: true })),
};

/** The language server is among the commands, and a program by that name only starts it. @param {string} name */
const entryOf = (name) =>
  ['commands', 'server'].includes(name) ? `./src/cli/${name}` : `./src/${name.replace(WEB, '')}/main`;

/**
 * No text leaves the machine: what could send one does not get into a program. The protocol's libraries can talk over
 * sockets, which we never ask of them; any other use of the network ends the build.
 */
const OFFLINE = {
  name: 'offline',
  /** @param {import('esbuild').PluginBuild} build */
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: NETWORK }, ({ path, importer }) =>
      /node_modules\/(vscode-jsonrpc|vscode-languageclient)\//.test(importer.replaceAll('\\', '/'))
        ? { path, namespace: 'offline' }
        : { errors: [{ text: `${importer} 用到了网络（${path}）` }] },
    );
    onLoad({ filter: /.*/, namespace: 'offline' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The sentences that try out each typo of the table are for its tests: half of its length, in every program. */
const UNTRIED = {
  name: 'untried',
  /** @param {import('esbuild').PluginBuild} build */
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]spelling[\\/]typoTable\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^(\p{Script=Han}[^|\n]*?) ?\|[^|\n]*(?:\|[^|\n]*(?:\| ?([^|\n]*))?)?$/gmu,
        (_row, words, conditions = '') => (conditions ? `${words}|||${conditions}` : words),
      ),
      loader: 'ts',
    })),
};

const dist = join(root, 'dist');

/** The page's program goes into one file with all that it needs, and not into dist by itself. */
const INTO_PAGE = {
  name: 'into-page',
  /** @param {import('esbuild').PluginBuild} build */
  setup: ({ onEnd }) =>
    onEnd(async ({ outputFiles, metafile }) => {
      const [program] = outputFiles ?? [];
      const inputs = Object.keys(metafile?.inputs ?? {});
      if (program) await writeOneFile(program.text, await licences(inputs), dist);
    }),
};

/** @param {string} name @param {{ minify: boolean }} options @returns {import('esbuild').BuildOptions} */
const optionsFor = (name, { minify }) => ({
  absWorkingDir: root,
  entryPoints: [entryOf(name)],
  outfile: LAUNCHED.includes(name) ? `dist/${name}.main.js` : `dist/${name}.js`,
  bundle: true,
  // Some libraries' `main` is UMD, which does not bundle; their `module` does.
  mainFields: ['module', 'main'],
  minify,
  metafile: true,
  logLevel: 'info',
  ...platformOf(name),
});

/** @param {string} name */
const platformOf = (name) => (name === 'page' ? forPage : WEB.test(name) ? forWeb(name) : forNode(name));

/**
 * VS Code in a browser. A file of ours that cannot do its work there has another beside it that can, `fonts.web.ts`
 * beside `fonts.ts`; files of Node's that ours ask for are those of the editor. Any other module of Node's ends the build.
 * @param {string} name
 * @returns {import('esbuild').BuildOptions}
 */
const forWeb = (name) => ({
  platform: 'browser',
  target: ['chrome110', 'firefox115', 'safari16.4'],
  format: name.startsWith('extension') ? 'cjs' : 'iife',
  charset: 'utf8',
  mainFields: ['browser', 'module', 'main'],
  resolveExtensions: ['.web.ts', '.ts', '.js', '.json'],
  alias: {
    'node:fs': './src/files/web/fs.ts',
    'node:fs/promises': './src/files/web/fsPromises.ts',
    'node:path': './src/files/web/path.ts',
  },
  // A browser has no environment.
  define: { 'process.env': '{}', ...NO_FETCH },
  external: name.startsWith('extension') ? ['vscode'] : [],
  plugins: [OFFLINE, UNTRIED],
});

/**
 * What is Node's ends the build here. Browsers of some years ago are still in use on desks where nothing may be installed.
 * @type {import('esbuild').BuildOptions}
 */
const forPage = {
  platform: 'browser',
  target: ['chrome92', 'firefox125'],
  format: 'iife',
  charset: 'utf8',
  plugins: [OFFLINE, UNTRIED, INTO_PAGE],
  write: false,
};

/** @param {string} name @returns {import('esbuild').BuildOptions} */
const forNode = (name) => ({
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Characters as they are take less room than their numbers, packed as well.
  charset: 'utf8',
  external: name === 'extension' ? ['vscode'] : [],
  plugins: [
    OFFLINE,
    UNTRIED,
    ...(name === 'paper' ? [] : [PAPER]),
    ...(['cli', 'server'].includes(name) ? [COMMANDS] : []),
  ],
  // CommonJS, which VS Code 1.91 wants, has no `import.meta`; some libraries' modules ask for it.
  define: { 'import.meta.url': 'moduleUrl' },
  // Where Node's own loader is not at work, it knows of no `import()`.
  supported: { 'dynamic-import': !LAUNCHED.includes(name) },
  banner: { js: `const moduleUrl=require('node:url').pathToFileURL(__filename).href;` },
  sourcemap: 'linked',
});

/** What starts a program. @param {string} name @returns {import('esbuild').BuildOptions} */
export const launcherFor = (name) => ({
  absWorkingDir: root,
  entryPoints: ['src/launch/main.ts'],
  outfile: `dist/${name}.js`,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { PROGRAM: JSON.stringify(name) },
  banner: { js: name === 'cli' ? '#!/usr/bin/env node' : '' },
});

/**
 * Builds once.
 * @param {{ programs?: string[], watch?: boolean }} [options] with `watch`, keeps building until the process ends
 * @throws when the code does not build; esbuild has told why
 */
export async function build({ programs = PROGRAMS, watch = false } = {}) {
  const unknown = programs.filter((name) => !PROGRAMS.includes(name));
  if (unknown.length > 0) throw new Problem(`没有 ${unknown.join('、')}，只有 ${PROGRAMS.join('、')}`);

  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  const [contexts] = await Promise.all([
    Promise.all(programs.map((name) => context(optionsFor(name, { minify: !watch })))),
    ...programs.filter((name) => LAUNCHED.includes(name)).map((name) => bundle(launcherFor(name))),
    stage(join(root, 'native')),
  ]);
  if (watch) {
    await Promise.all(contexts.map((program) => program.watch()));
    return;
  }
  try {
    const results = await Promise.all(contexts.map((program) => program.rebuild()));
    const inputs = results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}));
    await writeFile(join(dist, 'licences.txt'), await licences(inputs, NATIVE));
    if (programs.includes('cli')) await chmod(join(dist, 'cli.js'), 0o755);
  } finally {
    await Promise.all(contexts.map((program) => program.dispose()));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: { watch: { type: 'boolean' } },
    allowPositionals: true,
  });
  const programs = positionals.length > 0 ? positionals : PROGRAMS;
  await build({ programs, watch: values.watch ?? false }).catch((error) => {
    // esbuild has printed its own errors.
    if (!error.errors) console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  });
}
