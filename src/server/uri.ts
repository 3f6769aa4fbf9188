/** Addresses of texts, as editors give them: anything may stand there. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file; `undefined` for what is none of this machine: untitled:, another host's, one that is malformed. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The folder of a text that is saved. */
export function folderOf(uri: string): string | undefined {
  const path = pathOf(uri);
  return path === undefined ? undefined : dirname(path);
}
