/** Reviewees over the protocol: the edits that change who they are. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isRefused } from '../restructure/outcome';
import { writeReviewees } from '../restructure/reviewees';
import { toLineEdit } from '../service/findings';
import { EDIT_REVIEWEES } from './protocol';
import { answer } from './requests';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export function registerReviewees(
  connection: Connection,
  find: (uri: string) => TextDocument | undefined,
): void {
  answer(connection, EDIT_REVIEWEES, ({ uri, version, names }) => {
    const document = find(uri);
    if (!document || document.version !== version) return GONE;
    const edits = writeReviewees(document.getText(), names);
    return isRefused(edits) ? edits : { edits: edits.map((edit) => toLineEdit(document, edit)) };
  });
}
