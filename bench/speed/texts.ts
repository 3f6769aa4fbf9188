/** The texts that are timed: one of some 13,000 characters, ten of it in a row, and one speech as long as those. */
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
  const texts = [text, text.repeat(10)].map((one) => ({
    name: `${one.length} 字`,
    text: one.endsWith('\n') ? one : `${one}\n`,
  }));
  const speech = oneSpeech(text, text.length * 10);
  return [...texts, { name: `一篇 ${speech.length} 字`, text: speech }];
}

/** A speech in which no line comes twice: the running lines of a text again and again, some words drawn anew. */
function oneSpeech(source: string, length: number): string {
  const random = randomFrom(5);
  const lines = source.split(/\r?\n/).filter((line) => /.{20,}。$/u.test(line));
  const characters = source.match(/\p{Script=Han}/gu) ?? ['好'];
  const drawn = () => characters[Math.floor(random() * characters.length)]!;
  let text = '在现场观摩会上的点评讲话\n同志们：\n';
  for (let i = 0; text.length < length && lines.length > 0; i++) {
    const line = lines[i % lines.length]!;
    text += `${line.replace(/\p{Script=Han}{2}(?=\p{Script=Han})/gu, (word) => (random() < 0.15 ? drawn() + drawn() : word))}\n`;
  }
  return text;
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
