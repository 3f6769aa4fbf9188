/** What a command writes with -o. */
import { replaceFile, WriteError } from '../files/write';
import { reasonOf } from './input';
import { UsageError } from './usage';

/** Writes a file, new or in the place of another one. @throws UsageError when it cannot; what stood there stays */
export async function replaceOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile({ path, bytes });
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const { code } = error.cause as NodeJS.ErrnoException;
    throw new UsageError(`写不了 ${path}：${code === 'ENOENT' ? '没有这个文件夹' : reasonOf(error.cause)}`);
  }
}
