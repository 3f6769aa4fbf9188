/** What is spoken in a speech, and how much of a kind is said in it. */

import { weightsIn } from '../../language/signals/sentence';
import type { Signal, SignalKind } from '../../language/signals/signal';
import type { Paragraph, Speech } from '../../model/manuscript';

/** A speech's headings and its text, without title, salutation and what a page added. */
export function textOf({ paragraphs }: Speech): Paragraph[] {
  return paragraphs.filter(({ kind }) => kind === 'body' || kind === 'heading');
}

/** So much is asked for in a paragraph of orders. */
const ORDERED = 4;

/** 整改到位、复查合格以后再开工，…必须…: in a paragraph of orders a faint word names what is wanted or forbidden. */
export function isOrder(folded: string): boolean {
  const { ask, hope, praise, blame } = weightsIn(folded);
  return ask + hope >= ORDERED && ask + hope > praise + blame;
}

/** The weights of one kind, added up. */
export function sumOf(hits: readonly Signal[], of: SignalKind): number {
  return hits.reduce((sum, { kind, weight }) => (kind === of ? sum + weight : sum), 0);
}
