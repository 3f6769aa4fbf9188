/** 定稿检查 in the protocol's shape. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../model/manuscript';
import type { Tally } from '../../service/finalCheck';
import { toLineRange } from '../../service/positions';
import type { Service } from '../../service/service';
import type { FinalReport, LineTally } from '../protocol/finalCheck';

export function finalReport(service: Service, document: TextDocument): FinalReport {
  const { ready, points, promises, reviewees, sums, blanks, size, limit, findings } =
    service.finalCheck(document);
  const line = (range: Range) => toLineRange(document, range);
  const tally = ({ done, of, at }: Tally): LineTally => ({ done, of, ...(at ? { at: line(at) } : {}) });
  const silenced = service.silenced(document);
  return {
    version: document.version,
    ready,
    ...(points ? { points: tally(points) } : {}),
    ...(promises ? { promises: tally(promises) } : {}),
    ...(reviewees ? { reviewees: tally(reviewees) } : {}),
    ...(sums ? { sums: tally(sums) } : {}),
    blanks: blanks.map(line),
    ...size,
    ...(limit === undefined ? {} : { limit }),
    findings: findings.map(({ check, severity, message, range }) => ({
      check,
      severity,
      message,
      range: line(range),
    })),
    silenced: silenced.length,
  };
}
