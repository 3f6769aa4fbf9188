/** 材料: the reports of units that a text's figures are looked up in. They lie in the text's folder or beneath it. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, resolve } from 'node:path';
import { MAX_BYTES } from '../model/limits';
import { ContentError, decode } from './encoding';
import { isWithin, leadsOutside } from './inside';

export interface Material {
  /** As the text names it. */
  readonly path: string;
  /** The file, where it may be read; it need not be there. */
  readonly file?: string;
  readonly text?: string;
  /** Why it cannot be used, in Chinese. */
  readonly problem?: string;
}

const MEGABYTE = 1024 * 1024;

/** What turns a file into text, by its ending. @throws ContentError with a message in Chinese */
export type Readers = Readonly<Record<string, (bytes: Uint8Array) => string>>;

/** What is always at hand; what reads Word files comes from whoever has it. */
const READERS: Readers = {
  '.txt': (bytes) => decode(bytes).text,
  '.dianping': (bytes) => decode(bytes).text,
};

/**
 * The text of a report.
 * @param path of the file
 * @param readers more than the usual ones
 * @throws ContentError with a message in Chinese where it is too large, is no text or has none; what the system says else
 */
export function readMaterial(path: string, readers: Readers = {}): string {
  const read = { ...READERS, ...readers }[extname(path).toLowerCase()];
  if (!read) throw new ContentError('不是能读的格式，请另存为 Word 文件（.docx）或文本（.txt）');
  if (statSync(path).size > MAX_BYTES)
    throw new ContentError(`文件太大（超过 ${MAX_BYTES / MEGABYTE} MB），没有查对`);
  const text = read(readFileSync(path));
  // A scan is a Word file of pictures.
  if (text.trim() === '') throw new ContentError('里面没有文字，没有查对');
  return text;
}

/** Reads reports, and again only those that changed. */
export type Materials = (
  manuscript: string,
  paths: readonly string[],
  readers?: Readers,
) => readonly Material[];

/** A reader that remembers what it read. The same material comes back as long as its file stays as it is. */
export function createMaterials(): Materials {
  const known = new Map<string, { readonly stamp: string; readonly material: Material }>();
  return (manuscript, paths, readers) =>
    paths.map((path) => {
      const found = locate(manuscript, path);
      if (found.file === undefined || found.problem !== undefined) return found;
      const stamp = stampOf(found.file);
      const key = `${path}\0${found.file}`;
      const last = known.get(key);
      if (last?.stamp === stamp) return last.material;
      const material = readAt(path, found.file, readers);
      known.set(key, { stamp, material });
      return material;
    });
}

function readAt(path: string, file: string, readers: Readers | undefined): Material {
  try {
    return { path, file, text: readMaterial(file, readers) };
  } catch (error) {
    return { path, file, problem: `材料“${basename(path)}”${problemOf(error)}` };
  }
}

function problemOf(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return '找不到了，请重新添加';
  return code === 'EISDIR' ? '是一个文件夹，请写到文件' : '读不了，请看看是不是正被占用';
}

/** Where a report lies: never outside of the text's folder, links followed. */
function locate(manuscript: string, path: string): Material {
  const folder = dirname(manuscript);
  const file = resolve(folder, path.replaceAll('\\', '/'));
  const outside = { path, problem: `材料“${path}”不在文稿所在的文件夹里，没有查对` };
  if (isAbsolute(path) || !isWithin(folder, file)) return outside;
  if (file === resolve(manuscript)) return { path, problem: `材料“${path}”就是这份讲话，没有到里面查` };
  try {
    return leadsOutside(folder, file) ? outside : { path, file };
  } catch (error) {
    return { path, file, problem: `材料“${basename(path)}”${problemOf(error)}` };
  }
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return '';
  }
}
