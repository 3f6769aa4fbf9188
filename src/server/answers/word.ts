/** Word files over the protocol: their text, and what was found in it back in a copy. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fromBase64, toBase64 } from '../../model/base64';
import type { Service } from '../../service/service';
import { reviewedText, reviewFindings } from '../../wordFiles/review';
import { readWordFile } from '../../wordFiles/wordFile';
import { answer } from '../connection/requests';
import { IMPORT_WORD, REVIEW_WORD } from '../protocol/word';
import type { ServerVocabulary } from '../state/vocabulary';
import type { Words } from '../state/words';

export interface WordContext {
  readonly service: Pick<Service, 'findings'>;
  readonly words: Words;
  readonly vocabulary: ServerVocabulary;
}

export function registerWord(connection: Connection, { service, words, vocabulary }: WordContext): void {
  answer(connection, IMPORT_WORD, async ({ name, bytes }) => {
    const read = await readWordFile(fromBase64(bytes), name);
    return 'refused' in read ? read : { text: read.text, notes: [...read.notes] };
  });
  answer(connection, REVIEW_WORD, async ({ uri, name, bytes }) => {
    const read = await readWordFile(fromBase64(bytes), name);
    if ('refused' in read) return read;
    await Promise.all([words.whenReady(), vocabulary.whenReady()]);
    const found = service.findings(TextDocument.create(uri, 'dianping', 0, read.text));
    const reviewed = await reviewFindings(read.bytes, found, new Date());
    if ('refused' in reviewed) return reviewed;
    return { bytes: toBase64(reviewed.bytes), told: reviewedText(reviewed) };
  });
}
