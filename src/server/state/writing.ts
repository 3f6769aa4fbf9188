/**
 * What the writer wrote last in each open text: around it what is not finished yet is not told. On opening and on a save
 * by hand everything is; an automatic save ends no silence.
 */
import { TextDocumentSaveReason, type TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../model/manuscript';

/** What comes in one piece and is longer was pasted, not written, in UTF-16 code units. */
const WRITTEN = 200;

export interface Writing {
  /** Keeps the texts, and looks at what changes in them. */
  readonly texts: TextDocumentsConfiguration<TextDocument>;
  /** What was written last; the same range as long as nothing changed. */
  readonly in: (document: TextDocument) => Range | undefined;
  /** The writer has turned to something else: nothing is held back. */
  readonly leave: (document: TextDocument) => void;
}

export function createWriting(): Writing {
  const last = new WeakMap<TextDocument, Range>();
  return {
    texts: {
      create: TextDocument.create,
      update: (document, changes, version) => {
        for (const change of changes) {
          const start = 'range' in change ? document.offsetAt(change.range.start) : 0;
          TextDocument.update(document, [change], version);
          if (change.text.length > WRITTEN || !('range' in change)) last.delete(document);
          else last.set(document, { start, end: start + change.text.length });
        }
        return document;
      },
    },
    in: (document) => last.get(document),
    leave: (document) => {
      last.delete(document);
    },
  };
}

/** True for a save that the writer asked for. */
export function isByHand(reason: TextDocumentSaveReason): boolean {
  return reason === TextDocumentSaveReason.Manual;
}
