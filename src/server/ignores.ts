/** What the writer has waved away. */
import { type Ignored, sameIgnored } from '../checks/ignore';
import type { Records } from './records';

export interface Ignores {
  /** The same list as long as nothing changed. */
  readonly of: (uri: string) => readonly Ignored[];
  /** @throws Error with a message in Chinese when it cannot be written */
  readonly add: (uri: string, entry: Ignored) => void;
  /** Takes an entry back. @throws Error with a message in Chinese when it cannot be written */
  readonly remove: (uri: string, entry: Ignored) => void;
}

export function createIgnores(records: Records<readonly Ignored[]>): Ignores {
  const of = (uri: string) => records.of(uri) ?? NONE;
  const without = (uri: string, entry: Ignored) => of(uri).filter((other) => !sameIgnored(other, entry));
  return {
    of,
    add: (uri, entry) => records.set(uri, [...without(uri, entry), entry]),
    remove: (uri, entry) => {
      const left = without(uri, entry);
      records.set(uri, left.length > 0 ? left : undefined);
    },
  };
}

const NONE: readonly Ignored[] = [];
