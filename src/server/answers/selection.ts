/** Selection ranges in the protocol's shape: each knows the one around it. */

import type { Position, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manuscript } from '../../model/manuscript';
import { toLineRange } from '../../service/positions';
import { selectionsAt } from '../../service/selection';

/** The selections around a position, from the innermost outward. */
export function selectionRange(
  manuscript: Manuscript,
  document: TextDocument,
  position: Position,
): SelectionRange {
  const ranges = selectionsAt(manuscript, document.offsetAt(position)).map((range) =>
    toLineRange(document, range),
  );
  const chain = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
  return chain ?? { range: { start: position, end: position } };
}
