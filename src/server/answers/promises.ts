/** Promises in the editor: a hover that lists the points, a hint that counts them while the list grows. */

import type { Hover, InlayHint, MarkupContent, Position, Range } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manuscript } from '../../model/manuscript';
import { toLineRange, toOffsets } from '../../service/positions';
import { growingPromises, promiseAt } from '../../service/promiseHelp';
import { escapeMarkdown } from '../connection/markdown';

/** A hover whose contents can be added to. */
export interface MarkdownHover extends Hover {
  readonly contents: MarkupContent;
}

export function promiseHover(
  manuscript: Manuscript,
  document: TextDocument,
  position: Position,
): MarkdownHover | null {
  const promise = promiseAt(manuscript, document.offsetAt(position));
  if (!promise) return null;
  const lines = promise.points.map(({ name, range }) => {
    const { line } = document.positionAt(range.start);
    return `- [${escapeMarkdown(name)}](${document.uri}#L${line + 1})（第 ${line + 1} 行）`;
  });
  return {
    range: toLineRange(document, promise.range),
    contents: {
      kind: MarkupKind.Markdown,
      value: [escapeMarkdown(promise.heading), '', ...lines].join('\n'),
    },
  };
}

export function promiseHints(manuscript: Manuscript, document: TextDocument, range: Range): InlayHint[] {
  const { start, end } = toOffsets(document, range);
  return growingPromises(manuscript)
    .filter(({ offset }) => offset >= start && offset <= end)
    .map(({ offset, text }) => ({
      position: document.positionAt(offset),
      label: text,
      paddingLeft: true,
      tooltip: '说了几点，已经写了几点',
    }));
}
