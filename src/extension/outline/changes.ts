/** What differs between two outlines: the tree repaints that and nothing else. Pure: no editor. */
import type { Row } from './rows';

/**
 * The ids of the rows to paint again, with all beneath them; `all` when the top rows themselves changed.
 * Rows that only moved in the text are no change.
 */
export function changedRows(before: readonly Row[], after: readonly Row[]): 'all' | string[] {
  if (!haveSameIds(before, after)) return 'all';
  return after.flatMap((row, index) => {
    const old = before[index]!;
    if (!looksSame(old, row)) return [row.id];
    const beneath = changedRows(old.children, row.children);
    return beneath === 'all' ? [row.id] : beneath;
  });
}

function haveSameIds(before: readonly Row[], after: readonly Row[]): boolean {
  return before.length === after.length && after.every((row, index) => row.id === before[index]!.id);
}

function looksSame(a: Row, b: Row): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.spoken === b.spoken &&
    a.icon === b.icon &&
    // A row that gains its first child gets an arrow.
    a.children.length > 0 === b.children.length > 0
  );
}
