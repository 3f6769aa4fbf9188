/** Ways of saying one thing, as rows of a table: what a person calls it, the source of a pattern, a text that it is found in. */
export interface Way {
  readonly name: string;
  readonly source: string;
  readonly example: string;
}

/** A row of such a table. */
export const way = (name: string, source: string, example: string): Way => ({ name, source, example });

/** The source of one pattern for all rows, of which the engine tries the first ones first. */
export const anyWay = (ways: readonly Way[]): string => ways.map(({ source }) => source).join('|');
