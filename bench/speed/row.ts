/** One row of the table: what was measured, beside what, and what it should be. */

export interface Row {
  readonly group: string;
  readonly name: string;
  readonly unit: '毫秒' | 'MB';
  /** The median. Absent where it could not be measured. */
  readonly value?: number;
  /** What nine of ten runs keep below. */
  readonly ninth?: number;
  readonly runs?: number;
  /** Why it could not be measured, or what else there is to say. */
  readonly note?: string;
  /** The name of the row of the same group that it is set beside. */
  readonly beside?: string;
}

/** Measures one group of rows; each group is a run of its own, so that what it is set beside is measured with it. */
export type Group = () => Promise<Row[]>;

/** How many times the row that it is set beside. */
export function ratioOf(row: Row, rows: readonly Row[]): number | undefined {
  const other = rows.find(({ group, name }) => group === row.group && name === row.beside);
  return row.value !== undefined && other?.value ? row.value / other.value : undefined;
}
