/** Reads VS Code snippet files. Pure: no editor. */

export interface SectionSnippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  /** In the editor's snippet syntax. */
  readonly body: string;
}

interface Entry {
  readonly prefix?: string | string[];
  readonly body: string | string[];
  readonly description?: string | string[];
}

/** The snippets of a file, in its order; throws when the text is not JSON. */
export function readSnippets(json: string): SectionSnippet[] {
  const file = JSON.parse(json) as Record<string, Entry>;
  return Object.entries(file).map(([name, { prefix = [], body, description = '' }]) => ({
    name,
    prefixes: [prefix].flat(),
    description: [description].flat().join(''),
    body: [body].flat().join('\n'),
  }));
}

/** The snippet that a line is the pinyin of, initials or whole, and nothing else. */
export function abbreviated(snippets: readonly SectionSnippet[], line: string): SectionSnippet | undefined {
  const written = line.trim();
  return /^[a-z]+$/.test(written)
    ? snippets.find(({ prefixes }) => prefixes.slice(0, 2).includes(written))
    : undefined;
}

/** A snippet's body as it looks before anything is filled in, on one line. */
export function preview(body: string): string {
  let text = body;
  let before: string;
  // Placeholders nest; each turn takes the innermost away.
  do {
    before = text;
    text = text
      .replace(/(?<!\\)\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/(?<!\\)\$\{\w+:([^{}]*)\}/g, '$1')
      .replace(/(?<!\\)\$(\{\w+\}|\d+)/g, '');
  } while (text !== before);
  return text
    .replace(/\\([\\$}])/g, '$1')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim();
}
