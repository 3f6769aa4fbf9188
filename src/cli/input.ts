/** The texts that the arguments name. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ContentError, type Decoded, decode } from '../files/encoding';
import { reasonOf } from '../files/reason';
import type { Manuscript } from '../model/manuscript';
import { UsageError } from './usage';

export interface Input extends Decoded {
  /** As the user named it; `-` is standard input. */
  readonly path: string;
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
  console.error(`dianping：${path === STDIN ? '标准输入' : path} 第 ${line} 行：${message}`);
}

/** Reads one input. @throws UsageError when it cannot be read or is no text */
export async function readInput(path: string): Promise<Input> {
  const name = path === STDIN ? '标准输入' : path;
  let bytes: Uint8Array;
  try {
    bytes = path === STDIN ? await readStdin() : await readFile(path);
  } catch (error) {
    throw new UsageError(`读不了 ${name}：${reasonOf(error)}`);
  }
  try {
    return { path, ...decode(bytes) };
  } catch (error) {
    if (error instanceof ContentError) throw new UsageError(`${name}：${error.message}`);
    throw error;
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
