/** 本单位的字词表: the office's own words, as `.dianping/terms.yaml` has them. Plain data. */

/** One row: what is not to be written, and what is. */
export interface Term {
  readonly wrong: string;
  /** Absent where the word is not to be written at all. */
  readonly right?: string;
  /** Why, in the office's words: 2023年已更名. */
  readonly note?: string;
  /** The row does not hold in a sentence with this word. */
  readonly unless?: string;
}

/** 领导: a name and, where it is known, the whole title (县委副书记、县长). */
export interface Leader {
  readonly name: string;
  readonly title?: string;
}

export interface Office {
  readonly terms: readonly Term[];
  /** Words and names that no check of words may report. */
  readonly protected: readonly string[];
  /** In the order in which they are listed. */
  readonly leaders: readonly Leader[];
  /** Wrong words of the built-in table that this office does not want to be told of. */
  readonly off: readonly string[];
}

/** An office without a table of its own. */
export const NO_OFFICE: Office = { terms: [], protected: [], leaders: [], off: [] };

/** `王某 县委书记` → a name and a title; the title is all that stands behind the first blank. */
export function readLeader(text: string): Leader {
  const [name = '', ...title] = text.trim().split(/\s+/);
  return title.length > 0 ? { name, title: title.join('') } : { name };
}

/** The same as `readLeader` reads. */
export function leaderText({ name, title }: Leader): string {
  return title === undefined ? name : `${name} ${title}`;
}
