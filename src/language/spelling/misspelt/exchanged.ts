/** The words of which a place has one character, or the same one twice, exchanged for one that is alike: 疏竣, 火腊腊. */

import { alikeTo, type Likeness, likenessOf } from '../alikeCharacters';
import { isBetweenWords } from '../idiomSlips';
import { isIdiom } from '../idioms';
import { isWord } from '../wordRow';
import { ADVERB, ASPECT, BEFORE_COUNTED, DIGIT, JOINS, LEADS_ON, NUMERAL } from './characters';
import { isFrame, ONE_AND_DONE } from './coined';
import { isSoundAlone, isSounded, LONG, type MisspeltKind } from './measures';
import { eachEnding } from './otherLength';
import { endsUnit, isPairOfLone, mayBeOdd } from './sideBySide';
import { isOddOrder, turned, turnedWithin } from './swapped';
import {
  type Exchange,
  exchangeAt,
  hasTwin,
  isBetter,
  isSame,
  isTwice,
  type Meant,
  oddFrom,
  type Window,
} from './window';

export function meantBy(window: Window): Meant[] {
  if (window.list.length >= LONG) return meantByMany(window);
  if (window.list.length > 2) return meantByThree(window);
  return isPairOfLone(window) ? meantByTwo(window) : [];
}

/** The words that have one of the two characters, and one that is alike for the other. */
function meantByTwo(window: Window): Meant[] {
  const { reading, start, list } = window;
  const { text } = reading;
  const [isFirst, isSecond] = mayBeOdd(window);
  const found: Meant[] = [];
  if (isFirst) {
    const [first, last] = list.endingWith(text.charCodeAt(start + 1));
    found.push(...alikeAt(0, window, last - first, (i) => list.endingAt(first + i)));
  }
  if (isSecond) {
    const [from, to] = list.beginningWith(text.charCodeAt(start));
    found.push(...alikeAt(1, window, to - from, (i) => from + i));
  }
  return isFirst && isSecond ? [...found, ...turned(window)] : found;
}

/**
 * Those of some words that have at one of their characters what is alike to the one in the text.
 * @param count how many words; they are in the order of that character
 */
function alikeAt(character: number, window: Window, count: number, placeOf: (i: number) => number): Meant[] {
  const { reading, start, list } = window;
  const alike = alikeTo(reading.text.charCodeAt(start + character));
  const units = list.units[character]!;
  const found: Meant[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const place = placeOf(i);
    const unit = units[place]!;
    while (next < alike.length && alike[next]! < unit) next++;
    const kind =
      alike[next] === unit && isBetter(window, place) ? exchanged(window, place, character) : undefined;
    if (kind) found.push({ place, kind });
  }
  return found;
}

/** 补|得|不抢眼: what a deed comes to. */
const GOT = '得';

/**
 * How a character of a short word is like the one in the text. Where the two make a word, as 艰难 do, each may say as much
 * as the other, and the word may be varied on purpose: 事不畏难、行不避艰.
 */
function exchanged({ reading, start, list }: Window, place: number, at: number): Likeness | undefined {
  const { vocabulary, text } = reading;
  // 展评|暨|点评 is none of 季点评, 聊了天 none of 聊聊天, 金融办|主任 none of 班主任; 补得不抢眼 none of 不得不.
  const unit = text.charCodeAt(start + at);
  if (list.length === 3 && text[start + 1] === GOT) return undefined;
  if (list.length > 2 && (JOINS.has(unit) || ASPECT.has(unit) || endsUnit(vocabulary, text, start + at)))
    return undefined;
  const [written, meant] = [text[start + at]!, String.fromCharCode(list.units[at]![place]!)];
  const kind = likenessOf(text.charCodeAt(start + at), list.units[at]![place]!);
  const isOneWord = [written + meant, meant + written].some((word) => isWord(vocabulary, word, 0, 2));
  return isOneWord && !isSoundAlone(kind) ? undefined : kind;
}

/** The words that have two of the three characters, and for the third one that is alike. */
function meantByThree(window: Window): Meant[] {
  const { reading, start, end, list } = window;
  const { text } = reading;
  const third = text.charCodeAt(end - 1);
  const found: Meant[] = [];
  const look = (place: number) => {
    if (!isBetter(window, place)) return;
    const first = oddFrom(window, place, 0);
    const second = oddFrom(window, place, first + 1);
    if (first >= list.length || oddFrom(window, place, second + 1) < list.length) return;
    const kind =
      second < list.length ? twiceAlike(window, place, first, second) : exchanged(window, place, first);
    if (kind) found.push({ place, kind });
  };
  lookThroughHalves(window, look);
  // 一锨锨 counts by what it likes.
  const isTwin = hasTwin(text, start) && !NUMERAL.has(text.charCodeAt(start));
  const [from, to] = list.beginningWith(text.charCodeAt(start));
  for (let place = from; place < to; place++) {
    const last = list.units[2]![place];
    if (last === third || (isTwin && last === list.units[1]![place])) look(place);
  }
  return [...found, ...turnedWithin(window)];
}

