/**
 * What is kept beside the texts: `.dianping/….json` of their folder, with an entry for each by its name. An official
 * text can carry no control comments, and a clerk's no lines that are not to be read out.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MAX_BYTES } from '../model/limits';
import { leadsOutside } from './inside';
import { whileLocked } from './lock';
import { reasonOf } from './reason';
import { writeRecord } from './write';

const VERSION = 1;

/** One kind of such files. */
export interface Kind<Entry> {
  readonly file: string;
  /** As messages name it: 点评对象等资料. */
  readonly title: string;
  /** What of an entry can be used; anything may stand there. */
  readonly read: (value: unknown) => Entry | undefined;
}

export interface Loaded<Entry> {
  readonly entry?: Entry;
  /** Why the file cannot be used, in Chinese. */
  readonly problem?: string;
}

/** What is kept of the manuscripts of a folder, read once. */
export interface Records<Entry> {
  readonly entry: (manuscript: string) => Entry | undefined;
  /** Why the file cannot be used, in Chinese. */
  readonly problem?: string;
}

/** Opens the record of a folder. Never throws. */
export function openFolder<Entry>(kind: Kind<Entry>, folder: string): Records<Entry> {
  const { files, problem } = load(kind, join(folder, '.dianping', kind.file));
  return {
    entry: (manuscript) => kind.read(files.get(basename(manuscript))),
    ...(problem ? { problem } : {}),
  };
}

/** What is kept of a manuscript; `manuscript` is its path. Never throws. */
export function loadEntry<Entry>(kind: Kind<Entry>, manuscript: string): Loaded<Entry> {
  const records = openFolder(kind, dirname(manuscript));
  const entry = records.entry(manuscript);
  return {
    ...(entry === undefined ? {} : { entry }),
    ...(records.problem ? { problem: records.problem } : {}),
  };
}

/**
 * Changes what is kept of a manuscript as it is now: another window may have written since it was read here. Entries of
 * other manuscripts stay as they are.
 * @param change from what is kept, to what is to be kept; `undefined` for nothing
 * @returns what is kept now
 * @throws Error with a message in Chinese when the file there cannot be used (it is not written over) or not be written
 */
export function changeEntry<Entry>(
  kind: Kind<Entry>,
  manuscript: string,
  change: (now: Entry | undefined) => Entry | undefined,
): Entry | undefined {
  const file = fileOf(kind, manuscript);
  const name = basename(manuscript);
  const changed = () => {
    const { files, problem } = load(kind, file);
    if (problem) throw new Error(problem);
    const entry = change(kind.read(files.get(name)));
    const isThere = files.delete(name);
    if (entry !== undefined) files.set(name, entry);
    return { entry, files, isOther: isThere || entry !== undefined };
  };
  // Where there is nothing to keep no folder is made.
  if (!existsSync(file) && !changed().isOther) return undefined;
  return writing(kind, file, () => {
    const { entry, files, isOther } = changed();
    if (isOther) write(file, files);
    return entry;
  });
}

/** Writes what is kept of a manuscript, or takes it away. @throws as changeEntry does */
export function saveEntry<Entry>(kind: Kind<Entry>, manuscript: string, entry: Entry | undefined): void {
  changeEntry(kind, manuscript, () => entry);
}

/** Takes along what is kept of a manuscript that goes elsewhere. @throws as saveEntry does */
export function moveEntry<Entry>(kind: Kind<Entry>, from: string, to: string): void {
  const { entry, problem } = loadEntry(kind, from);
  if (problem) throw new Error(problem);
  if (entry === undefined || from === to) return;
  saveEntry(kind, to, entry);
  saveEntry(kind, from, undefined);
}

function fileOf({ file }: Kind<unknown>, manuscript: string): string {
  return join(dirname(manuscript), '.dianping', file);
}

interface Content {
  /** By the name of the manuscript. */
  readonly files: Map<string, unknown>;
  readonly problem?: string;
}

function load({ title }: Kind<unknown>, file: string): Content {
  const unusable = (reason: string) => ({
    files: new Map<string, unknown>(),
    problem: `${title}的记录 ${file} ${reason}`,
  });
  let bytes: Uint8Array;
  try {
    if (leadsOutside(dirname(dirname(file)), file))
      return unusable('是一个链接，指到文件夹外面，暂未采用，也不会改写它');
    if (statSync(file).size > MAX_BYTES) return unusable('太大，暂未采用，也不会改写它');
    bytes = readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? { files: new Map() } : unusable('读不了');
  }
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return unusable('写法有误，暂未采用，也不会改写它');
  }
  const { version, files } = (content ?? {}) as { version?: unknown; files?: unknown };
  if (version !== VERSION) return unusable(`是另一个版本（${String(version)}）写的，暂未采用，也不会改写它`);
  return { files: new Map(Object.entries(files ?? {})) };
}

/** Does its work alone at the file. @throws Error in Chinese where the system would not */
function writing<Result>({ title }: Kind<unknown>, file: string, work: () => Result): Result {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return whileLocked(file, work);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Error(`${title}的记录 ${file} 写不进去：${reasonOf(error)}。没有改动。`);
  }
}

function write(file: string, files: ReadonlyMap<string, unknown>): void {
  const content = { version: VERSION, files: Object.fromEntries(files) };
  writeRecord(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
