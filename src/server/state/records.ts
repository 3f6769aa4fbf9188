/** What is kept of a text and does not stand in it: in a file beside a saved text, in memory for one without a file. */
import { pathOf } from '../../files/address';
import { changeEntry, type Kind, loadEntry, moveEntry } from '../../files/beside';

export interface Records<Entry> {
  /** The same entry as long as nothing changed. */
  readonly of: (uri: string) => Entry | undefined;
  /** @throws Error with a message in Chinese when it cannot be written */
  readonly set: (uri: string, entry: Entry | undefined) => void;
  /** Changes the entry as it is now, also where another program wrote it. @throws as `set` does */
  readonly change: (uri: string, change: (now: Entry | undefined) => Entry | undefined) => void;
  readonly clear: (uri: string) => void;
  /** Takes the entry along to where the text went. @throws as `set` does */
  readonly move: (from: string, to: string) => void;
  readonly forgetFiles: () => void;
}

/** @param complain told once for each file that cannot be used */
export function createRecords<Entry>(kind: Kind<Entry>, complain: (message: string) => void): Records<Entry> {
  const inMemory = new Map<string, Entry>();
  const read = new Map<string, Entry | undefined>();
  const told = new Set<string>();

  function of(uri: string): Entry | undefined {
    const path = pathOf(uri);
    if (path === undefined) return inMemory.get(uri);
    if (read.has(uri)) return read.get(uri);
    const { entry, problem } = loadEntry(kind, path);
    if (problem && !told.has(problem)) {
      told.add(problem);
      complain(problem);
    }
    read.set(uri, entry);
    return entry;
  }

  function change(uri: string, to: (now: Entry | undefined) => Entry | undefined): void {
    const path = pathOf(uri);
    if (path !== undefined) {
      read.set(uri, changeEntry(kind, path, to));
      return;
    }
    const entry = to(inMemory.get(uri));
    if (entry === undefined) inMemory.delete(uri);
    else inMemory.set(uri, entry);
  }

  function set(uri: string, entry: Entry | undefined): void {
    change(uri, () => entry);
  }

  function move(from: string, to: string): void {
    const [old, now] = [pathOf(from), pathOf(to)];
    if (old !== undefined && now !== undefined) moveEntry(kind, old, now);
    else if (of(from) !== undefined) {
      set(to, of(from));
      set(from, undefined);
    }
    read.clear();
  }

  return { of, set, change, clear: (uri) => set(uri, undefined), move, forgetFiles: () => read.clear() };
}
