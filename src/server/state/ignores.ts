/** What the writer has ignored. */
import { type Ignored, sameIgnored } from '../../checks/ignore';
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
  const without = (list: readonly Ignored[] = NONE, entry: Ignored) =>
    list.filter((other) => !sameIgnored(other, entry));
  return {
    of: (uri) => records.of(uri) ?? NONE,
    add: (uri, entry) => records.change(uri, (now) => [...without(now, entry), entry]),
    remove: (uri, entry) =>
      records.change(uri, (now) => {
        const left = without(now, entry);
        return left.length > 0 ? left : undefined;
      }),
  };
}

const NONE: readonly Ignored[] = [];
