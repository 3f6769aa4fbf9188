/** A text as the units that a line never cuts, with their widths. */
import { halvesOf, isBlank, isClosing, isOpening, UNIT } from '../../language/lineBreaking';

export interface Unit {
  /** In the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Points. */
  readonly width: number;
  /** White space: at a line's end it takes no room. */
  readonly blank: boolean;
  /** True where no line may begin with it. */
  readonly clings: boolean;
}

/** What is set over a stretch of the text: 莘 shēn, or a mark where to breathe. */
export interface Ruby {
  readonly kind: 'pinyin' | 'breath';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a width is reckoned from. */
export interface Widths {
  /** From one full-width character to the next, in points. */
  readonly advance: number;
  /** The widest that a unit may be: one that is wider is cut. */
  readonly widest: number;
  /** Size of the type over the text. */
  readonly ruby: number;
}

/** The width of a text in one line. */
export function widthOf(text: string, advance: number): number {
  return (halvesOf(text) * advance) / 2;
}

/** The units of a text, in order; together they are the text. */
export function unitsOf(text: string, widths: Widths, rubies: readonly Ruby[] = []): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  let openedBefore = false;
  for (const [start, end] of pieces(text, widths, rubies)) {
    const own = text.slice(start, end);
    while (next < rubies.length && rubies[next]!.end <= start) next++;
    const over = rubies[next]?.start === start ? rubies[next] : undefined;
    const width = Math.max(
      widthOf(own, widths.advance),
      over?.kind === 'pinyin' ? rubyWidth(over.text, widths.ruby) : 0,
    );
    units.push({
      start,
      end,
      width,
      blank: isBlank(own),
      clings: start > 0 && (openedBefore || isClosing(own[0]!) || isBlank(own)),
    });
    openedBefore = isOpening(own.at(-1)!);
  }
  return units;
}

/** Latin letters over a character take half their size each. */
function rubyWidth(text: string, size: number): number {
  return text.length * size * 0.52;
}

function* pieces(
  text: string,
  widths: Widths,
  rubies: readonly Ruby[],
): Generator<readonly [number, number]> {
  let at = 0;
  for (const { start, end } of rubies) {
    yield* plainPieces(text, at, start, widths);
    yield [start, end];
    at = end;
  }
  yield* plainPieces(text, at, text.length, widths);
}

function* plainPieces(
  text: string,
  from: number,
  to: number,
  { advance, widest }: Widths,
): Generator<readonly [number, number]> {
  for (const { 0: unit, index } of text.slice(from, to).matchAll(UNIT)) {
    const start = from + index;
    if (unit.length === 1 || widthOf(unit, advance) <= widest) yield [start, start + unit.length];
    // A word that is wider than a line is cut after all.
    else
      for (const { 0: char, index: at } of unit.matchAll(/[\s\S]/gu))
        yield [start + at, start + at + char.length];
  }
}
