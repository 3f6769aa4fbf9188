/** Reviewees over the protocol: what is said of them, and the edits that change who they are. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isRefused } from '../restructure/outcome';
import { writeReviewees } from '../restructure/reviewees';
import { toLineEdit } from '../service/findings';
import { toLineRange } from '../service/positions';
import { commentsOnReviewees } from '../service/reviewees';
import type { Service } from '../service/service';
import {
  EDIT_REVIEWEES_REQUEST,
  type EditRevieweesParams,
  type EditRevieweesResult,
  type OutlineParams,
  REVIEWEES_REQUEST,
  type RevieweesResult,
} from './protocol';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export function registerReviewees(
  connection: Connection,
  service: Service,
  find: (uri: string) => TextDocument | undefined,
): void {
  connection.onRequest(REVIEWEES_REQUEST, ({ uri }: OutlineParams): RevieweesResult | null => {
    const document = find(uri);
    if (!document) return null;
    const reviewees = commentsOnReviewees(service.manuscript(document)).map(({ range, places, ...rest }) => ({
      ...rest,
      range: toLineRange(document, range),
      places: places.map((place) => ({ ...place, range: toLineRange(document, place.range) })),
    }));
    return { version: document.version, reviewees };
  });
  connection.onRequest<EditRevieweesResult, void>(
    EDIT_REVIEWEES_REQUEST,
    ({ uri, version, names }: EditRevieweesParams): EditRevieweesResult => {
      const document = find(uri);
      if (!document || document.version !== version) return GONE;
      const edits = writeReviewees(document.getText(), names);
      return isRefused(edits) ? edits : { edits: edits.map((edit) => toLineEdit(document, edit)) };
    },
  );
}
