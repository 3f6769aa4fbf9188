/** Files that appear whole or not at all, also on a disk that is full. */
import type { FileSystem, Uri } from 'vscode';
import { nonce } from './nonce';

/**
 * Writes a file beside its place first and moves it there when it is complete. Rejects where it cannot be written; what
 * stood there is then as it was.
 * @param fs the editor's
 * @param options with `overwrite` false it rejects, too, where there is such a file
 */
export async function writeWhole(
  fs: Pick<FileSystem, 'writeFile' | 'rename' | 'delete'>,
  target: Uri,
  bytes: Uint8Array,
  { overwrite = true } = {},
): Promise<void> {
  const beside = target.with({ path: target.path.replace(/[^/]*$/, `.dianping-${nonce()}.tmp`) });
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, target, { overwrite });
  } finally {
    await fs.delete(beside).then(undefined, () => undefined);
  }
}
