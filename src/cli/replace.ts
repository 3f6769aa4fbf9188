/** What a command writes with -o in the place of what stands there. */
import { whyNotWritten, writeWhole } from '../files/write';
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
