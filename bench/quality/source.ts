/** A clean text that is going to be damaged. */
import type { Manuscript, Paragraph, Range } from '../../src/model/manuscript';
import { parse } from '../../src/reading/parse';
import type { Segmenter } from '../../src/words/segmenter';
import type { Random } from './random';

export interface Source {
  readonly name: string;
  readonly text: string;
  readonly manuscript: Manuscript;
  readonly words: Segmenter;
  /** The line break that the text has. */
  readonly eol: string;
  /** Ids of the checks that have something to say about this layout even before any damage. */
  readonly entails: readonly string[];
}

export function makeSource(
  name: string,
  text: string,
  words: Segmenter,
  entails: readonly string[] = [],
): Source {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { name, text, manuscript: parse(text), words, eol, entails };
}

/** The same text as it may come into the house: now and then with CRLF, now and then converted to half width. */
export function anyLayout(source: Source, random: Random): Source {
  if (random.chance(0.15)) return crlf(source);
  if (random.chance(0.15)) return halfWidth(source);
  return source;
}

function crlf({ name, text, words }: Source): Source {
  return makeSource(`${name}（CRLF）`, text.replace(/\n/g, '\r\n'), words);
}

function halfWidth({ name, text, words }: Source): Source {
  return makeSource(`${name}（半角）`, toHalf(text), words, ['punctuation-width']);
}

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
};

/** What a site's conversion does: the marks of the ASCII range become half-width, 。、“”《》 stay. */
export function toHalf(text: string): string {
  return text.replace(/[，：；！？（）]/g, (mark) => HALF[mark]!);
}

/** Text to be put into the source, in its width. */
export function inWidth(source: Source, text: string): string {
  return source.manuscript.halfWidth ? toHalf(text) : text;
}

/** The paragraph's lines whole: the indent, the line break and the empty lines after it. */
export function linesOf({ text }: Source, { range }: { range: Range }): Range {
  const start = range.start - /[^\S\r\n]*$/.exec(text.slice(0, range.start))![0].length;
  const after = /^[^\S\r\n]*(?:(?:\r\n|\n)[^\S\r\n]*(?=[\r\n]|$))*(?:\r\n|\n)?/.exec(text.slice(range.end))!;
  return { start, end: range.end + after[0].length };
}

/** The range that covers both. */
export function hull(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Running text: the paragraphs with sentences in them. */
export function bodies({ manuscript }: Source, shortest = 0): Paragraph[] {
  return manuscript.speeches
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ kind, text }) => kind === 'body' && text.length >= shortest);
}

/** Headings alone on their lines. */
export function headings({ manuscript }: Source): Paragraph[] {
  return manuscript.speeches.flatMap(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'heading'));
}

/** Every match of a pattern in the text after the front matter, as a range. */
export function places({ text, manuscript }: Source, pattern: RegExp): Range[] {
  const from = manuscript.frontMatter?.range.end ?? 0;
  return [...text.matchAll(pattern)]
    .map(({ 0: hit, index }) => ({ start: index, end: index + hit.length }))
    .filter(({ start }) => start >= from);
}
