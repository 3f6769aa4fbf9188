import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's own folder for what can be made again; `undefined` where there is none. It need not be there yet. */
export function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base = XDG_CACHE_HOME || (process.platform === 'win32' ? LOCALAPPDATA : join(homedir(), '.cache'));
  return base ? join(base, 'dianping') : undefined;
}
