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
  readonly kind: 'unclosed' | 'unopened' | 'reversed';
}

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
  return PAIRS.flatMap(([open, close]) =>
    faultsOf(folded, open, close, key.slice(0, space).includes(open)),
  ).sort((a, b) => a.at - b.at);
});

function faultsOf(folded: string, open: string, close: string, goesOn: boolean): PairFault[] {
  const marks = positions(folded, open, close);
  const pair: Pair = { folded, open, close, marks, opened: [] };
  const faults: PairFault[] = [];
  for (let i = 0; i < marks.length; i++) {
    const fault = folded[marks[i]!] === open ? faultOfOpening(pair, i) : faultOfClosing(pair, i);
    if (fault) faults.push(fault);
    // The closing mark that belongs to one turned round is read with it.
    if (fault?.kind === 'reversed' && fault.mark === close) i++;
  }
  if (!goesOn) faults.push(...pair.opened.map((at) => unclosed(at, open)));
  return faults;
}

/** The marks of one kind in a paragraph, as far as they are read. */
interface Pair {
  readonly folded: string;
  readonly open: string;
  readonly close: string;
  readonly marks: readonly number[];
  /** The opening marks that wait for their partners. */
  readonly opened: number[];
}

/** Reads an opening mark: it waits for its partner, alone but for brackets and titles that nest. */
function faultOfOpening({ folded, open, close, marks, opened }: Pair, i: number): PairFault | undefined {
  const at = marks[i]!;
  const previous = opened.at(-1);
  const nests = open === '（' || open === '《';
  if (previous === undefined || (nests && closesTwice(folded, marks, i, open, close))) {
    opened.push(at);
    return undefined;
  }
  opened.pop();
  const next = marks[i + 1];
  // “收官战“: an opening mark where a closing one is due.
  if ((next === undefined || folded[next] === open) && turns(folded, previous, at))
    return { at, mark: open, kind: 'reversed' };
  opened.push(at);
  return unclosed(previous, open);
}

/** Reads a closing mark: the partner of one that waits, or wrong. */
function faultOfClosing({ folded, close, marks, opened }: Pair, i: number): PairFault | undefined {
  if (opened.pop() !== undefined) return undefined;
  const at = marks[i]!;
  const next = marks[i + 1];
  // ”收官战”: a closing mark where an opening one is due.
  const isTurned = next !== undefined && folded[next] === close && turns(folded, at, next);
  return { at, mark: close, kind: isTurned ? 'reversed' : 'unopened' };
}

function unclosed(at: number, mark: string): PairFault {
  return { at, mark, kind: 'unclosed' };
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

/** True when two closing marks follow, so that an inner pair is meant: （……（……）……）. */
function closesTwice(
  folded: string,
  marks: readonly number[],
  from: number,
  open: string,
  close: string,
): boolean {
  let depth = 2;
  for (const at of marks.slice(from + 1)) {
    depth += folded[at] === open ? 1 : -1;
    if (depth === 0) return true;
  }
  return folded[marks[from + 1] ?? -1] === close && depth <= 0;
}

/** True when what stands between two marks is a phrase, so that the pair is plain and one mark is turned round. */
function turns(folded: string, first: number, second: number): boolean {
  const between = folded.slice(first + 1, second);
  return between.length > 0 && between.length <= 20 && !/[。；！？]/.test(between);
}
