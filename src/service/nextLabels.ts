/** The labels that an empty line may begin with, and what they do to the points after them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manuscript } from '../model/manuscript';
import { parse } from '../reading/parse';
import { isRefused } from '../restructure/outcome';
import { renumberBy } from '../restructure/relabelList';
import { nextLabels } from '../writing/nextLabels';
import { type LineEdit, toLineEdit } from './findings';
import type { Position } from './positions';
import { pointIn } from './structure';

export interface NextLabel {
  /** With the line's indent. */
  text: string;
  /** What numbers the points after it, in the text with the label. */
  renumber: LineEdit[];
}

export function nextLabelsAt(
  document: TextDocument,
  manuscript: Manuscript,
  position: Position,
): NextLabel[] {
  return nextLabels(manuscript, document.offsetAt(position)).map((text) => ({
    text,
    renumber: renumberAfter(document, position, text),
  }));
}

/** The edits that number a list on once a label has been put into it. */
export function renumberAfter(document: TextDocument, position: Position, label: string): LineEdit[] {
  const { uri, languageId, version } = document;
  const offset = document.offsetAt(position);
  const before = document.getText();
  const after = before.slice(0, offset) + label + before.slice(offset);
  const written = TextDocument.create(uri, languageId, version + 1, after);
  const at = { line: position.line, character: position.character + label.length };
  const manuscript = parse(after);
  const point = pointIn(written, manuscript, at);
  const outcome = point && renumberBy(manuscript, point);
  return !outcome || isRefused(outcome) ? [] : outcome.edits.map((edit) => toLineEdit(written, edit));
}
