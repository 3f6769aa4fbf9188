/** From offsets to positions as the Language Server Protocol counts them. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../model/manuscript';

export interface Position {
  /** Zero-based. */
  line: number;
  /** Zero-based, UTF-16 code units. */
  character: number;
}

export interface LineRange {
  start: Position;
  end: Position;
}

export function toLineRange(document: TextDocument, { start, end }: Range): LineRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toOffsets(document: TextDocument, { start, end }: LineRange): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
