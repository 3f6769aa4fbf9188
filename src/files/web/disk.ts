/**
 * Files where there is no disk: in a browser they are the editor's, and come from there one by one. Whoever reads one
 * gets what is known of it so far; what comes later is told, so that it is read again.
 */

/** The editor's side. */
export interface Editor {
  /** What a file holds; `null` where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Writes a file, or takes it away. Rejects where the editor will not. */
  readonly write: (path: string, bytes: Uint8Array | null) => Promise<void>;
}

/** What is known of a file: what it holds, `null` where there is none. */
const known = new Map<string, Uint8Array | null>();
const asked = new Map<string, Promise<Uint8Array | null>>();
let editor: Editor = { read: async () => null, write: () => Promise.reject(new Error('no editor')) };
let onChange: () => void = () => {};
let onLost: (path: string) => void = () => {};

/**
 * Says where files come from.
 * @param changed called when a file that was read turned out to be another
 * @param lost called when a file that was written did not get to the editor
 */
export function mount(
  from: Editor,
  { changed, lost }: { readonly changed: () => void; readonly lost: (path: string) => void },
): void {
  editor = from;
  onChange = changed;
  onLost = lost;
}

/** What a file holds as far as is known; `undefined` where there is none, or its answer is still to come. */
export function readNow(path: string): Uint8Array | undefined {
  if (!known.has(path)) void ask(path);
  return known.get(path) ?? undefined;
}

/** What a file holds; `undefined` where there is none. */
export async function read(path: string): Promise<Uint8Array | undefined> {
  return (known.has(path) ? known.get(path) : await ask(path)) ?? undefined;
}

/** A file may be another now: what was read of it stays in force until the editor has answered. */
export function lookAgain(path: string): void {
  if (known.has(path)) void ask(path);
}

/** Milliseconds after which an editor that does not answer is waited for no longer. */
const PATIENCE = 2_000;

/** Resolves when all that was asked has been answered. */
export async function whenSettled(): Promise<void> {
  if (asked.size === 0) return;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.all(asked.values()), late]);
}

function ask(path: string): Promise<Uint8Array | null> {
  const waiting = asked.get(path) ?? fetchOnce(path);
  asked.set(path, waiting);
  return waiting;
}

async function fetchOnce(path: string): Promise<Uint8Array | null> {
  const before = known.get(path) ?? null;
  const bytes = await editor.read(path).catch(() => null);
  asked.delete(path);
  // Written meanwhile: that is newer.
  if ((known.get(path) ?? null) !== before) return known.get(path) ?? null;
  known.set(path, bytes);
  if (!isSame(before, bytes)) onChange();
  return bytes;
}

/**
 * Writes a file, or takes it away where there are no bytes.
 * @throws Error in Chinese where nobody knows yet what stands there: it is not to be written over
 */
export function writeNow(path: string, bytes: Uint8Array | null): void {
  const before = known.get(path);
  if (before === undefined) {
    void ask(path);
    throw new Error('文件夹里的记录还没有读完，没有改动，请再试一次。');
  }
  known.set(path, bytes);
  editor.write(path, bytes).catch(() => {
    if (known.get(path) === bytes) known.set(path, before);
    onLost(path);
  });
}

/** Writes a file that the user has chosen. Rejects where the editor will not. */
export async function write(path: string, bytes: Uint8Array): Promise<void> {
  await editor.write(path, bytes);
  known.set(path, bytes);
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** @throws as Node does */
export function missing(path: string): never {
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}
