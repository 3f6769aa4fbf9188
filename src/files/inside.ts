/** What lies in a folder, links followed: what leads out of it is none of ours. */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** True for a path beneath a folder; both as they are written. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** True for a file whose links lead out of the folder. @throws what the system says of a file that is not there */
export function leadsOutside(folder: string, file: string): boolean {
  return !isWithin(realpathSync(folder), realpathSync(file));
}
