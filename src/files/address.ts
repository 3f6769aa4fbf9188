/** Addresses of texts, as editors give them, and the paths of files. */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** True where the text is a file: it has a folder, and something can be kept beside it. */
export function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}

/** The path of a file or folder; `undefined` for what is none. */
export function pathOf(uri: string): string | undefined {
  return isFile(uri) ? fileURLToPath(uri) : undefined;
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
