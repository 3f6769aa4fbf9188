/** What is read from a Word file before it is one text: pieces that know where they come from. */
import type { Element } from '../archive/xml';

/** Where a piece's characters stand in the document. */
export interface Source {
  /** `w:t`, `w:tab`, `w:br` … */
  readonly element: Element;
  readonly run: Element;
  /** Offset in the element's own text at which the piece begins. */
  readonly from: number;
}

export interface Piece {
  readonly text: string;
  /** Absent where the text was made: an automatic number, the tab between two cells. */
  readonly source?: Source;
  /** Of a line break: the paragraph that ends there, where the next one follows right behind it. */
  readonly ends?: Element;
}

/** A paragraph as it is read, or a row of a table. */
export interface Chunk {
  readonly pieces: readonly Piece[];
  /** The paragraph, the last one where deleted marks made several one. */
  readonly paragraph: Element;
  /** True where it is a paragraph in the running text, all of it. */
  readonly whole: boolean;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
