/** 汇编: one text into its speeches, and speeches into one text. */
import { lineEndOf } from '../model/breaks';
import type { Manuscript } from '../model/manuscript';
import { parse } from '../reading/parse';

export interface Single {
  /** Empty where the speech has none. */
  readonly title: string;
  readonly text: string;
}

/** Each speech as a text of its own, as it stands, without the empty lines around it, and without the front matter of all. */
export function splitCompilation({ text, speeches, lineEnd }: Manuscript): Single[] {
  return speeches.map(({ title, range }) => ({
    title,
    text: text.slice(range.start, range.end).trimEnd() + lineEnd,
  }));
}

export interface Joined {
  readonly text: string;
  /** Which of the texts have front matter, by their place: it speaks of one speech, and stays behind. */
  readonly leftBehind: readonly number[];
}

/** Texts one after another as one, an empty line between them, the line ends those of the first. */
export function joinTexts(texts: readonly string[]): Joined {
  const end = lineEndOf(texts.find((text) => /[\r\n]/.test(text)) ?? '');
  const read = texts.map(parse);
  const text = read
    .map((manuscript) => bodyOf(manuscript).replace(/\r\n|\r|\n/g, end))
    .filter((body) => body !== '')
    .map((body) => body + end)
    .join(end);
  return { text, leftBehind: read.flatMap((manuscript, i) => (manuscript.frontMatter ? [i] : [])) };
}

function bodyOf({ text, frontMatter }: Manuscript): string {
  const from = frontMatter?.range.end ?? 0;
  const lines = text
    .slice(from)
    .replace(/^\ufeff/, '')
    .split(/(?<=\n|\r(?!\n))/);
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? '' : lines.slice(first).join('').trimEnd();
}
