/** What a command writes with -o in the place of what stands there. */
import { stat } from 'node:fs/promises';
import { whyNotWritten, writeWhole } from '../files/write';
import { isWordName } from '../model/fileName';
import { UsageError } from './usage';

/** Writes a file, new or not, whole or not at all. @throws UsageError when it cannot; what stood there stays */
export async function replaceOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    const why = whyNotWritten(path, error);
    throw why === undefined ? error : new UsageError(why);
  }
}

/**
 * Looks before anything is made whether a Word file may be written there.
 * @param sources the files that it is made of: a draft is not lost to its own 花脸稿
 * @throws UsageError for a name that is not a Word file's, and for one of the sources
 */
export async function expectWordOutput(output: string, sources: readonly string[]): Promise<void> {
  if (!/\.docx$/i.test(output)) throw new UsageError(`只能写 Word 文件，文件名要以 .docx 结尾：${output}`);
  const there = await identityOf(output);
  for (const source of there === undefined ? [] : sources)
    if ((await identityOf(source)) === there)
      throw new UsageError(`${output} 就是要读的文件，不会覆盖；请换一个文件名`);
}

/** @throws UsageError for the name of a Word file, which a text would destroy */
export function expectTextOutput(output: string): void {
  if (isWordName(output))
    throw new UsageError(`写出的是文本，不会覆盖或写成 Word 文件：${output}；文件名请用 .txt`);
}

/** The same for every name that a file has; `undefined` for none. */
async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.dev} ${found.ino}`;
}
