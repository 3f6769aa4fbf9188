/** Two windows, or a window and the command line, at one file of ours: one after the other, so that no change is lost. */
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Milliseconds between two tries. */
const PACE = 10;
/** Milliseconds after which a lock was left behind by a program that was killed: a change takes a few. */
const LEFT_BEHIND = 5_000;
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 8_000;

/**
 * Does its work while no other program that asks this way does its own at the same file. The file's folder is there.
 * @throws Error in Chinese when the others do not come to an end; what the work throws, and what the system says
 */
export function whileLocked<Result>(file: string, work: () => Result): Result {
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  take(lock);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): void {
  const end = Date.now() + PATIENCE;
  while (!tryTake(lock)) {
    if (Date.now() > end) throw new Error(`${lock} 一直在，别的程序像是正在改动。没有改动，请稍后再试。`);
    if (ageOf(lock) > LEFT_BEHIND) rmSync(lock, { force: true });
    else sleep(PACE);
  }
}

function tryTake(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Milliseconds; none for a lock that is gone. */
function ageOf(lock: string): number {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return made === undefined ? 0 : Date.now() - made;
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
