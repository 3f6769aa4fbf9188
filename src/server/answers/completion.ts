/** Completion in the protocol's shape. */

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manuscript } from '../../model/manuscript';
import { renumberAfter } from '../../service/nextLabels';
import { toLineRange } from '../../service/positions';
import { completionsAt } from '../../writing/completion';

export interface CompletionContext {
  /** Set phrases that a team has added. */
  readonly phrases: readonly string[];
  /** The client fills in snippets: each × becomes a place to stop at. */
  readonly snippets: boolean;
  /** The points after a label that is taken are numbered on from there. */
  readonly renumber: boolean;
}

export function completion(
  manuscript: Manuscript,
  document: TextDocument,
  { position, context }: CompletionParams,
  { phrases, snippets, renumber }: CompletionContext,
): CompletionItem[] {
  const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  return completionsAt(manuscript, document.offsetAt(position), { asked, phrases }).map(
    ({ text, snippet, name, range, detail, filter, nextLabel }, index) => ({
      label: name?.text ?? text.replace(/^[，,]/, ''),
      ...(name ? { labelDetails: { description: name.keys }, documentation: text } : {}),
      kind: name ? CompletionItemKind.Snippet : CompletionItemKind.Text,
      detail,
      filterText: filter,
      sortText: String(index).padStart(3, '0'),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: toLineRange(document, range),
        newText: snippets ? (snippet ?? toSnippet(text)) : text,
      },
      // The label ends no line, so that what stands on other lines stays where it is.
      ...(nextLabel && renumber ? { additionalTextEdits: renumberAfter(document, position, text) } : {}),
    }),
  );
}

/** Each run of × becomes a placeholder that is selected in its turn. */
function toSnippet(text: string): string {
  let stop = 0;
  return text.replace(/[\\$}]/g, '\\$&').replace(/×+/g, (run) => `\${${++stop}:${run}}`);
}
