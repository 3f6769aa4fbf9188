/** Writing files so that nothing is lost: all of them or none, each whole or not at all. */
import { access, constants, copyFile, link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

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

/**
 * Writes a file that is not there yet: it appears whole, or not at all.
 * @throws WriteError; its cause has the code `EEXIST` where there is such a file, which is then as it was
 */
export async function writeNewFile({ path, bytes }: Write): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
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
