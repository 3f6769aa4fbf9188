/** What all views show of a manuscript, in the protocol's shape. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { compilationTitle } from '../service/outline';
import { toLineRange } from '../service/positions';
import { commentsOnReviewees } from '../service/reviewees';
import type { Service } from '../service/service';
import { targetMinutes } from '../service/targetMinutes';
import type { Overview, RevieweeNode } from './protocol';

export function overviewOf(service: Service, document: TextDocument): Overview {
  const title = compilationTitle(service.manuscript(document));
  const minutes = targetMinutes(document.getText());
  return {
    version: document.version,
    ...(title ? { title } : {}),
    speeches: service.outline(document),
    ...(minutes === undefined ? {} : { minutes }),
    reviewees: revieweesOf(service, document),
  };
}

function revieweesOf(service: Service, document: TextDocument): RevieweeNode[] {
  return commentsOnReviewees(service.manuscript(document)).map(({ range, places, ...rest }) => ({
    ...rest,
    range: toLineRange(document, range),
    places: places.map((place) => ({ ...place, range: toLineRange(document, place.range) })),
  }));
}
