/**
 * Pairs of marks within a paragraph. Each kind of pair is read by itself; a mark that does not fit is explained by the
 * marks around it (GB/T 15834—2011, 4.8 quotation marks, 4.9 brackets, 4.15 book-title marks), never by counting.
 */

import { remember } from '../model/remember';

export const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['〔', '〕'],
];

export interface PairFault {
  /** Offset of the mark in the paragraph's text. */
  readonly at: number;
  readonly mark: string;
  readonly kind: 'unclosed' | 'unopened' | 'reversed' | 'swapped' | 'twin';
  /** The other mark of a pair that is turned round on both sides. */
  readonly other?: number;
  /** What should stand where a twin of it does: ” for ’ in “病根’. */
  readonly right?: string;
}

/** Marks that are taken for those of a pair, before and behind the words: ‘病根” “四个意识" 《条例>. */
const TWINS: readonly {
  readonly pair: readonly [string, string];
  readonly twins: readonly [string, string];
}[] = [
  { pair: ['“', '”'], twins: ['‘"', '’"'] },
  { pair: ['‘', '’'], twins: ["'", "'"] },
  { pair: ['《', '》'], twins: ['<〈', '>〉'] },
  { pair: ['（', '）'], twins: ['[【〔', ']】〕'] },
  { pair: ['【', '】'], twins: ['[', ']'] },
];
const OPPOSITES: Readonly<Record<string, string>> = {
  '<': '>',
  '>': '<',
  '[': ']',
  ']': '[',
  '〈': '〉',
  '〉': '〈',
};

/**
 * Finds the marks that have no partner or point the wrong way.
 * @param folded a paragraph's folded text
 * @param goesOn true when the next paragraph opens with the same quotation mark: then it need not be closed here
 */
export function findPairFaults(
  folded: string,
  goesOn: (open: string) => boolean = () => false,
): readonly PairFault[] {
  const open = PAIRS.map(([mark]) => mark).filter(goesOn);
  return faults(`${open.join('')} ${folded}`);
}

const faults = remember((key: string) => {
  const space = key.indexOf(' ');
  const folded = key.slice(space + 1);
  const found = PAIRS.flatMap(([open, close]) =>
    faultsOf(folded, open, close, key.slice(0, space).includes(open)),
  ).sort((a, b) => a.at - b.at);
  return found.length === 0 ? found : withTwins(folded, found);
});

/** Of a mark without a partner where a twin of the partner stands, the twin is what is wrong: one slip, not two. */
function withTwins(folded: string, found: readonly PairFault[]): PairFault[] {
  const twins = new Map(
    found.flatMap((fault) => {
      const twin = twinOf(folded, found, fault);
      return twin ? [[fault.at, twin] as const] : [];
    }),
  );
  const wrong = new Set([...twins.values()].map(({ at }) => at));
  return found
    .filter(({ at }) => !wrong.has(at))
    .map((fault) => twins.get(fault.at) ?? fault)
    .sort((a, b) => a.at - b.at);
}

function twinOf(
  folded: string,
  found: readonly PairFault[],
  { at, mark, kind }: PairFault,
): PairFault | undefined {
  const row = TWINS.find(({ pair }) => pair.includes(mark));
  if (!row || (kind !== 'unclosed' && kind !== 'unopened')) return undefined;
  const side = kind === 'unclosed' ? 1 : 0;
  const isTwin = (char: string) => row.twins[side].includes(char);
  const step = side === 1 ? 1 : -1;
  let place = at + step;
  while (place >= 0 && place < folded.length && !isTwin(folded[place]!) && !row.pair.includes(folded[place]!))
    place += step;
  const char = folded[place] ?? '';
  const stands = char !== '' && isTwin(char) && turns(folded, Math.min(at, place), Math.max(at, place));
  return stands && isFree(folded, found, place)
    ? { at: place, mark: char, kind: 'twin', right: row.pair[side] }
    : undefined;
}

/** True for a mark that has no partner itself: one of a pair at fault, or the only one of its kind. 24" and >90 are measures. */
function isFree(folded: string, found: readonly PairFault[], at: number): boolean {
  const char = folded[at]!;
  if (PAIRS.some((pair) => pair.includes(char))) return found.some((fault) => fault.at === at);
  if (/\d/.test(folded.slice(Math.max(0, at - 1), at + 2))) return false;
  return folded.indexOf(char) === folded.lastIndexOf(char) && !folded.includes(OPPOSITES[char] ?? '\n');
}

