/** The figures in lines and characters, for editors and the command line. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FigureRow } from './figures';
import { type LineRange, toLineRange } from './positions';
import type { Report, SourcePlace } from './sources';

export interface LinePlace extends Omit<SourcePlace, 'range'> {
  range: LineRange;
}

export type LineSource =
  | { state: 'found'; place: LinePlace }
  | { state: 'differs'; place: LinePlace; value: string }
  | { state: 'none' };

export interface LineFigure extends Omit<FigureRow, 'range' | 'against' | 'source'> {
  range: LineRange;
  against: LineRange[];
  source?: LineSource;
}

/** @param reports those that the rows were looked up in */
export function toLineFigures(
  document: TextDocument,
  rows: readonly FigureRow[],
  reports: readonly Report[],
): LineFigure[] {
  const documents = new Map(
    reports.map(({ path, text }) => [path, TextDocument.create(path, 'plaintext', 0, text)] as const),
  );
  const placed = ({ path, range, ...rest }: SourcePlace): LinePlace => ({
    path,
    ...rest,
    range: toLineRange(documents.get(path) ?? document, range),
  });
  return rows.map(({ range, against, source, ...rest }) => ({
    range: toLineRange(document, range),
    ...rest,
    against: against.map((each) => toLineRange(document, each)),
    ...(source
      ? { source: source.state === 'none' ? source : { ...source, place: placed(source.place) } }
      : {}),
  }));
}
