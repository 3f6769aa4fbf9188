/** Word files over the protocol: their text, and what was found in it back in a copy. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../checks/check';
import { fromBase64, toBase64 } from '../../model/base64';
import { reviewedText, reviewFindings } from '../../wordFiles/review';
import { readWordFile } from '../../wordFiles/wordFile';
import { answer } from '../connection/requests';
import { IMPORT_WORD, REVIEW_WORD } from '../protocol/word';

export interface WordContext {
  /** What is found in a text that is not open, once words are at hand. */
  readonly findings: (document: TextDocument) => Promise<readonly Finding[]>;
}

export function registerWord(connection: Connection, { findings }: WordContext): void {
  answer(connection, IMPORT_WORD, async ({ name, bytes }) => {
    const read = await readWordFile(fromBase64(bytes), name);
    return 'refused' in read ? read : { text: read.text, notes: [...read.notes] };
  });
  answer(connection, REVIEW_WORD, async ({ uri, name, bytes }) => {
    const read = await readWordFile(fromBase64(bytes), name);
    if ('refused' in read) return read;
    const found = await findings(TextDocument.create(uri, 'dianping', 0, read.text));
    const reviewed = await reviewFindings(read.bytes, found, new Date());
    if ('refused' in reviewed) return reviewed;
    return { bytes: toBase64(reviewed.bytes), told: reviewedText(reviewed) };
  });
}
