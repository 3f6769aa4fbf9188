import { statSync } from 'node:fs';

/** Milliseconds within which a file can be written to twice, and look the same. */
const TICK = 2_000;

/** A file as it is, seen from outside; `undefined` where it has just been written, or is not there. */
export function stampOf(path: string): string | undefined {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info?.isFile()) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = info;
  return Date.now() - Math.max(mtimeMs, ctimeMs) > TICK ? `${ino} ${size} ${mtimeMs} ${ctimeMs}` : undefined;
}
