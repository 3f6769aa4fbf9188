/** What the engine compiled of a program, kept in a file from one run to the next. Whatever is wrong with it, it is not there. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of the digest that stands in front: the engine runs what it is given, damaged or not. */
const DIGEST = 32;

/** @param build names the program as it is now: of another one nothing is kept */
export function readKept(file: string, build: string): Buffer | undefined {
  try {
    if (!isOurs(file)) return undefined;
    const bytes = readFileSync(file);
    const code = bytes.subarray(DIGEST);
    return digest(build, code).equals(bytes.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; what cannot be kept is compiled again. */
export function writeKept(file: string, build: string, code: Buffer): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(beside, Buffer.concat([digest(build, code), code]), { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** What another user could have written is not run. */
function isOurs(file: string): boolean {
  const { uid, mode } = statSync(file);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function digest(build: string, code: Buffer): Buffer {
  return createHash('sha256').update(build).update(code).digest();
}
