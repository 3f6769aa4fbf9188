/** What in a sentence tells what it does: its characters, one to three in a row, and its signals. */
import type { Hit } from '../signals/signal';
import { STRONG } from '../signals/signal';

/** So many characters in a row are a clue at the most. */
const LONGEST = 3;
/** Stand before and behind a sentence: ^一是, 了。$ */
const [BEGIN, END] = ['^', '$'];

/** The clues of a folded sentence, each once. Any number is 0: which one it is tells nothing. */
export function cluesOf(sentence: string, hits: readonly Hit[]): ReadonlySet<string> {
  const text = `${BEGIN}${sentence.replace(/\d+(?:\.\d+)?/g, '0')}${END}`;
  const found = new Set<string>();
  for (let length = 1; length <= LONGEST; length++)
    for (let at = 0; at + length <= text.length; at++) found.add(text.slice(at, at + length));
  for (const { kind, name, weight } of hits) {
    found.add(`${kind}${weight >= STRONG ? '!' : '?'}`);
    found.add(`${kind}:${name}`);
  }
  return found;
}
