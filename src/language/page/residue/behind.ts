/** A line of the page that lost its break, behind the last sentence of a line: ……真改实改。点击查看更多 */
import { foldOnce } from '../../fold';
import { isChat } from '../chat';
import { residueKind } from './kinds';

/** None is longer, in UTF-16 code units. */
const LONGEST = 40;
const BEHIND = /(?<=[。！？；][”’）]?[ \u3000\u00a0]{0,4})[^。！？；”’）\s][^。！？；]*$/u;

/** Where it begins in a line as it stands; -1 where there is none. */
export function pageLineBehind(line: string): number {
  const from = Math.max(0, line.length - LONGEST - 2);
  const behind = BEHIND.exec(line.slice(from));
  if (!behind || behind[0].length > LONGEST) return -1;
  const folded = foldOnce(behind[0]);
  return residueKind(folded)?.where === 'any' && !isChat(folded) ? from + behind.index : -1;
}
