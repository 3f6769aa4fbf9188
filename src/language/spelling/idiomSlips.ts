/** 成语里的错字: a word of four characters with one written for another of its sound or shape: 大刀阔府, 画龙点晴. */
import { likeness } from './alikeCharacters';
import { isEitherWay } from './eitherWay';
import { IDIOM_VARIANTS } from './idioms';

export interface IdiomSlip {
  readonly wrong: string;
  readonly right: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

/** All of them have as many characters. */
const LENGTH = 4;
const HALF = LENGTH / 2;
const IS_HAN = /^\p{Script=Han}+$/u;

/** What stands between words as well as in them: only where a clause ends behind it does it stand in this one. */
const BETWEEN_WORDS = new Set(
  '的地得了着过是在有不没为于与和及或而其之者也都就还又再才将把被让给对从向到由以已所能会要这那自',
);
const CLAUSE_GOES_ON = /^[\p{Script=Han}A-Za-z\d]/u;

/**
 * A finder of the idioms that stand in a text with one character wrong. One is told only where a single idiom can be meant,
 * and where what stands is no idiom itself. Takes time linear in the text: of four characters with one wrong either the
 * first two are right or the last two.
 */
export function idiomSlipFinder(idioms: readonly string[]): (text: string) => IdiomSlip[] {
  const known = new Set([...idioms, ...IDIOM_VARIANTS]);
  const heads = byHalf(idioms, 0);
  const tails = byHalf(idioms, HALF);

  function slipAt(text: string, start: number): IdiomSlip | undefined {
    const byHead = heads.get(keyAt(text, start));
    const byTail = tails.get(keyAt(text, start + HALF));
    if (!byHead && !byTail) return undefined;
    const near = [...(byHead ?? NONE), ...(byTail ?? NONE)];
    const wrong = text.slice(start, start + LENGTH);
    const meant = known.has(wrong) ? NONE : near.filter((idiom) => isSlipOf(wrong, idiom, text, start));
    const [right, another] = meant;
    if (right === undefined || another !== undefined) return undefined;
    return { wrong, right, start, end: start + LENGTH };
  }

  return (text) => {
    const found: IdiomSlip[] = [];
    for (let start = 0; start + LENGTH <= text.length; start++) {
      const slip = slipAt(text, start);
      if (!slip) continue;
      found.push(slip);
      start = slip.end - 1;
    }
    return found;
  };
}

const NONE: readonly string[] = [];

function isSlipOf(wrong: string, idiom: string, text: string, start: number): boolean {
  const odd = [...idiom].flatMap((char, i) => (char === wrong[i] ? [] : [i]));
  const [at, again] = odd;
  if (at === undefined || odd.length > 2 || !IS_HAN.test(wrong)) return false;
  // 坑坑哇哇: written wrong twice alike.
  if (again !== undefined && !(idiom[at] === idiom[again] && wrong[at] === wrong[again])) return false;
  const written = wrong[at]!;
  // 前前後後 of a page that was turned into traditional characters
  if (!likeness(written, idiom[at]!) || isEitherWay(wrong, idiom)) return false;
  return !isBetweenWords(written, text, start + LENGTH);
}

/** True for a written character that stands between words where a clause goes on: 格局已成不变的事实. @param end of the word */
export function isBetweenWords(written: string, text: string, end: number): boolean {
  return BETWEEN_WORDS.has(written) && CLAUSE_GOES_ON.test(text.slice(end, end + 1));
}

/** The idioms by two of their characters. */
function byHalf(idioms: readonly string[], from: number): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const idiom of new Set(idioms)) {
    const key = keyAt(idiom, from);
    found.set(key, [...(found.get(key) ?? []), idiom]);
  }
  return found;
}

/** Two code units as one number, of 32 bits: an engine looks such ones up much faster than larger ones. */
function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
