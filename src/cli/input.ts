/** The texts that the arguments name. */
import { createReadStream } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { ContentError, type Decoded, decode } from '../files/encoding';
import { reasonOf } from '../files/reason';
import { isWordName } from '../model/fileName';
import type { Manuscript } from '../model/manuscript';
import { lineCounter } from '../model/place';
import { readWordFile } from '../wordFiles/wordFile';
import { atMost } from './atMost';
import { isUsageError, UsageError } from './usage';

export interface Input extends Decoded {
  /** As the user named it; `-` is standard input. */
  readonly path: string;
  /** As it was read. */
  readonly bytes: Uint8Array;
  /** Of a Word file: the .docx whose text this is. */
  readonly word?: Uint8Array;
}

export const STDIN = '-';

/**
 * Finds the files that the arguments name: a file, a folder (every *.dianping and *.txt under it) or a glob.
 * @param trouble is told of what is not there, and of a folder that cannot be read; the others are gone through
 */
export async function findFiles(
  paths: readonly string[],
  trouble: (message: string) => void,
): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const { file, real } of path === STDIN ? [{ file: path, real: path }] : await filesOf(path, trouble))
      if (!found.has(real)) found.set(real, file);
  }
  return [...found.values()];
}

interface Found {
  readonly file: string;
  /** One file named in two ways is one file, also where a link leads to it. */
  readonly real: string;
}

async function filesOf(path: string, trouble: (message: string) => void): Promise<Found[]> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return [await found(path)];
  if (info?.isDirectory()) return filesUnder(path, trouble);
  // A named pipe, or the one that a shell makes of <(…).
  if (info) return [await found(path)];
  const { isDynamicPattern } = await import('tinyglobby');
  const isGlob = isDynamicPattern(path);
  const files = isGlob ? await matching(path) : [];
  if (files.length === 0) trouble(isGlob ? `没有文件符合 ${path}` : (empty(path) ?? `找不到文件：${path}`));
  return Promise.all(files.map(found));
}

/** What is wrong with a path that names nothing: the shell makes one of a variable that is not set. */
const empty = (path: string) => (path === '' ? '路径是空的' : undefined);

/** The files that fit a glob, in order. As in a folder, links are not followed; whoever means one names it outright. */
async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern.replaceAll('\\', '/'), { followSymbolicLinks: false });
  const infos = await Promise.all(files.map((file) => lstat(file).catch(() => undefined)));
  const isLink = infos.map((info) => info?.isSymbolicLink() ?? false);
  return files.filter((_, i) => !isLink[i]).sort();
}

async function found(file: string): Promise<Found> {
  return { file, real: await realpath(file).catch(() => resolve(file)) };
}

/** Where no link is followed, only the folder itself may be one. */
async function filesUnder(folder: string, trouble: (message: string) => void): Promise<Found[]> {
  const { real } = await found(folder);
  const before = (place: string) => join(place, '_').slice(0, -1);
  const [named, linked] = [before(folder), before(real)];
  const files = await textsUnder(folder, trouble);
  return files.map((file) => ({ file: named + file, real: linked + file }));
}

const TEXT = /^[^.].*\.(?:dianping|txt)$/is;
const PASSED_OVER = /^(?:\.|node_modules$)/;

/**
 * As they are named from the folder on, in the order of their names. Links are not followed: they lead out of the folder,
 * or round in it.
 */
async function textsUnder(folder: string, trouble: (message: string) => void): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    trouble(`读不了文件夹 ${folder}：${reasonOf(error)}`);
    return [];
  });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  const folders = entries.filter((entry) => entry.isDirectory() && !PASSED_OVER.test(entry.name));
  const names = files.map(({ name }) => name);
  for (const { name } of folders)
    for (const file of await textsUnder(join(folder, name), trouble)) names.push(name + sep + file);
  return names.sort();
}

/** What is wrong with a text's front matter, with the file and the line; `undefined` where nothing is. */
export function frontMatterTrouble(path: string, { text, frontMatter }: Manuscript): string | undefined {
  if (!frontMatter?.error) return undefined;
  const { message, range } = frontMatter.error;
  return `${nameOf(path)} 第 ${lineCounter(text)(range.start)} 行：${message}`;
}

/** Tells on standard error what is wrong with a text's front matter. */
export function tellFrontMatter(path: string, manuscript: Manuscript): void {
  const trouble = frontMatterTrouble(path, manuscript);
  if (trouble) tell(trouble);
}

/** Tells something on standard error. */
export function tell(trouble: string): void {
  console.error(`dianping：${trouble}`);
}

/**
 * Reads one input; a Word file is imported, and what was dropped is told on standard error.
 * @throws UsageError when it cannot be read or is no text
 */
export async function readInput(path: string): Promise<Input> {
  const bytes = await readBytes(path);
  if (isWordName(path)) return importInput(path, bytes);
  try {
    return { path, bytes, ...decode(bytes) };
  } catch (error) {
    if (error instanceof ContentError) throw new UsageError(`${nameOf(path)}：${error.message}`);
    throw error;
  }
}

/** Reads one Word file, whatever its name. @throws UsageError when it cannot be read or is none */
export async function readWordInput(path: string): Promise<Input> {
  return importInput(path, await readBytes(path));
}

async function importInput(path: string, bytes: Uint8Array): Promise<Input> {
  const read = await readWordFile(bytes, path);
  if ('refused' in read) throw new UsageError(`${nameOf(path)}：${read.refused}`);
  for (const note of read.notes) console.error(`dianping：${nameOf(path)}：${note}`);
  return { path, bytes, text: read.text, encoding: 'utf8', bom: false, word: read.bytes };
}

/** No file is larger that could be of any use: a Word file with many pictures. */
const MOST_BYTES = 64 * 1024 * 1024;
/** So many files are open at once, whatever waits: a system allows some hundred. */
const OPEN_AT_ONCE = atMost(32);

async function readBytes(path: string): Promise<Uint8Array> {
  const trouble = empty(path);
  if (trouble) throw new UsageError(trouble);
  try {
    return await OPEN_AT_ONCE(() => readAll(path === STDIN ? process.stdin : createReadStream(path)));
  } catch (error) {
    if (isUsageError(error)) throw new UsageError(`${nameOf(path)}：${error.message}`);
    throw new UsageError(`读不了 ${nameOf(path)}：${reasonOf(error)}`);
  }
}

/** Reads to the end, also what has no size: a pipe. @throws UsageError for what has no end */
async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > MOST_BYTES) throw new UsageError(`文件太大（超过 ${MOST_BYTES / 1024 / 1024} MB）`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function nameOf(path: string): string {
  return path === STDIN ? '标准输入' : path;
}
