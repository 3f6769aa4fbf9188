/** What a tree shows: rows put into words, and which of them to paint again. Pure: no editor. */

export interface Icon {
  /** Codicon. */
  readonly id: string;
  /** Theme colour; absent for the tree's own colour. */
  readonly color?: string;
}

export interface TreeRow<Self> {
  /** Outlasts an edit, and with it what is open and what is selected. Differs from one manuscript to another. */
  readonly id: string;
  /** What menus go by: the `viewItem` of package.json. */
  readonly kind: string;
  readonly label: string;
  /** Empty where there is nothing to say. */
  readonly description: string;
  /** Of several lines the first is the heading. */
  readonly tooltip: string;
  /** The row read aloud. */
  readonly spoken: string;
  readonly icon: Icon;
  /** How many problems it holds: told at the right edge, where no width cuts it off. */
  readonly problemCount?: number;
  readonly children: readonly Self[];
}

/**
 * The ids of the rows to paint again, with all beneath them; `all` when the top rows themselves changed.
 * Rows that only moved in the text are no change.
 */
export function changedRows<Row extends TreeRow<Row>>(
  before: readonly Row[],
  after: readonly Row[],
): 'all' | string[] {
  if (!haveSameIds(before, after)) return 'all';
  return after.flatMap((row, index) => {
    const old = before[index]!;
    if (!looksSame(old, row)) return [row.id];
    const beneath = changedRows(old.children, row.children);
    return beneath === 'all' ? [row.id] : beneath;
  });
}

function haveSameIds<Row extends TreeRow<Row>>(before: readonly Row[], after: readonly Row[]): boolean {
  return before.length === after.length && after.every((row, index) => row.id === before[index]!.id);
}

function looksSame<Row extends TreeRow<Row>>(a: Row, b: Row): boolean {
  return (
    a.kind === b.kind &&
    a.label === b.label &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.spoken === b.spoken &&
    a.problemCount === b.problemCount &&
    a.icon === b.icon &&
    // A row that gains its first child gets an arrow.
    a.children.length > 0 === b.children.length > 0
  );
}
