/** The words of which two neighbours changed places: 升提, 灭器火. */

import { isWord } from '../wordRow';
import { BEFORE_THING } from './characters';
import { isSet, LONG } from './measures';
import { isOfDesk } from './sideBySide';
import type { Meant, Window } from './window';

/** 升提: the word that both characters make the other way round. */
export function turned({ reading, start, list }: Window): Meant[] {
  const { text } = reading;
  if (isOfDesk(reading, start)) return [];
  const place = list.placeOf(`${text[start + 1]}${text[start]}`, 0);
  return place < 0 || BEFORE_THING.has(text.charCodeAt(start - 1)) ? [] : [{ place, kind: 'swapped' }];
}

/** 灭器火, 看所守: the words of three whose neighbours changed places. */
export function turnedWithin({ reading: { text }, start, list }: Window): Meant[] {
  const [first, second, third] = [text[start]!, text[start + 1]!, text[start + 2]!];
  return [second + first + third, first + third + second].flatMap((word): Meant[] => {
    const place = list.placeOf(word, 0);
    // 红榜黑|榜 is none of 红黑榜.
    const isRow = text[start + 3] === second;
    return place < 0 || isRow || word === first + second + third ? [] : [{ place, kind: 'swapped' }];
  });
}

/**
 * True where the two that changed places are a word only in their right order: 兴振, but not 相互 or 忧喜. Across the middle
 * of a set phrase they are no word in either: 实求事是.
 */
export function isOddOrder({ reading: { vocabulary, text }, start, list }: Window, place: number): boolean {
  const right = list.at(place);
  const at = [...right].findIndex((char, i) => char !== text[start + i]);
  // 这|堂课|导入 is none of 课堂导入.
  if (at === 0 && BEFORE_THING.has(text.charCodeAt(start - 1))) return false;
  const isText = (from: number) => isWord(vocabulary, text, from, from + 2);
  // 天地长久 is made of two words as 天长地久 is.
  const isAcross = isSet(list.kindAt(place)) && at === 1 && list.length === LONG;
  if (isAcross) return !isText(start) && !isText(start + 2);
  return isWord(vocabulary, right, at, at + 2) && !isText(start + at);
}
