/** What our code asks of `node:fs`, where files are the editor's. */
import { lookAgain, missing, readNow, writeNow } from './disk';

export function readFileSync(path: string): Uint8Array;
export function readFileSync(path: string, encoding: 'utf8'): string;
export function readFileSync(path: string, encoding?: 'utf8'): Uint8Array | string {
  const bytes = readNow(path) ?? missing(path);
  return encoding ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes;
}

export function existsSync(path: string): boolean {
  return readNow(path) !== undefined;
}

const stamps = new WeakMap<Uint8Array, number>();
let last = 0;

/** Size and a time of change: another number for every content. */
export function statSync(path: string): { readonly size: number; readonly mtimeMs: number } {
  const bytes = readNow(path) ?? missing(path);
  // Nobody watches it: whoever asks wants to know whether it changed.
  lookAgain(path);
  if (!stamps.has(bytes)) stamps.set(bytes, ++last);
  return { size: bytes.length, mtimeMs: stamps.get(bytes)! };
}

/** There are no links to follow. */
export function realpathSync(path: string): string {
  return path;
}

/** The editor makes folders as it writes into them. */
export function mkdirSync(): void {}

export function rmSync(path: string): void {
  writeNow(path, null);
}
