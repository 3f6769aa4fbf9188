/** The texts that are timed: one of some 13,000 characters, and ten of it in a row. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIZE = 13_230;

export interface TimedText {
  readonly name: string;
  readonly text: string;
}

/** The shared seed text where it is present, else clean speeches of our own up to the same size. */
export function readTexts(root: string): TimedText[] {
  const seeds = join(root, '..', 'shared', 'seeds');
  const seed = existsSync(seeds) ? readdirSync(seeds).find((file) => file.endsWith('.txt')) : undefined;
  const text = seed ? readFileSync(join(seeds, seed), 'utf8') : ownText(root);
  return [text, text.repeat(10)].map((one) => ({
    name: `${one.length} 字`,
    text: one.endsWith('\n') ? one : `${one}\n`,
  }));
}

function ownText(root: string): string {
  const folder = join(root, 'test', 'fixtures', 'clean');
  let text = '';
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt') || text.length >= SIZE) continue;
    text += `${readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')}\n`;
  }
  return text.slice(0, SIZE);
}

/** The text with one character more in some paragraph, another one for each number. */
export function withKeystroke(text: string, number: number): { readonly text: string; readonly at: number } {
  const stops = [...text.matchAll(/(?<=\p{Script=Han}{4})[，。,]/gu)];
  const at = stops[(number * 7919) % stops.length]!.index;
  return { text: `${text.slice(0, at)}了${text.slice(at)}`, at };
}
