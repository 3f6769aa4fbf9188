import type { OutlineNode } from './outline';
import type { Position } from './positions';

export interface Fold {
  /** Zero-based lines. */
  startLine: number;
  endLine: number;
}

/**
 * A fold for every speech and point that has a heading to stand for it and takes more than one line. A list that runs
 * on within its paragraph (一是…；二是…) has none, nor has a stretch without a label: sticky scroll goes by folds, and
 * would take its running text for a heading.
 */
export function foldsOf(nodes: readonly OutlineNode[], beginsLine: (position: Position) => boolean): Fold[] {
  const standsAlone = nodes.every(({ kind, range }) => kind !== 'point' || beginsLine(range.start));
  return nodes.flatMap(({ kind, selectionRange, range, children }) => {
    const fold = { startLine: selectionRange.start.line, endLine: range.end.line };
    const headed = kind === 'speech' || (kind === 'point' && standsAlone);
    return [...(headed && fold.endLine > fold.startLine ? [fold] : []), ...foldsOf(children, beginsLine)];
  });
}
