/** 同名: how far the names of two figures say one thing, word by word. */
import { COMMON, HOW_IT_WAS_DONE } from './words';

/** From the same words to words of which none is the same; `unnamed` where one of the two has no name. */
export type Likeness = 'same' | 'nearly' | 'within' | 'partly' | 'word' | 'unnamed' | 'other';

/** What a figure is called, and what its sentence says around it. */
export interface Named {
  readonly name: string;
  readonly around: string;
  /** What of it stands before the figure, and right behind. */
  readonly before: string;
}

/** How alike two names are; what one leaves out may stand before it in its sentence. */
export function likenessOf(one: Named, other: Named): Likeness {
  if (one.name === '' || other.name === '') return 'unnamed';
  const [a, b] = [uncovered(one.name, other.name), uncovered(other.name, one.name)];
  // 28个省: so many of a kind are many things.
  if (a === '' && b === '') return one.name.length > 1 ? 'same' : 'word';
  if (b === '') return insideOf(other, a, one);
  if (a === '') return insideOf(one, b, other);
  const shared = Math.min(one.name.length - a.length, other.name.length - b.length);
  if (shared === 0) return 'other';
  const telling = meaning(one.name).length - meaning(a).length;
  return telling >= 2 && shared * 2 >= Math.min(one.name.length, other.name.length) ? 'partly' : 'word';
}

/** A name all of which stands in another one, that has some words more. */
function insideOf(short: Named, more: string, { name }: Named): Likeness {
  const strange = more.replace(HOW_IT_WAS_DONE, '');
  if (strange === '' || uncovered(strange, short.before) === '') return 'nearly';
  return meaning(short.name) === '' && name !== short.name ? 'word' : 'within';
}

/** How many characters of the sentence around one figure stand around another. */
export function sharedAround(one: Named, other: Named): number {
  return one.around.length - uncovered(one.around, other.around).length;
}

/** True of a name that other figures of the report may bear as well: 项目, 开工. */
export function isShort(name: string): boolean {
  return meaning(name).length < 2;
}

function meaning(name: string): string {
  return name.replace(COMMON, '');
}

/** Longer ones are looked for by their beginning. */
const LONGEST = 12;

/** What of some words stands nowhere in others, two characters at least being a word. */
function uncovered(words: string, others: string): string {
  if (words === others) return '';
  if (words.length === 1) return others.includes(words) ? '' : words;
  let rest = '';
  for (let at = 0; at < words.length; ) {
    const length = longestAt(words, at, others);
    if (length < 2) rest += words[at];
    at += Math.max(1, length < 2 ? 1 : length);
  }
  return rest;
}

function longestAt(words: string, at: number, others: string): number {
  let length = 0;
  while (length < LONGEST && at + length < words.length && others.includes(words.slice(at, at + length + 1)))
    length++;
  return length;
}
