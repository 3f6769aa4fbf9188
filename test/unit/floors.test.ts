/** The floors of the house: nothing imports upward, and what is pure stays so. See docs/architecture.md. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, roomOf, sourceFiles } from '../support/sources';

/** The folders of src, and for each those that it may import from. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  extension: ['server', 'service', 'writing', 'model'],
  cli: [
    'server',
    'service',
    'wordFiles',
    'paper',
    'compare',
    'clean',
    'files',
    'writing',
    'rules',
    'checks',
    'reading',
    'language',
    'model',
    'words',
  ],
  launch: ['files'],
  // The page that opens by a double click: nothing of files, for it runs in a browser.
  page: ['service', 'clean', 'rules', 'checks', 'language', 'model', 'words'],
  server: [
    'service',
    'wordFiles',
    'paper',
    'compare',
    'clean',
    'files',
    'writing',
    'restructure',
    'rules',
    'checks',
    'language',
    'model',
    'words',
  ],
  // Any Word file, read and written upon; the paper is loaded when one is met.
  wordFiles: ['paper', 'files', 'rules', 'checks', 'model'],
  files: ['rules', 'checks', 'language', 'model'],
  service: ['writing', 'restructure', 'rules', 'checks', 'words', 'reading', 'language', 'model'],
  // What ends on paper: Word in, Word out, pages. Loaded when first wanted, from its own bundle.
  paper: ['compare', 'checks', 'words', 'reading', 'language', 'model'],
  compare: ['reading', 'language', 'model'],
  clean: ['rules', 'restructure', 'checks', 'words', 'reading', 'language', 'model'],
  writing: ['restructure', 'words', 'reading', 'language', 'model'],
  rules: ['restructure', 'checks', 'words', 'language', 'model'],
  restructure: ['reading', 'language', 'model'],
  checks: ['words', 'reading', 'language', 'model'],
  words: ['model'],
  reading: ['language', 'model'],
  language: ['model'],
  model: [],
};
/** These import no library and no built-in module … */
const PURE = ['model', 'language', 'reading', 'checks', 'rules', 'restructure', 'writing'];
/** … but for these. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'restructure/reviewees.ts': ['yaml'],
  'reading/frontMatter.ts': ['yaml'],
  'writing/skeletons/skeleton.ts': ['handlebars'],
  'writing/skeletons/helpers.ts': ['handlebars'],
};

/** The ground that all features of the extension stand on, from below. */
const GROUND = ['editor', 'client', 'live', 'tree'];
/** The features, and for each the others that it may import from. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  checks: [],
  clean: ['save'],
  drafts: [],
  exportWord: ['save'],
  findings: ['typing', 'focus'],
  focus: [],
  insertSection: [],
  figures: ['kept'],
  finalCheck: [],
  kept: [],
  length: [],
  navigate: ['findings'],
  newSpeech: [],
  open: [],
  outline: ['points'],
  points: [],
  preview: [],
  rehearsal: [],
  reviewees: ['kept'],
  save: [],
  start: [],
  statusBar: ['findings', 'focus'],
  typing: [],
  word: [],
};

interface Import {
  /** The importing file, from src. */
  readonly file: string;
  /** As written. */
  readonly name: string;
  /** The imported file without its ending, from src; absent for a library. */
  readonly target?: string;
  readonly typeOnly: boolean;
}

const imports = sourceFiles.flatMap(importsOf);
const list = (found: readonly Import[]) => found.map(({ file, name }) => `${file} → ${name}`);

