/**
 * What was found in a text, found again as long as text, settings and program are the same. It lies in the user's own
 * cache folder, and can be taken away at any time.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { cacheFolder } from '../../files/cacheFolder';
import { whileLocked } from '../../files/lock';
import type { Office } from '../../model/office';
import { rememberLast } from '../../model/remember';
import type { Given, Task } from './checkText';
import type { FileResult } from './result';

const VERSION = 3;
/** Milliseconds after which the record of a folder that nobody checks any more goes. */
const LIFE = 30 * 24 * 60 * 60 * 1000;

type Kept = Pick<FileResult, 'findings' | 'told'>;
interface Entry extends Kept {
  /** What holds for the text. */
  readonly around: string;
  /** The text's digest. */
  readonly text: string;
  /** The file as it was when it was read; absent where it might have been written to without a trace. */
  readonly stamp?: string | undefined;
}

export interface Cache {
  /** Without a look into the file: as long as nobody has written to it. */
  readonly findUnread: (path: string, given: Given, stamp: string | undefined) => FileResult | undefined;
  readonly find: (task: Task, stamp: string | undefined) => FileResult | undefined;
  readonly keep: (task: Task, result: FileResult, stamp: string | undefined) => void;
  /** Writes what is new. What cannot be written is done without. */
  readonly save: () => void;
}

/** Finds nothing and keeps nothing. */
export const NO_CACHE: Cache = {
  findUnread: () => undefined,
  find: () => undefined,
  keep: () => {},
  save: () => {},
};

/** @param program the file that is running: another build may find other things */
export function openCache(program: string, place: string | undefined = cacheFolder()): Cache {
  if (place === undefined) return NO_CACHE;
  const { mtimeMs, size } = statSync(program);
  const build = `${version} ${mtimeMs} ${size}`;
  /** By their folders, as the user named them. */
  const folders = new Map<
    string,
    { readonly entries: Map<string, Entry>; readonly own: Map<string, Entry> }
  >();

  const fileOf = (folder: string) => join(place, `${digest(folder)}.json`);
  function open(path: string) {
    const folder = dirname(path);
    const known = folders.get(folder);
    if (known) return known;
    const opened = { entries: read(fileOf(resolve(folder))), own: new Map<string, Entry>() };
    folders.set(folder, opened);
    return opened;
  }
  // A table of ten thousand words is the same for a whole folder.
  const officeKey = rememberLast((office: Office) => digest(JSON.stringify(office)));
  const aroundOf = (path: string, { office, ...own }: Given) =>
    JSON.stringify([build, path, own, office ? officeKey(office) : '']);

  function entryOf(path: string, given: Given): Entry | undefined {
    const entry = open(path).entries.get(basename(path));
    return entry?.around === aroundOf(path, given) ? entry : undefined;
  }
  function put(path: string, entry: Entry): void {
    const { entries, own } = open(path);
    entries.set(basename(path), entry);
    own.set(basename(path), entry);
  }
  const resultOf = (path: string, { findings, told }: Entry): FileResult => ({ path, findings, told });

  return {
    findUnread(path, given, stamp) {
      const entry = stamp === undefined ? undefined : entryOf(path, given);
      return entry?.stamp === stamp && entry ? resultOf(path, entry) : undefined;
    },
    find({ path, given, text }, stamp) {
      const entry = entryOf(path, given);
      if (entry?.text !== digest(text)) return undefined;
      if (entry.stamp !== stamp) put(path, { ...entry, stamp });
      return resultOf(path, entry);
    },
    keep({ path, given, text }, { findings, told }, stamp) {
      put(path, { around: aroundOf(path, given), text: digest(text), stamp, findings, told });
    },
    save() {
      try {
        const changed = [...folders].filter(([, { own }]) => own.size > 0);
        for (const [folder, { own }] of changed) add(fileOf(resolve(folder)), folder, own);
        if (changed.length > 0) removeOld(place);
      } catch {
        // The disk is full or read-only: the next run does the work again.
      }
    },
  };
}

function read(file: string): Map<string, Entry> {
  try {
    const { version: written, files } = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(written === VERSION ? files : []);
  } catch {
    return new Map();
  }
}

/** The entries of the files that are still there. */
function there(folder: string, entries: ReadonlyMap<string, Entry>): [string, Entry][] {
  const names = new Set(readdirSync(folder));
  return [...entries].filter(([name]) => names.has(name));
}

/** Adds what is new to what is there by now: another run may have written meanwhile. */
function add(file: string, folder: string, own: ReadonlyMap<string, Entry>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  whileLocked(file, () => write(file, there(folder, new Map([...read(file), ...own]))));
}

/** Whole or not at all, and for its owner's eyes: it quotes the texts. */
function write(file: string, files: readonly [string, Entry][]): void {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, JSON.stringify({ version: VERSION, files }), { mode: 0o600 });
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

function removeOld(place: string): void {
  for (const name of readdirSync(place)) {
    const file = join(place, name);
    if (Date.now() - statSync(file).mtimeMs > LIFE) rmSync(file, { force: true });
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
