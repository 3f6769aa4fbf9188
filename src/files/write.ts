/** Writing files so that nothing is lost: all of them or none, each whole or not at all. */
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './reason';

export interface Write {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A write that the system refused. */
export class WriteError extends Error {
  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(path);
  }
}

/**
 * Writes every file beside its place first and moves it there only when all of them are written.
 * @throws WriteError; the files are then as they were
 */
export async function writeFiles(writes: readonly Write[]): Promise<void> {
  const moves: { from: string; to: string }[] = [];
  try {
    for (const { path, bytes } of writes) moves.push(await writeBeside(path, bytes));
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    await Promise.all(moves.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<{ from: string; to: string }> {
  let beside: string | undefined;
  try {
    // A link stays a link, and a file that may not be written is not replaced behind its owner's back.
    const to = await realpath(path);
    await access(to, constants.W_OK);
    const { mode } = await stat(to);
    beside = `${to}.${process.pid}.tmp`;
    await writeFile(beside, bytes, { mode, flag: 'wx' });
    return { from: beside, to };
  } catch (error) {
    if (beside) await rm(beside, { force: true }).catch(() => {});
    throw new WriteError(path, error);
  }
}

/** A file that another program has open. */
class OpenElsewhereError extends Error {}

/**
 * Writes one file, new or not, whole or not at all: beside its place first, moved there when it is complete.
 * @throws WriteError, OpenElsewhereError; what stood there stays as it was
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const isThere = await stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
  if (isThere) {
    const lock = await lockOf(path);
    if (lock !== undefined) throw new OpenElsewhereError(lock);
    await writeFiles([{ path, bytes }]);
    return;
  }
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new WriteError(path, error);
  }
}

/** The file that Word (~$), WPS or LibreOffice (.~lock) lays beside one that it has open. */
async function lockOf(path: string): Promise<string | undefined> {
  const name = basename(path);
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`];
  for (const lock of locks) {
    const found = join(dirname(path), lock);
    if (
      await stat(found).then(
        () => true,
        () => false,
      )
    )
      return found;
  }
  return undefined;
}

/**
 * Says in Chinese why a file was not written, and what to do.
 * @returns `undefined` for an error that is none of writing
 */
export function whyNotWritten(path: string, error: unknown): string | undefined {
  if (error instanceof OpenElsewhereError)
    return `${path} 正在 Word、WPS 或别的程序里打开，没有改动它。请先关闭，或换一个文件名；确定没有打开的，删去 ${error.message} 再试`;
  if (!(error instanceof WriteError)) return undefined;
  const { code } = error.cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? '没有这个文件夹' : reasonOf(error.cause);
  return `写不了 ${path}：${reason}；什么也没有改动`;
}
