/** Hover: what a promise or a label shows where it stands. */

import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manuscript } from '../model/manuscript';
import { labelAt } from '../service/hover';
import { toLineRange } from '../service/positions';
import { escapeMarkdown } from './markdown';
import { promiseHover } from './promises';

/** @param pace characters a minute */
export function hover(
  manuscript: Manuscript,
  document: TextDocument,
  position: Position,
  pace: number,
): Hover | null {
  return promiseHover(manuscript, document, position) ?? labelHover(manuscript, document, position, pace);
}

function labelHover(
  manuscript: Manuscript,
  document: TextDocument,
  position: Position,
  pace: number,
): Hover | null {
  const help = labelAt(manuscript, document.offsetAt(position), pace);
  if (!help) return null;
  const [heading, ...lines] = [help.heading, ...help.lines].map(escapeMarkdown);
  return {
    range: toLineRange(document, help.range),
    contents: { kind: MarkupKind.Markdown, value: [`**${heading}**`, ...lines].join('\n\n') },
  };
}
