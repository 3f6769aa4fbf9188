/** What is kept between readings must not grow with them. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import type { Segmenter } from '../../src/words/segmenter';
import { withKeystroke } from './texts';

const KEYS = 4_000;
const EVERY = 1_000;

/**
 * Types into a text, key after key.
 * @returns megabytes in use after every thousandth key, the first reading's first
 */
export function memoryWhileTyping(text: string, words: Segmenter): number[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used: number[] = [];
  let typed = text;
  for (let key = 0; key <= KEYS; key++) {
    runChecks(parse(typed), { words });
    if (key % EVERY === 0) {
      collect();
      used.push(process.memoryUsage().heapUsed / 2 ** 20);
    }
    typed = withKeystroke(typed, key).text;
  }
  return used;
}
