import type { TextEdit } from './changes';

/** A stretch of the original text, or text that an edit put in. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * A text under edits that come in rounds, each round in the positions that the one before left. What comes out are
 * edits of the original text, so that a whole run of fixes is one step to undo.
 */
export function compose(
  original: string,
  rounds: Iterable<(text: string) => readonly TextEdit[]>,
): TextEdit[] {
  let pieces: Piece[] = [{ from: 0, to: original.length }];
  for (const round of rounds) {
    const text = pieces.map((piece) => textOf(original, piece)).join('');
    const edits = [...round(text)].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    if (edits.length === 0) break;
    pieces = applyTo(pieces, edits);
  }
  return toEdits(original, pieces);
}

function textOf(original: string, piece: Piece): string {
  return 'text' in piece ? piece.text : original.slice(piece.from, piece.to);
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

/** The pieces after a round: both lists are gone through once, side by side. */
function applyTo(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  const reader = new PieceReader(pieces);
  for (const { range, text } of edits) {
    if (range.start < reader.at) continue;
    reader.upTo(range.start, result);
    if (text !== '') result.push({ text });
    reader.upTo(range.end, []);
  }
  reader.upTo(Number.POSITIVE_INFINITY, result);
  return result;
}

/** Reads on in the text that pieces make up. */
class PieceReader {
  /** How far it was read. */
  at = 0;
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** Where the piece begins at which it stands. */
  #start = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Adds the pieces from where it stands up to an offset to a list. */
  upTo(end: number, to: Piece[]): void {
    for (let piece = this.#pieces[this.#index]; piece && this.at < end; piece = this.#pieces[this.#index]) {
      const length = lengthOf(piece);
      const cut = Math.min(end - this.#start, length);
      if (this.at - this.#start < cut) to.push(part(piece, this.at - this.#start, cut));
      this.at = this.#start + cut;
      if (cut < length) break;
      this.#start += length;
      this.#index++;
    }
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { from: piece.from + from, to: piece.from + to };
}

function toEdits(original: string, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let pending = '';
  const flush = (next: number) => {
    if (next > at || pending !== '') edits.push({ range: { start: at, end: next }, text: pending });
    pending = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) pending += piece.text;
    else {
      flush(piece.from);
      at = piece.to;
    }
  }
  flush(original.length);
  return edits;
}
