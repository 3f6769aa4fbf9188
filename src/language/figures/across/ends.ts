/** 首尾: how far the first of a row is from its last: 桥北91.2分，……城郊79.2分。第一名和最后一名差了12分. */
import { apart, type Reading, size } from '../sentence/claims';
import { type Afar, clauseOf, plainLike, type Row } from './afar';

/** 第一名和最后一名差了|12分, 最高的与最低的之间相差|12分. */
const FIRST_AND_LAST =
  /(?:第一名?|头名|榜首|首位|最高(?:的|分)?)(?:和|与|跟|同|比)(?:最后一?名|末名|末位|垫底的?|最低(?:的|分)?)(?:之间)?(?:足足|整整|还)?(?:相?差(?:了|着|距是|距有)?|拉开了?|高出?了?)$/u;
const LEAST = 3;

export const FIRST_TO_LAST: Row = {
  holds: ({ text, claim }) => FIRST_AND_LAST.test(clauseOf(text, claim)),
  readings: firstToLast,
};

function firstToLast({ claim, before }: Afar): Reading[] {
  const row = plainLike(before, claim).filter(({ role }) => role === 'plain');
  if (row.length < LEAST) return [];
  const falling = row.toSorted((a, b) => size(b) - size(a));
  return [apart('difference', falling[0]!, falling.at(-1)!, claim)];
}
