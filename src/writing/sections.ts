/** 环节 and labelled series that can be put in whole: what 插入环节 offers, for completion. */
import labels from '../../snippets/labels.json';
import parts from '../../snippets/sections.json';

export interface Section {
  readonly name: string;
  /** Its initials in pinyin, then the whole pinyin. */
  readonly keys: readonly string[];
  readonly description: string;
  /** With the first of each choice. */
  readonly text: string;
  /** In the syntax of snippets. */
  readonly snippet: string;
}

export const SECTIONS: readonly Section[] = Object.entries({ ...parts, ...labels }).map(
  ([name, { prefix, description, body }]) => {
    const [pinyin, initials] = prefix as [string, string];
    const snippet = body.join('\n');
    return { name, keys: [initials, pinyin], description, text: textOf(snippet), snippet };
  },
);

/** A snippet with every default, and the first of every choice, put in. */
function textOf(snippet: string): string {
  const values = new Map<string, string>();
  const stops = /\$\{(\d+)(?::([^{}]*)|\|([^,|]*)[^|]*\|)\}|\$(\d+)/g;
  return snippet
    .replace(stops, (_, stop: string | undefined, text = '', first = '', again = '') => {
      if (stop === undefined) return values.get(again) ?? '';
      values.set(stop, text || first);
      return text || first;
    })
    .trimEnd();
}
