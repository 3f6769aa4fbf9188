import type { Fix, Report } from '../../checks/check';
import type { Manuscript, Series } from '../../model/manuscript';
import { renumber, renumberWell } from '../../restructure/renumber';

/** More findings than this in one list are told as one. */
const MOST = 12;

/** The fixes that number a list anew: in its own spelling, and in the standard's where it is not spelled so. */
export function renumberFixes(manuscript: Manuscript, series: Series): Fix[] {
  const edits = renumber(series);
  if (edits.length === 0) return [];
  const well = renumberWell(manuscript, series);
  const title =
    edits.length === 1
      ? `改为“${edits[0]!.text}”`
      : `本组按顺序重新编号（改 ${edits.length} 处，到“${edits.at(-1)!.text}”为止）`;
  const inStandard = { title: `按规范写法重新编号（到“${well.at(-1)?.text}”为止）`, edits: well };
  return [{ title, edits, preferred: true }, ...(well.length > 0 ? [inStandard] : [])];
}

/** The findings of one list; of very many the first speaks for all, for each carries the whole list's numbers. */
export function inFew(reports: readonly (() => Report)[]): Report[] {
  if (reports.length <= MOST) return reports.map((report) => report());
  const first = reports[0]!();
  return [{ ...first, message: `${first.message}；这一组里这样的还有 ${reports.length - 1} 处` }];
}
