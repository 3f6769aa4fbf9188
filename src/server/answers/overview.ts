/** What all views show of a manuscript, in the protocol's shape. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { leaderText } from '../../model/office';
import { compilationTitle } from '../../service/outline';
import { toLineRange } from '../../service/positions';
import { commentsOnReviewees } from '../../service/reviewees';
import type { Service } from '../../service/service';
import type { Overview, RevieweeNode } from '../protocol/overview';

export function overviewOf(service: Service, document: TextDocument): Overview {
  const title = compilationTitle(service.manuscript(document));
  const { minutes, leaders } = service.manuscript(document).frontMatter ?? {};
  return {
    version: document.version,
    ...(title ? { title } : {}),
    speeches: service.outline(document),
    promises: service
      .manuscript(document)
      .speeches.flatMap(({ promises }) => promises)
      .map(({ range, count, points }) => ({
        at: document.positionAt(range.start),
        count,
        found: points.length,
      })),
    ...(minutes === undefined ? {} : { minutes }),
    ...(leaders ? { leaders: leaders.map(leaderText) } : {}),
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