/** 火腊腊: one character, which stands twice. */
function twiceAlike(window: Window, place: number, at: number, another: number): Likeness | undefined {
  const [one, other] = [exchangeAt(window, place, at), exchangeAt(window, place, another)];
  return isSame(one, other) ? exchanged(window, place, at) : undefined;
}

/** The words that have their first two characters in common with the text, or their last two. */
function meantByMany(window: Window): Meant[] {
  const { reading, start, end } = window;
  const { text } = reading;
  const found: Meant[] = [];
  const look = (place: number) => {
    const kind = isBetter(window, place) ? differenceOf(window, place) : undefined;
    if (kind && (kind !== 'swapped' || isOddOrder(window, place))) found.push({ place, kind });
  };
  lookThroughHalves(window, look);
  lookAroundTwin(window, look);
  return found.length > 0 && isIdiom(text.slice(start, end)) ? [] : found;
}

/** Looks at the words that begin with the same two characters as the window, and at those that end so. */
function lookThroughHalves(
  { reading: { text, heads, tails }, start, end, list }: Window,
  look: (place: number) => void,
): void {
  const bit = 1 << list.length;
  if ((heads[start]! & bit) !== 0) {
    const [from, to] = list.beginning(text, start);
    for (let place = from; place < to; place++) look(place);
  }
  if ((tails[end]! & bit) !== 0) eachEnding(list, list.ending(text, end), look);
}

/** 自期期人: of a phrase whose middle is one character twice, neither half need be right. */
function lookAroundTwin(
  { reading: { text }, start, end, list }: Window,
  look: (place: number) => void,
): void {
  if (list.length !== LONG || !hasTwin(text, start)) return;
  const last = text.charCodeAt(end - 1);
  const [from, to] = list.beginningWith(text.charCodeAt(start));
  for (let place = from; place < to; place++)
    // 分厂厂长 is none of 分行行长.
    if (list.units[LONG - 1]![place] === last && list.kindAt(place) === 's') look(place);
}

/** What was done to a word so that it stands as the text has it; `undefined` where it is the same, or another one. */
function differenceOf(window: Window, place: number): MisspeltKind | undefined {
  const { reading, start, list } = window;
  const { text } = reading;
  const first = oddFrom(window, place, 0);
  const second = oddFrom(window, place, first + 1);
  const isPair = second < list.length;
  if (first >= list.length || oddFrom(window, place, second + 1) < list.length) return undefined;
  if (!isWhole(window, first, isPair ? second : first)) return undefined;
  // 三项冠军 is none of 单项冠军, 森林防火暨|抗旱 none of 森林防火期.
  if (NUMERAL.has(text.charCodeAt(start + first)) || JOINS.has(text.charCodeAt(start + first)))
    return undefined;
  const one = exchangeAt(window, place, first);
  if (isPair) return ofTwo(one, exchangeAt(window, place, second), second === first + 1);
  if (isBetweenWords(text[start + first]!, text, start + list.length)) return undefined;
  // 只导不堵 is none of 只导不督, 信访局报 none of 信访举报.
  const isMade = isFrame(text, start, first) || endsUnit(reading.vocabulary, text, start + first);
  if (list.kindAt(place) === 'e' && isMade) return undefined;
  // 一赶了之 is made as 一走了之 is.
  if (ONE_AND_DONE.test(text.slice(start, start + LONG))) return undefined;
  const kind = likenessOf(one.written, one.meant);
  return ADVERB.has(one.written) && !isSounded(kind) ? undefined : kind;
}

/** 支支唔唔: written wrong twice alike. 查普 for 普查: neighbours. */
function ofTwo(one: Exchange, other: Exchange, areNeighbours: boolean): MisspeltKind | undefined {
  if (isSame(one, other)) return likenessOf(one.written, one.meant);
  const areTurned = areNeighbours && one.written === other.meant && other.written === one.meant;
  return areTurned ? 'swapped' : undefined;
}

/** True where what differs at an edge is not part of a word beside it: 五月底|前完成 is no slip of 提前完成. */
function isWhole({ reading: { text, begins }, start, end }: Window, first: number, last: number): boolean {
  // 年|年签合格 is none of 年检合格, 15种|小企业 none of 中小企业.
  if (isTwice(text, start)) return false;
  const isCutBefore =
    first === 0 &&
    (begins[start] !== 1 ||
      DIGIT.has(text.charCodeAt(start - 1)) ||
      BEFORE_COUNTED.has(text.charCodeAt(start - 1)) ||
      LEADS_ON.has(text.charCodeAt(start)));
  const isCutBehind = last === end - start - 1 && begins[end] !== 1;
  return !isCutBefore && !isCutBehind;
}
