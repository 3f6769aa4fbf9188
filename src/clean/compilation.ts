/** 汇编: one text into its speeches, and speeches into one text. */
import { lineEndOf } from '../model/breaks';
import type { Manuscript } from '../model/manuscript';
import { parse } from '../reading/parse';

export interface Single {
  /** Empty where the speech has none. */
  readonly title: string;
  readonly text: string;
}

/** Each speech as a text of its own, as it stands, without the empty lines around it. */
export function splitCompilation({ text, speeches, lineEnd }: Manuscript): Single[] {
  return speeches.map(({ title, range }) => ({
    title,
    text: text.slice(range.start, range.end).trimEnd() + lineEnd,
  }));
}

/**
 * Texts one after another as one, an empty line between them, the line ends those of the first. Their front matter stays
 * behind: it speaks of one speech.
 */
export function joinTexts(texts: readonly string[]): string {
  const end = lineEndOf(texts.find((text) => /[\r\n]/.test(text)) ?? '');
  return texts
    .map((text) => bodyOf(text).replace(/\r\n|\r|\n/g, end))
    .filter((text) => text !== '')
    .map((text) => text + end)
    .join(end);
}

function bodyOf(text: string): string {
  const from = parse(text).frontMatter?.range.end ?? 0;
  const lines = text
    .slice(from)
    .replace(/^\ufeff/, '')
    .split(/(?<=\n|\r(?!\n))/);
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? '' : lines.slice(first).join('').trimEnd();
}