function faultsOf(folded: string, open: string, close: string, goesOn: boolean): PairFault[] {
  const marks = positions(folded, open, close);
  const closesTwice = twiceClosed(marks.map((at) => folded[at] === open));
  const nests = open === '（' || open === '《';
  const reading: Reading = { folded, open, close, faults: [], opened: [] };
  const { faults, opened } = reading;
  for (let i = 0; i < marks.length; i++) {
    const at = marks[i]!;
    const next = marks[i + 1];
    if (folded[at] !== open) i += swapsAt(reading, marks, i) || closeAt(reading, at, next);
    else if (opened.length === 0 || (nests && closesTwice[i])) opened.push(at);
    else replaceOpen(reading, at, next);
  }
  if (!goesOn) for (const at of opened) faults.push({ at, mark: open, kind: 'unclosed' });
  return faults;
}

interface Reading {
  readonly folded: string;
  readonly open: string;
  readonly close: string;
  readonly faults: PairFault[];
  readonly opened: number[];
}

/** ”收官战“: both quotation marks are turned round, and no pair begins with the second. @returns as `closeAt` does */
function swapsAt(
  { folded, open, close, faults, opened }: Reading,
  marks: readonly number[],
  i: number,
): 0 | 1 {
  const [at, next, beyond] = [marks[i]!, marks[i + 1], marks[i + 2]];
  if (open !== '“' || opened.length > 0 || next === undefined || folded[next] !== open) return 0;
  if (!turns(folded, at, next)) return 0;
  const mayBePair = beyond !== undefined && folded[beyond] === close && turns(folded, next, beyond);
  if (mayBePair && !allTurned(folded, marks.slice(i), open)) return 0;
  faults.push({ at, mark: close, kind: 'swapped', other: next });
  return 1;
}

/** ”收官战“打好了，”攻坚战“也要打好: every pair to the end is turned round. */
function allTurned(folded: string, marks: readonly number[], open: string): boolean {
  return (
    marks.length % 2 === 0 &&
    marks.every((at, i) => {
      const opens = folded[at] === open;
      return i % 2 === 0 ? !opens && turns(folded, at, marks[i + 1]!) : opens;
    })
  );
}

/** A closing mark. @returns how many marks after it are read along: one, where ”收官战” has its first mark turned round */
function closeAt({ folded, close, faults, opened }: Reading, at: number, next: number | undefined): 0 | 1 {
  if (opened.pop() !== undefined || endsItem(folded, at)) return 0;
  const reversed = next !== undefined && folded[next] === close && turns(folded, at, next);
  faults.push({ at, mark: close, kind: reversed ? 'reversed' : 'unopened' });
  return reversed ? 1 : 0;
}

/** A second opening mark: “收官战“ is one turned round; else the first is not closed. */
function replaceOpen({ folded, open, faults, opened }: Reading, at: number, next: number | undefined): void {
  const previous = opened.pop()!;
  const last = next === undefined || folded[next] === open;
  if (last && turns(folded, previous, at)) {
    faults.push({ at, mark: open, kind: 'reversed' });
    return;
  }
  faults.push({ at: previous, mark: open, kind: 'unclosed' });
  opened.push(at);
}

/**
 * For every mark, whether the marks after it close two more than they open, so that an inner pair is meant:
 * （……（……）……）. Read once from the end.
 * @param opens for every mark, whether it opens
 */
function twiceClosed(opens: readonly boolean[]): boolean[] {
  const twice: boolean[] = [];
  /** The lowest that the depth comes to in what follows. */
  let lowest = 0;
  for (let i = opens.length - 1; i >= 0; i--) {
    twice[i] = lowest <= -2;
    lowest = Math.min(0, lowest + (opens[i] ? 1 : -1));
  }
  return twice;
}

/** a)、b)。: a bracket behind one letter that names an item, with none before it. */
const ITEM_END = /(?<![A-Za-z（(\d])[A-Za-z][）)]$/;

/** True for a closing bracket that no other opens and that is none of a pair: it ends the name of an item. */
export function endsItem(text: string, at: number): boolean {
  return ITEM_END.test(text.slice(Math.max(0, at - 2), at + 1));
}

function positions(folded: string, open: string, close: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    const char = folded[at]!;
    if (char !== open && char !== close) continue;
    // An apostrophe is no quotation mark.
    if (
      (char === '’' || char === '‘') &&
      /[A-Za-z]/.test(folded[at - 1] ?? '') &&
      /[A-Za-z]/.test(folded[at + 1] ?? '')
    )
      continue;
    found.push(at);
  }
  return found;
}

/** True when what stands between two marks is a phrase, so that the pair is plain and one mark is turned round. */
function turns(folded: string, first: number, second: number): boolean {
  const between = folded.slice(first + 1, second);
  return between.length > 0 && between.length <= 20 && !/[。；！？]/.test(between);
}
