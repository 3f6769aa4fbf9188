import type { TextEdit } from './changes';

/** The same edits in order, those that touch joined, and each without what it would only write again. */
export function tidy(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = joined.at(-1);
    if (last?.range.end === edit.range.start) {
      joined[joined.length - 1] = {
        range: { start: last.range.start, end: edit.range.end },
        text: last.text + edit.text,
      };
    } else joined.push(edit);
  }
  return joined.map((edit) => trim(text, edit)).filter(({ range, text }) => range.end > range.start || text);
}

/** Takes off what the old and the new text have in common at both ends. */
function trim(text: string, { range, text: newText }: TextEdit): TextEdit {
  const old = text.slice(range.start, range.end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  return {
    range: { start: range.start + head, end: range.end - tail },
    text: newText.slice(head, newText.length - tail),
  };
}

/** Where an offset stands after edits that may come in any order; what is put in at the offset itself comes after it. */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  return edits
    .filter(({ range }) => range.start < offset && range.end <= offset)
    .reduce((at, { range, text }) => at + text.length - (range.end - range.start), offset);
}
