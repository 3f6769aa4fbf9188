/** The reviewees as one line of text, and back. Pure: no editor. */

/** Marks that part one name from the next; where a name holds one of them, only a semicolon does. */
const USUAL = /[、，,;；\n]/;
const STRONG = /[;；\n]/;

export interface NamesLine {
  readonly text: string;
  /** The names in what was typed, none of them twice. */
  read(typed: string): string[];
}

export function namesLine(names: readonly string[]): NamesLine {
  const strong = names.some((name) => USUAL.test(name));
  return {
    text: names.join(strong ? '；' : '、'),
    read: (typed) => {
      const found = typed.split(strong ? STRONG : USUAL).map((name) => name.trim());
      return [...new Set(found.filter((name) => name !== ''))];
    },
  };
}
