/** A line into which a page glued title, headings and paragraphs: each of them may get a line of its own. */

import { breakOf, splitEdits } from '../model/breaks';
import type { TextEdit } from '../model/changes';
import type { Manuscript } from '../model/manuscript';

/** What splits glued lines: those of one line, and those of the whole text where it has more. */
export interface Split {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** @param offset UTF-16 code units; a place on the line */
export function splitsAt(manuscript: Manuscript, offset: number): Split[] {
  const { text } = manuscript;
  const paragraphs = manuscript.paragraphs.filter(({ kind }) => kind !== 'residue');
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = offset + text.slice(offset).search(/[\r\n]|$/);
  const here = paragraphs.filter(({ range }) => range.start >= start && range.start < end);
  if (here.length < 2) return [];
  const lineBreak = breakOf(manuscript);
  const own = splitEdits(text, here, lineBreak);
  if (own.length === 0) return [];
  const all = splitEdits(text, paragraphs, lineBreak);
  const line = { title: '让这一行里的标题和各段分别成行', edits: own };
  return all.length > own.length ? [line, { title: '让全文的标题和各段分别成行', edits: all }] : [line];
}
