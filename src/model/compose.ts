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
    pieces = applyTo(original, pieces, edits);
  }
  return toEdits(original, pieces);
}

function textOf(original: string, piece: Piece): string {
  return 'text' in piece ? piece.text : original.slice(piece.from, piece.to);
}

function applyTo(original: string, pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { range, text } of edits) {
    if (range.start < at) continue;
    result.push(...cut(original, pieces, at, range.start));
    if (text !== '') result.push({ text });
    at = range.end;
  }
  return [...result, ...cut(original, pieces, at, Number.POSITIVE_INFINITY)];
}

/** The pieces between two offsets of the text that the pieces make up. */
function cut(original: string, pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = textOf(original, piece).length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) {
      result.push(
        'text' in piece
          ? { text: piece.text.slice(from, to) }
          : { from: piece.from + from, to: piece.from + to },
      );
    }
    at += length;
  }
  return result;
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
