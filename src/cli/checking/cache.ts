/**
 * What was found in a text, found again as long as text, settings and program are the same. It lies in the user's own
 * cache folder, and can be taken away at any time.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { whileLocked } from '../../files/lock';
import type { Office } from '../../model/office';
import { rememberLast } from '../../model/remember';
import type { Task } from './checkText';
import type { FileResult } from './result';

const VERSION = 1;
/** Milliseconds after which the record of a folder that nobody checks any more goes. */
const LIFE = 30 * 24 * 60 * 60 * 1000;

type Kept = Pick<FileResult, 'findings' | 'told'>;
interface Entry extends Kept {
  readonly key: string;
}

export interface Cache {
  readonly find: (task: Task) => FileResult | undefined;
  readonly keep: (task: Task, result: FileResult) => void;
  /** Writes what is new. What cannot be written is done without. */
  readonly save: () => void;
}

/** Finds nothing and keeps nothing. */
export const NO_CACHE: Cache = { find: () => undefined, keep: () => {}, save: () => {} };

/** @param program the file that is running: another build may find other things */
export function openCache(program: string, place: string | undefined = cacheFolder()): Cache {
  if (place === undefined) return NO_CACHE;
  const { mtimeMs, size } = statSync(program);
  const build = `${version} ${mtimeMs} ${size}`;
  const folders = new Map<
    string,
    { readonly entries: Map<string, Entry>; readonly own: Map<string, Entry> }
  >();

  const fileOf = (folder: string) => join(place, `${digest(folder)}.json`);
  function open(path: string) {
    const folder = dirname(resolve(path));
    const known = folders.get(folder) ?? { entries: read(fileOf(folder)), own: new Map() };
    folders.set(folder, known);
    return known;
  }
  // A table of ten thousand words is the same for a whole folder.
  const officeKey = rememberLast((office: Office) => digest(JSON.stringify(office)));
  const keyOf = ({ path, text, given: { office, ...own } }: Task) =>
    digest(JSON.stringify([build, path, own, office ? officeKey(office) : '', text]));

  return {
    find(task) {
      const entry = open(task.path).entries.get(basename(task.path));
      if (entry?.key !== keyOf(task)) return undefined;
      return { path: task.path, findings: entry.findings, told: entry.told };
    },
    keep(task, { findings, told }) {
      open(task.path).own.set(basename(task.path), { key: keyOf(task), findings, told });
    },
    save() {
      try {
        for (const [folder, { own }] of folders) if (own.size > 0) add(fileOf(folder), folder, own);
        removeOld(place);
      } catch {
        // The disk is full or read-only: the next run does the work again.
      }
    },
  };
}

function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base = XDG_CACHE_HOME || (process.platform === 'win32' ? LOCALAPPDATA : join(homedir(), '.cache'));
  return base ? join(base, 'dianping') : undefined;
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
