import type { OutlineNode } from './outline';

export interface Fold {
  /** Zero-based lines. */
  startLine: number;
  endLine: number;
}

/** A fold for every speech, part and point that takes more than one line. */
export function foldsOf(nodes: readonly OutlineNode[]): Fold[] {
  return nodes.flatMap(({ selectionRange, range, children }) => {
    const fold = { startLine: selectionRange.start.line, endLine: range.end.line };
    return [...(fold.endLine > fold.startLine ? [fold] : []), ...foldsOf(children)];
  });
}
