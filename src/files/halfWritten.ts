/** Where a file is written before it takes its place, and what a program that was killed has left there. */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** This computer: on a shared disk, a process of the same number may be another's. */
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** As we name one, and as it was named before and is in the editor: without who writes it. */
const NAME = /^\.dianping-(?:([\da-f]{8})-(\d+)-)?[\da-f-]{32,36}\.tmp$/;
/** Milliseconds after which nobody is at work any more, whoever it was: writing a large folder takes minutes. */
const LEFT_BEHIND = 24 * 60 * 60 * 1000;

/** Where a file is written first. Hidden, and short: a long name of Chinese characters leaves no room for more. */
export function besideOf(path: string): string {
  return join(dirname(path), `.dianping-${HERE}-${process.pid}-${randomUUID()}.tmp`);
}

/** Clears a folder of what was left behind there, never of what another program is at work on. What cannot go stays. */
export function clearLeftBehind(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (NAME.test(name) && isLeftBehind(name, file)) rmSync(file, { force: true });
    }
  } catch {
    // It is a service by the way: whoever comes to write is told what is wrong with the folder.
  }
}

function isLeftBehind(name: string, file: string): boolean {
  const [, host, writer] = NAME.exec(name) ?? [];
  if (host === HERE && !isAtWork(Number(writer))) return true;
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > LEFT_BEHIND;
}

/** Also true for a process that we may not send anything to. */
function isAtWork(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