describe('imports', () => {
  it('are found, and every folder has its floor', () => {
    expect(imports.length).toBeGreaterThan(sourceFiles.length);
    expect(sourceFiles.filter((file) => !FLOORS[roomOf(file)])).toEqual([]);
  });

  it('of the server are those of `dianping lsp`, and of the program that has it', () => {
    const ofServer = imports.filter(
      ({ file, target }) => roomOf(file) === 'cli' && target !== undefined && roomOf(target) === 'server',
    );
    expect([...new Set(ofServer.map(({ file }) => file))].sort()).toEqual(['cli/commands.ts', 'cli/lsp.ts']);
  });

  it('do not go upward', () => {
    const upward = imports.filter(({ file, name, target }) => {
      if (target === undefined || roomOf(target) === roomOf(file)) return false;
      // The manifest stands on no floor: the command line reads its version there.
      if (target === '../package.json') return roomOf(file) !== 'cli';
      // Nor do the texts of the parts, which are data.
      if (name.startsWith('../../snippets/')) return roomOf(file) !== 'writing';
      return !FLOORS[roomOf(file)]!.includes(roomOf(target));
    });
    expect(list(upward)).toEqual([]);
  });

  it('of the extension are the protocol, the skeletons, and types', () => {
    const foreign = imports.filter(
      ({ file, target, typeOnly }) =>
        roomOf(file) === 'extension' &&
        target !== undefined &&
        roomOf(target) !== 'extension' &&
        !isForClients(target) &&
        !target.startsWith('writing/skeletons/') &&
        !typeOnly,
    );
    expect(list(foreign)).toEqual([]);
    // What they themselves bring along is plain data, and the counting.
    const own = sourceFiles.map((file) => file.replace(/\.ts$/, '')).filter(isForClients);
    const behind = new Set(own);
    for (const from of behind)
      for (const { file, target, typeOnly } of imports)
        if (!typeOnly && target !== undefined && file === `${from}.ts`) behind.add(target);
    expect([...behind].filter((file) => !own.includes(file)).sort()).toEqual([
      'language/length',
      'language/numerals',
      'language/partNames',
      'language/salutation',
      'language/scripts',
      'language/speechLike',
      'model/base64',
      'model/decoded',
      'model/fileName',
      'model/garbled',
      'model/ownFiles',
      'service/figureText',
      'service/lengthText',
      'service/size',
    ]);
  });

  it('of the extension’s folders go to the ground, and to the features beneath', () => {
    const known = new Set([...GROUND, ...Object.keys(FEATURES), 'main.ts']);
    expect(sourceFiles.map(featureOf).filter((folder) => folder && !known.has(folder))).toEqual([]);
    const upward = imports.filter(({ file, target }) => {
      const [from, to] = [featureOf(file), target && featureOf(target)];
      if (!from || !to || from === to || from === 'main.ts') return false;
      const level = GROUND.indexOf(from);
      return !(level < 0 ? [...GROUND, ...FEATURES[from]!] : GROUND.slice(0, level)).includes(to);
    });
    expect(list(upward)).toEqual([]);
  });

  it('of the request for what all views show are the live answer’s alone', () => {
    const asking = sourceFiles.filter(
      (file) => roomOf(file) === 'extension' && /\bOVERVIEW\b/.test(readSource(file)),
    );
    expect(asking).toEqual(['extension/live/live.ts']);
  });

  it(`of ${PURE.join(', ')} are our own`, () => {
    const libraries = imports.filter(
      ({ file, name, target }) =>
        target === undefined && PURE.includes(roomOf(file)) && !ALLOWED[file]?.includes(name),
    );
    expect(list(libraries)).toEqual([]);
  });

  it('of vscode are the extension’s alone', () => {
    const elsewhere = imports.filter(
      ({ file, name }) => /^vscode(-languageclient)?(\/|$)/.test(name) && roomOf(file) !== 'extension',
    );
    expect(list(elsewhere)).toEqual([]);
  });
});

/** True for what clients have of the server: its requests, and what it passes on from other rooms. */
function isForClients(file: string): boolean {
  return file === 'server/forClients' || file.startsWith('server/protocol/');
}

/** The folder of the extension that a file is in. */
function featureOf(file: string): string | undefined {
  const [room, folder] = file.split('/');
  return room === 'extension' ? folder : undefined;
}

function importsOf(file: string): Import[] {
  const statements = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...readSource(file).matchAll(statements)].map(([, type, fixed, lazy]) => {
    const name = fixed ?? lazy!;
    const target = name.startsWith('.') ? posix.join(posix.dirname(file), name) : undefined;
    return {
      file,
      name,
      ...(target === undefined ? {} : { target }),
      typeOnly: type !== undefined,
    };
  });
}
