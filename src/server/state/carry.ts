/** A text that is saved for the first time takes along what was kept of it, whatever editor saved it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isFile } from '../../files/address';
import type { Records } from './records';

/** Texts without a file that were closed last. */
const MOST = 10;

export interface Carrier {
  readonly opened: (document: TextDocument, open: readonly TextDocument[]) => void;
  readonly closed: (document: TextDocument) => void;
}

type Mover = Pick<Records<unknown>, 'of' | 'clear' | 'move'>;

export function createCarrier(records: readonly Mover[]): Carrier {
  /** By URI. */
  const closed = new Map<string, string>();
  const isKept = (uri: string) => records.some((each) => each.of(uri) !== undefined);

  return {
    opened: (document, open) => {
      const { uri } = document;
      const words = wordsOf(document);
      if (!isFile(uri)) {
        // Another text under the name of one that is gone.
        if (closed.has(uri) && closed.get(uri) !== words) for (const each of records) each.clear(uri);
        closed.delete(uri);
        return;
      }
      if (words === '' || isKept(uri)) return;
      const candidates = [
        ...open.filter((other) => !isFile(other.uri)).map((other) => [other.uri, wordsOf(other)] as const),
        ...closed,
      ];
      const from = candidates.find(([other, text]) => text === words && isKept(other))?.[0];
      if (from !== undefined) for (const each of records) each.move(from, uri);
    },
    closed: (document) => {
      if (isFile(document.uri)) return;
      closed.set(document.uri, wordsOf(document));
      for (const uri of [...closed.keys()].slice(0, -MOST)) closed.delete(uri);
    },
  };
}

/** An editor may change white space as it saves. */
function wordsOf(document: TextDocument): string {
  return document.getText().replace(/\s+/g, '');
}
