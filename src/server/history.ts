/** Records with a way back: what is kept beside a text is out of reach of the editor's undo. */
import { isDeepStrictEqual } from 'node:util';
import type { Records } from './records';

/** Steps that are remembered of a text. */
const MOST = 50;

export interface Step<Entry> {
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

export interface History<Entry> extends Records<Entry> {
  /**
   * Takes back the last change of a text's entry, and says what it was.
   * @returns `none` where there is nothing to take back, `changed` where somebody else has changed the entry since
   * @throws as `set` does
   */
  readonly restore: (uri: string) => Step<Entry> | 'none' | 'changed';
}

export function withHistory<Entry>(records: Records<Entry>): History<Entry> {
  const history = new Map<string, readonly Step<Entry>[]>();
  const stepsOf = (uri: string) => history.get(uri) ?? [];

  function set(uri: string, after: Entry | undefined): void {
    const before = records.of(uri);
    records.set(uri, after);
    if (!isDeepStrictEqual(before, after))
      history.set(uri, [...stepsOf(uri), { before, after }].slice(-MOST));
  }

  return {
    ...records,
    set,
    clear: (uri) => {
      records.clear(uri);
      history.delete(uri);
    },
    move: (from, to) => {
      records.move(from, to);
      if (from === to || !history.has(from)) return;
      history.set(to, stepsOf(from));
      history.delete(from);
    },
    restore: (uri) => {
      const step = stepsOf(uri).at(-1);
      if (!step) return 'none';
      if (!isDeepStrictEqual(records.of(uri), step.after)) {
        history.delete(uri);
        return 'changed';
      }
      records.set(uri, step.before);
      history.set(uri, stepsOf(uri).slice(0, -1));
      return step;
    },
  };
}
