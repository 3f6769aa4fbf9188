/** What somebody made today, and no word yet: 以季保年, 只导不堵, 一赶了之. */

import { isHan } from '../wordRow';
import { LONG } from './measures';
import type { Window } from './window';

/** 以季保年， between marks, “访民问暖”: four characters that somebody made today, of which two are no word. */
export function coinedIn({ reading: { text }, start, end }: Window): 'meant' | 'bare' | undefined {
  if (end - start !== 2 && end - start !== LONG) return undefined;
  let [from, to] = [start, end];
  while (end - from <= LONG && isHan(text.charCodeAt(from - 1))) from--;
  while (to - from <= LONG && isHan(text.charCodeAt(to))) to++;
  if (to - from !== LONG) return undefined;
  const isQuoted = text[from - 1] === '“' && text[to] === '”';
  // 居民点单、部门会单、街道接单: its fellows end alike.
  const isInRow = text[from - 2] === text[to - 1] || text[to + LONG] === text[to - 1];
  if (end - start === LONG) return isInRow ? 'meant' : undefined;
  return isQuoted || isInRow ? 'meant' : 'bare';
}

/** What opposes or joins two words that anybody chooses: 只导不堵, 既查又改. */
const FRAMES =
  /^(?:[只不能可边既又以重有无多少先必应][\p{Script=Han}][不又边再无有少即必则而促代带换][\p{Script=Han}])$/u;

/** 一赶了之, 一甩了之 */
export const ONE_AND_DONE = /^一\p{Script=Han}了[之事]$/u;

/** True where what differs fills a frame, of a text that begins somewhere. */
export function isFrame(text: string, start: number, odd: number): boolean {
  return odd % 2 === 1 && FRAMES.test(text.slice(start, start + LONG));
}
