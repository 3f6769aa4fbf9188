/** What the writer has waved away: in a file beside a saved text, in memory for one that is not saved yet. */
import { fileURLToPath } from 'node:url';
import { type Ignored, sameIgnored } from '../checks/ignore';
import { loadIgnored, saveIgnored } from '../files/ignores';

export interface Ignores {
  /** The same list as long as nothing changed. */
  readonly of: (uri: string) => readonly Ignored[];
  /** @throws Error with a message in Chinese when it cannot be written */
  readonly add: (uri: string, entry: Ignored) => void;
  /** Takes an entry back. @throws Error with a message in Chinese when it cannot be written */
  readonly remove: (uri: string, entry: Ignored) => void;
  readonly forgetFiles: () => void;
}

/** @param complain told once for each record that cannot be used */
export function createIgnores(complain: (message: string) => void): Ignores {
  const inMemory = new Map<string, readonly Ignored[]>();
  const read = new Map<string, readonly Ignored[]>();
  const told = new Set<string>();

  function of(uri: string): readonly Ignored[] {
    if (!uri.startsWith('file:')) return inMemory.get(uri) ?? NONE;
    const known = read.get(uri);
    if (known) return known;
    const { ignored, problem } = loadIgnored(fileURLToPath(uri));
    if (problem && !told.has(problem)) {
      told.add(problem);
      complain(problem);
    }
    read.set(uri, ignored);
    return ignored;
  }

  function write(uri: string, list: readonly Ignored[]): void {
    if (uri.startsWith('file:')) {
      saveIgnored(fileURLToPath(uri), list);
      read.set(uri, list);
    } else inMemory.set(uri, list);
  }

  return {
    of,
    add: (uri, entry) => write(uri, [...of(uri).filter((other) => !sameIgnored(other, entry)), entry]),
    remove: (uri, entry) =>
      write(
        uri,
        of(uri).filter((other) => !sameIgnored(other, entry)),
      ),
    forgetFiles: () => read.clear(),
  };
}

const NONE: readonly Ignored[] = [];
