/** Writing files so that nothing is lost: all of them or none, each whole or not at all. */
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

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
 * Writes a file, new or in the place of another one, which stands until the new one is complete.
 * @throws WriteError; what stood there is then as it was
 */
export async function replaceFile({ path, bytes }: Write): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) return writeFiles([{ path, bytes }]);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new WriteError(path, error);
  }
}
