/** Writing files so that nothing is lost: all of them or none, each whole or not at all. */
import { accessSync, chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  copyFile,
  link,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { besideOf, clearLeftBehind } from './halfWritten';
import { reasonOf } from './reason';

export interface Write {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What stood there when it was read: a file that somebody else has saved meanwhile is left alone. */
  readonly was?: Uint8Array;
}

/** A write that did not come about; the message says why in Chinese where we know better than the system. */
export class WriteError extends Error {
  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(path);
  }
}

/** A write that is ready to be moved to its place. */
interface Ready extends Write {
  /** Where the new file lies. */
  readonly beside: string;
  /** Where a link leads. */
  readonly to: string;
  /**
   * Of a file with more names than one, which would go on naming the old file if a new one took its place: what tells it
   * from every other.
   */
  readonly shared: string | undefined;
}

/**
 * Writes every file beside its place first and moves it there only when all of them are written. When a move fails,
 * those before it are taken back.
 * @param signal stops what has not begun to be moved
 * @throws WriteError; the files are then as they were
 */
export async function writeFiles(writes: readonly Write[], signal?: AbortSignal): Promise<void> {
  const ready: Ready[] = [];
  const cleared = new Set<string>();
  try {
    for (const write of writes) {
      if (signal?.aborted) throw new WriteError(write.path, signal.reason);
      ready.push(await writeBeside(write, cleared));
    }
    await moveAll(ready);
  } finally {
    await Promise.all(ready.map(({ beside }) => rm(beside, { force: true }).catch(() => {})));
  }
}

/** @param cleared the folders in which nothing is left behind any more */
async function writeBeside(write: Write, cleared: Set<string>): Promise<Ready> {
  let beside: string | undefined;
  try {
    // A link stays a link, and a file that may not be written is not replaced behind its owner's back.
    const to = await realpath(write.path).catch(missing(resolve(write.path)));
    const there = await stat(to, { bigint: true }).catch(missing(undefined));
    if (there) await access(to, constants.W_OK);
    const folder = dirname(to);
    if (!cleared.has(folder)) clearLeftBehind(folder);
    cleared.add(folder);
    beside = besideOf(to);
    await writeFile(beside, write.bytes, { flag: 'wx' });
    if (there) {
      await chmod(beside, Number(there.mode));
      // Only root may give a file away; for everyone else it is their own.
      await chown(beside, Number(there.uid), Number(there.gid)).catch(() => {});
    }
    const shared = there && there.nlink > 1 ? `${there.dev} ${there.ino}` : undefined;
    return { ...write, beside, to, shared };
  } catch (error) {
    if (beside) await rm(beside, { force: true }).catch(() => {});
    throw new WriteError(write.path, error);
  }
}

async function moveAll(ready: readonly Ready[]): Promise<void> {
  const before: { readonly to: string; readonly bytes: Buffer | undefined }[] = [];
  const written = new Map<string, Ready>();
  for (const one of ready) {
    const { path, to, bytes, was, shared } = one;
    try {
      const twin = shared === undefined ? undefined : written.get(shared);
      if (twin) {
        expectSame(twin, bytes);
        continue;
      }
      const now = await readFile(to).catch(missing(undefined));
      if (was && !now?.equals(was)) throw new Error('读过以后，别的程序又存了它');
      before.push({ to, bytes: now });
      await move(one);
      if (shared !== undefined) written.set(shared, one);
    } catch (error) {
      await takeBack(before);
      throw new WriteError(path, error);
    }
  }
}

/** Two names of one file may lie in folders of different settings: 打造 is mended here and let be there. */
function expectSame(twin: Write, bytes: Uint8Array): void {
  if (Buffer.compare(twin.bytes, bytes) !== 0)
    throw new Error(`它和 ${twin.path} 是同一个文件，按两处的设置改法却不一样`);
}

async function move({ shared, beside, to, bytes }: Ready): Promise<void> {
  if (shared === undefined) return rename(beside, to);
  // Written over, the old text's end would be left standing behind a shorter one.
  await writeFile(to, bytes, { flag: 'r+' });
  await truncate(to, bytes.length);
}

async function takeBack(
  before: readonly { readonly to: string; readonly bytes: Buffer | undefined }[],
): Promise<void> {
  for (const { to, bytes } of before) {
    // What cannot be taken back either is left: there is nobody who could.
    await (bytes ? writeFile(to, bytes) : rm(to, { force: true })).catch(() => {});
  }
}

/** What stands for a file that is not there. */
function missing<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code !== 'ENOENT') throw error;
    return value;
  };
}

/**
 * Writes a file that is not there yet: it appears whole, or not at all.
 * @throws WriteError; its cause has the code `EEXIST` where there is such a file, which is then as it was
 */
export async function writeNewFile({ path, bytes }: Write): Promise<void> {
  const beside = besideOf(path);
  clearLeftBehind(dirname(path));
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await appear(beside, path);
  } catch (error) {
    throw new WriteError(path, error);
  } finally {
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** Gives a file a second name that must be free. Not every disk can; there it is copied, which minds the name too. */
async function appear(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** A file that another program has open. */
class OpenElsewhereError extends Error {}

/**
 * Writes one file, new or not, whole or not at all: beside its place first, moved there when it is complete.
 * @throws WriteError, OpenElsewhereError; what stood there stays as it was
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const lock = await lockOf(path);
  if (lock !== undefined) throw new OpenElsewhereError(lock);
  await writeFiles([{ path, bytes }]);
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

/**
 * Writes a small file of our own, whole or not at all.
 * @throws what the system says
 */
export function writeRecord(path: string, content: string | Uint8Array): void {
  const beside = besideOf(path);
  const there = statSync(path, { throwIfNoEntry: false });
  clearLeftBehind(dirname(path));
  try {
    // A file that may not be written is not replaced behind its owner's back.
    if (there) accessSync(path, constants.W_OK);
    writeFileSync(beside, content);
    if (there) chmodSync(beside, there.mode);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
