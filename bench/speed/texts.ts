/** The texts that are timed: one of some 13,000 characters, and speeches ten and a hundred times as long. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realTexts } from '../realTexts';

const SIZE = 13_230;

export interface TimedText {
  readonly name: string;
  readonly text: string;
}

/** The real text where it is present, else clean speeches of our own up to the same size; and longer ones from it. */
export function readTexts(root: string): TimedText[] {
  const seeds = realTexts(root, 'seeds');
  const seed = existsSync(seeds) ? readdirSync(seeds).find((file) => file.endsWith('.txt')) : undefined;
  const text = seed ? readFileSync(join(seeds, seed), 'utf8') : ownText(root);
  return [
    text.endsWith('\n') ? text : `${text}\n`,
    ...[10, 100].map((times) => oneSpeech(text, text.length * times)),
  ].map((one) => ({ name: `${one.length} 字`, text: one }));
}

/** As many speeches, each with words of its own. @param folder the clean speeches that they are made of */
export function speeches(root: string, count: number): string[] {
  const folder = join(root, 'test', 'fixtures', 'clean');
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, i) => drawn(texts[i % texts.length]!, random));
}

/** A speech in which no line comes twice: the running lines of a text again and again, some words drawn anew. */
function oneSpeech(source: string, length: number): string {
  const random = randomFrom(5);
  const lines = source.split(/\r?\n/).filter((line) => /.{20,}。$/u.test(line));
  let text = '在现场观摩会上的点评讲话\n同志们：\n';
  for (let i = 0; text.length < length && lines.length > 0; i++)
    text += `${drawn(lines[i % lines.length]!, random, source)}\n`;
  return text;
}

/** A text with some of its words drawn anew, from its own characters or another's. */
function drawn(text: string, random: () => number, from = text): string {
  const characters = from.match(/\p{Script=Han}/gu) ?? ['好'];
  const one = () => characters[Math.floor(random() * characters.length)]!;
  return text.replace(/\p{Script=Han}{2}(?=\p{Script=Han})/gu, (word) =>
    random() < 0.15 ? one() + one() : word,
  );
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
