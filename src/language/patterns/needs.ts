/**
 * What a text must hold so that a pattern can be found in it, read off the pattern's source: 值得(?:大家)?(?:肯定|学习)
 * needs 值得. Most rows of a table need something that a clause has not, and are not tried there.
 */

/** What is known of a piece of a pattern. */
interface Piece {
  /** All that it can match, where that is not much. */
  readonly texts?: readonly string[] | undefined;
  /** Whatever it matches holds one of these. */
  readonly needs?: readonly string[] | undefined;
}

/** More texts than this are not told one by one. */
const MOST_TEXTS = 40;
/** Matches nothing by itself: ^, $, and what looks around. */
const NOTHING: Piece = { texts: [''] };
/** Matches nobody knows what. */
const ANYTHING: Piece = {};

/**
 * One of these stands in each text that a pattern is found in; `undefined` where none is known.
 * @param source of a pattern that tells upper from lower case
 */
export function needsOf(source: string): readonly string[] | undefined {
  const parser = { source, at: 0 };
  const piece = alternatives(parser);
  // A source that is not understood to its end is not understood.
  return parser.at < source.length ? undefined : needsIn(piece);
}

function needsIn({ texts, needs }: Piece): readonly string[] | undefined {
  return texts ? (texts.includes('') ? undefined : texts) : needs;
}

interface Parser {
  readonly source: string;
  at: number;
}

function alternatives(parser: Parser): Piece {
  const pieces = [sequence(parser)];
  while (parser.source[parser.at] === '|') {
    parser.at++;
    pieces.push(sequence(parser));
  }
  return pieces.length === 1 ? pieces[0]! : anyOf(pieces);
}

function anyOf(pieces: readonly Piece[]): Piece {
  const texts = allOf(pieces.map((piece) => piece.texts));
  if (texts && texts.length <= MOST_TEXTS) return { texts };
  return { needs: allOf(pieces.map(needsIn)) };
}

/** The lists as one, where there is none that is not known. */
function allOf(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list!))];
}

function sequence(parser: Parser): Piece {
  let run: readonly string[] = [''];
  let best: readonly string[] | undefined;
  let isWhole = true;
  while (parser.at < parser.source.length && !'|)'.includes(parser.source[parser.at]!)) {
    const piece = repeated(parser, atom(parser));
    if (piece.texts && piece.texts.length * run.length <= MOST_TEXTS) {
      const { texts } = piece;
      run = [...new Set(run.flatMap((before) => texts.map((text) => before + text)))];
      continue;
    }
    isWhole = false;
    best = rarer(best, rarer(needsIn({ texts: run }), needsIn(piece)));
    run = piece.texts ?? [''];
  }
  return isWhole ? { texts: run } : { needs: rarer(best, needsIn({ texts: run })) };
}

/** Of two needs the one that fewer texts fulfil. */
function rarer(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!one || !other) return one ?? other;
  return frequency(other) < frequency(one) ? other : one;
}

/** A single character stands in ten times as many clauses as two. */
function frequency(needs: readonly string[]): number {
  return needs.reduce((sum, { length }) => sum + (length > 1 ? 1 : 10), 0);
}

/** A piece with the quantifier behind it: ? * + {2,4} */
function repeated(parser: Parser, piece: Piece): Piece {
  const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(parser.source.slice(parser.at, parser.at + 12));
  if (!quantifier) return piece;
  parser.at += quantifier[0].length;
  const [written, least] = quantifier;
  if (written.startsWith('?')) return piece.texts ? { texts: ['', ...piece.texts] } : ANYTHING;
  return written.startsWith('*') || least === '0' ? ANYTHING : { needs: needsIn(piece) };
}

function atom(parser: Parser): Piece {
  const char = parser.source[parser.at++]!;
  if (char === '(') return group(parser);
  if (char === '[') return oneOf(parser);
  if (char === '\\') return escaped(parser);
  if (char === '^' || char === '$') return NOTHING;
  return char === '.' ? ANYTHING : { texts: [char] };
}

function group(parser: Parser): Piece {
  const [head] = /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(parser.source.slice(parser.at, parser.at + 40))!;
  parser.at += head.length;
  const inner = alternatives(parser);
  parser.at++;
  return /[=!]$/.test(head) ? NOTHING : inner;
}

/** A class, whose characters are told where they are written one by one: [村镇乡] */
function oneOf(parser: Parser): Piece {
  const [written] = /^(?:\\.|[^\]\\])*\]/.exec(parser.source.slice(parser.at))!;
  parser.at += written.length;
  const inside = written.slice(0, -1);
  return /^\^|[\\-]/.test(inside) ? ANYTHING : { texts: [...inside] };
}

/** \. is the mark; \d, \p{Script=Han} and what a group matched are many. */
function escaped(parser: Parser): Piece {
  const [written] = /^(?:[pP]\{[^}]*\}|k<\w+>|u\{?[\da-fA-F]+\}?|.)/.exec(parser.source.slice(parser.at))!;
  parser.at += written.length;
  return /^\W$/.test(written) ? { texts: [written] } : ANYTHING;
}
