/** Two words that stand side by side and are no word written wrong: 账|补上, 一节课|问了八十多个. */

import type { Vocabulary } from '../../../model/vocabulary';
import { isHan, isWord, type Reading } from '../wordRow';
import { AFTER_ACT, CARRIED, DESK, DONE, FREE, FREE_BEHIND, HOW, MAY, NUMBER, UNIT } from './characters';
import type { MisspeltKind } from './measures';
import type { Window } from './window';

/**
 * True where two characters are likelier two words: the text has one of them by itself elsewhere (既要微又要成|课, where 课 comes
 * again and again), or the second is an act (一节课|问了八十多个, 报废六十四件，退|修一百件).
 */
export function areTwo({ reading: { text, begins }, start, end, list }: Window, kind: MisspeltKind): boolean {
  if (list.length !== 2 || kind === 'swapped') return false;
  if (
    AFTER_ACT.has(text.charCodeAt(end)) ||
    // 疑难事向|63件: nobody does so many of what people write for a thing.
    (kind !== 'known' && NUMBER.has(text.charCodeAt(end))) ||
    MAY.has(text.charCodeAt(end - 1)) ||
    HOW.has(text.charCodeAt(start))
  )
    return true;
  // 理发、修伞、磨刀: what is done, to what.
  if (ITEM.test(text[start - 1] ?? '') && ITEM.test(text[end] ?? '') && isPairInRow(text, start, end))
    return true;
  const isAlone = (at: number) => at >= 0 && begins[at] === 1 && begins[at + 1] === 1;
  return [start, end - 1].some((place) => {
    const char = text[place]!;
    return isAlone(text.indexOf(char, end)) || (start > 0 && isAlone(text.lastIndexOf(char, start - 1)));
  });
}

const ITEM = /[、，]/;

/** One of the items beside it has two characters as well. */
function isPairInRow(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(start - 4, start), text.slice(end, end + 4)];
  return /[、，：。]\p{Script=Han}{2}、$/u.test(before) || /^、\p{Script=Han}{2}[、，。等]/u.test(behind);
}

/** True for two characters that are words each by itself, and no word together. */
export function isPairOfLone({ reading: { vocabulary, text, begins }, start, end }: Window): boolean {
  return (
    begins[start + 1] === 1 &&
    // 23节|留出了
    !(begins[start - 1] === 1 && NUMBER.has(text.charCodeAt(start - 1))) &&
    !isWord(vocabulary, text, start, end) &&
    !isTornOut(vocabulary, text, start, end)
  );
}

/** Which of two characters may be the wrong one: none that stands by itself everywhere. */
export function mayBeOdd({ reading: { text }, start }: Window): readonly [first: boolean, second: boolean] {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  if (CARRIED.has(first) || CARRIED.has(second)) return [false, false];
  return [!FREE.has(first), !FREE.has(second) && !FREE_BEHIND.has(second)];
}

/** 账补 of 欠下的账|补上, 学细 of 学深学细, 局报 of 信访局|报了账: each of the two belongs elsewhere. */
export function isTornOut(vocabulary: Vocabulary, text: string, start: number, end: number): boolean {
  const isDone = DONE.has(text.charCodeAt(end)) && isWord(vocabulary, text, end - 1, end + 1);
  return (
    isDone ||
    // 打完|针, 踩成|泥: what was done, and to what.
    (DONE.has(text.charCodeAt(start)) && isHan(text.charCodeAt(start - 1))) ||
    // 把|账|销到位: a thing, and what is done to it.
    (/[把将]/.test(text[start - 1] ?? '') && DONE.has(text.charCodeAt(end))) ||
    endsUnit(vocabulary, text, start) ||
    isVaried(text, start) ||
    text.charCodeAt(start) === text.charCodeAt(end)
  );
}

/** 学深|学细, 守责|尽责, but not 这座桥的|桥墩 or 没有回家，家属. */
function isVaried(text: string, start: number): boolean {
  const between = text.charCodeAt(start - 1);
  const isBefore =
    text.charCodeAt(start) === text.charCodeAt(start - 2) && isHan(between) && !FREE.has(between);
  return isBefore || text.charCodeAt(start + 1) === text.charCodeAt(start + 3);
}

/** 生技科, 质安站: three characters, each a word by itself, are the short name of a desk. */
export function isOfDesk({ text, begins }: Reading, start: number): boolean {
  return [start - 1, start].some(
    (from) =>
      DESK.has(text.charCodeAt(from + 2)) &&
      isHan(text.charCodeAt(from)) &&
      [0, 1, 2, 3].every((at) => begins[from + at] === 1),
  );
}

/** 信访局 */
export function endsUnit(vocabulary: Vocabulary, text: string, at: number): boolean {
  return UNIT.has(text.charCodeAt(at)) && isWord(vocabulary, text, at - 2, at);
}
