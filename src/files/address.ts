/** Addresses of texts, as editors give them, and the paths of files. Anything may stand there. */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** True where the text is a file: it has a folder, and something can be kept beside it. */
export function isFile(uri: string): boolean {
  return pathOf(uri) !== undefined;
}

/** The path of a file or folder; `undefined` for what is none of this machine: untitled:, another host's, one that is malformed. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The path of a text's folder; `undefined` where it has none. */
export function folderOf(uri: string): string | undefined {
  const path = pathOf(uri);
  return path === undefined ? undefined : dirname(path);
}

/** The address of a file, whether it is there or not. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
