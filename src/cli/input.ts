/** The texts that the arguments name. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ContentError, type Decoded, decode } from '../files/encoding';
import type { Manuscript } from '../model/manuscript';
import { isWordName, readWordFile } from '../server/wordFile';
import { UsageError } from './usage';

export interface Input extends Decoded {
  /** As the user named it; `-` is standard input. */
  readonly path: string;
  /** Of a Word file: the .docx whose text this is. */
  readonly word?: Uint8Array;
}

export const STDIN = '-';

/**
 * Finds the files that the arguments name: a file, a folder (every *.dianping and *.txt under it) or a glob.
 * @throws UsageError when something is not there
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (path === STDIN) found.push(path);
    else found.push(...(await filesOf(path)));
  }
  // One file named in two ways is one file.
  const seen = new Set<string>();
  return found.filter((path) => {
    const key = path === STDIN ? path : resolve(path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function filesOf(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return [path];
  if (info?.isDirectory()) {
    const files = await glob('**/*.{dianping,txt}', { cwd: path, ignore: ['**/node_modules/**'] });
    return files.sort().map((file) => join(path, file));
  }
  if (!isDynamicPattern(path)) throw new UsageError(`找不到文件：${path}`);
  const files = await glob(path.replaceAll('\\', '/'));
  if (files.length === 0) throw new UsageError(`没有文件符合 ${path}`);
  return files.sort();
}

/** Tells on standard error what is wrong with a text's front matter, with the file and the line. */
export function tellFrontMatter(path: string, { text, frontMatter }: Manuscript): void {
  if (!frontMatter?.error) return;
  const { message, range } = frontMatter.error;
  const line = text.slice(0, range.start).split(/\r\n|\n|\r/).length;
  console.error(`dianping：${nameOf(path)} 第 ${line} 行：${message}`);
}

/**
 * Reads one input; a Word file is imported, and what was dropped is told on standard error.
 * @throws UsageError when it cannot be read or is no text
 */
export async function readInput(path: string): Promise<Input> {
  const bytes = await readBytes(path);
  if (isWordName(path)) return importInput(path, bytes);
  try {
    return { path, ...decode(bytes) };
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
  return { path, text: read.text, encoding: 'utf8', bom: false, word: read.bytes };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return path === STDIN ? await readStdin() : await readFile(path);
  } catch (error) {
    throw new UsageError(`读不了 ${nameOf(path)}：${reasonOf(error)}`);
  }
}

function nameOf(path: string): string {
  return path === STDIN ? '标准输入' : path;
}

/** Says in Chinese why the system refused. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Record<string, string> = {
    ENOENT: '没有这个文件',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EISDIR: '这是一个文件夹',
    EROFS: '磁盘是只读的',
    ENOSPC: '磁盘满了',
    EBUSY: '文件正被占用',
    EFBIG: '磁盘满了或文件太大',
  };
  return reasons[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
