/** Reviewees over the protocol: what is said of them, and the edits that change who they are. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isRefused } from '../restructure/outcome';
import { writeReviewees } from '../restructure/reviewees';
import { toLineEdit } from '../service/findings';
import { toLineRange } from '../service/positions';
import { commentsOnReviewees } from '../service/reviewees';
import type { Service } from '../service/service';
import { EDIT_REVIEWEES, REVIEWEES } from './protocol';
import { answer } from './requests';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export function registerReviewees(
  connection: Connection,
  service: Service,
  find: (uri: string) => TextDocument | undefined,
): void {
  answer(connection, REVIEWEES, ({ uri }) => {
    const document = find(uri);
    if (!document) return null;
    const reviewees = commentsOnReviewees(service.manuscript(document)).map(({ range, places, ...rest }) => ({
      ...rest,
      range: toLineRange(document, range),
      places: places.map((place) => ({ ...place, range: toLineRange(document, place.range) })),
    }));
    return { version: document.version, reviewees };
  });
  answer(connection, EDIT_REVIEWEES, ({ uri, version, names }) => {
    const document = find(uri);
    if (!document || document.version !== version) return GONE;
    const edits = writeReviewees(document.getText(), names);
    return isRefused(edits) ? edits : { edits: edits.map((edit) => toLineEdit(document, edit)) };
  });
}
