/** The situations in which a label is judged: what the table of costs may ask about. */
import { isWritten, LAST, rankOf } from '../../language/numbering';
import { LABEL_STYLES, type LabelStyle } from '../../model/manuscript';
import type { Token } from './tokens';

/** A set of styles, a bit for each. */
export type Styles = number;

const BITS = new Map(LABEL_STYLES.map((style, i) => [style, 1 << i]));

/** The set with one more style. */
export function including(styles: Styles, style: LabelStyle): Styles {
  return styles | BITS.get(style)!;
}

export function includes(styles: Styles, style: LabelStyle): boolean {
  return (styles & BITS.get(style)!) !== 0;
}

/** A list that is open, as far as reading on depends on it. Never changed: a list that goes on is a new value. */
export interface OpenList {
  /** The style that its members are measured by: the second member's, so that 首先，第二，第三 has one odd one. */
  readonly style: LabelStyle;
  /** The styles of its members. */
  readonly styles: Styles;
  /** The number of the last member. */
  readonly number: number;
  readonly size: number;
  readonly first: Token;
  readonly last: Token;
  /** Styles of the lists under its points. */
  readonly held: Styles;
  /** The list that it stands in. */
  readonly under: OpenList | undefined;
  readonly depth: number;
}

/** How a number follows the last one of a list: `place` is right by the count of members. */
type Count = 'next' | 'place' | 'skip' | 'repeat' | 'back';

/** How a label's style goes with those of a list. */
type Kin = 'same' | 'adverb' | 'spoken' | 'written' | 'foreign';

/** A label goes on in `list`. */
export interface Joining {
  readonly token: Token;
  readonly list: OpenList;
  readonly count: Count;
  readonly kin: Kin;
  /** A list of the label's own style is open inside. */
  readonly passesKind: boolean;
}

/** A label opens a list under the last point of `under`, or on the first level. */
export interface Opening {
  readonly token: Token;
  readonly under: OpenList | undefined;
  /** Another list ended right there. */
  readonly ends: boolean;
  /** The new list stands beside another one, and does not only go back a level: 一、（一）（1）2. */
  readonly isBeside: boolean;
  /** It stands in a list of its own style, at any depth. */
  readonly inKind: boolean;
  /** Its style ranks above that of the list it stands in. */
  readonly outranks: boolean;
  /** Right under a heading anything may follow, and what earlier points had, this one may have too. */
  readonly fits: boolean;
  /** Words right before the label lead to it. */
  readonly led: boolean;
  /** It ends the point that its own paragraph begins with. */
  readonly leavesOwn: boolean;
}

/** A label is none. */
export interface Skipping {
  readonly token: Token;
  readonly top: OpenList | undefined;
}

export interface Closing {
  readonly list: OpenList;
  readonly atEnd: boolean;
}

/** @param top the innermost open list */
export function joining(token: Token, top: OpenList | undefined, list: OpenList): Joining {
  const { style } = token.label;
  return {
    token,
    list,
    count: countOf(token, list),
    kin: kinOf(token, list),
    passesKind: somewhere(top, list, (inner) => inner.style === style),
  };
}

/**
 * @param top the innermost open list
 * @param beside the outermost list that ends
 */
export function opening(
  token: Token,
  top: OpenList | undefined,
  { under, beside }: { readonly under: OpenList | undefined; readonly beside: OpenList | undefined },
): Opening {
  const { style } = token.label;
  return {
    token,
    under,
    ends: beside !== undefined,
    isBeside: beside !== undefined && !goesBack(token, beside),
    inKind: somewhere(under, undefined, (list) => list.style === style),
    outranks: under !== undefined && isWritten(style) && rankOf(style) < rankOf(under.style),
    fits: (token.underHead && !beside) || (under !== undefined && includes(under.held, style)),
    led: token.before === 'announcement' || token.counted,
    leavesOwn: somewhere(top, under, ({ last }) => !last.inline && last.paragraph === token.paragraph),
  };
}

/** True for 最后, which takes the number of its place. */
export function isLast({ label }: Token): boolean {
  return label.number === LAST;
}

export function isSpoken(list: OpenList | undefined): boolean {
  return list !== undefined && !isWritten(list.style);
}

/** A list of the label's own style is open, for one inside a paragraph in that paragraph. */
export function hasKind({ token, top }: Skipping): boolean {
  const { label, paragraph } = token;
  return somewhere(
    top,
    undefined,
    ({ style, last }) => style === label.style && last.paragraph === paragraph,
  );
}

/** The label's number is the next one of an open list, for one inside a paragraph in that paragraph. */
export function wouldGoOn({ token, top }: Skipping): boolean {
  const { label, inline, paragraph } = token;
  return somewhere(
    top,
    undefined,
    ({ number, last }) => number + 1 === label.number && (!inline || last.paragraph === paragraph),
  );
}

function countOf(token: Token, list: OpenList): Count {
  const { number } = token.label;
  if (number === list.number + 1 || isLast(token)) return 'next';
  // 一是 二是 二是 四是: after a slip the count by place is right as well.
  if (number === list.size + 1 && list.first.label.number === 1) return 'place';
  if (number === list.number) return 'repeat';
  return number > list.number ? 'skip' : 'back';
}

function kinOf(token: Token, list: OpenList): Kin {
  const { style } = token.label;
  const written = isWritten(style);
  if (style === list.style || isLast(token)) return 'same';
  if (includes(list.styles, style) && !(written && isWritten(list.style))) return 'same';
  if (written !== isWritten(list.style)) return 'foreign';
  if (written) return 'written';
  return style === 'adverb' || list.style === 'adverb' ? 'adverb' : 'spoken';
}

function goesBack({ label }: Token, beside: OpenList): boolean {
  return label.number > 1 && isWritten(label.style) && rankOf(label.style) < rankOf(beside.style);
}

/** True when `holds` of a list from `top` outwards, before `end`. */
function somewhere(
  top: OpenList | undefined,
  end: OpenList | undefined,
  holds: (list: OpenList) => boolean,
): boolean {
  for (let list = top; list && list !== end; list = list.under) if (holds(list)) return true;
  return false;
}
