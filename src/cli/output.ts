/** What a command writes to the file that it was given with -o. */

import { reasonOf } from '../files/reason';
import { WriteError, writeNewFile } from '../files/write';
import { UsageError } from './usage';

/** Writes a file that is not there yet, whole or not at all. @throws UsageError when it is there, or cannot be written */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  await writeNewFile({ path, bytes }).catch((error: unknown) => {
    if (!(error instanceof WriteError)) throw error;
    const { code } = error.cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UsageError(`${path} 已经存在，不会覆盖；请换一个文件名`);
    throw new UsageError(`写不了 ${path}：${code === 'ENOENT' ? '没有这个文件夹' : reasonOf(error.cause)}`);
  });
}
