/** What a table of slips tells of a text: where one stands, what it is, and what mends it. */

/** A slip in one paragraph or line; offsets into its text, in UTF-16 code units. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  /** Says in Chinese what is wrong. */
  readonly message: string;
  /** Absent where more than one answer may be right. */
  readonly mend?: Mend;
}

export interface Mend {
  /** Says in Chinese what it will do. */
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** True only where nothing else can be right on a text that nobody has seen. */
  readonly safe?: boolean;
}

/** In the order of their places; of slips that overlap the first one found stands, the longer of two at one place. */
export function withoutOverlaps<Found extends { readonly start: number; readonly end: number }>(
  slips: readonly Found[],
): Found[] {
  const sorted = [...slips].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((slip) => {
    if (slip.start < end) return false;
    end = slip.end;
    return true;
  });
}
