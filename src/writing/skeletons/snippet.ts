/** A draft as an editor's snippet: each × is a tab stop. */

/** ××, ×月 and the ×× of 20××年, as the check 待填内容 has them; 3×4 is none. */
const BLANKS = /(?<!\d)×+(?!\d)|(?<=\d)×{2,}|(?<=\d)×(?=\p{Script=Han})/gu;

/** Writes a text in VS Code's snippet syntax. The caret ends up behind the text. */
export function toSnippet(text: string): string {
  let stop = 0;
  const body = text
    .replace(/[\\$}]/g, '\\$&')
    // The number before a blank decides whether it is one, and a stop's own number must not.
    .replace(BLANKS, (blank) => `\${${++stop}:${blank}}`);
  return `${body}$0`;
}
