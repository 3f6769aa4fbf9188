import type { Position, TextDocument } from 'vscode';

/** The place that a caret means: one in an indent means what begins behind it. */
export function pastIndent(document: TextDocument, caret: Position): Position {
  const { firstNonWhitespaceCharacterIndex: start, isEmptyOrWhitespace } = document.lineAt(caret.line);
  return isEmptyOrWhitespace || caret.character >= start ? caret : caret.with({ character: start });
}
