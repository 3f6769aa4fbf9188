/** What the sentences of a speech do, by the paragraph that they stand in. */
import type { Paragraph, Speech } from '../../model/manuscript';
import { rememberLast } from '../../model/remember';
import { type Acts, actsOf } from './acts';

/** A speech's headings and its text, without title, salutation and what a page added. */
export function textOf({ paragraphs }: Speech): Paragraph[] {
  return paragraphs.filter(({ kind }) => kind === 'body' || kind === 'heading');
}

/** What each sentence of each paragraph of a speech's text does. */
export const actsIn: (speech: Speech) => ReadonlyMap<Paragraph, readonly Acts[]> = rememberLast(
  (speech: Speech) => {
    const text = textOf(speech);
    const acts = actsOf(text.map(({ folded }) => folded));
    return new Map(text.map((paragraph, i) => [paragraph, acts[i]!]));
  },
);
