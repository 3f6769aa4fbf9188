/** Records with a way back: what is kept beside a text is out of reach of the editor's undo. */
import { isSame } from '../../model/same';
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

  function change(uri: string, to: (now: Entry | undefined) => Entry | undefined): void {
    let step: Step<Entry> | undefined;
    records.change(uri, (before) => {
      const after = to(before);
      step = { before, after };
      return after;
    });
    if (step && !isSame(step.before, step.after)) history.set(uri, [...stepsOf(uri), step].slice(-MOST));
  }

  return {
    ...records,
    change,
    set: (uri, entry) => change(uri, () => entry),
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
      let isOurs = true;
      records.change(uri, (now) => {
        isOurs = isSame(now, step.after);
        return isOurs ? step.before : now;
      });
      if (!isOurs) {
        history.delete(uri);
        return 'changed';
      }
      history.set(uri, stepsOf(uri).slice(0, -1));
      return step;
    },
  };
}
